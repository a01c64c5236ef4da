import type Phaser from 'phaser'
import { describe, expect, test } from 'vitest'
import { gridOf } from '../../src/hex'
import type { LightFrame } from '../../src/stage/effects/light-sheet'
import type { SkyAct, SkyActKind } from '../../src/stage/sky/cue'
import type { BurningGas, SkyContext } from '../../src/stage/sky/effects/context'
import { wayOf } from '../../src/stage/sky/effects/flying'
import { createSkyPerformer } from '../../src/stage/sky/effects/performer'
import type { ShipLayer, ShipPose } from '../../src/stage/sky/ships'

const COLS = 10
const MOMENTS = 60
/** As long as the longest of them takes. */
const ACT_MS = 3400

const centre = (hex: number) => ({ x: 128 * (hex % COLS), y: 88 * Math.floor(hex / COLS) })

const pose = (id: number, hex: number, kind: string, side: 'blue' | 'red'): ShipPose => ({
  ship: {
    ...{ id, kind, side, hex, facing: 0, speed: 3, hull: 12, mostHull: 24, state: 'hurt' },
    ...{ arcs: [5, 5, 5, 5, 5, 5], mostArc: 10, isSilent: false, isCloaked: false },
    ...{ fires: 0, sails: 2, tractor: 0 },
  },
  ...centre(hex),
  angle: 0,
  thrust: 0.5,
  shown: 1,
})
const CAST = new Map([
  [1, pose(1, 22, 'enterprise', 'blue')],
  [2, pose(2, 26, 'battleship', 'red')],
])

type Shown = {
  readonly lights: Map<LightFrame, number>
  /** Places of ships that were moved, one a moment. */
  readonly places: number[]
  readonly nudged: Set<number>
  /** How long each hex was told to burn, in moments. */
  readonly burnt: Map<number, number>
  readonly pictures: { made: number; gone: number }
  readonly holds: Map<number, number>
  readonly held: Set<string>
}

/** Plays an act from its first moment to its last and notes what is drawn. */
function play(act: SkyAct, detail: 0 | 1 | 2, isCalm = false): Shown {
  const shown: Shown = {
    lights: new Map(),
    places: [],
    nudged: new Set(),
    burnt: new Map(),
    pictures: { made: 0, gone: 0 },
    holds: new Map(),
    held: new Set(),
  }
  const put = (frame: LightFrame, alpha: number) => {
    if (alpha > 0.004) shown.lights.set(frame, (shown.lights.get(frame) ?? 0) + 1)
  }
  const hold = (id: number, by: number) => shown.holds.set(id, (shown.holds.get(id) ?? 0) + by)
  const keep = (name: string, isHeld: boolean) => {
    if (isHeld) shown.held.add(name)
    else shown.held.delete(name)
  }
  const ships: Partial<ShipLayer> = {
    hold: (id) => void hold(id, 1),
    free: (id) => void hold(id, -1),
    place: (_id, x) => void shown.places.push(x),
    point: () => undefined,
    nudge(id, dx, dy, roll) {
      if (Math.hypot(dx, dy) > 0.3 || Math.abs(roll) > 0.01) shown.nudged.add(id)
    },
    fade: () => undefined,
    tint: () => undefined,
    burnEngines: () => undefined,
    at: (id) => CAST.get(id) ?? null,
  }
  const context: SkyContext = {
    scene: paper(shown),
    grid: gridOf(COLS, 8),
    ships: ships as ShipLayer,
    things: {
      sync: () => undefined,
      hold: (id, isHeld) => keep(`torpedo ${id}`, isHeld),
      torpedoes: () => [],
      destroy: () => undefined,
    },
    lights: {
      open: () => undefined,
      close: () => undefined,
      destroy: () => undefined,
      put: (_layer, frame, _x, _y, _w, _h, _colour, alpha) => put(frame, alpha),
      stroke: (_layer, frame, _fx, _fy, _tx, _ty, _w, _colour, alpha) => put(frame, alpha),
    },
    centre,
    terrainOf: () => 'metreon',
    burn: ({ hex, share }: BurningGas) => {
      expect(share).toBeGreaterThan(0)
      expect(share).toBeLessThan(1)
      shown.burnt.set(hex, (shown.burnt.get(hex) ?? 0) + 1)
    },
    holdTear: (hex, isHeld) => keep(`tear ${hex}`, isHeld),
    detail: () => detail,
    isCalm: () => isCalm,
    unitSize: () => 1,
    seen: () => ({ x: 0, y: 0, width: 1280, height: 720 }),
    shake: () => undefined,
  }
  const performer = createSkyPerformer({ context, frame: () => true })
  const cue = { act, atMs: 0, ms: ACT_MS, tells: null, events: [] }
  performer.begin(cue)
  for (let i = 0; i <= MOMENTS; i++) performer.progress(cue, i / MOMENTS)
  performer.end(cue)
  return shown
}

