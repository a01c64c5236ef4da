// What is shown in the theatre in space.
import type { SkySeen, SpaceTerrainId } from '../../battle'
import type { SkyOverlayModel } from '../../input/sky/overlayModel'
import type { SkyAct } from './cue'
import type { SkyDisplay } from './display'

/** A board in space as the stage is given it: a kind of terrain a hex. */
export type SkyBoard = {
  readonly cols: number
  readonly rows: number
  readonly terrain: readonly SpaceTerrainId[]
  /** Picks the lay of clouds and rocks; the same seed gives the same picture. */
  readonly seed: number
}

export type SkyRepertoire = {
  readonly board: SkyBoard
  readonly display: SkyDisplay
  readonly act: SkyAct
  readonly seen: SkySeen
  readonly overlays: SkyOverlayModel
}
