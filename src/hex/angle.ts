/**
 * Angles between hexes, all by integers: an axial offset (q, r) has the squared length
 * q² + qr + r², and rotating it by a sixth of a circle is (q, r) → (q + r, −q).
 */

import { DIRECTIONS, type Direction, STEP_Q, STEP_R } from './direction'
import type { Grid, Hex } from './grid'
import { disc } from './region'

/**
 * The direction whose 60° sextant, centred on it, contains `to` as seen from `from`. On the exact
 * boundary of two directions, the lower one. E when both hexes are the same.
 */
export function directionOf(grid: Grid, from: Hex, to: Hex): Direction {
  const q = grid.q[to] - grid.q[from]
  const r = grid.r[to] - grid.r[from]
  let best: Direction = 0
  for (const direction of DIRECTIONS) {
    if (alongTwice(q, r, direction) > alongTwice(q, r, best)) best = direction
  }
  return best
}

/**
 * Whether `target` lies in the 120° cone that opens from `origin` around `facing`: the two sextants
 * on either side of the facing, boundaries included. The origin itself is not in its cone.
 */
export function inCone(grid: Grid, origin: Hex, facing: Direction, target: Hex): boolean {
  return isAhead(grid.q[target] - grid.q[origin], grid.r[target] - grid.r[origin], facing)
}

const cones = new WeakMap<Grid, Map<number, readonly Hex[]>>()

/** The hexes of the cone (see `inCone`) out to `range`, ascending. The same frozen array each time. */
export function cone(grid: Grid, origin: Hex, facing: Direction, range: number): readonly Hex[] {
  const known = cones.get(grid) ?? new Map<number, readonly Hex[]>()
  cones.set(grid, known)
  const key = (range * 6 + facing) * grid.size + origin
  const found = known.get(key)
  if (found !== undefined) return found
  const hexes = Object.freeze(
    disc(grid, origin, range).filter((hex) => inCone(grid, origin, facing, hex)),
  )
  known.set(key, hexes)
  return hexes
}

/**
 * Which of six 60° arcs around a body at `origin` is struck from `target`: 0 is centred on the
 * facing, the others follow counter-clockwise. The boundary of two arcs belongs to the clockwise
 * one, so that every hex but the origin lies in exactly one arc. 0 for the origin itself.
 */
export function sextant(grid: Grid, origin: Hex, facing: Direction, target: Hex): Direction {
  let q = grid.q[target] - grid.q[origin]
  let r = grid.r[target] - grid.r[origin]
  for (let turns = 0; turns < facing; turns++) [q, r] = [-r, q + r]
  for (const arc of DIRECTIONS) {
    // In the arc centred on E: less than 30° clockwise of it, at most 30° counter-clockwise.
    if (q > r && q + 2 * r >= 0) return arc
    ;[q, r] = [-r, q + r]
  }
  return 0
}

/** Whether `a` and `b` stand at least 120° apart as seen from `target`. False if either is on it. */
export function isOpposed(grid: Grid, target: Hex, a: Hex, b: Hex): boolean {
  const aq = grid.q[a] - grid.q[target]
  const ar = grid.r[a] - grid.r[target]
  const bq = grid.q[b] - grid.q[target]
  const br = grid.r[b] - grid.r[target]
  const dotTwice = 2 * (aq * bq + ar * br) + aq * br + ar * bq
  // cos 120° = −1/2, so the angle is reached when dot ≤ −|a||b|/2; squared, with dotTwice = 2·dot.
  return dotTwice < 0 && dotTwice * dotTwice >= squaredLength(aq, ar) * squaredLength(bq, br)
}

function squaredLength(q: number, r: number): number {
  return q * q + q * r + r * r
}

/** Twice the projection of an axial offset onto a direction, in steps. */
function alongTwice(q: number, r: number, direction: Direction): number {
  const dq = STEP_Q[direction]
  const dr = STEP_R[direction]
  return 2 * (q * dq + r * dr) + q * dr + r * dq
}

/**
 * An offset lies within 60° of a direction when it is a sum of that direction and one of the two
 * beside it, in parts none of which is negative.
 */
function isAhead(q: number, r: number, facing: Direction): boolean {
  let x = q
  let y = r
  for (let turns = 0; turns < facing; turns++) [x, y] = [-y, x + y]
  const isLeft = y <= 0 && x + y >= 0
  const isRight = x >= 0 && y >= 0
  return (isLeft || isRight) && (x !== 0 || y !== 0)
}
