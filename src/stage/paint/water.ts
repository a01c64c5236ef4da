// Water over the lit bed: colour by depth, ripples, caustics, foam along the shore.
import { linear, type Rgb, smoothstep } from './colour'
import { PLAN_PER_ROW } from './hex-lattice'
import type { Lighting } from './light'
import { sample } from './noise'
import { type Patch, SWATCH_HEIGHT, SWATCH_WIDTH } from './swatch'

/** Colour by depth, 0 at the shore to 1. */
const DEPTHS: readonly { readonly depth: number; readonly colour: Rgb }[] = [
  { depth: 0, colour: linear('#D8E8D4') },
  { depth: 0.08, colour: linear('#B0DACB') },
  { depth: 0.22, colour: linear('#74C2BA') },
  { depth: 0.5, colour: linear('#479DAA') },
  { depth: 0.8, colour: linear('#357C98') },
  { depth: 1, colour: linear('#2E6D8E') },
]
const STEPS = 128
/** Pixels of water that count as depth 1. */
const DEEP_PIXELS = 34
const CAUSTIC = Float64Array.of(0.5, 1, 0.9)
const FOAM = Float64Array.of(0.78, 0.84, 0.78)
/** How much of the lit bed comes through, a channel: red dies first. */
const THROUGH = Float64Array.of(0.8, 0.95, 1)

export type WaterTables = {
  /** Colour of the body by depth: (red, green, blue) triples. */
  readonly body: Float32Array
  /** Bytes a texel: cloud, caustic web, sparkle, broken foam. */
  readonly ripples: Uint8Array
}

export function makeWaterTables(patch: Patch, density: number): WaterTables {
  const body = new Float32Array(STEPS * 3)
  for (let step = 0, k = 1; step < STEPS; step++) {
    const depth = step / (STEPS - 1)
    while (k < DEPTHS.length - 1 && depth > DEPTHS[k].depth) k++
    const from = DEPTHS[k - 1]
    const to = DEPTHS[k]
    const t = (depth - from.depth) / (to.depth - from.depth)
    for (let c = 0; c < 3; c++) {
      body[step * 3 + c] = from.colour[c] + (to.colour[c] - from.colour[c]) * t
    }
  }
  return { body, ripples: paintRipples(patch, density) }
}

function paintRipples({ tables, wave }: Patch, density: number): Uint8Array {
  const out = new Uint8Array(SWATCH_WIDTH * SWATCH_HEIGHT * 4)
  const long = wave(0.7, 1.5)
  const web = wave(1.5, 1.7)
  const slow = wave(0.5)
  const spark = wave(0.6, 1.9)
  for (let row = 0, to = 0; row < SWATCH_HEIGHT; row++) {
    const v = ((row + 0.5) / density) * PLAN_PER_ROW
    for (let col = 0; col < SWATCH_WIDTH; col++, to += 4) {
      const u = (col + 0.5) / density
      const ripple = sample(tables.broad, u * long.u, v * long.v)
      const net = sample(tables.ridged, u * web.u + 9 * ripple, v * web.v + 5 * ripple)
      const cloud = 0.6 * sample(tables.other, u * slow.u, v * slow.v) + 0.4 * ripple
      const glitter = sample(tables.fine, u * spark.u + 4 * ripple, v * spark.v) + 0.5 * ripple
      out[to] = 128 + 90 * cloud
      out[to + 1] = 255 * smoothstep(0.25, 0.75, net)
      out[to + 2] = Math.max(0, Math.min(255, 128 + 100 * glitter))
      out[to + 3] = 255 * smoothstep(-0.2, 0.5, sample(tables.other, u * web.u, v * web.v))
    }
  }
  return out
}

/** What the water is like at a pixel. */
export type WaterPoint = {
  /** Water over the bed, pixels. */
  over: number
  /** 0 dry to 1 under water. */
  wet: number
  /** Sunlight 0 to 1, the dusk of corners 0 to 1, fraying noise about -1 to 1. */
  lit: number
  dusk: number
  fray: number
  /** Index of the ripples' texel. */
  texel: number
}

/** Lays the water over `light`, the lit ground of a pixel. Gives the depth, 0 to 1. */
export function paintWater(
  tables: WaterTables,
  lighting: Lighting,
  point: Readonly<WaterPoint>,
  light: Float64Array,
): number {
  const { body, ripples } = tables
  const { lit, fray, wet, texel } = point
  const { sun, sky } = lighting
  const waved = point.over + 0.9 + 1.6 * fray * smoothstep(14, 4, point.over)
  const depth = Math.min(1, Math.max(0, waved) / DEEP_PIXELS)
  const see = 0.5 * smoothstep(0.62, 0.06, depth)
  const at = ((depth * (STEPS - 1)) | 0) * 3
  const cloud = 1 + (ripples[texel] - 128) * 0.0008
  const caustic = ripples[texel + 1] * 0.0006 * smoothstep(0.75, 0.2, depth) * lit
  const glint = (ripples[texel + 2] - 128) * 0.00022 * (0.3 + 0.7 * lit)
  const shore = smoothstep(0.11, 0.03, depth) * 0.62
  const line = smoothstep(0.035, 0, Math.abs(depth - 0.17 - 0.03 * fray))
  const foam = Math.min(1, shore + line * ripples[texel + 3] * 0.0011)
  const bright = 0.35 + 0.65 * lit
  const direct = lit * 0.588
  const around = Math.max(0.55, point.dusk)
  for (let c = 0; c < 3; c++) {
    const ground = light[c]
    const lid = (body[at + c] * cloud + caustic * CAUSTIC[c]) * (sun[c] * direct + sky[c] * around)
    let seen = lid + (ground * THROUGH[c] - lid) * see
    seen += (FOAM[c] * bright * (0.6 + 0.4 * sun[c]) - seen) * foam
    seen += glint
    light[c] = ground + (seen - ground) * wet
  }
  return depth
}
