import { distance, type Hex } from '../../hex'
import type { UnitId } from '../../kernel'
import { volleyOdds } from '../shared/volley'
import { lineTargets } from './abilities'
import { attackNumbers, canHit, forecastAttack, weaponFor } from './attack'
import { fileOf } from './columns'
import type {
  AttackForecast,
  CalmCause,
  Exposure,
  Fright,
  GroundBattleView,
  GroundCommand,
  GroundForecast,
  GroundView,
  ReturnFire,
  TagDropCause,
  Unit,
} from './model'
import { unitAt } from './shapes'
import { shieldAt } from './shielding'
import { bandOf, coneOf, watchingProbes } from './sight'
import { canAim } from './tagging'
import { abilityOf, type GroundWorld, hasCondition, specOf, unitOf, weaponOf } from './world'

const NOTHING: GroundForecast = {
  attacks: [],
  returnFire: [],
  exposures: [],
  overwatched: [],
  ticks: 0,
  tagsEnded: [],
  guided: [],
  calm: [],
  touched: [],
  tagsHeld: [],
  facing: null,
}

/** What an order will do and risk, from the same code that carries it out and from what its side knows. */
export const forecastGround = (
  world: GroundWorld,
  battle: GroundBattleView,
  command: GroundCommand,
): GroundForecast => {
  const { view } = battle.fronts[command.front]
  if (command.type === 'pullTag')
    return { ...NOTHING, tagsEnded: [{ tag: command.tag, cause: 'pulled' }] }
  if (!('unit' in command)) return NOTHING
  const unit = unitOf(view, command.unit)
  if (unit === null) return NOTHING
  switch (command.type) {
    case 'moveUnit':
      return forecastMove(world, view, unit, command)
    case 'attack': {
      const target = unitOf(view, command.target)
      if (target === null) return NOTHING
      const weapon = weaponOf(world, command.weapon)
      const attack = forecastAttack(world, view, battle.luck, unit, target, weapon, command.heavy)
      const { ticks } = world.content.numbers
      const loud = command.heavy || weapon.isLoud ? ticks.loud : 0
      return {
        ...NOTHING,
        attacks: [attack],
        returnFire: returnFireAt(world, view, unit, unit.hex),
        ticks: weapon.isMelee ? 0 : ticks.shot + loud,
        tagsEnded: tagsOfSureKills(view, [attack]),
        calm: weapon.isMelee ? [] : frightened(world, view, [target.hex, unit.hex]),
      }
    }
    case 'useAbility':
      return forecastAbility(world, battle, view, unit, command)
    case 'placeInhibitor':
      return { ...NOTHING, tagsEnded: tagsRefusedBy(world, view, command.hex) }
    case 'blowCharge': {
      const { ticks } = world.content.numbers
      return {
        ...NOTHING,
        ticks: ticks.shot + ticks.loud,
        calm: frightened(world, view, [command.hex]),
      }
    }
    case 'dropRockfall': {
      const { ticks } = world.content.numbers
      const falls = view.pieces.rockfalls.find(({ hex }) => hex === command.hex)?.falls ?? []
      return { ...NOTHING, ticks: ticks.shot, calm: frightened(world, view, falls) }
    }
    case 'workDoor':
      return { ...NOTHING, ticks: command.how === 'force' ? world.content.numbers.ticks.loud : 0 }
    default:
      return { ...NOTHING, returnFire: returnFireAt(world, view, unit, unit.hex) }
  }
}

const forecastMove = (
  world: GroundWorld,
  view: GroundView,
  unit: Unit,
  command: Extract<GroundCommand, { readonly type: 'moveUnit' }>,
): GroundForecast => {
  const { path, guided } = command
  if (path.length === 0) return NOTHING
  const end = path[path.length - 1]
  const filed =
    guided.length === 0 ? [] : (fileOf(world, view, unit, [unit.hex, ...path], guided) ?? [])
  const walks = [{ unit: unit.id, path }, ...filed]
  const exposures = walks.flatMap((walk) => exposuresOf(world, view, walk.unit, walk.path))
  const noticing = new Set(
    exposures
      .filter((one) => unitOf(view, one.probe)?.probe?.noticed.includes(unit.id) === false)
      .map((one) => one.probe),
  )
  return {
    ...NOTHING,
    exposures,
    guided: filed,
    returnFire: returnFireAt(world, view, unit, end),
    overwatched: path.flatMap((hex) =>
      view.overwatches
        .filter((watch) => watch.side !== unit.side && watch.hexes.includes(hex))
        .map((watch) => ({ unit: watch.unit, hex })),
    ),
    ticks: noticing.size * world.content.numbers.ticks.noticed,
    tagsEnded: walks.flatMap((walk) => tagsLeftBehind(world, view, walk.unit, walk.path)),
    calm: filed
      .filter((walk) => exposures.some((one) => one.unit === walk.unit && one.band === 'watched'))
      .map((walk) => unitOf(view, walk.unit))
      .filter((unit) => unit !== null)
      .filter((unit) => canBeShaken(unit, 'watched'))
      .map(frightOf),
  }
}

