import type { SpaceTerrainId } from '../../../content/space'
import type { Hex } from '../../../hex'
import type { Side, UnitId } from '../../../kernel'
import type { Ship } from './ship'

/** A hex whose terrain is no longer the board's. */
export interface AlteredGas {
  readonly hex: Hex
  readonly terrain: SpaceTerrainId
  /** Units of vented gas in it; 0 for gas that grew there. */
  readonly units: number
}

/** When something lit burns: at the end of a side's phase, or in the Environment. */
export type BurnMoment = Side | 'environment'

/** A hex that will burn, with its moment: public from the instant it is lit. */
export interface LitGas {
  readonly hex: Hex
  readonly strength: number
  readonly radius: number
  readonly moment: BurnMoment
  readonly round: number
}

export interface Torpedo {
  readonly id: number
  readonly by: UnitId
  readonly side: Side
  readonly from: Hex
  /** Its mark. */
  readonly hex: Hex
  /** Followed by its lock; 0 = nobody. */
  readonly target: UnitId
  readonly weapon: string
  /** Round in whose Environment it strikes. */
  readonly round: number
}

/** A subspace charge that will tear space open. */
export interface PendingCharge {
  readonly by: UnitId
  readonly side: Side
  readonly hex: Hex
  readonly round: number
}

export interface Tear {
  /** Whose charge it was: it makes for the other side's cores. */
  readonly side: Side
  readonly hex: Hex
  readonly radius: number
}

/** A warp core adrift. */
export interface Core {
  readonly hex: Hex
  readonly of: UnitId
}

/** Where an unseen ship was, and how far from there it may be. */
export interface LastKnown {
  readonly unit: UnitId
  readonly hex: Hex
  readonly radius: number
}

/** What a side knows beside what it can see now. */
export interface SpaceKnowledge {
  /** Enemies in sight. */
  readonly sighted: readonly UnitId[]
  readonly contacts: readonly UnitId[]
  readonly lastKnown: readonly LastKnown[]
  /** Hidden hazards found, ascending. */
  readonly hazards: readonly Hex[]
  /** Enemies that were in sight or in contact in its last turn: only they may fire. */
  readonly acquainted: readonly UnitId[]
}

/** What has happened so far, for objectives and stamps. */
export interface SpaceTally {
  /** Hull points blue has lost. */
  readonly damageTaken: number
  readonly messageRounds: number
  readonly linkRounds: number
  readonly silentRounds: number
  readonly gasScooped: number
  readonly gasVented: number
  readonly gasBurnt: number
  readonly coresEjected: number
  readonly scansMade: number
  readonly torpedoesSpent: number
}

/** What both the truth and a view hold: what rules of sight, fire and helm read. */
export interface SpaceScene {
  readonly units: readonly Ship[]
  readonly altered: readonly AlteredGas[]
  readonly lit: readonly LitGas[]
  readonly torpedoes: readonly Torpedo[]
  readonly pending: readonly PendingCharge[]
  readonly tears: readonly Tear[]
  readonly cores: readonly Core[]
  /** All of them in the truth, those found in a view. Ascending. */
  readonly hazards: readonly Hex[]
  readonly tally: SpaceTally
}

export interface SpaceState extends SpaceScene {
  readonly nextTorpedo: number
  readonly knowledge: { readonly blue: SpaceKnowledge; readonly red: SpaceKnowledge }
}
