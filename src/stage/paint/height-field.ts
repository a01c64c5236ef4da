// The relief of one chunk on a grid of ground cells: terraces, cliffs, banks and beds, then how the
// light falls on them.
import { smoothstep } from './colour'
import { isBuilt, MATERIAL } from './ground-board'
import {
  APOTHEM,
  DRY,
  edgeDistance,
  type HexLattice,
  locate,
  neighbour,
  PLAN_PER_HEIGHT,
  PLAN_PER_ROW,
  TOWARD_X,
  TOWARD_Y,
} from './hex-lattice'
import { type NoiseTables, sample } from './noise'

/** Board pixels a grid cell: 2 cannot be told from 1 and is four times cheaper. */
export const CELL = 2
/** Values a cell in `HeightField.shade`: sunlight, curvature, slope along x, slope along y. */
export const SHADE_VALUES = 4

/** Steepness of a terrace step: the logistic rate a plan unit. */
const CLIFF_RATE = 0.4
/** How far a terrace pushes its cliff over the lower hex, plan units a pixel of height: its top fills its hex. */
const OVERHANG = 3.2 / 24
/** How far hex borders are bent out of true, plan units. */
const WARP = 8
/** Cells to either side over which a cliff's slope is taken. */
const FACE_SPAN = 6
/** Beyond this distance from an edge the neighbour no longer counts, plan units. */
const EDGE_REACH = 40

export type HeightField = {
  /** Board pixels of the first cell, and cells across and down. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Solid ground, visible surface (water included) and water level (or DRY), pixels a cell. */
  readonly bed: Float32Array
  readonly surface: Float32Array
  readonly waterLevel: Float32Array
  /** Lattice index of the unbent hex under each cell. */
  readonly hex: Uint16Array
  readonly shade: Float32Array
}

/** Result of `warp`: the plan point at which the board is read instead of the true one. */
export const warped = new Float64Array(2)

/** Bends plan space so that natural borders wander; beside decks the bend fades out. The point must be located. */
export function warp(lattice: HexLattice, tables: NoiseTables, u: number, v: number): void {
  const k = lattice.isStraight[lattice.found.hex]
    ? WARP * smoothstep(0, 40, distanceToBuilt(lattice))
    : WARP
  warped[0] = u + k * sample(tables.broad, u * 1.15, v * 1.15)
  warped[1] = v + k * sample(tables.other, u * 1.15, v * 1.15)
}

function distanceToBuilt(lattice: HexLattice): number {
  const { hex, dx, dy } = lattice.found
  if (isBuilt(lattice.material[hex])) return 0
  let nearest = 99
  for (let k = 0; k < 6; k++) {
    if (!isBuilt(lattice.material[neighbour(lattice, hex, k)])) continue
    const x = dx - 2 * APOTHEM * TOWARD_X[k]
    const y = dy - 2 * APOTHEM * TOWARD_Y[k]
    let outside = -99
    for (let e = 0; e < 6; e++) {
      outside = Math.max(outside, x * TOWARD_X[e] + y * TOWARD_Y[e] - APOTHEM)
    }
    nearest = Math.min(nearest, outside)
  }
  return nearest
}

/** Result of `relief`: height of the solid ground and of the water over it. */
const height = new Float64Array(2)

/** Fills the grid's heights. `width` and `height` are in cells. */
export function makeHeights(
  lattice: HexLattice,
  tables: NoiseTables,
  area: { x: number; y: number; width: number; height: number },
): HeightField {
  const count = area.width * area.height
  const field: HeightField = {
    ...area,
    bed: new Float32Array(count),
    surface: new Float32Array(count),
    waterLevel: new Float32Array(count),
    hex: new Uint16Array(count),
    shade: new Float32Array(count * SHADE_VALUES),
  }
  for (let row = 0, at = 0; row < area.height; row++) {
    const v = (area.y + row * CELL) * PLAN_PER_ROW
    for (let col = 0; col < area.width; col++, at++) {
      const u = area.x + col * CELL
      locate(lattice, u, v)
      field.hex[at] = lattice.found.hex
      relief(lattice, tables, u, v)
      field.bed[at] = height[0]
      field.waterLevel[at] = height[1]
      field.surface[at] = Math.max(height[0], height[1])
    }
  }
  return field
}

