// The board as the painter looks things up in it: by plan coordinates, with land beyond the edge.
//
// Plan coordinates (u, v) undo the camera's tilt: u = X, v = Y * PLAN_PER_ROW in board pixels, so that
// a hex is regular there, its flanks 64 from the centre. Heights stay in pixels upward on the picture.
import { ELEVATION_STEP, HEX_WIDTH, ROW_STEP } from '../projection'
import { type GroundBoard, isBuilt, isWater, MATERIAL, type MaterialCode } from './ground-board'

/** Distance from a hex's centre to each edge, plan units. */
export const APOTHEM = HEX_WIDTH / 2
const RADIUS = HEX_WIDTH / Math.sqrt(3)
const PLAN_ROW = 1.5 * RADIUS
/** Plan units a board pixel of ground row: what the camera's tilt foreshortens. */
export const PLAN_PER_ROW = PLAN_ROW / ROW_STEP
/** Plan units a pixel of height on the picture. */
export const PLAN_PER_HEIGHT = 1 / Math.cos(Math.asin(1 / PLAN_PER_ROW))
/** Unit vectors toward the six neighbours (E, NE, NW, W, SW, SE), y down. */
export const TOWARD_X = [1, 0.5, -0.5, -1, -0.5, 0.5]
const SIN_60 = Math.sqrt(3) / 2
export const TOWARD_Y = [0, -SIN_60, -SIN_60, 0, SIN_60, SIN_60]

/** How far water stands below the brim, and its bed and a chasm's floor, pixels. */
const WATER_DROP = 9
const BED_DEPTH = { shallow: 17, deep: 34, chasm: 104 }
const BULKHEAD_HEIGHT = 44
/** Marks ground without water in `waterLevel`. */
export const DRY = -1000
const MARGIN = 6
export const WHOLE_BRIDGE = 1
export const BLOWN_BRIDGE = 2

/** Tables by lattice index: the board and a mirrored margin around it, so that neighbours are offsets. */
export type HexLattice = {
  readonly board: GroundBoard
  readonly width: number
  readonly height: number
  readonly material: Uint8Array
  /** Height of the terrace, of the solid ground and of the water (or DRY), pixels. */
  readonly terrace: Float32Array
  readonly bed: Float32Array
  readonly waterLevel: Float32Array
  /** Lattice index of each hex's six neighbours; of the inner hexes only. */
  readonly neighbours: Int32Array
  /** Height of the solid ground where it is dry, and what water takes off it, pixels. */
  readonly dryBed: Float32Array
  readonly depth: Float32Array
  /** 1 where all neighbours are of the same height and make: nothing changes within the hex. */
  readonly isPlain: Uint8Array
  /** 1 where water, or a chasm, is in the hex or beside it. */
  readonly nearWater: Uint8Array
  readonly nearChasm: Uint8Array
  /** 1 on decks and beside them, where borders stay straight. */
  readonly isStraight: Uint8Array
  /** A bit a direction in which a path goes on. */
  readonly pathLinks: Uint8Array
  /** 1 where planks span the hex, 2 where only their ends are left. */
  readonly isBridge: Uint8Array
  /** 1 where a tunnel's floor is shown through the rock before it. */
  readonly isCutOpen: Uint8Array
  /** Result of `locate`: the hex under a point, and the point's offset from its centre. */
  readonly found: { hex: number; dx: number; dy: number }
}

export function makeLattice(board: GroundBoard): HexLattice {
  const width = board.cols + 2 * MARGIN
  const height = board.rows + 2 * MARGIN
  const count = width * height
  const lattice: HexLattice = {
    board,
    width,
    height,
    material: new Uint8Array(count),
    terrace: new Float32Array(count),
    bed: new Float32Array(count),
    waterLevel: new Float32Array(count).fill(DRY),
    neighbours: new Int32Array(6 * count),
    dryBed: new Float32Array(count),
    depth: new Float32Array(count),
    isPlain: new Uint8Array(count),
    nearWater: new Uint8Array(count),
    nearChasm: new Uint8Array(count),
    isStraight: new Uint8Array(count),
    pathLinks: new Uint8Array(count),
    isBridge: new Uint8Array(count),
    isCutOpen: new Uint8Array(count),
    found: { hex: 0, dx: 0.5, dy: 0.5 },
  }
  copyBoard(lattice)
  forInner(lattice, (hex) => spanBridge(lattice, hex))
  for (let hex = 0; hex < count; hex++) raise(lattice, hex)
  forInner(lattice, (hex) => compareNeighbours(lattice, hex))
  return lattice
}

/** Index of the neighbour in a direction (E, NE, NW, W, SW, SE). */
export function neighbour(lattice: HexLattice, hex: number, direction: number): number {
  const width = lattice.width
  const odd = ((hex / width) | 0) & 1
  switch (direction) {
    case 0:
      return hex + 1
    case 1:
      return hex - width + odd
    case 2:
      return hex - width - 1 + odd
    case 3:
      return hex - 1
    case 4:
      return hex + width - 1 + odd
    default:
      return hex + width + odd
  }
}

/** Finds the hex under a plan point and leaves it in `lattice.found`; beyond the margin its rim goes on. */
export function locate(lattice: HexLattice, u: number, v: number): void {
  const y = (v - RADIUS) / PLAN_ROW
  const diagonal = (u - APOTHEM) / HEX_WIDTH - y / 2
  let q = Math.round(diagonal)
  let r = Math.round(y)
  const s = Math.round(-diagonal - y)
  const dq = Math.abs(q - diagonal)
  const dr = Math.abs(r - y)
  const ds = Math.abs(s + diagonal + y)
  if (dq > dr && dq > ds) q = -r - s
  else if (dr > ds) r = -q - s
  const found = lattice.found
  found.dx = u - APOTHEM - HEX_WIDTH * (q + r / 2)
  found.dy = v - RADIUS - PLAN_ROW * r
  const row = Math.min(lattice.height - 2, Math.max(1, r + MARGIN))
  const col = Math.min(lattice.width - 2, Math.max(1, q + ((r - (r & 1)) >> 1) + MARGIN))
  found.hex = row * lattice.width + col
}

