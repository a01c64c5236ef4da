// What grows and lies on the ground. Each thing stands on a jittered cell of the plan, is lit by the
// light it stands in and left out where the relief before it would hide it.
import { smoothstep } from './colour'
import { isBuilt, isWater, MATERIAL } from './ground-board'
import { BORDER_CODES, CELL, DRY_CODE, type GroundField, HEIGHT_CODES } from './ground-field'
import { CURVE_CODES, type GroundLightMap, SLOPE_CODES } from './ground-light'
import type { ShadingScene } from './ground-pixel'
import { type HexLattice, locate, PLAN_PER_ROW } from './hex-lattice'
import { hash, sample } from './noise'
import { CROP_ROW } from './recipes-natural'
import { blit, STAMP_REACH, type StampKind, stampsOf } from './stamps'
import { rowDistance } from './swatch'

/** Side of a scatter cell, plan units. */
const SPACING = 8.4
/** Units stand in the middle of a hex: the ground there is calmer, within this many plan units. */
const CALM_RADIUS = 34

/** One cell's place and luck. */
type Spot = {
  u: number
  v: number
  /** Board row and height above it, pixels. */
  row: number
  z: number
  lit: number
  steepness: number
  curve: number
  material: number
  beside: number
  /** Plan units to the nearest other material. */
  edge: number
  /** Pixels above water that is near; 99 where none is. */
  above: number
  isCalm: boolean
  tone: number
  dry: number
  chance: number
  size: number
  pick: number
}

const spot: Spot = {
  u: 0.5,
  v: 0.5,
  row: 0.5,
  z: 0.5,
  lit: 0,
  steepness: 0.5,
  curve: 0.5,
  material: 0,
  beside: 0,
  edge: 0.5,
  above: 0.5,
  isCalm: false,
  tone: 0.5,
  dry: 0.5,
  chance: 0.5,
  size: 0.5,
  pick: 0.5,
}

/** Draws everything that grows or lies on the chunk, back to front. `tallest` is the highest ground near, pixels. */
export function scatterDetails(scene: ShadingScene, tallest: number): void {
  const { canvas, lattice } = scene
  const { density: d } = canvas
  const { seed } = lattice.board
  const x = canvas.left / d
  const y = canvas.top / d
  const firstX = Math.floor((x - STAMP_REACH) / SPACING)
  const lastX = Math.ceil((x + canvas.width / d + STAMP_REACH) / SPACING)
  const firstY = Math.floor(((y - STAMP_REACH) * PLAN_PER_ROW) / SPACING)
  const lastY = Math.ceil(
    ((y + canvas.height / d + STAMP_REACH + tallest) * PLAN_PER_ROW) / SPACING,
  )
  for (let cellY = firstY; cellY <= lastY; cellY++) {
    for (let cellX = firstX; cellX <= lastX; cellX++) {
      if (findSpot(scene, cellX, cellY, seed)) drawSpot(scene)
    }
  }
}

/** Fills `spot`; false where nothing can stand or nobody sees it. */
function findSpot(scene: ShadingScene, cellX: number, cellY: number, seed: number): boolean {
  const { field, light, lattice, canvas } = scene
  spot.chance = hash(cellX, cellY, seed + 2)
  spot.u = (cellX + hash(cellX, cellY, seed)) * SPACING
  spot.v = (cellY + hash(cellX, cellY, seed + 1)) * SPACING
  const cellCol = Math.round(spot.u / CELL)
  const cellRow = Math.round(spot.v / PLAN_PER_ROW / CELL)
  if (cellCol < light.left || cellCol >= light.right) return false
  if (cellRow < light.top || cellRow >= light.bottom) return false
  const at = (cellRow - field.top) * field.width + cellCol - field.left
  const material = field.own[at]
  if (isBuilt(material) || material === MATERIAL.chasm) return false
  const bed = field.bed[at] / HEIGHT_CODES
  const level = field.level[at]
  spot.above = level === DRY_CODE ? 99 : bed - level / HEIGHT_CODES
  if (spot.above < -5) return false
  spot.z = bed
  spot.row = spot.v / PLAN_PER_ROW
  const screen = (spot.row - spot.z) * canvas.density
  if (screen < canvas.top - STAMP_REACH * canvas.density) return false
  if (screen > canvas.top + canvas.height + STAMP_REACH * canvas.density) return false
  const to = (cellRow - light.top) * light.width + cellCol - light.left
  readSpot(field, light, at, to)
  spot.material = material
  spot.isCalm = isInMiddle(lattice)
  spot.size = hash(cellX, cellY, seed + 3)
  spot.pick = hash(cellX, cellY, seed + 4)
  return spot.curve > -0.4 || !isHidden(field, at)
}

function readSpot(field: GroundField, light: GroundLightMap, at: number, to: number): void {
  spot.lit = light.lit[to]
  spot.curve = light.curve[to] / CURVE_CODES
  spot.steepness = Math.hypot(light.slopeX[to], light.slopeY[to]) / SLOPE_CODES
  spot.beside = field.beside[at]
  spot.edge = field.beside[at] === field.own[at] ? 99 : field.border[at] / BORDER_CODES
  spot.tone = field.tone[at] / 127
  spot.dry = field.dry[at] / 127
}

function isInMiddle(lattice: HexLattice): boolean {
  locate(lattice, spot.u, spot.v)
  const { dx, dy } = lattice.found
  return dx * dx + dy * dy < CALM_RADIUS * CALM_RADIUS
}

