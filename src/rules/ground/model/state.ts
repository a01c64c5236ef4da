import type { TerrainId } from '../../../content/ground'
import type { Bits, Hex } from '../../../hex'
import type { Side, UnitId } from '../../../kernel'
import type { Pieces } from './pieces'
import type { Unit } from './unit'

export type TagId = number

/** An aim or a lock of a probe on a body (GAME 4.5). */
export interface Tag {
  readonly id: TagId
  readonly probe: UnitId
  readonly unit: UnitId
  /** Household of a column; null for an officer. */
  readonly household: number | null
  readonly stage: 'aim' | 'lock'
}

export interface Inhibitor {
  readonly hex: Hex
  readonly strength: number
  readonly placedRound: number
}

/** What will arrive: a landing squad or a probe at the edge. Public. */
export interface Arrival {
  readonly kind: 'squad' | 'probe'
  readonly hex: Hex
  /** Content ids, in order of landing. */
  readonly units: readonly string[]
  /** Comes in the Environment of this round. */
  readonly round: number
}

export interface Bombardment {
  readonly hexes: readonly Hex[]
  readonly round: number
  /** The bore that works on them, with which it would end; null = from orbit. */
  readonly by: UnitId | null
}

export interface Search {
  readonly ticks: number
  /** Highest level whose effect was drawn. */
  readonly level: number
  readonly conesWider: boolean
  /** Waves have begun (level 6): round of the next one; 0 = not. */
  readonly nextWave: number
}

export interface TerrainChange {
  readonly hex: Hex
  readonly terrain: TerrainId
}

/** Where an enemy was when it was last seen. */
export interface LastKnown {
  readonly unit: UnitId
  readonly kind: string
  readonly hex: Hex
  readonly round: number
}

/** What one side has learned; all else that it knows follows from where its units stand. */
export interface Knowledge {
  /** Ever seen. */
  readonly explored: Bits
  /** Seen since its turn began: a hex beyond these is a revelation. */
  readonly seenThisTurn: Bits
  /** Enemies in sight now, ascending. */
  readonly sighted: readonly UnitId[]
  readonly lastKnown: readonly LastKnown[]
  /** Enemies seen or in contact during its last turn: they may attack it (GAME 3, fog). */
  readonly acquainted: readonly UnitId[]
  /** Paths two rounds ahead are shown up to this round. */
  readonly routesUntil: number
}

/** What rules read alike in the truth and in a side's view of it. */
export interface GroundScene {
  /** Ascending by id. */
  readonly units: readonly Unit[]
  /** In the order they were made. */
  readonly tags: readonly Tag[]
  readonly inhibitors: readonly Inhibitor[]
  readonly arrivals: readonly Arrival[]
  readonly bombardments: readonly Bombardment[]
  readonly search: Search
  /** Terrain that differs from the board's, ascending by hex. */
  readonly altered: readonly TerrainChange[]
  /** Where rallied columns walk. */
  readonly flag: Hex
  /** Hexes of charges that may still be blown (the bridge). */
  readonly charges: readonly Hex[]
  /** A heavy shot was fired: the Conscience ribbon is lost. */
  readonly usedHeavy: boolean
  readonly chargesBlown: number
  readonly inhibitorsSpent: number
  readonly pieces: Pieces
}

export interface GroundState extends GroundScene {
  readonly nextTag: TagId
  readonly probesLost: number
  readonly knowledge: Readonly<Record<Side, Knowledge>>
}
