import { describe, expect, it } from 'vitest'
import {
  DIRECTIONS,
  directionBetween,
  disc,
  distance,
  gridOf,
  hexAt,
  hexAtOffset,
  NO_HEX,
  neighbour,
  opposite,
  ring,
  turned,
} from '../../src/hex'

const grid = gridOf(7, 6)
const hexes = Array.from({ length: grid.size }, (_, hex) => hex)

describe('a grid', () => {
  it('is the same object for the same size', () => {
    expect(gridOf(7, 6)).toBe(grid)
    expect(gridOf(6, 7)).not.toBe(grid)
  })

  it('is refused without hexes, in fractions, or with more than 16 bits can count', () => {
    expect(() => gridOf(0, 4)).toThrow(RangeError)
    expect(() => gridOf(4, 1.5)).toThrow(RangeError)
    expect(() => gridOf(200, 200)).toThrow('got 200 by 200')
  })

  it('shifts odd rows to the right by half a hex', () => {
    const even = hexAtOffset(grid, 3, 2)
    const odd = hexAtOffset(grid, 3, 3)
    expect(DIRECTIONS.map((d) => neighbour(grid, even, d))).toEqual([
      hexAtOffset(grid, 4, 2),
      hexAtOffset(grid, 3, 1),
      hexAtOffset(grid, 2, 1),
      hexAtOffset(grid, 2, 2),
      hexAtOffset(grid, 2, 3),
      hexAtOffset(grid, 3, 3),
    ])
    expect(DIRECTIONS.map((d) => neighbour(grid, odd, d))).toEqual([
      hexAtOffset(grid, 4, 3),
      hexAtOffset(grid, 4, 2),
      hexAtOffset(grid, 3, 2),
      hexAtOffset(grid, 2, 3),
      hexAtOffset(grid, 3, 4),
      hexAtOffset(grid, 4, 4),
    ])
  })

  it('has no hex outside the board', () => {
    expect(neighbour(grid, 0, 3)).toBe(NO_HEX)
    expect(hexAtOffset(grid, 7, 0)).toBe(NO_HEX)
    expect(hexAtOffset(grid, 0, -1)).toBe(NO_HEX)
    expect(hexAt(grid, -4, 5)).toBe(NO_HEX)
  })

  it('finds each hex again by its axial coordinates', () => {
    for (const hex of hexes) expect(hexAt(grid, grid.q[hex], grid.r[hex])).toBe(hex)
  })
})

describe('directions', () => {
  it('lead there and back', () => {
    for (const hex of hexes) {
      for (const direction of DIRECTIONS) {
        const next = neighbour(grid, hex, direction)
        if (next === NO_HEX) continue
        expect(neighbour(grid, next, opposite(direction))).toBe(hex)
        expect(directionBetween(grid, hex, next)).toBe(direction)
        expect(distance(grid, hex, next)).toBe(1)
      }
    }
  })

  it('turn either way and all the way round', () => {
    expect(turned(0, 1)).toBe(1)
    expect(turned(0, -1)).toBe(5)
    expect(turned(4, 15)).toBe(1)
    expect(turned(2, -13)).toBe(1)
  })

  it('are none between hexes that do not touch', () => {
    expect(directionBetween(grid, 0, 2)).toBeNull()
    expect(directionBetween(grid, 5, 5)).toBeNull()
  })
})

describe('discs and rings', () => {
  it('hold what the distance says, ascending, and are remembered', () => {
    for (const hex of hexes) {
      for (const radius of [0, 1, 2, 4]) {
        const within = hexes.filter((other) => distance(grid, hex, other) <= radius)
        const exactly = hexes.filter((other) => distance(grid, hex, other) === radius)
        expect(disc(grid, hex, radius)).toEqual(within)
        expect(ring(grid, hex, radius)).toEqual(exactly)
        expect(disc(grid, hex, radius)).toBe(disc(grid, hex, radius))
      }
    }
  })

  it('of one board do not answer for another of the same number of hexes', () => {
    expect(disc(gridOf(6, 7), 8, 1)).not.toEqual(disc(gridOf(7, 6), 8, 1))
  })
})
