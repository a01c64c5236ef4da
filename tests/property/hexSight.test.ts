import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bitHexes,
  distance,
  fieldOfView,
  gridOf,
  hasLineOfSight,
  lines,
  type SightBoard,
} from '../../src/hex'

const boards = fc
  .tuple(fc.integer({ min: 1, max: 22 }), fc.integer({ min: 1, max: 18 }))
  .chain(([cols, rows]) => {
    const size = cols * rows
    const heights = (values: fc.Arbitrary<number>) =>
      fc.array(values, { minLength: size, maxLength: size })
    const [flat, hilly] = [fc.constant(0), fc.integer({ min: 0, max: 8 })]
    const sparse = fc.oneof({ weight: 4, arbitrary: flat }, fc.integer({ min: 1, max: 6 }))
    return fc.record({
      grid: fc.constant(gridOf(cols, rows)),
      ground: fc.oneof(heights(flat), heights(hilly), heights(sparse)),
      obstacle: fc.oneof(heights(flat), heights(sparse)),
    })
  })
  .map((board): SightBoard => board)

const boardAndHex = boards.chain((board) =>
  fc.tuple(fc.constant(board), fc.integer({ min: 0, max: board.grid.size - 1 })),
)

/** The rule in plain words: one of the lines passes over all that stands between the eyes. */
function seesByTheRule({ grid, ground, obstacle }: SightBoard, a: number, b: number): boolean {
  return lines(grid, a, b).some((way) => {
    const n = way.length - 1
    const [eye, otherEye] = [ground[a] + 2, ground[b] + 2]
    return way
      .slice(1, -1)
      .every(
        (hex, i) => (ground[hex] + obstacle[hex]) * n <= eye * (n - i - 1) + otherEye * (i + 1),
      )
  })
}

describe('line of sight', () => {
  it('is what the lines say, the same both ways, on any board', () => {
    fc.assert(
      fc.property(boardAndHex, ([board, a]) => {
        for (let b = 0; b < board.grid.size; b++) {
          const isSeen = hasLineOfSight(board, a, b)
          expect(isSeen).toBe(seesByTheRule(board, a, b))
          expect(hasLineOfSight(board, b, a)).toBe(isSeen)
          if (distance(board.grid, a, b) <= 1) expect(isSeen).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('is blocked by a wall between, and by nothing that stands on the ends', () => {
    const grid = gridOf(5, 1)
    const ground = [0, 0, 0, 0, 0]
    expect(hasLineOfSight({ grid, ground, obstacle: [4, 0, 2, 0, 4] }, 0, 4)).toBe(true)
    expect(hasLineOfSight({ grid, ground, obstacle: [0, 0, 3, 0, 0] }, 0, 4)).toBe(false)
  })

  it('passes over a wall from a height, but not close behind it', () => {
    const board = { grid: gridOf(9, 1), ground: [4, 0, 0, 0, 0, 0, 0, 0, 0] }
    const obstacle = [0, 0, 4, 0, 0, 0, 0, 0, 0]
    expect(hasLineOfSight({ ...board, obstacle }, 0, 3)).toBe(false)
    expect(hasLineOfSight({ ...board, obstacle }, 0, 4)).toBe(true)
  })

  it('goes past a corner on either side', () => {
    const grid = gridOf(5, 5)
    const ground = Array.from({ length: 25 }, () => 0)
    const obstacle = ground.with(6, 9)
    expect(hasLineOfSight({ grid, ground, obstacle }, 2, 12)).toBe(true)
    expect(hasLineOfSight({ grid, ground, obstacle: obstacle.with(7, 9) }, 2, 12)).toBe(false)
  })
})

describe('the field of view', () => {
  it('is every hex in range with a line of sight, for any radius', () => {
    fc.assert(
      fc.property(boardAndHex, fc.integer({ min: 0, max: 18 }), ([board, hex], range) => {
        const expected: number[] = []
        for (let other = 0; other < board.grid.size; other++) {
          const isNear = distance(board.grid, hex, other) <= range
          if (isNear && seesByTheRule(board, hex, other)) expected.push(other)
        }
        expect(bitHexes(fieldOfView(board, hex, range))).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  it('reaches one hex further for each whole level above the target, if asked to', () => {
    fc.assert(
      fc.property(boardAndHex, fc.integer({ min: 0, max: 14 }), ([board, hex], range) => {
        const expected: number[] = []
        for (let other = 0; other < board.grid.size; other++) {
          const levels = Math.floor((board.ground[hex] - board.ground[other]) / 2)
          const isNear = distance(board.grid, hex, other) <= range + Math.max(0, levels)
          if (isNear && seesByTheRule(board, hex, other)) expected.push(other)
        }
        expect(bitHexes(fieldOfView(board, hex, range, true))).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  it('is a fresh set, and follows the board when a blocker goes', () => {
    const grid = gridOf(12, 9)
    const ground = new Int8Array(grid.size)
    const obstacle = new Int8Array(grid.size)
    const open = bitHexes(fieldOfView({ grid, ground, obstacle }, 50, 8))
    obstacle[51] = 6
    const blocked = fieldOfView({ grid, ground, obstacle }, 50, 8)
    expect(bitHexes(blocked)).not.toContain(53)
    obstacle[51] = 0
    expect(bitHexes(fieldOfView({ grid, ground, obstacle }, 50, 8))).toEqual(open)
    expect(bitHexes(blocked)).not.toContain(53)
  })
})
