import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Course,
  createMatch,
  flies,
  freshShip,
  ghostsOf,
  isFreeFor,
  type Library,
  type Match,
  type Mission,
  pipsInAll,
  type Ship,
  type SpaceCommand,
  type SpaceEvent,
  type SpaceState,
  setupFor,
  shipSpec,
  skyOf,
  trace,
} from '../../src/battle'
import { SPACE_CONTENT, SYSTEMS } from '../../src/content/space'
import { DIRECTIONS, type Direction, disc, gridOf } from '../../src/hex'
import { arcStruck } from '../../src/rules/space/bearing'
import { sees } from '../../src/rules/space/sensing'
import { shippedLibrary } from '../golden/recorded'

const LIBRARY = shippedLibrary()
const SKIES = ['runaway', 'through-the-briar', 'riker-manoeuvre', 'patch-duel', 'patch-escape']

/** Every order that there is in space; the end of the turn is the kernel's. */
const ORDERS: { readonly [T in Exclude<SpaceCommand['type'], 'endTurn'>]: true } = {
  ...{ setPower: true, reinforce: true, mendFirst: true, fly: true, fire: true, launch: true },
  ...{ tractor: true, scan: true, launchBuoy: true, dropCharge: true, ejectCore: true },
  ...{ cloak: true, bridgeOrder: true, plot: true },
}

/** Everything that can hole a hull. */
const HARMS: { readonly [C in Extract<SpaceEvent, { type: 'hullHit' }>['cause']]: true } = {
  ...{ beam: true, volley: true, torpedo: true, fire: true, tear: true, ram: true },
  ...{ debris: true, hazard: true, onBoard: true },
}

/** A whim that is the same each time: integers in [0, sides). */
const whim = (seed: number): ((sides: number) => number) => {
  let word = Math.imul(seed + 1, 0x9e3779b1)
  return (sides) => {
    word = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d)
    word ^= word >>> 12
    return (word >>> 0) % sides
  }
}

const randomCourse = (pick: (sides: number) => number): Course =>
  Array.from({ length: pick(8) }, () => 'FFFLR'[pick(5)]).join('')

const randomPower = (pick: (sides: number) => number): readonly number[] =>
  SYSTEMS.map(() => pick(4))

/** Any order of a ship, sensible or not. */
const anyOrder = (match: Match, ship: Ship, pick: (sides: number) => number): SpaceCommand => {
  const { phase } = match.state()
  const { units } = match.sky(phase)
  const world = match.field.skies[0]
  const { size } = world.board.grid
  const front = 0
  const unit = ship.id
  const { id: other, hex: hexOfOther } = units[pick(units.length)]
  const hex =
    ship.hex < 0 ? 0 : (disc(world.board.grid, ship.hex, 3 + pick(6))[pick(30)] ?? pick(size))
  const mounts = Math.max(1, shipSpec(world, ship.kind).mounts.length)
  const facing: Direction = DIRECTIONS[pick(6)]
  const ghosts = flies(ship) ? ghostsOf(world, ship, isFreeFor(match.sky(phase), ship)) : []
  const ghost = ghosts[pick(Math.max(1, ghosts.length))]
  const { speed, course } = ghost ?? { speed: pick(7), course: randomCourse(pick) }
  const way = flies(ship) ? [ship.hex, ...trace(world, ship, course).path] : [0]
  switch (pick(phase === 'blue' ? 15 : 14)) {
    case 0:
      return { type: 'setPower', front, unit, power: randomPower(pick) }
    case 1: {
      const { presets } = shipSpec(world, ship.kind)
      const power = [presets.chase, presets.fight, presets.mend, presets.silent][pick(4)]
      return { type: 'setPower', front, unit, power }
    }
    case 2:
      return { type: 'reinforce', front, unit, arc: facing }
    case 3:
      return { type: 'mendFirst', front, unit, system: pick(6) - 1 }
    case 4:
    case 5:
      return { type: 'fire', front, unit, mount: pick(mounts), target: other, hex: null }
    case 6:
      return { type: 'fire', front, unit, mount: pick(mounts), target: null, hex }
    case 7:
      return {
        type: 'launch',
        front,
        unit,
        mount: pick(mounts),
        hex: pick(2) ? hex : hexOfOther,
        target: pick(2) ? other : null,
      }
    case 8:
      return { type: 'tractor', front, unit, target: other, drags: pick(2) === 1 }
    case 9:
      return { type: 'scan', front, unit, facing }
    case 10:
      return pick(2)
        ? { type: 'launchBuoy', front, unit, hex }
        : { type: 'dropCharge', front, unit, hex }
    case 11:
      return pick(6)
        ? { type: 'cloak', front, unit, on: pick(2) === 1 }
        : { type: 'ejectCore', front, unit }
    case 12: {
      const officer = ship.officers[pick(Math.max(1, ship.officers.length))] ?? 'riker'
      return { type: 'bridgeOrder', front, unit, officer }
    }
    case 13:
      return {
        type: 'plot',
        front,
        unit,
        speed,
        course,
        otherwise: pick(3) ? '' : course,
        ram: pick(2) ? other : null,
      }
    default: {
      const sky = skyOf(world, match.sky(phase).altered)
      const scoop = way.filter((one) => sky[one].burns)
      const from = scoop.length > 0 ? [1 + pick(4), 1 + pick(4)] : []
      const vent = ship.gas > 0 ? way[pick(way.length)] : null
      const inTheWay = units.filter(({ id, hex: place }) => id !== unit && way.includes(place))
      const ram = inTheWay.length > 0 ? inTheWay[pick(inTheWay.length)].id : null
      return { type: 'fly', front, unit, speed, course, scoop, vent, from, ram }
    }
  }
}

