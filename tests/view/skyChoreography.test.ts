import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  createMatch,
  loadLibrary,
  type SkyEvent,
  type SkySeen,
  type SpaceBattleView,
  type SpaceView,
  setupFor,
} from '../../src/battle'
import { gridOf } from '../../src/hex'
import { chooseCommand } from '../../src/planner'
import { totalMs } from '../../src/stage/cued'
import { createDirector } from '../../src/stage/director'
import { chainOf } from '../../src/stage/sky/chain'
import { choreographSky } from '../../src/stage/sky/choreography'
import type { SkyAct, SkyActKind, SkyActOf, SkyCue } from '../../src/stage/sky/cue'
import { SKY_CUES } from '../../src/stage/sky/cues'
import { momentOf } from '../../src/stage/sky/moment'

const COLS = 12
const grid = gridOf(COLS, 10)
const loaded = loadLibrary(
  new Map(readdirSync('maps').flatMap((name) => (/\.(tmj|json)$/.test(name) ? [read(name)] : []))),
)
if (!loaded.ok) throw new Error('the shipped maps do not load')
const library = loaded.value

function read(name: string): [string, string] {
  const path = `maps/${name}`
  return [path, readFileSync(path, 'utf8')]
}

const ship = { id: 1, kind: 'enterprise', hex: 30, facing: 0, speed: 3 }
const foe = { id: 2, kind: 'battleship', hex: 34, facing: 3, speed: 2 }
const view = {
  side: 'blue',
  units: [ship, foe],
  torpedoes: [{ id: 7, side: 'red', hex: 40 }],
  contacts: [{ unit: 9, hex: 55 }],
  tears: [{ side: 'red', hex: 60, radius: 2 }],
  lit: [{ hex: 44, strength: 12, radius: 2 }],
} as unknown as SpaceView
const after = { side: 'blue', fronts: [{ view }, { view }] } as unknown as SpaceBattleView

function seen(...events: SkyEvent[]): SkySeen[] {
  return events.map((event) => ({ event, after }))
}

function timeline(...events: SkyEvent[]): SkyCue[] {
  return choreographSky(seen(...events), {
    ...momentOf({ grid }, library.space),
    front: 0,
    before: view,
  })
}

function only<K extends SkyActKind>(cues: readonly SkyCue[], kind: K): SkyActOf<K>[] {
  return cues.flatMap(({ act }) => (act.kind === kind ? [act as SkyActOf<K>] : []))
}

const moved = (from: number, hex: number): SkyEvent => ({
  type: 'shipMoved',
  front: 0,
  unit: 1,
  from,
  hex,
  how: 'helm',
})
const shot = (rest: Partial<Extract<SkyEvent, { type: 'beamFired' }>>): SkyEvent => ({
  type: 'beamFired',
  front: 0,
  unit: 1,
  target: 2,
  from: 30,
  hex: 34,
  mount: 0,
  locked: true,
  hits: 1,
  damage: 4,
  ...rest,
})

