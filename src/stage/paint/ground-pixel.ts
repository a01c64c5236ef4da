// What lies at a pixel: the field's word on light, form and borders, and the swatches that show there.
import type { PaintCanvas } from './canvas'
import { type Rgb, smoothstep } from './colour'
import { isBuilt, MATERIAL } from './ground-board'
import { BORDER_CODES, type GroundField, HEIGHT_CODES } from './ground-field'
import { CURVE_CODES, type GroundLightMap, SLOPE_CODES } from './ground-light'
import { type HexLattice, locate, PLAN_PER_ROW } from './hex-lattice'
import {
  BUMP_BYTE,
  BUMP_CODES,
  DECODED,
  GLOW_BYTE,
  SHINE_BYTE,
  SWATCH_HEIGHT,
  SWATCH_WIDTH,
  type Swatch,
  TEXEL,
} from './swatch'
import { FACE, GLOWS, swatchOf, type Workshop } from './workshop'

/** Half width of a material's border, and how far it is frayed, plan units: natural, and between built things. */
const SOFT = { natural: 2.2, built: 1 }
const FRAY = 9.5
/** No sand lies deeper than this below the water, pixels. */
const DEEP = -7
/** A border is painted this far from where it runs, plan units. */
export const BORDER_REACH = 14
/** How much tone and dryness change red, green and blue, a material; others vary by tone alone. */
const GRASS_TINT = tint([0.22, 0.2, 0.16], [0.38, 0.08, -0.22])
const EARTH_TINT = tint([0.14, 0.14, 0.14], [0.05, 0.01, -0.05])
const NO_TINT = tint([0.05, 0.05, 0.05], [0, 0, 0])

type Tint = { readonly tone: Float64Array; readonly dry: Float64Array }

function tint(tone: Rgb, dry: Rgb): Tint {
  return { tone: Float64Array.from(tone), dry: Float64Array.from(dry) }
}

export type ShadingScene = {
  readonly shop: Workshop
  readonly lattice: HexLattice
  readonly field: GroundField
  readonly light: GroundLightMap
  readonly canvas: PaintCanvas
}

/** Blended surface of the pixel: albedo 0-2, bump 3-4, own light 5-7, shine 8. */
export const mixed = new Float64Array(9)
const layer = new Float64Array(9)
/**
 * The pixel under work, in an array, since numbers handed from function to function would be boxed: plan
 * column, ground row and height; where in its cell it lies; what the field says there.
 */
export const pixel = new Float64Array(13)
export const X = 0
export const GROUND = 1
export const Z = 2
export const SHARE_X = 3
export const SHARE_Y = 4
export const SUN = 5
export const CURVE = 6
export const SLOPE_X = 7
export const SLOPE_Y = 8
const BORDER = 9
export const BED = 10
/** Fraying noise, about -1 to 1, and how far above the water, pixels. */
export const FRAYING = 11
export const ABOVE = 12

/** By material code. */
export const TINTS: readonly Tint[] = Array.from({ length: 40 }, (_, code) => tintOf(code))

function tintOf(material: number): Tint {
  if (material <= MATERIAL.yard) return GRASS_TINT
  return isBuilt(material) ? NO_TINT : EARTH_TINT
}

/** Bilinear reads of light, form and the border's distance at the pixel. */
export function readField({ field, light }: ShadingScene, cell: number, local: number): void {
  const fx = pixel[SHARE_X]
  const fy = pixel[SHARE_Y]
  const w11 = fx * fy
  const w10 = fx - w11
  const w01 = fy - w11
  const w00 = 1 - fx - w01
  const a = local
  const c = local + light.width
  const { lit: sun, curve, slopeX, slopeY } = light
  pixel[SUN] = (sun[a] * w00 + sun[a + 1] * w10 + sun[c] * w01 + sun[c + 1] * w11) * (1 / 255)
  pixel[CURVE] =
    (curve[a] * w00 + curve[a + 1] * w10 + curve[c] * w01 + curve[c + 1] * w11) / CURVE_CODES
  pixel[SLOPE_X] =
    (slopeX[a] * w00 + slopeX[a + 1] * w10 + slopeX[c] * w01 + slopeX[c + 1] * w11) / SLOPE_CODES
  pixel[SLOPE_Y] =
    (slopeY[a] * w00 + slopeY[a + 1] * w10 + slopeY[c] * w01 + slopeY[c + 1] * w11) / SLOPE_CODES
  const below = cell + field.width
  const { bed } = field
  pixel[BED] =
    (bed[cell] * w00 + bed[cell + 1] * w10 + bed[below] * w01 + bed[below + 1] * w11) / HEIGHT_CODES
  const { own, beside } = field
  const mine = own[cell]
  const theirs = beside[cell]
  if (mine === theirs) {
    pixel[BORDER] = 99
    return
  }
  pixel[BORDER] =
    (signedBorder(field, cell, mine, theirs) * w00 +
      signedBorder(field, cell + 1, mine, theirs) * w10 +
      signedBorder(field, below, mine, theirs) * w01 +
      signedBorder(field, below + 1, mine, theirs) * w11) /
    BORDER_CODES
}

/** Distance to the border, negative beyond it. */
function signedBorder(field: GroundField, cell: number, mine: number, theirs: number): number {
  const distance = field.border[cell]
  if (field.own[cell] === mine) return field.beside[cell] === theirs ? distance : 60
  return field.own[cell] === theirs ? -distance : 0
}

