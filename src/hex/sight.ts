/**
 * Who sees whom. A look goes in a straight line from eye to eye, an eye being a level above its
 * ground; a hex between blocks it if what stands there rises above the line at that point. Where the
 * line runs along an edge between hexes, either side will do. Heights are in half levels, so that a
 * waist-high wall has a whole number.
 */

import { type Bits, bitsOf } from './bits'
import { distance, type Grid, type Hex, hexAtOffset, NO_HEX } from './grid'
import { lineHex, type Tie } from './line'
import { disc } from './region'
import { BLOCKS_ALL, MAX_TABLE_RADIUS, NEVER_SEEN, type SightTable, sightTable } from './sightTable'

/** What sight needs to know of a board. Heights in half levels, −128 to 127, one entry a hex. */
export interface SightBoard {
  readonly grid: Grid
  /** Height of the ground: twice the elevation. */
  readonly ground: Int8Array | readonly number[]
  /** What stands on the hex and hides what is behind it, above the ground; 0 for nothing. */
  readonly obstacle: Int8Array | readonly number[]
}

/** An eye stands this many half levels above its ground. */
const EYE_HEIGHT = 2

/**
 * Whether there is a clear line between two hexes, at any distance; the same both ways. Obstacles on
 * the two ends do not count, and neighbours always see each other.
 */
export function hasLineOfSight(board: SightBoard, a: Hex, b: Hex): boolean {
  const n = distance(board.grid, a, b)
  return isClear(board, a, b, n, 0) || isClear(board, a, b, n, 1)
}

function isClear(board: SightBoard, a: Hex, b: Hex, n: number, tie: Tie): boolean {
  const fromEye = board.ground[a] + EYE_HEIGHT
  const toEye = board.ground[b] + EYE_HEIGHT
  for (let i = 1; i < n; i++) {
    const hex = lineHex(board.grid, a, b, n, i, tie)
    if (hex === NO_HEX) return false
    const top = board.ground[hex] + board.obstacle[hex]
    if (top * n > fromEye * (n - i) + toEye * i) return false
  }
  return true
}

/**
 * All hexes within `range` that have a line of sight to `hex`, itself included, as a fresh set. With
 * `heightBonus` a hex may be one further away for each whole level the viewer stands above it.
 *
 * The same test as `hasLineOfSight`, in one sweep: measured from the viewer's eye and divided by the
 * distance, no height on the way may exceed that of an eye on the target.
 */
export function fieldOfView(board: SightBoard, hex: Hex, range: number, heightBonus = false): Bits {
  const radius = heightBonus ? range + levelsAboveLowest(board, hex) : range
  if (radius > MAX_TABLE_RADIUS) return farFieldOfView(board, hex, range, radius)
  const table = sightTable(radius)
  let isAllClear = readSlopes(board, hex, table)
  if (radius > range) isAllClear = hideBeyond(board, hex, table, range) && isAllClear
  if (!isAllClear) raiseAlongLines(table)
  return seenHexes(board.grid, hex, table, isAllClear)
}

/**
 * Fills the table's slopes from the board, and gives whether nothing in the disc can block any look.
 * Slots outside the board block all.
 */
function readSlopes(board: SightBoard, hex: Hex, table: SightTable): boolean {
  const { grid, ground, obstacle } = board
  const { radius, units, slopes, eyes } = table
  const eye = ground[hex] + EYE_HEIGHT
  let steepestTop = -BLOCKS_ALL
  let shallowestEye = BLOCKS_ALL
  let slot = 0
  for (let dr = -radius; dr <= radius; dr++) {
    const row = grid.r[hex] + dr
    const rowEnd = slot + rowLength(radius, dr)
    if (row < 0 || row >= grid.rows) {
      while (slot < rowEnd) slopes[slot++] = BLOCKS_ALL
      continue
    }
    let col = firstCol(grid, hex, radius, dr)
    for (; col < 0 && slot < rowEnd; col++) slopes[slot++] = BLOCKS_ALL
    for (; col < grid.cols && slot < rowEnd; col++) {
      const height = ground[row * grid.cols + col]
      const unit = units[slot]
      const top = (height + obstacle[row * grid.cols + col] - eye) * unit
      const targetEye = (height + EYE_HEIGHT - eye) * unit
      slopes[slot] = top
      eyes[slot++] = targetEye
      if (top > steepestTop) steepestTop = top
      if (targetEye < shallowestEye) shallowestEye = targetEye
    }
    while (slot < rowEnd) slopes[slot++] = BLOCKS_ALL
  }
  return steepestTop <= shallowestEye
}

