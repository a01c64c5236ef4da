import type { WeaponSpec } from '../../content/ground'
import { distance, isOpposed } from '../../hex'
import type { LuckMode, UnitId } from '../../kernel'
import {
  damageOdds,
  fireVolley,
  grazeOf,
  meanHundredths,
  type Volley,
  volleyOdds,
} from '../shared/volley'
import { hearShot } from './calm'
import { dropBurden } from './carrying'
import type { Rules } from './context'
import { landOf } from './land'
import { learnAnew, learnFall } from './learning'
import type { AttackForecast, GroundEventOf, GroundScene, HitModifier, Unit } from './model'
import { addTicks, drawProbe } from './search'
import { isSenser, sightOf } from './sight'
import { dropTagsOf } from './tagging'
import { type GroundWorld, hasCondition, specOf, theUnit, weaponOf } from './world'

/** Hit chance, its parts in the order they are told, and what a hit does. */
export interface AttackNumbers {
  readonly hitPercent: number
  readonly modifiers: readonly HitModifier[]
  readonly volley: Volley
}

/** Range of a weapon from where the shooter stands: one more from higher ground. */
export const rangeTo = (
  world: GroundWorld,
  shooter: Unit,
  target: Unit,
  weapon: WeaponSpec,
): number => {
  const isAbove = world.board.elevation[shooter.hex] > world.board.elevation[target.hex]
  const bonus = isAbove && !weapon.isMelee ? world.content.numbers.heightRangeHexes : 0
  return weapon.rangeHexes + bonus
}

/** Whether another conscious enemy of the target stands at least 120° from the shooter (GAME 4.7). */
export const isFlanked = (
  world: GroundWorld,
  scene: GroundScene,
  shooter: Unit,
  target: Unit,
): boolean => {
  const { grid } = world.board
  if (target.probe !== null) return false
  return scene.units.some(
    (other) =>
      other.id !== shooter.id &&
      other.side === shooter.side &&
      other.status === 'active' &&
      other.probe === null &&
      other.column === null &&
      distance(grid, other.hex, target.hex) <= world.content.numbers.flankHexes &&
      isOpposed(grid, target.hex, shooter.hex, other.hex) &&
      landOf(world, scene).isClear(other.hex, target.hex),
  )
}

/** Whether a tactician counts the shooter among the nearest of his own, whose fire he directs. */
const isDirected = (world: GroundWorld, scene: GroundScene, shooter: Unit): boolean => {
  if (specOf(world, shooter).class !== 'troop') return false
  const { grid } = world.board
  const { directHexes, directCount } = world.content.numbers
  return scene.units.some((tactician) => {
    if (tactician.side !== shooter.side || tactician.status !== 'active') return false
    if (tactician.id === shooter.id || specOf(world, tactician).passive !== 'directFire')
      return false
    const away = distance(grid, tactician.hex, shooter.hex)
    if (away > directHexes) return false
    const nearer = scene.units.filter((other) => {
      if (other.side !== shooter.side || other.status !== 'active' || other.probe !== null)
        return false
      if (other.id === tactician.id || other.id === shooter.id || other.column !== null)
        return false
      const far = distance(grid, tactician.hex, other.hex)
      return far < away || (far === away && other.id < shooter.id)
    })
    return nearer.length < directCount
  })
}

