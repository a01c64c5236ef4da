import { cone, type Direction, distance, type Hex } from '../../hex'
import type { UnitId } from '../../kernel'
import { canHit, fireAt, weaponFor } from './attack'
import type { Rules } from './context'
import { landOf } from './land'
import type { GroundScene, Unit } from './model'
import { type GroundWorld, hasCondition, theUnit, weaponOf } from './world'

/** Hexes that an overwatch covers: the two sextants at the facing, in range and in the line of sight. */
export const overwatchHexes = (
  world: GroundWorld,
  scene: GroundScene,
  unit: Unit,
  facing: Direction,
): readonly Hex[] => {
  const weapon = weaponFor(world, unit, false)
  if (weapon === null) return []
  const land = landOf(world, scene)
  return cone(world.board.grid, unit.hex, facing, weapon.rangeHexes).filter((hex) =>
    land.isClear(unit.hex, hex),
  )
}

/** A unit stepped: enemies on overwatch over its hex shoot once, those who intercept strike, by unit id. */
export const reactTo = (rules: Rules, id: UnitId, reactors: readonly UnitId[]): void => {
  const { context } = rules
  for (const watcherId of reactors) {
    const mover = theUnit(context.state(), id)
    if (mover.status !== 'active' || mover.column !== null) return
    const watcher = theUnit(context.state(), watcherId)
    if (watcher.status !== 'active') continue
    if (hasCondition(mover, 'hidden') || hasCondition(watcher, 'skips')) continue
    if (watcher.overwatch?.hexes.includes(mover.hex) === true) shoot(rules, watcher, mover)
    else if (hasCondition(watcher, 'intercepts')) strike(rules, watcher, mover)
  }
}

const shoot = (rules: Rules, watcher: Unit, mover: Unit): void => {
  const { world, context } = rules
  if (watcher.overwatch === null) return
  const weapon = weaponOf(world, watcher.overwatch.weapon)
  if (!canHit(world, context.state(), watcher, mover, weapon)) return
  rules.emit({ type: 'overwatchEnded', unit: watcher.id })
  fireAt(rules, watcher.id, mover.id, weapon.id, false, 'overwatch')
}

const strike = (rules: Rules, watcher: Unit, mover: Unit): void => {
  const { world } = rules
  const blade = weaponFor(world, watcher, true)
  if (blade === null) return
  if (distance(world.board.grid, watcher.hex, mover.hex) > blade.rangeHexes) return
  rules.emit({ type: 'conditionEnded', unit: watcher.id, condition: 'intercepts' })
  fireAt(rules, watcher.id, mover.id, blade.id, false, 'intercept')
}
