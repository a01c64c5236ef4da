// What moves on the water: three veils of light and foam, each a third of a wave further on. Shown one
// after the other, each fading into the next, they make the water live at the price of two pictures.
import { smoothstep } from './colour'
import { SWATCH_HEIGHT, SWATCH_WIDTH } from './swatch'
import type { WaterTables } from './water'

/** Pixels of the ground a pixel of the veils: they are soft. */
export const VEIL_STEP = 2
export const VEILS = 3
/** How far the light drifts from veil to veil, texels. */
const DRIFT = { x: 13, y: 5 }
/** Depth, 0 to 1, at which the swash stands in the first veil, and how much farther in each next. */
const SWASH = { at: 0.045, step: 0.05, soft: 0.032 }
const MOST = { foam: 150, light: 74 }

export type Veils = {
  /** Place in the chunk, pixels, and size in veil pixels. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** RGBA bytes of each. */
  readonly frames: readonly Uint8ClampedArray<ArrayBuffer>[]
}

type Mask = { readonly width: number; readonly height: number; readonly water: Uint8ClampedArray }

/** The veils over a chunk's water, or null where it has none. `left` and `top` are its board-wide pixels. */
export function paintVeils(
  mask: Mask,
  tables: WaterTables,
  left: number,
  top: number,
): Veils | null {
  const box = wetBox(mask)
  if (!box) return null
  const width = Math.ceil((box.right - box.left) / VEIL_STEP)
  const height = Math.ceil((box.bottom - box.top) / VEIL_STEP)
  const frames = Array.from({ length: VEILS }, (_, phase) => {
    const rgba = new Uint8ClampedArray(width * height * 4)
    for (let row = 0, to = 0; row < height; row++) {
      const y = box.top + row * VEIL_STEP
      const textRow = ((top + y + phase * DRIFT.y) & (SWATCH_HEIGHT - 1)) * SWATCH_WIDTH
      for (let col = 0; col < width; col++, to += 4) {
        const x = box.left + col * VEIL_STEP
        const wet = mask.water[y * mask.width + x]
        if (wet < 40) continue
        const texel = (textRow + ((left + x + phase * DRIFT.x) & (SWATCH_WIDTH - 1))) * 4
        const depth = (wet - 40) / 215
        const ragged = (tables.ripples[texel] - 128) * 0.0003
        const away = Math.abs(depth - SWASH.at - phase * SWASH.step + ragged)
        const foam = MOST.foam * smoothstep(SWASH.soft, 0, away)
        const light = MOST.light * (tables.ripples[texel + 1] / 255) * (1 - 0.5 * depth)
        rgba[to] = 236
        rgba[to + 1] = 250
        rgba[to + 2] = 244
        rgba[to + 3] = Math.max(foam, light)
      }
    }
    return rgba
  })
  return { x: box.left, y: box.top, width, height, frames }
}

function wetBox({ width, height, water }: Mask) {
  let left = width
  let right = 0
  let top = height
  let bottom = 0
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < width; col++) {
      if (water[row * width + col] === 0) continue
      if (col < left) left = col
      if (col >= right) right = col + 1
      if (row < top) top = row
      bottom = row + 1
    }
  }
  return right > left ? { left, top, right, bottom } : null
}
