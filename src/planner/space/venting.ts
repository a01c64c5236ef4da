/** The manoeuvre of GAME 5.6: gas vented on their drawn course, lit from where it does not reach. */

import { canReach, fireAt, type Ship, shipSpec, shipWeapon } from '../../battle'
import { distance, type Hex } from '../../hex'
import { fireWorth } from './judging'
import type { Outlook } from './outlook'

export interface VentPlan {
  readonly hex: Hex
  readonly worth: number
}

/** The hex of the way where venting is worth most, if it can be lit from its end; null if none is. */
export const ventPlan = (outlook: Outlook, there: Ship, way: readonly Hex[]): VentPlan | null => {
  const { world, usesGas, foesSoon } = outlook
  if (!usesGas || there.gas < 2 || foesSoon.length === 0) return null
  if (there.power[1] - there.robbed[1] - there.damage[1] <= 0) return null
  const { ventFirePerUnit, ventRadius } = world.content.numbers
  const strength = there.gas * ventFirePerUnit
  const radius = ventRadius[Math.min(there.gas, ventRadius.length - 1)]
  let best: VentPlan | null = null
  for (const hex of way) {
    const isFar = fireAt(strength, radius, distance(world.board.grid, hex, there.hex)) === 0
    if (!isFar || !canLight(outlook, there, hex)) continue
    const worth = fireWorth(outlook, there, hex, strength, radius)
    if (worth >= outlook.weights.ventLeast && (best === null || worth > best.worth))
      best = { hex, worth }
  }
  return best
}

/** Whether a beam of the ship reaches the hex. */
const canLight = ({ world }: Outlook, ship: Ship, hex: Hex): boolean =>
  shipSpec(world, ship.kind).mounts.some(
    (place) =>
      shipWeapon(world, place.weapon).kind !== 'torpedo' && canReach(world, ship, place, hex),
  )
