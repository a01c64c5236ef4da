import { describe, expect, test } from 'vitest'
import type { AnyBattleEvent, GroundBattleView, SeenEvent } from '../../src/battle'
import { ABILITIES } from '../../src/content/ground/abilities'
import { choreograph } from '../../src/stage/choreography'
import type { Cue } from '../../src/stage/cue'
import { totalMs } from '../../src/stage/cued'
import { CUES } from '../../src/stage/cues'
import { ABILITY_LIGHTS } from '../../src/stage/effects/abilities'

const tags = [{ id: 4, probe: 9, unit: 1, household: null, stage: 'aim' }]
const view = { units: [], tags } as unknown
const after = { fronts: [{ view }, { view }] } as unknown as GroundBattleView

function seen(...events: AnyBattleEvent[]): SeenEvent[] {
  return events.map((event) => ({ event, after }))
}

function timeline(...events: AnyBattleEvent[]): Cue[] {
  return choreograph(seen(...events), { front: 0, before: null, isMelee: (id) => id === 'blade' })
}

function kinds(cues: readonly Cue[]): string[] {
  return cues.map((cue) => cue.act.kind).filter((kind) => kind !== 'state' && kind !== 'dust')
}

function only(cues: readonly Cue[], kind: Cue['act']['kind']): Cue[] {
  return cues.filter((cue) => cue.act.kind === kind)
}

function step(
  unit: number,
  from: number,
  to: number,
  gait: 'walk' | 'file' | 'fly' = 'walk',
): AnyBattleEvent {
  return { type: 'unitMoved', front: 0, unit, from, to, facing: 0, gait }
}

function shot(rest: Partial<Extract<AnyBattleEvent, { type: 'shotFired' }>> = {}): AnyBattleEvent {
  return {
    type: 'shotFired',
    front: 0,
    unit: 1,
    target: 2,
    weapon: 'rifle',
    hitPercent: 70,
    shots: 3,
    hits: 2,
    grazed: false,
    damage: 4,
    heavy: false,
    reaction: 'none',
    ...rest,
  }
}

describe('the telling of an event', () => {
  test('begins with its first picture and is told once; what has no picture is not told', () => {
    const events = [step(1, 0, 1), shot({ reaction: 'overwatch' })]
    const silent = { type: 'roundReset', front: 0, round: 2 } as const
    const cues = timeline(...events, silent)
    const told = cues.flatMap(({ tells }) => (tells === null ? [] : [tells.event]))
    expect(told).toEqual(events)
    const [first] = cues.filter(({ tells }) => tells?.event === events[1])
    expect(first.act.kind).toBe('word')
  })

  test('stands on a cue that takes time, or nobody would hear it begin', () => {
    const cues = timeline(step(1, 0, 1), shot(), step(2, 4, 5, 'fly'))
    for (const cue of cues) if (cue.tells !== null) expect(cue.ms).toBeGreaterThan(0)
  })
})

describe('every event of a battle', () => {
  // The map itself cannot be compiled with an event missing; this says which are meant to be silent.
  const silent = Object.entries(CUES).flatMap(([type, how]) =>
    typeof how === 'string' ? [type] : [],
  )

  test('has something to see, or is silent on purpose and for a reason', () => {
    expect(silent.sort()).toEqual([
      'acquaintancesDrawn',
      'actionGranted',
      'actionSpent',
      'battleEnded',
      'bombardmentCalledOff',
      'columnFled',
      'columnMoved',
      'columnOrdered',
      'diceRolled',
      'heavyUsed',
      'intentsPassed',
      'intentsRead',
      'landingsForeseen',
      'linkChanged',
      'objectiveChanged',
      'overwatchEnded',
      'phaseBegan',
      'quarrySet',
      'roundReset',
      'routesRead',
      'sightGained',
      'terrainChanged',
      'ticksAdded',
      'triggerFired',
      'turnBegan',
      'turnEnded',
      'unitRallied',
      'unitWasDown',
    ])
    for (const how of Object.values(CUES)) if (typeof how === 'string') expect(how).not.toBe('')
  })

  test('each ability has its own light, or is an attack that is seen by its fire', () => {
    const missing = ABILITIES.filter(({ id, isAttack }) => !isAttack && !(id in ABILITY_LIGHTS))
    expect(missing.map(({ id }) => id)).toEqual([])
  })
})

