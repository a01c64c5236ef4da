/** What reaches a ship (GAME 5.5): the arc takes what it can, the hull the rest, a system for each row lost. */

import type { Hex } from '../../hex'
import type { UnitId } from '../../kernel'
import { arcStruck } from './bearing'
import type { SpaceRun } from './context'
import { igniteCargo } from './gas'
import type { DamageCause, Ship } from './model'
import { flies, type SpaceWorld, shipSpec, theShip } from './world'

/** Points that the struck arc would take. */
export const shieldAgainst = (world: SpaceWorld, ship: Ship, from: Hex): number => {
  if (ship.isCloaked) return 0
  const arc = arcStruck(world.board.grid, ship, from)
  return ship.arcs[arc] + (arc === ship.reinforced ? ship.bonus : 0)
}

/** So much damage from a hex, against the arc that faces it. */
export const strike = (
  run: SpaceRun,
  unit: UnitId,
  from: Hex,
  amount: number,
  cause: DamageCause,
): void => {
  const ship = theShip(run.context.state(), unit)
  if (amount <= 0 || !flies(ship)) return
  const arc = arcStruck(run.world.board.grid, ship, from)
  let left = amount
  if (!ship.isCloaked) {
    const bonus = arc === ship.reinforced ? Math.min(ship.bonus, left) : 0
    const absorbed = Math.min(ship.arcs[arc], left - bonus)
    left -= bonus + absorbed
    run.emit({ type: 'shieldHit', unit, arc, bonus, absorbed, cause })
  }
  hurtHull(run, unit, left, cause)
}

/** Rows of the hull that are gone. */
export const rowsGone = (world: SpaceWorld, ship: Ship): number => {
  const { hull } = shipSpec(world, ship.kind)
  return Math.floor(((hull - ship.hull) * world.content.numbers.hullRows) / hull)
}

/** Damage that no shield stands before. */
export const hurtHull = (run: SpaceRun, unit: UnitId, amount: number, cause: DamageCause): void => {
  const before = theShip(run.context.state(), unit)
  if (amount <= 0 || !flies(before)) return
  // Counted now: a ship that was written to in this order is written to in place.
  const rowsBefore = rowsGone(run.world, before)
  run.emit({ type: 'hullHit', unit, amount: Math.min(before.hull, amount), cause })
  const after = theShip(run.context.state(), unit)
  if (after.hull === 0) {
    lose(run, after)
    return
  }
  const { breakSteps } = run.world.content.numbers
  for (let row = rowsBefore; row < rowsGone(run.world, after); row += 1) {
    const system = after.exposed[row]
    if (system === undefined) continue
    run.emit({ type: 'systemBroken', unit, system, steps: breakSteps })
    run.emit({ type: 'fireStarted', unit })
  }
}

const lose = (run: SpaceRun, ship: Ship): void => {
  const { id: unit, hex, gas, kind } = ship
  run.emit({ type: 'shipDestroyed', unit, hex })
  const units = shipSpec(run.world, kind).cargoGas + gas
  if (units > 0) igniteCargo(run, unit, hex, units)
}
