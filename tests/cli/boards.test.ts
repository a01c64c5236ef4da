import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textFor } from '../../src/text'
import { cli, folder } from './cli'

const VALLEY = readFileSync('maps/insurrection.tmj', 'utf8')
const MISSION = readFileSync('maps/insurrection.mission.json', 'utf8')

/** What ships, as its files say it, in the order in which they are listed. */
const MISSIONS: readonly { id: string; rounds: number; par: number }[] = readdirSync('maps')
  .filter((file) => file.endsWith('.mission.json'))
  .sort()
  .map((file) => JSON.parse(readFileSync(join('maps', file), 'utf8')))

describe('the command line', () => {
  it('says which versions it is', () => {
    const { code, out, err } = cli(['--version', '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const versions = JSON.parse(out)
    expect(Object.keys(versions)).toEqual(['build', 'rulesVersion', 'replayFormat', 'contentHash'])
    expect(versions.build).toMatch(/^\d+\.\d+\.\d+(\+[0-9a-f]+)?$/)
    expect(versions.contentHash).toMatch(/^[0-9a-f]{16}$/)
  })

  it('tells what it can do when asked, and refuses to guess when not', () => {
    expect(cli(['--help']).code).toBe(0)
    const { code, err } = cli([])
    expect({ code, err }).toEqual({
      code: 2,
      err: 'Expected one of simulate, ladder, balance, manners, verify, show, play, lint, board, missions; --help tells what they do.\n',
    })
  })

  it.each([
    [['fly'], 'Unknown verb "fly": expected one of '],
    [['constructor'], 'Unknown verb "constructor": expected one of '],
    [['missions', '--jsn'], 'Unknown flag "--jsn": expected --json.'],
    [['missions', '--json', '--json'], 'The flag "--json" stands twice: expected it once.'],
    [['missions', '--json=1'], 'The flag "--json" takes no value, found "1".'],
    [['missions', 'all'], 'Unexpected "all": expected missions [--json].'],
    [['board', 'png', 'maps/insurrection.tmj'], 'Expected board text FILE.tmj'],
    [['board', 'text', 'maps/insurrection.tmj', '--out'], 'The flag "--out" needs a value.'],
    [['board', 'text', 'maps/nowhere.tmj'], 'maps/nowhere.tmj: no file can be read there.'],
    [['board', 'text', 'maps'], 'maps: no file can be read there.'],
    [['lint'], 'Expected lint FILE…'],
    [
      ['lint', 'package.json'],
      'package.json: expected a board (*.tmj) or a mission (*.mission.json)',
    ],
    [['show'], 'Expected show FILE|LINK [--turn N]'],
    [['verify'], 'Expected verify FILE|LINK…'],
    [['play'], 'The flag "--mission" is missing: play --mission ID.'],
    [
      ['play', '--mission', 'moon'],
      `The flag "--mission": expected one of ${MISSIONS.map(({ id }) => id).join(', ')}, found "moon".`,
    ],
  ])('refuses %j with exit 2 and one sentence', (args, sentence) => {
    const { code, out, err } = cli(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err.startsWith(sentence)).toBe(true)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('names the missions that ship, each with its rounds and par', () => {
    expect(MISSIONS.length).toBeGreaterThan(0)
    const lines = cli(['missions']).out.trimEnd().split('\n')
    expect(lines).toEqual(
      MISSIONS.map(({ id, rounds, par }) => {
        const name = textFor(`mission.${id}.name`)
        return `${id}: ${name}, ${rounds} rounds (par ${par})`
      }),
    )
    const objects = cli(['missions', '--json']).out.trimEnd().split('\n')
    expect(objects.map((line) => JSON.parse(line))).toEqual(
      MISSIONS.map(({ id, rounds, par }) => ({
        id,
        name: textFor(`mission.${id}.name`),
        rounds,
        par,
      })),
    )
  })
})

describe('board text and board tmj', () => {
  it('turn a board into text and back without loss', () => {
    const here = folder({ 'valley.tmj': VALLEY })
    const there = cli(['board', 'text', 'valley.tmj', '--out', 'valley.txt'], here)
    expect(there).toEqual({ code: 0, out: 'Wrote valley.txt.\n', err: '' })
    const back = cli(['board', 'tmj', 'valley.txt'], here)
    expect(back).toEqual({ code: 0, out: VALLEY, err: '' })
  })

  it('write nothing at all when the board is broken', () => {
    const here = folder({ 'bad.txt': 'm m\nm', 'out.tmj': 'as it was' })
    const { code, err } = cli(['board', 'tmj', 'bad.txt', '--out', 'out.tmj'], here)
    expect(code).toBe(2)
    expect(err).toBe('bad.txt, line 2: expected 2 hexes, as in the first row, found 1.\n')
    expect(readFileSync(join(here, 'out.tmj'), 'utf8')).toBe('as it was')
    expect(readdirSync(here).sort()).toEqual(['bad.txt', 'out.tmj'])
  })

  it('refuse a folder that is not there before they begin', () => {
    const here = folder({ 'valley.tmj': VALLEY })
    const { code, err } = cli(['board', 'text', 'valley.tmj', '--out', 'no/valley.txt'], here)
    expect({ code, err }).toEqual({
      code: 2,
      err: 'no/valley.txt: no file can be written there.\n',
    })
    expect(existsSync(join(here, 'no'))).toBe(false)
  })
})

describe('lint', () => {
  it('finds nothing wrong with what ships', () => {
    const { code, err } = cli(['lint', 'maps/insurrection.tmj', 'maps/insurrection.mission.json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it('answers no, with every fault, and goes on to the next file', () => {
    const broken = MISSION.replace('"par": 11', '"par": 20').replace(
      '"flag": "flag"',
      '"flag": "x"',
    )
    const here = folder({
      'insurrection.mission.json': broken,
      'a.tmj': '{}',
      'valley.tmj': VALLEY,
    })
    const files = ['insurrection.mission.json', 'a.tmj', 'valley.tmj']
    const { code, out, err } = cli(['lint', ...files], here)
    expect(code).toBe(1)
    expect(out).toBe('valley.tmj: a board, 24 by 18, fine.\n')
    expect(err.split('\n')).toContain(
      'insurrection.mission.json, par: expected at most the 14 rounds, found 20.',
    )
    expect(err.split('\n')).toContain(
      'insurrection.mission.json, fronts[0].flag: expected a mark of the board "insurrection", found "x".',
    )
    expect(err).toContain('a.tmj: expected the key "type", found none.')
  })

  it('judges a mission on a board given with it', () => {
    const mission = MISSION.replace('"id": "insurrection"', '"id": "valley"').replace(
      '"board": "insurrection"',
      '"board": "valley"',
    )
    const here = folder({ 'valley.mission.json': mission, 'valley.tmj': VALLEY })
    expect(cli(['lint', 'valley.mission.json', 'valley.tmj'], here).code).toBe(0)
    expect(cli(['lint', 'valley.mission.json'], here).code).toBe(1)
  })

  it('answers as JSON, a line a file', () => {
    const here = folder({ 'a.tmj': '{"type":1}' })
    const { code, out } = cli(['lint', '--json', 'a.tmj'], here)
    const { file, valid, faults } = JSON.parse(out)
    expect({ code, file, valid }).toEqual({ code: 1, file: 'a.tmj', valid: false })
    expect(faults[0]).toEqual({ file: 'a.tmj', path: 'type', expected: '"map"', found: '1' })
  })
})
