import { BLOCKED, NO_HEX, type Reach, reachableWithCosts } from '../../hex'
import { type Gait, landOf } from './land'
import type { GroundScene, Unit } from './model'
import type { GroundWorld } from './world'

/** Where a unit can get to for so many points past the enemies who are up, as far as the scene knows. */
export const reachPast = (
  world: GroundWorld,
  scene: GroundScene,
  unit: Unit,
  gait: Gait,
  points: number,
): Reach => {
  const land = landOf(world, scene)
  const open = land.reach(gait, unit.hex, points)
  // Who stands where it cannot come anyway bars nothing: then the land's own reach, kept, is the answer.
  const bars = scene.units.filter(
    (other) =>
      other.side !== unit.side &&
      other.status === 'active' &&
      open.costOf(other.hex) !== Number.POSITIVE_INFINITY,
  )
  if (bars.length === 0) return open
  const { grid } = world.board
  const costs = land.costs(gait).slice()
  for (const { hex } of bars) {
    for (let direction = 0; direction < 6; direction += 1) {
      const from = grid.neighbours[hex * 6 + direction]
      if (from !== NO_HEX) costs[from * 6 + ((direction + 3) % 6)] = BLOCKED
    }
  }
  return reachableWithCosts(grid, unit.hex, points, costs)
}