/** Cones that the steps of a walk enter, as the probes stand now. */
export const exposuresOf = (
  world: GroundWorld,
  view: GroundView,
  id: UnitId,
  path: readonly Hex[],
): readonly Exposure[] => {
  const unit = unitOf(view, id)
  if (unit === null) return []
  const probes = watchingProbes(view).filter((probe) => probe.side !== unit.side)
  return path.flatMap((hex) =>
    probes.flatMap((probe): readonly Exposure[] => {
      const band = bandOf(coneOf(world, view, probe), unit, hex)
      return band === null ? [] : [{ unit: id, hex, probe: probe.id, band }]
    }),
  )
}

/** Tags that drop because their body ends shielded, or that will lapse because it ends out of the line. */
const tagsLeftBehind = (
  world: GroundWorld,
  view: GroundView,
  id: UnitId,
  path: readonly Hex[],
): { readonly tag: number; readonly cause: TagDropCause }[] => {
  const crossed = path.map((hex) => shieldAt(world, view, hex)).find((shield) => shield !== null)
  const end = path[path.length - 1]
  const ended: { tag: number; cause: TagDropCause }[] = []
  for (const tag of view.tags) {
    if (tag.unit !== id) continue
    if (crossed !== undefined && crossed !== null) {
      ended.push({ tag: tag.id, cause: crossed.by === 'ground' ? 'shielded' : 'inhibited' })
      continue
    }
    const probe = unitOf(view, tag.probe)
    if (
      tag.stage === 'aim' &&
      probe !== null &&
      end !== undefined &&
      !canAim(world, view, probe, end)
    )
      ended.push({ tag: tag.id, cause: 'lapsed' })
  }
  return ended
}

/** Enemies in sight who could shoot at the unit on that hex from where they stand, by id. */
export const returnFireAt = (
  world: GroundWorld,
  view: GroundView,
  unit: Unit,
  hex: Hex,
): readonly ReturnFire[] => {
  const there = unitAt(unit, hex)
  const fire: ReturnFire[] = []
  for (const enemy of view.units) {
    if (enemy.side === unit.side || enemy.status !== 'active' || hasCondition(enemy, 'skips'))
      continue
    if (enemy.probe !== null) {
      const watched = bandOf(coneOf(world, view, enemy), there, hex) === 'watched'
      const isFree = specOf(world, enemy).tagsAtOnce > 0 && shieldAt(world, view, hex) === null
      if (watched && isFree && canAim(world, view, enemy, hex))
        fire.push({
          unit: enemy.id,
          kind: 'aim',
          hitPercent: 100,
          certainHits: 0,
          extraHitPercent: 0,
          damagePerHit: 0,
        })
      continue
    }
    const weapon = weaponFor(world, enemy, false)
    if (weapon === null || !canHit(world, view, enemy, there, weapon)) continue
    const { volley, hitPercent } = attackNumbers(world, view, enemy, there, weapon, false)
    const { certainHits, extraPercent } = volleyOdds(volley.shots, hitPercent)
    fire.push({
      unit: enemy.id,
      kind: enemy.overwatch?.hexes.includes(hex) === true ? 'overwatch' : 'shot',
      hitPercent,
      certainHits,
      extraHitPercent: extraPercent,
      damagePerHit: volley.damage,
    })
  }
  return fire
}

