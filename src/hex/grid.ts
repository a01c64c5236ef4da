/**
 * A board's geometry: pointy-top hexes in rows, odd rows shifted right by half a hex. A hex is the
 * integer `row * cols + col`; axial q and r make distances and angles simple. Nothing here knows
 * what stands on a hex.
 */

import { DIRECTIONS, type Direction, STEP_Q, STEP_R } from './direction'

/** Index of a hex on its board: `row * cols + col`. */
export type Hex = number

/** What stands for "outside the board" or "no hex". */
export const NO_HEX = -1

export interface Grid {
  readonly cols: number
  readonly rows: number
  /** Number of hexes, `cols * rows`. */
  readonly size: number
  /** Six entries a hex, by direction: `neighbours[6 * hex + direction]`, NO_HEX outside. */
  readonly neighbours: Int16Array
  /** Axial coordinates of each hex: q grows to the east, r to the south-east. */
  readonly q: Int16Array
  readonly r: Int16Array
}

/** Neighbours are kept in 16 bits. */
const MAX_SIZE = 32767

const grids = new Map<number, Grid>()

/**
 * The geometry of a board of `cols` by `rows` hexes, one and the same object for equal sizes.
 * Throws a RangeError when either is not a positive integer or the board has over 32767 hexes.
 */
export function gridOf(cols: number, rows: number): Grid {
  const isSize = Number.isInteger(cols) && Number.isInteger(rows) && cols > 0 && rows > 0
  if (!isSize || cols * rows > MAX_SIZE) {
    throw new RangeError(`expected a board of 1 to ${MAX_SIZE} hexes, got ${cols} by ${rows}`)
  }
  const key = cols * (MAX_SIZE + 1) + rows
  const known = grids.get(key)
  if (known !== undefined) return known
  const grid = buildGrid(cols, rows)
  grids.set(key, grid)
  return grid
}

/** The hex next to `hex` in a direction, NO_HEX at the edge of the board. */
export function neighbour(grid: Grid, hex: Hex, direction: Direction): Hex {
  return grid.neighbours[6 * hex + direction]
}

/** The hex at axial (q, r), NO_HEX outside the board. */
export function hexAt(grid: Grid, q: number, r: number): Hex {
  return hexAtOffset(grid, q + ((r - (r & 1)) >> 1), r)
}

/** The hex at a column and row, NO_HEX outside the board. */
export function hexAtOffset(grid: Grid, col: number, row: number): Hex {
  if (col < 0 || col >= grid.cols || row < 0 || row >= grid.rows) return NO_HEX
  return row * grid.cols + col
}

/** Steps between two hexes on an open board. */
export function distance(grid: Grid, a: Hex, b: Hex): number {
  return axialLength(grid.q[b] - grid.q[a], grid.r[b] - grid.r[a])
}

/** Length in steps of an axial offset. */
export function axialLength(q: number, r: number): number {
  return Math.max(Math.abs(q), Math.abs(r), Math.abs(q + r))
}

/** The direction from `a` to the adjacent hex `b`; null when they are not adjacent. */
export function directionBetween(grid: Grid, a: Hex, b: Hex): Direction | null {
  for (const direction of DIRECTIONS) {
    if (grid.neighbours[6 * a + direction] === b) return direction
  }
  return null
}

function buildGrid(cols: number, rows: number): Grid {
  const size = cols * rows
  const grid: Grid = {
    cols,
    rows,
    size,
    neighbours: new Int16Array(6 * size),
    q: new Int16Array(size),
    r: new Int16Array(size),
  }
  for (let hex = 0; hex < size; hex++) {
    const row = Math.floor(hex / cols)
    grid.q[hex] = (hex % cols) - ((row - (row & 1)) >> 1)
    grid.r[hex] = row
  }
  for (let hex = 0; hex < size; hex++) {
    for (const direction of DIRECTIONS) {
      const q = grid.q[hex] + STEP_Q[direction]
      const r = grid.r[hex] + STEP_R[direction]
      grid.neighbours[6 * hex + direction] = hexAt(grid, q, r)
    }
  }
  return grid
}
