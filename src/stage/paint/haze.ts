// What air does to the picture: haze over the far side of the board, and the land beyond the edge sinking
// into it until nothing is left of it but the backdrop.
import { boardRect } from '../projection'
import { smoothstep } from './colour'
import { CELL } from './ground-field'
import type { ShadingScene } from './ground-pixel'
import { PLAN_PER_ROW } from './hex-lattice'
import { bytesOf } from './light'

/** Land beyond the edge begins to fade and is gone this far outside the board, plan units. */
const FADE = { from: 40, to: 236 }
/** Haze begins at this share of the board's depth, from the front. */
const HAZE_FROM = 0.45

export function layHaze({ canvas, lattice, shop, field }: ShadingScene): void {
  const { board } = lattice
  const { width, density, rgba, seenRow } = canvas
  const extent = boardRect(board.cols, board.rows)
  const bottom = extent.height + extent.y
  const [red, green, blue] = bytesOf(shop.light.haze)
  const most = shop.light.hazePercent * 2.56
  const isInland = canvas.left >= 0 && (canvas.left + width) / density <= extent.width
  const clearFrom = bottom * (1 - HAZE_FROM) + 1
  for (let row = 0, pixel = 0; row < canvas.height; row++) {
    for (let col = 0; col < width; col++, pixel++) {
      const ground = seenRow[pixel]
      // In the middle of the board and on its near side the air is clear.
      if (isInland && ground > clearFrom && ground < bottom) continue
      const depth = 1 - ground / bottom
      if (depth > HAZE_FROM) {
        const share = Math.min(1, (depth - HAZE_FROM) / (1 - HAZE_FROM))
        mix(rgba, pixel * 4, red, green, blue, most * share * share)
      }
      const x = (canvas.left + col) / density
      const outX = x < 0 ? -x : x - extent.width
      const outY = (ground < 0 ? -ground : ground - bottom) * PLAN_PER_ROW
      if (outX <= 0 && outY <= 0) continue
      const out = outX > 0 ? (outY > 0 ? Math.hypot(outX, outY) : outX) : outY
      if (out < FADE.from - 52) continue
      const cell =
        (Math.floor(ground / CELL) - field.top) * field.width + Math.floor(x / CELL) - field.left
      const ragged = out + 0.4 * field.tone[cell]
      if (ragged <= FADE.from) continue
      rgba[pixel * 4 + 3] = 255 * (1 - smoothstep(FADE.from, FADE.to, ragged))
      // Nothing moves on water that sinks into the haze.
      canvas.water[pixel] = 0
    }
  }
}

function mix(
  rgba: Uint8ClampedArray,
  at: number,
  red: number,
  green: number,
  blue: number,
  share: number,
): void {
  rgba[at] += ((red - rgba[at]) * share) / 256
  rgba[at + 1] += ((green - rgba[at + 1]) * share) / 256
  rgba[at + 2] += ((blue - rgba[at + 2]) * share) / 256
}
