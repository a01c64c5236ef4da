import { BLOCKED, distance, type Hex, hasBit, NO_HEX, pathTo, reachableWithCosts } from '../../hex'
import type { UnitId } from '../../kernel'
import { redrawFlight } from './calm'
import type { Rules } from './context'
import { landOf } from './land'
import type { GroundScene, GroundView, Unit } from './model'
import { coneOf, learnAnew, watchingProbes } from './sight'
import { columnRoomAt } from './standing'
import { takeStep } from './stepping'
import { type GroundWorld, hasCondition, specOf, theUnit } from './world'

/** Why a column cannot be guided now; null if it can. `reason.<code>`. */
export const guideRefusal = (
  world: GroundWorld,
  guide: Unit,
  column: Unit | null,
): string | null => {
  if (column === null || column.column === null || column.side !== guide.side) return 'notAColumn'
  if (column.status !== 'active') return 'columnGone'
  if (column.column.hasMoved) return 'columnMoved'
  if (hasCondition(column, 'shaken')) return 'columnShaken'
  const away = distance(world.board.grid, guide.hex, column.hex)
  return away <= world.content.numbers.guideHexes ? null : 'columnFar'
}

/** How many columns the unit guides at once. */
export const guideMost = (world: GroundWorld, guide: Unit): number => {
  const { guideColumns } = world.content.numbers
  if (!hasCondition(guide, 'leadsMany')) return guideColumns
  const amounts = specOf(world, guide).abilities.map((id) => {
    const spec = world.content.abilities.get(id)
    return spec?.effect === 'guideMany' ? spec.amount : 0
  })
  return Math.max(guideColumns, ...amounts)
}

/** Half points a column may walk, one hex more beside a leader (Picard's passive). */
export const columnBudget = (world: GroundWorld, scene: GroundScene, column: Unit): number => {
  const { columnMoveHalfPoints, leadHexes, leadHalfPoints } = world.content.numbers
  const isLed = scene.units.some(
    (unit) =>
      unit.status === 'active' &&
      unit.side === column.side &&
      specOf(world, unit).passive === 'leadColumns' &&
      distance(world.board.grid, unit.hex, column.hex) <= leadHexes,
  )
  return columnMoveHalfPoints + (isLed ? leadHalfPoints : 0)
}

export interface FiledColumn {
  readonly unit: UnitId
  /** Start excluded; empty if it stays where it is. */
  readonly path: readonly Hex[]
}

/**
 * Where guided columns end, in file order, once their guide has walked `trail` (its start
 * included). Each takes the reachable hex nearest to the guide's end, on its trail where that is
 * equal, then the cheapest, then the lowest. Null if one cannot end near enough. `points` are the half
 * points of each column, in the order of `columns`, where its leader has moved since it was asked.
 */
export const fileOf = (
  world: GroundWorld,
  scene: GroundScene,
  guide: Unit,
  trail: readonly Hex[],
  columns: readonly UnitId[],
  points: readonly number[] = columns.map((id) => columnBudget(world, scene, theUnit(scene, id))),
): readonly FiledColumn[] | null => {
  const end = trail[trail.length - 1]
  const filed: FiledColumn[] = []
  const taken = new Map<Hex, number>()
  const moving = new Set<UnitId>(columns)
  const rest: GroundScene = {
    ...scene,
    units: scene.units.filter((unit) => !moving.has(unit.id) && unit.id !== guide.id),
  }
  const costs = openFor(world, rest, guide)
  for (const [at, id] of columns.entries()) {
    const column = theUnit(scene, id)
    const path = placeInFile(world, rest, column, points[at], costs, trail, end, taken)
    if (path === null) return null
    const stop = path.length === 0 ? column.hex : path[path.length - 1]
    taken.set(stop, (taken.get(stop) ?? 0) + 1)
    filed.push({ unit: id, path })
  }
  return filed
}

