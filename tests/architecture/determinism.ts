/**
 * What the engine must not touch, found in the syntax tree: whatever differs between two runs, two
 * machines or two browsers (ARCHITECTURE, *Determinism*).
 */
import {
  type Ancestor,
  identifierName,
  isNode,
  parseSource,
  place,
  type Source,
  type SyntaxNode,
  stringValue,
  walk,
} from './syntax'

/** A node and what stands around it, as a rule sees it. */
interface Sight {
  readonly node: SyntaxNode
  readonly ancestors: readonly Ancestor[]
  /** Local names of default imports from `seedrandom` and its parts. */
  readonly generators: ReadonlySet<string>
}

/** Says what is wrong with a node, or null if nothing is. */
type Rule = (sight: Sight) => string | null

/** Members of `Math` whose results the language fixes to the last bit, on integers. */
const EXACT_MATH = new Set(['abs', 'min', 'max', 'floor', 'ceil', 'trunc', 'sign', 'imul', 'clz32'])
const ROUNDING = new Set(['floor', 'ceil', 'trunc'])
const ROUNDING_OPERATORS = new Set(['|', '&', '^', '>>', '>>>', '<<'])

const FORBIDDEN_NAMES = new Set([
  'Date',
  'performance',
  'Intl',
  'crypto',
  'parseFloat',
  'globalThis',
  'eval',
  'Function',
  'WeakRef',
  'FinalizationRegistry',
])
const FORBIDDEN_MEMBERS = /^(toLocale\w*|localeCompare|parseFloat)$/
const SORTING = new Set(['sort', 'toSorted'])
const COMPARISONS = new Set(['<', '>', '<=', '>=', '==', '===', '!=', '!=='])

/** Fields that hold a bare name which refers to nothing: `unit.date`, `{ date: 1 }`. */
const NAMING_FIELDS = new Set(['property', 'key'])

/** The name a node refers to, or null if it is no reference. */
function referredName({ node, ancestors }: Sight): string | null {
  const name = identifierName(node)
  if (name === null) return null
  const [parent] = ancestors
  const onlyNames = parent && NAMING_FIELDS.has(parent.field) && parent.node.computed === false
  return onlyNames ? null : name
}

/** The name of a member read without brackets, or with a string in them; null if it is neither. */
function memberName(node: unknown): string | null {
  if (!isNode(node, 'MemberExpression')) return null
  return node.computed === true ? stringValue(node.property) : identifierName(node.property)
}

function isExactMath(node: SyntaxNode): boolean {
  return (
    identifierName(node.object) === 'Math' &&
    node.computed === false &&
    EXACT_MATH.has(memberName(node) ?? '')
  )
}

const inexactMath: Rule = (sight) => {
  if (referredName(sight) !== 'Math') return null
  const parent = sight.ancestors[0]?.node
  if (isNode(parent, 'MemberExpression') && isExactMath(parent)) return null
  return `Math.${memberName(parent) ?? '?'}: only ${[...EXACT_MATH].join(' ')}`
}

const power: Rule = ({ node }) =>
  node.operator === '**' || node.operator === '**=' ? 'the operator **' : null

const forbiddenName: Rule = (sight) => {
  const name = referredName(sight)
  return name !== null && FORBIDDEN_NAMES.has(name) ? `the name ${name}` : null
}

const forbiddenMember: Rule = ({ node }) => {
  const name = memberName(node)
  return name !== null && FORBIDDEN_MEMBERS.test(name) ? `the member ${name}` : null
}

const localeInPattern: Rule = ({ node, ancestors }) => {
  const name = identifierName(node.key)
  const inPattern = node.type === 'Property' && isNode(ancestors[0]?.node, 'ObjectPattern')
  return inPattern && name !== null && FORBIDDEN_MEMBERS.test(name) ? `the member ${name}` : null
}

/** Without a comparator numbers sort as text; a comparator that gives a boolean is no order at all. */
const partialOrder: Rule = ({ node }) => {
  if (node.type !== 'CallExpression' || !Array.isArray(node.arguments)) return null
  const name = memberName(node.callee)
  if (name === null || !SORTING.has(name)) return null
  const [comparator] = node.arguments
  if (comparator === undefined) return `${name} without a comparator`
  const body = isNode(comparator, 'ArrowFunctionExpression') ? comparator.body : null
  const isBoolean =
    isNode(body, 'BinaryExpression') &&
    typeof body.operator === 'string' &&
    COMPARISONS.has(body.operator)
  return isBoolean ? `${name} by a comparator that gives a boolean` : null
}