/** A scene that counts the pictures made on it and those thrown away. */
function paper({ pictures }: Shown): Phaser.Scene {
  const image: Record<string, unknown> = {}
  for (const name of ['setDepth', 'setVisible', 'setPosition', 'setScale', 'setAlpha']) {
    image[name] = () => image
  }
  image.destroy = () => {
    pictures.gone += 1
  }
  const scene = {
    textures: { exists: () => true },
    add: {
      image() {
        pictures.made += 1
        return image
      },
    },
  }
  return scene as unknown as Phaser.Scene
}

const ACTS: { readonly [K in Exclude<SkyActKind, 'state'>]: SkyAct & { readonly kind: K } } = {
  fly: { kind: 'fly', unit: 1, before: null, from: 22, to: 23, next: 24, how: 'helm', speed: 4 },
  turn: { kind: 'turn', unit: 1, from: 0, to: 1 },
  beam: { kind: 'beam', unit: 1, target: 2, from: 22, hex: 26, isAft: false, isDimmed: false },
  volley: {
    kind: 'volley',
    unit: 2,
    target: 1,
    from: 26,
    hex: 22,
    isAft: false,
    shots: 5,
    hits: 3,
  },
  launch: { kind: 'launch', torpedo: 5, unit: 1, from: 22, hex: 28, isEnemy: false },
  shift: { kind: 'shift', torpedo: 5, from: 27, hex: 28 },
  strike: { kind: 'strike', torpedo: 5, hex: 28, isEnemy: true },
  shield: { kind: 'shield', unit: 1, arc: 0, absorbed: 4, cause: 'beam' },
  sweep: { kind: 'sweep', unit: 1, strength: 6 },
  arcsDrop: { kind: 'arcsDrop', unit: 1 },
  reinforce: { kind: 'reinforce', unit: 1, arc: 2 },
  restore: { kind: 'restore', unit: 1, points: 2 },
  hull: { kind: 'hull', unit: 2, amount: -5, cause: 'beam' },
  break: { kind: 'break', unit: 2, system: 1 },
  mend: { kind: 'mend', unit: 1, system: 1 },
  shipFire: { kind: 'shipFire', unit: 1, begins: true },
  destroy: { kind: 'destroy', unit: 2, hex: 26 },
  leave: { kind: 'leave', unit: 1, hex: 22, isEscape: true },
  arrive: { kind: 'arrive', unit: 2, hex: 26 },
  tractor: { kind: 'tractor', unit: 1, target: 2 },
  condition: { kind: 'condition', unit: 1, condition: 'brace' },
  silence: { kind: 'silence', unit: 1, falls: true },
  cloak: { kind: 'cloak', unit: 2, on: true },
  scan: { kind: 'scan', unit: 1, facing: 0, reach: 6 },
  find: { kind: 'find', hex: 30 },
  hazard: { kind: 'hazard', unit: 1, hex: 23 },
  appear: { kind: 'appear', unit: 2 },
  contact: { kind: 'contact', hex: 40 },
  vanish: { kind: 'vanish', unit: 2, hex: 26 },
  scoop: { kind: 'scoop', unit: 1, hex: 23 },
  vent: { kind: 'vent', unit: 1, hex: 22, units: 4 },
  ignite: { kind: 'ignite', hex: 33, strength: 6, isSpread: false },
  burn: {
    kind: 'burn',
    fires: [33, 34, 35].map((hex, rank) => ({ hex, rank, strength: 6, radius: 1 })),
  },
  charge: { kind: 'charge', unit: 2, hex: 44 },
  tearOpen: { kind: 'tearOpen', hex: 44, radius: 1 },
  tearMove: { kind: 'tearMove', from: 44, hex: 43, radius: 2 },
  tearClose: { kind: 'tearClose', hex: 43, radius: 2 },
  eject: { kind: 'eject', unit: 1, hex: 22 },
  blow: { kind: 'blow', hex: 24, radius: 2 },
  message: { kind: 'message', unit: 1 },
  link: { kind: 'link', unit: 1 },
  sail: { kind: 'sail', unit: 2, sails: 3 },
  word: { kind: 'word', unit: 1, word: 'miss' },
}
const all = Object.values(ACTS)
const count = ({ lights }: Shown) => [...lights.values()].reduce((sum, one) => sum + one, 0)

