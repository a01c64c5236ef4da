import type { Direction, Hex } from '../../../hex'
import type { EndTurn, UnitId } from '../../../kernel'
import type { Course } from './ship'

interface ToShip {
  readonly front: number
  readonly unit: UnitId
}

/** Orders of the theatre in space. `front` is the index of the battle's front. */
export type SpaceCommand =
  /** Before the helm: pips by system, two of them moved, or a preset. */
  | (ToShip & { readonly type: 'setPower'; readonly power: readonly number[] })
  /** The arc that shield power strengthens, counted from the one ahead. */
  | (ToShip & { readonly type: 'reinforce'; readonly arc: Direction })
  | (ToShip & { readonly type: 'mendFirst'; readonly system: number })
  /** The helm. Scoop and vent name hexes of the course; `from` are the systems the scoop takes a pip of each. */
  | (ToShip & {
      readonly type: 'fly'
      readonly speed: number
      readonly course: Course
      readonly scoop: readonly Hex[]
      readonly vent: Hex | null
      readonly from: readonly number[]
      /** A ship that the course runs into; null = none. */
      readonly ram: UnitId | null
    })
  /** A beam or a volley at a ship, or a beam at a hex, to light it or to blow a core. */
  | (ToShip & {
      readonly type: 'fire'
      readonly mount: number
      readonly target: UnitId | null
      readonly hex: Hex | null
    })
  | (ToShip & {
      readonly type: 'launch'
      readonly mount: number
      readonly hex: Hex
      readonly target: UnitId | null
    })
  | (ToShip & { readonly type: 'tractor'; readonly target: UnitId; readonly drags: boolean })
  | (ToShip & { readonly type: 'scan'; readonly facing: Direction })
  | (ToShip & { readonly type: 'launchBuoy'; readonly hex: Hex })
  | (ToShip & { readonly type: 'dropCharge'; readonly hex: Hex })
  | (ToShip & { readonly type: 'ejectCore' })
  | (ToShip & { readonly type: 'cloak'; readonly on: boolean })
  | (ToShip & { readonly type: 'bridgeOrder'; readonly officer: string })
  /** The side that moves second: what the ship flies next phase. */
  | (ToShip & {
      readonly type: 'plot'
      readonly speed: number
      readonly course: Course
      readonly otherwise: Course
      /** A ship that it is steered at to run into, should that be in reach by then; null = none. */
      readonly ram: UnitId | null
    })
  | EndTurn