const forIn: Rule = ({ node }) => (node.type === 'ForInStatement' ? 'for…in' : null)

const asynchronous: Rule = ({ node }) => {
  if (node.async === true) return 'async'
  if (node.type === 'AwaitExpression' || node.await === true) return 'await'
  return null
}

const moduleVariable: Rule = ({ node, ancestors }) => {
  if (node.type !== 'VariableDeclaration' || node.kind === 'const') return null
  const isAtTop = ancestors.every(
    ({ node: { type } }) => type === 'Program' || type === 'ExportNamedDeclaration',
  )
  return isAtTop ? `a module-level ${node.kind}` : null
}

const fraction: Rule = ({ node }) =>
  node.type === 'Literal' && typeof node.value === 'number' && !Number.isInteger(node.value)
    ? `the fraction ${node.value}`
    : null

/** Whether the value is made an integer before it leaves its expression. */
function isRounded(ancestors: readonly Ancestor[]): boolean {
  for (const { node, field } of ancestors) {
    if (/Statement$|Declarat|Function|^PropertyDefinition$/.test(node.type)) return false
    const callee = node.type === 'CallExpression' && field === 'arguments' ? node.callee : null
    if (isNode(callee) && isExactMath(callee) && ROUNDING.has(memberName(callee) ?? '')) return true
    if (node.type === 'BinaryExpression' && ROUNDING_OPERATORS.has(String(node.operator))) {
      return true
    }
    if (node.type === 'UnaryExpression' && node.operator === '~') return true
  }
  return false
}

const survivingFloat: Rule = ({ node, ancestors }) => {
  if (node.operator === '/=') return 'the operator /=, whose result nothing rounds'
  const isDivision = node.type === 'BinaryExpression' && node.operator === '/'
  return isDivision && !isRounded(ancestors) ? 'a quotient that nothing rounds' : null
}

const unseededDice: Rule = ({ node, generators }) => {
  const specifier = node.type === 'ImportDeclaration' ? stringValue(node.source) : null
  if (specifier?.startsWith('seedrandom') && specifier !== 'seedrandom/lib/alea') {
    return `an import of ${specifier}: only seedrandom/lib/alea`
  }
  const isCall = node.type === 'CallExpression' || node.type === 'NewExpression'
  const name = isCall ? identifierName(node.callee) : null
  const isUnseeded = name !== null && generators.has(name)
  return isUnseeded && Array.isArray(node.arguments) && node.arguments.length === 0
    ? `${name}() without a seed`
    : null
}

/** Alea is made of fractions; `tests/kernel/dice.test.ts` holds it to the library's draws instead. */
const RECKONS_IN_FRACTIONS = 'src/kernel/alea.ts'

const RULES: readonly Rule[] = [
  inexactMath,
  power,
  forbiddenName,
  forbiddenMember,
  localeInPattern,
  partialOrder,
  forIn,
  asynchronous,
  moduleVariable,
  fraction,
  survivingFloat,
  unseededDice,
]

function generatorNames(root: SyntaxNode): Set<string> {
  const names = new Set<string>()
  walk(root, (node) => {
    if (node.type !== 'ImportDeclaration' || !Array.isArray(node.specifiers)) return
    if (!stringValue(node.source)?.startsWith('seedrandom')) return
    for (const specifier of node.specifiers) {
      const name = isNode(specifier) ? identifierName(specifier.local) : null
      if (name !== null) names.add(name)
    }
  })
  return names
}

/** What a source touches that the engine must not, one line each: where, and what stood there. */
export function nondeterminism(source: Source): string[] {
  const root = parseSource(source)
  const generators = generatorNames(root)
  const found: string[] = []
  walk(root, (node, ancestors) => {
    for (const rule of RULES) {
      const isAllowed = rule === fraction || rule === survivingFloat
      if (isAllowed && source.path === RECKONS_IN_FRACTIONS) continue
      const wrong = rule({ node, ancestors, generators })
      if (wrong !== null) found.push(`${place(source, node.start)}: ${wrong}`)
    }
  })
  return found
}
