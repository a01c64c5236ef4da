import { describe, expect, it } from 'vitest'
import { signTest } from '../../src/cli/signTest'
import { MANNERS } from '../../src/planner'
import { cli } from './cli'

describe('the sign test', () => {
  it.each([
    [0, 0, 1],
    [5, 5, 1],
    [5, 0, 0.0625],
    [8, 2, 0.109375],
    [1, 9, 0.021484375],
  ])('gives %i better and %i worse the two-sided binomial p', (better, worse, p) => {
    expect(signTest(better, worse)).toBeCloseTo(p, 10)
  })
})

describe('ladder', () => {
  it('tells of both sides how the higher level did in the place of the lower', () => {
    const flags = ['--mission', 'insurrection', '--count', '2', '--json']
    const { code, out, err } = cli(['ladder', ...flags])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const sides = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(sides.map(({ side }) => side)).toEqual(['blue', 'red'])
    for (const { count, won, partly, lost, better, same, worse } of sides) {
      expect(won + partly + lost).toBe(count)
      expect(better + same + worse).toBe(count)
    }
  })

  it('finds no difference between a level and itself', () => {
    const flags = ['--mission', 'insurrection', '--count', '2', '--high', 'cadet', '--json']
    for (const line of cli(['ladder', ...flags])
      .out.trimEnd()
      .split('\n'))
      expect(JSON.parse(line)).toMatchObject({ better: 0, same: 2, worse: 0, p: 1 })
  })
})

describe('balance', () => {
  it('prints a Markdown table, as the README has it', () => {
    const flags = ['--mission', 'insurrection', '--difficulty', 'officer', '--count', '1']
    const { code, out } = cli(['balance', ...flags, '--blue', 'cadet', '--red', 'cadet', '--table'])
    expect(code).toBe(0)
    const lines = out.trim().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toBe('|---|---|---|---|---|---|')
    expect(lines[2]).toMatch(/^\| insurrection \| officer \| [\d.]+ \/ [\d.]+ \/ [\d.]+ % \|/)
    expect(new Set(lines.map((line) => line.split('|').length)).size).toBe(1)
  })

  it('has a row for the whole game and one for each part left out', () => {
    const flags = ['--mission', 'insurrection', '--difficulty', 'officer', '--count', '1']
    const { code, out } = cli(['balance', ...flags, '--blue', 'cadet', '--without', '--json'])
    expect(code).toBe(0)
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows[0]).toMatchObject({ mission: 'insurrection', count: 1, without: null })
    const parts = rows.slice(1).map(({ without }) => without)
    expect(parts).toContain('unit.worf')
    expect(parts).toContain('ability.purge')
    expect(parts).toContain('answer.pull')
    const deedsWithout = (part: string) => rows.find(({ without }) => without === part).deeds
    expect(deedsWithout('unit.worf')['shot.worf']).toBeUndefined()
    expect(deedsWithout('answer.inhibitor').inhibitorPlaced).toBeUndefined()
  })

  it('leaves out in space whoever has an order to give, and gas, and nothing of the ground', () => {
    const flags = ['--mission', 'riker-manoeuvre', '--difficulty', 'officer', '--count', '3']
    const { code, out } = cli(['balance', ...flags, '--red', 'cadet', '--without', '--json'])
    expect(code).toBe(0)
    const [whole, ...rows] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map(({ without }) => without)).toEqual([
      'bridge.riker',
      'bridge.troi',
      'bridge.laforge',
      'answer.gas',
    ])
    const [riker, , laforge, gas] = rows
    for (const deed of ['bridge.riker', 'bridge.laforge', 'gasScooped', 'gasVented'])
      expect(whole.deeds).toHaveProperty([deed])
    expect(riker.deeds).not.toHaveProperty(['bridge.riker'])
    expect(laforge.deeds).not.toHaveProperty(['bridge.laforge'])
    expect(gas.deeds).not.toHaveProperty(['gasScooped'])
  })
})

describe('manners', () => {
  it('tells of each manner how it went, and on how many seeds no other did better', () => {
    const { code, out } = cli(['manners', '--mission', 'insurrection', '--count', '3', '--json'])
    expect(code).toBe(0)
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map(({ manner }) => manner)).toEqual([...MANNERS])
    for (const { count, best, alone } of rows) {
      expect(count).toBe(3)
      expect(alone).toBeLessThanOrEqual(best)
    }
    expect(rows.reduce((sum, { best }) => sum + best, 0)).toBeGreaterThanOrEqual(3)
    expect(rows.reduce((sum, { alone }) => sum + alone, 0)).toBeLessThanOrEqual(3)
    // Who holds fire all along plays another battle than who shoots first.
    const safeIn = (manner: string) => rows.find((row) => row.manner === manner)?.safe
    expect(safeIn('holdFire')).not.toBe(safeIn('fightFirst'))
  })

  it('asks for an evacuation', () => {
    const { code, err } = cli(['manners', '--mission', 'patch-duel'])
    expect(code).toBe(2)
    expect(err).toContain('insurrection')
  })
})
