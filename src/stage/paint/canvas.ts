// The picture of one chunk while it is painted. Its pixels lie on one grid over the whole board, so that
// the same pixel comes out the same whichever chunk it is painted in.
import { scratchBytes, scratchFloat32, scratchUint8 } from './scratch'

export type PaintCanvas = {
  /** Pixels across and down, with a few rows above and below that are cut off in the end. */
  readonly width: number
  readonly height: number
  /** Pixels a board pixel. */
  readonly density: number
  /** Board-wide pixel of the upper left corner. */
  readonly left: number
  readonly top: number
  readonly rgba: Uint8ClampedArray
  /** 0 dry, 40 to 255 by depth. */
  readonly water: Uint8Array
  /** Ground row (board pixels at elevation 0) seen by each pixel. */
  readonly seenRow: Float32Array
}

/** Rows above and below the wanted ones: what light does at a silhouette reaches that far. */
export const EXTRA_ROWS = 4

export function makeCanvas(
  area: { x: number; y: number; width: number; height: number },
  density: number,
): PaintCanvas {
  const width = Math.round(area.width * density)
  const height = Math.round(area.height * density) + 2 * EXTRA_ROWS
  const count = width * height
  return {
    width,
    height,
    density,
    left: Math.round(area.x * density),
    top: Math.round(area.y * density) - EXTRA_ROWS,
    rgba: scratchBytes(count * 4),
    water: scratchUint8(1, count).fill(0),
    seenRow: scratchFloat32(0, count),
  }
}
