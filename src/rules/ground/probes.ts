import {
  type Direction,
  directionOf,
  distance,
  type Hex,
  hasBit,
  NO_HEX,
  pathsEqual,
} from '../../hex'
import type { UnitId } from '../../kernel'
import { bore } from './boring'
import type { Rules } from './context'
import { flightTo, notice } from './detection'
import { type Foes, foesOf } from './foes'
import { learnFrom } from './learning'
import type { GroundScene, Probe, Unit } from './model'
import { refuseTags, weakenInhibitor } from './shielding'
import { bandOf, coneOf } from './sight'
import { mayStandAt } from './standing'
import { takeStep } from './stepping'
import { nextAim } from './tagging'
import { type GroundWorld, hasCondition, specOf, theUnit } from './world'

/** Phase step 4 of GAME 4.8: each probe in turn flies, faces, aims (GAME 4.4). */
export const flyProbes = (rules: Rules): void => {
  const foes = foesOf(rules.world, rules.context.state(), 'red')
  for (const { id } of rules.context.state().units) {
    const probe = theUnit(rules.context.state(), id)
    if (probe.probe === null || probe.status !== 'active') continue
    if (hasCondition(probe, 'jammed') || hasCondition(probe, 'skips')) continue
    runProgram(rules, id, foes)
  }
}

const runProgram = (rules: Rules, id: UnitId, foes: Foes): void => {
  const { world, context } = rules
  const seen: UnitId[] = []
  const probe = theUnit(context.state(), id)
  const path = probe.probe?.path ?? []
  if (path.length === 0) look(rules, id, seen, foes)
  const open = openFlight(world, context.state(), probe, path)
  for (const hex of open) {
    takeStep(rules, id, hex, 'fly', foes)
    if (theUnit(context.state(), id).status !== 'active') return
    look(rules, id, seen, foes)
  }
  if (path.length > 0 && open.length === 0) look(rules, id, seen, foes)
  if (open.length < path.length) {
    // The rest of a flight that was blocked is not flown later: a path is for one phase.
    const loopNext = probe.probe?.loopNext ?? 0
    rules.emit({ type: 'pathDrawn', unit: id, path: [], purpose: 'patrol', loopNext })
  }
  faceNearest(rules, id, seen)
  const { repairHexes, boreHexes } = specOf(world, theUnit(context.state(), id))
  if (repairHexes > 0) tend(rules, id)
  if (boreHexes > 0) bore(rules, id)
  const aim = nextAim(world, context.state(), theUnit(context.state(), id))
  if (aim !== null) {
    const { nextTag } = context.state()
    rules.emit({
      type: 'tagAimed',
      tag: { id: nextTag, probe: id, unit: aim.unit, household: aim.household, stage: 'aim' },
    })
    refuseTags(rules, aim.unit)
  }
}

/** The flight as far as its end is free: a probe passes over others but stops on a hex of its own. */
export const openFlight = (
  world: GroundWorld,
  scene: GroundScene,
  probe: Unit,
  path: readonly Hex[],
): readonly Hex[] => {
  for (let length = path.length; length > 0; length -= 1) {
    if (mayStandAt(world, scene, probe, path[length - 1])) return path.slice(0, length)
  }
  return []
}

/** Everybody in the cone from where the probe is now is seen, and noticed once a file and round. */
const look = (rules: Rules, id: UnitId, seen: UnitId[], foes: Foes): void => {
  const { world, context } = rules
  const bands = coneOf(world, context.state(), theUnit(context.state(), id))
  for (let at = 0; at < foes.hexes.length; at += 1) {
    if (!hasBit(bands.noticed, foes.hexes[at])) continue
    const bodyId = foes.ids[at]
    const scene = context.state()
    const body = theUnit(scene, bodyId)
    const probe = theUnit(scene, id)
    const band = bandOf(bands, body, body.hex)
    if (band === null) continue
    const isNew = !seen.includes(bodyId)
    if (isNew) seen.push(bodyId)
    if (isNew || band === 'watched') notice(rules, probe, body, body.hex, band === 'watched')
  }
}

/** Turns toward the nearest of those seen, and keeps the place in mind. */
const faceNearest = (rules: Rules, id: UnitId, seen: readonly UnitId[]): void => {
  const { world, context } = rules
  const scene = context.state()
  const probe = theUnit(scene, id)
  let nearest: Unit | null = null
  for (const bodyId of seen) {
    const body = theUnit(scene, bodyId)
    if (body.hex < 0) continue
    if (nearest === null || isNearerTo(world, probe, body, nearest)) nearest = body
  }
  const quarry = nearest === null ? NO_HEX : nearest.hex
  if (probe.probe?.quarry !== quarry) rules.emit({ type: 'quarrySet', unit: id, hex: quarry })
  if (nearest === null || nearest.hex === probe.hex) return
  const facing: Direction = directionOf(world.board.grid, probe.hex, nearest.hex)
  if (facing === probe.facing) return
  rules.emit({ type: 'unitFaced', unit: id, facing })
  learnFrom(rules, id)
}

