import { distance, type Hex, hasBit, pathsEqual } from '../../hex'
import type { UnitId } from '../../kernel'
import type { Rules } from './context'
import { landOf } from './land'
import type { CalmCause, GroundState, Unit } from './model'
import { refugePath, refugesFrom } from './refuge'
import { knowledgeOf } from './shapes'
import { coneOf, watchingProbes } from './sight'
import { columnRoomAt } from './standing'
import { type GroundWorld, hasCondition, theUnit } from './world'

/** Takes one calm from a column, each cause at most once a phase (GAME 4.3). */
export const shock = (rules: Rules, id: UnitId, cause: CalmCause, amount = 1): void => {
  const { context } = rules
  const unit = theUnit(context.state(), id)
  const { column } = unit
  if (column === null || unit.status !== 'active' || column.shocks.includes(cause)) return
  if (hasCondition(unit, 'steady') || column.calm === 0) return
  const calm = Math.max(0, column.calm - amount)
  rules.emit({ type: 'calmChanged', unit: id, calm, cause })
  redrawFlight(rules, id)
}

/** Gives a column calm back, up to its most. */
export const soothe = (
  rules: Rules,
  id: UnitId,
  amount: number,
  cause: 'rest' | 'soothed',
): void => {
  const { column } = theUnit(rules.context.state(), id)
  if (column === null) return
  const calm = Math.min(rules.world.content.numbers.calmMax, column.calm + amount)
  if (calm === column.calm) return
  rules.emit({ type: 'calmChanged', unit: id, calm, cause })
  redrawFlight(rules, id)
}

/** Every column near a shot or a blast hears it. */
export const hearShot = (rules: Rules, hexes: readonly Hex[]): void => {
  const { grid } = rules.world.board
  const { shotNearHexes } = rules.world.content.numbers
  for (const unit of rules.context.state().units) {
    if (unit.column === null || unit.status !== 'active') continue
    if (unit.column.shocks.includes('shotNear')) continue
    for (const hex of hexes) {
      if (distance(grid, hex, unit.hex) > shotNearHexes) continue
      shock(rules, unit.id, 'shotNear')
      break
    }
  }
}

/** At calm 1 and 0 the flight path is drawn; above, it is taken back. */
export const redrawFlight = (rules: Rules, id: UnitId): void => {
  const unit = theUnit(rules.context.state(), id)
  const { column } = unit
  if (column === null || unit.status !== 'active') return
  const path = column.calm <= 1 ? flightPath(rules.world, rules.context.state(), unit) : []
  if (pathsEqual(path, column.flight)) return
  rules.emit({ type: 'flightDrawn', unit: id, path })
}

/**
 * To the nearest hiding place with room, over steps that no cone its side sees covers, as far as one
 * run carries.
 */
const flightPath = (world: GroundWorld, scene: GroundState, unit: Unit): readonly Hex[] => {
  const land = landOf(world, scene)
  if (land.terrain[unit.hex].isHidingPlace) return []
  const { grid } = world.board
  const { sighted } = knowledgeOf(scene, unit.side)
  const cones = watchingProbes(scene)
    .filter((probe) => sighted.includes(probe.id))
    .map((probe) => coneOf(world, scene, probe).noticed)
  const isOpen = (hex: Hex): boolean => !cones.some((cone) => hasBit(cone, hex))
  const refuge = refugesFrom(land, grid, unit.hex).find(
    (hex) => isOpen(hex) && columnRoomAt(world, scene, hex, unit.id) > 0,
  )
  if (refuge === undefined) return []
  const path = refugePath(land, grid, unit.hex, refuge)
  const stop = path.findIndex((hex) => !isOpen(hex))
  return stop < 0 ? path : path.slice(0, stop)
}
