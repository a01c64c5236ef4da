// Light on the ground: material, bank, cliff and water of every pixel, lit by sun, sky and bounce.
import type { PaintCanvas } from './canvas'
import { linear, scaled, smoothstep } from './colour'
import { isWater, MATERIAL } from './ground-board'
import { CELL, type HeightField, SHADE_VALUES, warp, warped } from './height-field'
import {
  APOTHEM,
  DRY,
  type HexLattice,
  locate,
  neighbour,
  PLAN_PER_ROW,
  TOWARD_X,
  TOWARD_Y,
} from './hex-lattice'
import { paintBeach, paintLakeBed, paintMaterial } from './materials'
import { paintCliff } from './materials-built'
import { type NoiseTables, sample, sampleSlope } from './noise'
import { SUN } from './shadows'
import {
  BUMP_U,
  BUMP_V,
  coverage,
  darken,
  GLOSS,
  GLOW,
  type GroundPoint,
  layOver,
  remember,
  type ShadedPixel,
  surface,
} from './surface'
import { paintWater } from './water'

const SUNLIGHT = scaled(linear('#FFDDA8'), 1.364)
const SKY = scaled(linear('#8AACEA'), 0.68)
const BOUNCE = scaled(linear('#7E7468'), 0.68)
/** How much more the lit rim of a terrace takes of the sun, a channel. */
const RIM = [0.22, 0.2, 0.12]
const SPECULAR = [0.9, 0.95, 1]
/** Half way between the sun and the camera, for gloss. */
const HALF_WAY = normalised(SUN.x, SUN.y - 0.608, SUN.z + 0.794)
/** Half width of a material's border, plan units: natural, and between built things. */
const SOFT = { natural: 7, built: 1.2 }
/** A border is painted this far from a hex's edge, plan units; it is bent by no more than that. */
const BORDER_REACH = 16
const FARTHEST_BEND = 13
/** A chasm's walls sink into darkness over this depth, pixels. */
const CHASM_DUSK = 80

const pixel: ShadedPixel = {
  u: 0,
  v: 0,
  z: 0,
  drop: 0,
  lit: 0,
  curvature: 0,
  slopeX: 0,
  slopeY: 0,
  steepness: 0,
  grain: 0,
  level: 0,
  wet: 0,
  depth: 0,
  see: 1,
  material: 0,
  wall: 0,
  face: 0,
  fieldHex: 0,
}
const point: GroundPoint = { u: 0, v: 0, dx: 0, dy: 0, hex: 0 }
/** Linear light of the pixel as it goes to the canvas. */
const light = new Float64Array(3)

/** Paints every pixel of the canvas; `water` gets the depth mask (0 dry, 40 to 255 wet). */
export function shadeGround(
  lattice: HexLattice,
  tables: NoiseTables,
  canvas: PaintCanvas,
  field: HeightField,
  water: Uint8ClampedArray,
): void {
  for (let row = 0, at = 0; row < canvas.height; row++) {
    const screenY = canvas.y + (row + 0.5) / canvas.density
    for (let col = 0; col < canvas.width; col++, at++) {
      readField(tables, canvas, field, at, canvas.x + (col + 0.5) / canvas.density, screenY)
      paintGroundPoint(lattice, tables)
      lightSurface()
      if (pixel.wet > 0) {
        paintWater(tables, pixel, light, SUNLIGHT, SKY)
        water[at] = pixel.wet * (40 + 215 * pixel.depth)
      }
      canvas.red[at] = light[0]
      canvas.green[at] = light[1]
      canvas.blue[at] = light[2]
    }
  }
}

