/** What a squad means to do, read ahead (Troi), and what it is then held to. */

import { distance, type Grid, type Hex, NO_HEX } from '../../hex'
import type { UnitId } from '../../kernel'
import { weaponFor } from './attack'
import type { Rules } from './context'
import { priceBetween } from './detection'
import { landOf } from './land'
import type { GroundScene, GroundState, Intent, Unit } from './model'
import { knowledgeOf, unitAt } from './shapes'
import { isContact } from './sight'
import { gaitOf, mayStandAt } from './standing'
import { type GroundWorld, specOf } from './world'

/**
 * The ways of a squad's troops for so many rounds from this one: each toward the nearest body that its
 * side knows of, as far as one move carries, until it has it in range and sight. Who knows of nobody
 * has no intent, and is not bound.
 */
export const intentsOf = (rules: Rules, squad: UnitId, rounds: number): readonly Intent[] => {
  const { world, context } = rules
  const scene = context.state()
  const { round } = context.battle()
  const intents: Intent[] = []
  for (const unit of scene.units) {
    if (unit.squad !== squad || unit.status !== 'active') continue
    const goal = nearestKnown(world, scene, unit)
    if (goal === NO_HEX) continue
    let there = unit
    for (let ahead = 0; ahead < rounds; ahead += 1) {
      const path = walkToward(world, scene, there, goal)
      intents.push({ unit: unit.id, round: round + ahead, path })
      if (path.length > 0) there = unitAt(there, path[path.length - 1])
    }
  }
  return intents
}

const nearestKnown = (world: GroundWorld, scene: GroundState, unit: Unit): Hex => {
  const { sighted } = knowledgeOf(scene, unit.side)
  const { grid } = world.board
  let best: Hex = NO_HEX
  let isSighted = false
  for (const foe of scene.units) {
    if (foe.side === unit.side || foe.column !== null || foe.status !== 'active') continue
    const isSeen = sighted.includes(foe.id)
    if (!isSeen && (isSighted || !isContact(world, scene, foe))) continue
    const isNearer =
      best === NO_HEX || distance(grid, unit.hex, foe.hex) < distance(grid, unit.hex, best)
    if ((isSeen && !isSighted) || isNearer) best = foe.hex
    isSighted ||= isSeen
  }
  return best
}

const walkToward = (
  world: GroundWorld,
  scene: GroundState,
  unit: Unit,
  goal: Hex,
): readonly Hex[] => {
  const { grid } = world.board
  const land = landOf(world, scene)
  const gait = gaitOf(world, unit)
  const field = land.wayField(gait, goal)
  const costs = land.costs(gait)
  const range = weaponFor(world, unit, false)?.rangeHexes ?? 1
  const isInReach = (hex: Hex): boolean =>
    distance(grid, hex, goal) <= range && land.isClear(hex, goal)
  const path: Hex[] = []
  let length = 0
  let here = unit.hex
  let left = specOf(world, unit).moveHexes
  while (field[here] > 0 && !isInReach(here)) {
    const next = nextToward(grid.neighbours, costs, field, here)
    if (next === NO_HEX) break
    left -= priceBetween(grid.neighbours, costs, here, next)
    if (left < 0) break
    path.push(next)
    here = next
    if (mayStandAt(world, scene, unit, here)) length = path.length
  }
  return path.slice(0, length)
}

const nextToward = (
  neighbours: Int16Array,
  costs: Uint8Array,
  field: Int16Array,
  here: Hex,
): Hex => {
  for (let direction = 0; direction < 6; direction += 1) {
    const next = neighbours[here * 6 + direction]
    if (next === NO_HEX || field[next] < 0) continue
    if (field[next] + costs[here * 6 + direction] === field[here]) return next
  }
  return NO_HEX
}

/**
 * What is left of the way that the unit is bound to in its next phase; null if it is free: nothing of it
 * was read, or it was driven off its way.
 */
export const boundPath = (grid: Grid, scene: GroundScene, unit: Unit): readonly Hex[] | null => {
  if (scene.pieces.intents.length === 0) return null
  const intent = scene.pieces.intents.find((one) => one.unit === unit.id)
  if (intent === undefined) return null
  const { path } = intent
  const at = path.indexOf(unit.hex)
  if (at >= 0) return path.slice(at + 1)
  return path.length === 0 || distance(grid, unit.hex, path[0]) === 1 ? path : null
}

/**
 * What is left of intents once a round is over. The way of a next round begins where its unit meant to
 * be by then; what it has of the one before is put in front, so that who was held up goes on from there.
 */
export const intentsAfter = (intents: readonly Intent[], round: number): readonly Intent[] => {
  const past = intents.filter((intent) => intent.round <= round)
  const left = intents.filter((intent) => intent.round > round)
  for (const { unit, path } of past) {
    const next = left.findIndex((intent) => intent.unit === unit)
    if (next >= 0) left[next] = { ...left[next], path: [...path, ...left[next].path] }
  }
  return left
}

/** At the end of a round its intents are past. */
export const passIntents = (rules: Rules): void => {
  const { context } = rules
  const { round } = context.battle()
  if (context.state().pieces.intents.some((intent) => intent.round <= round))
    rules.emit({ type: 'intentsPassed', round })
}
