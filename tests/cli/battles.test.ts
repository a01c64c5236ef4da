import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseReplay } from '../../src/battle/replay'
import { linkOf } from '../../src/battle/replayLink'
import { cli, folder } from './cli'

const FIELDS = 'mission seed winner outcome rounds commands hash safe held stamps ms'.split(' ')
const EVACUATE = ['simulate', '--mission', 'insurrection']

const kept = mkdtempSync(join(tmpdir(), 'briar-patch-'))
afterAll(() => rmSync(kept, { recursive: true, force: true }))
const fought = cli([...EVACUATE, '--seed', 'dusk', '--out', 'dusk.replay', '--json'], kept)
const BATTLE = readFileSync(join(kept, 'dusk.replay'), 'utf8')

const reports = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { ms, ...report } = JSON.parse(line)
      return report
    })

describe('simulate', () => {
  it('prints one object a battle, with a seed for each', () => {
    const { code, out, err } = cli([...EVACUATE, '--seed', 'dawn', '--count', '2', '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [first, second] = out.trimEnd().split('\n')
    expect(Object.keys(JSON.parse(first))).toEqual(FIELDS)
    expect(JSON.parse(first).seed).toBe('dawn')
    expect(JSON.parse(second).seed).toBe('dawn#1')
  })

  it('fights the same battles on one thread and on two, in the same order', () => {
    const run = [...EVACUATE, '--seed', 'dawn', '--count', '3', '--check', '--json']
    const alone = cli(run)
    const together = cli([...run, '--jobs', '2'])
    expect(together.code).toBe(0)
    expect(reports(together.out)).toEqual(reports(alone.out))
  })

  it('keeps a replay that verifies', () => {
    expect(fought.code).toBe(0)
    const { code, out } = cli(['verify', '--json', 'dusk.replay'], kept)
    const { verdict, commands } = JSON.parse(out)
    expect({ code, verdict, commands }).toEqual({
      code: 0,
      verdict: 'verified',
      commands: JSON.parse(fought.out).commands,
    })
    expect(readdirSync(kept)).toEqual(['dusk.replay'])
  })

  it.each([
    [['--count', '0'], 'The flag "--count": expected an integer from 1 to 100000, found "0".'],
    [['--count', '1e3'], 'The flag "--count": expected an integer from 1 to 100000, found "1e3".'],
    [['--jobs', '-1'], 'The flag "--jobs": expected an integer from 1 to 64, found "-1".'],
    [
      ['--red', 'borg'],
      'The flag "--red": expected one of cadet, officer, captain, admiral, found "borg".',
    ],
    [
      ['--difficulty', 'x'],
      'The flag "--difficulty": expected one of story, officer, captain, found "x".',
    ],
    [['--seed', ''], 'The flag "--seed": expected 1 to 60 characters that can be shown, found "".'],
    [['--out', 'no/where.replay'], 'no/where.replay: no file can be written there.'],
  ])('refuses %j', (flags, sentence) => {
    const { code, out, err } = cli([...EVACUATE, ...flags], folder())
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `${sentence}\n` })
  })
})

