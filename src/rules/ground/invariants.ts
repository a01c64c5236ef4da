import { NO_HEX } from '../../hex'
import { landOf } from './land'
import type { GroundState, Unit } from './model'
import { gaitOf } from './standing'
import { householdsOf } from './tagging'
import { type GroundWorld, isOnBoard, specOf } from './world'

/** Broken invariants of a ground front, as sentences; none = sound. */
export const checkGround = (world: GroundWorld, state: GroundState): readonly string[] => [
  ...state.units.flatMap((unit) => checkUnit(world, state, unit)),
  ...checkOccupancy(world, state),
  ...checkTags(world, state),
  ...checkBurdens(state),
  ...checkOrder(state),
]

const checkUnit = (world: GroundWorld, state: GroundState, unit: Unit): readonly string[] => {
  const faults: string[] = []
  const spec = specOf(world, unit)
  const fault = (text: string): void => {
    faults.push(`unit ${unit.id} (${unit.kind}): ${text}`)
  }
  if (isOnBoard(unit) !== unit.hex >= 0) fault(`status ${unit.status} on hex ${unit.hex}`)
  if (unit.hex >= world.board.grid.size) fault(`hex ${unit.hex} is off the board`)
  if (unit.resolve < 0 || unit.resolve > spec.resolve) fault(`Resolve ${unit.resolve}`)
  if (unit.ap < 0) fault(`AP ${unit.ap}`)
  if (unit.status === 'down' && unit.resolve !== 0) fault(`down with Resolve ${unit.resolve}`)
  if (unit.status === 'active' && unit.column === null && unit.resolve === 0) fault('up at 0')
  if (unit.column !== null) {
    const { calm, households } = unit.column
    if (calm < 0 || calm > world.content.numbers.calmMax) fault(`calm ${calm}`)
    if (isOnBoard(unit) && households === 0) fault('an empty column on the board')
  }
  if (unit.hex >= 0 && unit.probe === null) {
    const terrain = landOf(world, state).terrain[unit.hex]
    const gait = gaitOf(world, unit)
    const closed = gait === 'column' ? terrain.columnHalfCost === null : terrain.cost === null
    if (closed) fault(`stands on ${terrain.id}`)
  }
  return faults
}

const checkOccupancy = (world: GroundWorld, state: GroundState): readonly string[] => {
  const faults: string[] = []
  const standing = new Map<number, Unit[]>()
  for (const unit of state.units) {
    if (unit.hex === NO_HEX) continue
    const there = standing.get(unit.hex)
    if (there === undefined) standing.set(unit.hex, [unit])
    else there.push(unit)
  }
  for (const [hex, units] of standing) {
    if (units.length < 2) continue
    const room = landOf(world, state).terrain[hex].columnRoom
    const onlyColumns = units.every((unit) => unit.column !== null)
    if (!onlyColumns || units.length > room)
      faults.push(`hex ${hex} holds ${units.map((unit) => unit.id).join(', ')}`)
  }
  return faults
}

const checkTags = (world: GroundWorld, state: GroundState): readonly string[] => {
  const faults: string[] = []
  for (const tag of state.tags) {
    const probe = state.units.find((unit) => unit.id === tag.probe)
    const unit = state.units.find((one) => one.id === tag.unit)
    if (probe?.status !== 'active')
      faults.push(`tag ${tag.id} of probe ${tag.probe}, which is gone`)
    if (unit === undefined || unit.hex < 0) faults.push(`tag ${tag.id} on unit ${tag.unit}, gone`)
    else if (tag.household !== null && !householdsOf(unit).includes(tag.household))
      faults.push(`tag ${tag.id} on household ${tag.household}, which is gone`)
    const own = state.tags.filter((other) => other.probe === tag.probe)
    if (probe !== undefined && own.length > specOf(world, probe).tagsAtOnce)
      faults.push(`probe ${tag.probe} holds ${own.length} tags`)
  }
  return faults
}

const checkBurdens = (state: GroundState): readonly string[] => {
  const carried = state.units.filter((unit) => unit.status === 'carried').map(({ id }) => id)
  const borne = state.pieces.burdens.map((burden) => burden.borne).sort((a, b) => a - b)
  const faults = state.pieces.burdens
    .filter(
      ({ bearer }) => !state.units.some(({ id, status }) => id === bearer && status === 'active'),
    )
    .map(({ bearer, borne: load }) => `${load} is carried by ${bearer}, who is not up`)
  return carried.join() === borne.join()
    ? faults
    : [...faults, `carried are ${carried.join()}, burdens are ${borne.join()}`]
}

const checkOrder = (state: GroundState): readonly string[] => {
  for (let at = 1; at < state.units.length; at += 1) {
    if (state.units[at - 1].id >= state.units[at].id) return ['units are not in the order of ids']
  }
  return []
}