/** The numbers of an attack: the forecast and the shot both come from here. */
export const attackNumbers = (
  world: GroundWorld,
  scene: GroundScene,
  shooter: Unit,
  target: Unit,
  weapon: WeaponSpec,
  heavy: boolean,
): AttackNumbers => {
  const { numbers } = world.content
  const modifiers: HitModifier[] = [{ code: 'weapon', percent: weapon.hitPercent }]
  let hitPercent = weapon.hitPercent
  const cover =
    target.probe !== null || weapon.isMelee
      ? 0
      : landOf(world, scene).terrain[target.hex].coverPercent
  if (cover > 0) {
    const flanked = isFlanked(world, scene, shooter, target)
    modifiers.push({ code: flanked ? 'flanked' : 'cover', percent: flanked ? 0 : -cover })
    if (!flanked) hitPercent -= cover
  }
  const { elevation } = world.board
  if (elevation[shooter.hex] > elevation[target.hex]) {
    modifiers.push({ code: 'height', percent: numbers.heightHitPercent })
    hitPercent += numbers.heightHitPercent
  }
  if (isDirected(world, scene, shooter)) {
    modifiers.push({ code: 'directed', percent: numbers.directPercent })
    hitPercent += numbers.directPercent
  }
  const clamped = Math.min(numbers.hitMaxPercent, Math.max(numbers.hitMinPercent, hitPercent))
  if (clamped !== hitPercent) modifiers.push({ code: 'clamp', percent: clamped - hitPercent })
  const damage = weapon.damage + (heavy ? numbers.heavyDamage : 0)
  return {
    hitPercent: clamped,
    modifiers,
    volley: {
      shots: weapon.shots,
      hitPercent: clamped,
      damage,
      grazeDamage: grazeOf(damage, numbers.grazeDivisor),
    },
  }
}

/** What a blast does to everyone in its radius: it cannot miss. */
const blastVolley = (weapon: WeaponSpec): Volley => ({
  shots: 1,
  hitPercent: 100,
  damage: weapon.damage,
  grazeDamage: 0,
})

/** The forecast of one body's part in an attack. */
export const forecastAttack = (
  world: GroundWorld,
  scene: GroundScene,
  luck: LuckMode,
  shooter: Unit,
  target: Unit,
  weapon: WeaponSpec,
  heavy: boolean,
): AttackForecast => {
  const numbers = attackNumbers(world, scene, shooter, target, weapon, heavy)
  const isBlast = weapon.radiusHexes > 0
  const volley = isBlast ? blastVolley(weapon) : numbers.volley
  const { certainHits, extraPercent } = volleyOdds(volley.shots, volley.hitPercent)
  return {
    target: target.id,
    weapon: weapon.id,
    hitPercent: volley.hitPercent,
    modifiers: isBlast ? [{ code: 'weapon', percent: 100 }] : numbers.modifiers,
    shots: volley.shots,
    certainHits,
    extraHitPercent: extraPercent,
    damagePerHit: volley.damage,
    grazeDamage: volley.shots === 1 && volley.hitPercent < 100 ? volley.grazeDamage : 0,
    odds: damageOdds(volley, luck),
    meanDamageHundredths: meanHundredths(volley),
    resolveBefore: target.resolve,
  }
}

/** Fires at one body: the dice, the damage, what falls, and who hears it. */
export const fireAt = (
  rules: Rules,
  shooterId: UnitId,
  targetId: UnitId,
  weaponId: string,
  heavy: boolean,
  reaction: GroundEventOf<'shotFired'>['reaction'],
): void => {
  const { world, context } = rules
  const scene = context.state()
  const weapon = weaponOf(world, weaponId)
  const shooter = theUnit(scene, shooterId)
  const target = theUnit(scene, targetId)
  const { volley, hitPercent } = attackNumbers(world, scene, shooter, target, weapon, heavy)
  // Read now: whoever falls leaves the board.
  const heardAt = [target.hex, shooter.hex]
  const result = fireVolley(volley, context.battle().luck, (sides) =>
    context.roll(shooterId, sides, 'shot'),
  )
  rules.emit({
    type: 'shotFired',
    unit: shooterId,
    target: targetId,
    weapon: weaponId,
    hitPercent,
    shots: weapon.shots,
    hits: result.hits,
    grazed: result.grazed,
    damage: result.damage,
    heavy,
    reaction,
  })
  if (heavy) rules.emit({ type: 'heavyUsed', unit: shooterId })
  hurt(rules, targetId, result.damage)
  if (weapon.isMelee) return
  const { ticks } = world.content.numbers
  addTicks(rules, ticks.shot, 'shot')
  if (heavy || weapon.isLoud) addTicks(rules, ticks.loud, 'loud')
  hearShot(rules, heardAt)
}

