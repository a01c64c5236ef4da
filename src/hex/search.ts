/**
 * Shortest ways over a board by Dijkstra's method, with costs that are small integers: hexes wait in
 * one bucket for each cost. Of several equally cheap ways the one is taken that has the lower
 * direction at the first step where they differ.
 */

import { DIRECTIONS, type Direction, opposite } from './direction'
import { type Grid, type Hex, NO_HEX } from './grid'

/** Price of a step between neighbours: an integer from 1; Infinity or a negative number if closed. */
export type StepCost = (from: Hex, to: Hex) => number

/** In a table of step costs, a closed step. */
export const BLOCKED = 255

/** Where a unit can get to. */
export interface Reach {
  readonly grid: Grid
  readonly start: Hex
  readonly budget: number
  /** All hexes within the budget, the start among them, ascending. */
  readonly hexes: readonly Hex[]
  /** By position in `hexes`: the price of the cheapest way. */
  readonly costs: readonly number[]
  /** By position in `hexes`: bit d is set if a cheapest way comes from the neighbour at d. */
  readonly origins: readonly number[]
  /** The price of the cheapest way to a hex, Infinity if it is out of reach. */
  costOf(hex: Hex): number
}

/**
 * All hexes that cost at most `budget` to get to from `start`. Throws a RangeError when a step costs
 * 0 or no integer.
 */
export function reachable(grid: Grid, start: Hex, budget: number, stepCost: StepCost): Reach {
  const search = beginSearch(grid, start)
  spread(grid, search, budget, stepCost, NO_HEX)
  return endSearch(grid, search, start, budget)
}

/**
 * The same from a table: the step from a hex in a direction costs `costs[6 * hex + direction]`, 1 to
 * 254; 0, negative numbers and BLOCKED close it.
 */
export function reachableWithCosts(
  grid: Grid,
  start: Hex,
  budget: number,
  costs: Uint8Array | Int8Array,
): Reach {
  const search = beginSearch(grid, start)
  const { buckets, entryHex, entryNext } = search
  for (let cost = 0; cost < buckets.length; cost++) {
    while (buckets[cost] !== NO_ENTRY) {
      const entry = buckets[cost]
      const from = entryHex[entry]
      buckets[cost] = entryNext[entry]
      if (search.costs[from] !== cost) continue
      for (let edge = 6 * from, origin = 8; edge < 6 * from + 6; edge++) {
        const step = costs[edge]
        const to = grid.neighbours[edge]
        const isOpen = step > 0 && step < BLOCKED && cost + step <= budget && to !== NO_HEX
        if (isOpen) offer(search, to, cost + step, origin)
        origin = origin === 32 ? 1 : origin << 1
      }
    }
  }
  return endSearch(grid, search, start, budget)
}

/** The cheapest way from the start of `reach` to a hex, both included; empty if out of reach. */
export function pathTo(reach: Reach, hex: Hex): Hex[] {
  const { grid, hexes, origins } = reach
  const goal = positionOf(hexes, hex)
  if (goal === -1) return []
  const onCheapestWay = new Set([hex])
  for (const later of onCheapestWay) {
    const from = origins[positionOf(hexes, later)]
    for (const direction of DIRECTIONS) {
      if (((from >> direction) & 1) === 1) onCheapestWay.add(grid.neighbours[6 * later + direction])
    }
  }
  const path = [reach.start]
  let last = reach.start
  while (last !== hex) {
    const next = DIRECTIONS.find((direction) => {
      const to = grid.neighbours[6 * last + direction]
      return onCheapestWay.has(to) && comesFrom(reach, to, opposite(direction))
    })
    if (next === undefined) throw new Error(`no way on from hex ${last} to ${hex}`)
    last = grid.neighbours[6 * last + next]
    path.push(last)
  }
  return path
}

/**
 * The cheapest way from `start` to `goal`, both included; null if it costs more than `maxCost` or
 * there is none. Throws a RangeError when a step costs 0 or no integer.
 */
export function shortestPath(
  grid: Grid,
  start: Hex,
  goal: Hex,
  stepCost: StepCost,
  maxCost: number,
): Hex[] | null {
  const search = beginSearch(grid, start)
  spread(grid, search, maxCost, stepCost, goal)
  const path = pathTo(endSearch(grid, search, start, maxCost), goal)
  return path.length === 0 ? null : path
}

