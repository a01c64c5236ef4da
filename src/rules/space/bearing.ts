/** Where a ship's weapons and arcs point: by exact integers, like all angles. */

import type { MountSpec } from '../../content/space'
import { type Direction, type Grid, type Hex, inCone, sextant, turned } from '../../hex'
import type { Ship } from './model'

/** The shield arc of the ship that is struck from a hex: 0 ahead, then counter-clockwise. */
export const arcStruck = (grid: Grid, ship: Ship, from: Hex): Direction =>
  sextant(grid, ship.hex, ship.facing, from)

/** Whether a mount bears on a hex. Borders belong to the arc. */
export const bears = (grid: Grid, ship: Ship, mount: MountSpec, hex: Hex): boolean => {
  if (hex === ship.hex) return false
  const ahead = turned(ship.facing, mount.facing)
  switch (mount.arcDegrees) {
    case 60:
      return isWithinSextant(grid, ship.hex, ahead, hex)
    case 120:
      return inCone(grid, ship.hex, ahead, hex)
    case 180:
      return isInFront(grid, ship.hex, ahead, hex)
    case 240:
      return (
        inCone(grid, ship.hex, ahead, hex) ||
        inCone(grid, ship.hex, turned(ahead, 1), hex) ||
        inCone(grid, ship.hex, turned(ahead, -1), hex)
      )
    case 360:
      return true
  }
}

/** The 60° around a direction, both borders included. */
export const isWithinSextant = (grid: Grid, from: Hex, ahead: Direction, hex: Hex): boolean =>
  sextant(grid, from, ahead, hex) === 0 || isOnLeftBorder(grid, from, ahead, hex)

/** A sextant holds but one of its borders: the other belongs to the arc beside it, seen from there. */
const isOnLeftBorder = (grid: Grid, from: Hex, ahead: Direction, hex: Hex): boolean => {
  const [q, r] = turnedOffset(grid, from, ahead, hex)
  return q > 0 && (q === r || q + 2 * r === 0)
}

/** Whether a hex lies in the half circle ahead, its border included. */
const isInFront = (grid: Grid, from: Hex, ahead: Direction, hex: Hex): boolean => {
  const [q, r] = turnedOffset(grid, from, ahead, hex)
  // Twice the projection onto east.
  return 2 * q + r >= 0
}

/** The axial offset to a hex, turned so that `ahead` is east. */
const turnedOffset = (
  grid: Grid,
  from: Hex,
  ahead: Direction,
  hex: Hex,
): readonly [number, number] => {
  let q = grid.q[hex] - grid.q[from]
  let r = grid.r[hex] - grid.r[from]
  for (let turns = 0; turns < ahead; turns += 1) [q, r] = [-r, q + r]
  return [q, r]
}