/** Told of each order and of each event, with the battle as it stands after it. */
type Told = (happened: { readonly type: string }, match: Match) => void

/** Plays random legal orders to the battle's end. */
const playOut = (library: Library, mission: string, seed: number, told: Told): void => {
  const match = createMatch(library, setupFor(mission, 'officer'), `random ${seed}`)
  const pick = whim(seed)
  while (match.state().outcome === null) {
    const { phase } = match.state()
    for (let tries = 0; tries < 30; tries += 1) {
      const own = match.sky(phase).units.filter((ship) => ship.side === phase && flies(ship))
      if (own.length === 0) break
      const order = anyOrder(match, own[pick(own.length)], pick)
      if (match.legal(order) !== null) continue
      const done = match.submit(order)
      if (!done.ok) throw new Error(`refused though legal: ${JSON.stringify(order)}`)
      for (const one of [order, ...done.events]) told(one, match)
    }
    const ended = match.submit({ type: 'endTurn', front: -1 })
    if (ended.ok) for (const one of ended.events) told(one, match)
    expect(match.check(), `${mission}, seed ${seed}, round ${match.state().round}`).toEqual([])
    for (const ship of match.sky('blue').units) {
      const sum = ship.power.reduce((all, count) => all + count, 0)
      expect(sum).toBeLessThanOrEqual(pipsInAll(match.field.skies[0], ship))
    }
  }
  const { commands, marks, setup } = match.record()
  const again = createMatch(library, setup, `random ${seed}`)
  for (const command of commands) expect(again.submit(command).ok).toBe(true)
  expect(again.record().marks).toEqual(marks)
}

describe('random play in space', () => {
  it('keeps every invariant and the power, plays again to the same marks, and uses every order', () => {
    const used = new Set<string>()
    for (const mission of SKIES) {
      for (let seed = 0; seed < 6; seed += 1)
        playOut(LIBRARY, mission, seed, ({ type }) => used.add(type))
    }
    const orders = [
      ...['setPower', 'reinforce', 'mendFirst', 'fly', 'fire', 'launch', 'tractor', 'scan', 'plot'],
      ...['launchBuoy', 'dropCharge', 'ejectCore', 'bridgeOrder'],
    ]
    const happenings = [
      ...['gasLit', 'gasBurnt', 'gasScooped', 'gasVented', 'torpedoStruck', 'systemBroken'],
      ...['silenceFell', 'silenceBroken', 'hazardFound', 'tearOpened', 'tearMoved'],
      ...['shipDestroyed', 'arcsMended', 'fireOut', 'systemMended', 'shipLost', 'circlesGrew'],
    ]
    expect([...orders, ...happenings].filter((one) => !used.has(one))).toEqual([])
  })
})

