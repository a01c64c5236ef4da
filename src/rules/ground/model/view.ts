import type { Bits, Direction, Hex } from '../../../hex'
import type { BattleView, Rejection, Side, UnitId } from '../../../kernel'
import type { TagDropCause } from './event'
import type { GroundScene, LastKnown } from './state'
import type { Condition } from './unit'

/** An enemy that is near but unseen: where it is and how far it threatens, nothing else. */
export interface Contact {
  readonly unit: UnitId
  readonly hex: Hex
  /** Hexes around it that an unknown enemy could threaten next turn. */
  readonly reachHexes: number
}

/** Hexes held under an overwatch: public to both sides, whoever stands behind it. */
export interface WatchedHexes {
  readonly unit: UnitId
  readonly side: Side
  /** Ascending. */
  readonly hexes: readonly Hex[]
}

/**
 * The part of a view that legality and columns that walk by themselves read, made for each step: nothing
 * in it is computed from afar.
 */
export interface GroundKnown extends GroundScene {
  readonly side: Side
  /** Own units that the other side saw or had in contact in its last turn: only they may attack; null: all may. */
  readonly announced: readonly UnitId[] | null
  /** Of both sides, by unit. */
  readonly overwatches: readonly WatchedHexes[]
}

/**
 * What a side knows of a front. `units` holds its own units whole and the enemies it sees, with
 * what it cannot know blanked (a probe's loop and quarry).
 */
export interface GroundView extends GroundKnown {
  /** Own units that are not announced: they may not attack. */
  readonly strangers: readonly UnitId[]
  readonly visible: Bits
  readonly explored: Bits
  readonly contacts: readonly Contact[]
  readonly lastKnown: readonly LastKnown[]
  /** Paths two rounds ahead, for probes that Data reads; empty otherwise. */
  readonly pathsAfterNext: readonly { readonly unit: UnitId; readonly path: readonly Hex[] }[]
}

export type GroundBattleView = BattleView<GroundView>

/** A hex that a unit can move to this action. */
export interface ReachOffer {
  /** Ascending; where the unit could stand after one move. */
  readonly hexes: readonly Hex[]
  /** Path to a hex of the set, start excluded; empty if it is not in the set. */
  readonly pathTo: (hex: Hex) => readonly Hex[]
}

/** One of the numbered actions of a unit: always listed, with its reason when it cannot be done. */
export interface ActionOffer {
  /** `attack`, `heavy`, `overwatch`, an ability id, `pullTag`, `revive`, `inhibitor`, `blowCharge`, `melee`. */
  readonly id: ActionId
  readonly ability: string | null
  readonly weapon: string | null
  readonly ap: number
  readonly rejection: Rejection | null
  readonly needs: 'nothing' | 'unit' | 'hex' | 'tag' | 'direction' | 'path'
  /** Units, hexes, tags or directions that may be chosen, as `needs` says; ascending. */
  readonly targets: readonly number[]
  /** Rounds until it is ready; 0 = ready. */
  readonly readyInRounds: number
}

export type ActionId =
  | 'attack'
  | 'heavy'
  | 'melee'
  | 'overwatch'
  | 'ability'
  | 'pullTag'
  | 'revive'
  | 'placeInhibitor'
  | 'liftInhibitor'
  | 'blowCharge'
  | 'dropRockfall'
  | 'openDoor'
  | 'sealDoor'
  | 'forceDoor'
  | 'useConsole'
  | 'carry'
  | 'layDown'

export interface GroundOptions {
  readonly unit: UnitId
  readonly canMove: Rejection | null
  readonly reach: ReachOffer
  /** Columns that this unit could guide now, ascending by distance, then id. */
  readonly guidable: readonly UnitId[]
  /** How many of them at once. */
  readonly guideMost: number
  readonly actions: readonly ActionOffer[]
}

export interface HitModifier {
  /** Text key part: `modifier.<code>`. */
  readonly code: 'weapon' | 'cover' | 'height' | 'flanked' | 'directed' | 'clamp'
  readonly percent: number
}

/** Chance of each damage in per ten thousand, ascending by damage; sums to 10,000. */
export type DamageOdds = readonly { readonly damage: number; readonly perTenThousand: number }[]

export interface AttackForecast {
  readonly target: UnitId
  readonly weapon: string
  readonly hitPercent: number
  readonly modifiers: readonly HitModifier[]
  readonly shots: number
  /** Shots that are sure to land, and the chance of one more, percent. */
  readonly certainHits: number
  readonly extraHitPercent: number
  readonly damagePerHit: number
  readonly grazeDamage: number
  readonly odds: DamageOdds
  readonly meanDamageHundredths: number
  readonly resolveBefore: number
}

/** An enemy that could answer from where it stands, as far as the side knows. */
export interface ReturnFire {
  readonly unit: UnitId
  readonly kind: 'shot' | 'aim' | 'overwatch'
  readonly hitPercent: number
  readonly certainHits: number
  readonly extraHitPercent: number
  readonly damagePerHit: number
}

/** What a step of a move is exposed to. */
export interface Exposure {
  readonly unit: UnitId
  readonly hex: Hex
  readonly probe: UnitId
  readonly band: 'noticed' | 'watched'
}

/** A column that loses one calm. */
export interface Fright {
  readonly unit: UnitId
  /** It has none left then, and will run in the other side's phase unless it is calmed. */
  readonly runs: boolean
}

/** What an ability does to one body, for certain and as far as its side knows. */
export interface Touch {
  readonly unit: UnitId
  /** Change of resolve or hull. */
  readonly resolve: number
  /** It falls, or is destroyed. */
  readonly falls: boolean
  /** It gets up. */
  readonly rises: boolean
  readonly ap: number
  /** Change of a column's calm. */
  readonly calm: number
  /** What begins to last on it. */
  readonly begins: readonly Condition[]
}

export interface GroundForecast {
  /** Each body hit: one for an attack, several for a line shot or a blast. */
  readonly attacks: readonly AttackForecast[]
  readonly returnFire: readonly ReturnFire[]
  readonly exposures: readonly Exposure[]
  /** Overwatchers whose hexes the path enters. */
  readonly overwatched: readonly { readonly unit: UnitId; readonly hex: Hex }[]
  /** Ticks this order is sure to add to the search. */
  readonly ticks: number
  /** Tags that it ends, with the cause. */
  readonly tagsEnded: readonly { readonly tag: number; readonly cause: TagDropCause }[]
  /** Where guided columns will end, in file order. */
  readonly guided: readonly {
    readonly unit: UnitId
    readonly path: readonly Hex[]
  }[]
  readonly calm: readonly Fright[]
  /** Whom an ability touches, ascending by id: empty for other orders and where dice are thrown. */
  readonly touched: readonly Touch[]
  /** Tags that take no step in the coming phase because of it. */
  readonly tagsHeld: readonly number[]
  readonly facing: Direction | null
}
