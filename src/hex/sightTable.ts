/**
 * The lines of sight from a hex to all others within a radius, laid out for one sweep. Many lines
 * begin alike, so their beginnings are kept as a tree: a node is a hex reached by one way of going
 * straight, its parent the hex before. The highest slope on the way to each node is then one
 * comparison with its parent's. At radius 8, 217 targets with two lines each share 366 nodes.
 */

import { distance, gridOf, type Hex } from './grid'
import { lineHex, type Tie } from './line'
import { disc } from './region'

/** A row of a disc of this radius fits into one 32-bit word. */
export const MAX_TABLE_RADIUS = 15

/** The least common multiple of 1 to 15: a height times this divides by any distance in a table. */
const COMMON_MULTIPLE = 360360

/** Slopes above and below all real ones, which are at most 512 half levels. */
export const BLOCKS_ALL = 512 * COMMON_MULTIPLE
export const BLOCKS_NONE = -BLOCKS_ALL
export const NEVER_SEEN = 2 * BLOCKS_NONE

/** Slots are the hexes of the disc, row by row; nodes are numbered parents first, 0 is the root. */
export interface SightTable {
  readonly radius: number
  /** By slot: steps from the center. */
  readonly distances: Uint8Array
  /** By slot: what a height is multiplied with to make a slope; 0 at the center. */
  readonly units: Int32Array
  readonly nodeParent: Uint16Array
  readonly nodeSlot: Uint16Array
  /** By slot: the last node before it on each of its two lines. */
  readonly highNode: Uint16Array
  readonly lowNode: Uint16Array
  /** Working space of one sweep. By slot: slope of the hex's top, and of an eye on it. */
  readonly slopes: Int32Array
  readonly eyes: Int32Array
  /** Working space of one sweep. By node: the highest slope from the start up to it. */
  readonly highest: Int32Array
}

const tables = new Map<number, SightTable>()

/** The table of a radius from 0 to MAX_TABLE_RADIUS, one and the same object each time. */
export function sightTable(radius: number): SightTable {
  const known = tables.get(radius)
  if (known !== undefined) return known
  const table = buildTable(radius)
  tables.set(radius, table)
  return table
}

function buildTable(radius: number): SightTable {
  const grid = gridOf(2 * radius + 3, 2 * radius + 1)
  const center = radius * grid.cols + radius + 1
  const hexes = disc(grid, center, radius)
  const slotOf = new Map(hexes.map((hex, slot) => [hex, slot]))
  const distances = hexes.map((hex) => distance(grid, center, hex))
  const nodes = [{ parent: 0, slot: hexes.indexOf(center) }]
  const nodeOf = new Map<number, number>()

  function lastNode(target: Hex, tie: Tie): number {
    const n = distance(grid, center, target)
    let node = 0
    for (let i = 1; i < n; i++) {
      const slot = slotOf.get(lineHex(grid, center, target, n, i, tie)) ?? 0
      const key = node * hexes.length + slot
      const next = nodeOf.get(key) ?? nodes.push({ parent: node, slot }) - 1
      nodeOf.set(key, next)
      node = next
    }
    return node
  }

  const highNode = Uint16Array.from(hexes, (hex) => lastNode(hex, 0))
  const lowNode = Uint16Array.from(hexes, (hex) => lastNode(hex, 1))
  return {
    radius,
    distances: Uint8Array.from(distances),
    units: Int32Array.from(distances, (steps) =>
      steps === 0 ? 0 : Math.trunc(COMMON_MULTIPLE / steps),
    ),
    nodeParent: Uint16Array.from(nodes, (node) => node.parent),
    nodeSlot: Uint16Array.from(nodes, (node) => node.slot),
    highNode,
    lowNode,
    slopes: new Int32Array(hexes.length),
    eyes: new Int32Array(hexes.length),
    highest: new Int32Array(nodes.length).fill(BLOCKS_NONE),
  }
}
