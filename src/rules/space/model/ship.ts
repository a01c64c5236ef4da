import type { Direction, Hex } from '../../../hex'
import type { Side, UnitId } from '../../../kernel'

export type ShipStatus = 'active' | 'destroyed' | 'fled' | 'escaped'

/** Position in `SYSTEMS`: engines, weapons, shields, sensors, repair. */
export type SystemIndex = 0 | 1 | 2 | 3 | 4

/** What an officer's order or a deed has brought about until the ship's next turn. */
export type ShipCondition = 'hardOver' | 'surge' | 'fullSpread' | 'brace' | 'loud' | 'held'

/** Helm orders: F a hex ahead, L and R a turn of a sixth. Speed is set before the first of them. */
export type Course = string

/** What is drawn for the next phase; it binds. */
export interface Plot {
  readonly speed: number
  readonly course: Course
  /** Flown instead, once a mission, if what was drawn leads into fire lit since; '' for none. */
  readonly otherwise: Course
  /** Whom it is steered at to run into, if that ship is in reach at its speed by then; null = nobody. */
  readonly ram: UnitId | null
}

/** A flight that stopped at a hazard: what is left of it. */
export interface PausedHelm {
  readonly hexes: number
  readonly thrust: number
  readonly turns: number
}

export interface Ship {
  readonly id: UnitId
  readonly kind: string
  readonly side: Side
  /** NO_HEX once it has left the board. */
  readonly hex: Hex
  readonly facing: Direction
  readonly status: ShipStatus
  readonly hull: number
  /** Six points, counter-clockwise from the one ahead. */
  readonly arcs: readonly number[]
  /** The arc that spare shield power goes to, counted from the one ahead. */
  readonly reinforced: Direction
  /** Points left of that reinforcement this round. */
  readonly bonus: number
  /** Pips by system. */
  readonly power: readonly number[]
  /** The same as its turn began: two of them may be moved. */
  readonly powerBefore: readonly number[]
  /** Pips that are gone for good. */
  readonly pipsLost: number
  /** Pips that the scoop has taken this round, by system. */
  readonly robbed: readonly number[]
  readonly speed: number
  /** Hexes flown straight since the last turn; no more is counted than the rule can ask. */
  readonly straight: number
  readonly helm: PausedHelm | null
  readonly hasFlown: boolean
  /** By mount: the round in which it may fire again. */
  readonly ready: readonly number[]
  /** Mounts fired this turn. */
  readonly shots: number
  /** Steps of damage by system. */
  readonly damage: readonly number[]
  /** Which system breaks when the first, the second, the third row of the hull is gone. */
  readonly exposed: readonly SystemIndex[]
  readonly fires: number
  /** Which system is mended first; −1 = in order. */
  readonly mendFirst: number
  readonly officers: readonly string[]
  /** Bit n: officer n has given their order. */
  readonly ordersGiven: number
  readonly conditions: readonly ShipCondition[]
  readonly isSilent: boolean
  readonly isCloaked: boolean
  /** Units of scooped gas. */
  readonly gas: number
  readonly hasCore: boolean
  readonly charges: number
  readonly buoys: number
  readonly plot: Plot | null
  readonly plotBreaks: number
  /** Whom its tractor holds; 0 = nobody. */
  readonly tractor: UnitId
  readonly flees: boolean
  readonly sails: number
}
