/** Source files and their syntax trees, for the tests that read the code itself. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, visitorKeys } from 'oxc-parser'

/** A file's text under its path from the project's folder, with forward slashes. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** A syntax node as the parser gives it (ESTree with TypeScript); which fields exist follows from `type`. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly [field: string]: unknown
}

/** Where a node stands: its parent's field that holds it, up to the root, nearest first. */
export interface Ancestor {
  readonly node: SyntaxNode
  readonly field: string
}

const NOT_OURS = new Set([
  '.git',
  '.cache',
  'node_modules',
  'dist',
  'coverage',
  'test-results',
  'playwright-report',
])

/** Paths of all files below a folder (`.` for the project), without what is installed or generated. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !NOT_OURS.has(name),
  )
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesBelow(path) : [path]
    })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

/** The TypeScript sources below a folder; none if the folder does not exist. */
export function sourcesBelow(folder: string): Source[] {
  return filesBelow('.')
    .filter((path) => path.startsWith(`${folder}/`) && /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/** The tree of a source. Throws on a syntax error: a file that cannot be read cannot be judged. */
export function parseSource({ path, text }: Source): SyntaxNode {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`)
  const root: unknown = program
  if (!isNode(root)) throw new Error(`${path}: the parser gave no tree`)
  return root
}

/** Calls `visit` on each node of the tree, parents first, with its ancestors, nearest first. */
export function walk(
  root: SyntaxNode,
  visit: (node: SyntaxNode, ancestors: readonly Ancestor[]) => void,
): void {
  const descend = (node: SyntaxNode, ancestors: readonly Ancestor[]): void => {
    visit(node, ancestors)
    for (const field of visitorKeys[node.type] ?? []) {
      const value = node[field]
      const children = Array.isArray(value) ? value : [value]
      for (const child of children) {
        if (isNode(child)) descend(child, [{ node, field }, ...ancestors])
      }
    }
  }
  descend(root, [])
}

/** Whether a value is a node, of the given type if one is named. */
export function isNode(value: unknown, type?: string): value is SyntaxNode {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false
  return typeof value.type === 'string' && (type === undefined || value.type === type)
}

/** The name of an identifier, or null if the value is none. */
export function identifierName(value: unknown): string | null {
  return isNode(value, 'Identifier') && typeof value.name === 'string' ? value.name : null
}

/** The text of a string literal, or null if the value is none. */
export function stringValue(value: unknown): string | null {
  return isNode(value, 'Literal') && typeof value.value === 'string' ? value.value : null
}

/** `path:line` of an offset in a source. */
export function place({ path, text }: Source, offset: number): string {
  return `${path}:${text.slice(0, offset).split('\n').length}`
}
