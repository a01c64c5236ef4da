import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BLOCKED,
  DIRECTIONS,
  directionBetween,
  type Grid,
  gridOf,
  type Hex,
  NO_HEX,
  pathTo,
  reachable,
  reachableWithCosts,
  shortestPath,
} from '../../src/hex'

interface Ways {
  readonly grid: Grid
  readonly start: Hex
  /** Six a hex. */
  readonly costs: Uint8Array
}

const ways: fc.Arbitrary<Ways> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 10 }))
  .chain(([cols, rows]) => {
    const grid = gridOf(cols, rows)
    const step = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constantFrom(1, BLOCKED))
    return fc.record({
      grid: fc.constant(grid),
      start: fc.integer({ min: 0, max: grid.size - 1 }),
      costs: fc
        .array(step, { minLength: 6 * grid.size, maxLength: 6 * grid.size })
        .map((steps) => Uint8Array.from(steps)),
    })
  })

function priceOf({ grid, costs }: Ways) {
  return (from: Hex, to: Hex): number => {
    const direction = directionBetween(grid, from, to)
    if (direction === null) throw new Error(`${from} and ${to} are not neighbours`)
    const cost = costs[6 * from + direction]
    return cost === BLOCKED ? Infinity : cost
  }
}

/** Costs to all hexes from `start`, by relaxing every step until nothing changes. */
function cheapest({ grid, costs }: Ways, start: Hex): number[] {
  const found = Array.from({ length: grid.size }, (_, hex) => (hex === start ? 0 : Infinity))
  for (let isSettled = false; !isSettled; ) {
    isSettled = true
    for (let edge = 0; edge < costs.length; edge++) {
      const to = grid.neighbours[edge]
      if (to === NO_HEX || costs[edge] === BLOCKED) continue
      const cost = found[Math.floor(edge / 6)] + costs[edge]
      if (cost >= found[to]) continue
      found[to] = cost
      isSettled = false
    }
  }
  return found
}

/** The rule of ties in plain words: from the start, always the lowest direction that loses nothing. */
function pathByTheRule(all: Ways, goal: Hex): Hex[] {
  const remaining = Array.from({ length: all.grid.size }, (_, hex) => cheapest(all, hex)[goal])
  const path = [all.start]
  for (let hex = all.start; hex !== goal; ) {
    const direction = DIRECTIONS.find((d) => {
      const [to, cost] = [all.grid.neighbours[6 * hex + d], all.costs[6 * hex + d]]
      return to !== NO_HEX && cost !== BLOCKED && remaining[hex] === cost + remaining[to]
    })
    if (direction === undefined) throw new Error(`stuck on ${hex}`)
    hex = all.grid.neighbours[6 * hex + direction]
    path.push(hex)
  }
  return path
}

describe('a reach set', () => {
  it('holds every hex within the budget at its lowest cost, by table or by function', () => {
    fc.assert(
      fc.property(ways, fc.integer({ min: 0, max: 25 }), (all, budget) => {
        const found = cheapest(all, all.start)
        const within = found.flatMap((cost, hex) => (cost <= budget ? [hex] : []))
        const byTable = reachableWithCosts(all.grid, all.start, budget, all.costs)
        const byFunction = reachable(all.grid, all.start, budget, priceOf(all))
        const asSigned = reachableWithCosts(all.grid, all.start, budget, Int8Array.from(all.costs))
        for (const reach of [byTable, byFunction, asSigned]) {
          expect(reach.hexes).toEqual(within)
          for (let hex = 0; hex < all.grid.size; hex++) {
            expect(reach.costOf(hex)).toBe(found[hex] <= budget ? found[hex] : Infinity)
          }
          for (const hex of reach.hexes) expect(pathTo(reach, hex)).toEqual(pathTo(byTable, hex))
        }
      }),
      { numRuns: 120 },
    )
  })

  it('stays as it was when others are made after it', () => {
    const grid = gridOf(9, 9)
    const first = reachable(grid, 40, 3, () => 1)
    const copy = structuredClone({ hexes: first.hexes, costs: first.costs })
    reachable(grid, 0, 9, () => 2)
    expect({ hexes: first.hexes, costs: first.costs }).toEqual(copy)
    expect(first.costOf(40)).toBe(0)
  })

  it('may be asked for while another is being made, and survives one that broke off', () => {
    const grid = gridOf(6, 6)
    const inner = () => reachable(grid, 0, 2, () => 1).hexes.length
    const expected = reachable(grid, 14, 3, () => 1).hexes
    expect(reachable(grid, 14, 3, () => (inner() > 0 ? 1 : -1)).hexes).toEqual(expected)
    expect(() => reachable(grid, 14, 3, () => 0)).toThrow('expected a step to cost 1 to 254, got 0')
    for (const price of [1.5, 255, Number.NaN]) {
      expect(() => reachable(grid, 14, 3, () => price)).toThrow(RangeError)
    }
    expect(reachable(grid, 14, 3, () => 1).hexes).toEqual(expected)
  })
})

describe('a path', () => {
  it('costs what the reach set says, and of equals takes the lower direction first', () => {
    fc.assert(
      fc.property(ways, fc.nat(), (all, draw) => {
        const reach = reachableWithCosts(all.grid, all.start, 12, all.costs)
        const goal = reach.hexes[draw % reach.hexes.length]
        const path = pathTo(reach, goal)
        expect(path).toEqual(pathByTheRule(all, goal))
        expect(shortestPath(all.grid, all.start, goal, priceOf(all), 12)).toEqual(path)
        const price = priceOf(all)
        const total = path.slice(1).reduce((sum, hex, i) => sum + price(path[i], hex), 0)
        expect(total).toBe(reach.costOf(goal))
        if (total > 0) {
          expect(shortestPath(all.grid, all.start, goal, price, total - 1)).toBeNull()
        }
      }),
      { numRuns: 80 },
    )
  })

  it('is none to a hex out of reach, and a single hex to where one stands', () => {
    const grid = gridOf(4, 4)
    const walled = (_: Hex, to: Hex) => (to === 15 ? Infinity : 1)
    expect(shortestPath(grid, 0, 15, walled, Infinity)).toBeNull()
    expect(shortestPath(grid, 0, 0, walled, 0)).toEqual([0])
    expect(pathTo(reachable(grid, 0, 2, walled), 15)).toEqual([])
  })

  it('on open ground goes in the lower direction first', () => {
    const grid = gridOf(5, 5)
    expect(shortestPath(grid, 10, 6, () => 1, 9)).toEqual([10, 11, 6])
  })
})