describe('every event of a front in space', () => {
  // The map itself cannot be compiled with an event missing; this says which are meant to be silent.
  test('has something to see, or is silent on purpose and for a reason', () => {
    const silent = Object.entries(SKY_CUES).filter(([, how]) => typeof how === 'string')
    expect(silent.map(([type]) => type).sort()).toEqual([
      'acquaintanceMade',
      'battleEnded',
      'buoySpent',
      'circlesGrew',
      'diceRolled',
      'helmDone',
      'linkChanged',
      'mendOrdered',
      'mountSpent',
      'objectiveChanged',
      'officerOrdered',
      'phaseBegan',
      'pipsRobbed',
      'plotDrawn',
      'powerSet',
      'roundWasSilent',
      'sideReadied',
      'speedSet',
      'triggerFired',
    ])
    for (const [, why] of silent) expect(why).not.toBe('')
  })

  test('is committed by exactly one cue, in whole battles between planners', () => {
    const kinds = new Set<SkyActKind>()
    for (const mission of ['riker-manoeuvre', 'patch-duel', 'patch-escape']) {
      const match = createMatch(library, setupFor(mission, 'officer'), 'choreography')
      const { board, content } = match.field.skies[0]
      let before = match.sky('blue')
      for (let i = 0; i < 120 && match.view('blue').outcome === null; i++) {
        const { phase } = match.view('blue')
        const command = chooseCommand(match.field, match.view(phase), 'choreography', 'cadet')
        expect(match.submit(command).ok).toBe(true)
        const told = match.skySeen('blue')
        const moment = momentOf(board, content)
        const cues = choreographSky(told, { ...moment, front: 0, before })
        const committed = cues.flatMap(({ events }) => events)
        expect(committed).toHaveLength(told.length)
        expect(new Set(committed)).toEqual(new Set(told))
        for (const { act, ms, tells } of cues) {
          kinds.add(act.kind)
          // Nobody would hear it begin.
          if (tells !== null) expect(ms).toBeGreaterThan(0)
        }
        before = match.sky('blue')
      }
    }
    // A battle that shows nothing would prove nothing.
    for (const kind of ['fly', 'turn', 'beam', 'volley', 'shield', 'hull'] as const) {
      expect(kinds).toContain(kind)
    }
  })

  test('is shown to the end when it is skipped, and then the last view stands', () => {
    const shown: SkyEvent[] = []
    const director = createDirector<SkyAct, SkySeen>(
      {
        isReady: () => true,
        begin: () => undefined,
        progress: () => undefined,
        end: () => undefined,
      },
      (events) => shown.push(...events.map(({ event }) => event)),
    )
    const events = [moved(30, 31), shot({}), moved(31, 32)]
    void director.play(timeline(...events))
    director.advance(30)
    director.skip()
    expect(new Set(shown)).toEqual(new Set(events))
    expect(director.isPlaying).toBe(false)
  })

  test('takes no time where it is silent or of another front', () => {
    const elsewhere = { ...moved(30, 31), front: 1 } as SkyEvent
    const silent: SkyEvent = { type: 'speedSet', front: 0, unit: 1, speed: 2 }
    const cues = timeline(elsewhere, silent)
    expect(cues).toHaveLength(2)
    expect(totalMs(cues)).toBe(0)
  })
})

describe('a flight', () => {
  const left: SkyEvent = { type: 'shipTurned', front: 0, unit: 1, facing: 1 }

  test('takes the turns between its hexes along, so that it has no corner', () => {
    const cues = timeline(moved(30, 31), left, moved(31, 20), moved(20, 9))
    expect(only(cues, 'turn')).toEqual([])
    const flown = only(cues, 'fly').map(({ before, from, to, next }) => [before, from, to, next])
    expect(flown).toEqual([
      [null, 30, 31, 20],
      [30, 31, 20, 9],
      [31, 20, 9, null],
    ])
  })

  test('shows a turn by itself before its first hex and after its last', () => {
    const right: SkyEvent = { type: 'shipTurned', front: 0, unit: 1, facing: 5 }
    const kinds = timeline(left, moved(30, 19), right).map(({ act }) => act.kind)
    expect(kinds.filter((kind) => kind !== 'state')).toEqual(['turn', 'fly', 'turn'])
  })

  test('goes on while gas is drawn in, and breaks off where a hazard strikes', () => {
    const scooped: SkyEvent = { type: 'gasScooped', front: 0, unit: 1, hex: 31 }
    const struck: SkyEvent = { type: 'hazardStruck', front: 0, unit: 1, hex: 31 }
    const nextOf = (between: SkyEvent) =>
      only(timeline(moved(30, 31), between, moved(31, 32)), 'fly')[0].next
    expect(nextOf(scooped)).toBe(32)
    expect(nextOf(struck)).toBeNull()
  })

  test('is faster at a higher speed', () => {
    const msAt = (speed: number) => {
      const faster = { ...view, units: [{ ...ship, speed }, foe] } as unknown as SpaceView
      const then = { ...after, fronts: [{ view: faster }] } as unknown as SpaceBattleView
      const moment = { ...momentOf({ grid }, library.space), front: 0, before: faster }
      const cues = choreographSky([{ event: moved(30, 31), after: then }], moment)
      return totalMs(cues)
    }
    expect(msAt(6)).toBeLessThan(msAt(2))
  })

  test('that is dragged or carried by a stream is no flight of its own', () => {
    const dragged = { ...moved(31, 32), how: 'shear' } as SkyEvent
    const [own, carried] = only(timeline(moved(30, 31), dragged), 'fly')
    expect(own.next).toBeNull()
    expect(carried.before).toBeNull()
  })
})

