// Lines in the plane of the board: rings, sectors out to a number of hexes, arcs of shields.
import type { Polyline } from '../../overlay/outline'
import { HEX_WIDTH, type ScreenPoint } from '../../projection'
import { towards } from '../heading'

/** Degrees between two points of a line that bends. */
const FINE = 4

/** A part of a circle around a point, radians in the plane of the board; all of it when it is a full turn. */
export function arcLine(
  centre: ScreenPoint,
  radius: number,
  middle: number,
  width: number,
): Polyline {
  return sweep(middle, width, (angle) => towards(centre, angle, radius))
}

/**
 * The edge of everything within so many hexes: in a world of hexes that is a hexagon, its corners in the
 * six directions. `hexes` counts from the middle of the hex, so that n + ½ runs between hexes.
 */
export function rangeLine(
  centre: ScreenPoint,
  hexes: number,
  middle: number,
  width: number,
): Polyline {
  return sweep(middle, width, (angle) => towards(centre, angle, rangeAt(hexes, angle)))
}

/** How far the edge of a range lies in a direction, board pixels in the plane of the board. */
export function rangeAt(hexes: number, angle: number): number {
  const sixth = Math.PI / 3
  const within = ((angle % sixth) + sixth) % sixth
  return (hexes * HEX_WIDTH * Math.cos(Math.PI / 6)) / Math.cos(within - Math.PI / 6)
}

function sweep(middle: number, width: number, at: (angle: number) => ScreenPoint): Polyline {
  const isClosed = width >= 2 * Math.PI - 1e-6
  const steps = Math.max(2, Math.ceil((width * 180) / Math.PI / FINE))
  const points: ScreenPoint[] = []
  for (let i = 0; i <= (isClosed ? steps - 1 : steps); i++) {
    points.push(at(middle - width / 2 + (width * i) / steps))
  }
  return { points, isClosed }
}
