/**
 * Shortest ways over a board by Dijkstra's method, with costs that are small integers: hexes wait in
 * one bucket for each cost. Of several equally cheap ways the one is taken that has the lower
 * direction at the first step where they differ.
 */

import { DIRECTIONS } from './direction'
import { type Grid, type Hex, NO_HEX } from './grid'

/** Price of a step to a neighbour: an integer from 1 to 254; Infinity or below 0 if it is closed. */
export type StepCost = (from: Hex, to: Hex) => number

/** In a table of step costs, a closed step; −1 does as well. */
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
 * All hexes that cost at most `budget` to get to from `start`. Throws a RangeError when an open step
 * does not cost an integer from 1 to 254.
 */
export function reachable(grid: Grid, start: Hex, budget: number, stepCost: StepCost): Reach {
  return searchAsking(grid, start, budget, stepCost, NO_HEX)
}

/**
 * The same from a table: the step from a hex in a direction costs `costs[6 * hex + direction]`, 1 to
 * 254; 0 and BLOCKED close it. No way leads onto the hexes in `barred`, of which the start is none.
 */
export function reachableWithCosts(
  grid: Grid,
  start: Hex,
  budget: number,
  costs: Uint8Array | Int8Array,
  barred: readonly Hex[] = NO_BARS,
): Reach {
  const space = takeSpace(grid)
  const count = spread(grid, space, start, budget, costs, null, NO_HEX, barred)
  return giveBack(grid, space, start, budget, count)
}

/** Whether two ways are the same, hex by hex. */
export function pathsEqual(one: readonly Hex[], other: readonly Hex[]): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}

/** The cheapest way from the start of `reach` to a hex, both included; empty if out of reach. */
export function pathTo(reach: Reach, hex: Hex): Hex[] {
  const { grid, hexes, origins } = reach
  const goal = positionOf(hexes, hex)
  if (goal === -1) return []
  // Back from the goal over all cheapest ways, then forward along them by the lowest direction.
  const space = takeSpace(grid)
  const { isOnWay } = space
  const onWay = [goal]
  isOnWay[goal] = 1
  for (let next = 0; next < onWay.length; next++) {
    const later = onWay[next]
    for (let rest = origins[later]; rest !== 0; rest &= rest - 1) {
      const direction = 31 - Math.clz32(rest & -rest)
      const at = positionOf(hexes, grid.neighbours[6 * hexes[later] + direction])
      if (isOnWay[at] === 1) continue
      isOnWay[at] = 1
      onWay.push(at)
    }
  }
  const path = [reach.start]
  for (let last = reach.start; last !== hex; path.push(last)) last = stepOn(reach, isOnWay, last)
  for (const at of onWay) isOnWay[at] = 0
  leaveSpace(grid, space)
  return path
}

/** The next hex of a cheapest way from `from`: that at the lowest direction. */
function stepOn({ grid, hexes, origins }: Reach, isOnWay: Uint8Array, from: Hex): Hex {
  for (let direction = 0; direction < 6; direction++) {
    const to = grid.neighbours[6 * from + direction]
    const at = to === NO_HEX ? -1 : positionOf(hexes, to)
    const back = direction < 3 ? direction + 3 : direction - 3
    if (at !== -1 && isOnWay[at] === 1 && ((origins[at] >> back) & 1) === 1) return to
  }
  throw new Error(`no way on from hex ${from}`)
}

/**
 * The cheapest way from `start` to `goal`, both included; null if it costs more than `maxCost` or
 * there is none. Throws a RangeError when an open step does not cost an integer
 * from 1 to 254.
 */
export function shortestPath(
  grid: Grid,
  start: Hex,
  goal: Hex,
  stepCost: StepCost,
  maxCost: number,
): Hex[] | null {
  const path = pathTo(searchAsking(grid, start, maxCost, stepCost, goal), goal)
  return path.length === 0 ? null : path
}

/** Working space of one search, handed on to the next. */
interface Space {
  /** By hex + 1: the lowest cost so far. Entry 0 stands for all that is off the board. */
  readonly best: Int32Array
  /** By hex + 1: see `Reach.origins`. */
  readonly origins: Uint8Array
  /** The hexes within the budget found so far, as bits; empty between searches. */
  readonly found: Int32Array
  /** By cost modulo 256, which no step exceeds: the first entry that waits there. */
  readonly buckets: Int32Array
  /** Entries: a hex, and the next entry of its bucket. A hex that got cheaper has several. */
  readonly entryHex: Int16Array
  readonly entryNext: Int32Array
  /** The answers of a step cost function, as a table. */
  readonly asked: Uint8Array
  /** By position in the hexes of a reach: 1 if it is on the way that is looked for; all 0 between searches. */
  readonly isOnWay: Uint8Array
}

const NO_ENTRY = -1

const NO_BARS: readonly Hex[] = []

/** More than any way can cost. */
const TOO_DEAR = 1 << 29

/** What a table's byte means: its own value, or more than any budget. */
const PRICES = Int32Array.from({ length: 256 }, (_, byte) =>
  byte === 0 || byte === BLOCKED ? TOO_DEAR : byte,
)

/** Spaces not in use, by board size. One lost to a callback that threw is not missed. */
const idleSpaces = new Map<number, Space[]>()