describe('verify', () => {
  it.each([
    ['verified', BATTLE, 0],
    ['differs', BATTLE.replace(/"marks":\["[0-9a-f]{8}/, '"marks":["00000000'), 1],
    ['damaged', BATTLE.slice(0, 500), 2],
    ['needsPack', BATTLE.replace('"mission":"insurrection"', '"mission":"moon"'), 3],
    ['newer', BATTLE.replace('"format":1', '"format":9'), 4],
  ])('says %s by its exit code', (verdict, text, code) => {
    const here = folder({ 'battle.replay': text })
    const answer = cli(['verify', '--json', 'battle.replay'], here)
    expect(answer.code).toBe(code)
    expect(JSON.parse(answer.out).verdict).toBe(verdict)
  })

  it('tells a person in one sentence', () => {
    const here = folder({ 'a.replay': BATTLE, 'b.replay': BATTLE.slice(0, 500) })
    const fine = cli(['verify', 'a.replay'], here)
    expect(fine.out).toMatch(
      /^a\.replay: verified, \d+ orders in \d+ rounds, (won|partly|lost)\.\n$/,
    )
    const damaged = cli(['verify', 'b.replay'], here)
    expect(damaged.out).toBe('')
    expect(damaged.err).toMatch(/^b\.replay: expected JSON, found .*\.\n$/)
  })

  it('takes a link for a file', () => {
    const replay = parseReplay(BATTLE)
    if (!replay.ok) throw new Error('the battle is damaged')
    expect(cli(['verify', `https://example.org/#${linkOf(replay.value)}`]).code).toBe(0)
    const { code, err } = cli(['verify', '#AAAA'])
    expect(code).toBe(2)
    expect(err).toBe('The link holds no battle: expected all of it, from the # on.\n')
  })
})

describe('show', () => {
  it('tells the battle up to a turn and draws the board as it stood', () => {
    const here = folder({ 'battle.replay': BATTLE })
    const { code, out } = cli(['show', 'battle.replay', '--turn', '3'], here)
    expect(code).toBe(0)
    expect(out).toContain('\ninsurrection, round 3 of 14\n')
    expect(out).toContain('\nRound 3\n')
    expect(out).not.toContain('\nRound 4\n')
    expect(out).toMatch(/\n1 Picard, \d+,\d+ [a-z ]+: /)
  })

  it.each(['0', '16', 'x'])('knows no turn %s', (turn) => {
    const here = folder({ 'battle.replay': BATTLE })
    const { code, err } = cli(['show', 'battle.replay', '--turn', turn], here)
    expect(code).toBe(2)
    expect(err).toBe(`The flag "--turn": expected an integer from 1 to 15, found "${turn}".\n`)
  })

  it('stops where an order is refused, and says so', () => {
    const forged = BATTLE.replace(
      '"commands":[',
      '"commands":[{"type":"pullTag","front":0,"unit":1,"tag":9},',
    )
    const here = folder({ 'battle.replay': forged })
    const { code, err } = cli(['show', 'battle.replay'], here)
    expect(code).toBe(1)
    expect(err).toBe('battle.replay: differs at command 1, shown up to there.\n')
  })
})

describe('play', () => {
  const play = (lines: readonly string[], from?: string) =>
    cli(['play', '--mission', 'insurrection', '--seed', 'stroll'], from, `${lines.join('\n')}\n`)

  it('takes orders, tells what came of them, and keeps the battle', () => {
    const here = folder()
    const { code, out, err } = play(
      ['hold 11', 'move 1 8,9', 'undo', 'end', 'save mine.replay'],
      here,
    )
    expect(code).toBe(0)
    expect(err).not.toContain('Unknown')
    expect(out).toContain('Round 2 of 14')
    expect(out).toContain('Wrote mine.replay.')
    expect(cli(['verify', 'mine.replay'], here).out).toContain('in round 2, not over')
  })

  it('says why it will not', () => {
    const { out, err } = play([
      'fly',
      'attack 1 11',
      'move 1',
      'overwatch 1 up',
      'move 99 1,1',
      'redo',
      'quit',
    ])
    expect(out).not.toContain('Round 2 of 14')
    expect(err.trimEnd().split('\n')).toEqual([
      'Unknown order "fly": type help for the orders.',
      'Refused: Not an enemy.',
      'Expected move ID C,R [with ID …].',
      'Expected overwatch ID E|NE|NW|W|SW|SE.',
      'Refused: Not one of yours.',
      'Nothing to redo.',
    ])
  })

  it('leaves no half-written file behind', () => {
    const here = folder()
    const { err } = play(['save no/mine.replay'], here)
    expect(err).toBe('no/mine.replay: no file can be written there.\n')
    expect(existsSync(join(here, 'no'))).toBe(false)
    expect(readdirSync(here)).toEqual([])
  })
})