describe('a shot', () => {
  test('is a beam or a volley, as the weapon in its mount is', () => {
    expect(only(timeline(shot({})), 'beam')).toHaveLength(1)
    const volley = only(timeline(shot({ unit: 2, target: 1, hits: 2, damage: 6 })), 'volley')
    expect(volley.map(({ shots, hits }) => [shots, hits])).toEqual([[5, 2]])
  })

  test('of a phaser is dimmed where gas takes half of it, and only without a lock', () => {
    const isDimmed = (rest: Parameters<typeof shot>[0]) =>
      only(timeline(shot(rest)), 'beam')[0].isDimmed
    expect(isDimmed({ locked: false, damage: 2 })).toBe(true)
    expect(isDimmed({ locked: true, damage: 4 })).toBe(false)
    // At a hex nothing is lost, though nobody is hurt.
    expect(isDimmed({ target: 0, locked: false, damage: 0 })).toBe(false)
  })

  test('comes before the shield that it strikes flashes, on the arc as the ship is turned', () => {
    const hit: SkyEvent = {
      type: 'shieldHit',
      front: 0,
      unit: 2,
      arc: 1,
      bonus: 0,
      absorbed: 4,
      cause: 'beam',
    }
    const cues = timeline(shot({}), hit)
    const [beam, shield] = ['beam', 'shield'].map((kind) =>
      cues.find(({ act }) => act.kind === kind),
    )
    expect(shield?.atMs).toBeGreaterThan(beam?.atMs ?? 0)
    expect(only(cues, 'shield')[0].arc).toBe(4)
  })

  test('that no point of an arc takes flashes no shield', () => {
    const none = { type: 'shieldHit', front: 0, unit: 2, arc: 0, bonus: 0, absorbed: 0 } as const
    expect(only(timeline({ ...none, cause: 'beam' }), 'shield')).toEqual([])
  })
})

describe('fire', () => {
  test('runs from its strongest hex outward, one step after the first neighbour that burns', () => {
    const lit = [{ hex: 42, strength: 12, radius: 2 }]
    const chain = chainOf(grid, [40, 41, 42, 43, 80], lit)
    expect(chain.map(({ hex, rank }) => [hex, rank])).toEqual([
      [42, 0],
      [80, 0],
      [41, 1],
      [43, 1],
      [40, 2],
    ])
    expect(chain[0].strength).toBe(12)
  })

  test('takes longer the longer its chain, and burns each hex once', () => {
    const burnt = (...hexes: number[]) => timeline({ type: 'gasBurnt', front: 0, hexes })
    const long = burnt(40, 41, 42, 43, 44)
    expect(totalMs(long)).toBeGreaterThan(totalMs(burnt(44)))
    const [{ fires }] = only(long, 'burn')
    expect(fires.map(({ hex }) => hex).sort()).toEqual([40, 41, 42, 43, 44])
  })

  test('of gas that is only about to spread is told apart', () => {
    const lit = { hex: 40, strength: 6, radius: 1, round: 2 }
    const lights = (moment: 'red' | 'environment') =>
      only(timeline({ type: 'gasLit', front: 0, lit: { ...lit, moment } }), 'ignite')[0].isSpread
    expect(lights('red')).toBe(false)
    expect(lights('environment')).toBe(true)
  })
})
