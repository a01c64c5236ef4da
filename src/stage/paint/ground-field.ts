// The board's relief and materials on a grid of ground cells, worked out tile by tile where a chunk asks
// and kept for the next: every value follows from the cell alone, so chunks agree to the bit.
import { smoothstep } from './colour'
import { falling } from './falling'
import { isWater, MATERIAL } from './ground-board'
import { distanceToBuilt, distanceToPath } from './hex-distances'
import {
  APOTHEM,
  DRY,
  type HexLattice,
  locate,
  PLAN_PER_ROW,
  TOWARD_X,
  TOWARD_Y,
} from './hex-lattice'
import { hash, type NoiseTables, sample } from './noise'

/** Board pixels a grid cell: 2 cannot be told from 1 and is four times cheaper. */
export const CELL = 2
/** Land around the board that can be asked for, board pixels. */
const AROUND = { west: 896, north: 640, east: 640, south: 896 }
/** Cells to a side of a tile. */
const TILE = 64
/** The warp is worked out at every so many cells and runs straight between. */
const WARP_STEP = 8
/** Codes a pixel of height, and a plan unit of distance. */
export const HEIGHT_CODES = 32
export const BORDER_CODES = 5
/** Distance to a border that is as good as none. */
export const NO_BORDER = 255
export const DRY_CODE = -32768

/** Steepness of a terrace step and of a shore: the logistic rate a plan unit. */
const CLIFF_RATE = 0.36
const DEPTH_RATE = 0.056
/**
 * How far a terrace pushes its cliff over the lower hex, plan units a pixel of height: its top fills its
 * hex, corners and all. In proportion, so that the ground stays in one piece where three heights meet.
 */
const OVERHANG = 8.5 / 24
/** A chasm keeps its width: it is not overhung by more than this, plan units. */
const CHASM_OVERHANG = 17
/** How far hex borders are bent out of true, plan units: slowly and finely. */
const WARP = { slow: 10, fine: 4.4 }
/** Beyond this distance from an edge the neighbour no longer counts, plan units. */
const REACH = 58
const PATH_HALF_WIDTH = 19
const YARD_RADIUS = 45
/** A chasm's walls sink into darkness between these depths, pixels. */
const GLOOM = { from: 0, to: 46 }

export type GroundField = {
  readonly lattice: HexLattice
  readonly tables: NoiseTables
  /** Cell coordinates of the first cell; board pixels are CELL times as many. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Solid ground and water level (or DRY_CODE), in HEIGHT_CODES a pixel. */
  readonly bed: Int16Array
  readonly level: Int16Array
  /** Material of the cell, the nearest other one, and the distance to it in BORDER_CODES a plan unit. */
  readonly own: Uint8Array
  readonly beside: Uint8Array
  readonly border: Uint8Array
  /** Material of the highest ground near: what a cliff is made of. */
  readonly wall: Uint8Array
  /** How dark a chasm's depth leaves it, 0 to 255. */
  readonly gloom: Uint8Array
  /** Slow variation of value and of dryness, -127 to 127. */
  readonly tone: Int8Array
  readonly dry: Int8Array
  readonly isDone: Uint8Array
}

/** A rectangle of cells, in cell coordinates; right and bottom are past the last. */
export type CellRect = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function makeField(lattice: HexLattice, tables: NoiseTables): GroundField {
  const { cols, rows } = lattice.board
  const toTile = (pixels: number) => TILE * Math.ceil(pixels / CELL / TILE)
  const left = -toTile(AROUND.west)
  const top = -toTile(AROUND.north)
  const width = toTile(cols * 2 * APOTHEM + APOTHEM + AROUND.east) - left
  const height = toTile(rows * 88 + 30 + AROUND.south) - top
  const count = width * height
  return {
    lattice,
    tables,
    left,
    top,
    width,
    height,
    bed: new Int16Array(count),
    level: new Int16Array(count),
    own: new Uint8Array(count),
    beside: new Uint8Array(count),
    border: new Uint8Array(count),
    wall: new Uint8Array(count),
    gloom: new Uint8Array(count),
    tone: new Int8Array(count),
    dry: new Int8Array(count),
    isDone: new Uint8Array((width / TILE) * (height / TILE)),
  }
}

/** Works out all tiles that a rectangle touches and that were not asked for before. */
export function fillField(field: GroundField, rect: CellRect): void {
  const across = field.width / TILE
  const first = Math.max(0, Math.floor((rect.left - field.left) / TILE))
  const last = Math.min(across - 1, Math.floor((rect.right - 1 - field.left) / TILE))
  const top = Math.max(0, Math.floor((rect.top - field.top) / TILE))
  const bottom = Math.min(field.height / TILE - 1, Math.floor((rect.bottom - 1 - field.top) / TILE))
  for (let row = top; row <= bottom; row++) {
    for (let col = first; col <= last; col++) {
      if (field.isDone[row * across + col]) continue
      field.isDone[row * across + col] = 1
      fillTile(field, col * TILE, row * TILE)
    }
  }
}

