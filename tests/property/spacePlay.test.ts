import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Course,
  createMatch,
  flies,
  freshShip,
  ghostsOf,
  isFreeFor,
  type Match,
  pipsInAll,
  type Ship,
  type SpaceCommand,
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
  const other = units[pick(units.length)].id
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
        hex,
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
      return { type: 'plot', front, unit, speed, course, otherwise: '' }
    default: {
      const sky = skyOf(world, match.sky(phase).altered)
      const scoop = way.filter((one) => sky[one].burns)
      const from = scoop.length > 0 ? [1 + pick(4), 1 + pick(4)] : []
      const vent = ship.gas > 0 ? way[pick(way.length)] : null
      const ram = pick(9) === 0 ? other : null
      return { type: 'fly', front, unit, speed, course, scoop, vent, from, ram }
    }
  }
}

/** Plays random legal orders to the battle's end; gives the types of orders and events. */
const playOut = (mission: string, seed: number): ReadonlySet<string> => {
  const match = createMatch(LIBRARY, setupFor(mission, 'officer'), `random ${seed}`)
  const pick = whim(seed)
  const used = new Set<string>()
  while (match.state().outcome === null) {
    const { phase } = match.state()
    for (let tries = 0; tries < 30; tries += 1) {
      const own = match.sky(phase).units.filter((ship) => ship.side === phase && flies(ship))
      if (own.length === 0) break
      const order = anyOrder(match, own[pick(own.length)], pick)
      if (match.legal(order) !== null) continue
      const done = match.submit(order)
      if (!done.ok) throw new Error(`refused though legal: ${JSON.stringify(order)}`)
      used.add(order.type)
      for (const { type } of done.events) used.add(type)
    }
    const ended = match.submit({ type: 'endTurn', front: -1 })
    if (ended.ok) for (const { type } of ended.events) used.add(type)
    expect(match.check(), `${mission}, seed ${seed}, round ${match.state().round}`).toEqual([])
    for (const ship of match.sky('blue').units) {
      const sum = ship.power.reduce((all, count) => all + count, 0)
      expect(sum).toBeLessThanOrEqual(pipsInAll(match.field.skies[0], ship))
    }
  }
  const { commands, marks, setup } = match.record()
  const again = createMatch(LIBRARY, setup, `random ${seed}`)
  for (const command of commands) expect(again.submit(command).ok).toBe(true)
  expect(again.record().marks).toEqual(marks)
  return used
}

describe('random play in space', () => {
  it('keeps every invariant and the power, plays again to the same marks, and uses every order', () => {
    const used = new Set<string>()
    for (const mission of SKIES) {
      for (let seed = 0; seed < 6; seed += 1)
        for (const one of playOut(mission, seed)) used.add(one)
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
