// What is shown when on a front in space: a cue is one act at one time, pure data.
import type { SkySeen, SpaceEvent } from '../../battle'
import type { Direction } from '../../hex'
import type { Cued } from '../cued'

type EventOf<T extends SpaceEvent['type']> = Extract<SpaceEvent, { readonly type: T }>
export type Motion = EventOf<'shipMoved'>['how']
export type Cause = EventOf<'hullHit'>['cause']
export type ShipState = EventOf<'conditionSet'>['condition']
/** Words that float over a ship; texts `stage.word.<word>`. */
export type SkyWord = 'miss' | 'graze' | 'hazard' | 'newCourse' | 'held'

/** One hex that burns: `rank` says how many steps of the chain come before it. */
export type Burning = {
  readonly hex: number
  readonly strength: number
  readonly radius: number
  readonly rank: number
}

export type SkyAct =
  /**
   * One hex of a flight. Ships cut the corners between the hexes: `before` and `next` are the hexes of the
   * same flight beside this step, null where it begins or ends.
   */
  | {
      readonly kind: 'fly'
      readonly unit: number
      readonly before: number | null
      readonly from: number
      readonly to: number
      readonly next: number | null
      readonly how: Motion
      readonly speed: number
    }
  /** A turn that no flight takes along. */
  | {
      readonly kind: 'turn'
      readonly unit: number
      readonly from: Direction
      readonly to: Direction
    }
  /** `target` 0: at a hex. `isDimmed`: it comes through gas at half. */
  | {
      readonly kind: 'beam'
      readonly unit: number
      readonly target: number
      readonly from: number
      readonly hex: number
      readonly isAft: boolean
      readonly isDimmed: boolean
    }
  | {
      readonly kind: 'volley'
      readonly unit: number
      readonly target: number
      readonly from: number
      readonly hex: number
      readonly isAft: boolean
      readonly shots: number
      readonly hits: number
    }
  | {
      readonly kind: 'launch'
      readonly torpedo: number
      readonly unit: number
      readonly from: number
      readonly hex: number
      readonly isEnemy: boolean
    }
  | {
      readonly kind: 'shift'
      readonly torpedo: number
      readonly from: number
      readonly hex: number
    }
  | {
      readonly kind: 'strike'
      readonly torpedo: number
      readonly hex: number
      readonly isEnemy: boolean
    }
  /** The arc, in the plane of the board, takes a blow; `absorbed` points stay in it. */
  | {
      readonly kind: 'shield'
      readonly unit: number
      readonly arc: Direction
      readonly absorbed: number
      readonly cause: Cause
    }
  /** Fire over every arc. */
  | { readonly kind: 'sweep'; readonly unit: number; readonly strength: number }
  | { readonly kind: 'arcsDrop'; readonly unit: number }
  | { readonly kind: 'reinforce'; readonly unit: number; readonly arc: Direction }
  | { readonly kind: 'restore'; readonly unit: number; readonly points: number }
  /** Hull lost (below 0) or regained. */
  | {
      readonly kind: 'hull'
      readonly unit: number
      readonly amount: number
      readonly cause: Cause | null
    }
  | { readonly kind: 'break'; readonly unit: number; readonly system: number }
  | { readonly kind: 'mend'; readonly unit: number; readonly system: number }
  | { readonly kind: 'shipFire'; readonly unit: number; readonly begins: boolean }
  | { readonly kind: 'destroy'; readonly unit: number; readonly hex: number }
  | {
      readonly kind: 'leave'
      readonly unit: number
      readonly hex: number
      readonly isEscape: boolean
    }
  | { readonly kind: 'arrive'; readonly unit: number; readonly hex: number }
  | { readonly kind: 'tractor'; readonly unit: number; readonly target: number }
  | { readonly kind: 'condition'; readonly unit: number; readonly condition: ShipState }
  | { readonly kind: 'silence'; readonly unit: number; readonly falls: boolean }
  | { readonly kind: 'cloak'; readonly unit: number; readonly on: boolean }
  | {
      readonly kind: 'scan'
      readonly unit: number
      readonly facing: Direction
      /** How far it looks, hexes. */
      readonly reach: number
    }
  | { readonly kind: 'find'; readonly hex: number }
  | { readonly kind: 'hazard'; readonly unit: number; readonly hex: number }
  | { readonly kind: 'appear'; readonly unit: number }
  | { readonly kind: 'contact'; readonly hex: number }
  | { readonly kind: 'vanish'; readonly unit: number; readonly hex: number }
  | { readonly kind: 'scoop'; readonly unit: number; readonly hex: number }
  | {
      readonly kind: 'vent'
      readonly unit: number
      readonly hex: number
      readonly units: number
    }
  /** `isSpread`: it will catch fire from what burns beside it. */
  | {
      readonly kind: 'ignite'
      readonly hex: number
      readonly strength: number
      readonly isSpread: boolean
    }
  | { readonly kind: 'burn'; readonly fires: readonly Burning[] }
  | { readonly kind: 'charge'; readonly unit: number; readonly hex: number }
  | { readonly kind: 'tearOpen'; readonly hex: number; readonly radius: number }
  | {
      readonly kind: 'tearMove'
      readonly from: number
      readonly hex: number
      readonly radius: number
    }
  | { readonly kind: 'tearClose'; readonly hex: number; readonly radius: number }
  | { readonly kind: 'eject'; readonly unit: number; readonly hex: number }
  | { readonly kind: 'blow'; readonly hex: number; readonly radius: number }
  | { readonly kind: 'message'; readonly unit: number }
  | { readonly kind: 'link'; readonly unit: number }
  | { readonly kind: 'sail'; readonly unit: number; readonly sails: number }
  | { readonly kind: 'word'; readonly unit: number; readonly word: SkyWord }
  /** Nothing to see: it only commits its events. */
  | { readonly kind: 'state' }

export type SkyActKind = SkyAct['kind']
export type SkyActOf<K extends SkyActKind> = Extract<SkyAct, { readonly kind: K }>
export type SkyCue = Cued<SkyAct, SkySeen>

/** Ships and hexes that should be in view while an act is shown. */
export function skyPlacesOf(act: SkyAct): {
  readonly units: readonly number[]
  readonly hexes: readonly number[]
} {
  switch (act.kind) {
    case 'fly':
      return { units: [], hexes: act.before === null ? [act.from, act.to] : [act.to] }
    case 'beam':
    case 'volley':
      return { units: [], hexes: [act.from, act.hex] }
    case 'launch':
    case 'shift':
    case 'tearMove':
      return { units: [], hexes: [act.from, act.hex] }
    case 'strike':
    case 'destroy':
    case 'leave':
    case 'arrive':
    case 'find':
    case 'hazard':
    case 'contact':
    case 'vanish':
    case 'vent':
    case 'ignite':
    case 'charge':
    case 'tearOpen':
    case 'tearClose':
    case 'eject':
    case 'blow':
      return { units: [], hexes: [act.hex] }
    case 'burn':
      return { units: [], hexes: act.fires.map(({ hex }) => hex) }
    case 'tractor':
      return { units: act.target === 0 ? [act.unit] : [act.unit, act.target], hexes: [] }
    case 'turn':
    case 'hull':
    case 'break':
    case 'cloak':
    case 'scan':
    case 'silence':
    case 'appear':
    case 'message':
    case 'sail':
    case 'arcsDrop':
      return { units: [act.unit], hexes: [] }
    default:
      return { units: [], hexes: [] }
  }
}
