/**
 * What a space battle is made of: the shapes of the content records.
 * Rule code reads these and holds no number of its own.
 */

/** Where power goes, in the order of every list of pips. */
export const SYSTEMS = ['engines', 'weapons', 'shields', 'sensors', 'repair'] as const
export type SystemId = (typeof SYSTEMS)[number]

export type SpaceTerrainId =
  | 'clear'
  | 'thin'
  | 'dense'
  | 'metreon'
  | 'asteroids'
  | 'ringlight'
  | 'shearE'
  | 'shearNE'
  | 'shearNW'
  | 'shearW'
  | 'shearSW'
  | 'shearSE'

export interface SpaceTerrainSpec {
  readonly id: SpaceTerrainId
  /** Gas dims beams without a lock and hides the silent. */
  readonly isGas: boolean
  /** Lights when a beam passes or a torpedo ends here; can be scooped. */
  readonly burns: boolean
  /** Farthest that anybody here sees or is seen, in hexes; null = as far as the ship's own sight. */
  readonly sightHexes: number | null
  /** Taken from the reach of a lock at this end. */
  readonly lockPenaltyHexes: number
  /** No lock at this end at all. */
  readonly foilsLocks: boolean
  /** Shield points that each arc mends here a round. */
  readonly shieldMend: number
  /** Hull points that mend here a round. */
  readonly hullMend: number
  /** Entering it faster than this costs a point of the arc ahead; null = never. */
  readonly dragAboveSpeed: number | null
  /** Entering it faster than this does so much damage as the speed is above it; null = never. */
  readonly debrisAboveSpeed: number | null
  /** Percent taken from beams and volleys against a ship here. */
  readonly coverPercent: number
  /** Direction that it carries ships one hex a round; null = it does not. */
  readonly shear: 0 | 1 | 2 | 3 | 4 | 5 | null
}

export type ShipWeaponKind = 'phaser' | 'torpedo' | 'disruptor'

/** Out to `hexes`: what a hit does and how surely. */
export interface RangeBand {
  readonly hexes: number
  readonly damage: number
  readonly hitPercent: number
}

export interface ShipWeaponSpec {
  readonly id: string
  readonly kind: ShipWeaponKind
  readonly shots: number
  /** From near to far. */
  readonly bands: readonly RangeBand[]
  /** Damage in the hexes around a torpedo's mark; 0 for beams. */
  readonly aroundDamage: number
  /** Rounds from one launch to the next: 1 = every round. */
  readonly reloadRounds: number
}

/** A weapon in its place: `facing` is relative to the ship's, 0 ahead, 3 astern. */
export interface MountSpec {
  readonly id: string
  readonly weapon: string
  readonly facing: 0 | 3
  readonly arcDegrees: 60 | 120 | 180 | 240 | 360
}

export type PresetId = 'chase' | 'fight' | 'mend' | 'silent'

export type ShipClass = 'ship' | 'craft' | 'drone' | 'works' | 'buoy'

export interface ShipSpec {
  readonly id: string
  readonly class: ShipClass
  readonly hull: number
  /** Points of each of the six shield arcs. */
  readonly arc: number
  readonly power: number
  /** Most points of thrust, however many pips the engines have. */
  readonly thrust: number
  readonly topSpeed: number
  /** A tractor holds what is smaller. */
  readonly size: number
  readonly sightHexes: number
  readonly teams: number
  readonly mounts: readonly MountSpec[]
  /** Pips by system, in the order of `SYSTEMS`. The first is how it begins. */
  readonly presets: { readonly [P in PresetId]: readonly number[] }
  readonly hasTractor: boolean
  readonly hasScoop: boolean
  readonly hasCore: boolean
  readonly hasCloak: boolean
  /** Opens sails round by round. */
  readonly hasSails: boolean
  readonly buoys: number
  /** Plots it may break in a mission. */
  readonly plotBreaks: number
  /** Units of gas that burn when it is lost. */
  readonly cargoGas: number
}

/** Posts of a bridge; each adds something by itself while somebody mans it. */
export type PostId = 'helm' | 'tactical' | 'operations' | 'engineering'

/** What an officer's one order of a mission does; one function each in rules/space/bridge. */
export type BridgeEffect =
  | 'hardOver'
  | 'senseMinds'
  | 'surge'
  | 'quietScan'
  | 'fullSpread'
  | 'brace'

export interface BridgeOfficerSpec {
  readonly id: string
  readonly post: PostId
  readonly effect: BridgeEffect
}

/** The numbers of GAME 5 that belong to no record. */
export interface SpaceNumbers {
  readonly contactHexes: number
  readonly pipsMoved: number
  readonly reinforcePerPip: number
  readonly lockBaseHexes: number
  readonly lockPerPipHexes: number
  readonly torpedoHexes: number
  readonly torpedoFollowHexes: number
  readonly torpedoRounds: number
  readonly gasHitPercent: number
  readonly hitMinPercent: number
  readonly hitMaxPercent: number
  readonly grazeDivisor: number
  readonly tractorHexes: number
  readonly hullRows: number
  readonly breakSteps: number
  readonly fireDamage: number
  /** Metreon as it grows: fire in the hex, and how far it reaches. */
  readonly metreonFire: number
  readonly metreonRadius: number
  readonly spreadPercent: number
  readonly scoopPips: number
  readonly scoopMost: number
  readonly ventFirePerUnit: number
  /** By units vented, from 0: how far the fire reaches. */
  readonly ventRadius: readonly number[]
  readonly leavesGas: SpaceTerrainId
  readonly hazardDamage: number
  readonly scanHexes: number
  readonly silentPips: number
  readonly silentSpeed: number
  readonly silentSeenHexes: number
  readonly circleGrowth: number
  readonly circleMost: number
  readonly chargeHexes: number
  readonly tearRadius: number
  readonly tearMostRadius: number
  readonly tearSpeed: number
  readonly tearDamage: number
  readonly tearHoldHexes: number
  readonly corePips: number
  readonly coreSpeed: number
  readonly coreFire: number
  readonly coreRadius: number
  readonly ramFactor: number
  /** A planner rams with what is left of so much of a hull, or less. */
  readonly ramHullPercent: number
  readonly sendPips: number
  readonly linkHexes: number
  readonly linkSpeedGap: number
  readonly fleeHullPercent: number
  readonly buoyHexes: number
  readonly sailRounds: number
  /** What posts add. */
  readonly helmStraight: number
  readonly operationsLockHexes: number
  readonly tacticalHitPercent: number
  readonly tacticalDamage: number
  readonly engineeringTeams: number
  /** What officers' orders do. */
  readonly surgePips: number
  readonly spreadDamage: number
  readonly braceHitPercent: number
  readonly hardOverTurns: number
  readonly senseHexes: number
}

export interface SpaceContent {
  readonly terrain: ReadonlyMap<SpaceTerrainId, SpaceTerrainSpec>
  readonly weapons: ReadonlyMap<string, ShipWeaponSpec>
  readonly ships: ReadonlyMap<string, ShipSpec>
  readonly officers: ReadonlyMap<string, BridgeOfficerSpec>
  readonly numbers: SpaceNumbers
}
