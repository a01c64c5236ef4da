// Light on the ground: every pixel reads the swatches of what lies there and is lit by sun, sky and bounce.
import type { PaintCanvas } from './canvas'
import { type Rgb, smoothstep } from './colour'
import { lit, putPixel } from './grade'
import { isBuilt, MATERIAL } from './ground-board'
import { BORDER_CODES, CELL, DRY_CODE, type GroundField, HEIGHT_CODES } from './ground-field'
import { CURVE_CODES, type GroundLightMap, SLOPE_CODES } from './ground-light'
import { type HexLattice, locate, PLAN_PER_ROW } from './hex-lattice'
import { scratchUint8 } from './scratch'
import {
  BUMP_BYTE,
  BUMP_CODES,
  DECODED,
  GLOW_BYTE,
  SHINE_BYTE,
  SUN_BYTE,
  SWATCH_HEIGHT,
  SWATCH_WIDTH,
  type Swatch,
  TEXEL,
} from './swatch'
import { paintWater, type WaterPoint } from './water'
import { FACE, GLOWS, swatchOf, type Workshop } from './workshop'

/** How much more the lit rim of a terrace takes of the sun, a channel. */
const RIM = Float64Array.of(0.34, 0.28, 0.14)
const SHINE = Float64Array.of(0.9, 0.95, 1)
/** Half width of a material's border, and how far it is frayed, plan units: natural, and between built things. */
const SOFT = { natural: 2.2, built: 1 }
const FRAY = 7.5
/** A border is painted this far from where it runs, plan units. */
const BORDER_REACH = 14
/** How much tone and dryness change red, green and blue, a material; others vary by tone alone. */
const GRASS_TINT = tint([0.2, 0.2, 0.16], [0.26, 0.06, -0.16])
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
const mixed = new Float64Array(9)
const layer = new Float64Array(9)
const water: WaterPoint = { over: 0.5, wet: 0.5, lit: 0.5, dusk: 0.5, fray: 0.5, texel: 0 }
/**
 * The pixel under work, in an array, since numbers handed from function to function would be boxed: plan
 * column, ground row and height; where in its cell it lies; what the field says there.
 */
const pixel = new Float64Array(13)
const X = 0
const GROUND = 1
const Z = 2
const SHARE_X = 3
const SHARE_Y = 4
const SUN = 5
const CURVE = 6
const SLOPE_X = 7
const SLOPE_Y = 8
const BORDER = 9
const BED = 10
/** Fraying noise, about -1 to 1, and how far above the water, pixels. */
const FRAYING = 11
const ABOVE = 12

export function shadeGround(scene: ShadingScene): void {
  const { canvas, field, light, shop } = scene
  const { density, width, rgba, seenRow } = canvas
  const plain = markPlain(field, light)
  const cells = new Int32Array(width)
  const shares = new Float64Array(width)
  for (let col = 0; col < width; col++) {
    const x = (canvas.left + col + 0.5) / density / CELL
    cells[col] = Math.floor(x)
    shares[col] = x - cells[col]
  }
  const { shiftX, shiftY } = swatchShift(scene)
  for (let row = 0, at = 0; row < canvas.height; row++) {
    for (let col = 0; col < width; col++, at++) {
      const ground = seenRow[at]
      const cellRow = Math.floor(ground / CELL)
      const local = (cellRow - light.top) * light.width + cells[col] - light.left
      const cell = (cellRow - field.top) * field.width + cells[col] - field.left
      const textRow = (Math.floor(ground * density) + shiftY) & (SWATCH_HEIGHT - 1)
      const index = textRow * SWATCH_WIDTH + ((col + shiftX) & (SWATCH_WIDTH - 1))
      pixel[SHARE_X] = shares[col]
      pixel[SHARE_Y] = ground / CELL - cellRow
      if (plain[local]) shadePlain(scene, cell, local, index, plain[local])
      else {
        pixel[GROUND] = ground
        pixel[X] = (canvas.left + col + 0.5) / density
        pixel[Z] = ground - (canvas.top + row + 0.5) / density
        shadePixel(scene, at, cell, local, index)
      }
      putPixel(shop.grade, rgba, at * 4)
    }
  }
}

