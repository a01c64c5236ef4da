/** Who sees whom: the same both ways, as long as neither hides (GAME 3, 5.6). */

import { distance, type Hex } from '../../hex'
import { otherSide, type Side } from '../../kernel'
import type { SpaceRun } from './context'
import type { Ship, SpaceScene, SpaceState } from './model'
import { flies, hasState, type SpaceWorld, shipSpec, skyOf } from './world'

export type Awareness = 'seen' | 'contact' | 'unknown'

/** How far a ship's eyes reach from where it is. */
const sightFrom = (world: SpaceWorld, scene: SpaceScene, ship: Ship): number => {
  const own = shipSpec(world, ship.kind).sightHexes
  const limit = skyOf(world, scene.altered)[ship.hex].sightHexes
  return limit === null ? own : Math.min(own, limit)
}

/** Whether the viewer sees the other ship from where both are. */
export const sees = (world: SpaceWorld, scene: SpaceScene, viewer: Ship, other: Ship): boolean => {
  const away = distance(world.board.grid, viewer.hex, other.hex)
  if (hasState(other, 'loud')) return true
  if (other.isCloaked) return false
  if (other.isSilent) return away <= world.content.numbers.silentSeenHexes
  const hidden = skyOf(world, scene.altered)[other.hex].sightHexes
  return away <= sightFrom(world, scene, viewer) && (hidden === null || away <= hidden)
}

/** What the side knows of an enemy ship from where its own are now. */
export const awarenessOf = (
  world: SpaceWorld,
  scene: SpaceScene,
  side: Side,
  other: Ship,
): Awareness => {
  let best: Awareness = 'unknown'
  const { contactHexes } = world.content.numbers
  for (const own of scene.units) {
    if (own.side !== side || !flies(own)) continue
    if (sees(world, scene, own, other)) return 'seen'
    const isHidden = other.isSilent || other.isCloaked
    if (!isHidden && distance(world.board.grid, own.hex, other.hex) <= contactHexes) {
      best = 'contact'
    }
  }
  return best
}

/** Both sides look around: what comes into sight, into contact, and out of both. */
export const lookAround = (run: SpaceRun): void => {
  for (const side of ['blue', 'red'] as const) {
    const enemies = run.context.state().units.filter((unit) => unit.side !== side)
    for (const { id, hex } of enemies) look(run, side, id, hex)
  }
}

const look = (run: SpaceRun, side: Side, unit: number, hex: Hex): void => {
  const state = run.context.state()
  const ship = state.units.find((one) => one.id === unit)
  const known = state.knowledge[side]
  const wasSeen = known.sighted.includes(unit)
  const wasContact = known.contacts.includes(unit)
  if (ship === undefined || !flies(ship)) {
    if (wasSeen || wasContact) run.emit({ type: 'shipLost', side, unit, hex: -1 })
    return
  }
  const awareness = awarenessOf(run.world, state, side, ship)
  if (awareness === 'seen' && !wasSeen) run.emit({ type: 'shipSighted', side, unit })
  if (awareness === 'contact' && !wasContact) run.emit({ type: 'shipContacted', side, unit })
  if (awareness === 'unknown' && (wasSeen || wasContact)) {
    run.emit({ type: 'shipLost', side, unit, hex })
  }
}

/** Remembers whom the side has in sight or contact as its turn ends: they may fire in the next. */
export const meet = (run: SpaceRun, side: Side): void => {
  const { sighted, contacts, acquainted } = run.context.state().knowledge[side]
  const units = [...new Set([...sighted, ...contacts])].sort((one, other) => one - other)
  if (units.join() !== acquainted.join()) run.emit({ type: 'acquaintanceMade', side, units })
}

/** Own ships that the other side did not know of in its last turn. */
export const strangersOf = (state: SpaceState, side: Side): readonly number[] => {
  const { acquainted } = state.knowledge[otherSide(side)]
  return state.units
    .filter((ship) => ship.side === side && flies(ship) && !acquainted.includes(ship.id))
    .map((ship) => ship.id)
}
