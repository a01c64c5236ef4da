import type { GroundContent, TerrainSpec } from '../../content/ground'
import type { GroundBoard } from '../../content/mission'
import {
  type Bits,
  BLOCKED,
  bitsOf,
  cone,
  type Direction,
  distance,
  fieldOfView,
  type Grid,
  type Hex,
  hasBit,
  hasLineOfSight,
  NO_HEX,
  type Reach,
  reachableWithCosts,
  type SightBoard,
} from '../../hex'
import type { GroundScene, TerrainChange } from './model'
import { type GroundWorld, terrainSpec } from './world'

/** How a body or machine gets about; columns count half points. */
export type Gait =
  | 'walk'
  | 'dive'
  | 'fly'
  | 'column'
  /** A column led by somebody who finds paths: rough ground is a trail. */
  | 'pathfinding'

/** The two bands of a probe's cone (GAME 4.4). `watched` is part of `noticed`. */
export interface ConeBands {
  readonly noticed: Bits
  readonly watched: Bits
}

/**
 * The board as it is now: terrain with its changes, and everything that follows from terrain alone,
 * each computed when first asked for and kept until a hex changes.
 */
export interface Land {
  readonly content: GroundContent
  readonly altered: readonly TerrainChange[]
  readonly terrain: readonly TerrainSpec[]
  readonly sight: SightBoard
  /** Step prices as `reachableWithCosts` takes them: 6 a hex. */
  readonly costs: (gait: Gait) => Uint8Array
  /** Hexes seen from a hex: 8, one more for each level above the target (GAME 4.2). */
  readonly seenFrom: (hex: Hex) => Bits
  /** The farthest that a body is picked up anywhere on it. */
  readonly pickUpMost: number
  /** The few kinds that see farther, and what they see. */
  readonly keenKinds: readonly string[]
  readonly keen: (hex: Hex, kind: string) => Bits
  readonly cone: (hex: Hex, facing: Direction, wider: boolean) => ConeBands
  readonly isClear: (from: Hex, to: Hex) => boolean
  /** Points a body of that gait still has to walk from each hex to the goal; −1 where no way leads. */
  readonly wayField: (gait: Gait, goal: Hex) => Int16Array
  /** Where a body of that gait can get to from a hex for so many points, nobody in its way. */
  readonly reach: (gait: Gait, from: Hex, points: number) => Reach
}

/** The land of a scene. */
export const landOf = (world: GroundWorld, scene: Pick<GroundScene, 'altered'>): Land => {
  if (lately.altered === scene.altered && lately.world === world && lately.land !== null)
    return lately.land
  const land = findLand(world, scene.altered)
  lately.world = world
  lately.altered = scene.altered
  lately.land = land
  return land
}

/** What was asked for last: rules ask for one battle's land a hundred times before it changes. */
const lately: {
  world: GroundWorld | null
  altered: readonly TerrainChange[] | null
  land: Land | null
} = { world: null, altered: null, land: null }

const findLand = (world: GroundWorld, altered: readonly TerrainChange[]): Land => {
  if (altered.length === 0) {
    const known = untouched.get(world.board)
    if (known !== undefined && known.content === world.content) return known
    const land = openLand(world, altered, null)
    untouched.set(world.board, land)
    return land
  }
  for (const one of changed) {
    if (one.altered === altered && one.world === world) return one.land
  }
  const land = sharedLand(world, altered)
  if (changed.length >= CHANGES_KEPT) changed.shift()
  changed.push({ world, altered, land })
  return land
}

/** Lists of changes whose land is found without reading them: those of some battles side by side. */
const CHANGES_KEPT = 16

/** The latest of them. By list, not by its text: a battle hands its own on from state to state. */
const changed: { world: GroundWorld; altered: readonly TerrainChange[]; land: Land }[] = []

/** Lands of one board kept beside each other: a bridge gone, caves fallen in, and both, in any order. */
const SHARED_LANDS = 64

/** The land of another battle on this board that was changed in the same way, or a new one. */
const sharedLand = (world: GroundWorld, altered: readonly TerrainChange[]): Land => {
  let lands = shared.get(world.board)
  if (lands === undefined) {
    lands = new Map()
    shared.set(world.board, lands)
  }
  const key = altered.map(({ hex, terrain }) => `${hex}${terrain}`).join()
  const known = lands.get(key)
  const isKnown = known !== undefined && known.content === world.content
  const land = isKnown ? known : openLand(world, altered, nearestOf(world, altered, lands))
  // Entered anew, so that the first in the map is the one that was longest not asked for.
  lands.delete(key)
  for (const oldest of lands.keys()) {
    if (lands.size < SHARED_LANDS) break
    lands.delete(oldest)
  }
  lands.set(key, land)
  return land
}

