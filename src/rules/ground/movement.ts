import { distance, type Hex, NO_HEX, pathTo } from '../../hex'
import { type Rejection, reject, type UnitId } from '../../kernel'
import { redrawFlight } from './calm'
import { deliver, strideOf } from './carrying'
import { columnBudget, fileOf, guideMost, guideRefusal, stopsOf, walkFile } from './columns'
import type { Rules } from './context'
import { priceBetween } from './detection'
import { foesOf } from './foes'
import { boundPath } from './intent'
import { landOf } from './land'
import { learnFrom } from './learning'
import type { GroundCommand, GroundScene, ReachOffer, Unit } from './model'
import { reachPast } from './reaching'
import { gaitOf, isBarred, isFree, mayStandAt, nearestStand } from './standing'
import { takeStep } from './stepping'
import { stepIntoLines } from './tagging'
import { type GroundWorld, specOf, theUnit, unitOf } from './world'

type MoveUnit = Extract<GroundCommand, { readonly type: 'moveUnit' }>

/** Why the path cannot be walked, as far as the scene knows; null if it can. */
export const pathRefusal = (
  world: GroundWorld,
  scene: GroundScene,
  unit: Unit,
  path: readonly Hex[],
): Rejection | null => {
  if (path.length === 0) return reject('pathEmpty')
  const { grid } = world.board
  const costs = landOf(world, scene).costs(gaitOf(world, unit))
  const bound = boundPath(grid, scene, unit)
  if (bound !== null && path.some((hex, at) => hex !== bound[at])) return reject('isBound')
  const isAlone = isFree(scene, path)
  let spent = 0
  let here = unit.hex
  for (const hex of path) {
    if (hex < 0 || hex >= grid.size) return reject('pathOffBoard')
    if (distance(grid, here, hex) !== 1) return reject('pathBroken')
    const price = priceBetween(grid.neighbours, costs, here, hex)
    if (price < 0) return reject('pathClosed')
    if (!isAlone && isBarred(scene, unit, hex)) return reject('pathBarred')
    spent += price
    here = hex
  }
  if (spent > strideOf(world, scene, unit)) return reject('pathTooLong')
  return isAlone || mayStandAt(world, scene, unit, here) ? null : reject('hexTaken')
}

/** Why the columns cannot follow this move; null if they can. */
export const guidedRefusal = (
  world: GroundWorld,
  scene: GroundScene,
  unit: Unit,
  command: MoveUnit,
): Rejection | null => {
  const { guided, path } = command
  if (guided.length === 0) return null
  if (!specOf(world, unit).canGuide) return reject('cannotGuide')
  if (guided.length > guideMost(world, unit)) return reject('tooManyColumns')
  if (new Set(guided).size !== guided.length) return reject('columnTwice')
  for (const id of guided) {
    const code = guideRefusal(world, unit, unitOf(scene, id))
    if (code !== null) return reject(code)
  }
  const stops = stopsOf(world, scene, unit, [unit.hex, ...path], guided)
  return stops === null ? reject('columnsCannotFollow') : null
}

/** Walks the path as far as what is hidden allows, then the guided columns in file. */
export const moveUnit = (rules: Rules, command: MoveUnit): void => {
  const { world, context } = rules
  const { unit: id, guided } = command
  rules.emit({ type: 'actionSpent', unit: id, ap: 1 })
  const start = theUnit(context.state(), id).hex
  // Counted before the guide sets out, as the forecast does: a leader's stride does not end with his walk.
  const points = guided.map((column) =>
    columnBudget(world, context.state(), theUnit(context.state(), column)),
  )
  const walked: Hex[] = [start]
  const foes = foesOf(world, context.state(), theUnit(context.state(), id).side)
  for (const hex of openPart(world, context.state(), id, command.path)) {
    takeStep(rules, id, hex, 'walk', foes)
    walked.push(hex)
    if (theUnit(context.state(), id).status !== 'active') break
  }
  settle(rules, id)
  stepIntoLines(rules, id)
  pickUp(rules, id)
  deliver(rules, id)
  const guide = theUnit(context.state(), id)
  if (guided.length === 0 || guide.status !== 'active') return
  const isReady = (column: UnitId): boolean => theUnit(context.state(), column).status === 'active'
  const ready = guided.filter(isReady)
  const readyPoints = points.filter((_most, at) => isReady(guided[at]))
  // The walk may have been cut short by what was hidden: then the file forms up behind where it ended.
  const filed = fileOf(world, context.state(), guide, walked, ready, readyPoints)
  if (filed === null) return
  walkFile(rules, id, filed, foes)
  for (const column of ready) {
    if (theUnit(context.state(), column).status === 'active') stepIntoLines(rules, column)
  }
}

/** Up to the last hex with room before whoever bars the way, seen or not. */
const openPart = (
  world: GroundWorld,
  truth: GroundScene,
  id: UnitId,
  path: readonly Hex[],
): readonly Hex[] => {
  if (isFree(truth, path)) return path
  const unit = theUnit(truth, id)
  let length = 0
  for (let at = 0; at < path.length; at += 1) {
    if (isBarred(truth, unit, path[at])) break
    if (mayStandAt(world, truth, unit, path[at])) length = at + 1
  }
  return path.slice(0, length)
}

/** What lies where the unit ends its walk is found. */
const pickUp = (rules: Rules, id: UnitId): void => {
  const { finds } = rules.context.state().pieces
  if (finds.length === 0) return
  const { hex, side, status } = theUnit(rules.context.state(), id)
  if (side === 'blue' && status === 'active' && finds.includes(hex))
    rules.emit({ type: 'itemFound', unit: id, hex })
}

/** Who fell while passing a friend is laid on the nearest free hex. */
const settle = (rules: Rules, id: UnitId): void => {
  const { world, context } = rules
  const unit = theUnit(context.state(), id)
  if (unit.hex < 0 || mayStandAt(world, context.state(), unit, unit.hex)) return
  push(rules, unit)
}

/** Moves a unit off its hex to the nearest other one on which it may stand. */
export const push = (rules: Rules, unit: Unit): void => {
  const { world, context } = rules
  const to = nearestStand(world, context.state(), unit, unit.hex, world.board.grid.size, 1)
  if (to === NO_HEX) return
  const { id, hex: from, facing } = unit
  rules.emit({ type: 'unitMoved', unit: id, from, to, facing, gait: 'push' })
  learnFrom(rules, id, from)
  redrawFlight(rules, id)
}

/** Where a unit can go with one action, by what the scene knows. */
export const reachOf = (world: GroundWorld, scene: GroundScene, unit: Unit): ReachOffer => {
  const bound = boundPath(world.board.grid, scene, unit)
  if (bound !== null) {
    const upTo = (hex: Hex): readonly Hex[] => bound.slice(0, bound.indexOf(hex) + 1)
    const open = bound.filter((hex) => pathRefusal(world, scene, unit, upTo(hex)) === null)
    return {
      hexes: open.sort((one, other) => one - other),
      pathTo: (hex) => (open.includes(hex) ? upTo(hex) : []),
    }
  }
  const occupied = new Set<Hex>()
  for (const other of scene.units) if (other.hex >= 0) occupied.add(other.hex)
  const reach = reachPast(world, scene, unit, gaitOf(world, unit), strideOf(world, scene, unit))
  const hexes = reach.hexes.filter((hex) => hex !== unit.hex && !occupied.has(hex))
  return {
    hexes,
    pathTo: (hex) => (hexes.includes(hex) ? pathTo(reach, hex).slice(1) : []),
  }
}
