import type Phaser from 'phaser'
import { describe, expect, test } from 'vitest'
import { gridOf } from '../../src/hex'
import type { Act } from '../../src/stage/cue'
import type { EffectContext } from '../../src/stage/effects/effect'
import type { LightFrame } from '../../src/stage/effects/light-sheet'
import type { LightLayer } from '../../src/stage/effects/lights'
import { createPerformer } from '../../src/stage/effects/performer'
import type { FigureLayer } from '../../src/stage/figures'
import type { Stander } from '../../src/stage/stander'

const COLS = 8
const ROWS = 6
const MOMENTS = 60
/** As long as the longest of them takes. */
const ACT_MS = 3200

type Shown = {
  /** Lights put out over all moments, by frame of their sheet. */
  readonly lights: Map<LightFrame, number>
  /** Layers that light was put on. */
  readonly layers: Set<LightLayer>
  /** Figures that were leant or pushed aside. */
  readonly nudged: Set<number>
  readonly poses: Map<number, Set<string>>
  /** Places of figures that were moved, one a moment. */
  readonly places: number[]
  shakes: number
}

const stander = (id: number, hex: number, kind: string): Stander => ({
  unit: {
    id,
    kind,
    side: id === 0 ? 'blue' : 'red',
    hex,
    facing: 0,
    isDown: false,
    isHidden: false,
    lasting: null,
    resolve: 6,
    mostResolve: 6,
    column: kind === 'column' ? { households: 31, calm: 3 } : null,
    load: null,
  },
  x: 128 * (hex % COLS),
  y: 88 * Math.floor(hex / COLS),
  row: 88 * Math.floor(hex / COLS),
  lift: kind === 'scout' ? 40 : 0,
  size: 1,
  facing: 0,
})

const CAST = [stander(0, 9, 'worf'), stander(1, 13, 'scout'), stander(2, 28, 'column')]

/** Plays an act from its first moment to its last and notes what is drawn. */
function play(act: Act, detail: 0 | 1 | 2, isCalm = false): Shown {
  const shown: Shown = {
    lights: new Map(),
    layers: new Set(),
    nudged: new Set(),
    poses: new Map(),
    places: [],
    shakes: 0,
  }
  const put = (layer: LightLayer, frame: LightFrame, alpha: number) => {
    if (alpha <= 0.004) return
    shown.layers.add(layer)
    shown.lights.set(frame, (shown.lights.get(frame) ?? 0) + 1)
  }
  const figures = {
    at: (id: number) => CAST[id] ?? null,
    spotOf: (hex: number) => stander(0, hex, 'worf'),
    homeOf: (id: number) => CAST[id] ?? null,
    hold: () => undefined,
    free: () => undefined,
    fade: () => undefined,
    tint: () => undefined,
    place: (_id: number, x: number) => void shown.places.push(x),
    pose(id: number, pose: string) {
      shown.poses.set(id, (shown.poses.get(id) ?? new Set()).add(pose))
    },
    nudge(id: number, dx: number, dy: number, angle: number) {
      if (Math.hypot(dx, dy) > 0.5 || Math.abs(angle) > 0.5) shown.nudged.add(id)
    },
  }
  const context: EffectContext = {
    scene: {} as Phaser.Scene,
    grid: gridOf(COLS, ROWS),
    figures: figures as unknown as FigureLayer,
    lights: {
      open: () => undefined,
      close: () => undefined,
      destroy: () => undefined,
      put: (layer, frame, _x, _y, _w, _h, _colour, alpha) => put(layer, frame, alpha),
      stroke: (layer, frame, _fx, _fy, _tx, _ty, _w, _colour, alpha) => put(layer, frame, alpha),
    },
    terrainOf: () => 'meadow',
    detail: () => detail,
    isCalm: () => isCalm,
    unitSize: () => 1,
    seen: () => ({ x: 0, y: 0, width: 1000, height: 600 }),
    shake: () => {
      shown.shakes += 1
    },
  }
  const performer = createPerformer({ context, frame: () => true })
  const cue = { act, atMs: 0, ms: ACT_MS, tells: null, events: [] }
  performer.begin(cue)
  for (let i = 0; i <= MOMENTS; i++) performer.progress(cue, i / MOMENTS)
  performer.end(cue)
  return shown
}

