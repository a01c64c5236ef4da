import type { Direction, Hex } from '../../../hex'
import type { Side, UnitId } from '../../../kernel'

/** `active` and `down` stand on the board; the others have left it and keep `hex` −1. */
export type UnitStatus = 'active' | 'down' | 'carried' | 'held' | 'safe' | 'destroyed'

/** Lasting effects on a unit. `until` is the last round in which it holds. */
export type Condition =
  /** Unseen by the other side (isolation suit). */
  | 'hidden'
  /** Its side's phase passes it by (parley). */
  | 'skips'
  /** Does nothing in its phase (jam). */
  | 'jammed'
  /** Strikes the first enemy that steps next to it. */
  | 'intercepts'
  /** No lock or beam within its radius. */
  | 'standsFast'
  /** A column that cannot lose calm. */
  | 'steady'
  /** A column that fled and cannot be guided. */
  | 'shaken'
  /** Sees every enemy near, through cover (new eyes). */
  | 'newEyes'
  /** Guides more columns than others do. */
  | 'leadsMany'

export interface Span {
  readonly condition: Condition
  readonly until: number
}

/** A reaction shot held over public hexes; lasts until the unit's next turn or its first shot. */
export interface Overwatch {
  readonly weapon: string
  /** Ascending. */
  readonly hexes: readonly Hex[]
}

export type ColumnOrder = 'rally' | 'hold'

/** 25 people in five households of five. */
export interface Column {
  /** Bit i is set while household i is with the column. */
  readonly households: number
  /** 0 to 3. */
  readonly calm: number
  readonly order: ColumnOrder
  /** Guided, rallied or fled this round: a column moves at most once. */
  readonly hasMoved: boolean
  /** The guide in whose file it walked this round, or its own id. */
  readonly file: UnitId
  /** Where it will run at calm 0, start excluded; empty while it will not. */
  readonly flight: readonly Hex[]
  /** Causes that have already cost it calm in this phase. */
  readonly shocks: readonly CalmCause[]
}

export type CalmCause = 'watched' | 'shotNear' | 'neighbourBeamed' | 'bombarded'

export interface Probe {
  /** Intent: hexes it will fly in its next phase, start excluded. */
  readonly path: readonly Hex[]
  /** Why it flies there. */
  readonly purpose: 'patrol' | 'investigate' | 'rerouted' | 'plotted' | 'inhibitor'
  /** Hidden: the loop it flies, in order, and the next stop's index in it. */
  readonly loop: readonly Hex[]
  readonly loopNext: number
  /** Hidden: where it last saw somebody; −1 for nowhere. */
  readonly quarry: Hex
  /** Files that it has noticed this round: one tick each. */
  readonly noticed: readonly UnitId[]
}

export interface Unit {
  readonly id: UnitId
  /** Content id of its kind. */
  readonly kind: string
  readonly side: Side
  readonly hex: Hex
  readonly facing: Direction
  readonly status: UnitStatus
  /** Resolve of a body, hull of a machine. */
  readonly resolve: number
  readonly ap: number
  /** Attacked this round: its turn is over. */
  readonly hasAttacked: boolean
  /** For each ability of its kind, the round in which it is ready again; `USED_UP` for a spent signature. */
  readonly ready: readonly number[]
  /** Officers who got an action by Rally in this mission. */
  readonly wasRallied: boolean
  readonly spans: readonly Span[]
  readonly overwatch: Overwatch | null
  /** Round in which it fell; 0 while up. */
  readonly downSince: number
  /** Down when the present Son'a phase began: it may be taken. */
  readonly wasDown: boolean
  /** Troops that landed together; 0 = none. */
  readonly squad: number
  /** Strength of each inhibitor carried; the last is placed first. */
  readonly inhibitors: readonly number[]
  readonly column: Column | null
  readonly probe: Probe | null
}

export const USED_UP = 999
