import { type Hex, pathsEqual, type Reach, reachableWithCosts } from '../../hex'
import { type Gait, type Land, landOf } from './land'
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
  let bars: Hex[] | null = null
  for (const other of scene.units) {
    if (other.side === unit.side || other.status !== 'active') continue
    // Who stands where it cannot come anyway bars nothing: then the land's own reach, kept, is the answer.
    if (open.costOf(other.hex) === Number.POSITIVE_INFINITY) continue
    bars ??= []
    bars.push(other.hex)
  }
  return bars === null ? open : reachAround(land, gait, unit.hex, points, bars)
}

/** A reach with hexes in it that are barred. */
interface BarredReach {
  readonly land: Land
  readonly gait: Gait
  readonly points: number
  readonly bars: readonly Hex[]
  readonly reach: Reach
}

/** An order asks for as many as it guides columns, when it is judged and once more when it is carried out. */
const REACHES_KEPT = 8

/** The latest of them, the oldest first. */
const lately: BarredReach[] = []

const reachAround = (
  land: Land,
  gait: Gait,
  from: Hex,
  points: number,
  bars: readonly Hex[],
): Reach => {
  for (const one of lately) {
    if (one.reach.start !== from || one.points !== points || one.gait !== gait) continue
    if (one.land === land && pathsEqual(one.bars, bars)) return one.reach
  }
  const { grid } = land.sight
  const reach = reachableWithCosts(grid, from, points, land.costs(gait), bars)
  if (lately.length >= REACHES_KEPT) lately.shift()
  lately.push({ land, gait, points, bars, reach })
  return reach
}
