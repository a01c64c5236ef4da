/**
 * Straight lines between hexes. A line of n steps is sampled at n + 1 even points; of each point's
 * three cube coordinates one is a whole number, so a point either lies within a hex or in the middle
 * of the edge between two: a tie. Ties are broken the same way along the whole line and the same way
 * from both ends, which makes a line its own reverse.
 */

import { distance, type Grid, type Hex, hexAt, NO_HEX } from './grid'

/** Which of the two hexes of a tie a line takes: that with the higher or the lower coordinate. */
export type Tie = 0 | 1

/** The hex at step `i` of the line of `n` steps from `a` to `b`, NO_HEX if that is off the board. */
export function lineHex(grid: Grid, a: Hex, b: Hex, n: number, i: number, tie: Tie): Hex {
  const dq = grid.q[b] - grid.q[a]
  const dr = grid.r[b] - grid.r[a]
  let q = 0
  let r = 0
  if (Math.abs(dr) === n) {
    q = nearest(dq * i, n, tie)
    r = Math.sign(dr) * i
  } else if (Math.abs(dq) === n) {
    q = Math.sign(dq) * i
    r = nearest(dr * i, n, tie)
  } else {
    q = nearest(dq * i, n, tie)
    r = Math.sign(dq + dr) * i - q
  }
  return hexAt(grid, grid.q[a] + q, grid.r[a] + r)
}

/** The hexes of the line, both ends included, from `a` to `b`; the reverse of the line back. */
export function line(grid: Grid, a: Hex, b: Hex): readonly Hex[] {
  return trace(grid, a, b, 0) ?? lines(grid, a, b)[0]
}

/**
 * The line in each way of breaking ties: one array if nothing lies on an edge, else two. Of two ways
 * that run along the edge of the board, only the one on it.
 */
export function lines(grid: Grid, a: Hex, b: Hex): readonly (readonly Hex[])[] {
  const high = trace(grid, a, b, 0)
  const low = trace(grid, a, b, 1)
  if (high === null) return low === null ? [] : [low]
  if (low === null || high.every((hex, i) => hex === low[i])) return [high]
  return [high, low]
}

/** Null when the line leaves the board: possible only by ties along its left or right edge. */
function trace(grid: Grid, a: Hex, b: Hex, tie: Tie): readonly Hex[] | null {
  const n = distance(grid, a, b)
  const hexes: Hex[] = [a]
  for (let i = 1; i <= n; i++) {
    const hex = lineHex(grid, a, b, n, i, tie)
    if (hex === NO_HEX) return null
    hexes.push(hex)
  }
  return hexes
}

/** The integer nearest to `sum / n`; of two equally near, the higher (tie 0) or the lower (1). */
function nearest(sum: number, n: number, tie: Tie): number {
  const twice = 2 * sum
  return tie === 0 ? Math.floor((twice + n) / (2 * n)) : Math.ceil((twice - n) / (2 * n))
}
