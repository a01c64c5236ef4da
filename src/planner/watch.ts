import { specOf, weaponFor } from '../battle'
import { directionOf, distance } from '../hex'
import { artistOf, use } from './casting'
import { canSpend, type Decider } from './situation'

/** Covers the way of troops that are near but out of reach. */
export const keepWatch: Decider = ({ world, view, crew, foes, front }) => {
  const { grid } = world.board
  for (const unit of crew) {
    if (!canSpend(unit, 1) || view.strangers.includes(unit.id)) continue
    const weapon = weaponFor(world, unit, false)
    if (weapon === null) continue
    let nearest: number | null = null
    for (const { hex } of foes.filter((foe) => foe.probe === null)) {
      if (nearest === null || distance(grid, unit.hex, hex) < distance(grid, unit.hex, nearest))
        nearest = hex
    }
    if (nearest === null || nearest === unit.hex) continue
    if (distance(grid, unit.hex, nearest) > weapon.rangeHexes + 4) continue
    const facing = directionOf(grid, unit.hex, nearest)
    return { type: 'overwatch', front, unit: unit.id, facing }
  }
  return null
}

/** Waits with the blade for a probe whose drawn path comes within arm's length, or for troops near a fallen friend. */
export const lieInWait: Decider = (situation) => {
  const { world, view, foes } = situation
  const { grid } = world.board
  const [spec, unit] = artistOf(situation, 'intercept')
  if (spec === null || unit === null || view.strangers.includes(unit.id)) return null
  const isNear = (hex: number): boolean => distance(grid, unit.hex, hex) === 1
  const passes = foes.some(({ probe }) => probe?.path.some(isNear) === true)
  const guards =
    view.units.some((one) => one.side === view.side && one.status === 'down' && isNear(one.hex)) &&
    foes.some(
      (foe) =>
        foe.probe === null && distance(grid, foe.hex, unit.hex) <= specOf(world, foe).moveHexes + 1,
    )
  return passes || guards ? use(situation, unit, spec, null) : null
}