function readField(
  tables: NoiseTables,
  canvas: PaintCanvas,
  field: HeightField,
  at: number,
  x: number,
  screenY: number,
): void {
  const groundRow = canvas.seenRow[at]
  const gridX = (x - field.x) / CELL
  const gridY = (groundRow - field.y) / CELL
  const xi = gridX | 0
  const yi = gridY | 0
  const fx = gridX - xi
  const fy = gridY - yi
  const w11 = fx * fy
  const w10 = fx - w11
  const w01 = fy - w11
  const w00 = 1 - fx - w01
  const cell = yi * field.width + xi
  const a = cell * SHADE_VALUES
  const b = a + SHADE_VALUES
  const c = (cell + field.width) * SHADE_VALUES
  const d = c + SHADE_VALUES
  const s = field.shade
  const p = pixel
  p.u = x
  p.v = groundRow * PLAN_PER_ROW
  p.z = groundRow - screenY
  p.lit = s[a] * w00 + s[b] * w10 + s[c] * w01 + s[d] * w11
  p.curvature = s[a + 1] * w00 + s[b + 1] * w10 + s[c + 1] * w01 + s[d + 1] * w11
  p.slopeX = s[a + 2] * w00 + s[b + 2] * w10 + s[c + 2] * w01 + s[d + 2] * w11
  p.slopeY = s[a + 3] * w00 + s[b + 3] * w10 + s[c + 3] * w01 + s[d + 3] * w11
  p.steepness = Math.sqrt(p.slopeX * p.slopeX + p.slopeY * p.slopeY)
  p.grain = sample(tables.fine, p.u * 0.6, p.v * 0.6)
  p.level = field.waterLevel[cell]
  p.fieldHex = field.hex[cell]
  p.wet = 0
  p.depth = 0
  p.see = 1
  p.face = 0
  if (p.level <= DRY) return
  const { bed, width } = field
  const ground =
    bed[cell] * w00 + bed[cell + 1] * w10 + bed[cell + width] * w01 + bed[cell + width + 1] * w11
  const over = p.level - ground
  p.wet = smoothstep(-0.5, 0.9, over) * smoothstep(2.5, 0.6, p.z - p.level)
  if (p.wet <= 0) return
  const waved = over + 0.9 + 1.5 * p.grain * smoothstep(14, 4, over)
  p.depth = Math.min(1, Math.max(0, waved) / 36)
  p.see = 0.42 * smoothstep(0.55, 0.08, p.depth)
}

function paintGroundPoint(lattice: HexLattice, tables: NoiseTables): void {
  const p = pixel
  p.material = lattice.material[p.fieldHex]
  if (p.wet === 1 && p.see === 0) surface.fill(0)
  else paintBlended(lattice, tables)
  if (p.level > DRY && p.see > 0) {
    const share = p.wet > 0.5 ? 1 : smoothstep(7.5, 3, p.z - p.level + 1.5 * p.grain)
    if (share > 0) {
      remember(0)
      paintBeach(tables, p.u, p.v)
      darken(1 - 0.38 * smoothstep(3.2, 0.8, p.z - p.level))
      layOver(0, share)
    }
  }
  if (p.wet < 1) paintFace(tables)
}

/** The material of the hex below, mixed with its neighbours across ragged borders. */
function paintBlended(lattice: HexLattice, tables: NoiseTables): void {
  const p = pixel
  const { found } = lattice
  const isStraight = lattice.isStraight[p.fieldHex] === 1
  let hex = p.fieldHex
  let isInside = false
  if (!lattice.isUniform[hex] || isStraight || needsOffset(p.material)) {
    locate(lattice, p.u, p.v)
    hex = found.hex
    isInside = !isStraight && !needsOffset(lattice.material[hex]) && isDeepInside(found)
    if (!isInside && !lattice.isUniform[hex]) {
      warp(lattice, tables, p.u, p.v)
      locate(lattice, warped[0], warped[1])
      hex = found.hex
    }
    p.material = lattice.material[hex]
  }
  p.drop = lattice.terrace[hex] - p.z
  p.wall = p.material
  let crest = lattice.bed[hex]
  const { dx, dy } = found
  point.u = p.u
  point.v = p.v
  point.dx = dx
  point.dy = dy
  point.hex = hex
  if (isWater(p.material)) paintLakeBed(tables, p.u, p.v)
  else paintMaterial(lattice, tables, p.material, point)
  if (isInside || lattice.isUniform[hex]) return
  const soft = isStraight ? SOFT.built : SOFT.natural
  const ragged = isStraight ? 0 : 3 * p.grain + 1.4 * sampleSlope(tables.grassSlope, p.u, p.v)
  for (let k = 0; k < 6; k++) {
    const edge = APOTHEM - dx * TOWARD_X[k] - dy * TOWARD_Y[k]
    if (edge > BORDER_REACH) continue
    const other = neighbour(lattice, hex, k)
    const beside = lattice.material[other]
    if (lattice.bed[other] > crest) {
      crest = lattice.bed[other]
      p.wall = beside
    }
    if (beside === p.material || isWater(beside)) continue
    const amount = isWater(p.material)
      ? 1 - smoothstep(-2, 4, edge)
      : coverage(edge + (beside < p.material ? ragged : -ragged), soft)
    if (amount <= 0.01) continue
    remember(0)
    point.dx = dx - 2 * APOTHEM * TOWARD_X[k]
    point.dy = dy - 2 * APOTHEM * TOWARD_Y[k]
    point.hex = other
    paintMaterial(lattice, tables, beside, point)
    layOver(0, amount)
  }
}