/** The land with most of the same changes and no other: the board as it was drawn has none. */
const nearestOf = (
  world: GroundWorld,
  altered: readonly TerrainChange[],
  lands: ReadonlyMap<string, Land>,
): Land => {
  let nearest = findLand(world, [])
  for (const land of lands.values()) {
    if (land.content !== world.content || land.altered.length <= nearest.altered.length) continue
    const isOnTheWay = land.altered.every((one) =>
      altered.some(({ hex, terrain }) => hex === one.hex && terrain === one.terrain),
    )
    if (isOnTheWay) nearest = land
  }
  return nearest
}

// By board, not by world: battles on one board share what follows from its terrain.
const untouched = new WeakMap<GroundBoard, Land>()
const shared = new WeakMap<GroundBoard, Map<string, Land>>()

/** Reaches that a land keeps for a gait, about a kilobyte each. */
const REACHES_KEPT = 1024

/** Six facings, each with cones as they are and wider. */
const CONES_A_HEX = 12

/**
 * Opens a land. Where it differs in a few hexes from one that is open, all that follows from terrain too
 * far from those is that one's: a cave that falls in leaves most of the valley as it was.
 */
const openLand = (
  world: GroundWorld,
  altered: readonly TerrainChange[],
  before: Land | null,
): Land => {
  const { board, content } = world
  const { grid } = board
  const terrain = board.terrain.map((id) => terrainSpec(world, id))
  for (const change of altered) terrain[change.hex] = terrainSpec(world, change.terrain)
  const sight: SightBoard = {
    grid,
    ground: Int8Array.from(board.elevation, (level) => 2 * level),
    obstacle: Int8Array.from(terrain, (spec) => spec.obstacleHalfLevels),
  }
  const costTables = new Map<Gait, Uint8Array>()
  const views = new Array<Bits | undefined>(grid.size).fill(undefined)
  const keenViews = new Map<number, Bits>()
  const keenKinds = [...content.units.values()]
    .filter(({ keenHexes }) => keenHexes > 0)
    .map(({ id }) => id)
  const cones = new Array<(ConeBands | undefined)[] | undefined>(grid.size).fill(undefined)
  const fields = new Map<Gait, Map<Hex, Int16Array>>()

  const sightMost = content.numbers.sightHexes + levelsOf(board)
  const pickUpMost = terrain.reduce((most, spec) => Math.max(most, spec.pickUpHexes), 0)
  const differing: Hex[] = []
  if (before !== null) {
    for (let hex = 0; hex < grid.size; hex += 1)
      if (terrain[hex] !== before.terrain[hex]) differing.push(hex)
  }
  /** The land before this one, if nothing within so many hexes differs between them. */
  const asBefore = (hex: Hex, hexes: number): Land | null => {
    for (const one of differing) if (distance(grid, one, hex) <= hexes) return null
    return before
  }

  const costs = (gait: Gait): Uint8Array => {
    const known = costTables.get(gait)
    if (known !== undefined) return known
    const table = stepCosts(world, terrain, gait)
    costTables.set(gait, table)
    return table
  }

  const wayField = (gait: Gait, goal: Hex): Int16Array => {
    let known = fields.get(gait)
    if (known === undefined) {
      known = new Map()
      fields.set(gait, known)
    }
    let field = known.get(goal)
    if (field === undefined) {
      field = distanceField(grid.neighbours, grid.size, costs(gait), goal)
      known.set(goal, field)
    }
    return field
  }

  const seenFrom = (hex: Hex): Bits => {
    const known = views[hex]
    if (known !== undefined) return known
    const seen =
      asBefore(hex, sightMost)?.seenFrom(hex) ??
      fieldOfView(sight, hex, content.numbers.sightHexes, true)
    views[hex] = seen
    return seen
  }

  // Within the range of sight the field of view has the answer already: it is the same test.
  const isClear = (from: Hex, to: Hex): boolean =>
    distance(grid, from, to) <= content.numbers.sightHexes
      ? hasBit(seenFrom(from), to)
      : hasLineOfSight(sight, from, to)

  const keenFrom = (hex: Hex, keenHexes: number): Bits => {
    const key = keenHexes * grid.size + hex
    const known = keenViews.get(key)
    if (known !== undefined) return known
    const seen = fieldOfView(sight, hex, content.numbers.sightHexes + keenHexes, true)
    keenViews.set(key, seen)
    return seen
  }

  const reaches = new Map<Gait, Map<number, Reach>>()
  const reach = (gait: Gait, from: Hex, points: number): Reach => {
    let known = reaches.get(gait)
    if (known === undefined) {
      known = new Map()
      reaches.set(gait, known)
    }
    const key = points * grid.size + from
    let found = known.get(key)
    if (found === undefined) {
      found = reachableWithCosts(grid, from, points, costs(gait))
      if (known.size >= REACHES_KEPT) known.clear()
      known.set(key, found)
    }
    return found
  }

  return {
    content,
    altered,
    terrain,
    pickUpMost,
    sight,
    reach,
    costs,
    seenFrom,
    keenKinds,
    keen: (hex, kind) => keenFrom(hex, content.units.get(kind)?.keenHexes ?? 0),
    cone: (hex, facing, wider) => {
      const key = facing * 2 + (wider ? 1 : 0)
      const there = cones[hex] ?? new Array<ConeBands | undefined>(CONES_A_HEX).fill(undefined)
      const known = there[key]
      if (known !== undefined) return known
      const bonus = wider ? content.numbers.coneBonusHexes : 0
      const farthest = pickUpMost + bonus
      const bands =
        asBefore(hex, farthest)?.cone(hex, facing, wider) ??
        coneBands(grid, terrain, hex, facing, bonus, farthest, isClear)
      there[key] = bands
      cones[hex] = there
      return bands
    },
    isClear,
    wayField,
  }
}

