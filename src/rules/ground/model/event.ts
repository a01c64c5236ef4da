import type { TerrainId } from '../../../content/ground'
import type { Direction, Hex } from '../../../hex'
import type { Side, UnitId } from '../../../kernel'
import type { DoorWork } from './command'
import type { Intent } from './pieces'
import type { Arrival, Inhibitor, Search, Tag, TagId } from './state'
import type { CalmCause, ColumnOrder, Condition, Overwatch, Probe, Unit } from './unit'

export type TagDropCause =
  | 'pulled'
  | 'purged'
  | 'probeDestroyed'
  | 'lapsed'
  | 'shielded'
  | 'inhibited'
  | 'standFast'
  | 'gone'

export type TickCause = 'round' | 'noticed' | 'shot' | 'loud' | 'probeLost' | 'misled'

/** Everything that can happen on the ground; appliers, and nothing else, turn these into state. */
export type GroundEvent = { readonly front: number } & (
  | { readonly type: 'roundReset'; readonly round: number }
  | { readonly type: 'turnBegan'; readonly side: Side }
  | {
      readonly type: 'unitMoved'
      readonly unit: UnitId
      readonly from: Hex
      readonly to: Hex
      readonly facing: Direction
      /** How it got there. */
      readonly gait: 'walk' | 'file' | 'rally' | 'flight' | 'fly' | 'push'
    }
  | { readonly type: 'unitFaced'; readonly unit: UnitId; readonly facing: Direction }
  | { readonly type: 'actionSpent'; readonly unit: UnitId; readonly ap: number }
  | { readonly type: 'actionGranted'; readonly unit: UnitId; readonly ap: number }
  | { readonly type: 'turnEnded'; readonly unit: UnitId }
  | {
      readonly type: 'columnMoved'
      readonly unit: UnitId
      /** Guide whose file it walked in, or itself. */
      readonly file: UnitId
    }
  | { readonly type: 'columnOrdered'; readonly unit: UnitId; readonly order: ColumnOrder }
  | { readonly type: 'flagPlanted'; readonly hex: Hex }
  | {
      readonly type: 'calmChanged'
      readonly unit: UnitId
      readonly calm: number
      readonly cause: CalmCause | 'rest' | 'soothed'
    }
  | { readonly type: 'flightDrawn'; readonly unit: UnitId; readonly path: readonly Hex[] }
  | { readonly type: 'columnFled'; readonly unit: UnitId }
  | { readonly type: 'columnSafe'; readonly unit: UnitId; readonly people: number }
  | {
      readonly type: 'unitNoticed'
      readonly unit: UnitId
      readonly probe: UnitId
      readonly file: UnitId
      readonly hex: Hex
      readonly watched: boolean
    }
  | {
      readonly type: 'pathDrawn'
      readonly unit: UnitId
      readonly path: readonly Hex[]
      readonly purpose: Probe['purpose']
      readonly loopNext: number
    }
  | { readonly type: 'quarrySet'; readonly unit: UnitId; readonly hex: Hex }
  | { readonly type: 'tagAimed'; readonly tag: Tag }
  | { readonly type: 'tagLocked'; readonly tag: TagId }
  | {
      readonly type: 'tagShifted'
      readonly tag: TagId
      readonly unit: UnitId
      readonly household: number | null
    }
  | { readonly type: 'tagDropped'; readonly tag: TagId; readonly cause: TagDropCause }
  | {
      readonly type: 'householdBeamed'
      readonly unit: UnitId
      readonly household: number
      readonly probe: UnitId
      readonly people: number
    }
  | { readonly type: 'unitBeamed'; readonly unit: UnitId; readonly probe: UnitId }
  | {
      readonly type: 'shotFired'
      readonly unit: UnitId
      readonly target: UnitId
      readonly weapon: string
      readonly hitPercent: number
      readonly shots: number
      readonly hits: number
      /** A single shot that missed and grazed. */
      readonly grazed: boolean
      readonly damage: number
      readonly heavy: boolean
      readonly reaction: 'none' | 'overwatch' | 'intercept'
    }
  | {
      readonly type: 'blastStruck'
      readonly unit: UnitId
      readonly weapon: string
      readonly hex: Hex
    }
  | { readonly type: 'resolveLost'; readonly unit: UnitId; readonly amount: number }
  | {
      readonly type: 'resolveGained'
      readonly unit: UnitId
      readonly amount: number
      readonly cause: 'surface' | 'treated' | 'bedside' | 'repaired'
    }
  | { readonly type: 'unitStunned'; readonly unit: UnitId; readonly round: number }
  | {
      readonly type: 'unitStoodUp'
      readonly unit: UnitId
      readonly resolve: number
      readonly by: UnitId | null
    }
  | { readonly type: 'unitWasDown'; readonly unit: UnitId; readonly wasDown: boolean }
  | { readonly type: 'unitTaken'; readonly unit: UnitId; readonly by: UnitId }
  | { readonly type: 'probeDestroyed'; readonly unit: UnitId }
  | { readonly type: 'overwatchSet'; readonly unit: UnitId; readonly overwatch: Overwatch }
  | { readonly type: 'overwatchEnded'; readonly unit: UnitId }
  | {
      readonly type: 'abilityUsed'
      readonly unit: UnitId
      readonly ability: string
      /** Index in its kind's list, and the round in which it is ready again. */
      readonly slot: number
      readonly readyRound: number
      readonly target: UnitId | null
      readonly hex: Hex | null
    }
  | {
      readonly type: 'conditionBegan'
      readonly unit: UnitId
      readonly condition: Condition
      readonly until: number
    }
  | { readonly type: 'conditionEnded'; readonly unit: UnitId; readonly condition: Condition }
  | { readonly type: 'routesRead'; readonly side: Side; readonly until: number }
  | { readonly type: 'unitRallied'; readonly unit: UnitId }
  | { readonly type: 'inhibitorPlaced'; readonly unit: UnitId; readonly inhibitor: Inhibitor }
  | {
      readonly type: 'inhibitorLifted'
      readonly unit: UnitId
      readonly hex: Hex
      readonly strength: number
    }
  | { readonly type: 'inhibitorWeakened'; readonly hex: Hex; readonly strength: number }
  | { readonly type: 'inhibitorSpent'; readonly hex: Hex }
  | { readonly type: 'chargeBlown'; readonly unit: UnitId; readonly hex: Hex }
  | { readonly type: 'rockfallDropped'; readonly unit: UnitId; readonly hex: Hex }
  | {
      readonly type: 'doorWorked'
      readonly unit: UnitId
      readonly hex: Hex
      readonly how: DoorWork
    }
  | { readonly type: 'consoleUsed'; readonly unit: UnitId; readonly hex: Hex }
  | { readonly type: 'consoleOverloaded'; readonly unit: UnitId; readonly hex: Hex }
  | { readonly type: 'itemFound'; readonly unit: UnitId; readonly hex: Hex }
  /** `unit` takes up `target`, who leaves the board while he is carried. */
  | { readonly type: 'unitCarried'; readonly unit: UnitId; readonly target: UnitId }
  | {
      readonly type: 'unitLaidDown'
      readonly unit: UnitId
      readonly target: UnitId
      readonly hex: Hex
    }
  /** Somebody injured was carried off the board. */
  | { readonly type: 'injuredSafe'; readonly unit: UnitId; readonly target: UnitId }
  | { readonly type: 'intentsRead'; readonly unit: UnitId; readonly intents: readonly Intent[] }
  | { readonly type: 'intentsPassed'; readonly round: number }
  | { readonly type: 'landingsForeseen'; readonly side: Side; readonly landings: readonly Hex[] }
  | { readonly type: 'terrainChanged'; readonly hex: Hex; readonly terrain: TerrainId }
  | { readonly type: 'heavyUsed'; readonly unit: UnitId }
  | { readonly type: 'ticksAdded'; readonly amount: number; readonly cause: TickCause }
  | { readonly type: 'searchRaised'; readonly search: Search }
  | { readonly type: 'arrivalDrawn'; readonly arrival: Arrival }
  | { readonly type: 'arrivalCame'; readonly arrival: Arrival }
  | { readonly type: 'unitArrived'; readonly unit: Unit }
  | {
      readonly type: 'bombardmentDrawn'
      readonly hexes: readonly Hex[]
      readonly round: number
      /** The bore that works on them; null = from orbit. */
      readonly by: UnitId | null
    }
  /** The bore is gone: what it worked on stays up. */
  | { readonly type: 'bombardmentCalledOff'; readonly by: UnitId }
  | { readonly type: 'bombardmentStruck'; readonly hexes: readonly Hex[]; readonly round: number }
  | { readonly type: 'sightGained'; readonly side: Side; readonly hexes: readonly Hex[] }
  | { readonly type: 'contactSeen'; readonly side: Side; readonly unit: UnitId }
  | {
      readonly type: 'contactLost'
      readonly side: Side
      readonly unit: UnitId
      readonly kind: string
      readonly hex: Hex
      readonly round: number
    }
  | {
      readonly type: 'acquaintancesDrawn'
      readonly side: Side
      readonly units: readonly UnitId[]
    }
)

export type GroundEventType = GroundEvent['type']
export type GroundEventOf<T extends GroundEventType> = Extract<GroundEvent, { readonly type: T }>
