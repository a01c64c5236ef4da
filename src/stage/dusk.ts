// The dusk on ground out of sight, in bytes. Each hex that is seen takes a soft hexagon out of it; where the
// board ends it thins out.

import type { Texels } from './paint/texels'
import { type BoardShape, boardRect, HEX_HEIGHT, HEX_WIDTH, hexCentre } from './projection'

/** Board pixels a byte of dusk: it is soft anyway. Hexes, rows and levels lie whole bytes apart. */
const COARSENESS = 8
const MARGIN = 256
const COLOUR = [9, 14, 34]
/** How thick it lies on what was seen once; what was never seen has the other on top. */
const SEEN = 0.34
const NEVER = 0.24
/** A hexagon reaches so far past its hex, that two side by side leave no line between them. */
const OVERLAP_PX = 6
/** How often a hexagon is blurred: what is seen now is softer. */
const BLUR = { explored: 2, visible: 3 }
/** A blur sums up so many bytes to all sides. */
const BLUR_REACH = 2
const fullAfter = (passes: number) => (2 * BLUR_REACH + 1) ** (2 * passes)
const FULL = { explored: fullAfter(BLUR.explored), visible: fullAfter(BLUR.visible) }

export type Dusk = {
  /** Top left corner, board pixels. */
  readonly x: number
  readonly y: number
  /** Board pixels a pixel of the picture. */
  readonly scale: number
  /**
   * The picture where these hexes are seen, and these were ever (a bit a hex, 32 a word). The next one is
   * written over it.
   */
  paint(visible: readonly number[], explored: readonly number[]): Texels
}

export function createDusk(board: BoardShape): Dusk {
  const rect = boardRect(board.cols, board.rows)
  const x = rect.x - MARGIN
  const y = rect.y - MARGIN
  const width = Math.ceil((rect.width + 2 * MARGIN) / COARSENESS)
  const height = Math.ceil((rect.height + 2 * MARGIN) / COARSENESS)
  const size = width * height
  const centres = Array.from(board.elevation, (_, hex) => {
    const centre = hexCentre(board, hex)
    return {
      col: Math.floor((centre.x - x) / COARSENESS),
      row: Math.floor((centre.y - y) / COARSENESS),
    }
  })
  // All hexes have the same fraction of a row.
  const fraction = ((hexCentre(board, 0).y - y) / COARSENESS) % 1
  const lit = createMask(width, size, centres, softHexagon(fraction, BLUR.visible))
  const known = createMask(width, size, centres, softHexagon(fraction, BLUR.explored))
  const thickness = thinnedOut(width, height, MARGIN / COARSENESS).map(
    (share) => (255 * share) / FULL.visible,
  )
  const bytes = new Uint8Array(4 * size)
  const texels = new Uint32Array(bytes.buffer)
  const inks = inksByAlpha()

  return {
    x,
    y,
    scale: COARSENESS,
    paint(visible, explored) {
      lit.show(visible)
      known.show(explored)
      // Where nothing was ever seen the one lies over the other, and lets that much less of it through.
      const over = (NEVER * (1 - SEEN)) / FULL.explored
      for (let at = 0, to = size - width; to >= 0; to -= width) {
        for (let col = 0; col < width; col++, at++) {
          const out = FULL.visible - Math.min(FULL.visible, lit.sums[at])
          const never = FULL.explored - Math.min(FULL.explored, known.sums[at])
          texels[to + col] = inks[(thickness[at] * out * (SEEN + over * never) + 0.5) | 0]
        }
      }
      return { width, height, bytes }
    },
  }
}

/** The colour as a texel for each alpha. */
function inksByAlpha(): Uint32Array {
  const bytes = Uint8Array.from({ length: 4 * 256 }, (_, at) => {
    const alpha = at >> 2
    return (at & 3) === 3 ? alpha : Math.round((COLOUR[at & 3] * alpha) / 255)
  })
  return new Uint32Array(bytes.buffer)
}

type Place = { readonly col: number; readonly row: number }
/** A square of whole numbers about a hex's middle. */
type Stamp = { readonly side: number; readonly sums: Uint16Array }

/** What the hexes of a set cover together: those that come are added, those that go are taken away. */
function createMask(width: number, size: number, centres: readonly Place[], stamp: Stamp) {
  const sums = new Uint16Array(size)
  let shown: readonly number[] = []
  const lay = ({ col, row }: Place, sign: number) => {
    const half = stamp.side >> 1
    for (let down = 0, from = 0; down < stamp.side; down++) {
      const at = (row + down - half) * width + col - half
      for (let along = 0; along < stamp.side; along++, from++) {
        sums[at + along] += sign * stamp.sums[from]
      }
    }
  }
  return {
    sums,
    show(bits: readonly number[]) {
      for (const [hex, place] of centres.entries()) {
        const was = (shown[hex >> 5] >> (hex & 31)) & 1
        const is = (bits[hex >> 5] >> (hex & 31)) & 1
        if (is !== was) lay(place, is - was)
      }
      shown = bits
    },
  }
}

/** A hexagon, blurred: whole numbers, so that what is added and taken away again leaves no remainder. */
function softHexagon(fraction: number, passes: number): Stamp {
  const flank = (HEX_WIDTH / 2 + OVERLAP_PX) / COARSENESS
  const tip = (HEX_HEIGHT / 2 + OVERLAP_PX) / COARSENESS
  const half = Math.ceil(Math.max(flank, tip)) + passes * BLUR_REACH
  const side = 2 * half + 1
  let sums = new Uint16Array(side * side)
  for (let row = 0; row < side; row++) {
    const down = Math.abs(row - half + 0.5 - fraction)
    // Full width between the corners of a flank, then less and less up to the tip.
    const across = flank * Math.min(1, 2 - (2 * down) / tip)
    for (let col = 0; col < side; col++) {
      if (Math.abs(col - half + 0.5) < across) sums[row * side + col] = 1
    }
  }
  for (let pass = 0; pass < passes; pass++) sums = blurred(sums, side)
  return { side, sums }
}

/** Each number becomes the sum of the square around it; nothing lies outside. */
function blurred(sums: Uint16Array, side: number): Uint16Array<ArrayBuffer> {
  const near = (at: number) => [Math.max(0, at - BLUR_REACH), Math.min(side - 1, at + BLUR_REACH)]
  return Uint16Array.from(sums, (_, at) => {
    const [left, right] = near(at % side)
    const [top, bottom] = near(Math.floor(at / side))
    let sum = 0
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) sum += sums[row * side + col]
    }
    return sum
  })
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