const placeInFile = (
  world: GroundWorld,
  rest: GroundScene,
  column: Unit,
  budget: number,
  costs: Uint8Array,
  trail: readonly Hex[],
  end: Hex,
  taken: ReadonlyMap<Hex, number>,
): readonly Hex[] | null => {
  const { grid, exits } = world.board
  const reach = reachableWithCosts(grid, column.hex, budget, costs)
  let best: Hex | null = null
  const worth = (hex: Hex): number =>
    // An exit takes the column off the board: nothing is nearer to where it wants to be.
    (exits.includes(hex) ? -1 : distance(grid, hex, end)) * 4096 +
    (trail.includes(hex) ? 0 : 2048) +
    reach.costOf(hex)
  for (const hex of reach.hexes) {
    if (hex === end || distance(grid, hex, end) > world.content.numbers.guidedEndHexes) continue
    const room = columnRoomAt(world, rest, hex, column.id) - (taken.get(hex) ?? 0)
    if (room <= 0 && !exits.includes(hex)) continue
    if (best === null || worth(hex) < worth(best)) best = hex
  }
  return best === null ? null : pathTo(reach, best).slice(1)
}

/** Step prices of columns behind a guide, with the hexes of standing enemies closed. */
const openFor = (world: GroundWorld, scene: GroundScene, guide: Unit): Uint8Array => {
  const isPathfinder = specOf(world, guide).passive === 'findPaths'
  const printed = landOf(world, scene).costs(isPathfinder ? 'pathfinding' : 'column')
  const barred = scene.units.filter(
    (unit) => unit.side !== guide.side && unit.status === 'active' && unit.hex >= 0,
  )
  if (barred.length === 0) return printed
  const costs = printed.slice()
  for (const unit of barred) {
    for (let direction = 0; direction < 6; direction += 1) {
      const from = world.board.grid.neighbours[unit.hex * 6 + direction]
      if (from !== NO_HEX) costs[from * 6 + ((direction + 3) % 6)] = BLOCKED
    }
  }
  return costs
}

/** Walks guided columns behind their guide. A column that cannot get there any more stays short. */
export const walkFile = (rules: Rules, guide: UnitId, filed: readonly FiledColumn[]): void => {
  for (const { unit: id, path } of filed) {
    const { context } = rules
    if (theUnit(context.state(), id).status !== 'active') continue
    rules.emit({ type: 'columnMoved', unit: id, file: guide })
    walkColumn(rules, id, path, 'file')
  }
}

const walkColumn = (
  rules: Rules,
  id: UnitId,
  path: readonly Hex[],
  gait: 'file' | 'rally' | 'flight',
): void => {
  const { world, context } = rules
  const clear = clearPath(world, context.state(), theUnit(context.state(), id), path)
  for (const hex of clear) {
    takeStep(rules, id, hex, gait)
    if (theUnit(context.state(), id).status !== 'active') return
  }
  shelter(rules, id)
  redrawFlight(rules, id)
}

/** The part of a path that the column can walk now: up to the last hex with room before a bar. */
const clearPath = (
  world: GroundWorld,
  scene: GroundScene,
  column: Unit,
  path: readonly Hex[],
): readonly Hex[] => {
  let length = 0
  for (let at = 0; at < path.length; at += 1) {
    const hex = path[at]
    const isBarred = scene.units.some(
      (unit) => unit.hex === hex && unit.side !== column.side && unit.status === 'active',
    )
    if (isBarred) break
    const hasRoom =
      columnRoomAt(world, scene, hex, column.id) > 0 || world.board.exits.includes(hex)
    if (hasRoom) length = at + 1
  }
  return path.slice(0, length)
}

/** A column that has ended its walk on an exit is safe and leaves the board. */
const shelter = (rules: Rules, id: UnitId): void => {
  const { world, context } = rules
  const unit = theUnit(context.state(), id)
  if (unit.column === null || !world.board.exits.includes(unit.hex)) return
  for (const tag of context.state().tags) {
    if (tag.unit === id) rules.emit({ type: 'tagDropped', tag: tag.id, cause: 'gone' })
  }
  rules.emit({ type: 'columnSafe', unit: id, people: peopleOf(world, unit) })
  learnAnew(rules)
}

