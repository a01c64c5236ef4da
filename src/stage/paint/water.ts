// Water over the lit bed: colour by depth, ripples, caustics, foam along the shore.
import { linear, type Rgb, smoothstep } from './colour'
import { type NoiseTables, sample } from './noise'
import { SUN } from './shadows'
import type { ShadedPixel } from './surface'

/** Colour by depth, 0 at the shore to 1. */
const DEPTHS: readonly { readonly depth: number; readonly colour: Rgb }[] = [
  { depth: 0, colour: linear('#E4EFE2') },
  { depth: 0.1, colour: linear('#BFE0D2') },
  { depth: 0.2, colour: linear('#7CCBBE') },
  { depth: 0.5, colour: linear('#48A3AE') },
  { depth: 1, colour: linear('#2F7798') },
]
const CAUSTIC: Rgb = [0.5, 1, 0.9]
const FOAM: Rgb = [0.72, 0.8, 0.76]
const GLINT: Rgb = [0.5, 1, 1]
/** How much of the lit bed comes through, a channel: red dies first. */
const THROUGH: Rgb = [0.8, 0.95, 1]

/** Lays the water over `light`, the lit ground of a pixel. */
export function paintWater(
  tables: NoiseTables,
  pixel: Readonly<ShadedPixel>,
  light: Float64Array,
  sunlight: Rgb,
  sky: Rgb,
): void {
  const { u, v, depth, lit, wet, see } = pixel
  const ripple = sample(tables.broad, u * 0.8, v * 1.7)
  let k = 1
  while (k < DEPTHS.length - 1 && depth > DEPTHS[k].depth) k++
  const from = DEPTHS[k - 1]
  const to = DEPTHS[k]
  const t = Math.min(1, Math.max(0, (depth - from.depth) / (to.depth - from.depth)))
  const web = sample(tables.ridged, u * 1.5 + 9 * ripple, v * 1.7 + 5 * ripple)
  const caustic = smoothstep(0.25, 0.75, web) * 0.1 * smoothstep(0.75, 0.2, depth) * lit
  const cloud = 1 + 0.05 * sample(tables.other, u * 0.35, v * 0.35) + 0.03 * ripple
  const sun = lit * SUN.z
  const dusk = pixel.curvature < 0 ? 1 / (1 - pixel.curvature * 0.07) : 1
  const ambient = Math.max(0.55, dusk)
  const foam = foamAt(tables, pixel)
  const bright = 0.35 + 0.65 * lit
  const sparkle = sample(tables.fine, u * 0.55 + 4 * ripple, v * 1.9) + 0.5 * ripple
  const glint = sparkle * 0.022 * (0.3 + 0.7 * lit)
  for (let c = 0; c < 3; c++) {
    const ground = light[c]
    const body =
      (from.colour[c] + (to.colour[c] - from.colour[c]) * t) * cloud + caustic * CAUSTIC[c]
    const lid = body * (sunlight[c] * sun + sky[c] * ambient)
    let seen = lid + (ground * THROUGH[c] - lid) * see
    seen += (FOAM[c] * bright - seen) * foam
    seen += glint * GLINT[c]
    light[c] = ground + (seen - ground) * wet
  }
}

/** A line of foam at the shore, and a broken one a little out. */
function foamAt(tables: NoiseTables, pixel: Readonly<ShadedPixel>): number {
  const { u, v, depth } = pixel
  const shore = smoothstep(0.1, 0.03, depth) * 0.6 * smoothstep(3, 1.2, pixel.steepness)
  const line = smoothstep(0.03, 0, Math.abs(depth - 0.155 - 0.03 * pixel.grain))
  return shore + line * smoothstep(-0.2, 0.5, sample(tables.other, u * 0.9, v * 0.9)) * 0.22
}
