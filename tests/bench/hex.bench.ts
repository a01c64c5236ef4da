/**
 * Reach sets and fields of view, beside what two hex libraries make of the same boards. Each call
 * starts from another hex, and the board changes a little before it, so that no answer can be a
 * remembered one.
 *
 * The peers do less: rot-js knows neither step costs nor heights (all steps cost 1; what rises above
 * the viewer's eye stops light). honeycomb-grid has neighbours and lines, but no search and no
 * sight, so the usual recipes over its grid stand in, with one line to a target and not two.
 */

import {
  type Direction as Compass,
  Direction,
  defineHex,
  Grid as HoneycombGrid,
  line as honeycombLine,
  spiral,
} from 'honeycomb-grid'
import { FOV, Path } from 'rot-js'
import {
  BLOCKED,
  distance,
  fieldOfView,
  type Grid,
  gridOf,
  type Hex,
  hexAtOffset,
  NO_HEX,
  reachableWithCosts,
} from '../../src/hex'
import { type BenchRow, benchRow } from './row'

const SIGHT_RANGE = 8
const REACH_BUDGET = 6
/** Steps of one point each that make about as large a set, for the peer without costs. */
const REACH_STEPS = 5
const EYE_HEIGHT = 2
const REACH_TARGET = 200_000
const SIGHT_TARGET = 300_000

const COMPASS: readonly Compass[] = [
  Direction.E,
  Direction.NE,
  Direction.NW,
  Direction.W,
  Direction.SW,
  Direction.SE,
]

interface Board {
  readonly name: string
  readonly grid: Grid
  /** Price of each step, six a hex. */
  readonly costs: Uint8Array
  readonly ground: Int8Array
  readonly obstacle: Int8Array
}

/** Both figures on both boards, each beside its peers. */
export function benchHex(): BenchRow[] {
  return [boardOf(24, 18), boardOf(40, 30)].flatMap((board) => [
    ...reachRows(board),
    ...sightRows(board),
  ])
}

function reachRows(board: Board): BenchRow[] {
  const { grid, costs } = board
  const honeycomb = honeycombOf(grid)
  let hexCount = 0
  let runs = 0
  const engine = (i: number): number => {
    changeBoard(board, i)
    const reach = reachableWithCosts(grid, startOf(grid, i), REACH_BUDGET, costs)
    hexCount += reach.hexes.length
    runs++
    return reach.hexes.length
  }
  const recipe = (i: number): number => {
    changeBoard(board, i)
    return honeycombReach(honeycomb, board, startOf(grid, i)).size
  }
  const uniform = (i: number): number => {
    changeBoard(board, i)
    return rotReach(board, startOf(grid, i))
  }
  const rows = [
    benchRow('reach set', board.name, REACH_TARGET, engine, 'honeycomb-grid', recipe),
    benchRow('reach set', board.name, REACH_TARGET, engine, 'rot-js Dijkstra', uniform),
  ]
  return rows.map((row) => ({ ...row, name: `reach set of ${Math.round(hexCount / runs)}` }))
}

function sightRows(board: Board): BenchRow[] {
  const { grid } = board
  const honeycomb = honeycombOf(grid)
  const engine = (i: number): number => {
    changeBoard(board, i)
    return fieldOfView(board, startOf(grid, i), SIGHT_RANGE)[0]
  }
  const recipe = (i: number): number => {
    changeBoard(board, i)
    return honeycombSight(honeycomb, board, startOf(grid, i)).length
  }
  const shadows = (i: number): number => {
    changeBoard(board, i)
    return rotSight(board, startOf(grid, i)).length
  }
  const name = `field of view, ${SIGHT_RANGE}`
  return [
    benchRow(name, board.name, SIGHT_TARGET, engine, 'rot-js shadows', shadows),
    benchRow(name, board.name, SIGHT_TARGET, engine, 'honeycomb-grid', recipe),
  ]
}

/**
 * A board like the game's: hills up to level 4, a fifth of it trees and houses, a quarter slow, a
 * tenth closed; the same each time.
 */
function boardOf(cols: number, rows: number): Board {
  const grid = gridOf(cols, rows)
  const costs = new Uint8Array(6 * grid.size).fill(BLOCKED)
  const ground = new Int8Array(grid.size)
  const obstacle = new Int8Array(grid.size)
  const terrain = new Uint8Array(grid.size)
  const hills = Array.from({ length: 6 }, (_, i) => ({
    hex: noise(i, 1) % grid.size,
    height: 2 + (noise(i, 2) % 3),
  }))
  for (let hex = 0; hex < grid.size; hex++) {
    const levels = hills.map(({ hex: top, height }) => height - distance(grid, hex, top))
    ground[hex] = 2 * Math.max(0, ...levels)
    obstacle[hex] = noise(hex, 3) % 5 === 0 ? 2 + (noise(hex, 4) % 3) : 0
    const draw = noise(hex, 5) % 100
    terrain[hex] = draw < 10 ? BLOCKED : draw < 35 ? 2 : 1
  }
  for (let edge = 0; edge < costs.length; edge++) {
    const to = grid.neighbours[edge]
    if (to === NO_HEX || terrain[to] === BLOCKED) continue
    const climb = (ground[to] - ground[Math.floor(edge / 6)]) >> 1
    if (Math.abs(climb) < 2) costs[edge] = terrain[to] + Math.max(0, climb)
  }
  return { name: `${cols}x${rows}`, grid, costs, ground, obstacle }
}

