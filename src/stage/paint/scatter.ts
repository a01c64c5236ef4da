// Small things drawn over the shaded ground: tufts, flowers, crops, stones, crystals. Each stands on a
// jittered cell of the plan, is lit by the shadow it stands in and hidden by the relief before it.
import { addLight, pebble, stroke, throwShadow } from './brush-strokes'
import type { PaintCanvas } from './canvas'
import { palette, type Rgb, scaled, smoothstep } from './colour'
import { isBuilt, isWater, MATERIAL } from './ground-board'
import { CELL, type HeightField, SHADE_VALUES, warp, warped } from './height-field'
import { DRY, edgeDistance, type HexLattice, locate, neighbour, PLAN_PER_ROW } from './hex-lattice'
import { CROP_ROW } from './materials'
import { hash, type NoiseTables, sample } from './noise'

/** Side of a scatter cell, plan units. */
const SPACING = 9.2
/** The highest ground and plant above a chunk's lower edge, board pixels. */
const TALLEST = 4 * 24 + 12
const GRASS = palette('#7C9846 #A0AE56 #68873E #8AA04C #5E7F3A #A59C58')
const STRAW = palette('#B9A25A #D2BE78 #9C8A4A #C0AC60')
const FERN = palette('#4F7434 #6C8C40 #3F6030 #7C8E48')
const FLOWERS = palette('#F2E3D0 #E29A8E #E8C455 #F2E3D0')
const WHEAT = palette('#B5923F #D9BC5E')
const GREENS = palette('#7F9440 #A9AC55')
const STONES = palette('#8E8478 #A69A8A #746A62')
const DARK_STONES = palette('#4A4658 #625C70')
const CRYSTALS = palette('#2F8F8C #58D6C4 #7A6AD0')
const STEM: Rgb = [0.03, 0.06, 0.015]
const SPARK: Rgb = [0.8, 1, 0.95]

/** One cell's place and luck. `x`, `y` in canvas pixels; `edge` in plan units to another material. */
type Spot = {
  cellX: number
  cellY: number
  u: number
  v: number
  x: number
  y: number
  z: number
  lit: number
  steepness: number
  isBank: boolean
  material: number
  edge: number
  tone: number
  pick: number
  chance: number
  size: number
}

type Scene = {
  readonly canvas: PaintCanvas
  readonly field: HeightField
  readonly lattice: HexLattice
  readonly tables: NoiseTables
  readonly seed: number
}

/** Draws everything that grows or lies on the chunk. */
export function scatterDetails(scene: Scene): void {
  const { canvas } = scene
  const s = canvas.density
  const firstX = Math.floor(canvas.x / SPACING)
  const lastX = Math.ceil((canvas.x + canvas.width / s) / SPACING)
  const firstY = Math.floor((canvas.y * PLAN_PER_ROW) / SPACING)
  const lastY = Math.ceil(((canvas.y + canvas.height / s + TALLEST) * PLAN_PER_ROW) / SPACING)
  for (let cellY = firstY; cellY <= lastY; cellY++) {
    for (let cellX = firstX; cellX <= lastX; cellX++) {
      const spot = findSpot(scene, cellX, cellY)
      if (spot) drawSpot(scene, spot)
    }
  }
}

/** Where a cell's thing would stand, or null where nothing can or nobody sees it. */
function findSpot(scene: Scene, cellX: number, cellY: number): Spot | null {
  const { canvas, field, lattice, tables, seed } = scene
  const tone = hash(cellX, cellY, seed)
  const chance = hash(cellX, cellY, seed + 2)
  const u = (cellX + tone) * SPACING
  const v = (cellY + hash(cellX, cellY, seed + 1)) * SPACING
  locate(lattice, u, v)
  const isInside = lattice.isUniform[lattice.found.hex] === 1
  if (!isInside) {
    warp(lattice, tables, u, v)
    locate(lattice, warped[0], warped[1])
  }
  const material = lattice.material[lattice.found.hex]
  if (isWater(material) || isBuilt(material) || material === MATERIAL.chasm) return null
  if (material === MATERIAL.cobble && chance > 0.04) return null
  const col = Math.round((u - field.x) / CELL)
  const row = Math.round((v / PLAN_PER_ROW - field.y) / CELL)
  if (col < 0 || row < 0 || col >= field.width || row >= field.height) return null
  const at = row * field.width + col
  const z = field.surface[at]
  const level = field.waterLevel[at]
  if (level > DRY && z - level < 1.2) return null
  const x = (u - canvas.x) * canvas.density
  const y = (v / PLAN_PER_ROW - z - canvas.y) * canvas.density
  const pixelX = x | 0
  const pixelY = y | 0
  if (pixelX < 0 || pixelY < 0 || pixelX >= canvas.width || pixelY >= canvas.height) return null
  const seen = canvas.seenRow[pixelY * canvas.width + pixelX]
  if (Math.abs(seen - v / PLAN_PER_ROW) > 3) return null
  return {
    cellX,
    cellY,
    u,
    v,
    x,
    y,
    z,
    lit: field.shade[at * SHADE_VALUES],
    steepness: Math.hypot(field.shade[at * SHADE_VALUES + 2], field.shade[at * SHADE_VALUES + 3]),
    isBank: level > DRY && z - level < 7,
    material,
    edge: isInside ? 99 : distanceToOther(lattice, material),
    tone,
    pick: hash(cellX, cellY, seed + 1),
    chance,
    size: hash(cellX, cellY, seed + 3),
  }
}

