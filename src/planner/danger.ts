import { type GroundScene, shieldAt, type Unit } from '../battle'
import { type Hex, hasBit } from '../hex'
import type { Situation } from './situation'
import { sweeps } from './threat'

/** How bad it is for a body of the own side to stand on the hex when the enemy's phase comes. */
export const dangerAt = (situation: Situation, hex: Hex): number => {
  const { threats, weights } = situation
  let danger = 0
  let isAimedAt = false
  for (const threat of threats) {
    const isSwept = sweeps(threat, hex)
    if (isSwept) danger += weights.noticed
    if (!threat.canTag || !hasBit(threat.aim, hex)) continue
    isAimedAt = true
    danger += isSwept ? weights.aimed : weights.nearAim
  }
  if (isAimedAt && isShielded(situation, hex)) return 0
  return danger
}

/** Whether no tag can hold on the hex. */
export const isShielded = ({ world, view }: Situation, hex: Hex): boolean =>
  shieldAt(world, view as GroundScene, hex) !== null

/** How bad the cones are that a walk trips: each probe once that has not noticed the file yet. */
export const tripsOf = (
  { threats, weights }: Situation,
  path: readonly Hex[],
  file: number,
): number => {
  let cost = 0
  for (const { probe, cone } of threats) {
    if (probe.probe?.noticed.includes(file) === true) continue
    for (const hex of path) {
      if (!hasBit(cone, hex)) continue
      cost += weights.tripped
      break
    }
  }
  return cost
}

/** Tags that lie on the unit. */
export const tagsOn = (situation: Situation, unit: Unit) =>
  situation.view.tags.filter((tag) => tag.unit === unit.id)
