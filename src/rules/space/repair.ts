/** What the Environment mends: damage control, shields, hull (GAME 5.5, 5.8). */

import type { SpaceRun } from './context'
import { hurtHull } from './damage'
import type { Ship, SystemIndex } from './model'
import {
  flies,
  isManned,
  pips,
  REPAIR,
  SHIELDS,
  type SpaceWorld,
  shipSpec,
  skyOf,
  theShip,
} from './world'

/** Steps that the ship's teams do in a round. */
export const teamsOf = (world: SpaceWorld, ship: Ship): number => {
  const manned = isManned(world, ship, 'engineering') ? world.content.numbers.engineeringTeams : 0
  return shipSpec(world, ship.kind).teams + pips(ship, REPAIR) + manned
}

/** Fires first, then the system that was named, then the others in order; what burns on hurts. */
export const controlDamage = (run: SpaceRun): void => {
  for (const { id } of run.context.state().units) {
    const ship = theShip(run.context.state(), id)
    if (!flies(ship)) continue
    let teams = teamsOf(run.world, ship)
    for (; teams > 0 && theShip(run.context.state(), id).fires > 0; teams -= 1) {
      run.emit({ type: 'fireOut', unit: id })
    }
    for (; teams > 0; teams -= 1) {
      const system = nextToMend(theShip(run.context.state(), id))
      if (system === null) break
      run.emit({ type: 'systemMended', unit: id, system })
    }
    const { fires } = theShip(run.context.state(), id)
    hurtHull(run, id, fires * run.world.content.numbers.fireDamage, 'onBoard')
  }
}

const ORDER: readonly SystemIndex[] = [0, 1, 2, 3, 4]

const nextToMend = ({ damage, mendFirst }: Ship): SystemIndex | null => {
  const named = ORDER.find((system) => system === mendFirst && damage[system] > 0)
  return named ?? ORDER.find((system) => damage[system] > 0) ?? null
}

/** Every arc mends by what the place allows; a broken generator mends nothing. */
export const mendShields = (run: SpaceRun): void => {
  for (const { id } of run.context.state().units) {
    const state = run.context.state()
    const ship = theShip(state, id)
    if (!flies(ship)) continue
    const { shieldMend, hullMend } = skyOf(run.world, state.altered)[ship.hex]
    const { arc, hull } = shipSpec(run.world, ship.kind)
    const isWhole = ship.arcs.every((points) => points === arc)
    if (shieldMend > 0 && !isWhole && ship.damage[SHIELDS] === 0 && !ship.isCloaked) {
      run.emit({ type: 'arcsMended', unit: id, points: shieldMend })
    }
    const points = Math.min(hullMend, hull - ship.hull)
    if (points > 0) run.emit({ type: 'hullMended', unit: id, points })
  }
}