/** Whether no border comes near the point, however it is bent. */
function isDeepInside({ dx, dy }: { readonly dx: number; readonly dy: number }): boolean {
  const east = Math.abs(dx)
  const slanted = 0.5 * east + TOWARD_Y[5] * Math.abs(dy)
  return (east > slanted ? east : slanted) < APOTHEM - BORDER_REACH - FARTHEST_BEND
}

/** Materials whose paint depends on the place in the hex even where no border is near. */
function needsOffset(material: number): boolean {
  return material === MATERIAL.path || material === MATERIAL.yard
}

function paintFace(tables: NoiseTables): void {
  const p = pixel
  p.face =
    smoothstep(0.4, 1.05, p.steepness + 0.3 * p.grain) * (p.material === MATERIAL.rocks ? 0.7 : 1)
  if (p.face > 0 && p.level > DRY && p.z - p.level < 7) p.face *= 0.75
  if (p.face > 0) {
    remember(0)
    paintCliff(tables, wallOf(p), p.u, p.v, p.z)
    layOver(0, p.face)
  }
  if (p.material === MATERIAL.chasm) darken(1 - 0.95 * smoothstep(6, CHASM_DUSK, p.drop))
}

/** A wall is of the make of what stands on it; a chasm's is its own. */
function wallOf(p: ShadedPixel): number {
  if (p.material === MATERIAL.chasm || isDarkRock(p.material)) return p.material
  return isWater(p.wall) ? MATERIAL.meadow : p.wall
}

function isDarkRock(material: number): boolean {
  return material === MATERIAL.cave || material === MATERIAL.kelbonite
}

function lightSurface(): void {
  const p = pixel
  const s = surface
  const facing = p.face
  let nx = -p.slopeX - s[BUMP_U]
  let ny = p.slopeY + s[BUMP_V]
  let nz = 1
  if (facing > 0) {
    nx = -p.slopeX - s[BUMP_U] * (1 + facing)
    ny = p.slopeY + s[BUMP_V] * facing * 0.3 - s[BUMP_U] * 0.25 * facing
    nz = 1 + s[BUMP_V] * facing * 0.8
  }
  const length = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz)
  nx *= length
  ny *= length
  nz *= length
  const sun = sunOn(nx, ny, nz) * p.lit
  const dusk = p.curvature < 0 ? 1 / (1 - p.curvature * 0.07) : 1
  const isRim = p.curvature > 2 && facing < 0.5
  const rim = isRim ? Math.min(1, (p.curvature - 2) * 0.07) * (1 - facing * 2) : 0
  const up = 0.5 + 0.5 * nz
  const ambient = dusk * (0.92 + 0.08 * p.lit)
  for (let c = 0; c < 3; c++) {
    const around = (BOUNCE[c] + (SKY[c] - BOUNCE[c]) * up) * ambient
    light[c] = s[c] * (SUNLIGHT[c] * sun * (1 + RIM[c] * rim) + around) + s[GLOW + c]
  }
  if (s[GLOSS] > 0) {
    const toward = Math.max(0, nx * HALF_WAY.x + ny * HALF_WAY.y + nz * HALF_WAY.z)
    const shine = toward ** 24 * s[GLOSS] * p.lit * 0.8 + 0.035 * s[GLOSS]
    for (let c = 0; c < 3; c++) light[c] += shine * SPECULAR[c]
  }
}

/** The sun's share; where it grazes the bare relief the bump fades, or it would tear the face into streaks. */
function sunOn(nx: number, ny: number, nz: number): number {
  const p = pixel
  const bumped = Math.max(0, nx * SUN.x + ny * SUN.y + nz * SUN.z)
  if (p.face === 0) return bumped
  const bare =
    (-p.slopeX * SUN.x + p.slopeY * SUN.y + SUN.z) / Math.sqrt(1 + p.steepness * p.steepness)
  const plain = 0.5 * (bare + Math.sqrt(bare * bare + 0.05))
  return plain + (bumped - plain) * (1 - p.face + p.face * smoothstep(-0.05, 0.4, bare))
}

function normalised(x: number, y: number, z: number): { x: number; y: number; z: number } {
  const length = Math.sqrt(x * x + y * y + z * z)
  return { x: x / length, y: y / length, z: z / length }
}
