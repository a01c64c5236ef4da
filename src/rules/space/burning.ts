/** What is lit burns when its moment has come, and sweeps over all ships in reach (GAME 5.6). */

import type { SpaceRun } from './context'
import { hurtHull } from './damage'
import { drawSpread, strongestAt } from './gas'
import type { BurnMoment, LitGas } from './model'
import { flies } from './world'

/** Everything due at this moment burns. */
export const burnDue = (run: SpaceRun, moment: BurnMoment): void => {
  const { round } = run.context.battle()
  const due = run.context.state().lit.filter((one) => one.moment === moment && one.round <= round)
  if (due.length === 0) return
  const hexes = due.map((one) => one.hex).sort((one, other) => one - other)
  run.emit({ type: 'gasBurnt', hexes })
  sweep(run, due)
  if (moment === 'environment') drawSpread(run, hexes, round + 1)
}

/** Fire over all ships in reach of it. */
export const sweep = (run: SpaceRun, fires: readonly LitGas[]): void => {
  for (const { id } of run.context.state().units) {
    const ship = run.context.state().units.find((one) => one.id === id)
    if (ship === undefined || !flies(ship)) continue
    const strength = strongestAt(run.world, fires, ship.hex)
    if (strength === 0) continue
    run.emit({ type: 'arcsSwept', unit: id, strength })
    hurtHull(run, id, Math.floor(strength / 2), 'fire')
  }
}
