/**
 * Which part of the game may know which: the folders as data, and the two judgements made on them, of
 * a single import and of the whole graph.
 */
import { dirname, join } from 'node:path/posix'
import { isNode, parseSource, place, type Source, stringValue, walk } from './syntax'

/** A part of the game: the files below `path`, minus those of a part with a longer path. */
interface Layer {
  readonly path: string
  /** Paths whose files it may import, besides its own. */
  readonly imports: readonly string[]
  /** Packages it may import, by name; a trailing colon stands for a scheme, as in `node:`. */
  readonly packages: readonly string[]
}

const EVERYTHING = [
  'src/hud',
  'src/stage',
  'src/audio',
  'src/input',
  'src/cli',
  'src/analysis',
  'src/planner',
  'src/campaign',
  'src/battle',
  'src/rules',
  'src/kernel',
  'src/content',
  'src/hex',
  'src/platform',
  'src/text',
  'maps',
  'assets',
  'engines',
]

/** From top to bottom. Nothing may import an entry. */
export const LAYERS: readonly Layer[] = [
  {
    path: 'src/main.tsx',
    imports: EVERYTHING,
    packages: ['phaser', 'preact', '@preact/signals', '@fontsource', 'virtual:'],
  },
  { path: 'src/planner.worker.ts', imports: EVERYTHING, packages: [] },
  { path: 'src/painter.worker.ts', imports: EVERYTHING, packages: [] },
  { path: 'src/engine.ts', imports: ['src/battle', 'maps'], packages: [] },
  { path: 'src/cli/main.ts', imports: EVERYTHING, packages: ['node:'] },
  {
    path: 'src/hud',
    imports: ['src/input', 'src/campaign', 'src/battle', 'src/platform', 'src/text', 'assets'],
    packages: ['preact', '@preact/signals', '@iconify-json/game-icons', '@fontsource'],
  },
  {
    path: 'src/stage',
    imports: ['src/stage/paint', 'src/input', 'src/battle', 'src/hex', 'src/text', 'assets'],
    packages: ['phaser'],
  },
  {
    // Part of the stage, but it also runs in the painter's worker, where Phaser cannot.
    path: 'src/stage/paint',
    imports: ['src/stage/projection.ts', 'src/battle', 'src/hex', 'assets'],
    packages: [],
  },
  { path: 'src/audio', imports: ['src/battle', 'src/hex', 'assets'], packages: [] },
  { path: 'src/input', imports: ['src/battle', 'src/hex'], packages: [] },
  {
    path: 'src/cli',
    imports: [
      'src/campaign',
      'src/planner',
      'src/analysis',
      'src/battle',
      'src/platform',
      'src/text',
    ],
    packages: ['node:'],
  },
  { path: 'src/analysis', imports: ['src/planner', 'src/battle', 'src/hex'], packages: [] },
  { path: 'src/planner', imports: ['src/battle', 'src/hex'], packages: [] },
  { path: 'src/campaign', imports: ['src/battle'], packages: ['valibot'] },
  {
    path: 'src/battle',
    imports: ['src/rules', 'src/content', 'src/kernel', 'src/hex'],
    packages: ['valibot', 'fflate'],
  },
  {
    path: 'src/rules/ground',
    imports: [
      'src/rules/shared',
      'src/content/ground',
      'src/content/mission',
      'src/kernel',
      'src/hex',
    ],
    packages: [],
  },
  {
    path: 'src/rules/space',
    imports: [
      'src/rules/shared',
      'src/content/space',
      'src/content/mission',
      'src/kernel',
      'src/hex',
    ],
    packages: [],
  },
  { path: 'src/rules/shared', imports: ['src/hex'], packages: [] },
  { path: 'src/kernel', imports: ['src/hex'], packages: ['seedrandom'] },
  { path: 'src/content', imports: ['src/hex'], packages: ['valibot'] },
  {
    // A mission is a battle's plan, and that is the kernel's type.
    path: 'src/content/mission',
    imports: ['src/content/ground', 'src/content/space', 'src/kernel', 'src/hex'],
    packages: ['valibot'],
  },
  { path: 'src/hex', imports: [], packages: [] },
  { path: 'src/platform', imports: [], packages: ['idb', 'valibot', 'virtual:'] },
  { path: 'src/text', imports: [], packages: ['i18next'] },
]