/** Nodes of the warp and of the slow variation over one tile: one more than steps. */
const NODES = TILE / WARP_STEP + 1
const nodes = {
  warpU: new Float32Array(NODES * NODES),
  warpV: new Float32Array(NODES * NODES),
  tone: new Float32Array(NODES * NODES),
  dry: new Float32Array(NODES * NODES),
}

/** Read in the hottest loop: typed, so that no number is boxed. */
const towardX = Float64Array.from(TOWARD_X)
const towardY = Float64Array.from(TOWARD_Y)

/** The highest ground near the cell under work, pixels. */
let crest = 0.5

/** What `readCell` is asked: plan point and how it is bent there. In an array, or each number would be boxed. */
const asked = new Float64Array(4)
const U = 0
const V = 1
const WARP_U = 2
const WARP_V = 3
/** What it gives back; heights in pixels, distances in plan units. */
const cell = {
  bed: 0.5,
  level: 0.5,
  own: 0,
  beside: 0,
  border: 0.5,
  wall: 0,
  gloom: 0,
}

function fillTile(field: GroundField, tileCol: number, tileRow: number): void {
  const { lattice, tables } = field
  fillNodes(field, tileCol, tileRow)
  for (let row = 0; row < TILE; row++) {
    const v = (field.top + tileRow + row) * CELL * PLAN_PER_ROW
    const nodeRow = (row / WARP_STEP) | 0
    const fy = (row - nodeRow * WARP_STEP) / WARP_STEP
    let at = (tileRow + row) * field.width + tileCol
    for (let col = 0; col < TILE; col++, at++) {
      const u = (field.left + tileCol + col) * CELL
      const nodeCol = (col / WARP_STEP) | 0
      const fx = (col - nodeCol * WARP_STEP) / WARP_STEP
      const node = nodeRow * NODES + nodeCol
      asked[U] = u
      asked[V] = v
      asked[WARP_U] = between(nodes.warpU, node, fx, fy)
      asked[WARP_V] = between(nodes.warpV, node, fx, fy)
      readCell(lattice, tables)
      field.bed[at] = Math.round(cell.bed * HEIGHT_CODES)
      field.level[at] = cell.level > DRY ? Math.round(cell.level * HEIGHT_CODES) : DRY_CODE
      field.own[at] = cell.own
      field.beside[at] = cell.beside
      field.border[at] = Math.min(NO_BORDER, cell.border * BORDER_CODES)
      field.wall[at] = cell.wall
      field.gloom[at] = cell.gloom
      field.tone[at] = between(nodes.tone, node, fx, fy)
      field.dry[at] = between(nodes.dry, node, fx, fy)
    }
  }
}

function between(values: Float32Array, node: number, fx: number, fy: number): number {
  const upper = values[node] + (values[node + 1] - values[node]) * fx
  const lower = values[node + NODES] + (values[node + NODES + 1] - values[node + NODES]) * fx
  return upper + (lower - upper) * fy
}

function fillNodes(field: GroundField, tileCol: number, tileRow: number): void {
  const { tables, lattice } = field
  const { seed } = lattice.board
  const shiftU = 512 * hash(seed, 1, 1)
  const shiftV = 512 * hash(seed, 2, 1)
  for (let row = 0, at = 0; row < NODES; row++) {
    const v = (field.top + tileRow + row * WARP_STEP) * CELL * PLAN_PER_ROW + shiftV
    for (let col = 0; col < NODES; col++, at++) {
      const u = (field.left + tileCol + col * WARP_STEP) * CELL + shiftU
      // Turned against the grid, or the tables' period would show along it.
      const a = 0.55 * u + 0.17 * v
      const b = 0.55 * v - 0.17 * u
      nodes.warpU[at] =
        WARP.slow * sample(tables.broad, a, b) + WARP.fine * sample(tables.fine, u * 0.5, v * 0.5)
      nodes.warpV[at] =
        WARP.slow * sample(tables.other, a, b) +
        WARP.fine * sample(tables.fine, v * 0.5 + 99, u * 0.5)
      const far = sample(tables.broad, 0.3 * b, 0.21 * a)
      const near = sample(tables.other, 0.62 * v + 0.2 * u, 0.9 * u)
      nodes.tone[at] = clampCode(60 * far + 54 * near)
      nodes.dry[at] = clampCode(90 * sample(tables.other, 0.2 * a + 40, 0.27 * b) + 40 * near)
    }
  }
}

function clampCode(value: number): number {
  return Math.max(-127, Math.min(127, value))
}

