// A board as the stage is given it, what stands on it, and what things are placed with.
import type { LightId } from '../battle'

/** A board as the stage is given it. `terrain` holds a kind a hex, `elevation` a level. */
export type StageBoard = {
  readonly cols: number
  readonly rows: number
  readonly terrain: readonly string[]
  readonly elevation: readonly number[]
  /** Name of what stands on each hex; '' leaves it to the terrain. */
  readonly props: readonly string[]
  /** Picks the lay of grass and trees; the same seed gives the same picture. */
  readonly seed: number
  readonly light: LightId
}

export type SceneryItem = {
  /** Frame of the atlas. */
  readonly frame: string
  readonly hex: number
  /** Foot, board pixels at elevation 0. */
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly isFlipped: boolean
  /** What its picture's colours are multiplied with, 0xRRGGBB. */
  readonly tint: number
  /** It lies on the ground: whoever stands on it is before it. */
  readonly isFlat: boolean
}

/** What a hex's scenery is placed with. `luck` gives 0 to 1 for a salt; so does `pick` one of several. */
export type Placing = {
  readonly board: StageBoard
  readonly hex: number
  readonly luck: (salt: number) => number
  readonly pick: (frames: readonly string[], salt: number) => string
  /** `salt` decides whether it is mirrored; 0 never. */
  readonly put: (
    frame: string,
    dx: number,
    dy: number,
    scale: number,
    salt: number,
    tint?: number,
  ) => SceneryItem
}
