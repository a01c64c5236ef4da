// What is on the stage of a front in space at a moment: plain data, taken from the view that stands after
// each seen event, so that the picture may lag behind the rules without ever holding them up.
import type { Ship, SpaceBattleView, SpaceContent, SpaceView } from '../../battle'
import { type Direction, NO_HEX } from '../../hex'

/** How much of a hull is left: half of it gone, three quarters of it gone. */
export type HullState = 'whole' | 'hurt' | 'ruined'

export type DisplayShip = {
  readonly id: number
  /** Content id: says which picture is shown. */
  readonly kind: string
  readonly side: 'blue' | 'red'
  readonly hex: number
  readonly facing: Direction
  readonly speed: number
  readonly hull: number
  readonly mostHull: number
  readonly state: HullState
  /** Six points, counter-clockwise from the arc ahead; the reinforcement of this round is in them. */
  readonly arcs: readonly number[]
  readonly mostArc: number
  readonly isSilent: boolean
  readonly isCloaked: boolean
  readonly fires: number
  readonly sails: number
  /** Whom its tractor holds; 0 = nobody. */
  readonly tractor: number
}

export type DisplayTorpedo = Pick<
  SpaceView['torpedoes'][number],
  'id' | 'side' | 'from' | 'hex'
> & {
  /** It strikes at the end of this round. */
  readonly isNear: boolean
}

export type SkyDisplay = {
  /** Ascending by id; only what flies and is seen. */
  readonly ships: readonly DisplayShip[]
  readonly torpedoes: readonly DisplayTorpedo[]
  readonly charges: SpaceView['pending']
  readonly tears: SpaceView['tears']
  readonly cores: SpaceView['cores']
  /** Those that were found. */
  readonly hazards: SpaceView['hazards']
  /** Terrain that differs from the board's, with the units of vented gas in it. */
  readonly altered: SpaceView['altered']
  readonly lit: SpaceView['lit']
}

/** The display of what a side knows of a front. Throws when the battle has no such front. */
export function skyDisplayOf(
  battle: SpaceBattleView,
  front: number,
  content: SpaceContent,
): SkyDisplay {
  const view = skyFront(battle, front)
  return {
    ships: view.units.filter(isThere).map((ship) => displayShip(ship, content)),
    torpedoes: view.torpedoes.map(({ id, side, from, hex, round }) => ({
      ...{ id, side, from, hex },
      isNear: round <= battle.round,
    })),
    charges: view.pending,
    tears: view.tears,
    cores: view.cores,
    hazards: view.hazards,
    altered: view.altered,
    lit: view.lit,
  }
}

/** The view of the front that is on the stage. Throws when the battle has no such front. */
export function skyFront(view: SpaceBattleView, front: number): SpaceView {
  const shown = view.fronts[front]
  if (!shown) throw new Error(`expected front ${front}, the battle has ${view.fronts.length}`)
  return shown.view
}

const isThere = ({ status, hex }: Ship): boolean => status === 'active' && hex !== NO_HEX

function displayShip(ship: Ship, { ships }: SpaceContent): DisplayShip {
  const { id, kind, side, hex, facing, speed, hull } = ship
  const { isSilent, isCloaked, fires, sails, tractor } = ship
  const spec = ships.get(kind)
  const mostHull = spec?.hull ?? hull
  return {
    ...{ id, kind, side, hex, facing, speed, hull, isSilent, isCloaked, fires, sails, tractor },
    mostHull,
    state: hullState(hull, mostHull),
    arcs: ship.arcs.map((points, arc) => points + (arc === ship.reinforced ? ship.bonus : 0)),
    mostArc: spec?.arc ?? 0,
  }
}

/** The picture that a hull wears: it changes when the second and the third of its four rows are gone. */
export function hullState(hull: number, mostHull: number): HullState {
  if (hull * 4 <= mostHull) return 'ruined'
  return hull * 2 <= mostHull ? 'hurt' : 'whole'
}
