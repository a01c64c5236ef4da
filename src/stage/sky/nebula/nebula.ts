// What the nebula is told, and what it can be asked.
import type { SpaceTerrainId } from '../../../battle'
import type { ScreenRect } from '../../projection'

export type NebulaBoard = {
  readonly cols: number
  readonly rows: number
  readonly terrain: readonly SpaceTerrainId[]
  /** Two boards of one seed have the same sky. */
  readonly seed: number
}

export type NebulaLook = {
  /** By hex, as the battle has changed it. */
  readonly terrain: readonly SpaceTerrainId[]
  /** Hexes that are lit and will burn: they glow and flicker. */
  readonly lit: readonly number[]
}

/** A hex on fire: `share` is how far its own burn has come, 0 to 1; `strength` what it takes from a ship there. */
export type Fire = { readonly hex: number; readonly share: number; readonly strength: number }

export type NebulaOptions = {
  /** 0 = nothing moves, 1 = gas drifts, 2 = all there is. */
  readonly detail: () => 0 | 1 | 2
  /** The part of the picture in view, board pixels. */
  readonly seen: () => ScreenRect
  /** Something in view has changed: a frame must be drawn. */
  readonly onChange: () => void
}

export type NebulaView = {
  sync(look: NebulaLook): void
  /** A burn under way: hexes with the time since each caught; [] when it is over. */
  burn(fires: readonly Fire[]): void
  /** Lets gas drift at a time, milliseconds; null lets it be still. */
  animate(timeMs: number | null): void
  /** Whether everything in a part of the picture is painted. */
  isPainted(part: ScreenRect): boolean
  destroy(): void
}
