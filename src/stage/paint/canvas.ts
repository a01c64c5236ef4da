// The picture while it is painted: linear light, one plane a channel, and what ground each pixel shows.

export type PaintCanvas = {
  /** Pixels across and down. */
  readonly width: number
  readonly height: number
  /** Pixels a board pixel. */
  readonly density: number
  /** Board pixels of the upper left corner. */
  readonly x: number
  readonly y: number
  readonly red: Float32Array
  readonly green: Float32Array
  readonly blue: Float32Array
  /** Ground row (board pixels at elevation 0) seen by each pixel. */
  readonly seenRow: Float32Array
}

export function makeCanvas(
  area: { x: number; y: number; width: number; height: number },
  density: number,
): PaintCanvas {
  const width = Math.round(area.width * density)
  const height = Math.round(area.height * density)
  const count = width * height
  return {
    width,
    height,
    density,
    x: area.x,
    y: area.y,
    red: new Float32Array(count),
    green: new Float32Array(count),
    blue: new Float32Array(count),
    seenRow: new Float32Array(count),
  }
}
