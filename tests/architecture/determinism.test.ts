import { describe, expect, it } from 'vitest'
import { nondeterminism } from './determinism'
import { sourcesBelow } from './syntax'

const ENGINE = ['hex', 'kernel', 'content', 'rules', 'battle', 'planner']

/** What the judge says of one line of engine code. */
function judged(text: string): string[] {
  return nondeterminism({ path: 'src/hex/line.ts', text }).map((found) =>
    found.replace(/^.*?: /, ''),
  )
}

describe('the engine', () => {
  const sources = ENGINE.flatMap((folder) => sourcesBelow(`src/${folder}`))

  it('has sources to judge', () => {
    expect(sources.length).toBeGreaterThan(10)
  })

  it('touches nothing that differs between two runs or two machines', () => {
    expect(sources.flatMap(nondeterminism)).toEqual([])
  })
})

describe('the judge of determinism', () => {
  const math = 'only abs min max floor ceil trunc sign imul clz32'
  const cases: [string, string][] = [
    ['export const a = Math.sqrt(2)', `Math.sqrt: ${math}`],
    ['export const a = Math.random()', `Math.random: ${math}`],
    ['export const a = Math.round(2)', `Math.round: ${math}`],
    ['export const a = Math.PI', `Math.PI: ${math}`],
    ["export const a = Math['floor'](2)", `Math.floor: ${math}`],
    ['export const { hypot } = Math', `Math.?: ${math}`],
    ['export const a = (b: number) => b ** 2', 'the operator **'],
    ['export const a = (b: number) => { b **= 2; return b }', 'the operator **'],
    ['export const a = Date.now()', 'the name Date'],
    ['export const a = new Date()', 'the name Date'],
    ['export const a = performance.now()', 'the name performance'],
    ['export const a = new Intl.Collator()', 'the name Intl'],
    ['export const a = crypto.randomUUID()', 'the name crypto'],
    ['export const a = globalThis', 'the name globalThis'],
    ['export const a = (2).toLocaleString()', 'the member toLocaleString'],
    ["export const a = 'a'.toLocaleUpperCase()", 'the member toLocaleUpperCase'],
    ["export const a = 'a'['localeCompare']('b')", 'the member localeCompare'],
    ["export const a = 'a'.localeCompare('b')", 'the member localeCompare'],
    ["export const { localeCompare } = 'a'", 'the member localeCompare'],
    ['export const a = [1].sort()', 'sort without a comparator'],
    ['export const a = [1].toSorted()', 'toSorted without a comparator'],
    ['export const a = [1].sort((b, c) => b < c)', 'sort by a comparator that gives a boolean'],
    ['export function a(b: object) { for (const c in b) return c }', 'for…in'],
    ['export async function a() {}', 'async'],
    ['export const a = async () => 1', 'async'],
    ['export let a = 1', 'a module-level let'],
    ['var a = 1', 'a module-level var'],
    ["export const a = parseFloat('1')", 'the name parseFloat'],
    ["export const a = Number.parseFloat('1')", 'the member parseFloat'],
    ['export const a = 0.5', 'the fraction 0.5'],
    ['export const a = 1e-3', 'the fraction 0.001'],
    ['export const a = (b: number) => b / 2', 'a quotient that nothing rounds'],
    ['export const a = (b: number) => Math.max(b / 2, 1)', 'a quotient that nothing rounds'],
    ["import alea from 'seedrandom/lib/alea'\nalea()", 'alea() without a seed'],
  ]

  it.each(cases)('finds %s', (text, wrong) => {
    expect(judged(text)).toContainEqual(expect.stringContaining(wrong))
  })

  it('finds the package whose entry seeds itself', () => {
    const text = "import seedrandom from 'seedrandom'\nseedrandom()"
    expect(judged(text)).toEqual([
      'an import of seedrandom: only seedrandom/lib/alea',
      'seedrandom() without a seed',
    ])
  })

  it('finds waiting at the top of a module', () => {
    expect(judged('await 1\nexport {}')).toEqual(['await'])
  })

  it.each([
    'export const a = Math.floor(7 / 2) + Math.imul(2, 3) + Math.clz32(1)',
    'export const a = (b: number) => Math.max(Math.floor((b * 3) / 2), 1)',
    'export const a = (b: number) => ((b + 1) / 2) | 0',
    'export const a = [1].sort((b, c) => b - c)',
    'export const a = [1].toSorted(byId)\nfunction byId(b: number, c: number) { return b - c }',
    'export function a() { let b = 1; b += 1; return b }',
    'export const a = (b: { date: number; performance: number }) => b.date + b.performance',
    'export const a = { Date: 1, crypto: 2 }',
    'export const a = [-1, 0xff, 1e3, 4294967296]',
    'export function a(b: number[]) { for (const c of b) return c }',
    "import alea from 'seedrandom/lib/alea'\nexport const a = alea('seed').int32()",
  ])('lets %s pass', (text) => {
    expect(judged(text)).toEqual([])
  })
})
