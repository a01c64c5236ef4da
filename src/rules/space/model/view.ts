import type { Direction, Hex } from '../../../hex'
import type { BattleView, Rejection, Side, UnitId } from '../../../kernel'
import type { Course } from './ship'
import type { LastKnown, SpaceScene } from './state'

/** An enemy that is near but unseen: where it is, nothing else. */
export interface ShipContact {
  readonly unit: UnitId
  readonly hex: Hex
}

/**
 * What a side knows of a front in space. `units` holds its own ships whole and the enemies it sees;
 * hazards are those it has found.
 */
export interface SpaceView extends SpaceScene {
  readonly side: Side
  readonly contacts: readonly ShipContact[]
  readonly lastKnown: readonly LastKnown[]
  /** Own ships that the other side neither saw nor had in contact in its last turn: they may not fire. */
  readonly strangers: readonly UnitId[]
}

export type SpaceBattleView = BattleView<SpaceView>

/** Where a ship can be at the end of its flight. */
export interface Ghost {
  readonly hex: Hex
  readonly facing: Direction
  readonly speed: number
  /** The cheapest helm orders that lead there. */
  readonly course: Course
  /** Where it would drift from there next round. */
  readonly drift: Hex
}

export interface MountOffer {
  readonly mount: number
  readonly id: string
  readonly weapon: string
  readonly rejection: Rejection | null
  /** Enemies it could fire at, ascending. */
  readonly targets: readonly UnitId[]
  /** Hexes it could mark or light, ascending. */
  readonly hexes: readonly Hex[]
}

export type ShipActionId =
  | 'tractor'
  | 'scan'
  | 'launchBuoy'
  | 'dropCharge'
  | 'ejectCore'
  | 'cloak'
  | 'bridgeOrder'

export interface ShipAction {
  readonly id: ShipActionId
  /** Who gives it, for `bridgeOrder`; else ''. */
  readonly officer: string
  readonly rejection: Rejection | null
  readonly targets: readonly number[]
}

/** A way to run into an enemy: as it is, or for a plot where it would drift to. */
export interface Ram {
  readonly target: UnitId
  readonly speed: number
  readonly course: Course
  /** To either ship. */
  readonly damage: number
}

export interface SpaceOptions {
  readonly unit: UnitId
  readonly canFly: Rejection | null
  readonly ghosts: readonly Ghost[]
  readonly rams: readonly Ram[]
  readonly mounts: readonly MountOffer[]
  readonly actions: readonly ShipAction[]
}

/** What a shot, a fire or a collision does to a ship, as the forecast says it. */
export interface StrikeForecast {
  readonly target: UnitId
  readonly arc: Direction
  readonly hitPercent: number
  readonly certainHits: number
  readonly extraHitPercent: number
  readonly damagePerHit: number
  readonly odds: readonly { readonly damage: number; readonly perTenThousand: number }[]
  readonly meanDamageHundredths: number
  /** What the arc holds before it. */
  readonly shield: number
  readonly isLocked: boolean
}

export interface SpaceForecast {
  readonly strikes: readonly StrikeForecast[]
  /** Hexes that it lights, ascending. */
  readonly lights: readonly Hex[]
  /** Where it ends, for a flight; null for others. */
  readonly ghost: Ghost | null
  /** Damage that asteroids and known hazards do on the way. */
  readonly debris: number
  /** Fire that burns at the end hex before the ship flies again, the highest. */
  readonly fire: number
  /** Enemies in sight whose weapons bear on the end hex, with the mean of what they do, in hundredths. */
  readonly exposures: readonly { readonly unit: UnitId; readonly meanHundredths: number }[]
  /** Whether the ship would be silent at the end of the phase. */
  readonly isSilent: boolean
}
