import { describe, expect, test } from 'vitest'
import type { AnyBattleEvent, GroundBattleView, SeenEvent } from '../../src/battle'
import { choreograph, totalMs } from '../../src/stage/choreography'

const after = { fronts: [] } as unknown as GroundBattleView

function seen(...events: AnyBattleEvent[]): SeenEvent[] {
  return events.map((event) => ({ event, after }))
}

function step(
  unit: number,
  from: number,
  to: number,
  gait: 'walk' | 'file' | 'fly' = 'walk',
): AnyBattleEvent {
  return { type: 'unitMoved', front: 0, unit, from, to, facing: 0, gait }
}

describe('the timeline of what was seen', () => {
  test('commits every event exactly once, in an order that keeps causes before effects', () => {
    const events = seen(
      { type: 'actionSpent', front: 0, unit: 1, ap: 1 },
      step(1, 10, 11),
      { type: 'unitNoticed', front: 0, unit: 1, probe: 9, file: 1, hex: 11, watched: true },
      step(1, 11, 12),
      { type: 'phaseBegan', front: -1, round: 1, phase: 'red' },
    )
    const cues = choreograph(events)
    expect(cues.flatMap((cue) => cue.events)).toEqual(events)
    for (let i = 1; i < cues.length; i++) {
      expect(cues[i].atMs).toBeGreaterThanOrEqual(cues[i - 1].atMs)
    }
  })

  test('the steps of one unit follow one another without a gap', () => {
    const [first, second] = choreograph(seen(step(1, 10, 11), step(1, 11, 12)))
    expect(second.atMs).toBe(first.atMs + first.ms)
  })

  test('columns in file walk beside their guide, each a little later than the one before', () => {
    const cues = choreograph(
      seen(step(1, 10, 11), step(1, 11, 12), step(2, 9, 10, 'file'), step(3, 8, 9, 'file')),
    )
    const [, second, follower, last] = cues
    expect(follower.atMs).toBeLessThan(second.atMs + second.ms)
    expect(last.atMs).toBeGreaterThan(follower.atMs)
  })

  test('a probe flies after the one before it has landed', () => {
    const cues = choreograph(seen(step(8, 1, 2, 'fly'), step(9, 5, 6, 'fly')))
    expect(cues[1].atMs).toBe(cues[0].atMs + cues[0].ms)
  })

  test('a shot is seen before what it does', () => {
    const cues = choreograph(
      seen(
        {
          type: 'shotFired',
          front: 0,
          unit: 1,
          target: 2,
          weapon: 'x',
          hitPercent: 70,
          shots: 3,
          hits: 2,
          grazed: false,
          damage: 4,
          heavy: false,
          reaction: 'none',
        },
        { type: 'resolveLost', front: 0, unit: 2, amount: 4 },
        { type: 'unitStunned', front: 0, unit: 2, round: 1 },
      ),
    )
    expect(cues.map((cue) => cue.kind)).toEqual(['shoot', 'number', 'fall'])
    expect(cues[1].atMs).toBeGreaterThanOrEqual(cues[0].atMs + cues[0].ms)
    expect(cues[1].amount).toBe(-4)
  })

  test('events of another front and bookkeeping take no time', () => {
    const events = seen(
      { ...step(1, 10, 11), front: 1 },
      { type: 'ticksAdded', front: 0, amount: 1, cause: 'round' },
    )
    expect(totalMs(choreograph(events))).toBe(0)
  })
})