/** An import as written, and the file or package it means. */
interface Arrow {
  /** Where it is written, `path:line`. */
  readonly at: string
  readonly from: string
  /** A path from the project's folder, or a package's specifier. */
  readonly to: string
  readonly isFile: boolean
}

/** Each import of a source: static or dynamic, of values or of types, and each re-export. */
function arrowsOf(source: Source, paths: ReadonlySet<string>): Arrow[] {
  const arrows: Arrow[] = []
  walk(parseSource(source), (node) => {
    const specifier = stringValue(node.source)
    if (specifier === null || !IMPORTING.has(node.type)) return
    const isFile = /^[./]/.test(specifier)
    arrows.push({
      at: place(source, node.start),
      from: source.path,
      to: isFile ? resolveFile(source.path, specifier, paths) : specifier,
      isFile,
    })
  })
  return arrows
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

/** The file a specifier means: itself, with an extension, or the folder's index. */
function resolveFile(from: string, specifier: string, paths: ReadonlySet<string>): string {
  const plain = specifier.replace(/\?.*$/, '')
  const path = plain.startsWith('/') ? plain.slice(1) : join(dirname(from), plain)
  const candidates = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx']
  return candidates.map((ending) => path + ending).find((file) => paths.has(file)) ?? path
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

/** The part a file belongs to: the one with the longest path that holds it. */
export function layerOf(path: string): Layer | null {
  const holding = LAYERS.filter((layer) => isBelow(path, layer.path))
  return holding.reduce<Layer | null>(
    (longest, layer) => (longest && longest.path.length > layer.path.length ? longest : layer),
    null,
  )
}

function mayImportPackage(layer: Layer, specifier: string): boolean {
  return layer.packages.some((name) =>
    name.endsWith(':') ? specifier.startsWith(name) : isBelow(specifier, name),
  )
}

function mayImportFile(layer: Layer, to: string): boolean {
  const target = layerOf(to)
  if (target === layer) return true
  if (target?.path.match(/\.tsx?$/)) return false
  return layer.imports.some((folder) => isBelow(to, folder))
}

/** The sources of `src/` that belong to no part, one line each. */
export function homelessSources(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !path.endsWith('.d.ts') && layerOf(path) === null)
    .map(({ path }) => path)
}

/** The imports the table does not allow, one line each: where, and what stood there. */
export function forbiddenArrows(sources: readonly Source[]): string[] {
  const paths = new Set(sources.map(({ path }) => path))
  return sources.flatMap((source) => {
    const layer = layerOf(source.path)
    if (layer === null) return []
    return arrowsOf(source, paths)
      .filter(({ to, isFile }) =>
        isFile ? !mayImportFile(layer, to) : !mayImportPackage(layer, to),
      )
      .map(({ at, to }) => `${at}: ${layer.path} may not import ${to}`)
  })
}

/** A cycle of imports for each knot of files that know each other, as `a -> b -> a`; types count too. */
export function importCycles(sources: readonly Source[]): string[] {
  const paths = new Set(sources.map(({ path }) => path))
  const targets = new Map(
    sources.map((source) => [
      source.path,
      arrowsOf(source, paths).flatMap(({ to, isFile }) => (isFile && paths.has(to) ? [to] : [])),
    ]),
  )
  const cycles: string[] = []
  const finished = new Set<string>()
  const follow = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) cycles.push([...trail.slice(start), path].join(' -> '))
    if (start >= 0 || finished.has(path)) return
    for (const next of targets.get(path) ?? []) follow(next, [...trail, path])
    finished.add(path)
  }
  for (const path of targets.keys()) follow(path, [])
  return cycles
}

/** Whether a tree holds anything that reads files or the network by a specifier we cannot follow. */
export function computedImports(source: Source): string[] {
  const found: string[] = []
  walk(parseSource(source), (node) => {
    if (node.type === 'ImportExpression' && !isNode(node.source, 'Literal')) {
      found.push(`${place(source, node.start)}: an import whose target is computed`)
    }
  })
  return found
}
