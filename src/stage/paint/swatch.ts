// A swatch is a patch of one material painted once: a tile that repeats without a seam, a texel a picture
// pixel of level ground. The board is painted by reading swatches, since the paint itself costs ten times
// as much as reading it.
import { PLAN_PER_ROW } from './hex-lattice'
import type { Lighting } from './light'
import { type NoiseTables, TABLE_SIZE } from './noise'
import { BUMP_U, BUMP_V, clearSurface, GLOW, SHINE, surface } from './surface'

/** Bytes a texel: red, green, blue, sun on level ground, bump along u and v, own light, shine. */
export const TEXEL = 8
export const SUN_BYTE = 3
export const BUMP_BYTE = 4
export const GLOW_BYTE = 6
export const SHINE_BYTE = 7
/** Codes a unit of bump slope. */
export const BUMP_CODES = 36

/** Powers of two, so that a read wraps by masking. */
export const SWATCH_WIDTH = 512
export const SWATCH_HEIGHT = 256

export type Swatch = {
  readonly width: number
  readonly height: number
  readonly texels: Uint8Array
  /** The bumps again, signed. */
  readonly bumps: Int8Array
}

/** Albedo codes are square roots: fine steps in the dark. */
export const DECODED = Float32Array.from({ length: 256 }, (_, code) => (code / 255) ** 2)

/** What a recipe is given: noise, and frequencies that let the swatch repeat. */
export type Patch = {
  readonly tables: NoiseTables
  /** The frequency next to the wished one at which a table closes over the swatch, along u and v. */
  wave(frequency: number, along?: number): { readonly u: number; readonly v: number }
  /** Distance next to the wished one at which rows across v close over the swatch, plan units. */
  rows(distance: number): number
}

/** Prepares a material; what it gives back writes the `surface` under a plan point. */
export type Recipe = (patch: Patch) => (u: number, v: number) => void

/** Plan units that a repeating swatch covers. */
export function swatchSpan(density: number): { readonly u: number; readonly v: number } {
  return { u: SWATCH_WIDTH / density, v: (SWATCH_HEIGHT / density) * PLAN_PER_ROW }
}

/** The distance next to `distance` at which rows across v close over a swatch, plan units. */
export function rowDistance(distance: number, density: number): number {
  const span = swatchSpan(density).v
  return span / Math.max(1, Math.round(span / distance))
}

export function makePatch(tables: NoiseTables, density: number): Patch {
  const span = swatchSpan(density)
  const snap = (frequency: number, length: number) =>
    (Math.max(1, Math.round((frequency * length) / TABLE_SIZE)) * TABLE_SIZE) / length
  return {
    tables,
    wave: (frequency, along = frequency) => ({
      u: snap(frequency, span.u),
      v: snap(along, span.v),
    }),
    rows: (distance) => rowDistance(distance, density),
  }
}

/** Paints a tile that repeats. */
export function makeSwatch(
  recipe: Recipe,
  patch: Patch,
  lighting: Lighting,
  density: number,
): Swatch {
  const paint = recipe(patch)
  return fillSwatch(SWATCH_WIDTH, SWATCH_HEIGHT, lighting, (col, row) => {
    paint((col + 0.5) / density, ((row + 0.5) / density) * PLAN_PER_ROW)
  })
}

/** Asks `paint` for the surface of every texel. */
export function fillSwatch(
  width: number,
  height: number,
  lighting: Lighting,
  paint: (col: number, row: number) => void,
): Swatch {
  const texels = new Uint8Array(width * height * TEXEL)
  const bumps = new Int8Array(texels.buffer)
  const { x, y, z } = lighting.toSun
  for (let row = 0, to = 0; row < height; row++) {
    for (let col = 0; col < width; col++, to += TEXEL) {
      clearSurface()
      paint(col, row)
      for (let c = 0; c < 3; c++) texels[to + c] = codeOf(surface[c])
      const bumpU = surface[BUMP_U]
      const bumpV = surface[BUMP_V]
      const sun = (-bumpU * x + bumpV * y + z) / Math.sqrt(1 + bumpU * bumpU + bumpV * bumpV)
      texels[to + SUN_BYTE] = 255 * Math.max(0, sun)
      bumps[to + BUMP_BYTE] = Math.max(-127, Math.min(127, Math.round(bumpU * BUMP_CODES)))
      bumps[to + BUMP_BYTE + 1] = Math.max(-127, Math.min(127, Math.round(bumpV * BUMP_CODES)))
      texels[to + GLOW_BYTE] = 255 * Math.min(1, surface[GLOW])
      texels[to + SHINE_BYTE] = 255 * Math.min(1, surface[SHINE])
    }
  }
  return { width, height, texels, bumps }
}

function codeOf(value: number): number {
  return Math.round(255 * Math.sqrt(Math.max(0, Math.min(1, value))))
}