const count = ({ lights }: Shown) => [...lights.values()].reduce((sum, one) => sum + one, 0)

const SHOT = { shots: 1, hits: 1, isGraze: false, isHeavy: false, isReaction: false }
const beam: Act = { kind: 'shoot', unit: 0, target: 1, ...SHOT }
const bolts: Act = { kind: 'shoot', unit: 1, target: 0, ...SHOT, shots: 3, hits: 2 }
const burst: Act = { kind: 'blast', hex: 13 }
const bridge: Act = { kind: 'collapse', hex: 13, unit: 0 }
const probeLost: Act = { kind: 'destroy', unit: 1 }
const shimmer: Act = { kind: 'transport', unit: 2, people: 5, isAll: false }
const landing: Act = { kind: 'land', hex: 13, isSquad: true }
const aim: Act = { kind: 'aim', probe: 1, unit: 0, household: null }

describe('the level of effects', () => {
  for (const act of [beam, bolts, burst, bridge, probeLost, shimmer]) {
    test(`high draws more of "${act.kind}" than low, and low more than off`, () => {
      const [off, low, high] = ([0, 1, 2] as const).map((detail) => count(play(act, detail)))
      expect(high).toBeGreaterThan(low)
      expect(low).toBeGreaterThan(off)
    })
  }

  test('off still tells who shoots at whom, where it bursts and whom a probe aims at', () => {
    expect(play(beam, 0).lights.get('streak')).toBeGreaterThan(0)
    expect(play(bolts, 0).lights.get('comet')).toBeGreaterThan(0)
    expect(play(burst, 0).lights.get('disc')).toBeGreaterThan(0)
    expect(play(aim, 0).lights.get('bar')).toBeGreaterThan(0)
  })

  test('off puts out no glow for the landing of a squad, low and high do', () => {
    expect(count(play(landing, 0))).toBe(0)
    expect(play(landing, 1).layers).toContain('airGlow')
    expect(count(play(landing, 2))).toBeGreaterThan(count(play(landing, 1)))
  })
})

describe('reduced motion', () => {
  test('nobody recoils, starts back or is thrown over', () => {
    for (const act of [beam, bolts, probeLost]) {
      expect(play(act, 2, false).nudged.size).toBeGreaterThan(0)
      expect([...play(act, 2, true).nudged]).toEqual([])
    }
  })

  test('who is hit still takes the pose of it', () => {
    for (const isCalm of [false, true]) {
      expect(play(beam, 2, isCalm).poses.get(1)).toContain('hit')
      expect(play(bolts, 2, isCalm).poses.get(0)).toContain('hit')
    }
  })

  test('who walks stands at the goal at once, instead of sliding there', () => {
    const walk: Act = {
      kind: 'step',
      unit: 0,
      from: 9,
      to: 10,
      gait: 'walk',
      startsRun: true,
      endsRun: true,
      stepIndex: 0,
      goal: 10,
    }
    expect(new Set(play(walk, 2, false).places).size).toBeGreaterThan(MOMENTS / 2)
    expect(new Set(play(walk, 2, true).places)).toEqual(new Set([stander(0, 10, 'worf').x]))
  })

  test('no sparks, splinters or timbers fly', () => {
    for (const act of [burst, bridge, probeLost]) {
      expect(play(act, 2, false).lights.get('shard') ?? 0).toBeGreaterThan(0)
      expect(play(act, 2, true).lights.get('shard') ?? 0).toBe(0)
    }
  })

  test('the line of an aim is there as a whole and does not run out to its goal', () => {
    const first = (isCalm: boolean) => {
      const { lights } = play(aim, 2, isCalm)
      return lights.get('bar') ?? 0
    }
    expect(first(true)).toBeGreaterThan(first(false))
  })
})

describe('who is taken up', () => {
  const taken: Act = { kind: 'taken', unit: 0, by: 1 }
  const lifted: Act = { kind: 'lift', unit: 1, target: 0 }

  test('lies on the ground first, then hangs over the shoulder of who stands beside', () => {
    for (const act of [taken, lifted]) {
      const { poses, places } = play(act, 2)
      expect([...(poses.get(0) ?? [])]).toEqual(['down', 'carried'])
      expect([...(poses.get(1) ?? [])]).toEqual(['use', 'idle'])
      expect(new Set(places)).toEqual(new Set([CAST[1].x]))
    }
  })
})