function readCell(lattice: HexLattice, tables: NoiseTables): void {
  const { found } = lattice
  const u = asked[U]
  const v = asked[V]
  locate(lattice, u, v)
  if (lattice.isPlain[found.hex]) {
    readPlain(lattice, found.hex)
    return
  }
  if (lattice.isStraight[found.hex]) {
    const share = smoothstep(0, 40, distanceToBuilt(lattice))
    locate(lattice, u + asked[WARP_U] * share, v + asked[WARP_V] * share)
  } else locate(lattice, u + asked[WARP_U], v + asked[WARP_V])
  const hex = found.hex
  const material = lattice.material[hex]
  const rough = blendNeighbours(lattice)
  cell.own = isWater(material) ? MATERIAL.shallow : material
  if (cell.bed > (lattice.dryBed[hex] + crest) / 2 + 3) climb()
  else if (material === MATERIAL.path || material === MATERIAL.yard) wearGround(lattice, tables)
  if (rough > 0) {
    const a = u * 0.6 + 0.2 * v
    const b = v * 0.6 - 0.2 * u
    const crest = Math.max(-0.4, sample(tables.ridged, a, b))
    cell.bed += rough * (7.5 * crest + 2)
  }
  cell.gloom = lattice.nearChasm[hex]
    ? 242 * smoothstep(GLOOM.from, GLOOM.to, lattice.terrace[hex] - cell.bed)
    : 0
}

/** What overhangs a lower hex is still of the make of the terrace above. */
function climb(): void {
  cell.own =
    cell.wall === MATERIAL.path || cell.wall === MATERIAL.yard ? MATERIAL.meadow : cell.wall
  cell.beside = cell.own
  cell.border = 99
}

/** A hex whose neighbours are all like it. */
function readPlain(lattice: HexLattice, hex: number): void {
  const material = lattice.material[hex]
  cell.bed = lattice.bed[hex]
  cell.level = lattice.waterLevel[hex]
  cell.own = isWater(material) ? MATERIAL.shallow : material
  cell.beside = cell.own
  cell.border = 99
  cell.wall = cell.own
  cell.gloom = material === MATERIAL.chasm ? 242 : 0
}

/**
 * Softmax over the hex and its neighbours by distance to their edges: heights, depth of water, and which
 * other material lies nearest. Gives the rock's roughness.
 */
function blendNeighbours(lattice: HexLattice): number {
  const { hex } = lattice.found
  const { dryBed, depth, waterLevel, material } = lattice
  const own = dryBed[hex]
  const most = material[hex] === MATERIAL.chasm ? CHASM_OVERHANG : 99
  const isWet = waterLevel[hex] > DRY
  const isNearWater = lattice.nearWater[hex] === 1
  let weights = 1
  let heights = own
  let rough = roughness(material[hex])
  let depthWeights = 1
  let depths = depth[hex]
  let levelWeights = isWet ? 1 : 0
  let levels = isWet ? waterLevel[hex] : 0
  crest = own
  cell.border = 99
  cell.beside = material[hex]
  cell.wall = material[hex]
  const { dx, dy } = lattice.found
  for (let k = 0; k < 6; k++) {
    const distance = APOTHEM - dx * towardX[k] - dy * towardY[k]
    if (distance > REACH) continue
    const other = lattice.neighbours[hex * 6 + k]
    const beside = material[other]
    const isOtherWet = waterLevel[other] > DRY
    if (beside !== material[hex] && !isOtherWet && distance < cell.border) {
      cell.border = distance
      cell.beside = beside
    }
    const z = dryBed[other]
    if (z > crest && distance < 36) {
      crest = z
      cell.wall = beside
    }
    const weight = falling(CLIFF_RATE * (Math.min(most, (z - own) * OVERHANG) - distance))
    weights += weight
    heights += weight * z
    rough += weight * roughness(beside)
    if (!isNearWater) continue
    const soft = falling(-DEPTH_RATE * distance)
    depthWeights += soft
    depths += soft * depth[other]
    if (isOtherWet) {
      levelWeights += weight
      levels += weight * waterLevel[other]
    }
  }
  if (isWet) cell.border = 99
  cell.bed = heights / weights - depths / depthWeights
  cell.level = levelWeights > 0 ? levels / levelWeights : DRY
  return rough / weights
}

function roughness(material: number): number {
  if (material === MATERIAL.rocks) return 1
  if (material === MATERIAL.rubble) return 0.8
  return material === MATERIAL.cave || material === MATERIAL.kelbonite ? 0.5 : 0
}

/** A path or yard is soil where it is trodden, and grass beside. */
function wearGround(lattice: HexLattice, tables: NoiseTables): void {
  const { hex, dx, dy } = lattice.found
  const ragged = 6 * sample(tables.fine, asked[U] * 0.45, asked[V] * 0.45)
  const distance =
    (lattice.material[hex] === MATERIAL.yard
      ? Math.sqrt(dx * dx + dy * dy) - YARD_RADIUS
      : distanceToPath(lattice.pathLinks[hex], dx, dy) - PATH_HALF_WIDTH) + ragged
  const isWorn = distance < 0
  const natural =
    isGrassy(cell.beside) || cell.beside === MATERIAL.path || cell.beside === MATERIAL.yard
  cell.own = isWorn ? MATERIAL.path : MATERIAL.meadow
  if (!natural && cell.border < Math.abs(distance)) return
  cell.border = Math.abs(distance)
  cell.beside = isWorn ? MATERIAL.meadow : MATERIAL.path
}

function isGrassy(material: number): boolean {
  return material === MATERIAL.meadow || material === MATERIAL.brush || material === MATERIAL.forest
}
