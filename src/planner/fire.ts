import { attackNumbers, type Command, canHit, specOf, type Unit, weaponFor } from '../battle'
import { distance } from '../hex'
import { canSpend, type Decider, type ShotDecider, type Situation } from './situation'

/** A shot that a unit could take now. */
export interface Shot {
  readonly unit: Unit
  readonly target: Unit
  readonly weapon: string
  readonly hitPercent: number
  readonly meanHundredths: number
}

/** The unit's shot at the target with its weapon for far or near; null if it has none. */
export const shotAt = (situation: Situation, unit: Unit, target: Unit): Shot | null => {
  const { world, view } = situation
  const blade = weaponFor(world, unit, true)
  const weapon =
    blade !== null && canHit(world, view, unit, target, blade)
      ? blade
      : weaponFor(world, unit, false)
  if (weapon === null || target.column !== null || target.status !== 'active') return null
  if (!canHit(world, view, unit, target, weapon)) return null
  const { hitPercent, volley } = attackNumbers(world, view, unit, target, weapon, false)
  const sure = volley.shots * hitPercent * volley.damage
  const meanHundredths = volley.shots === 1 ? sure + (100 - hitPercent) * volley.grazeDamage : sure
  return { unit, target, weapon: weapon.id, hitPercent, meanHundredths }
}

export const fire = ({ front }: Situation, { unit, target, weapon }: Shot): Command => ({
  type: 'attack',
  front,
  unit: unit.id,
  target: target.id,
  weapon,
  heavy: false,
})

/**
 * Brings a probe down that holds, hunts or bars somebody, if those at hand are likely to do it this
 * turn: a lost probe is heard far, so a shot that only scratches is worth less than none.
 */
export const shootProbes: ShotDecider = (situation, shotsAt) => {
  const { world, view, crew, foes, columns } = situation
  const { grid } = world.board
  if (!situation.knows('destroy')) return null
  let best: { readonly shot: Shot; readonly worth: number } | null = null
  for (const probe of foes) {
    if (probe.probe === null) continue
    const held = view.tags.filter((tag) => tag.probe === probe.id).length
    const isNear = columns.some(
      (column) => distance(grid, column.hex, probe.hex) <= shotsAt.nearProbeHexes,
    )
    if (held === 0 && !isNear) continue
    const shots = crew
      .filter((unit) => canSpend(unit, 1))
      .flatMap((unit) => shotAt(situation, unit, probe) ?? [])
      .sort(
        (one, other) => other.meanHundredths - one.meanHundredths || one.unit.id - other.unit.id,
      )
    let mean = 0
    for (const shot of shots) mean += shot.meanHundredths
    const isHurt = probe.resolve < specOf(world, probe).resolve
    const least = isHurt ? shotsAt.leastKillPercent >> 1 : shotsAt.leastKillPercent
    if (shots.length === 0 || mean < probe.resolve * least) continue
    const worth = held * 10 + (isHurt ? 5 : 0) - probe.resolve
    if (best === null || worth > best.worth) best = { shot: shots[0], worth }
  }
  return best === null ? null : fire(situation, best.shot)
}

/** Shoots at troops: the nearest to falling first. */
export const shootBodies: Decider = (situation) => {
  const { crew, foes, weights } = situation
  let best: { readonly shot: Shot; readonly worth: number } | null = null
  for (const unit of crew) {
    if (!canSpend(unit, 1)) continue
    for (const foe of foes) {
      if (foe.probe !== null) continue
      const shot = shotAt(situation, unit, foe)
      if (shot === null || shot.hitPercent < weights.leastHitPercent) continue
      const worth = Math.floor((shot.meanHundredths * 4) / Math.max(1, foe.resolve))
      if (best === null || worth > best.worth) best = { shot, worth }
    }
  }
  return best === null ? null : fire(situation, best.shot)
}
