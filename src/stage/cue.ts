// What is shown when: a cue is one act at one time, pure data.
import type { GroundEvent, SeenEvent } from '../battle'
import type { Cued } from './cued'

type EventOf<T extends GroundEvent['type']> = Extract<GroundEvent, { readonly type: T }>
export type Gait = EventOf<'unitMoved'>['gait']
export type Condition = EventOf<'conditionBegan'>['condition']
/** Words that float over a body; texts `stage.word.<word>`. */
export type Word = 'graze' | 'miss' | 'stunned' | 'watch' | 'intercept'

export type Act =
  /** One step of a run; a run eases in at its first and out at its last. */
  | {
      readonly kind: 'step'
      readonly unit: number
      readonly from: number
      readonly to: number
      readonly gait: Gait
      readonly startsRun: boolean
      readonly endsRun: boolean
      /** Steps of the run before this one: the legs go on where they were. */
      readonly stepIndex: number
      /** Where the run ends. */
      readonly goal: number
    }
  /** What feet throw up, a little longer than the step. */
  | { readonly kind: 'dust'; readonly from: number; readonly to: number; readonly gait: Gait }
  | { readonly kind: 'turn'; readonly unit: number; readonly facing: number }
  | {
      readonly kind: 'shoot'
      readonly unit: number
      readonly target: number
      readonly shots: number
      readonly hits: number
      readonly isGraze: boolean
      readonly isHeavy: boolean
      readonly isReaction: boolean
    }
  | {
      readonly kind: 'strike'
      readonly unit: number
      readonly target: number
      readonly isHit: boolean
      readonly isReaction: boolean
    }
  /** A shell on its way, then what it does; `unit` may be out of sight. */
  | { readonly kind: 'shell'; readonly unit: number; readonly hex: number }
  | { readonly kind: 'blast'; readonly hex: number }
  /** Resolve lost (below 0) or regained; `from` = where the blow came from. */
  | {
      readonly kind: 'number'
      readonly unit: number
      readonly amount: number
      readonly word: Word | null
      readonly from: number | null
    }
  | { readonly kind: 'word'; readonly unit: number; readonly word: Word }
  | { readonly kind: 'fall'; readonly unit: number }
  | { readonly kind: 'rise'; readonly unit: number; readonly by: number | null }
  | { readonly kind: 'destroy'; readonly unit: number }
  | { readonly kind: 'notice'; readonly unit: number; readonly isWatched: boolean }
  /** A probe turns to something. */
  | { readonly kind: 'course'; readonly unit: number }
  | { readonly kind: 'dread'; readonly unit: number }
  | { readonly kind: 'calm'; readonly unit: number; readonly isLoss: boolean }
  /** `household` says whom of a column a tag means. */
  | {
      readonly kind: 'aim'
      readonly probe: number
      readonly unit: number
      readonly household: number | null
    }
  | {
      readonly kind: 'lock'
      readonly probe: number
      readonly unit: number
      readonly household: number | null
    }
  | {
      readonly kind: 'release'
      readonly probe: number
      readonly unit: number
      readonly household: number | null
    }
  /** Somebody stepped into the line. */
  | {
      readonly kind: 'shift'
      readonly probe: number
      readonly from: number
      readonly unit: number
      readonly household: number | null
    }
  /** People go in a transporter's light; `isAll` = the whole figure goes. */
  | {
      readonly kind: 'transport'
      readonly unit: number
      readonly people: number
      readonly isAll: boolean
    }
  | { readonly kind: 'taken'; readonly unit: number; readonly by: number }
  | { readonly kind: 'safe'; readonly unit: number }
  | { readonly kind: 'land'; readonly hex: number; readonly isSquad: boolean }
  | { readonly kind: 'materialise'; readonly unit: number }
  | { readonly kind: 'appear'; readonly unit: number }
  | { readonly kind: 'vanish'; readonly unit: number }
  /** Something is drawn that will come down there. */
  | { readonly kind: 'omen'; readonly hexes: readonly number[] }
  | {
      readonly kind: 'field'
      readonly hex: number
      readonly change: 'placed' | 'lifted' | 'weakened' | 'spent'
      readonly unit: number | null
    }
  | { readonly kind: 'collapse'; readonly hex: number; readonly unit: number }
  | { readonly kind: 'rockfall'; readonly unit: number; readonly hex: number }
  /** Somebody works on a thing: a door, a console, what was hidden there. */
  | {
      readonly kind: 'work'
      readonly unit: number
      readonly hex: number
      readonly manner: 'door' | 'console' | 'overload' | 'find'
    }
  | { readonly kind: 'lift'; readonly unit: number; readonly target: number }
  | { readonly kind: 'bombard'; readonly hexes: readonly number[] }
  | { readonly kind: 'flag'; readonly hex: number }
  | { readonly kind: 'alarm'; readonly level: number }
  | { readonly kind: 'watch'; readonly unit: number; readonly hexes: readonly number[] }
  | {
      readonly kind: 'ability'
      readonly unit: number
      readonly ability: string
      readonly target: number | null
      readonly hex: number | null
    }
  | {
      readonly kind: 'condition'
      readonly unit: number
      readonly condition: Condition
      readonly begins: boolean
    }
  /** Nothing to see: it only commits its events. */
  | { readonly kind: 'state' }

export type ActKind = Act['kind']
export type ActOf<K extends ActKind> = Extract<Act, { readonly kind: K }>

export type Cue = Cued<Act, SeenEvent>

/** Units and hexes that should be in view while an act is shown. */
export function placesOf(act: Act): { readonly units: number[]; readonly hexes: number[] } {
  switch (act.kind) {
    case 'step':
      return { units: [], hexes: act.startsRun ? [act.from, act.goal] : [act.to] }
    case 'shoot':
    case 'strike':
      return { units: [act.unit, act.target], hexes: [] }
    case 'shell':
      return { units: [act.unit], hexes: [act.hex] }
    case 'blast':
    case 'land':
    case 'collapse':
    case 'rockfall':
    case 'work':
      return { units: [], hexes: [act.hex] }
    case 'aim':
    case 'lock':
      return { units: [act.probe, act.unit], hexes: [] }
    case 'shift':
      return { units: [act.probe, act.from, act.unit], hexes: [] }
    case 'release':
    case 'transport':
    case 'taken':
    case 'safe':
    case 'fall':
    case 'rise':
    case 'destroy':
    case 'notice':
    case 'dread':
    case 'materialise':
    case 'appear':
      return { units: [act.unit], hexes: [] }
    case 'bombard':
    case 'omen':
      return { units: [], hexes: [...act.hexes] }
    case 'ability':
      return {
        units: act.target === null ? [act.unit] : [act.unit, act.target],
        hexes: act.hex === null ? [] : [act.hex],
      }
    default:
      return { units: [], hexes: [] }
  }
}