describe('every effect in space', () => {
  test('is seen where effects are high: by light, by a word, or by how a ship moves', () => {
    const unseen = all.filter((act) => {
      const { lights, pictures, nudged } = play(act, 2)
      return lights.size === 0 && pictures.made === 0 && nudged.size === 0
    })
    expect(unseen).toEqual([])
  })

  test('gives back what it took and leaves no picture behind', () => {
    for (const act of all) {
      const { pictures, holds, held } = play(act, 2)
      expect([act.kind, pictures.gone]).toEqual([act.kind, pictures.made])
      expect([act.kind, ...[...holds.values()].filter((held) => held !== 0)]).toEqual([act.kind])
      expect([act.kind, ...held]).toEqual([act.kind])
    }
  })

  test('of weapons, fire and losses draws less with fewer effects, but always tells', () => {
    for (const kind of ['beam', 'volley', 'strike', 'burn', 'destroy', 'tearOpen'] as const) {
      const [off, low, high] = ([0, 1, 2] as const).map((detail) => count(play(ACTS[kind], detail)))
      expect([kind, high > low, low > off, off > 0]).toEqual([kind, true, true, true])
    }
  })
})

describe('reduced motion in space', () => {
  test('nobody is shaken about or leans into a turn', () => {
    for (const kind of ['hull', 'destroy', 'turn'] as const) {
      expect(play(ACTS[kind], 2).nudged.size).toBeGreaterThan(0)
      expect([kind, ...play(ACTS[kind], 2, true).nudged]).toEqual([kind])
    }
  })

  test('who flies stands at the goal at once', () => {
    expect(new Set(play(ACTS.fly, 2).places).size).toBeGreaterThan(MOMENTS / 2)
    expect(new Set(play(ACTS.fly, 2, true).places).size).toBe(1)
  })

  test('no sparks or wreckage fly from a hull', () => {
    for (const kind of ['hull', 'destroy'] as const) {
      expect(play(ACTS[kind], 2).lights.get('shard') ?? 0).toBeGreaterThan(0)
      expect(play(ACTS[kind], 2, true).lights.get('shard') ?? 0).toBe(0)
    }
  })
})

describe('gas that burns', () => {
  test('is lit hex by hex, each for its own time', () => {
    const { burnt } = play(ACTS.burn, 1)
    expect([...burnt.keys()]).toEqual([33, 34, 35])
    for (const moments of burnt.values()) expect(moments).toBeGreaterThan(10)
  })
})

describe('the way of a flight', () => {
  const bent = { before: 22, from: 23, to: 24, next: 14 }
  const way = wayOf(bent, centre)
  const nextWay = wayOf({ before: 23, from: 24, to: 14, next: null }, centre)

  test('goes on without a break or a corner from one hex to the next', () => {
    const [end, start] = [way(1), nextWay(0)]
    expect(Math.hypot(end.x - start.x, end.y - start.y)).toBeLessThan(0.01)
    expect(end.angle).toBeCloseTo(start.angle, 5)
  })

  test('begins and ends in the middle of a hex', () => {
    const alone = wayOf({ before: null, from: 23, to: 24, next: null }, centre)
    expect(alone(0)).toMatchObject(centre(23))
    expect(alone(1)).toMatchObject(centre(24))
  })
})
