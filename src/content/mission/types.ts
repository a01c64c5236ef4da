import type { Direction, Grid, Hex } from '../../hex'
import type { BattlePlan } from '../../kernel/types'
import type { LightId, TerrainId } from '../ground'
import type { SpaceTerrainId } from '../space'

/** A fault in content, as data: which file, where in it, what was expected, what stood there. */
export interface ContentFault {
  readonly file: string
  /** Path inside the file, as `layers[2].data[17]` or `objectives[0].test.measure`. */
  readonly path: string
  readonly expected: string
  readonly found: string
}

export type Loaded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly ContentFault[] }

/** A ground board, frozen; every array has one entry a hex. */
export interface GroundBoard {
  readonly id: string
  /** Hash of its canonical content, 16 hex digits. */
  readonly hash: string
  readonly grid: Grid
  readonly terrain: readonly TerrainId[]
  /** 0 to 4. */
  readonly elevation: readonly number[]
  /** Art only: name of the prop that stands on a hex, '' for none. */
  readonly props: readonly string[]
  /** Columns that end here are safe. Ascending. */
  readonly exits: readonly Hex[]
  /** Where squads may land. Ascending. */
  readonly landings: readonly Hex[]
  /** Where probes may come over the edge. Ascending. */
  readonly edges: readonly Hex[]
  /** Named single hexes: patrol stops, starts, flag, charges. */
  readonly marks: ReadonlyMap<string, Hex>
}

/** A board in space, frozen; every array has one entry a hex. */
export interface SpaceBoard {
  readonly id: string
  /** Hash of its canonical content, 16 hex digits. */
  readonly hash: string
  readonly grid: Grid
  readonly terrain: readonly SpaceTerrainId[]
  /** Art only: planets and the like, '' for none. */
  readonly props: readonly string[]
  /** Ships that end a round here may be counted as away. Ascending. */
  readonly exits: readonly Hex[]
  /** From here a message gets out of the Patch. Ascending. */
  readonly sendLine: readonly Hex[]
  /** Named single hexes. */
  readonly marks: ReadonlyMap<string, Hex>
}

/** A probe of the set-up: the seed picks one of its loops, where on it to begin and which way round. */
export interface ProbeForce {
  readonly unit: string
  readonly loops: readonly (readonly Hex[])[]
}

export interface GroundForce {
  readonly unit: string
  readonly hex: Hex
  readonly facing: Direction
  readonly inhibitors: number
}

/** Rock that can be dropped once: worked from `hex`, it falls on `falls`, ascending. */
export interface RockfallPlan {
  readonly hex: Hex
  readonly falls: readonly Hex[]
}

/** What stands on a ground front when a battle begins, with marks already looked up. */
export interface GroundPlan {
  readonly theatre: 'ground'
  readonly board: GroundBoard
  readonly blue: readonly GroundForce[]
  /** Start hex of each column. */
  readonly columns: readonly Hex[]
  readonly red: readonly GroundForce[]
  readonly probes: readonly ProbeForce[]
  readonly flag: Hex
  readonly charges: readonly Hex[]
  readonly rockfalls: readonly RockfallPlan[]
  /** Where something can be found. Ascending. */
  readonly finds: readonly Hex[]
  /** Where the injured lie. */
  readonly injured: readonly Hex[]
  /** Art only: what light the front lies in. */
  readonly light: LightId
}

/** A ship of the set-up. */
export interface ShipForce {
  readonly unit: string
  readonly hex: Hex
  /** Where it may begin instead: the seed draws. */
  readonly others: readonly Hex[]
  readonly facing: Direction
  readonly speed: number
  /** Who mans the bridge, by their ids. */
  readonly officers: readonly string[]
  /** Subspace charges aboard. */
  readonly charges: number
  /** Withdraws at half its hull. */
  readonly flees: boolean
}

/** What flies on a front in space when a battle begins, with marks already looked up. */
export interface SpacePlan {
  readonly theatre: 'space'
  readonly board: SpaceBoard
  readonly blue: readonly ShipForce[]
  readonly red: readonly ShipForce[]
  /** Hidden hazards lie on all hexes of a group but one, which the seed keeps free: the lane. */
  readonly hazards: readonly (readonly Hex[])[]
}

export type FrontPlan = GroundPlan | SpacePlan

export interface SceneLine {
  readonly speaker: string
  /** Text key. */
  readonly text: string
}

export interface MissionParts {
  /** Adjustments that a difficulty makes; each part can be set by itself. */
  readonly luck: 'measured' | 'steady' | 'open'
  readonly rewinds: number
  readonly passiveTicks: number
  readonly planner: PlannerLevel
}

export type PlannerLevel = 'cadet' | 'officer' | 'captain' | 'admiral'
export type DifficultyId = 'story' | 'officer' | 'captain'

/** A mission ready to be played: checked, its marks looked up. */
export interface Mission extends BattlePlan {
  readonly id: string
  readonly hash: string
  readonly par: number
  readonly fronts: readonly FrontPlan[]
  readonly before: readonly SceneLine[]
  readonly after: {
    readonly won: readonly SceneLine[]
    readonly partly: readonly SceneLine[]
    readonly lost: readonly SceneLine[]
  }
}
