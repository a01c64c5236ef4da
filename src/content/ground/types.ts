/**
 * What a ground battle is made of: the shapes of the content records.
 * Rule code reads these and holds no number of its own.
 */

export type TerrainId =
  | 'meadow'
  | 'trail'
  | 'square'
  | 'bridge'
  | 'crop'
  | 'brush'
  | 'forest'
  | 'rocks'
  | 'house'
  | 'shallow'
  | 'deep'
  | 'cave'
  | 'kelbonite'
  | 'rubble'
  | 'deck'
  | 'bulkhead'
  | 'door'
  | 'console'
  | 'emitter'
  | 'chasm'
  | 'doorOpen'
  | 'doorSealed'

export interface TerrainSpec {
  readonly id: TerrainId
  /** Move points to enter; null = nobody walks there. */
  readonly cost: number | null
  /** Move points for a column in half points (a trail is two hexes for one point); null = closed. */
  readonly columnHalfCost: number | null
  /** Only divers (Data, suits) may enter. */
  readonly underwater: boolean
  /** Probes fly over it. */
  readonly flyable: boolean
  /** How far a body standing here is picked up, in hexes (GAME 4.2). */
  readonly pickUpHexes: number
  /** Percent taken from the hit chance against a body standing here. */
  readonly coverPercent: number
  /** Height that blocks sight, in half levels above the ground. */
  readonly obstacleHalfLevels: number
  /** No lock or beam reaches a body here. */
  readonly isShielded: boolean
  /** A fleeing column may hide here. */
  readonly isHidingPlace: boolean
  /** How many columns stand here together. */
  readonly columnRoom: number
  /** Rough ground: whom a pathfinder leads walks it like a trail. */
  readonly isRough: boolean
}

export interface WeaponSpec {
  readonly id: string
  readonly rangeHexes: number
  readonly damage: number
  /** Hit chance of one shot before modifiers, percent; 100 with radius > 0 means it cannot miss. */
  readonly hitPercent: number
  readonly shots: number
  /** Hexes around the struck hex that are hit too. */
  readonly radiusHexes: number
  /** Adds the loud ticks of GAME 4.6. */
  readonly isLoud: boolean
  /** May be fired on the heavy setting (GAME 4.7). */
  readonly hasHeavySetting: boolean
  readonly isMelee: boolean
}

export type AbilityTarget =
  | 'none'
  | 'ally'
  | 'column'
  | 'enemy'
  | 'probe'
  | 'squad'
  | 'hex'
  | 'probePath'
  | 'lineOfTwo'

/** Closed set of what an ability does; one function each in rules/ground/abilities. */
export type AbilityEffect =
  | 'grantAction'
  | 'parley'
  | 'standFast'
  | 'readRoutes'
  | 'reroute'
  | 'hide'
  | 'intercept'
  | 'lineShot'
  | 'launcher'
  | 'treat'
  | 'purge'
  | 'calmHands'
  | 'soothe'
  | 'readIntent'
  | 'foresee'
  | 'jam'
  | 'overload'
  | 'newEyes'
  | 'guideMany'
  | 'still'
  | 'perfectMoment'
  | 'fetch'

export interface AbilitySpec {
  readonly id: string
  readonly effect: AbilityEffect
  readonly target: AbilityTarget
  readonly rangeHexes: number
  readonly ap: number
  /** Rounds until it is ready again; 0 = once a round; null = only so often a mission. */
  readonly cooldownRounds: number | null
  /** How often a mission, for what has no cooldown. */
  readonly uses: number
  /** Counts as the unit's attack and ends its turn. */
  readonly isAttack: boolean
  /** Rounds that its effect lasts, the present one included. */
  readonly lastsRounds: number
  /** Strength of the effect in its own unit: AP, Resolve, calm, radius. */
  readonly amount: number
  /** Hexes around the user or the target that are affected. */
  readonly radiusHexes: number
  readonly weapon: string | null
}

/** Passives, a closed set read where they matter. */
export type PassiveId =
  | 'leadColumns'
  | 'walkUnderWater'
  | 'blade'
  | 'bedside'
  | 'senseMinds'
  | 'longReach'
  | 'findPaths'
  | 'small'
  | 'directFire'
  | 'none'

export type UnitClass =
  | 'officer'
  | 'security'
  | 'villager'
  /** Cannot walk: is carried. */
  | 'injured'
  | 'column'
  | 'probe'
  | 'troop'

