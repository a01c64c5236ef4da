import type { GroundPlan, ProbeForce } from '../../content/mission/types'
import { bitsOf, type Direction, disc, type Hex, NO_HEX } from '../../hex'
import type { Side, UnitId } from '../../kernel'
import {
  type Column,
  type GroundState,
  type Knowledge,
  NO_PIECES,
  type Probe,
  type Unit,
} from './model'
import type { OwnUnit } from './shapes'
import { type GroundWorld, kindOf, terrainSpec } from './world'

interface Birth {
  readonly id: UnitId
  readonly kind: string
  readonly side: Side
  readonly hex: Hex
  readonly facing: Direction
}

/**
 * A unit as it comes onto the board: whole, rested, its abilities ready. First what rules ask of
 * everybody, who and where: so it lies together in memory.
 */
export const freshUnit = (world: GroundWorld, birth: Birth): OwnUnit => {
  const spec = kindOf(world, birth.kind)
  return {
    id: birth.id,
    side: birth.side,
    hex: birth.hex,
    status: spec.class === 'injured' ? 'down' : 'active',
    probe: spec.class === 'probe' ? freshProbe(birth.hex) : null,
    column: spec.class === 'column' ? freshColumn(world, birth.id) : null,
    spans: [],
    overwatch: null,
    kind: birth.kind,
    facing: birth.facing,
    resolve: spec.class === 'injured' ? 0 : spec.resolve,
    ap: spec.ap,
    hasAttacked: false,
    ready: spec.abilities.map(() => 0),
    wasRallied: false,
    downSince: 0,
    wasDown: false,
    squad: 0,
    inhibitors: [],
  }
}

const freshColumn = (world: GroundWorld, id: UnitId): Column => ({
  households: (1 << world.content.numbers.householdsPerColumn) - 1,
  calm: world.content.numbers.calmMax,
  order: 'rally',
  hasMoved: false,
  file: id,
  flight: [],
  shocks: [],
})

const freshProbe = (hex: Hex): Probe => ({
  path: [],
  purpose: 'patrol',
  loop: [hex],
  loopNext: 0,
  quarry: NO_HEX,
  noticed: [],
})

/** Draws an integer in [0, sides) for the set-up; the tag names what is drawn. */
export type SetupRoll = (sides: number, tag: string) => number

const FIRST_COLUMN_ID = 11
const FIRST_INJURED_ID = 41

/**
 * The front as the mission sets it up: officers from id 1, columns from 11, enemies under drawn
 * ids. Each probe gets one of its loops, a stop to begin at and a way round, from the seed.
 */
export const musterGround = (
  world: GroundWorld,
  plan: GroundPlan,
  roll: SetupRoll,
): GroundState => {
  const units: Unit[] = []
  plan.blue.forEach((force, index) => {
    const unit = freshUnit(world, {
      id: index + 1,
      kind: force.unit,
      side: 'blue',
      hex: force.hex,
      facing: force.facing,
    })
    const { inhibitorStrength } = world.content.numbers
    const inhibitors = Array.from({ length: force.inhibitors }, () => inhibitorStrength)
    unit.inhibitors = inhibitors
    units.push(unit)
  })
  plan.columns.forEach((hex, index) => {
    units.push(
      freshUnit(world, {
        id: FIRST_COLUMN_ID + index,
        kind: 'column',
        side: 'blue',
        hex,
        facing: 0,
      }),
    )
  })
  plan.injured.forEach((hex, index) => {
    const id = FIRST_INJURED_ID + index
    units.push(freshUnit(world, { id, kind: 'injured', side: 'blue', hex, facing: 0 }))
  })
  for (const force of plan.red) {
    const id = freeId(units, roll)
    units.push(
      freshUnit(world, { id, kind: force.unit, side: 'red', hex: force.hex, facing: force.facing }),
    )
  }
  for (const force of plan.probes) units.push(musterProbe(world, force, units, roll))
  units.sort((one, other) => one.id - other.id)
  const size = world.board.grid.size
  return {
    units,
    tags: [],
    nextTag: 1,
    inhibitors: [],
    arrivals: [],
    bombardments: [],
    search: { ticks: 0, level: 0, conesWider: false, nextWave: 0 },
    altered: [],
    flag: plan.flag,
    charges: plan.charges,
    usedHeavy: false,
    chargesBlown: 0,
    inhibitorsSpent: 0,
    probesLost: 0,
    pieces: piecesOf(plan),
    knowledge: { blue: blankKnowledge(size), red: blankKnowledge(size) },
  }
}

const piecesOf = ({ rockfalls, finds }: GroundPlan): GroundState['pieces'] =>
  rockfalls.length === 0 && finds.length === 0 ? NO_PIECES : { ...NO_PIECES, rockfalls, finds }

const blankKnowledge = (size: number): Knowledge => ({
  explored: bitsOf(size),
  seenThisTurn: bitsOf(size),
  sighted: [],
  lastKnown: [],
  acquainted: [],
  routesUntil: 0,
})

const freeId = (units: readonly Unit[], roll: SetupRoll): UnitId => {
  let id = 100 + roll(900, 'id')
  while (units.some((unit) => unit.id === id)) id += 1
  return id
}

const musterProbe = (
  world: GroundWorld,
  force: ProbeForce,
  units: readonly Unit[],
  roll: SetupRoll,
): Unit => {
  const drawn = force.loops[roll(force.loops.length, 'loop')]
  const loop = roll(2, 'way') === 0 ? drawn : drawn.slice().reverse()
  const taken = new Set(units.map((unit) => unit.hex))
  let at = roll(loop.length, 'stop')
  for (let tries = 0; taken.has(loop[at]) && tries < loop.length; tries += 1) {
    at = (at + 1) % loop.length
  }
  const id = freeId(units, roll)
  const hex = openSky(world, loop[at], taken)
  const unit = freshUnit(world, { id, kind: force.unit, side: 'red', hex, facing: 0 })
  if (unit.probe !== null) {
    unit.probe.loop = loop
    unit.probe.loopNext = (at + 1) % loop.length
  }
  return unit
}

/** The hex, or the nearest to it, by index where several are, that is free and open to flight. */
const openSky = (world: GroundWorld, around: Hex, taken: ReadonlySet<Hex>): Hex => {
  const { grid, terrain } = world.board
  for (let radius = 0; radius < grid.cols + grid.rows; radius += 1) {
    const free = disc(grid, around, radius).find(
      (hex) => !taken.has(hex) && terrainSpec(world, terrain[hex]).flyable,
    )
    if (free !== undefined) return free
  }
  return around
}