/**
 * Everything that flies, over everything that there is to fly through: each side has half of the kinds, and the other half in a second
 * battle. No mission needs all of them, so none that ships has them.
 */
type SpacePlan = Extract<Mission['fronts'][number], { readonly theatre: 'space' }>

const fleets = (): Library => {
  const { skies, missions, ...rest } = LIBRARY
  const plan = missions.get('patch-duel')
  const front = plan?.fronts[0]
  const open = skies.get('through-the-briar')
  if (plan === undefined || front?.theatre !== 'space' || open === undefined)
    throw new Error('expected a duel in the Patch')
  const sorts = [...SPACE_CONTENT.terrain.keys()]
  const terrain = open.terrain.map((_, hex) => {
    const [col, row] = [hex % open.grid.cols, Math.floor(hex / open.grid.cols)]
    return sorts[(Math.floor(col / 2) + 5 * Math.floor(row / 2)) % sorts.length]
  })
  const board = { ...open, terrain }
  const officers = [...SPACE_CONTENT.officers.keys()]
  const kinds = [...SPACE_CONTENT.ships.keys()].filter((kind) => kind !== 'buoy')
  const fleet = (parity: number, col: number, facing: Direction): SpacePlan['blue'] =>
    kinds.flatMap((unit, nth) =>
      nth % 2 === parity
        ? [
            {
              ...{ unit, facing, speed: Math.min(2, SPACE_CONTENT.ships.get(unit)?.topSpeed ?? 0) },
              hex: (2 + Math.floor(nth / 2) * 3) * board.grid.cols + col,
              ...{ others: [], charges: 1, flees: false },
              // Posts are for one officer each: every ship has another of them.
              officers: [officers[nth % officers.length]],
            },
          ]
        : [],
    )
  const mission = (id: string, parity: number): Mission => ({
    ...{ ...plan, id, objectives: [], triggers: [], stamps: [] },
    endings: {
      ...plan.endings,
      lost: [],
      // Only the clock ends it.
      over: plan.endings.over.filter(({ measure }) => measure === 'roundsPlayed'),
      won: [],
      partly: [],
    },
    fronts: [
      {
        ...front,
        board,
        blue: fleet(parity, 13, 0),
        red: fleet(1 - parity, 17, 3),
        hazards: [[8 * board.grid.cols + 14, 9 * board.grid.cols + 14]],
      },
    ],
  })
  const both = [mission('fleets', 0), mission('fleets turned', 1)]
  return { skies, ...rest, missions: new Map(both.map((one) => [one.id, one])) }
}

describe('random play of fleets', () => {
  it('uses each ship, weapon, terrain, officer and order that content has', () => {
    const library = fleets()
    const used = new Set<string>()
    const told: Told = (happened, match) => {
      const [world] = match.field.skies
      const { altered, units } = match.state().fronts[0].state as SpaceState
      const sky = skyOf(world, altered)
      const kindOf = (id: number) => units.find((one) => one.id === id)?.kind ?? ''
      used.add(happened.type)
      const event = happened as SpaceEvent
      switch (event.type) {
        case 'shipMoved':
          used.add(`terrain ${sky[event.hex].id}`)
          used.add(`ship ${kindOf(event.unit)}`)
          return
        case 'beamFired': {
          const kind = kindOf(event.unit)
          used.add(`weapon ${shipSpec(world, kind).mounts[event.mount].weapon}`)
          used.add(`ship ${kind}`)
          return
        }
        case 'torpedoStruck':
          return void used.add('weapon torpedo')
        case 'shipCame':
          return void used.add(`ship ${event.ship.kind}`)
        case 'officerOrdered':
          return void used.add(`officer ${event.officer}`)
        case 'hullHit':
          return void used.add(`harm ${event.cause}`)
      }
    }
    for (const mission of library.missions.keys())
      for (let seed = 0; seed < 24; seed += 1) playOut(library, mission, seed, told)
    const named = (what: string, ids: Iterable<string>) => [...ids].map((id) => `${what} ${id}`)
    const wanted = [
      ...Object.keys(ORDERS),
      ...named('ship', SPACE_CONTENT.ships.keys()),
      ...named('weapon', SPACE_CONTENT.weapons.keys()),
      ...named('terrain', SPACE_CONTENT.terrain.keys()),
      ...named('officer', SPACE_CONTENT.officers.keys()),
      ...named('harm', Object.keys(HARMS)),
    ]
    expect(wanted.filter((one) => !used.has(one))).toEqual([])
  })
})

