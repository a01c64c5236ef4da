// The dusk on ground out of sight, in bytes: cut out hex by hex, blurred, thinned out past the board.
import { bitsEqual, hasBit } from '../hex'
import { type BoardShape, boardRect, HEX_HEIGHT, HEX_WIDTH, hexCentre } from './projection'

/** Board pixels a byte of dusk: it is soft anyway. */
const COARSENESS = 8
const MARGIN = 256
const COLOUR = [9, 14, 34]
/** How thick it lies on what was seen once; what was never seen has the other on top. */
const SEEN = 0.34
const NEVER = 0.24
/** So far a hex is cut out past its edge, that two side by side leave no line between them. */
const OVERLAP_PX = 6
/** Passes of the blur over each mask: what is seen now is softer. */
const BLUR = { explored: 2, visible: 3 }
/** A pass sums up so many pixels to both sides: a full one is so much more in the end. */
const BLUR_REACH = 2
const fullAfter = (passes: number) => (2 * BLUR_REACH + 1) ** (2 * passes)
const FULL = { explored: fullAfter(BLUR.explored), visible: fullAfter(BLUR.visible) }

export type Dusk = {
  /** Top left corner, board pixels. */
  readonly x: number
  readonly y: number
  /** Board pixels a pixel of the picture. */
  readonly scale: number
  readonly width: number
  readonly height: number
  /** The picture where these hexes are seen, and these were ever; the next one is written over it. */
  paint(visible: readonly number[], explored: readonly number[]): Uint8ClampedArray<ArrayBuffer>
}

export function createDusk(board: BoardShape): Dusk {
  const rect = boardRect(board.cols, board.rows)
  const x = rect.x - MARGIN
  const y = rect.y - MARGIN
  const width = Math.ceil((rect.width + 2 * MARGIN) / COARSENESS)
  const height = Math.ceil((rect.height + 2 * MARGIN) / COARSENESS)
  const size = width * height
  const faces = Array.from(board.elevation, (_, hex) => faceOf(board, hex, x, y))
  const thickness = thinnedOut(width, height, MARGIN / COARSENESS)
  const rgba = new Uint8ClampedArray(4 * size)
  for (let at = 0; at < size; at++) rgba.set(COLOUR, 4 * at)
  const lit = new Uint16Array(size)
  const known = new Uint16Array(size)
  const spare = new Uint16Array(size)
  let explored: readonly number[] | null = null

  const cut = (mask: Uint16Array, bits: readonly number[], passes: number) => {
    mask.fill(0)
    for (const [hex, rows] of faces.entries()) {
      if (!hasBit(bits, hex)) continue
      for (const { row, from, to } of rows) mask.fill(1, row * width + from, row * width + to)
    }
    for (let pass = 0; pass < passes; pass++) blur(mask, spare, width, height)
  }

  return {
    x,
    y,
    scale: COARSENESS,
    width,
    height,
    paint(visible, next) {
      cut(lit, visible, BLUR.visible)
      if (explored === null || !bitsEqual(explored, next)) cut(known, next, BLUR.explored)
      explored = next
      for (let at = 0; at < size; at++) {
        const never = NEVER * (1 - known[at] / FULL.explored)
        const both = never + SEEN * (1 - never)
        rgba[4 * at + 3] = 255 * both * (1 - lit[at] / FULL.visible) * thickness[at]
      }
      return rgba
    },
  }
}

type Run = { readonly row: number; readonly from: number; readonly to: number }

/** A hex's face in the picture, a run of pixels a row. */
function faceOf(board: BoardShape, hex: number, left: number, top: number): Run[] {
  const centre = hexCentre(board, hex)
  const x = (centre.x - left) / COARSENESS
  const y = (centre.y - top) / COARSENESS
  const flank = (HEX_WIDTH / 2 + OVERLAP_PX) / COARSENESS
  const tip = (HEX_HEIGHT / 2 + OVERLAP_PX) / COARSENESS
  const runs: Run[] = []
  for (let row = Math.round(y - tip); row < Math.round(y + tip); row++) {
    // Full width between the corners of a flank, then less and less up to the tip.
    const half = flank * Math.min(1, 2 - (2 * Math.abs(row + 0.5 - y)) / tip)
    runs.push({ row, from: Math.round(x - half), to: Math.round(x + half) })
  }
  return runs
}

/** Past the board's edge the dusk thins out, where the land does: no line is seen where it ends. */
function thinnedOut(width: number, height: number, reach: number): Float32Array {
  const share = (at: number, length: number) =>
    Math.min(1, (at + 0.5) / reach, (length - at - 0.5) / reach)
  return Float32Array.from(
    { length: width * height },
    (_, at) => share(at % width, width) * share(Math.floor(at / width), height),
  )
}

/**
 * Each pixel becomes the sum of the square around it; nothing lies outside. Whole numbers, so that sums
 * taken along and let go again leave no remainder.
 */
function blur(mask: Uint16Array, spare: Uint16Array, width: number, height: number): void {
  for (let start = 0; start < mask.length; start += width) {
    let sum = 0
    for (let col = -BLUR_REACH; col < width; col++) {
      if (col + BLUR_REACH < width) sum += mask[start + col + BLUR_REACH]
      if (col >= 0) spare[start + col] = sum
      if (col >= BLUR_REACH) sum -= mask[start + col - BLUR_REACH]
    }
  }
  // Row by row too, with a sum a column: so memory is walked in its order.
  const sums = new Uint16Array(width)
  for (let row = -BLUR_REACH; row < height; row++) {
    const [entering, at, leaving] = [row + BLUR_REACH, row, row - BLUR_REACH].map((r) => r * width)
    if (row + BLUR_REACH < height) {
      for (let col = 0; col < width; col++) sums[col] += spare[entering + col]
    }
    if (row >= 0) mask.set(sums, at)
    if (row >= BLUR_REACH) for (let col = 0; col < width; col++) sums[col] -= spare[leaving + col]
  }
}
