import type { TriggerArgs } from '../../kernel'
import { peopleOf } from './columns'
import type { GroundEvent, GroundState, Unit } from './model'
import { type GroundWorld, isOnBoard, specOf } from './world'

const sumPeople = (world: GroundWorld, units: readonly Unit[]): number => {
  let people = 0
  for (const unit of units) people += peopleOf(world, unit)
  return people
}

const columns = (state: GroundState): readonly Unit[] =>
  state.units.filter((unit) => unit.column !== null)

const officers = (world: GroundWorld, state: GroundState): readonly Unit[] =>
  state.units.filter((unit) => unit.side === 'blue' && specOf(world, unit).class === 'officer')

/** People beamed away or taken: those that are neither safe nor still walking. */
const peopleHeld = (world: GroundWorld, state: GroundState): number => {
  const { householdsPerColumn, peoplePerHousehold } = world.content.numbers
  const all = columns(state).length * householdsPerColumn * peoplePerHousehold
  return all - sumPeople(world, columns(state))
}

type Measure = (world: GroundWorld, state: GroundState, round: number) => number

/** Named counts that objectives, endings and stamps are made of. */
const MEASURES: { readonly [name: string]: Measure } = {
  peopleSafe: (world, state) =>
    sumPeople(
      world,
      columns(state).filter((unit) => unit.status === 'safe'),
    ),
  peopleHeld,
  columnsAbroad: (_world, state) => columns(state).filter(isOnBoard).length,
  officersStanding: (world, state) =>
    officers(world, state).filter((unit) => unit.status === 'active').length,
  officersLost: (world, state) =>
    officers(world, state).filter((unit) => unit.status === 'held').length,
  householdsLost: (world, state) =>
    Math.floor(peopleHeld(world, state) / world.content.numbers.peoplePerHousehold),
  roundsPlayed: (_world, _state, round) => round,
  heavyUsed: (_world, state) => (state.usedHeavy ? 1 : 0),
  chargesBlown: (_world, state) => state.chargesBlown,
  inhibitorsSpent: (_world, state) => state.inhibitorsSpent,
  searchLevel: (_world, state) => state.search.level,
  probesLost: (_world, state) => state.probesLost,
  rockfallsDropped: (_world, state) => state.pieces.rockfallsDropped,
  found: (_world, state) => state.pieces.found,
  consolesUsed: (_world, state) => state.pieces.consolesUsed.length,
  injuredSafe: (_world, state) => state.pieces.injuredSafe,
}

/** The count of that name. Throws if the ground has none of that name. */
export const measureGround = (
  world: GroundWorld,
  state: GroundState,
  name: string,
  round: number,
): number => {
  const measure = Object.hasOwn(MEASURES, name) ? MEASURES[name] : undefined
  if (measure === undefined) throw new Error(`no ground measure ${name}`)
  return Math.trunc(measure(world, state, round))
}

/** Whether a trigger's condition holds for an event. Throws on an unknown name. */
export const conditionGround = (
  state: GroundState,
  name: string,
  args: TriggerArgs,
  event: GroundEvent,
): boolean => {
  switch (name) {
    case 'always':
      return true
    case 'atHex':
      return 'to' in event ? event.to === args.hex : 'hex' in event && event.hex === args.hex
    case 'unitIs':
      return (
        'unit' in event &&
        typeof event.unit === 'number' &&
        state.units.some((unit) => unit.id === event.unit && unit.kind === args.kind)
      )
    default:
      throw new Error(`no ground condition ${name}`)
  }
}