function takeSpace({ size }: Grid): Space {
  const idle = idleSpaces.get(size)?.pop()
  if (idle !== undefined) return idle
  return {
    best: new Int32Array(size + 1),
    origins: new Uint8Array(size + 1),
    found: new Int32Array((size + 31) >> 5),
    buckets: new Int32Array(256),
    entryHex: new Int16Array(6 * size + 1),
    entryNext: new Int32Array(6 * size + 1),
    asked: new Uint8Array(6 * size),
    isOnWay: new Uint8Array(size),
  }
}

function leaveSpace({ size }: Grid, space: Space): void {
  const idle = idleSpaces.get(size)
  if (idle === undefined) idleSpaces.set(size, [space])
  else idle.push(space)
}

function searchAsking(
  grid: Grid,
  start: Hex,
  budget: number,
  stepCost: StepCost,
  goal: Hex,
): Reach {
  const space = takeSpace(grid)
  const count = spread(grid, space, start, budget, space.asked, stepCost, goal, NO_BARS)
  return giveBack(grid, space, start, budget, count)
}

/**
 * Settles hexes by rising cost until none is left that could lead on within the budget, or the goal
 * is settled; gives how many were found. With `stepCost`, fills the table from it on the way.
 *
 * A hex not yet found counts as known for one more than the budget, what is barred or off the board
 * as known for less than nothing, so that a single comparison turns away all that is of no use.
 */
function spread(
  grid: Grid,
  space: Space,
  start: Hex,
  budget: number,
  costs: Uint8Array | Int8Array,
  stepCost: StepCost | null,
  goal: Hex,
  barred: readonly Hex[],
): number {
  const { best, origins, found, buckets, entryHex, entryNext } = space
  const { neighbours } = grid
  const tooMuch = Math.min(budget + 1, TOO_DEAR)
  best.fill(tooMuch)
  best[NO_HEX + 1] = -1
  for (let at = 0; at < barred.length; at++) best[barred[at] + 1] = -1
  best[start + 1] = 0
  origins[start + 1] = 0
  found[start >> 5] |= 1 << (start & 31)
  buckets.fill(NO_ENTRY)
  buckets[0] = 0
  entryHex[0] = start
  entryNext[0] = NO_ENTRY
  let entryCount = 1
  let waitingCount = 1
  let foundCount = 1
  // Every step costs something: hexes that took the whole budget lead nowhere.
  for (let cost = 0; waitingCount > 0 && cost + 1 < tooMuch; cost++) {
    if (goal !== NO_HEX && best[goal + 1] <= cost) break
    const bucket = cost & 255
    for (let entry = buckets[bucket]; entry !== NO_ENTRY; entry = entryNext[entry]) {
      waitingCount--
      const from = entryHex[entry]
      if (best[from + 1] !== cost) continue
      if (stepCost !== null) ask(grid, from, stepCost, space.asked)
      for (let direction = 0; direction < 6; direction++) {
        const edge = 6 * from + direction
        const to = neighbours[edge]
        const total = cost + PRICES[costs[edge] & 255]
        const known = best[to + 1]
        if (total > known) continue
        const origin = direction < 3 ? 8 << direction : 1 << (direction - 3)
        if (total === known) {
          origins[to + 1] |= origin
          continue
        }
        if (known === tooMuch) foundCount++
        best[to + 1] = total
        origins[to + 1] = origin
        found[to >> 5] |= 1 << (to & 31)
        entryHex[entryCount] = to
        entryNext[entryCount] = buckets[total & 255]
        buckets[total & 255] = entryCount++
        waitingCount++
      }
    }
    buckets[bucket] = NO_ENTRY
  }
  return foundCount
}

/** Writes the prices of the six steps from a hex into the table. */
function ask(grid: Grid, from: Hex, stepCost: StepCost, table: Uint8Array): void {
  for (const direction of DIRECTIONS) {
    const to = grid.neighbours[6 * from + direction]
    const price = to === NO_HEX ? Infinity : stepCost(from, to)
    const isClosed = price < 0 || price === Infinity
    if (!isClosed && (!Number.isInteger(price) || price === 0 || price >= BLOCKED)) {
      throw new RangeError(`expected a step to cost 1 to 254, got ${price} from ${from} to ${to}`)
    }
    table[6 * from + direction] = isClosed ? BLOCKED : price
  }
}

/** Copies out what was found and frees the working space. */
function giveBack(grid: Grid, space: Space, start: Hex, budget: number, count: number): Reach {
  const { found } = space
  const hexes = new Array<Hex>(count)
  const costs = new Array<number>(count)
  const origins = new Array<number>(count)
  let position = 0
  for (let word = 0; word < found.length; word++) {
    for (let rest = found[word]; rest !== 0; rest &= rest - 1) {
      const hex = word * 32 + 31 - Math.clz32(rest & -rest)
      hexes[position] = hex
      costs[position] = space.best[hex + 1]
      origins[position++] = space.origins[hex + 1]
    }
    found[word] = 0
  }
  leaveSpace(grid, space)
  const costOf = (hex: Hex): number => {
    const at = positionOf(hexes, hex)
    return at === -1 ? Infinity : costs[at]
  }
  return { grid, start, budget, hexes, costs, origins, costOf }
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
