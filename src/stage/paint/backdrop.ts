// What lies around the board where the land has sunk into the haze: mist that glows near the edge, and
// the far distance behind it. Soft throughout, so a few thousand texels stretched wide are enough.
import { boardRect } from '../projection'
import { smoothstep } from './colour'
import { bytesOf, type GroundLight } from './light'
import { hash } from './noise'
import type { PaintArea } from './painter'

/** How far the backdrop reaches past the board: what the widest screen sees at the farthest zoom. */
const BEYOND = 3600
const WIDTH = 160
const HEIGHT = 128
/** The mist thins out over this distance from the board's edge, board pixels. */
const MIST = 620
/** Blocks of noise across the picture, from large to small. */
const OCTAVES = [
  { size: 24, share: 0.55 },
  { size: 11, share: 0.3 },
  { size: 5, share: 0.15 },
]

export type Backdrop = {
  readonly area: PaintArea
  readonly width: number
  readonly height: number
  readonly rgba: Uint8ClampedArray<ArrayBuffer>
}

export function paintBackdrop(cols: number, rows: number, light: GroundLight): Backdrop {
  const board = boardRect(cols, rows)
  const area = {
    x: board.x - BEYOND,
    y: board.y - BEYOND,
    width: board.width + 2 * BEYOND,
    height: board.height + 2 * BEYOND,
  }
  const above = bytesOf(light.farAbove)
  const below = bytesOf(light.farBelow)
  const haze = bytesOf(light.haze)
  const rgba = new Uint8ClampedArray(WIDTH * HEIGHT * 4)
  for (let row = 0, at = 0; row < HEIGHT; row++) {
    const y = area.y + ((row + 0.5) / HEIGHT) * area.height
    const down = smoothstep(board.y - 500, board.y + board.height + 300, y)
    const outY = Math.max(board.y + 96 - y, y - board.y - board.height, 0)
    for (let col = 0; col < WIDTH; col++, at += 4) {
      const x = area.x + ((col + 0.5) / WIDTH) * area.width
      const outX = Math.max(-x, x - board.width, 0)
      const cloud = cloudAt(col, row)
      const mist =
        Math.exp(-Math.hypot(outX, outY) / MIST) * (0.2 + 0.4 * cloud) * (1 - 0.45 * down)
      const far = 0.86 + 0.28 * cloud
      for (let c = 0; c < 3; c++) {
        const ground = (above[c] + (below[c] - above[c]) * down) * far
        // A grain of one code breaks the bands that a stretched gradient would show.
        const grain = 2 * hash(col, row, c) - 1
        rgba[at + c] = ground + (haze[c] - ground) * mist + grain
      }
      rgba[at + 3] = 255
    }
  }
  return { area, width: WIDTH, height: HEIGHT, rgba }
}

/** Smooth noise, 0 to 1. */
function cloudAt(col: number, row: number): number {
  let sum = 0
  for (const { size, share } of OCTAVES) {
    const x = col / size
    // Flat banks: mist lies.
    const y = (row * 1.8) / size
    const left = Math.floor(x)
    const top = Math.floor(y)
    const fx = smoothstep(0, 1, x - left)
    const fy = smoothstep(0, 1, y - top)
    const upper = hash(left, top, size) * (1 - fx) + hash(left + 1, top, size) * fx
    const lower = hash(left, top + 1, size) * (1 - fx) + hash(left + 1, top + 1, size) * fx
    sum += share * (upper + (lower - upper) * fy)
  }
  return sum
}