/** The material under the pixel, mixed with the one beside it across a frayed border. */
export function readGround(scene: ShadingScene, cell: number, index: number): void {
  const { field } = scene
  const fray = pixel[FRAYING]
  const mine = field.own[cell]
  readMaterial(scene, mine, cell, index, mixed)
  if (pixel[BORDER] > BORDER_REACH) return
  const theirs = field.beside[cell]
  const isStraight = isBuilt(mine) || isBuilt(theirs)
  const soft = isStraight ? SOFT.built : SOFT.natural
  // The lower code frays outward into the higher one, whichever side the pixel is on.
  const lean = isStraight ? 0 : mine < theirs ? FRAY * fray : -FRAY * fray
  const share = smoothstep(soft, -soft, pixel[BORDER] + lean)
  if (share <= 0) return
  readMaterial(scene, theirs, cell, index, layer)
  for (let i = 0; i < 9; i++) mixed[i] += (layer[i] - mixed[i]) * share
}

/** One material's texel, tinted by the board's slow variation. */
function readMaterial(
  scene: ShadingScene,
  material: number,
  cell: number,
  index: number,
  out: Float64Array,
): void {
  const { shop, field } = scene
  const swatch = swatchOf(shop, material)
  const texel = isBuilt(material) ? hexTexel(scene, swatch) : index * TEXEL
  copyTexel(swatch, texel, GLOWS[material], out)
  const { tone, dry } = TINTS[material]
  const t = field.tone[cell] * (1 / 127)
  const d = field.dry[cell] * (1 / 127)
  for (let c = 0; c < 3; c++) out[c] *= 1 + tone[c] * t + dry[c] * d
}

/** Index of a built hex's texel under a ground point. */
function hexTexel({ lattice, shop }: ShadingScene, swatch: Swatch): number {
  locate(lattice, pixel[X], pixel[GROUND] * PLAN_PER_ROW)
  const { dx, dy } = lattice.found
  const col = Math.floor(dx * shop.density + swatch.width / 2)
  const row = Math.floor((dy / PLAN_PER_ROW) * shop.density + swatch.height / 2)
  const inCol = Math.max(0, Math.min(swatch.width - 1, col))
  const inRow = Math.max(0, Math.min(swatch.height - 1, row))
  return (inRow * swatch.width + inCol) * TEXEL
}

function copyTexel(swatch: Swatch, texel: number, glow: Float64Array, out: Float64Array): void {
  const { texels, bumps } = swatch
  const own = texels[texel + GLOW_BYTE] * (1 / 255)
  for (let c = 0; c < 3; c++) {
    out[c] = DECODED[texels[texel + c]]
    out[5 + c] = glow[c] * own
  }
  out[3] = bumps[texel + BUMP_BYTE] * (1 / BUMP_CODES)
  out[4] = bumps[texel + BUMP_BYTE + 1] * (1 / BUMP_CODES)
  out[8] = texels[texel + SHINE_BYTE] * (1 / 255)
}

/** Sand where land meets water, dark where it is wet. */
export function layBeach(shop: Workshop, index: number): void {
  const above = pixel[ABOVE]
  if (above <= DEEP) return
  const share = smoothstep(8.2, 4.4, above + 2.6 * pixel[FRAYING])
  if (share <= 0) return
  copyTexel(swatchOf(shop, MATERIAL.sand), index * TEXEL, GLOWS[MATERIAL.sand], layer)
  const wet = 1 - 0.42 * smoothstep(3.6, 0.8, above)
  for (let c = 0; c < 3; c++) layer[c] *= wet
  const under = smoothstep(-1, DEEP, above)
  for (let i = 0; i < 9; i++) mixed[i] += (layer[i] - mixed[i]) * share * (1 - under)
}

/** The bare wall of a cliff, read along and up it. */
export function layFace(scene: ShadingScene, cell: number, face: number): void {
  const { shop, field, lattice } = scene
  const { density } = shop
  const wall = wallOf(field.wall[cell])
  const along = Math.floor((pixel[X] + 0.55 * pixel[GROUND] * PLAN_PER_ROW) * density)
  const up = Math.floor((pixel[Z] + 240) * density) + Math.imul(lattice.board.seed, 31)
  const index =
    (up & (SWATCH_HEIGHT - 1)) * SWATCH_WIDTH +
    ((along + Math.imul(lattice.board.seed, 7919)) & (SWATCH_WIDTH - 1))
  copyTexel(swatchOf(shop, wall), index * TEXEL, GLOWS[wall], layer)
  const tone = 1 + field.tone[cell] * (0.12 / 127)
  for (let c = 0; c < 3; c++) layer[c] *= tone
  for (let i = 0; i < 9; i++) mixed[i] += (layer[i] - mixed[i]) * face
}

/** A wall is of the make of what stands on it, down to its foot: what lies there changes from cell to cell. */
function wallOf(above: number): number {
  if (isBuilt(above)) return FACE.plating
  return isDarkRock(above) ? FACE.dark : FACE.rock
}

function isDarkRock(material: number): boolean {
  return (
    material === MATERIAL.cave || material === MATERIAL.kelbonite || material === MATERIAL.chasm
  )
}