describe('the helm', () => {
  const match = createMatch(LIBRARY, setupFor('riker-manoeuvre', 'officer'), 'helm')
  const world = match.field.skies[0]

  it('takes a course if and only if it ends at a ghost', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.array(fc.constantFrom('F', 'F', 'F', 'L', 'R'), { maxLength: 9 }),
        (before, speed, straight, steps) => {
          const view = match.sky('blue')
          const [own] = view.units
          const ship: Ship = { ...own, speed: before, straight }
          const battle = match.view('blue')
          const front = { ...battle.fronts[0], view: { ...view, units: [ship] } }
          const seen: unknown = { ...battle, fronts: [front] }
          const course = steps.join('')
          const refusal = match.field.rules[0].legal(
            seen as Parameters<(typeof match.field.rules)[0]['legal']>[0],
            {
              type: 'fly',
              front: 0,
              unit: ship.id,
              speed,
              course,
              scoop: [],
              vent: null,
              from: [],
              ram: null,
            } as SpaceCommand,
          )
          const { path, facing } = trace(world, ship, course)
          const hex = path.at(-1) ?? ship.hex
          const isGhost = ghostsOf(world, ship, () => true).some(
            (ghost) => ghost.hex === hex && ghost.facing === facing && ghost.speed === speed,
          )
          if (refusal === null) expect(isGhost).toBe(true)
        },
      ),
      { numRuns: 400, seed: 7 },
    )
  })

  it('flies every ghost that it shows', () => {
    for (const before of [0, 2, 4, 6]) {
      const view = match.sky('blue')
      const ship: Ship = { ...view.units[0], speed: before }
      for (const { speed, course, hex } of ghostsOf(world, ship, () => true)) {
        expect(trace(world, ship, course).path.at(-1) ?? ship.hex).toBe(hex)
        expect(Math.abs(speed - before)).toBeLessThanOrEqual(3)
      }
    }
  })
})

describe('arcs and sight', () => {
  const grid = gridOf(31, 31)
  const centre = 15 * 31 + 15
  const match = createMatch(LIBRARY, setupFor('through-the-briar', 'officer'), 'sight')
  const world = match.field.skies[0]
  const ship = (hex: number, facing: Direction, side: 'blue' | 'red'): Ship => ({
    ...freshShip(world, { id: 1, kind: 'enterprise', side, hex, facing, exposed: [] }),
  })

  it('six arcs cover the whole circle, every hex once, and turn with the ship', () => {
    for (const facing of DIRECTIONS) {
      for (const hex of disc(grid, centre, 9)) {
        if (hex === centre) continue
        const arcs = DIRECTIONS.map((turn) => arcStruck(grid, ship(centre, turn, 'blue'), hex))
        // As the bow turns by a sixth, the hex comes into the arc before: each of the six once.
        expect([...arcs].sort()).toEqual([0, 1, 2, 3, 4, 5])
        expect(arcStruck(grid, ship(centre, facing, 'blue'), hex)).toBe(arcs[facing])
      }
    }
  })

  it('one ship sees another if and only if that one sees it', () => {
    const scene = match.state().fronts[0].state as Parameters<typeof sees>[1]
    fc.assert(
      fc.property(
        fc.nat(world.board.grid.size - 1),
        fc.nat(world.board.grid.size - 1),
        (one, other) => {
          const [a, b] = [ship(one, 0, 'blue'), ship(other, 3, 'red')]
          expect(sees(world, scene, a, b)).toBe(sees(world, scene, b, a))
        },
      ),
      { numRuns: 2000, seed: 3 },
    )
  })

  it('the boards hold every terrain of the Patch that drifts, burns, hides or mends', () => {
    const found = new Set([...LIBRARY.skies.values()].flatMap((board) => board.terrain))
    const wanted = ['thin', 'dense', 'metreon', 'asteroids', 'ringlight', 'shearE'] as const
    expect(wanted.filter((id) => !found.has(id))).toEqual([])
    expect([...found].filter((id) => !SPACE_CONTENT.terrain.has(id))).toEqual([])
  })
})