/** Plan coordinates of a lattice hex's centre. */
export function planCentre(lattice: HexLattice, hex: number): { u: number; v: number } {
  const row = Math.floor(hex / lattice.width) - MARGIN
  const col = (hex % lattice.width) - MARGIN
  return { u: APOTHEM + HEX_WIDTH * (col + (row & 1) / 2), v: RADIUS + PLAN_ROW * row }
}

/** Distance from `found`'s point to the hex's edge in a direction, plan units. */
export function edgeDistance(lattice: HexLattice, direction: number): number {
  const { dx, dy } = lattice.found
  return APOTHEM - dx * TOWARD_X[direction] - dy * TOWARD_Y[direction]
}

/** Mirrored at the edge, so that the land beyond is of the same make and no two strips repeat. */
function copyBoard(lattice: HexLattice): void {
  const { board, width, height } = lattice
  for (let row = 0; row < height; row++) {
    const fromRow = mirrored(row - MARGIN, board.rows)
    for (let col = 0; col < width; col++) {
      const from = fromRow * board.cols + mirrored(col - MARGIN, board.cols)
      const hex = row * width + col
      lattice.material[hex] = board.terrain[from]
      lattice.terrace[hex] = board.elevation[from] * ELEVATION_STEP
      lattice.isCutOpen[hex] = board.tunnels[from]
      if (board.terrain[from] === MATERIAL.bridge) lattice.isBridge[hex] = WHOLE_BRIDGE
      if (board.terrain[from] === MATERIAL.bridgeBlown) lattice.isBridge[hex] = BLOWN_BRIDGE
    }
  }
}

function mirrored(index: number, length: number): number {
  const last = length - 1
  const folded = index < 0 ? -index : index > last ? 2 * last - index : index
  return Math.min(last, Math.max(0, folded))
}

function forInner(lattice: HexLattice, visit: (hex: number) => void): void {
  for (let row = 1; row < lattice.height - 1; row++) {
    for (let col = 1; col < lattice.width - 1; col++) visit(row * lattice.width + col)
  }
}

/** Under the planks of a bridge lies what lies beside it. */
function spanBridge(lattice: HexLattice, hex: number): void {
  if (!lattice.isBridge[hex]) return
  const beside = [0, 1, 2, 3, 4, 5].map((k) => lattice.material[neighbour(lattice, hex, k)])
  const below: MaterialCode[] = [MATERIAL.deep, MATERIAL.shallow, MATERIAL.chasm]
  lattice.material[hex] = below.find((code) => beside.includes(code)) ?? MATERIAL.path
}

function raise(lattice: HexLattice, hex: number): void {
  const material = lattice.material[hex]
  const terrace = lattice.terrace[hex]
  const offset = bedOffset(material)
  if (isWater(material)) lattice.waterLevel[hex] = terrace - WATER_DROP
  lattice.bed[hex] = terrace + offset
  lattice.depth[hex] = isWater(material) ? -offset : 0
  lattice.dryBed[hex] = isWater(material) ? terrace : terrace + offset
}

function bedOffset(material: number): number {
  switch (material) {
    case MATERIAL.shallow:
      return -BED_DEPTH.shallow
    case MATERIAL.deep:
      return -BED_DEPTH.deep
    case MATERIAL.chasm:
      return -BED_DEPTH.chasm
    case MATERIAL.cobble:
      return -2
    case MATERIAL.bulkhead:
      return BULKHEAD_HEIGHT
    case MATERIAL.console:
      return 8
    default:
      return isBuilt(material) ? 3 : 0
  }
}

function compareNeighbours(lattice: HexLattice, hex: number): void {
  const { material, bed, waterLevel } = lattice
  let isPlain = !isUneven(material[hex])
  let isStraight = isBuilt(material[hex])
  let nearWater = waterLevel[hex] > DRY
  let nearChasm = material[hex] === MATERIAL.chasm
  let links = 0
  for (let k = 0; k < 6; k++) {
    const other = neighbour(lattice, hex, k)
    lattice.neighbours[hex * 6 + k] = other
    if (bed[other] !== bed[hex] || waterLevel[other] !== waterLevel[hex]) isPlain = false
    if (material[other] !== material[hex]) isPlain = false
    if (isBuilt(material[other])) isStraight = true
    if (waterLevel[other] > DRY) nearWater = true
    if (material[other] === MATERIAL.chasm) nearChasm = true
    if (continuesPath(lattice, other)) links |= 1 << k
  }
  lattice.isPlain[hex] = isPlain ? 1 : 0
  lattice.isStraight[hex] = isStraight ? 1 : 0
  lattice.nearWater[hex] = nearWater ? 1 : 0
  lattice.nearChasm[hex] = nearChasm ? 1 : 0
  lattice.pathLinks[hex] = links
}

/** Rough rock, and what is worn in places: these differ within a hex. */
function isUneven(material: number): boolean {
  return (
    material === MATERIAL.rocks ||
    material === MATERIAL.rubble ||
    material === MATERIAL.cave ||
    material === MATERIAL.kelbonite ||
    material === MATERIAL.path ||
    material === MATERIAL.yard
  )
}

function continuesPath(lattice: HexLattice, hex: number): boolean {
  const material = lattice.material[hex]
  if (lattice.isBridge[hex]) return true
  return material === MATERIAL.path || material === MATERIAL.cobble || material === MATERIAL.cave
}