/** Nearer than the other, or as near and of a lower id. */
const isNearerTo = ({ board }: GroundWorld, probe: Unit, body: Unit, other: Unit): boolean => {
  const nearer =
    distance(board.grid, probe.hex, body.hex) - distance(board.grid, probe.hex, other.hex)
  return nearer === 0 ? body.id < other.id : nearer < 0
}

/** A warden mends the machines near it and wears down an inhibitor beside it. */
const tend = (rules: Rules, id: UnitId): void => {
  const { world, context } = rules
  const { grid } = world.board
  const warden = theUnit(context.state(), id)
  const { repairHexes, repairHull } = specOf(world, warden)
  for (const other of context.state().units) {
    if (other.probe === null || other.id === id || other.status !== 'active') continue
    if (distance(grid, other.hex, warden.hex) > repairHexes) continue
    const amount = Math.min(repairHull, specOf(world, other).resolve - other.resolve)
    if (amount > 0) rules.emit({ type: 'resolveGained', unit: other.id, amount, cause: 'repaired' })
  }
  const inhibitor = context
    .state()
    .inhibitors.find(
      (one) =>
        one.strength > 0 &&
        distance(grid, one.hex, warden.hex) <= world.content.numbers.wardenHexes,
    )
  if (inhibitor !== undefined) weakenInhibitor(rules, inhibitor.hex)
}

/** Phase step 8: every probe draws the path of its next phase. Plotted and rerouted paths stand. */
export const drawPaths = (rules: Rules): void => {
  const { context, world } = rules
  for (const { id } of context.state().units) {
    const unit = theUnit(context.state(), id)
    if (unit.probe === null || unit.status !== 'active') continue
    if (unit.probe.purpose === 'plotted' && unit.probe.path.length > 0) continue
    const next = nextPath(world, context.state(), unit)
    if (pathsEqual(next.path, unit.probe.path) && next.purpose === unit.probe.purpose) continue
    const { path, purpose, loopNext } = next
    rules.emit({ type: 'pathDrawn', unit: id, path, purpose, loopNext })
  }
}

interface NextPath {
  readonly path: readonly Hex[]
  readonly purpose: Probe['purpose']
  readonly loopNext: number
}

/** To where it last saw somebody; a warden to the nearest inhibitor; else on along its loop. */
export const nextPath = (world: GroundWorld, scene: GroundScene, unit: Unit): NextPath => {
  const { probe } = unit
  if (probe === null) return { path: [], purpose: 'patrol', loopNext: 0 }
  const { loopNext } = probe
  if (specOf(world, unit).repairHexes > 0) {
    const goal = nearestInhibitor(world, scene, unit)
    if (goal !== NO_HEX) {
      return { path: flightTo(world, scene, unit, goal), purpose: 'inhibitor', loopNext }
    }
  }
  if (probe.quarry !== NO_HEX && probe.quarry !== unit.hex) {
    const path = flightTo(world, scene, unit, probe.quarry)
    if (path.length > 0) return { path, purpose: 'investigate', loopNext }
  }
  return loopPath(world, scene, unit, unit.hex, loopNext)
}

const nearestInhibitor = (world: GroundWorld, scene: GroundScene, unit: Unit): Hex => {
  let best: Hex = NO_HEX
  for (const { hex, strength } of scene.inhibitors) {
    if (strength === 0) continue
    const { grid } = world.board
    if (best === NO_HEX || distance(grid, unit.hex, hex) < distance(grid, unit.hex, best))
      best = hex
  }
  return best
}

/** One move's worth of the loop from `start`, whose next stop is `loop[loopNext]`. */
export const loopPath = (
  world: GroundWorld,
  scene: GroundScene,
  unit: Unit,
  start: Hex,
  loopNext: number,
): NextPath => {
  const loop = unit.probe?.loop ?? []
  const most = specOf(world, unit).moveHexes
  const path: Hex[] = []
  let here = start
  let next = loopNext
  // A loop whose stops lie on one hex would never use up the move: one round of it is enough.
  for (let stops = 0; loop.length > 0 && path.length < most && stops <= loop.length; stops += 1) {
    const goal = loop[next % loop.length]
    const way = flightTo(world, scene, unit, goal, here).slice(0, most - path.length)
    path.push(...way)
    if (way.length > 0) here = way[way.length - 1]
    if (here !== goal) break
    next = (next + 1) % loop.length
  }
  return { path, purpose: 'patrol', loopNext: next % Math.max(1, loop.length) }
}

/** The path of the round after next if nothing disturbs the probe: what Data reads. */
export const pathAfterNext = (
  world: GroundWorld,
  scene: GroundScene,
  unit: Unit,
): readonly Hex[] => {
  const { probe } = unit
  if (probe === null) return []
  const end = probe.path.length === 0 ? unit.hex : probe.path[probe.path.length - 1]
  return loopPath(world, scene, unit, end, probe.loopNext).path
}