function distanceToOther(lattice: HexLattice, material: number): number {
  let nearest = 99
  for (let k = 0; k < 6; k++) {
    const other = lattice.material[neighbour(lattice, lattice.found.hex, k)]
    if (other !== material) nearest = Math.min(nearest, edgeDistance(lattice, k))
  }
  return nearest
}

function drawSpot(scene: Scene, spot: Spot): void {
  const { material, chance, size } = spot
  switch (material) {
    case MATERIAL.meadow:
    case MATERIAL.brush:
    case MATERIAL.forest:
      drawMeadow(scene, spot)
      break
    case MATERIAL.yard:
    case MATERIAL.path:
      if (isGreen(scene.canvas, spot)) drawMeadow(scene, spot)
      else if (chance < 0.025) drawStone(scene.canvas, spot, STONES, size)
      break
    case MATERIAL.crops:
      if (spot.edge >= 8) drawCrops(scene, spot)
      break
    case MATERIAL.kelbonite:
      if (chance <= 0.07 && spot.edge >= 8) drawCrystals(scene, spot)
      else if (chance > 0.9) drawStone(scene.canvas, spot, DARK_STONES, size)
      break
    case MATERIAL.rocks:
      if (chance < 0.13) drawStone(scene.canvas, spot, STONES, size)
      break
    case MATERIAL.rubble:
      if (chance < 0.4) drawStone(scene.canvas, spot, STONES, 0.35 + 0.65 * size)
      break
    case MATERIAL.cave:
      if (chance < 0.05) drawStone(scene.canvas, spot, DARK_STONES, size * 0.6)
      break
    default:
      if (chance < 0.02) drawStone(scene.canvas, spot, STONES, size * 0.6)
  }
}

/** Whether the painted ground at the spot is grass: what a path left standing. */
function isGreen(canvas: PaintCanvas, spot: Spot): boolean {
  const at = (spot.y | 0) * canvas.width + (spot.x | 0)
  return canvas.green[at] > 1.12 * canvas.red[at]
}

function tinted(colour: Rgb, sun: number, lit: number): Rgb {
  return [
    colour[0] * (1.33 * sun * lit + 0.2),
    colour[1] * (0.97 * sun * lit + 0.27),
    colour[2] * (0.53 * sun * lit + 0.5),
  ]
}

function drawMeadow(scene: Scene, spot: Spot): void {
  const { canvas, tables } = scene
  const { u, v, chance, size, material } = spot
  const isMeadow = material !== MATERIAL.brush && material !== MATERIAL.forest
  if (spot.steepness > 0.75 || spot.isBank || spot.edge < 2) {
    if (spot.steepness < 0.9 && chance < 0.1) drawStone(canvas, spot, STONES, size)
    return
  }
  const broad = sample(tables.broad, u * 0.93 + 91, v * 0.93)
  const patch = sample(tables.fine, u * 0.21, v * 0.21)
  const cover = 0.3 + 0.5 * smoothstep(-0.7, 0.7, broad + 0.5 * patch) + (isMeadow ? 0 : 0.15)
  if (chance <= cover) {
    drawTuft(scene, spot)
    return
  }
  if (chance > 0.992) drawStone(canvas, spot, STONES, size)
  else if (chance > 0.955 && isMeadow && sample(tables.other, u * 0.7, v * 0.7) > 0.15) {
    drawFlower(canvas, spot)
  }
}

