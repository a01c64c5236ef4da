/**
 * What is drawn over the board, as plain data: the stage knows no rules and paints exactly this.
 * Colours and patterns are the stage's: ice = ours and possible, amber = the pending order and
 * noticed, ember = harm and watched, each with its own texture.
 */
import type { Hex } from '../hex'

export interface OverlayModel {
  /** The selected unit's hex. */
  readonly selected: Hex | null
  /** The hex under the pointer. */
  readonly hovered: Hex | null
  /** The hex cursor of the keyboard; null while the mouse leads. */
  readonly cursor: Hex | null
  /** Where the selected unit could stand after one move. */
  readonly reach: readonly Hex[]
  /** Paths that the pending order would walk, and those columns will walk by themselves. */
  readonly paths: readonly PathOverlay[]
  readonly cones: readonly ConeOverlay[]
  /** What probes will fly in their next phase, and the one after where it is known; what squads were read to mean. */
  readonly flights: readonly FlightOverlay[]
  readonly tags: readonly TagOverlay[]
  readonly arrivals: readonly ArrivalOverlay[]
  /** Where squads were foreseen to land, in the order in which they will. */
  readonly landings: readonly Hex[]
  readonly bombardments: readonly BombardmentOverlay[]
  readonly overwatches: readonly OverwatchOverlay[]
  readonly lastKnown: readonly LastKnownOverlay[]
  /** Enemies that are near but unseen, and how far an unknown one could threaten. */
  readonly contacts: readonly ContactOverlay[]
  readonly inhibitors: readonly InhibitorOverlay[]
  /** Where rallied columns walk. */
  readonly flag: Hex
  /** Charges that may still be blown. */
  readonly charges: readonly Hex[]
  /** Columns that end here are safe. */
  readonly exits: readonly Hex[]
  /** What the chosen action may be aimed at. */
  readonly targets: readonly TargetOverlay[]
  /** Hexes that the pending order would affect: a blast, a field, an overwatch. */
  readonly area: AreaOverlay | null
  /** Columns that follow the selected guide. */
  readonly guided: readonly Hex[]
  /** From where the hovered target can be hit: marked, and named by a label. */
  readonly hitsFrom: readonly Hex[]
  /** Who could strike at or see a hex, drawn as lines to it. */
  readonly reachers: readonly ReacherOverlay[]
  /** Short words on the board, most important first: the painter may drop those without room. */
  readonly labels: readonly LabelOverlay[]
}

export interface PathOverlay {
  readonly kind: 'move' | 'guided' | 'rally' | 'flight'
  readonly unit: number
  /** The start included. */
  readonly hexes: readonly Hex[]
  /** One a hex of `hexes`: who would pick the walker up there. */
  readonly exposure: readonly ('none' | 'noticed' | 'watched')[]
}

/** What one probe sees from where it stands, in two bands that share no hex. */
export interface ConeOverlay {
  readonly unit: number
  readonly noticed: readonly Hex[]
  readonly watched: readonly Hex[]
}

export interface FlightOverlay {
  readonly unit: number
  /** The start included. */
  readonly hexes: readonly Hex[]
  /** 1 = flown in the next phase, 2 = in the phase after. */
  readonly inPhases: 1 | 2
  /** It lets that phase pass, as far as is known. */
  readonly rests: boolean
}

/** An aim (`locks` next) or a lock (`beams` next) of a probe on a body. */
export interface TagOverlay {
  readonly id: number
  readonly from: Hex
  readonly to: Hex
  readonly stage: 'aim' | 'lock'
  /** Son'a phases until people are gone: 2 while aimed, 1 once locked. */
  readonly phasesLeft: 1 | 2
  /** It takes no step in the next phase: its probe is out of order, or somebody stands fast there. */
  readonly rests: boolean
  /** Household of a column, from 0; null for an officer. */
  readonly household: number | null
  /** Whether the pending order would end it. */
  readonly wouldEnd: boolean
}

export interface ArrivalOverlay {
  readonly kind: 'squad' | 'probe'
  readonly hex: Hex
  /** Rounds until it comes; 0 = at the end of this round. */
  readonly inRounds: number
}

export interface BombardmentOverlay {
  readonly hexes: readonly Hex[]
  readonly inRounds: number
}

export interface OverwatchOverlay {
  readonly unit: number
  readonly isEnemy: boolean
  readonly hexes: readonly Hex[]
}

export interface LastKnownOverlay {
  readonly unit: number
  readonly kind: string
  readonly hex: Hex
  readonly roundsAgo: number
}

export interface ContactOverlay {
  readonly unit: number
  readonly hex: Hex
  readonly reachHexes: number
}

export interface InhibitorOverlay {
  readonly hex: Hex
  readonly strength: number
  /** Its field. */
  readonly hexes: readonly Hex[]
}

export interface TargetOverlay {
  readonly hex: Hex
  /** Who is aimed at; null where it is the place. */
  readonly unit: number | null
  readonly isHarm: boolean
  /** Aimed at now: the next confirm does it. */
  readonly isChosen: boolean
}

/** An enemy that reaches a hex in its next phase: by walking and shooting, or by its cone. */
export interface ReacherOverlay {
  readonly unit: number
  /** Where it stands now, where it would be when it reaches the hex, and the hex. */
  readonly at: Hex
  readonly from: Hex
  readonly to: Hex
  readonly kind: 'shot' | 'aim' | 'watched' | 'noticed' | 'overwatch' | 'unknown'
}

export interface AreaOverlay {
  readonly kind: 'blast' | 'field' | 'watch'
  readonly hexes: readonly Hex[]
}

export interface LabelOverlay {
  readonly hex: Hex
  readonly tone: 'ice' | 'amber' | 'ember' | 'plain'
  /** Already in the player's language. */
  readonly text: string
}