describe('the timeline of what was seen', () => {
  test('commits every event exactly once', () => {
    const events = seen(
      { type: 'actionSpent', front: 0, unit: 1, ap: 1 },
      step(1, 10, 11),
      { type: 'unitNoticed', front: 0, unit: 1, probe: 9, file: 1, hex: 11, watched: true },
      step(1, 11, 12),
      { type: 'householdBeamed', front: 0, unit: 1, household: 2, probe: 9, people: 5 },
      { type: 'phaseBegan', front: -1, round: 1, phase: 'red' },
    )
    const cues = choreograph(events, { front: 0, before: null, isMelee: () => false })
    const committed = cues.flatMap((cue) => cue.events)
    expect(committed).toHaveLength(events.length)
    expect(new Set(committed)).toEqual(new Set(events))
  })

  test('the steps of one unit follow one another without a gap, as one run', () => {
    const [first, second, third] = only(
      timeline(step(1, 10, 11), step(1, 11, 12), step(1, 12, 13)),
      'step',
    )
    expect(second.atMs).toBe(first.atMs + first.ms)
    expect(third.atMs).toBe(second.atMs + second.ms)
    expect(first.act).toMatchObject({ startsRun: true, endsRun: false, goal: 13 })
    expect(second.act).toMatchObject({ startsRun: false, endsRun: false, stepIndex: 1 })
    expect(third.act).toMatchObject({ startsRun: false, endsRun: true })
    expect(first.ms).toBeGreaterThan(second.ms)
  })

  test('who is noticed on the way stops for it, and starts anew', () => {
    const cues = timeline(
      step(1, 10, 11),
      { type: 'unitNoticed', front: 0, unit: 1, probe: 9, file: 1, hex: 11, watched: true },
      step(1, 11, 12),
    )
    expect(kinds(cues)).toEqual(['step', 'notice', 'step'])
    const [first, second] = only(cues, 'step')
    expect(first.act).toMatchObject({ endsRun: true })
    expect(second.act).toMatchObject({ startsRun: true, stepIndex: 0 })
    expect(second.atMs).toBeGreaterThan(first.atMs + first.ms)
  })

  test('columns in file walk beside their guide, each a little later than the one before', () => {
    const cues = only(
      timeline(step(1, 10, 11), step(1, 11, 12), step(2, 9, 10, 'file'), step(3, 8, 9, 'file')),
      'step',
    )
    const [, second, follower, last] = cues
    expect(follower.atMs).toBeLessThan(second.atMs + second.ms)
    expect(last.atMs).toBeGreaterThan(follower.atMs)
  })

  test('a probe flies after the one before it has landed', () => {
    const cues = only(timeline(step(8, 1, 2, 'fly'), step(9, 5, 6, 'fly')), 'step')
    expect(cues[1].atMs).toBe(cues[0].atMs + cues[0].ms)
  })

  test('a shot is seen before what it does', () => {
    const cues = timeline(
      shot(),
      { type: 'resolveLost', front: 0, unit: 2, amount: 4 },
      { type: 'unitStunned', front: 0, unit: 2, round: 1 },
    )
    expect(kinds(cues)).toEqual(['shoot', 'number', 'fall', 'word'])
    const [number] = only(cues, 'number')
    expect(number.act).toMatchObject({ amount: -4, word: null })
    expect(number.atMs).toBeGreaterThan(0)
  })

  test('a graze says so beside its number, and a miss where there is none', () => {
    const grazed = timeline(shot({ shots: 1, hits: 0, grazed: true }), {
      type: 'resolveLost',
      front: 0,
      unit: 2,
      amount: 1,
    })
    expect(only(grazed, 'number')[0].act).toMatchObject({ word: 'graze' })
    expect(only(timeline(shot({ hits: 0 })), 'word')[0].act).toMatchObject({ word: 'miss' })
  })

  test('overwatch is called out before it fires; a blade strikes by hand', () => {
    expect(kinds(timeline(shot({ reaction: 'overwatch' })))).toEqual(['word', 'shoot'])
    expect(kinds(timeline(shot({ weapon: 'blade', reaction: 'intercept' })))).toEqual([
      'word',
      'strike',
    ])
  })

  test('a household is gone while the light is at its height, and the next waits for it', () => {
    const cues = timeline(
      { type: 'householdBeamed', front: 0, unit: 1, household: 2, probe: 9, people: 5 },
      step(8, 1, 2, 'fly'),
    )
    const [light] = only(cues, 'transport')
    const commit = cues.find((cue) => cue.act.kind === 'state' && cue.events.length > 0)
    expect(commit?.atMs).toBeGreaterThan(light.ms * 0.3)
    expect(commit?.atMs).toBeLessThan(light.ms * 0.6)
    expect(only(cues, 'step')[0].atMs).toBeGreaterThan(light.ms * 0.7)
  })

  test('a lock is drawn from the probe that aimed to the body that was aimed at', () => {
    const cues = timeline({ type: 'tagLocked', front: 0, tag: 4 })
    expect(only(cues, 'lock')[0].act).toMatchObject({ probe: 9, unit: 1 })
  })

  test('events of another front and bookkeeping take no time', () => {
    const cues = timeline(
      { ...step(1, 10, 11), front: 1 },
      { type: 'ticksAdded', front: 0, amount: 1, cause: 'round' },
    )
    expect(totalMs(cues)).toBe(0)
  })
})