/** Level, dry ground of one material: 1 where the sun varies, 2 where it does not, 0 elsewhere. */
function markPlain(field: GroundField, light: GroundLightMap): Uint8Array {
  const { own, border, level, width: stride } = field
  const { width, slopeX, slopeY, curve, lit: sun } = light
  const rows = light.bottom - light.top
  const out = scratchUint8(2, width * rows).fill(0)
  const reach = BORDER_REACH * BORDER_CODES
  const isLevel = (to: number) =>
    Math.abs(slopeX[to]) < 24 && Math.abs(slopeY[to]) < 24 && Math.abs(curve[to]) < 12
  for (let row = 0; row < rows - 1; row++) {
    let cell = (row + light.top - field.top) * stride + light.left - field.left
    let to = row * width
    for (let col = 0; col < width - 1; col++, cell++, to++) {
      if (border[cell] < reach || level[cell] !== DRY_CODE) continue
      if (!isLevel(to) || !isLevel(to + width + 1) || isBuilt(own[cell])) continue
      if (own[cell] === MATERIAL.chasm || own[cell] === MATERIAL.kelbonite) continue
      const first = sun[to]
      const isEven =
        sun[to + 1] === first && sun[to + width] === first && sun[to + width + 1] === first
      out[to] = isEven ? 2 : 1
    }
  }
  return out
}

/** The short way for plain ground: one texel, lit as if it lay level. `kind` as `markPlain` gives it. */
function shadePlain(
  scene: ShadingScene,
  cell: number,
  local: number,
  index: number,
  kind: number,
): void {
  const { field, light, shop } = scene
  const { sun, ambient } = shop.lighting
  const material = field.own[cell]
  const { texels } = swatchOf(shop, material)
  const { tone, dry } = TINTS[material]
  const texel = index * TEXEL
  const shade = light.lit
  let share = shade[local]
  if (kind === 1) {
    const fx = pixel[SHARE_X]
    const below = local + light.width
    const upper = share + (shade[local + 1] - share) * fx
    const lower = shade[below] + (shade[below + 1] - shade[below]) * fx
    share = upper + (lower - upper) * pixel[SHARE_Y]
  }
  const direct = texels[texel + SUN_BYTE] * share * (1 / 65025)
  const around = 0.92 + share * (0.08 / 255)
  const t = field.tone[cell] * (1 / 127)
  const d = field.dry[cell] * (1 / 127)
  for (let c = 0; c < 3; c++) {
    lit[c] =
      DECODED[texels[texel + c]] *
      (sun[c] * direct + ambient[c] * around) *
      (1 + tone[c] * t + dry[c] * d)
  }
}

/** By material code. */
const TINTS: readonly Tint[] = Array.from({ length: 40 }, (_, code) => tintOf(code))

function tintOf(material: number): Tint {
  if (material <= MATERIAL.yard) return GRASS_TINT
  return isBuilt(material) ? NO_TINT : EARTH_TINT
}

/** Where a chunk and its board's seed begin to read the swatches, texels. */
function swatchShift({ canvas, lattice }: ShadingScene): { shiftX: number; shiftY: number } {
  const { seed } = lattice.board
  return {
    shiftX: canvas.left + Math.imul(seed, 7919),
    shiftY: Math.imul(seed, 104729),
  }
}

function shadePixel(
  scene: ShadingScene,
  at: number,
  cell: number,
  local: number,
  index: number,
): void {
  const { shop, field } = scene
  readField(scene, cell, local)
  pixel[FRAYING] = shop.fray[index] * (1 / 64)
  readGround(scene, cell, index)
  const level = field.level[cell]
  const isWater = level !== DRY_CODE
  pixel[ABOVE] = isWater ? pixel[Z] - level / HEIGHT_CODES : 99
  if (isWater) layBeach(shop, index)
  const x = pixel[SLOPE_X]
  const y = pixel[SLOPE_Y]
  const steepness = Math.sqrt(x * x + y * y)
  let face = 0
  if (steepness > 0.3) {
    face = smoothstep(0.42, 0.95, steepness + 0.25 * pixel[FRAYING])
    if (field.own[cell] === MATERIAL.rocks) face *= 0.85
    if (pixel[ABOVE] < 7) face *= smoothstep(0, 7, pixel[ABOVE]) * 0.9
    if (face > 0) layFace(scene, cell, face)
  }
  lightSurface(shop, face)
  const gloom = field.gloom[cell]
  if (gloom > 0) for (let c = 0; c < 3; c++) lit[c] *= 1 - gloom / 255
  if (isWater) layWater(scene, at, index, level)
}

