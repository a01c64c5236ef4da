import { type GroundScene, shieldAt, specOf, type Unit, weaponFor } from '../battle'
import { distance, type Hex, hasBit } from '../hex'
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
  if (isAimedAt && situation.knows('shield') && isShielded(situation, hex)) return 0
  return danger
}

/**
 * How bad it is for somebody of the crew to stand there: what probes may do, and for each of the
 * troops that can come and shoot, what that costs one who has so much Resolve left.
 */
export const perilAt = (situation: Situation, unit: Unit, hex: Hex): number => {
  const danger = dangerAt(situation, hex)
  if (situation.weights.underFire === 0) return danger
  return danger + fireOn(situation, unit, hex)
}

/** What those who can come and shoot are likely to do to him there, each point as the weights have it. */
export const fireOn = (situation: Situation, unit: Unit, hex: Hex): number => {
  const { world, land, foes, weights } = situation
  const { grid } = world.board
  let hundredths = 0
  for (const foe of foes) {
    if (foe.probe !== null || foe.spans.some(({ condition }) => condition === 'skips')) continue
    const weapon = weaponFor(world, foe, false)
    if (weapon === null) continue
    const away = distance(grid, foe.hex, hex)
    const isClear = away <= weapon.rangeHexes && land.isClear(foe.hex, hex)
    if (!isClear && away > weapon.rangeHexes + specOf(world, foe).moveHexes) continue
    const hit = Math.max(0, weapon.hitPercent - land.terrain[hex].coverPercent)
    // Who has to come nearer first may find no place to shoot from.
    hundredths += Math.trunc((hit * weapon.damage * weapon.shots) / (isClear ? 1 : 2))
  }
  const falls = hundredths >= unit.resolve * 100 ? 2 : 1
  return Math.trunc((hundredths * weights.underFire * falls) / 100)
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
  if (weights.tripped === 0) return 0
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