const forecastAbility = (
  world: GroundWorld,
  battle: GroundBattleView,
  view: GroundView,
  unit: Unit,
  command: Extract<GroundCommand, { readonly type: 'useAbility' }>,
): GroundForecast => {
  const spec = abilityOf(world, command.ability)
  const { ticks } = world.content.numbers
  if (spec.effect === 'purge') {
    const tagsEnded = view.tags
      .filter((tag) => {
        const body = unitOf(view, tag.unit)
        return (
          body !== null &&
          body.hex >= 0 &&
          distance(world.board.grid, body.hex, unit.hex) <= spec.radiusHexes
        )
      })
      .map((tag) => ({ tag: tag.id, cause: 'purged' as const }))
    return { ...NOTHING, tagsEnded }
  }
  if (spec.effect === 'overload' && command.hex !== null)
    return { ...NOTHING, ticks: ticks.shot, calm: frightened(world, view, [command.hex]) }
  if (spec.weapon === null || (spec.effect !== 'lineShot' && spec.effect !== 'launcher'))
    return { ...NOTHING, returnFire: returnFireAt(world, view, unit, unit.hex) }
  const weapon = weaponOf(world, spec.weapon)
  const struck = struckBy(world, view, unit, command)
  const attacks = struck.map((target) =>
    forecastAttack(world, view, battle.luck, unit, target, weapon, false),
  )
  const shots = spec.effect === 'lineShot' ? struck.length : 1
  return {
    ...NOTHING,
    attacks,
    returnFire: returnFireAt(world, view, unit, unit.hex),
    ticks: shots * ticks.shot + (weapon.isLoud ? ticks.loud : 0),
    tagsEnded: tagsOfSureKills(view, attacks),
    calm: frightened(
      world,
      view,
      command.hex === null ? [unit.hex, ...struck.map((one) => one.hex)] : [command.hex],
    ),
  }
}

const struckBy = (
  world: GroundWorld,
  view: GroundView,
  unit: Unit,
  command: Extract<GroundCommand, { readonly type: 'useAbility' }>,
): readonly Unit[] => {
  const spec = abilityOf(world, command.ability)
  if (spec.effect === 'lineShot') {
    const target = command.target === null ? null : unitOf(view, command.target)
    return target === null ? [] : lineTargets(world, view, unit, target, spec)
  }
  const { hex } = command
  if (hex === null) return []
  return view.units.filter(
    (other) =>
      other.status === 'active' &&
      other.column === null &&
      distance(world.board.grid, other.hex, hex) <= spec.radiusHexes,
  )
}

/** Tags of probes that the attack destroys whatever the dice say. */
const tagsOfSureKills = (
  view: GroundView,
  attacks: readonly AttackForecast[],
): { readonly tag: number; readonly cause: TagDropCause }[] =>
  attacks
    .filter(
      (attack) => attack.odds[0] !== undefined && attack.odds[0].damage >= attack.resolveBefore,
    )
    .flatMap((attack) => view.tags.filter((tag) => tag.probe === attack.target))
    .map((tag) => ({ tag: tag.id, cause: 'probeDestroyed' }))

const tagsRefusedBy = (
  world: GroundWorld,
  view: GroundView,
  hex: Hex,
): { readonly tag: number; readonly cause: TagDropCause }[] => {
  const { inhibitorRadiusHexes, inhibitorStrength } = world.content.numbers
  return view.tags
    .filter((tag) => {
      const body = unitOf(view, tag.unit)
      return (
        body !== null &&
        body.hex >= 0 &&
        distance(world.board.grid, body.hex, hex) <= inhibitorRadiusHexes
      )
    })
    .slice(0, inhibitorStrength)
    .map((tag) => ({ tag: tag.id, cause: 'inhibited' }))
}

const frightened = (world: GroundWorld, view: GroundView, hexes: readonly Hex[]): Fright[] =>
  view.units
    .filter(
      (unit) =>
        canBeShaken(unit, 'shotNear') &&
        hexes.some(
          (hex) => distance(world.board.grid, hex, unit.hex) <= world.content.numbers.shotNearHexes,
        ),
    )
    .map(frightOf)

/** Whether a column would lose calm to the cause: each takes one a phase, from who is not steadied. */
const canBeShaken = (unit: Unit, cause: CalmCause): boolean =>
  unit.column !== null &&
  unit.status === 'active' &&
  unit.column.calm > 0 &&
  !unit.column.shocks.includes(cause) &&
  !hasCondition(unit, 'steady')

/** A column that ran last round stands still in this one. */
const frightOf = (unit: Unit): Fright => ({
  unit: unit.id,
  runs: unit.column !== null && unit.column.calm <= 1 && !hasCondition(unit, 'shaken'),
})
