/** Power (GAME 5.1): it stays as set; two pips move a turn, or a preset. */

import type { PresetId } from '../../content/space'
import { SYSTEMS } from '../../content/space'
import { type Rejection, reject } from '../../kernel'
import type { Ship } from './model'
import { hasState, pipsInAll, type SpaceWorld, shipSpec, sumOf, WEAPONS } from './world'

export const PRESET_IDS: readonly PresetId[] = ['chase', 'fight', 'mend', 'silent']

/** Whether these are the pips of one of the ship's presets. */
export const presetOf = (
  world: SpaceWorld,
  ship: Ship,
  power: readonly number[],
): PresetId | null => {
  const { presets } = shipSpec(world, ship.kind)
  const isSame = (id: PresetId): boolean => presets[id].every((count, at) => count === power[at])
  return PRESET_IDS.find(isSame) ?? null
}

/** Why the ship's power may not be set so, or null. */
export const powerRefusal = (
  world: SpaceWorld,
  ship: Ship,
  power: readonly number[],
): Rejection | null => {
  const isDone = ship.side === 'blue' ? ship.hasFlown || ship.helm !== null : ship.plot !== null
  if (isDone) return reject('powerBeforeHelm')
  if (power.length !== SYSTEMS.length || power.some((count) => count < 0)) {
    return reject('noSuchPips')
  }
  const inAll = pipsInAll(world, ship)
  if (sumOf(power) > inAll) return reject('tooManyPips', { pips: inAll })
  if (presetOf(world, ship, power) !== null) return null
  const { pipsMoved, surgePips } = world.content.numbers
  const most = pipsMoved + (hasState(ship, 'surge') ? surgePips : 0)
  let moved = 0
  for (const [system, count] of power.entries()) {
    moved += Math.max(0, count - ship.powerBefore[system])
  }
  return moved <= most ? null : reject('tooManyMoved', { pips: most })
}

/** The most mounts that the ship can arm when its turn comes: by a preset, or by the pips it may move. */
export const mountsToArm = (world: SpaceWorld, ship: Ship): number => {
  const inAll = pipsInAll(world, ship)
  const { presets } = shipSpec(world, ship.kind)
  let most = Math.min(inAll, ship.power[WEAPONS] + world.content.numbers.pipsMoved)
  for (const id of PRESET_IDS) {
    const preset = presets[id]
    if (sumOf(preset) <= inAll) most = Math.max(most, preset[WEAPONS])
  }
  return Math.max(0, most - ship.damage[WEAPONS])
}