/** Working space of one search, handed on to the next; between searches all entries are at rest. */
interface Search {
  /** By hex: the lowest cost so far, UNSEEN at rest. */
  readonly costs: Int32Array
  /** By hex: see `Reach.origins`. */
  readonly origins: Uint8Array
  /** The hexes seen so far, as bits; 0 at rest. */
  readonly seen: Int32Array
  /** By cost: the first entry that waits there, NO_ENTRY at rest. Grows as needed. */
  readonly buckets: number[]
  /** Entries: a hex, and the next entry of the same bucket. A hex that got cheaper has several. */
  readonly entryHex: Int16Array
  readonly entryNext: Int32Array
  entryCount: number
}

const UNSEEN = 0x7fffffff
const NO_ENTRY = -1

/** Spaces at rest, by board size. A search that a callback broke off does not come back. */
const resting = new Map<number, Search[]>()

function beginSearch(grid: Grid, start: Hex): Search {
  const search = resting.get(grid.size)?.pop() ?? {
    costs: new Int32Array(grid.size).fill(UNSEEN),
    origins: new Uint8Array(grid.size),
    seen: new Int32Array((grid.size + 31) >> 5),
    buckets: [],
    entryHex: new Int16Array(6 * grid.size + 1),
    entryNext: new Int32Array(6 * grid.size + 1),
    entryCount: 0,
  }
  offer(search, start, 0, 0)
  return search
}

/** Settles hexes by rising cost until none within the budget waits, or those as dear as the goal. */
function spread(grid: Grid, search: Search, budget: number, stepCost: StepCost, goal: Hex): void {
  const { buckets, costs, entryHex, entryNext } = search
  for (let cost = 0; cost < buckets.length; cost++) {
    if (goal !== NO_HEX && costs[goal] <= cost) return
    while (buckets[cost] !== NO_ENTRY) {
      const from = entryHex[buckets[cost]]
      buckets[cost] = entryNext[buckets[cost]]
      if (costs[from] !== cost) continue
      for (const direction of DIRECTIONS) {
        const to = grid.neighbours[6 * from + direction]
        if (to === NO_HEX) continue
        const step = stepCost(from, to)
        if (step < 0 || step === Infinity) continue
        if (step === 0 || !Number.isInteger(step)) {
          throw new RangeError(
            `expected a step cost of 1 or more, got ${step} from ${from} to ${to}`,
          )
        }
        if (cost + step <= budget) offer(search, to, cost + step, 1 << opposite(direction))
      }
    }
  }
}

/** A way to a hex was found that comes from the neighbours in `origin`. */
function offer(search: Search, hex: Hex, cost: number, origin: number): void {
  const { costs, origins, buckets } = search
  const known = costs[hex]
  if (cost > known) return
  if (cost === known) {
    origins[hex] |= origin
    return
  }
  costs[hex] = cost
  origins[hex] = origin
  search.seen[hex >> 5] |= 1 << (hex & 31)
  while (buckets.length <= cost) buckets.push(NO_ENTRY)
  search.entryHex[search.entryCount] = hex
  search.entryNext[search.entryCount] = buckets[cost]
  buckets[cost] = search.entryCount++
}

/** Copies out what was found and puts the working space to rest. */
function endSearch(grid: Grid, search: Search, start: Hex, budget: number): Reach {
  const { seen, costs: costByHex, origins: originsByHex } = search
  const hexes: Hex[] = []
  const costs: number[] = []
  const origins: number[] = []
  for (let word = 0; word < seen.length; word++) {
    for (let rest = seen[word]; rest !== 0; rest &= rest - 1) {
      const hex = word * 32 + 31 - Math.clz32(rest & -rest)
      hexes.push(hex)
      costs.push(costByHex[hex])
      origins.push(originsByHex[hex])
      costByHex[hex] = UNSEEN
    }
    seen[word] = 0
  }
  search.buckets.fill(NO_ENTRY)
  search.entryCount = 0
  const spaces = resting.get(grid.size)
  if (spaces === undefined) resting.set(grid.size, [search])
  else spaces.push(search)
  const costOf = (hex: Hex): number => {
    const position = positionOf(hexes, hex)
    return position === -1 ? Infinity : costs[position]
  }
  return { grid, start, budget, hexes, costs, origins, costOf }
}

function comesFrom(reach: Reach, hex: Hex, direction: Direction): boolean {
  return ((reach.origins[positionOf(reach.hexes, hex)] >> direction) & 1) === 1
}

/** Position of a hex in an ascending list, −1 if it is not there. */
function positionOf(hexes: readonly Hex[], hex: Hex): number {
  let low = 0
  let high = hexes.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (hexes[middle] === hex) return middle
    if (hexes[middle] < hex) low = middle + 1
    else high = middle - 1
  }
  return -1
}
