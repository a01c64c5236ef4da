/** What no file of the project may hold, whatever it is about. */
import {
  identifierName,
  isNode,
  parseSource,
  place,
  type Source,
  stringValue,
  walk,
} from './syntax'

export const LONGEST_SOURCE_LINES = 400

/** Folders of one machine and hosts of package registries; built from parts, so as not to find itself. */
const OF_ONE_MACHINE = new RegExp(
  [
    `(^|[^.\\w-])/(${['work', 'farm', 'root'].join('|')})/`,
    `(^|[^.\\w-])/(${['home', 'Users'].join('|')})/\\w`,
    `\\b[A-Z]:\\\\${'Users'}\\\\`,
    ['registry', 'npm'].join('[.]'),
    ['registry', 'yarnpkg'].join('[.]'),
    '[/.]deb[.]debian[.]',
  ].join('|'),
)

/** The lines that name a path of one machine or a registry's host, one line each. */
export function machineNames({ path, text }: Source): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      OF_ONE_MACHINE.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
    )
}

/** A source that is too long to be one concept, with its length, or none. */
export function overlongSource({ path, text }: Source): string[] {
  const lines = text.replace(/\n$/, '').split('\n').length
  return lines > LONGEST_SOURCE_LINES ? [`${path}: ${lines} lines`] : []
}

const TEST_FUNCTIONS = new Set(['it', 'test', 'describe', 'suite'])
const TEST_SHORTHANDS = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe'])
const NOT_RUN = new Set(['skip', 'only', 'todo', 'skipIf', 'runIf', 'fixme', 'fails', 'fail'])

/** The names along a chain like `test.describe.only`, or none if it does not begin with a name. */
function chain(node: unknown): string[] {
  const name = identifierName(node)
  if (name !== null) return [name]
  if (isNode(node, 'CallExpression')) return chain(node.callee)
  if (!isNode(node, 'MemberExpression')) return []
  const start = chain(node.object)
  const member = identifierName(node.property) ?? stringValue(node.property)
  return start.length === 0 || member === null ? [] : [...start, member]
}

/** The tests of a source that would not run, or would keep others from running, one line each. */
export function unrunTests(source: Source): string[] {
  const found: string[] = []
  walk(parseSource(source), (node) => {
    if (node.type !== 'CallExpression') return
    const [first = '', ...members] = chain(node.callee)
    const isUnrun = TEST_FUNCTIONS.has(first) && members.some((name) => NOT_RUN.has(name))
    if (isUnrun || TEST_SHORTHANDS.has(first)) {
      found.push(`${place(source, node.start)}: ${[first, ...members].join('.')}`)
    }
  })
  return found
}
