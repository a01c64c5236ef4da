import { BLOCKED, distance, type Hex, hasBit, NO_HEX, pathTo, type Reach, ring } from '../../hex'
import type { UnitId } from '../../kernel'
import { redrawFlight } from './calm'
import type { Rules } from './context'
import { type Foes, foesOf } from './foes'
import { landOf } from './land'
import { learnAnew } from './learning'
import type { GroundKnown, GroundScene, Unit } from './model'
import { reachPast } from './reaching'
import { coneOf, watchingProbes } from './sight'
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
      distance(world.board.grid, unit.hex, column.hex) <= leadHexes &&
      specOf(world, unit).passive === 'leadColumns',
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
  points?: readonly number[],
): readonly FiledColumn[] | null => {
  const stops = stopsOf(world, scene, guide, trail, columns, points)
  return stops === null
    ? null
    : stops.map(({ unit, hex, reach }) => ({ unit, path: pathTo(reach, hex).slice(1) }))
}

/** Where a column of a file stops, and where it could have come. */
interface FileStop {
  readonly unit: UnitId
  readonly hex: Hex
  readonly reach: Reach
}

/** The same before anybody asks for the ways there. */
export const stopsOf = (
  world: GroundWorld,
  scene: GroundScene,
  guide: Unit,
  trail: readonly Hex[],
  columns: readonly UnitId[],
  points: readonly number[] = columns.map((id) => columnBudget(world, scene, theUnit(scene, id))),
): readonly FileStop[] | null => {
  const stops: FileStop[] = []
  const others = scene.units.filter(
    (unit) => unit.hex >= 0 && unit.id !== guide.id && !columns.includes(unit.id),
  )
  const gait = specOf(world, guide).passive === 'findPaths' ? 'pathfinding' : 'column'
  for (let at = 0; at < columns.length; at += 1) {
    const column = theUnit(scene, columns[at])
    const reach = reachPast(world, scene, column, gait, points[at])
    const hex = placeInFile(world, scene, reach, others, trail, stops)
    if (hex === NO_HEX) return null
    stops.push({ unit: column.id, hex, reach })
  }
  return stops
}

/**
 * The hex at which a column stops, of those within reach and near enough to the trail's end; −1 for
 * none. `stops` are those of the columns before it.
 */
const placeInFile = (
  world: GroundWorld,
  scene: GroundScene,
  reach: Reach,
  others: readonly Unit[],
  trail: readonly Hex[],
  stops: readonly FileStop[],
): Hex => {
  const { grid, exits } = world.board
  const { terrain } = landOf(world, scene)
  const { guidedEndHexes } = world.content.numbers
  const end = trail[trail.length - 1]
  let best: Hex = NO_HEX
  let least = Number.MAX_SAFE_INTEGER
  // An exit takes the column off the board: nothing is nearer to where it wants to be.
  for (let away = -1; away <= guidedEndHexes && away * FARTHER <= least; away += 1) {
    const hexes = away < 0 ? exits : ring(grid, end, away)
    for (let at = 0; at < hexes.length; at += 1) {
      const hex = hexes[at]
      if (hex === end || distance(grid, hex, end) > guidedEndHexes) continue
      const cost = reach.costOf(hex)
      if (cost === Number.POSITIVE_INFINITY) continue
      const worth = away * FARTHER + (trail.includes(hex) ? 0 : OFF_TRAIL) + cost
      if (worth > least || (worth === least && hex > best)) continue
      if (away >= 0 && roomAmong(others, stops, hex, terrain[hex].columnRoom) <= 0) continue
      best = hex
      least = worth
    }
  }
  return best
}

/** What each hex farther from the end of the trail weighs, and to stop beside the trail, in half points of the way. */
const FARTHER = 4096
const OFF_TRAIL = 2048

/** How many columns more the hex holds beside those of `others` who stand there and those that stop there. */
const roomAmong = (
  others: readonly Unit[],
  stops: readonly FileStop[],
  hex: Hex,
  columnRoom: number,
): number => {
  let room = columnRoom
  for (const unit of others) {
    if (unit.hex !== hex) continue
    if (unit.column === null) return 0
    room -= 1
  }
  for (const stop of stops) if (stop.hex === hex) room -= 1
  return room
}

/**
 * Walks guided columns behind their guide, in file order, but whoever would stop where another of the
 * file still stands lets that one go first. A column that cannot get there any more stays short.
 */
export const walkFile = (
  rules: Rules,
  guide: UnitId,
  filed: readonly FiledColumn[],
  foes: Foes,
): void => {
  const { world, context } = rules
  const isWayClear = ({ unit: id, path }: FiledColumn): boolean => {
    const column = theUnit(context.state(), id)
    return clearPath(world, context.state(), column, path).length === path.length
  }
  const waiting = [...filed]
  while (waiting.length > 0) {
    const ready = waiting.findIndex(isWayClear)
    const [{ unit: id, path }] = waiting.splice(Math.max(ready, 0), 1)
    if (theUnit(context.state(), id).status !== 'active') continue
    rules.emit({ type: 'columnMoved', unit: id, file: guide })
    walkColumn(rules, id, path, 'file', foes)
  }
}

const walkColumn = (
  rules: Rules,
  id: UnitId,
  path: readonly Hex[],
  gait: 'file' | 'rally' | 'flight',
  foes: Foes,
): void => {
  const { world, context } = rules
  const clear = clearPath(world, context.state(), theUnit(context.state(), id), path)
  for (const hex of clear) {
    takeStep(rules, id, hex, gait, foes)
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
export const rallyPath = (world: GroundWorld, view: GroundKnown, column: Unit): readonly Hex[] => {
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
  view: GroundKnown,
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
export const walkRallied = (rules: Rules, view: () => GroundKnown): void => {
  const { world, context } = rules
  let foes: Foes | null = null
  let known: GroundKnown | null = null
  for (const { id, column } of context.state().units) {
    if (column === null || column.order !== 'rally' || column.hasMoved) continue
    known ??= view()
    const path = rallyPath(world, known, theUnit(context.state(), id))
    if (path.length === 0) continue
    rules.emit({ type: 'columnMoved', unit: id, file: id })
    foes ??= foesOf(world, context.state(), 'blue')
    walkColumn(rules, id, path, 'rally', foes)
    known = null
  }
}

/** Columns at calm 0 run their drawn path, and cannot be guided for a round. */
export const runFlights = (rules: Rules): void => {
  const { context } = rules
  let foes: Foes | null = null
  for (const { id } of context.state().units) {
    const unit = theUnit(context.state(), id)
    if (unit.column === null || unit.status !== 'active' || unit.column.calm > 0) continue
    // Who ran last round stands still in this one, or nobody could ever lead it again.
    if (hasCondition(unit, 'shaken')) continue
    const path = unit.column.flight
    if (path.length > 0) {
      foes ??= foesOf(rules.world, context.state(), unit.side)
      walkColumn(rules, id, path, 'flight', foes)
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
