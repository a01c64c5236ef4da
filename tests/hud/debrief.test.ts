import { describe, expect, it } from 'vitest'
import { createMatch, type Match } from '../../src/battle'
import { parseReplay, replayOf } from '../../src/battle/replay'
import { filmOf } from '../../src/battle/replayFilm'
import { courseOf } from '../../src/hud/screens/courseOf'
import { timelineOf } from '../../src/hud/screens/replayMarks'
import { isFound, rollOf } from '../../src/hud/screens/rollOf'
import { stampReasons } from '../../src/hud/screens/stampReasons'
import { recorded, shippedLibrary } from '../golden/recorded'

const library = shippedLibrary()

/** The recorded evacuation at its end. */
function fought(): Match {
  const parsed = parseReplay(recorded('insurrection.replay'))
  if (!parsed.ok) throw new Error('the recorded replay cannot be read')
  const { setup, seed, commands } = parsed.value
  const match = createMatch(library, setup, seed)
  for (const command of commands) match.submit(command)
  return match
}

const match = fought()
const result = match.result()
if (result === null) throw new Error('the recorded battle is not over')
const course = courseOf(library, match)

describe('the course of a battle', () => {
  it('begins with nobody safe and ends as the battle did', () => {
    expect(course.rounds[0]).toEqual({
      round: 0,
      safe: 0,
      held: 0,
      ours: 0,
      theirs: 0,
      commands: 0,
    })
    expect(course.rounds.at(-1)).toMatchObject({
      round: result.rounds,
      safe: result.safe,
      held: result.held,
      commands: match.record().commands.length,
    })
  })

  it('has an entry for every round, and commands only grow', () => {
    expect(course.rounds.map(({ round }) => round)).toEqual(
      Array.from({ length: result.rounds + 1 }, (_, round) => round),
    )
    const given = course.rounds.map(({ commands }) => commands)
    expect(given).toEqual([...given].sort((a, b) => a - b))
  })

  it('counts only what the player ordered', () => {
    const turns = match.record().commands.filter(({ type }) => type === 'endTurn').length
    expect(course.orders).toBeGreaterThan(0)
    expect(course.orders).toBeLessThan(match.record().commands.length - turns + 1)
    expect(course.attacks).toBeLessThan(course.orders)
  })
})

describe('the reasons of a stamp', () => {
  it('are all met where it was earned, and only there', () => {
    for (const stamp of match.mission.stamps) {
      const reasons = stampReasons(match, stamp)
      expect(
        reasons.every(({ isMet }) => isMet),
        stamp.id,
      ).toBe(result.stamps.includes(stamp.id))
    }
  })

  it('name what was missed first', () => {
    const missed = match.mission.stamps.filter(({ id }) => !result.stamps.includes(id))
    for (const stamp of missed) expect(stampReasons(match, stamp)[0].isMet, stamp.id).toBe(false)
  })
})

describe('the marks of a replay', () => {
  it('lie where people got safe, and count them', () => {
    const { marks, curve } = timelineOf(filmOf(library, replayOf(match)))
    const roll = rollOf(match.view('blue').fronts[0].view)
    const households = roll.filter(({ fate }) => fate === 'safe').length
    expect(households).toBeGreaterThan(0)
    expect(curve.at(-1)?.share).toBeCloseTo(households / roll.length)
    expect(curve.slice(1).map(({ at }) => at)).toEqual(
      marks.filter(({ kind }) => kind === 'safe').map(({ at }) => at),
    )
    for (const { at } of marks) expect(at).toBeLessThanOrEqual(match.record().commands.length)
  })
})

describe('the search of the roll', () => {
  const ilin = { column: 0, household: 0, fate: 'safe' } as const

  it('finds a household by its name and by the names of its people', () => {
    expect(isFound(ilin, 'ili')).toBe(true)
    expect(isFound(ilin, ' Adra ')).toBe(true)
    expect(isFound(ilin, 'tessa')).toBe(false)
  })
})