export interface UnitSpec {
  readonly id: string
  readonly class: UnitClass
  /** Resolve of a body, hull of a machine; 0 for columns, who have neither. */
  readonly resolve: number
  readonly moveHexes: number
  readonly ap: number
  readonly weapons: readonly string[]
  readonly abilities: readonly string[]
  readonly passive: PassiveId
  readonly canGuide: boolean
  readonly canCarryInhibitors: boolean
  /** Probes: aims and locks it may hold at once. */
  readonly tagsAtOnce: number
  readonly aimRangeHexes: number
  /** Wardens repair other probes in this radius and break inhibitors. */
  readonly repairHexes: number
  readonly repairHull: number
  /** Bores bring down the nearest cave within so many hexes; 0 = it is no bore. */
  readonly boreHexes: number
  /** Hexes that it sees beyond what everybody sees. */
  readonly keenHexes: number
}

/** Every other number of GAME 4, by name. */
export interface GroundNumbers {
  readonly sightHexes: number
  readonly contactHexes: number
  /** How far an enemy that is only a contact could threaten in its next turn. */
  readonly contactReachHexes: number
  readonly cliffLevels: number
  readonly climbCost: number
  readonly hitMinPercent: number
  readonly hitMaxPercent: number
  readonly heightHitPercent: number
  readonly heightRangeHexes: number
  readonly flankHexes: number
  readonly heavyDamage: number
  readonly grazeDivisor: number
  readonly standUpRounds: number
  readonly standUpResolve: number
  readonly reviveResolve: number
  readonly surfaceRegeneration: number
  readonly bedsideHexes: number
  readonly householdsPerColumn: number
  readonly peoplePerHousehold: number
  readonly calmMax: number
  readonly columnMoveHalfPoints: number
  readonly guideColumns: number
  readonly guideHexes: number
  readonly guidedEndHexes: number
  readonly shotNearHexes: number
  readonly neighbourHexes: number
  readonly leadHexes: number
  readonly leadHalfPoints: number
  readonly inhibitorRadiusHexes: number
  readonly inhibitorStrength: number
  readonly ticksPerLevel: number
  readonly ticks: {
    readonly round: number
    readonly noticed: number
    readonly shot: number
    readonly loud: number
    readonly probeLost: number
  }
  readonly coneBonusHexes: number
  readonly replacementRounds: number
  readonly landingRounds: number
  readonly bombardmentRounds: number
  readonly bombardmentDamage: number
  readonly bombardmentCalm: number
  /** From how far a charge can be blown. */
  readonly chargeHexes: number
  /** What is left of a hex whose charge was blown. */
  readonly blownTerrain: TerrainId
  /** How near a warden must be to break an inhibitor. */
  readonly wardenHexes: number
  /** Caves within this many hexes of the one that a bore works on come down with it. */
  readonly caveInHexes: number
  /** From how far doors and consoles are worked, and by whom has the long reach. */
  readonly workHexes: number
  readonly longWorkHexes: number
  /** From how far a rockfall is dropped, and what it takes from whom it falls on. */
  readonly rockfallHexes: number
  readonly rockfallDamage: number
  /** How far from a console that bursts machines are jammed, hexes. */
  readonly overloadHexes: number
  /** What lies where something fell, and where a door was forced. */
  readonly fallenTerrain: TerrainId
  readonly forcedTerrain: TerrainId
  /** What is taken from the way of somebody who carries another. */
  readonly burdenHexes: number
  /** How near hidden minds are sensed. */
  readonly senseHexes: number
  /** What a tactician adds, to how many of the nearest of his own, within how far. */
  readonly directPercent: number
  readonly directCount: number
  readonly directHexes: number
  /** Half points of rough ground for columns that a pathfinder leads. */
  readonly pathHalfPoints: number
  /** Whom an enemy stands so near to is found, however small. */
  readonly foundHexes: number
  /** Squads land within this many hexes of the drawn one. */
  readonly landingSpreadHexes: number
  readonly waveEveryRounds: number
  readonly squad: readonly string[]
  /** Effect of each search level, from level 1. */
  readonly searchEffects: readonly SearchEffect[]
}

export type SearchEffect =
  | { readonly kind: 'probes'; readonly unit: string; readonly count: number }
  | { readonly kind: 'widerCones' }
  | { readonly kind: 'squad' }
  | { readonly kind: 'bombardment' }
  | { readonly kind: 'waves' }

export interface GroundContent {
  readonly terrain: ReadonlyMap<TerrainId, TerrainSpec>
  readonly weapons: ReadonlyMap<string, WeaponSpec>
  readonly abilities: ReadonlyMap<string, AbilitySpec>
  readonly units: ReadonlyMap<string, UnitSpec>
  readonly numbers: GroundNumbers
}
