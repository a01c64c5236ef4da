import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TIERS } from '../../scripts/tiers.mjs'
import { LONGEST_SOURCE_LINES, machineNames, overlongSource, unrunTests } from './files'
import { filesBelow, sourcesBelow } from './syntax'

const TEXT =
  /\.(ts|tsx|js|mjs|cjs|json|jsonc|tmj|md|txt|html|css|svg|yml|yaml|sh|py|glsl|frag|vert)$|(^|\/)(LICENSE|run|\.npmrc|\.gitignore|\.gitattributes)$/

/** One synthetic source. */
function written(text: string) {
  return { path: 'tests/some.test.ts', text }
}

describe('the files of the project', () => {
  const paths = filesBelow('.')
  const tests = sourcesBelow('tests')

  it('name no folder of one machine and no registry', () => {
    const texts = paths
      .filter((path) => TEXT.test(path))
      .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    expect(texts.length).toBeGreaterThan(20)
    expect(texts.flatMap(machineNames)).toEqual([])
  })

  it(`have no source over ${LONGEST_SOURCE_LINES} lines`, () => {
    expect(sourcesBelow('src').flatMap(overlongSource)).toEqual([])
  })

  it('have no test that is skipped or focused', () => {
    expect(tests.flatMap(unrunTests)).toEqual([])
  })

  it('have no test outside the tiers of `npm test`', () => {
    const isInTier = (path: string) =>
      TIERS.some(({ runner, folders }) => {
        const ending = runner === 'playwright' ? '.spec.ts' : '.test.'
        return folders.some((folder) => path.startsWith(`${folder}/`)) && path.includes(ending)
      })
    const written = paths.filter((path) => /^(src|tests|scripts)\/.*\.(test|spec)\.\w+$/.test(path))
    expect(written.filter((path) => !isInTier(path))).toEqual([])
  })
})

describe('the judge of files', () => {
  const folder = ['', 'home', 'ann', 'game'].join('/')

  it.each([
    `import '${folder}'`,
    `see file://${folder}`,
    `cache = "C:${['', 'Users', 'Ann'].join('\\')}"`,
    `resolved: https://${['registry', 'npmjs', 'org'].join('.')}/phaser`,
  ])('finds a machine in %s', (text) => {
    expect(machineNames(written(`\n${text}`))).toEqual([expect.stringMatching(/^tests\/.*:2: /)])
  })

  it('lets a relative folder of the same name pass', () => {
    expect(machineNames(written(`import '..${folder}'`))).toEqual([])
  })

  it('finds a source one line too long', () => {
    const lines = (count: number) => 'a\n'.repeat(count)
    expect(overlongSource(written(lines(LONGEST_SOURCE_LINES)))).toEqual([])
    expect(overlongSource(written(lines(LONGEST_SOURCE_LINES + 1)))).toHaveLength(1)
  })

  it.each([
    "it.skip('a', () => {})",
    "describe.only('a', () => {})",
    "test.describe.fixme('a', () => {})",
    "it.skipIf(true)('a', () => {})",
    "it['todo']('a')",
    "xit('a', () => {})",
    "it.only.each([1])('a', () => {})",
  ])('finds %s', (text) => {
    expect(unrunTests(written(text))).not.toEqual([])
  })

  it.each([
    "it('a', () => {})",
    "it.each([1])('a', () => {})",
    'replay.skip(1)',
    "test.describe('a', () => {})",
  ])('lets %s pass', (text) => {
    expect(unrunTests(written(text))).toEqual([])
  })
})
