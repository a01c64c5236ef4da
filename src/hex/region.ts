/** Rings and discs around a hex, cut off at the edges of the board. */

import { axialLength, type Grid, type Hex, hexAt, NO_HEX } from './grid'

const discs = new WeakMap<Grid, Map<number, readonly Hex[]>>()
const rings = new WeakMap<Grid, Map<number, readonly Hex[]>>()

/** The hexes at most `radius` steps away, ascending. The same frozen array each time. */
export function disc(grid: Grid, hex: Hex, radius: number): readonly Hex[] {
  return remembered(discs, grid, hex, radius, 0)
}

/** The hexes exactly `radius` steps away, ascending. The same frozen array each time. */
export function ring(grid: Grid, hex: Hex, radius: number): readonly Hex[] {
  return remembered(rings, grid, hex, radius, radius)
}

function remembered(
  memo: WeakMap<Grid, Map<number, readonly Hex[]>>,
  grid: Grid,
  hex: Hex,
  radius: number,
  innerRadius: number,
): readonly Hex[] {
  let known = memo.get(grid)
  if (known === undefined) {
    known = new Map()
    memo.set(grid, known)
  }
  const key = radius * grid.size + hex
  const found = known.get(key)
  if (found !== undefined) return found
  const hexes = hexesBetween(grid, hex, innerRadius, radius)
  known.set(key, hexes)
  return hexes
}

/** Row by row from the north-west, which is ascending by index. */
function hexesBetween(grid: Grid, center: Hex, inner: number, outer: number): readonly Hex[] {
  const hexes: Hex[] = []
  for (let dr = -outer; dr <= outer; dr++) {
    const first = Math.max(-outer, -outer - dr)
    const last = Math.min(outer, outer - dr)
    for (let dq = first; dq <= last; dq++) {
      if (axialLength(dq, dr) < inner) continue
      const hex = hexAt(grid, grid.q[center] + dq, grid.r[center] + dr)
      if (hex !== NO_HEX) hexes.push(hex)
    }
  }
  return Object.freeze(hexes)
}
