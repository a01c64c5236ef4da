/**
 * Ramming (GAME 5.7): whoever runs into a ship does its speed, times a factor, to both. An order of the
 * side that moves first runs into a ship where it is. A plot is flown a phase later: it names whom it
 * means and binds its speed, and is steered at that ship if it is in sight and in reach by then; else it
 * is flown as it was drawn.
 */

import { type Hex, neighbour, turned } from '../../hex'
import type { UnitId } from '../../kernel'
import { driftFrom, flyable, ghostsOf, speedsOf, trace } from './helm'
import type { Course, Ram, Ship, SpaceScene } from './model'
import { flies, type SpaceWorld } from './world'

/** What a collision at that speed does to either ship. */
export const ramDamage = (world: SpaceWorld, speed: number): number =>
  speed * world.content.numbers.ramFactor

/** Where a ship that is meant to be rammed is taken to be: one that is still to fly drifts. */
export const whereMet = (world: SpaceWorld, by: Ship, target: Ship): Hex =>
  by.side === 'blue' ? target.hex : driftFrom(world, target.hex, target.facing, target.speed)

/** The course up to the step that would run into a hex; null if it does not come by it. */
export const courseBefore = (
  world: SpaceWorld,
  ship: Ship,
  course: Course,
  target: Hex,
): Course | null => {
  let { hex, facing } = ship
  for (let at = 0; at < course.length; at += 1) {
    if (course[at] !== 'F') {
      facing = turned(facing, course[at] === 'L' ? 1 : -1)
      continue
    }
    hex = neighbour(world.board.grid, hex, facing)
    if (hex === target) return course.slice(0, at)
    if (hex < 0) return null
  }
  return null
}

const turnsOf = (course: Course): number => course.replaceAll('F', '').length

/** The course of that speed by which a ship runs into a hex, turning least; null if none leads there. */
export const courseInto = (
  world: SpaceWorld,
  ship: Ship,
  speed: number,
  target: Hex,
): Course | null => {
  let best: Course | null = null
  for (const ghost of ghostsOf(world, ship, () => true)) {
    if (ghost.speed !== speed) continue
    if (best !== null && turnsOf(best) <= turnsOf(ghost.course)) continue
    if (courseBefore(world, ship, ghost.course, target) !== null) best = ghost.course
  }
  return best
}

/** Every enemy in sight that the ship can run into, at each speed by the course that turns least. */
export const ramsOf = (world: SpaceWorld, scene: SpaceScene, ship: Ship): readonly Ram[] => {
  const rams: Ram[] = []
  for (const target of scene.units) {
    if (target.side === ship.side || !flies(target)) continue
    const hex = whereMet(world, ship, target)
    for (const speed of speedsOf(world, ship)) {
      const course = courseInto(world, ship, speed, hex)
      if (course === null) continue
      rams.push({ target: target.id, speed, course, damage: ramDamage(world, speed) })
    }
  }
  return rams.sort((one, other) => one.target - other.target || one.speed - other.speed)
}

/** An enemy that has drawn a course to run a ship down, and what that does to either. */
export interface Rammer {
  readonly unit: UnitId
  /** The hex from which it strikes. */
  readonly from: Hex
  readonly damage: number
}

/** Enemies in sight who ram the ship if it is there when they fly what they drew. */
export const rammersOf = (world: SpaceWorld, scene: SpaceScene, there: Ship): readonly Rammer[] =>
  scene.units.flatMap((other): readonly Rammer[] => {
    const { plot } = other
    if (plot === null || plot.ram !== there.id || !flies(other)) return []
    const { speed } = flyable(world, other, plot.speed, plot.course)
    const course = courseInto(world, other, speed, there.hex)
    const way = course === null ? null : courseBefore(world, other, course, there.hex)
    if (way === null) return []
    const from = trace(world, other, way).path.at(-1) ?? other.hex
    return [{ unit: other.id, from, damage: ramDamage(world, speed) }]
  })

/** Hexes on which a ship that means to ram strikes whom it means, ascending; empty for others. */
export const ramReach = (world: SpaceWorld, ship: Ship): readonly Hex[] => {
  if (ship.plot === null || ship.plot.ram === null || !flies(ship)) return []
  const { speed } = flyable(world, ship, ship.plot.speed, ship.plot.course)
  const reach = new Set<Hex>()
  for (const ghost of ghostsOf(world, ship, () => true)) {
    if (ghost.speed !== speed) continue
    for (const hex of trace(world, ship, ghost.course).path) reach.add(hex)
  }
  return [...reach].sort((one, other) => one - other)
}