/**
 * Writes the slopes of the surface, in plan units a plan unit, into `shade`. Across a cliff's face they
 * are taken over a wider span: every ledge would else show as a streak where the sun skims it.
 */
export function measureSlopes(field: HeightField): void {
  const { width, height: rows, surface, shade } = field
  const along = (0.5 / CELL) * PLAN_PER_HEIGHT
  for (let row = 1; row < rows - 1; row++) {
    for (let col = 1, at = row * width + 1; col < width - 1; col++, at++) {
      const near = (surface[at + 1] - surface[at - 1]) * along
      const down = ((surface[at + width] - surface[at - width]) * along) / PLAN_PER_ROW
      const isWide = col >= FACE_SPAN && col < width - FACE_SPAN
      const face = isWide ? smoothstep(0.3, 0.9, Math.abs(near) + Math.abs(down)) : 0
      const wide =
        face > 0 ? ((surface[at + FACE_SPAN] - surface[at - FACE_SPAN]) * along) / FACE_SPAN : near
      shade[at * SHADE_VALUES + 2] = near + (wide - near) * 0.75 * face
      shade[at * SHADE_VALUES + 3] = down
    }
  }
}

function relief(lattice: HexLattice, tables: NoiseTables, u: number, v: number): void {
  const hex = lattice.found.hex
  let z = lattice.bed[hex]
  let rough = roughness(lattice.material[hex])
  height[1] = lattice.waterLevel[hex]
  if (!lattice.isFlat[hex]) {
    warp(lattice, tables, u, v)
    locate(lattice, warped[0], warped[1])
    rough = blendNeighbours(lattice)
    z = height[0]
    const drop = blendRange[1] - blendRange[0]
    if (drop > 10) z += ledges(tables, u, v, z, blendRange[0], drop)
  }
  if (rough > 0) {
    const crest = Math.max(-0.35, sample(tables.ridged, u * 0.55, v * 0.55))
    z += rough * (6 * crest + 2)
  }
  height[0] = z
}

const blendRange = new Float64Array(2)

/** Softmax over the hex and its neighbours by distance to their edges; gives the rock's roughness. */
function blendNeighbours(lattice: HexLattice): number {
  const { hex } = lattice.found
  const { bed, waterLevel, material } = lattice
  const own = bed[hex]
  const ownLevel = waterLevel[hex]
  let weights = 1
  let heights = own
  let low = own
  let high = own
  let rough = roughness(material[hex])
  let waterWeights = ownLevel > DRY ? 1 : 0
  let levels = ownLevel > DRY ? ownLevel : 0
  for (let k = 0; k < 6; k++) {
    const distance = edgeDistance(lattice, k)
    if (distance > EDGE_REACH) continue
    const other = neighbour(lattice, hex, k)
    const z = bed[other]
    const bothWet = ownLevel > DRY && waterLevel[other] > DRY
    const weight = bothWet
      ? Math.exp(-0.13 * distance)
      : Math.exp(CLIFF_RATE * ((z - own) * OVERHANG - distance))
    weights += weight
    heights += weight * z
    if (weight > 0.02) {
      if (z < low) low = z
      if (z > high) high = z
    }
    rough += weight * roughness(material[other])
    if (waterLevel[other] > DRY) {
      waterWeights += weight
      levels += weight * waterLevel[other]
    }
  }
  height[0] = heights / weights
  height[1] = waterWeights / weights > 0.0015 ? levels / waterWeights : DRY
  blendRange[0] = low
  blendRange[1] = high
  return rough / weights
}

function roughness(material: number): number {
  if (material === MATERIAL.rocks) return 1
  if (material === MATERIAL.rubble) return 0.8
  return material === MATERIAL.cave || material === MATERIAL.kelbonite ? 0.45 : 0
}

/** Ledges on a cliff's face; broad noise only, finer octaves would alias on the grid. */
function ledges(
  tables: NoiseTables,
  u: number,
  v: number,
  z: number,
  low: number,
  drop: number,
): number {
  const f = (z - low) / drop
  const relief = sample(tables.broad, u * 0.7 + v * 0.4, z * 2.4)
  const grain = sample(tables.other, u * 1.8, v * 1.8)
  return 4 * f * (1 - f) * Math.min(5, drop * 0.11) * (relief + 0.7 * grain)
}