function layWater({ shop, canvas }: ShadingScene, at: number, index: number, level: number): void {
  water.over = level / HEIGHT_CODES - pixel[BED]
  water.wet = smoothstep(-0.5, 0.9, water.over) * smoothstep(2.5, 0.6, pixel[ABOVE])
  if (water.wet <= 0) return
  water.lit = pixel[SUN]
  water.dusk = pixel[CURVE] < 0 ? 1 / (1 - pixel[CURVE] * 0.07) : 1
  water.fray = pixel[FRAYING]
  water.texel = index * 4
  const depth = paintWater(shop.water, shop.lighting, water, lit)
  canvas.water[at] = water.wet * (40 + 215 * depth)
}

/** Bilinear reads of light, form and the border's distance at the pixel. */
function readField({ field, light }: ShadingScene, cell: number, local: number): void {
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
function readGround(scene: ShadingScene, cell: number, index: number): void {
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
function layBeach(shop: Workshop, index: number): void {
  const above = pixel[ABOVE]
  const share = smoothstep(8.2, 4.4, above + 2.6 * pixel[FRAYING])
  if (share <= 0) return
  copyTexel(swatchOf(shop, MATERIAL.sand), index * TEXEL, GLOWS[MATERIAL.sand], layer)
  const wet = 1 - 0.42 * smoothstep(3.6, 0.8, above)
  for (let c = 0; c < 3; c++) layer[c] *= wet
  const under = smoothstep(-1, -7, above)
  for (let i = 0; i < 9; i++) mixed[i] += (layer[i] - mixed[i]) * share * (1 - under)
}

/** The bare wall of a cliff, read along and up it. */
function layFace(scene: ShadingScene, cell: number, face: number): void {
  const { shop, field, lattice } = scene
  const { density } = shop
  const wall = wallOf(field.own[cell], field.wall[cell])
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

/** A wall is of the make of what stands on it; a chasm's is its own. */
function wallOf(own: number, wall: number): number {
  if (isBuilt(wall)) return FACE.plating
  if (isDarkRock(own) || isDarkRock(wall)) return FACE.dark
  return FACE.rock
}

function isDarkRock(material: number): boolean {
  return (
    material === MATERIAL.cave || material === MATERIAL.kelbonite || material === MATERIAL.chasm
  )
}

function lightSurface(shop: Workshop, face: number): void {
  const { sun, sky, bounce, toSun } = shop.lighting
  const bumpU = mixed[3]
  const bumpV = mixed[4]
  // On a face v runs up the wall, on the ground away from the viewer.
  let nx = -pixel[SLOPE_X] - bumpU * (1 + 0.4 * face)
  let ny = pixel[SLOPE_Y] + bumpV * (1 - face) - 0.2 * bumpU * face
  let nz = 1 + bumpV * 0.55 * face
  const length = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz)
  nx *= length
  ny *= length
  nz *= length
  let direct = Math.max(0, nx * toSun.x + ny * toSun.y + nz * toSun.z)
  if (face > 0) direct = fadeGrazing(toSun, direct, face)
  direct *= pixel[SUN]
  const dusk = pixel[CURVE] < 0 ? 1 / (1 - pixel[CURVE] * 0.09) : 1
  const isRim = pixel[CURVE] > 1.2 && face < 0.6
  const rim = isRim ? Math.min(1, (pixel[CURVE] - 1.2) * 0.12) * (1 - 1.6 * face) : 0
  const up = 0.5 + 0.5 * nz
  const around = dusk * (0.92 + 0.08 * pixel[SUN])
  const shine = mixed[8] > 0 ? mixed[8] * (0.25 + direct) * 0.5 : 0
  for (let c = 0; c < 3; c++) {
    const ambient = (bounce[c] + (sky[c] - bounce[c]) * up) * around
    lit[c] =
      mixed[c] * (sun[c] * direct * (1 + RIM[c] * rim) + ambient) + mixed[5 + c] + shine * SHINE[c]
  }
}

/** Where the sun grazes the bare relief the bump fades, or it would tear the face into streaks. */
function fadeGrazing(
  toSun: { readonly x: number; readonly y: number; readonly z: number },
  bumped: number,
  face: number,
): number {
  const steep = pixel[SLOPE_X] * pixel[SLOPE_X] + pixel[SLOPE_Y] * pixel[SLOPE_Y]
  const bare =
    (-pixel[SLOPE_X] * toSun.x + pixel[SLOPE_Y] * toSun.y + toSun.z) / Math.sqrt(1 + steep)
  const plain = 0.5 * (bare + Math.sqrt(bare * bare + 0.05))
  return plain + (bumped - plain) * (1 - face + face * smoothstep(-0.1, 0.45, bare))
}
