import { weaponFor } from '../battle'
import { directionOf, distance } from '../hex'
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