/** Two hexes change places in what stands on them, two edges in their price. */
function changeBoard(board: Board, i: number): void {
  swap(board.obstacle, (i * 31) % board.grid.size, (i * 17 + 5) % board.grid.size)
  const { neighbours } = board.grid
  const a = (i * 37) % board.costs.length
  const b = (i * 101 + 7) % board.costs.length
  if (neighbours[a] !== NO_HEX && neighbours[b] !== NO_HEX) swap(board.costs, a, b)
}

function swap(values: Int8Array | Uint8Array, a: number, b: number): void {
  const kept = values[a]
  values[a] = values[b]
  values[b] = kept
}

/** Visits the whole board in leaps. */
function startOf(grid: Grid, i: number): Hex {
  return (i * 7919) % grid.size
}

/** An integer from two, scrambled; the same each time. */
function noise(index: number, salt: number): number {
  let x = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d)
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39)
  return (x ^ (x >>> 15)) >>> 0
}

class Tile extends defineHex() {}

function honeycombOf(grid: Grid): HoneycombGrid<Tile> {
  const places = Array.from({ length: grid.size }, (_, hex) => ({
    col: hex % grid.cols,
    row: Math.floor(hex / grid.cols),
  }))
  return new HoneycombGrid(Tile, places)
}

function hexOf(board: Board, tile: Tile): Hex {
  return tile.row * board.grid.cols + tile.col
}

/** Dijkstra's method over the library's grid and neighbours. */
function honeycombReach(tiles: HoneycombGrid<Tile>, board: Board, start: Hex): Map<Tile, number> {
  const { cols } = board.grid
  const costs = new Map<Tile, number>()
  const first = tiles.getHex({ col: start % cols, row: Math.floor(start / cols) })
  if (first === undefined) return costs
  const buckets: Tile[][] = Array.from({ length: REACH_BUDGET + 1 }, () => [])
  costs.set(first, 0)
  buckets[0].push(first)
  for (let cost = 0; cost <= REACH_BUDGET; cost++) {
    for (const from of buckets[cost]) {
      if (costs.get(from) !== cost) continue
      for (let d = 0; d < 6; d++) {
        const to = tiles.neighborOf(from, COMPASS[d], { allowOutside: false })
        const total = cost + board.costs[6 * hexOf(board, from) + d]
        if (to === undefined || total > REACH_BUDGET || total >= (costs.get(to) ?? BLOCKED))
          continue
        costs.set(to, total)
        buckets[total].push(to)
      }
    }
  }
  return costs
}

/** Each hex of the library's spiral is seen if no hex of the library's line to it rises too high. */
function honeycombSight(tiles: HoneycombGrid<Tile>, board: Board, start: Hex): Tile[] {
  const { grid, ground, obstacle } = board
  const center = { col: start % grid.cols, row: Math.floor(start / grid.cols) }
  const eye = ground[start] + EYE_HEIGHT
  const seen: Tile[] = []
  for (const target of tiles.traverse(spiral({ start: center, radius: SIGHT_RANGE }))) {
    const way = tiles.traverse(honeycombLine({ start: center, stop: target })).toArray()
    const n = way.length - 1
    const targetEye = ground[hexOf(board, target)] + EYE_HEIGHT
    const isBlocked = way.some((tile, i) => {
      if (i === 0 || i === n) return false
      const hex = hexOf(board, tile)
      return (ground[hex] + obstacle[hex]) * n > eye * (n - i) + targetEye * i
    })
    if (!isBlocked) seen.push(target)
  }
  return seen
}

/** rot-js counts columns in halves: x is twice the column, plus one in odd rows. */
function fromRot(grid: Grid, x: number, y: number): Hex {
  return hexAtOffset(grid, (x - (y & 1)) >> 1, y)
}

function rotSight(board: Board, start: Hex): Hex[] {
  const { grid, ground, obstacle } = board
  const eye = ground[start] + EYE_HEIGHT
  const passes = (x: number, y: number): boolean => {
    const hex = fromRot(grid, x, y)
    return hex !== NO_HEX && (hex === start || ground[hex] + obstacle[hex] <= eye)
  }
  const seen: Hex[] = []
  const row = Math.floor(start / grid.cols)
  const x = 2 * (start % grid.cols) + (row & 1)
  new FOV.PreciseShadowcasting(passes, { topology: 6 }).compute(x, row, SIGHT_RANGE, (sx, sy) => {
    const hex = fromRot(grid, sx, sy)
    if (hex !== NO_HEX) seen.push(hex)
  })
  return seen
}

/** The sum of all path lengths: the library gives no costs, only a path to each hex asked for. */
function rotReach(board: Board, start: Hex): number {
  const { grid, costs } = board
  const isNear = (hex: Hex): boolean => distance(grid, start, hex) <= REACH_STEPS
  const isOpen = (x: number, y: number): boolean => {
    const hex = fromRot(grid, x, y)
    return hex !== NO_HEX && isNear(hex) && costs[6 * hex] !== BLOCKED
  }
  const row = Math.floor(start / grid.cols)
  const x = 2 * (start % grid.cols) + (row & 1)
  const search = new Path.Dijkstra(x, row, isOpen, { topology: 6 })
  let steps = 0
  for (let dy = -REACH_STEPS; dy <= REACH_STEPS; dy++) {
    const width = 2 * REACH_STEPS - Math.abs(dy)
    for (let dx = -width; dx <= width; dx += 2) {
      if (isOpen(x + dx, row + dy)) search.compute(x + dx, row + dy, () => steps++)
    }
  }
  return steps
}
