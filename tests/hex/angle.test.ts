import { describe, expect, it } from 'vitest'
import {
  cone,
  DIRECTIONS,
  type Direction,
  directionOf,
  gridOf,
  type Hex,
  hexAt,
  inCone,
  isOpposed,
  sextant,
  turned,
} from '../../src/hex'

const grid = gridOf(21, 21)
const center = 10 * grid.cols + 10
const others = Array.from({ length: grid.size }, (_, hex) => hex).filter((hex) => hex !== center)

/** In degrees, counter-clockwise from east. */
function bearing(from: Hex, to: Hex): number {
  const q = grid.q[to] - grid.q[from]
  const r = grid.r[to] - grid.r[from]
  return (Math.atan2((-r * Math.sqrt(3)) / 2, q + r / 2) * 180) / Math.PI
}

/** Signed degrees from a direction to a bearing, −180 to 180. */
function offBy(degrees: number, direction: Direction): number {
  const off = (((degrees - 60 * direction) % 360) + 360) % 360
  return off > 180 ? off - 360 : off
}

function fromCenter(q: number, r: number): Hex {
  return hexAt(grid, grid.q[center] + q, grid.r[center] + r)
}

const EXACT = 1e-9

describe('the direction of a hex', () => {
  it('is the one whose sextant it lies in, the lower one on a boundary', () => {
    for (const hex of others) {
      const degrees = bearing(center, hex)
      const expected = DIRECTIONS.find((d) => Math.abs(offBy(degrees, d)) <= 30 + EXACT)
      expect(directionOf(grid, center, hex)).toBe(expected)
    }
    expect(directionOf(grid, center, fromCenter(1, 1))).toBe(0)
    expect(directionOf(grid, center, fromCenter(2, -1))).toBe(0)
    expect(directionOf(grid, center, fromCenter(-2, 1))).toBe(3)
  })
})

describe('a cone', () => {
  it('opens 60 degrees to either side of its facing, boundaries included', () => {
    for (const facing of DIRECTIONS) {
      for (const hex of others) {
        const isWithin = Math.abs(offBy(bearing(center, hex), facing)) <= 60 + EXACT
        expect(inCone(grid, center, facing, hex)).toBe(isWithin)
      }
    }
  })

  it('contains both neighbours beside the one it faces, and not its origin', () => {
    expect(cone(grid, center, 0, 1)).toEqual(
      [fromCenter(1, -1), fromCenter(1, 0), fromCenter(0, 1)].sort((a, b) => a - b),
    )
    expect(inCone(grid, center, 0, center)).toBe(false)
  })

  it('to a range is the part of the cone within it, ascending', () => {
    for (const facing of DIRECTIONS) {
      for (const origin of [center, 0, grid.size - 1, 5 * grid.cols]) {
        const expected = Array.from({ length: grid.size }, (_, hex) => hex)
          .filter((hex) => inCone(grid, origin, facing, hex))
          .filter((hex) => {
            const q = grid.q[hex] - grid.q[origin]
            const r = grid.r[hex] - grid.r[origin]
            return (Math.abs(q) + Math.abs(r) + Math.abs(q + r)) / 2 <= 5
          })
        expect(cone(grid, origin, facing, 5)).toEqual(expected)
      }
    }
  })
})

describe('the sextant struck', () => {
  it('is one of six arcs that cover all around exactly once, boundaries to the clockwise arc', () => {
    for (const facing of DIRECTIONS) {
      for (const hex of others) {
        const degrees = bearing(center, hex)
        const arcs = DIRECTIONS.filter((arc) => {
          const off = offBy(degrees, turned(facing, arc))
          return off > -30 + EXACT && off <= 30 + EXACT
        })
        expect([sextant(grid, center, facing, hex)]).toEqual(arcs)
      }
    }
  })

  it('is the one ahead for a hex straight ahead, and turns with the facing', () => {
    for (const facing of DIRECTIONS) {
      const ahead = grid.neighbours[6 * center + facing]
      expect(sextant(grid, center, facing, ahead)).toBe(0)
      expect(sextant(grid, center, turned(facing, -2), ahead)).toBe(2)
    }
  })
})

describe('two hexes oppose each other about a third', () => {
  it('exactly when they stand at least 120 degrees apart', () => {
    const near = others.filter((hex) => hex % 3 === 0)
    for (const a of near) {
      for (const b of near) {
        const apart = Math.abs(offBy(bearing(center, a) - bearing(center, b), 0))
        expect(isOpposed(grid, center, a, b)).toBe(apart >= 120 - EXACT)
      }
    }
  })

  it('at exactly 120 degrees, also off the six directions', () => {
    expect(isOpposed(grid, center, fromCenter(1, 0), fromCenter(0, -1))).toBe(true)
    expect(isOpposed(grid, center, fromCenter(3, -1), fromCenter(-1, -2))).toBe(true)
    expect(isOpposed(grid, center, fromCenter(3, -1), fromCenter(0, -1))).toBe(false)
  })

  it('never when one of them stands on it', () => {
    expect(isOpposed(grid, center, center, fromCenter(1, 0))).toBe(false)
  })
})
