import type { ShipForce, SpacePlan } from '../../content/mission/types'
import { SYSTEMS } from '../../content/space'
import type { Direction, Hex } from '../../hex'
import type { Side, UnitId } from '../../kernel'
import { plainPlot } from './helm'
import type { Ship, SpaceKnowledge, SpaceState, SpaceTally, SystemIndex } from './model'
import { type SpaceWorld, shipSpec } from './world'

/** Draws an integer in [0, sides) for the set-up; the tag names what is drawn. */
export type SetupRoll = (sides: number, tag: string) => number

interface Birth {
  readonly id: UnitId
  readonly kind: string
  readonly side: Side
  readonly hex: Hex
  readonly facing: Direction
  readonly exposed: readonly SystemIndex[]
}

const NO_PIPS: readonly number[] = SYSTEMS.map(() => 0)
const ARCS: readonly number[] = [0, 1, 2, 3, 4, 5]

/** A ship as it comes onto the board: whole, at rest, its power as its first preset has it. */
export const freshShip = (world: SpaceWorld, birth: Birth): Ship => {
  const spec = shipSpec(world, birth.kind)
  const { fight } = spec.presets
  return {
    id: birth.id,
    kind: birth.kind,
    side: birth.side,
    hex: birth.hex,
    facing: birth.facing,
    status: 'active',
    hull: spec.hull,
    arcs: ARCS.map(() => spec.arc),
    reinforced: 0,
    bonus: 0,
    power: fight,
    powerBefore: fight,
    pipsLost: 0,
    robbed: NO_PIPS,
    speed: 0,
    straight: spec.topSpeed,
    helm: null,
    hasFlown: false,
    ready: spec.mounts.map(() => 0),
    shots: 0,
    damage: NO_PIPS,
    exposed: birth.exposed,
    fires: 0,
    mendFirst: -1,
    officers: [],
    ordersGiven: 0,
    conditions: [],
    isSilent: false,
    isCloaked: false,
    gas: 0,
    hasCore: spec.hasCore,
    charges: 0,
    buoys: spec.buoys,
    plot: null,
    plotBreaks: spec.plotBreaks,
    tractor: 0,
    flees: false,
    sails: 0,
  }
}

/** Which systems lie open, row by row: any but the repair teams, none twice. */
export const drawExposed = (roll: SetupRoll, rows: number): readonly SystemIndex[] => {
  const left: SystemIndex[] = [0, 1, 2, 3]
  const drawn: SystemIndex[] = []
  for (let row = 1; row < rows && left.length > 0; row += 1) {
    drawn.push(...left.splice(roll(left.length, 'exposed'), 1))
  }
  return drawn
}

const NO_TALLY: SpaceTally = {
  damageTaken: 0,
  messageRounds: 0,
  linkRounds: 0,
  silentRounds: 0,
  gasScooped: 0,
  gasVented: 0,
  gasBurnt: 0,
  coresEjected: 0,
  scansMade: 0,
  torpedoesSpent: 0,
}

const NOTHING_KNOWN: SpaceKnowledge = {
  sighted: [],
  contacts: [],
  lastKnown: [],
  hazards: [],
  acquainted: [],
}

/**
 * The front as the mission sets it up: own ships from id 1, enemies under drawn ids. The seed draws
 * which systems lie exposed, and which hex of each group of hazards is the free one.
 */
export const musterSpace = (world: SpaceWorld, plan: SpacePlan, roll: SetupRoll): SpaceState => {
  const rows = world.content.numbers.hullRows
  const units: Ship[] = []
  const join = (force: ShipForce, id: UnitId, side: Side): void => {
    const places = [force.hex, ...force.others]
    const ship = freshShip(world, {
      id,
      kind: force.unit,
      side,
      hex: places.length === 1 ? force.hex : places[roll(places.length, 'place')],
      facing: force.facing,
      exposed: drawExposed(roll, rows),
    })
    const course = 'F'.repeat(force.speed)
    units.push({
      ...ship,
      speed: force.speed,
      officers: force.officers,
      charges: force.charges,
      flees: force.flees,
      // The side that moves second plots before anybody moves.
      plot: side === 'red' ? plainPlot(force.speed, course) : null,
    })
  }
  for (const [at, force] of plan.blue.entries()) join(force, at + 1, 'blue')
  for (const force of plan.red) join(force, freeId(units, roll), 'red')
  units.sort((one, other) => one.id - other.id)
  const hazards = plan.hazards.flatMap((group) => {
    const free = roll(group.length, 'lane')
    return group.filter((_, at) => at !== free)
  })
  return {
    units,
    altered: [],
    lit: [],
    torpedoes: [],
    pending: [],
    tears: [],
    cores: [],
    hazards: [...new Set(hazards)].sort((one, other) => one - other),
    tally: NO_TALLY,
    nextTorpedo: 1,
    knowledge: { blue: NOTHING_KNOWN, red: NOTHING_KNOWN },
  }
}

const FIRST_DRAWN_ID = 401
const DRAWN_IDS = 500

/** An id that nobody has; drawn, so that it tells nothing of how many there are. */
export const freeId = (units: readonly { readonly id: UnitId }[], roll: SetupRoll): UnitId => {
  let id = FIRST_DRAWN_ID + roll(DRAWN_IDS, 'id')
  while (units.some((unit) => unit.id === id)) id += 1
  return id
}
