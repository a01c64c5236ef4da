// Light on the ground: every pixel reads the swatches of what lies there and is lit by sun, sky and bounce.
import { smoothstep } from './colour'
import { lit, putPixel } from './grade'
import { isBuilt, MATERIAL } from './ground-board'
import { BORDER_CODES, CELL, DRY_CODE, type GroundField, HEIGHT_CODES } from './ground-field'
import type { GroundLightMap } from './ground-light'
import {
  ABOVE,
  BED,
  BORDER_REACH,
  CURVE,
  FRAYING,
  GROUND,
  layBeach,
  layFace,
  mixed,
  pixel,
  readField,
  readGround,
  SHARE_X,
  SHARE_Y,
  type ShadingScene,
  SLOPE_X,
  SLOPE_Y,
  SUN,
  TINTS,
  X,
  Z,
} from './ground-pixel'
import { scratchUint8 } from './scratch'
import { DECODED, SUN_BYTE, SWATCH_HEIGHT, SWATCH_WIDTH, TEXEL } from './swatch'
import { paintWater, type WaterPoint } from './water'
import { swatchOf, type Workshop } from './workshop'

/** How much more the lit rim of a terrace takes of the sun, a channel. */
const RIM = Float64Array.of(0.34, 0.28, 0.14)
const SHINE = Float64Array.of(0.9, 0.95, 1)
const water: WaterPoint = { over: 0.5, wet: 0.5, lit: 0.5, dusk: 0.5, fray: 0.5, texel: 0 }

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
