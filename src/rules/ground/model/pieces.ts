import type { Hex } from '../../../hex'
import type { UnitId } from '../../../kernel'

/** Rock that can be dropped once: worked from `hex`, it falls on `falls`. */
export interface Rockfall {
  readonly hex: Hex
  /** Ascending. */
  readonly falls: readonly Hex[]
}

/** Somebody who is carried: off the board while it lasts. */
export interface Burden {
  readonly bearer: UnitId
  readonly borne: UnitId
}

/** What a troop will do in a round, read ahead: it walks along this path as far as it likes, no other way. */
export interface Intent {
  readonly unit: UnitId
  readonly round: number
  /** Start excluded; empty = it stays. */
  readonly path: readonly Hex[]
}

/**
 * What only some missions have. One object, so that a battle without it copies and compares a single
 * field.
 */
export interface Pieces {
  readonly rockfalls: readonly Rockfall[]
  readonly rockfallsDropped: number
  /** Where something can still be found. */
  readonly finds: readonly Hex[]
  readonly found: number
  /** Consoles that were used; each is used once. */
  readonly consolesUsed: readonly Hex[]
  readonly burdens: readonly Burden[]
  /** Injured who were carried to an exit. */
  readonly injuredSafe: number
  readonly intents: readonly Intent[]
  /** Landings foreseen: the next squads come down on these, in this order. */
  readonly landings: readonly Hex[]
}

export const NO_PIECES: Pieces = Object.freeze({
  rockfalls: [],
  rockfallsDropped: 0,
  finds: [],
  found: 0,
  consolesUsed: [],
  burdens: [],
  injuredSafe: 0,
  intents: [],
  landings: [],
})
