import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance, type Grid, gridOf, line, lines } from '../../src/hex'

const boardAndEnds = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 24 }))
  .map(([cols, rows]) => gridOf(cols, rows))
  .chain((grid) => {
    const hex = fc.integer({ min: 0, max: grid.size - 1 })
    return fc.tuple(fc.constant(grid), hex, hex)
  })

/** Twice a hex's center, in hex widths to the right and rows down. */
function place(grid: Grid, hex: number): [number, number] {
  return [2 * grid.q[hex] + grid.r[hex], grid.r[hex]]
}

describe('a line', () => {
  it('goes from end to end in single steps, as many as the distance', () => {
    fc.assert(
      fc.property(boardAndEnds, ([grid, a, b]) => {
        for (const way of lines(grid, a, b)) {
          expect(way[0]).toBe(a)
          expect(way.at(-1)).toBe(b)
          expect(way.length).toBe(distance(grid, a, b) + 1)
          for (let i = 1; i < way.length; i++) expect(distance(grid, way[i - 1], way[i])).toBe(1)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is the line back, reversed, in each way of breaking ties', () => {
    fc.assert(
      fc.property(boardAndEnds, ([grid, a, b]) => {
        expect(line(grid, b, a).toReversed()).toEqual(line(grid, a, b))
        expect(lines(grid, b, a).map((way) => way.toReversed())).toEqual(lines(grid, a, b))
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps each hex within half a hex of the true line', () => {
    fc.assert(
      fc.property(boardAndEnds, ([grid, a, b]) => {
        const [ax, ay] = place(grid, a)
        const [bx, by] = place(grid, b)
        for (const way of lines(grid, a, b)) {
          way.forEach((hex, i) => {
            const part = i / Math.max(1, way.length - 1)
            const [x, y] = place(grid, hex)
            const dx = (x - ax - (bx - ax) * part) / 2
            const dy = ((y - ay - (by - ay) * part) * Math.sqrt(3)) / 2
            expect(Math.hypot(dx, dy)).toBeLessThanOrEqual(0.5 + 1e-9)
          })
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('has two ways where it runs along an edge, one of them if that leaves the board', () => {
    const grid = gridOf(5, 5)
    expect(lines(grid, 2, 12)).toEqual([
      [2, 7, 12],
      [2, 6, 12],
    ])
    expect(lines(grid, 0, 10)).toEqual([[0, 5, 10]])
    expect(lines(grid, 9, 19)).toEqual([[9, 14, 19]])
    expect(lines(grid, 10, 14)).toEqual([[10, 11, 12, 13, 14]])
  })
})
