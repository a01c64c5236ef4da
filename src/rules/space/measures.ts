import type { SpaceMeasure } from '../../content/mission/vocabulary'
import type { TriggerArgs } from '../../kernel'
import type { Ship, SpaceEvent, SpaceState } from './model'
import { flies, type SpaceWorld, shipSpec } from './world'

/** A named count of a front in space, for objectives, endings and stamps. */
export const measureSpace = (
  world: SpaceWorld,
  state: SpaceState,
  name: string,
  round: number,
): number => {
  const measure = MEASURES[name as SpaceMeasure]
  if (measure === undefined) throw new Error(`no measure ${name} in space`)
  return measure(world, state, round)
}

type Measure = (world: SpaceWorld, state: SpaceState, round: number) => number

const countShips = (state: SpaceState, wanted: (ship: Ship) => boolean): number =>
  state.units.filter(wanted).length

/** A ship that fights: drones, tankers and buoys are no enemies that must be gone. */
const isFoe = (world: SpaceWorld, ship: Ship): boolean => {
  const { class: kind, mounts } = shipSpec(world, ship.kind)
  return ship.side === 'red' && kind !== 'drone' && kind !== 'buoy' && mounts.length > 0
}

const isOurs = (world: SpaceWorld, ship: Ship): boolean =>
  ship.side === 'blue' && shipSpec(world, ship.kind).class !== 'buoy'

const MEASURES: { readonly [M in SpaceMeasure]: Measure } = {
  shipsLost: (world, state) =>
    countShips(state, (ship) => isOurs(world, ship) && ship.status === 'destroyed'),
  shipsAway: (world, state) =>
    countShips(state, (ship) => isOurs(world, ship) && ship.status === 'escaped'),
  enemiesGone: (world, state) => countShips(state, (ship) => isFoe(world, ship) && !flies(ship)),
  hullPercent: (world, state) => {
    const flag = state.units.find((ship) => isOurs(world, ship))
    if (flag === undefined) return 0
    return Math.floor((flag.hull * 100) / shipSpec(world, flag.kind).hull)
  },
  damageTaken: (_, state) => state.tally.damageTaken,
  messageRounds: (_, state) => state.tally.messageRounds,
  linkRounds: (_, state) => state.tally.linkRounds,
  silentRounds: (_, state) => state.tally.silentRounds,
  gasScooped: (_, state) => state.tally.gasScooped,
  gasVented: (_, state) => state.tally.gasVented,
  gasBurnt: (_, state) => state.tally.gasBurnt,
  coresEjected: (_, state) => state.tally.coresEjected,
  tearsOpen: (_, state) => state.tears.length,
  hazardsFound: (_, state) => state.knowledge.blue.hazards.length,
  scansMade: (_, state) => state.tally.scansMade,
  torpedoesSpent: (_, state) => state.tally.torpedoesSpent,
  sailsOpen: (_, state) => Math.max(0, ...state.units.map((ship) => ship.sails)),
  roundsPlayed: (_, __, round) => round,
  peopleSafe: () => 0,
  peopleHeld: () => 0,
}

/** A question of a trigger about an event and the state after it. */
export const conditionSpace = (
  state: SpaceState,
  name: string,
  args: TriggerArgs,
  event: SpaceEvent,
): boolean => {
  const unit = 'unit' in event ? event.unit : 'ship' in event ? event.ship.id : null
  const ship = state.units.find((one) => one.id === unit)
  switch (name) {
    case 'always':
      return true
    case 'atHex':
      return 'hex' in event ? event.hex === args.hex : ship?.hex === args.hex
    case 'unitIs':
      return ship?.kind === args.kind
    default:
      throw new Error(`no condition ${name} in space`)
  }
}