/** People still with the column. */
export const peopleOf = (world: GroundWorld, unit: Unit): number => {
  let people = 0
  for (let bits = unit.column?.households ?? 0; bits !== 0; bits &= bits - 1) {
    people += world.content.numbers.peoplePerHousehold
  }
  return people
}

/**
 * The way a rallied column walks at the end of the turn: toward the flag, as far as its points
 * carry, stopping before every danger that its side can see. `view` is that side's.
 */
export const rallyPath = (world: GroundWorld, view: GroundView, column: Unit): readonly Hex[] => {
  if (column.column === null || column.column.order !== 'rally' || column.column.hasMoved) return []
  if (column.status !== 'active' || hasCondition(column, 'shaken')) return []
  const { grid } = world.board
  const land = landOf(world, view)
  const field = land.wayField('column', view.flag)
  const costs = land.costs('column')
  const dangers = dangerTest(world, view, column)
  const path: Hex[] = []
  let budget = columnBudget(world, view, column)
  let here = column.hex
  let length = 0
  while (here !== view.flag && field[here] > 0) {
    let next: Hex = NO_HEX
    for (let direction = 0; direction < 6; direction += 1) {
      const to = grid.neighbours[here * 6 + direction]
      const step = costs[here * 6 + direction]
      if (to === NO_HEX || step === BLOCKED || field[to] < 0) continue
      if (field[to] + step === field[here]) {
        next = to
        budget -= step
        break
      }
    }
    if (next === NO_HEX || budget < 0 || dangers(next)) break
    path.push(next)
    here = next
    const hasRoom =
      columnRoomAt(world, view, here, column.id) > 0 || world.board.exits.includes(here)
    if (hasRoom) length = path.length
  }
  return path.slice(0, length)
}

/** Hexes that a rallied column will not enter: seen cones, enemies, overwatch, what will fall or land. */
const dangerTest = (
  world: GroundWorld,
  view: GroundView,
  column: Unit,
): ((hex: Hex) => boolean) => {
  const cones = watchingProbes(view)
    .filter((probe) => probe.side !== column.side)
    .map((probe) => coneOf(world, view, probe).noticed)
  return (hex) =>
    cones.some((cone) => hasBit(cone, hex)) ||
    view.units.some(
      (unit) => unit.side !== column.side && unit.status === 'active' && unit.hex === hex,
    ) ||
    view.overwatches.some((watch) => watch.side !== column.side && watch.hexes.includes(hex)) ||
    view.arrivals.some((arrival) => arrival.hex === hex) ||
    view.bombardments.some((one) => one.hexes.includes(hex))
}

/** Rallied columns walk, lowest number first, by what their side knows. */
export const walkRallied = (rules: Rules, view: () => GroundView): void => {
  for (const { id, column } of rules.context.state().units) {
    if (column === null) continue
    const path = rallyPath(rules.world, view(), theUnit(rules.context.state(), id))
    if (path.length === 0) continue
    rules.emit({ type: 'columnMoved', unit: id, file: id })
    walkColumn(rules, id, path, 'rally')
  }
}

/** Columns at calm 0 run their drawn path, and cannot be guided for a round. */
export const runFlights = (rules: Rules): void => {
  const { context } = rules
  for (const { id } of context.state().units) {
    const unit = theUnit(context.state(), id)
    if (unit.column === null || unit.status !== 'active' || unit.column.calm > 0) continue
    // Who ran last round stands still in this one, or nobody could ever lead it again.
    if (hasCondition(unit, 'shaken')) continue
    const path = unit.column.flight
    if (path.length > 0) {
      walkColumn(rules, id, path, 'flight')
      if (theUnit(context.state(), id).status !== 'active') continue
    }
    rules.emit({ type: 'columnFled', unit: id })
    rules.emit({
      type: 'conditionBegan',
      unit: id,
      condition: 'shaken',
      until: context.battle().round + 1,
    })
    redrawFlight(rules, id)
  }
}