/** Closes the eyes of targets beyond `range` and its bonus; gives whether there were none. */
function hideBeyond(board: SightBoard, hex: Hex, table: SightTable, range: number): boolean {
  const { grid, ground } = board
  const { radius, distances, eyes } = table
  let isNoneHidden = true
  let slot = 0
  for (let dr = -radius; dr <= radius; dr++) {
    const row = grid.r[hex] + dr
    const first = firstCol(grid, hex, radius, dr)
    for (let col = first; col < first + rowLength(radius, dr); col++, slot++) {
      const target = hexAtOffset(grid, col, row)
      if (target === NO_HEX || distances[slot] <= range + levelsAbove(ground, hex, target)) continue
      eyes[slot] = NEVER_SEEN
      isNoneHidden = false
    }
  }
  return isNoneHidden
}

function raiseAlongLines(table: SightTable): void {
  const { nodeParent, nodeSlot, slopes, highest } = table
  for (let node = 1; node < nodeParent.length; node++) {
    const before = highest[nodeParent[node]]
    const rise = slopes[nodeSlot[node]] - before
    highest[node] = before + (rise & ~(rise >> 31))
  }
}

/** Reads the sweep row by row, each into one word that is then shifted into the set. */
function seenHexes(grid: Grid, hex: Hex, table: SightTable, isAllClear: boolean): Bits {
  const { radius, eyes, highest, highNode, lowNode } = table
  const words = bitsOf(grid.size)
  let rowStart = 0
  for (let dr = -radius; dr <= radius; dr++) {
    const row = grid.r[hex] + dr
    const length = rowLength(radius, dr)
    if (row >= 0 && row < grid.rows) {
      const col = firstCol(grid, hex, radius, dr)
      const first = Math.max(0, -col)
      const last = Math.min(length, grid.cols - col) - 1
      let seen = isAllClear ? (2 << (last - first)) - 1 : 0
      for (let i = first; i <= last && !isAllClear; i++) {
        const above = eyes[rowStart + i] + 1
        const isSeen =
          (highest[highNode[rowStart + i]] - above) | (highest[lowNode[rowStart + i]] - above)
        seen |= (isSeen >>> 31) << (i - first)
      }
      setRun(words, row * grid.cols + col + first, seen)
    }
    rowStart += length
  }
  return words
}

/** Adds the hexes `start + i` for each bit i of `run`. */
function setRun(words: number[], start: Hex, run: number): void {
  const shift = start & 31
  words[start >> 5] |= run << shift
  const carried = shift === 0 ? 0 : run >>> (32 - shift)
  if (carried !== 0) words[(start >> 5) + 1] |= carried
}

function rowLength(radius: number, dr: number): number {
  return 2 * radius + 1 - Math.abs(dr)
}

/** Column of the westernmost hex of a disc, `dr` rows below its center; may lie off the board. */
function firstCol(grid: Grid, center: Hex, radius: number, dr: number): number {
  return grid.q[center] + Math.max(-radius, -radius - dr) + ((grid.r[center] + dr) >> 1)
}

/** Whole levels by which `viewer` stands above `target`, at least 0. */
function levelsAbove(ground: SightBoard['ground'], viewer: Hex, target: Hex): number {
  return Math.max(0, (ground[viewer] - ground[target]) >> 1)
}

function levelsAboveLowest(board: SightBoard, viewer: Hex): number {
  let levels = 0
  for (let hex = 0; hex < board.grid.size; hex++) {
    levels = Math.max(levels, levelsAbove(board.ground, viewer, hex))
  }
  return levels
}

/** For radii beyond the tables: each target by itself. */
function farFieldOfView(board: SightBoard, hex: Hex, range: number, radius: number): Bits {
  const { grid, ground } = board
  const words = bitsOf(grid.size)
  for (const target of disc(grid, hex, radius)) {
    const reach = radius > range ? range + levelsAbove(ground, hex, target) : range
    const isSeen = distance(grid, hex, target) <= reach && hasLineOfSight(board, hex, target)
    if (isSeen) words[target >> 5] |= 1 << (target & 31)
  }
  return words
}