/** Whether ground before the spot rises over it on the picture. */
function isHidden(field: GroundField, at: number): boolean {
  const { bed, width } = field
  const foot = bed[at]
  for (let rows = 2; rows <= 52; rows += 2) {
    if (bed[at + rows * width] - rows * CELL * HEIGHT_CODES > foot + 24) return true
  }
  return false
}

function drawSpot(scene: ShadingScene): void {
  const { chance, size } = spot
  if (isWater(spot.material) || spot.above < 7) {
    drawShore(scene)
    return
  }
  switch (spot.material) {
    case MATERIAL.meadow:
    case MATERIAL.brush:
    case MATERIAL.forest:
      drawGrowth(scene)
      break
    case MATERIAL.path:
      if (spot.edge < 5 && chance < 0.3) put(scene, 'straw')
      else if (chance > 0.965) put(scene, 'stone')
      break
    case MATERIAL.cobble:
      if (spot.edge < 7 && chance < 0.25) put(scene, 'grass')
      else if (chance < 0.015) put(scene, 'straw')
      break
    case MATERIAL.crops:
      if (spot.edge >= 6 && spot.steepness < 0.5) drawCrops(scene)
      break
    case MATERIAL.kelbonite:
      if (chance <= 0.035 && spot.edge >= 10 && spot.steepness < 0.5 && !spot.isCalm)
        put(scene, 'crystals')
      else if (chance > 0.9) put(scene, 'darkStone')
      break
    case MATERIAL.rocks:
      if (spot.edge < 9 && chance < 0.3) put(scene, chance < 0.22 ? 'grass' : 'stone')
      else if (chance > 0.985 && !spot.isCalm) put(scene, 'boulder')
      else if (chance > 0.9) put(scene, size > 0.85 ? 'straw' : 'stone')
      break
    case MATERIAL.rubble:
      if (chance < 0.1 && !spot.isCalm) put(scene, 'boulder')
      else if (chance < 0.42) put(scene, 'stone')
      break
    case MATERIAL.cave:
      if (chance < 0.06) put(scene, 'darkStone')
      break
    default:
      if (chance < 0.02) put(scene, 'stone')
  }
}

/** Reeds and stones where land meets water. */
function drawShore(scene: ShadingScene): void {
  const { chance, above, dry } = spot
  if (above > 5.5 && spot.steepness < 0.5) {
    if (chance < 0.5) put(scene, 'grass')
    return
  }
  if (dry < -0.1 && above > -2.5 && above < 2.5 && chance < 0.26) put(scene, 'reeds')
  else if (chance > 0.955) put(scene, 'stone')
}

function drawGrowth(scene: ShadingScene): void {
  const { chance, material, steepness, curve } = spot
  if (steepness > 0.6) {
    // Scree and tufts at the foot of a cliff, tufts over its lip.
    if (curve < -1 && chance < 0.22) put(scene, chance < 0.035 ? 'boulder' : 'stone')
    else if (curve > 1 && steepness < 1.3 && chance < 0.5) put(scene, bladesOf(material))
    return
  }
  if (curve < -1.6 && chance < 0.16) {
    put(scene, chance < 0.02 ? 'boulder' : 'stone')
    return
  }
  const { tables } = scene.field
  const patch = sample(tables.fine, spot.u * 0.19, spot.v * 0.19)
  const thick = 0.34 + 0.42 * smoothstep(-0.8, 0.7, patch - 0.5 * spot.dry)
  const rim = curve > 0.8 ? 0.3 : 0
  const cover = (thick + rim + (material === MATERIAL.meadow ? 0 : 0.16)) * (spot.isCalm ? 0.5 : 1)
  if (chance <= cover) {
    put(scene, spot.dry > 0.45 && chance < 0.2 ? 'straw' : bladesOf(material))
    return
  }
  if (spot.isCalm) return
  if (material === MATERIAL.forest && chance > 0.9) put(scene, 'leaves')
  else if (chance > 0.993) put(scene, 'stone')
  else if (chance > 0.9 && material === MATERIAL.meadow) {
    const bed = sample(tables.other, spot.u * 0.5 + 30, spot.v * 0.5)
    if (bed > 0.28) put(scene, 'flower')
  }
}

function bladesOf(material: number): StampKind {
  if (material === MATERIAL.brush) return 'straw'
  return material === MATERIAL.forest ? 'fern' : 'grass'
}

/** Plants stand in rows, wheat and greens by turns: every cell yields up to three on the nearest one. */
function drawCrops(scene: ShadingScene): void {
  const { lattice, canvas } = scene
  const { density } = canvas
  const distance = rowDistance(CROP_ROW, density)
  const shift = (Math.imul(lattice.board.seed, 104729) / density) * PLAN_PER_ROW
  const row = Math.floor((spot.v + shift) / distance)
  const v = (row + 0.5) * distance - shift + (spot.size - 0.5) * 2
  const kind = (Math.floor(row / 3) & 1) === 0 ? 'wheat' : 'greens'
  const list = stampsOf(scene.shop, kind)
  const y = Math.round((v / PLAN_PER_ROW - spot.z) * density)
  for (let n = 0; n < 2; n++) {
    const x = Math.round((spot.u + (n - 0.5) * 4.2) * density)
    blit(canvas, list[((spot.pick * 977 + n * 5) | 0) % list.length], x, y, spot.lit)
  }
}

function put(scene: ShadingScene, kind: StampKind): void {
  const list = stampsOf(scene.shop, kind)
  const d = scene.canvas.density
  const x = Math.round(spot.u * d)
  const y = Math.round((spot.row - spot.z) * d)
  blit(scene.canvas, list[(spot.pick * list.length) | 0], x, y, spot.lit)
}
