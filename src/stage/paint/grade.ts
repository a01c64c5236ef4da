// From linear light to the picture: soft shoulder, saturation, contrast, violet blacks; and the land
// beyond the board sinking into the dark of the room.
import type { PaintCanvas } from './canvas'
import { smoothstep } from './colour'
import { PLAN_PER_ROW } from './hex-lattice'

const CODES = 4096
const WHITE = 1.6
/** The dark that the land beyond the edge fades into, sRGB: the page's own ink. */
const INK = [7, 10, 19]
/** The fade begins and ends this far outside the board, plan units. */
const FADE = { from: 8, to: 200, most: 1 }

const encoded = makeEncoding()

/** Square-root codes of linear light to sRGB bytes, with a shoulder above 0.75. */
function makeEncoding(): Uint8Array {
  const table = new Uint8Array(CODES)
  for (let code = 0; code < CODES; code++) {
    const value = (code / (CODES - 1)) ** 2 * WHITE
    const soft = value > 0.75 ? 0.75 + 0.25 * (1 - Math.exp(-(value - 0.75) / 0.25)) : value
    const srgb = soft <= 0.0031308 ? soft * 12.92 : 1.055 * soft ** (1 / 2.4) - 0.055
    table[code] = Math.round(255 * srgb)
  }
  return table
}

function encode(value: number): number {
  const code = Math.sqrt(Math.max(0, value) / WHITE) * (CODES - 1)
  return encoded[Math.min(CODES - 1, code | 0)]
}

/** Ground that belongs to the board, board pixels at elevation 0. */
export type BoardExtent = { readonly width: number; readonly height: number }

/** Writes the canvas, without its border of `pad` pixels, as RGBA bytes. */
export function gradePicture(
  canvas: PaintCanvas,
  extent: BoardExtent,
  pad: number,
  out: Uint8ClampedArray,
): void {
  const width = canvas.width - 2 * pad
  const height = canvas.height - 2 * pad
  for (let row = 0, to = 0; row < height; row++) {
    let at = (row + pad) * canvas.width + pad
    for (let col = 0; col < width; col++, at++, to += 4) {
      const r = encode(canvas.red[at])
      const g = encode(canvas.green[at])
      const b = encode(canvas.blue[at])
      const grey = 0.299 * r + 0.587 * g + 0.114 * b
      const dark = 1 - grey / 255
      const fade = fadeAt(canvas, extent, at, canvas.x + (col + pad) / canvas.density)
      out[to] = fadeTo(INK[0], (grey + (r - grey) * 1.12 - 108) * 1.06 + 108 + 8 * dark, fade)
      out[to + 1] = fadeTo(INK[1], (grey + (g - grey) * 1.12 - 108) * 1.06 + 108 + 6 * dark, fade)
      out[to + 2] = fadeTo(INK[2], (grey + (b - grey) * 1.12 - 108) * 1.06 + 108 + 16 * dark, fade)
      out[to + 3] = 255
    }
  }
}

function fadeAt(canvas: PaintCanvas, extent: BoardExtent, at: number, x: number): number {
  const row = canvas.seenRow[at]
  const outX = Math.max(-x, x - extent.width)
  const outY = Math.max(-row, row - extent.height) * PLAN_PER_ROW
  if (outX <= 0 && outY <= 0) return 0
  const out = Math.hypot(Math.max(0, outX), Math.max(0, outY))
  return FADE.most * smoothstep(FADE.from, FADE.to, out)
}

function fadeTo(ink: number, value: number, amount: number): number {
  return value + (ink - value) * amount
}
