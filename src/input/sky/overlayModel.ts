/**
 * What is drawn over a board in space, as plain data: the stage knows no rules and paints exactly this.
 * Colours and patterns are the stage's: ice = ours and possible, amber = the pending order, ember = harm,
 * each with its own texture.
 */
import type { Direction, Hex } from '../../hex'
import type { LabelOverlay } from '../overlayModel'

export interface SkyOverlayModel {
  /** The selected ship's hex. */
  readonly selected: Hex | null
  /** The hex under the pointer. */
  readonly hovered: Hex | null
  /** The hex cursor of the keyboard; null while the mouse leads. */
  readonly cursor: Hex | null
  /** Where the selected ship could end its flight, at the speed that is dialled. */
  readonly ghosts: readonly GhostOverlay[]
  /** The flight that the pending order would fly. */
  readonly flight: CourseOverlay | null
  /** Drawn courses that bind: flown in the next phase of their side. */
  readonly plots: readonly PlotOverlay[]
  /** Where weapons of the selected ship, of the chosen mount or of a ship that is looked at bear. */
  readonly arcs: readonly ArcOverlay[]
  /** What the chosen action may be aimed at. */
  readonly targets: readonly SkyTargetOverlay[]
  /** The beam, torpedo or tractor that the pending order would send. */
  readonly aim: AimOverlay | null
  /** Gas that is lit, or that the pending order would light. */
  readonly fires: readonly FireOverlay[]
  readonly torpedoes: readonly TorpedoOverlay[]
  /** Subspace charges about to open, and tears that are open. */
  readonly rifts: readonly RiftOverlay[]
  readonly cores: readonly Hex[]
  /** Hidden hazards that were found. */
  readonly hazards: readonly Hex[]
  /** Where an unseen ship may be. */
  readonly circles: readonly CircleOverlay[]
  /** Enemies that are near but unseen. */
  readonly contacts: readonly Hex[]
  /** Who could fire on the ship's place after their drawn course. */
  readonly exposures: readonly ExposureOverlay[]
  /** Hexes that the pending scan would search. */
  readonly scan: readonly Hex[]
  /** Hexes beyond which a message can be sent, or a ship is safe; empty where the mission has none. */
  readonly goal: readonly Hex[]
  /** Whom a tractor holds. */
  readonly tractors: readonly { readonly from: Hex; readonly to: Hex }[]
  /** Short words on the board, most important first: the painter may drop those without room. */
  readonly labels: readonly LabelOverlay[]
}

/** One hex with the headings in which the ship may end there; `chosen` is the one of the pending order. */
export interface GhostOverlay {
  readonly hex: Hex
  readonly facings: readonly Direction[]
  readonly chosen: Direction | null
}

/** A flight hex by hex, with what it does on its way. */
export interface CourseOverlay {
  readonly unit: number
  /** The start included. */
  readonly hexes: readonly Hex[]
  readonly facing: Direction
  readonly speed: number
  /** Where it would drift from there next round; the same as the end while it stands. */
  readonly drift: Hex
  /** Metreon hexes that it scoops. */
  readonly scoop: readonly Hex[]
  /** Where it vents; null = nowhere. */
  readonly vent: Hex | null
  /** Hexes of the way on which it takes harm: debris, a hazard, fire. */
  readonly harm: readonly Hex[]
  /** The hex of the ship that it runs into; null = nobody. */
  readonly ram: Hex | null
}

export interface PlotOverlay {
  readonly unit: number
  readonly isEnemy: boolean
  /** The start included. */
  readonly hexes: readonly Hex[]
  /** At its end. */
  readonly facing: Direction
  /** Where it strikes the ship that it means to ram; empty = it rams nobody. */
  readonly ramReach: readonly Hex[]
  /** Flown instead where the drawn course leads into fire: its hexes after the start; empty = none. */
  readonly otherwise: readonly Hex[]
}

/** A sector around a hex: `towards` is the absolute direction of its middle. */
export interface ArcOverlay {
  readonly unit: number
  readonly isEnemy: boolean
  readonly hex: Hex
  readonly towards: Direction
  /** 360 is a full ring. */
  readonly degrees: 60 | 120 | 180 | 240 | 360
  /** Outer edges of the range bands, ascending. */
  readonly bands: readonly { readonly hexes: number; readonly damage: number }[]
  readonly kind: 'phaser' | 'torpedo' | 'disruptor' | 'scan'
}

export interface SkyTargetOverlay {
  readonly hex: Hex
  /** Who is aimed at; null where it is the place. */
  readonly unit: number | null
  readonly isHarm: boolean
  /** Aimed at now: the next confirm does it. */
  readonly isChosen: boolean
}

export interface AimOverlay {
  readonly kind: 'phaser' | 'torpedo' | 'disruptor' | 'tractor'
  readonly from: Hex
  readonly to: Hex
  /** The arc of the target that would be struck, as an absolute direction from it; null for a place. */
  readonly struck: Direction | null
  /** Gas on the line without a lock: the beam comes through at half. */
  readonly isDimmed: boolean
  /** Hexes that a torpedo's blast reaches around its mark. */
  readonly around: readonly Hex[]
}

export interface FireOverlay {
  readonly hex: Hex
  readonly strength: number
  /** All hexes that it reaches, its own included. */
  readonly hexes: readonly Hex[]
  /** Phases until it burns: 0 = at the end of the phase that runs, 1 = of the next, 2 = in the Environment after. */
  readonly inPhases: number
  /** Only by the pending order: drawn as a promise. */
  readonly isPending: boolean
}

export interface TorpedoOverlay {
  readonly id: number
  readonly isEnemy: boolean
  /** Where it was launched, and its mark. */
  readonly from: Hex
  readonly hex: Hex
  /** Hexes that its blast reaches around the mark. */
  readonly around: readonly Hex[]
  /** Rounds until it strikes; 0 = at the end of this round. */
  readonly inRounds: number
}

export interface RiftOverlay {
  readonly kind: 'charge' | 'tear'
  readonly hex: Hex
  /** All hexes in its touch; of a charge, those that the tear will have. */
  readonly hexes: readonly Hex[]
}

export interface CircleOverlay {
  readonly unit: number
  readonly kind: string
  readonly hex: Hex
  readonly radius: number
}

export interface ExposureOverlay {
  readonly unit: number
  /** Where the enemy will stand after its drawn course, and the hex it fires on. */
  readonly from: Hex
  readonly to: Hex
  /** Mean of what all its weapons do there, hundredths of a point. */
  readonly meanHundredths: number
}