/** A blast: everybody within the weapon's radius of the hex, friend or foe; columns are frightened. */
export const blastAt = (rules: Rules, shooterId: UnitId, weaponId: string, hex: number): void => {
  const { world, context } = rules
  const weapon = weaponOf(world, weaponId)
  rules.emit({ type: 'blastStruck', unit: shooterId, weapon: weaponId, hex })
  const struck = context
    .state()
    .units.filter(
      (unit) =>
        unit.status === 'active' &&
        unit.column === null &&
        distance(world.board.grid, unit.hex, hex) <= weapon.radiusHexes,
    )
  for (const unit of struck) hurt(rules, unit.id, weapon.damage)
  const { ticks } = world.content.numbers
  addTicks(rules, ticks.shot, 'shot')
  if (weapon.isLoud) addTicks(rules, ticks.loud, 'loud')
  hearShot(rules, [hex])
}

/**
 * Takes Resolve or hull; what reaches 0 falls. Overkill is lost. Where the ground has just changed,
 * everybody looks anew when somebody falls; else only what the fallen saw is looked for.
 */
export const hurt = (rules: Rules, id: UnitId, damage: number, isGroundChanged = false): void => {
  const { context } = rules
  const unit = theUnit(context.state(), id)
  if (damage <= 0 || unit.status !== 'active' || unit.column !== null) return
  rules.emit({ type: 'resolveLost', unit: id, amount: Math.min(damage, unit.resolve) })
  if (theUnit(context.state(), id).resolve > 0) return
  if (unit.probe !== null) {
    destroyProbe(rules, id, isGroundChanged)
    return
  }
  const before = sightOf(rules.world, context.state(), unit)
  const senses = isSenser(rules.world, unit)
  rules.emit({ type: 'unitStunned', unit: id, round: context.battle().round })
  dropBurden(rules, id, unit.hex)
  if (isGroundChanged || senses) learnAnew(rules)
  else learnFall(rules, id, before)
}

/** A lost probe: its tags fall, the search hears of it, another is on its way (GAME 4.4). */
const destroyProbe = (rules: Rules, id: UnitId, isGroundChanged: boolean): void => {
  const { world, context } = rules
  const probe = theUnit(context.state(), id)
  const { kind } = probe
  const before = sightOf(world, context.state(), probe)
  dropTagsOf(rules, id)
  rules.emit({ type: 'probeDestroyed', unit: id })
  if (context.state().bombardments.some(({ by }) => by === id))
    rules.emit({ type: 'bombardmentCalledOff', by: id })
  if (isGroundChanged) learnAnew(rules)
  else learnFall(rules, id, before)
  const { ticks, replacementRounds } = world.content.numbers
  addTicks(rules, ticks.probeLost, 'probeLost')
  drawProbe(rules, kind, replacementRounds)
}

/** The first weapon of the unit's kind that is, or is not, for close quarters; null if it has none. */
export const weaponFor = (world: GroundWorld, unit: Unit, melee: boolean): WeaponSpec | null => {
  for (const id of specOf(world, unit).weapons) {
    const weapon = weaponOf(world, id)
    if (weapon.isMelee === melee) return weapon
  }
  return null
}

/** Whether the shooter can shoot at the target from where it stands: range and line of sight. */
export const canHit = (
  world: GroundWorld,
  scene: GroundScene,
  shooter: Unit,
  target: Unit,
  weapon: WeaponSpec,
): boolean => {
  if (target.hex < 0 || shooter.hex < 0) return false
  if (hasCondition(target, 'hidden')) return false
  const away = distance(world.board.grid, shooter.hex, target.hex)
  return (
    away <= rangeTo(world, shooter, target, weapon) &&
    landOf(world, scene).isClear(shooter.hex, target.hex)
  )
}
