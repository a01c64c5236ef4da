// How light falls on one chunk's cells: slopes, sun shadows carried row by row, the dusk of corners. All in
// whole numbers and from the cells alone, so that two chunks agree to the bit where they meet.
import { CELL, type CellRect, type GroundField, HEIGHT_CODES } from './ground-field'
import { PLAN_PER_HEIGHT, PLAN_PER_ROW } from './hex-lattice'
import type { Lighting } from './light'
import { scratchInt16, scratchInt32, scratchUint8, scratchUint16 } from './scratch'

/** Codes a unit of slope (plan units a plan unit), and a pixel of curvature. */
export const SLOPE_CODES = 1024
export const CURVE_CODES = 32

/** Cells west that the sun's ray passes for each cell south: it comes from azimuth 212 degrees. */
const SUNS: readonly { readonly even: number; readonly odd: number; readonly fall: number }[] = [
  { even: 2, odd: 2, fall: 1 },
  { even: 1, odd: 2, fall: 1.06 },
  { even: 2, odd: 3, fall: 0.95 },
]
const CELLS_WEST = 2.5
/** A shadow's edge is soft over this height, pixels. */
const SOFT_EDGE = 2.5
/** Half the box over which the surroundings are averaged, cells. */
const AROUND = { x: 5, y: 4 }
/** Cells to either side over which a cliff's slope is taken: narrower, each ledge would be a streak. */
const FACE_SPAN = 5

export type GroundLightMap = CellRect & {
  readonly width: number
  /** Sunlight, 0 to 255. */
  readonly lit: Uint8Array
  /** Height over the surroundings, CURVE_CODES a pixel. */
  readonly curve: Int16Array
  readonly slopeX: Int16Array
  readonly slopeY: Int16Array
}

/** How far toward the sun shadows can come from, cells, for ground that rises by `risePixels`. */
export function shadowReach(
  lighting: Lighting,
  risePixels: number,
): { readonly west: number; readonly south: number } {
  const rows = Math.ceil((risePixels * HEIGHT_CODES) / (fallOf(lighting) * 0.95)) + 2
  return { west: Math.ceil(rows * CELLS_WEST), south: rows }
}

/** Codes that a shadow sinks a row of cells. */
function fallOf({ toSun }: Lighting): number {
  const rowLength = (CELL * PLAN_PER_ROW) / Math.abs(toSun.y / Math.hypot(toSun.x, toSun.y))
  const rise = toSun.z / Math.hypot(toSun.x, toSun.y)
  return ((rowLength * rise) / PLAN_PER_HEIGHT) * HEIGHT_CODES
}

/** The light on `rect`; the field must be filled around it by the shadows' reach. */
export function lightGround(
  field: GroundField,
  rect: CellRect,
  reach: { readonly west: number; readonly south: number },
  lighting: Lighting,
): GroundLightMap {
  const wide: CellRect = {
    left: rect.left - reach.west,
    top: rect.top,
    right: rect.right,
    bottom: rect.bottom + reach.south,
  }
  const width = rect.right - rect.left
  const height = rect.bottom - rect.top
  const count = width * height
  const map: GroundLightMap = {
    left: rect.left,
    top: rect.top,
    right: rect.right,
    bottom: rect.bottom,
    width,
    lit: scratchUint8(0, count),
    curve: scratchInt16(0, count),
    slopeX: scratchInt16(1, count),
    slopeY: scratchInt16(2, count),
  }
  const caster = surfaceOf(field, wide)
  castShadows(caster, wide, map, lighting)
  measureCurves(field, map)
  measureSlopes(field, map)
  return map
}

/** Heights of what is seen (water included) over a rectangle. */
function surfaceOf(field: GroundField, rect: CellRect): Int16Array {
  const width = rect.right - rect.left
  const out = scratchInt16(3, width * (rect.bottom - rect.top))
  for (let row = rect.top, to = 0; row < rect.bottom; row++) {
    let at = (row - field.top) * field.width + rect.left - field.left
    for (let col = 0; col < width; col++, at++, to++) {
      const bed = field.bed[at]
      const level = field.level[at]
      out[to] = bed > level ? bed : level
    }
  }
  return out
}

/** The height of the shadow is carried away from the sun, one row of cells after the other. */
function castShadows(
  caster: Int16Array,
  wide: CellRect,
  map: GroundLightMap,
  lighting: Lighting,
): void {
  const width = wide.right - wide.left
  const rows = wide.bottom - wide.top
  const inset = map.left - wide.left
  const height = map.bottom - map.top
  const soft = SOFT_EDGE * HEIGHT_CODES
  const sum = scratchUint16(0, map.width * height)
  sum.fill(0, 0, map.width * height)
  for (const sun of SUNS) {
    const fall = Math.round(fallOf(lighting) * sun.fall)
    let previous = scratchInt32(3, width).fill(-100_000)
    let current = scratchInt32(4, width)
    for (let row = rows - 2; row >= 0; row--) {
      const shift = (row + wide.top) & 1 ? sun.odd : sun.even
      const below = (row + 1) * width
      const here = row * width
      for (let col = shift; col < width; col++) {
        const carried = previous[col - shift]
        const caught = caster[below + col - shift]
        current[col] = (carried > caught ? carried : caught) - fall
      }
      for (let col = 0; col < shift; col++) current[col] = -100_000
      if (row < height) {
        let to = row * map.width
        // The outermost cells have no neighbours to tell how steep they are.
        const isInside = row >= 2 && row < rows - 2
        for (let col = inset; col < width; col++, to++) {
          const depth = current[col] - caster[here + col]
          if (depth <= 0) sum[to] += 85
          else {
            const over = isInside ? depth - grazing(caster, here + col, width) : depth
            sum[to] += over <= 0 ? 85 : over >= soft ? 0 : ((85 * (soft - over)) / soft) | 0
          }
        }
      }
      const swap = previous
      previous = current
      current = swap
    }
  }
  blurOnce(sum, map.width, height, map.lit)
}