function drawTuft(scene: Scene, spot: Spot): void {
  const { canvas, seed } = scene
  const { cellX, cellY, x, y, lit, size, material } = spot
  const s = canvas.density
  const blades = material === MATERIAL.brush ? STRAW : material === MATERIAL.forest ? FERN : GRASS
  const length = (3.6 + 3.6 * size + (size > 0.93 ? 2.5 : 0)) * s
  throwShadow(canvas, x - s, y, length * 1.1, 1.7 * s, 0.42 * lit)
  for (let k = 0; k < 3; k++) {
    const a = hash(cellX * 3 + k, cellY, seed + 9)
    const lean = (a - 0.5) * 1.5 + (k - 1) * 0.8
    const bright = 0.65 + 0.5 * hash(cellX, cellY * 3 + k, seed + 10)
    const sun = k === 1 ? 0.22 + 0.3 * a : lean > 0 ? 0.08 + 0.2 * a : bright
    const colour = blades[(hash(cellX, cellY, seed + 11 + k) * blades.length) | 0]
    const root = x + (k - 1) * 0.7 * s
    const tipY = y - length * (0.35 + 0.5 * a)
    stroke(canvas, root, y, x + lean * length, tipY, 1.25 * s, tinted(colour, sun, lit), 0.95)
  }
}

function drawFlower(canvas: PaintCanvas, spot: Spot): void {
  const s = canvas.density
  const { x, y } = spot
  const petal = tinted(FLOWERS[(spot.size * FLOWERS.length) | 0], 0.8, spot.lit)
  stroke(canvas, x, y, x, y - 2.2 * s, 0.5 * s, STEM, 0.7)
  stroke(canvas, x, y - 2.2 * s, x, y - 2.3 * s, 1.35 * s, petal, 1)
}

/** Plants stand in rows: every cell yields up to three on the nearest one. */
function drawCrops(scene: Scene, spot: Spot): void {
  const { canvas, seed } = scene
  const { cellX, cellY, lit } = spot
  const s = canvas.density
  const row = Math.floor(spot.v / CROP_ROW)
  const isWheat = (row & 1) === 0
  const colours = isWheat ? WHEAT : GREENS
  const v = (row + 0.5) * CROP_ROW + (spot.size - 0.5) * 2
  const y = (v / PLAN_PER_ROW - spot.z - canvas.y) * s
  for (let n = 0; n < 3; n++) {
    const x = (spot.u + (n - 1) * 3.1 - canvas.x) * s
    const a = hash(cellX * 3 + n, cellY, seed + 5)
    const tall = (isWheat ? 6 : 4) * (0.75 + 0.5 * a) * s
    throwShadow(canvas, x, y, tall * 0.8, 1.7 * s, 0.3 * lit)
    for (let k = -1; k <= 1; k++) {
      const sun = 0.4 + 0.45 * hash(cellX * 3 + n, cellY + k, seed + 6)
      const colour = tinted(colours[a > 0.5 ? 1 : 0], sun, lit)
      const tip = y - tall * (k === 0 ? 1 : 0.8)
      stroke(canvas, x + k * 0.7 * s, y, x + k * 2.1 * s, tip, 1.25 * s, colour, 1)
    }
  }
}

function drawCrystals(scene: Scene, spot: Spot): void {
  const { canvas, seed } = scene
  const { cellX, cellY, x, y, lit } = spot
  const s = canvas.density
  const count = 2 + ((spot.size * 3) | 0)
  const colour = CRYSTALS[(spot.pick * CRYSTALS.length) | 0]
  const lightSide: Rgb = [
    colour[0] * (0.5 + 0.9 * lit),
    colour[1] * (0.5 + 0.7 * lit),
    colour[2] * (0.6 + 0.5 * lit),
  ]
  for (let k = 0; k < count; k++) {
    const lean = hash(cellX + k * 7, cellY, seed + 21) - 0.5
    const tall = (11 + 17 * hash(cellX, cellY + k * 5, seed + 22)) * s * (k === 0 ? 1 : 0.7)
    const half = tall * 0.24
    const root = x + (k - count / 2) * 6 * s
    const tip = root + lean * tall * 0.8
    throwShadow(canvas, root, y, tall * 0.8, half, 0.4 * lit)
    stroke(canvas, root, y, tip, y - tall, half, scaled(colour, 0.32), 1)
    stroke(canvas, root - half * 0.35, y, tip - half * 0.1, y - tall, half * 0.55, lightSide, 0.95)
    const edge = root - half * 0.55
    stroke(
      canvas,
      edge,
      y - tall * 0.15,
      tip - half * 0.15,
      y - tall * 0.97,
      half * 0.14,
      SPARK,
      0.8,
    )
  }
  addLight(canvas, x, y - 5 * s, 22 * s, colour, 0.16)
}

/** `size` 0 to 1; most stones are small. */
function drawStone(canvas: PaintCanvas, spot: Spot, stones: readonly Rgb[], size: number): void {
  const radius = (1.2 + 5.2 * size * size * size) * canvas.density
  const { x, y, lit, tone } = spot
  throwShadow(canvas, x, y + radius * 0.2, radius * 1.9, radius * 0.9, 0.5 * lit)
  const colour = stones[(tone * stones.length) | 0]
  pebble(canvas, x, y, radius, radius * 0.78, colour, lit, tone * 40)
}