/** Levels between the lowest hex of the board and its highest. */
const levelsOf = ({ elevation }: GroundBoard): number => {
  let lowest = elevation[0]
  let highest = elevation[0]
  for (const level of elevation) {
    if (level < lowest) lowest = level
    if (level > highest) highest = level
  }
  return highest - lowest
}

/** Price of each step: terrain, and for those on foot what is climbed; a cliff is closed. */
const stepCosts = (world: GroundWorld, terrain: readonly TerrainSpec[], gait: Gait): Uint8Array => {
  const { content } = world
  const { grid, elevation } = world.board
  const { climbCost, cliffLevels } = world.content.numbers
  const table = new Uint8Array(grid.size * 6).fill(BLOCKED)
  for (let from = 0; from < grid.size; from += 1) {
    for (let direction = 0; direction < 6; direction += 1) {
      const to = grid.neighbours[from * 6 + direction]
      if (to === NO_HEX) continue
      const price = entryCost(content, terrain[to], gait)
      if (price === null) continue
      if (gait === 'fly') {
        table[from * 6 + direction] = price
        continue
      }
      const climbed = elevation[to] - elevation[from]
      if (Math.abs(climbed) >= cliffLevels) continue
      const halves = gait === 'column' || gait === 'pathfinding' ? 2 : 1
      const climb = Math.max(0, climbed) * climbCost * halves
      table[from * 6 + direction] = price + climb
    }
  }
  return table
}

const entryCost = (content: GroundContent, spec: TerrainSpec, gait: Gait): number | null => {
  if (gait === 'fly') return spec.flyable ? 1 : null
  if (gait === 'pathfinding' && spec.isRough) return content.numbers.pathHalfPoints
  if (gait === 'pathfinding') return spec.columnHalfCost
  if (gait === 'column') return spec.columnHalfCost
  if (spec.underwater && gait !== 'dive') return null
  return spec.cost
}

/** How far a body on this terrain is watched when it is picked up at `pickUp` hexes. */
export const watchHexes = (pickUp: number): number => Math.floor((pickUp + 1) / 2)

const coneBands = (
  grid: Grid,
  terrain: readonly TerrainSpec[],
  hex: Hex,
  facing: Direction,
  bonus: number,
  farthest: number,
  isClear: Land['isClear'],
): ConeBands => {
  const noticed = bitsOf(grid.size)
  const watched = bitsOf(grid.size)
  for (const target of cone(grid, hex, facing, farthest)) {
    const away = distance(grid, hex, target)
    const pickUp = terrain[target].pickUpHexes + bonus
    if (away > pickUp || !isClear(hex, target)) continue
    noticed[target >> 5] |= 1 << (target & 31)
    if (away <= watchHexes(pickUp)) watched[target >> 5] |= 1 << (target & 31)
  }
  return { noticed, watched }
}

/** Dijkstra from the goal over reversed steps, with a queue of one bucket a price. */
const distanceField = (
  neighbours: Int16Array,
  size: number,
  costs: Uint8Array,
  goal: Hex,
): Int16Array => {
  const field = new Int16Array(size).fill(-1)
  const buckets: Hex[][] = [[goal]]
  for (let price = 0; price < buckets.length; price += 1) {
    for (const hex of buckets[price] ?? []) {
      if (field[hex] !== -1) continue
      field[hex] = price
      for (let direction = 0; direction < 6; direction += 1) {
        const from = neighbours[hex * 6 + direction]
        if (from === NO_HEX || field[from] !== -1) continue
        const step = costs[from * 6 + ((direction + 3) % 6)]
        if (step === BLOCKED) continue
        const at = price + step
        const bucket = buckets[at]
        if (bucket === undefined) buckets[at] = [from]
        else bucket.push(from)
        for (let gap = price + 1; gap < at; gap += 1) buckets[gap] ??= []
      }
    }
  }
  return field
}
