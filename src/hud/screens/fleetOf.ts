/** How the ships of a battle stand: hulls, shields, what is broken, who is gone. */
import {
  type Match,
  type Ship,
  type Side,
  SYSTEMS,
  type SystemId,
  shipSpec,
  skyView,
} from '../../battle'

export interface FleetEntry {
  readonly id: number
  /** Content id of the ship. */
  readonly kind: string
  readonly side: Side
  readonly status: Ship['status']
  readonly hull: number
  readonly hullMost: number
  /** Shares of the six arcs, counter-clockwise from the one ahead. */
  readonly arcs: readonly number[]
  readonly broken: readonly SystemId[]
  readonly fires: number
  readonly hasLostCore: boolean
}

/** Every ship of a battle, ours first, in the order of the fronts; buoys are no ships. */
export function fleetOf(match: Match): readonly FleetEntry[] {
  const { fronts } = skyView(match.view('above'))
  const entries = match.mission.fronts.flatMap((plan, front) => {
    if (plan.theatre !== 'space') return []
    const world = match.field.skies[front]
    return fronts[front].view.units.flatMap((ship): readonly FleetEntry[] => {
      const spec = shipSpec(world, ship.kind)
      if (spec.class === 'buoy') return []
      return [
        {
          id: ship.id,
          kind: ship.kind,
          side: ship.side,
          status: ship.status,
          hull: ship.status === 'destroyed' ? 0 : ship.hull,
          hullMost: spec.hull,
          arcs: ship.arcs.map((points) => (spec.arc === 0 ? 0 : points / spec.arc)),
          broken: SYSTEMS.filter((_, system) => ship.damage[system] > 0),
          fires: ship.fires,
          hasLostCore: spec.hasCore && !ship.hasCore,
        },
      ]
    })
  })
  return [...entries].sort(
    (one, other) => Number(one.side === 'red') - Number(other.side === 'red'),
  )
}

/** What is left of all hulls of a side that began the battle, from 0 to 1; a ship that fled has its own. */
export function hullShare(match: Match, side: Side): number {
  const fleet = fleetOf(match).filter((one) => one.side === side)
  const most = fleet.reduce((sum, { hullMost }) => sum + hullMost, 0)
  return most === 0 ? 0 : fleet.reduce((sum, { hull }) => sum + hull, 0) / most
}