/** Allowance on steep ground: without it a cliff grazed by the sun would shade itself in streaks. */
function grazing(caster: Int16Array, at: number, width: number): number {
  const across = Math.abs(caster[at + 2] - caster[at - 2])
  const down = Math.abs(caster[at + 2 * width] - caster[at - 2 * width])
  return ((across >> 1) + ((down * 3) >> 2)) | 0
}

function blurOnce(source: Uint16Array, width: number, height: number, out: Uint8Array): void {
  for (let row = 0; row < height; row++) {
    const up = row > 0 ? -width : 0
    const down = row < height - 1 ? width : 0
    for (let col = 0, at = row * width; col < width; col++, at++) {
      const left = col > 0 ? -1 : 0
      const right = col < width - 1 ? 1 : 0
      const sides = source[at + left] + source[at + right] + source[at + up] + source[at + down]
      out[at] = (source[at] * 4 + sides) >> 3
    }
  }
}

/** Heights over the surroundings: two passes of a box each way, in whole numbers. */
function measureCurves(field: GroundField, map: GroundLightMap): void {
  const padX = 2 * AROUND.x
  const padY = 2 * AROUND.y
  const around: CellRect = {
    left: map.left - padX,
    top: map.top - padY,
    right: map.right + padX,
    bottom: map.bottom + padY,
  }
  const heights = surfaceOf(field, around)
  const width = around.right - around.left
  const rows = around.bottom - around.top
  const count = width * rows
  const first = scratchInt32(0, count)
  const second = scratchInt32(1, count)
  for (let at = 0; at < count; at++) first[at] = heights[at]
  boxRows(first, second, width, rows, AROUND.x)
  boxColumns(second, first, width, rows, AROUND.y)
  boxColumns(first, second, width, rows, AROUND.y)
  boxRows(second, first, width, rows, AROUND.x)
  const sums = first
  const share = CURVE_CODES / HEIGHT_CODES
  for (let row = 0, to = 0; row < rows - 2 * padY; row++) {
    let at = (row + padY) * width + padX
    for (let col = 0; col < map.width; col++, at++, to++) {
      map.curve[to] = (heights[at] - sums[at]) * share
    }
  }
}

/** Means over 2·radius+1 cells of a row, cut to whole numbers; the ends are left as they are. */
function boxRows(
  source: Int32Array,
  out: Int32Array,
  width: number,
  rows: number,
  radius: number,
): void {
  const span = 2 * radius + 1
  for (let row = 0; row < rows; row++) {
    const start = row * width
    const end = start + width - radius
    let sum = 0
    for (let at = start; at < start + span; at++) sum += source[at]
    for (let at = start; at < start + radius; at++) out[at] = source[at]
    for (let at = end; at < start + width; at++) out[at] = source[at]
    for (let at = start + radius; at < end; at++) {
      out[at] = (sum / span) | 0
      sum += source[at + radius + 1] - source[at - radius]
    }
  }
}

/** The same down the columns. */
function boxColumns(
  source: Int32Array,
  out: Int32Array,
  width: number,
  rows: number,
  radius: number,
): void {
  const span = 2 * radius + 1
  const sums = scratchInt32(2, width).fill(0)
  for (let row = 0; row < span; row++) {
    for (let col = 0; col < width; col++) sums[col] += source[row * width + col]
  }
  for (let at = 0; at < radius * width; at++) out[at] = source[at]
  for (let at = (rows - radius) * width; at < rows * width; at++) out[at] = source[at]
  for (let row = radius; row < rows - radius; row++) {
    const enter = (row + radius + 1) * width
    const leave = (row - radius) * width
    for (let col = 0; col < width; col++) {
      out[row * width + col] = (sums[col] / span) | 0
      sums[col] += (row + radius + 1 < rows ? source[enter + col] : 0) - source[leave + col]
    }
  }
}

/** Slopes of the surface; across a cliff's face over a wider span. */
function measureSlopes(field: GroundField, map: GroundLightMap): void {
  const { bed, level, width } = field
  const rows = map.bottom - map.top
  const along = ((0.5 / CELL) * PLAN_PER_HEIGHT * SLOPE_CODES) / HEIGHT_CODES
  const limit = 8 * SLOPE_CODES
  const z = (at: number) => (bed[at] > level[at] ? bed[at] : level[at])
  for (let row = 0, to = 0; row < rows; row++) {
    let at = (row + map.top - field.top) * width + map.left - field.left
    for (let col = 0; col < map.width; col++, at++, to++) {
      let x = z(at + 1) - z(at - 1)
      const y = (z(at + width) - z(at - width)) / PLAN_PER_ROW
      if (x !== 0) {
        const face = (Math.abs(x) + Math.abs(y)) * along - 0.3 * SLOPE_CODES
        if (face > 0) {
          const wide = (z(at + FACE_SPAN) - z(at - FACE_SPAN)) / FACE_SPAN
          x += (wide - x) * Math.min(0.8, face / (0.6 * SLOPE_CODES))
        }
      }
      map.slopeX[to] = Math.max(-limit, Math.min(limit, x * along))
      map.slopeY[to] = Math.max(-limit, Math.min(limit, y * along))
    }
  }
}
