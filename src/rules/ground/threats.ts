import {
  type Direction,
  directionBetween,
  directionOf,
  distance,
  type Hex,
  hasBit,
} from '../../hex'
import type { UnitId } from '../../kernel'
import { attackNumbers, canHit } from './attack'
import { landOf } from './land'
import type { GroundView, Unit } from './model'
import { reachOf } from './movement'
import { openFlight } from './probes'
import { copyUnit, unitAt } from './shapes'
import { shieldAt } from './shielding'
import { canAim } from './tagging'
import { firstUnitAt, type GroundWorld, hasCondition, specOf, weaponOf } from './world'

/** One way in which an enemy gets at a hex in its next phase, or holds it under fire until then. */
export interface Reacher {
  readonly unit: UnitId
  /**
   * `shot`: it may come and attack who stands there. `aim`: a probe may tag them at the end of its
   * flight. `watched`, `noticed`: the flight's cone only sweeps them. `overwatch`: who steps there
   * now is shot at. `unknown`: a contact that could be near enough.
   */
  readonly kind: 'shot' | 'aim' | 'watched' | 'noticed' | 'overwatch' | 'unknown'
  /** The best chance of a shot; 100 for an aim, 0 where nothing is shot or known. */
  readonly hitPercent: number
  /** From where: a hex that it can come to, the hex of the flight. */
  readonly from: Hex
}

/**
 * The enemies known to the view's side who reach a hex in their next phase, by unit: bodies by a move
 * and an attack, probes by the path they have drawn and the cone they carry along it, contacts by the
 * distance they are known to threaten. What is not known is left out, as on the screen.
 */
export const reachersOf = (world: GroundWorld, view: GroundView, hex: Hex): readonly Reacher[] => {
  const found: Reacher[] = []
  for (const { unit, side, hexes } of view.overwatches) {
    if (side === view.side || !hexes.includes(hex)) continue
    found.push({ unit, kind: 'overwatch', hitPercent: 0, from: hex })
  }
  for (const enemy of view.units) {
    if (enemy.side === view.side || enemy.status !== 'active' || hasCondition(enemy, 'skips'))
      continue
    const reacher =
      enemy.probe !== null ? flightOver(world, view, enemy, hex) : attackOn(world, view, enemy, hex)
    if (reacher !== null) found.push(reacher)
  }
  for (const { unit, hex: at, reachHexes } of view.contacts) {
    if (distance(world.board.grid, at, hex) <= reachHexes)
      found.push({ unit, kind: 'unknown', hitPercent: 0, from: at })
  }
  return found.sort((one, other) => one.unit - other.unit)
}

/** A place from which a chosen target can be attacked this turn. */
export interface StrikePlace {
  /** The unit's own hex, or one that it can move to and still attack. */
  readonly hex: Hex
  /** The way there, start excluded; empty for its own hex. */
  readonly path: readonly Hex[]
  readonly weapon: string
  readonly hitPercent: number
}

/**
 * Where the unit can attack the target from, ascending by hex, and its weapons in their order: from
 * where it stands, and with an action to spare from where it can move.
 */
export const strikePlaces = (
  world: GroundWorld,
  view: GroundView,
  id: UnitId,
  targetId: UnitId,
): readonly StrikePlace[] => {
  const unit = view.units.find((one) => one.id === id)
  const target = view.units.find((one) => one.id === targetId)
  if (unit === undefined || target === undefined || !mayStrike(view, unit, target)) return []
  const reach = unit.ap > 1 ? reachOf(world, view, unit) : null
  const hexes = [unit.hex, ...(reach?.hexes ?? [])].sort((one, other) => one - other)
  const places: StrikePlace[] = []
  for (const hex of hexes) {
    const there = unitAt(unit, hex)
    for (const weaponId of specOf(world, unit).weapons) {
      const weapon = weaponOf(world, weaponId)
      if (!canHit(world, view, there, target, weapon)) continue
      const { hitPercent } = attackNumbers(world, view, there, target, weapon, false)
      places.push({ hex, path: reach?.pathTo(hex) ?? [], weapon: weaponId, hitPercent })
    }
  }
  return places
}

const mayStrike = (view: GroundView, unit: Unit, target: Unit): boolean =>
  unit.status === 'active' &&
  unit.ap > 0 &&
  !unit.hasAttacked &&
  !hasCondition(unit, 'skips') &&
  !view.strangers.includes(unit.id) &&
  target.side !== unit.side &&
  target.status === 'active' &&
  target.column === null

/** The best attack of a body that comes as near as it likes and keeps its last action for it. */
const attackOn = (world: GroundWorld, view: GroundView, enemy: Unit, hex: Hex): Reacher | null => {
  const target = bodyAt(view, hex)
  const { ap, weapons } = specOf(world, enemy)
  if (target === null || weapons.length === 0) return null
  const stands = ap > 1 ? [enemy.hex, ...reachOf(world, view, enemy).hexes] : [enemy.hex]
  let best: Reacher | null = null
  for (const from of stands) {
    if (from === hex) continue
    const there = unitAt(enemy, from)
    for (const weaponId of weapons) {
      const weapon = weaponOf(world, weaponId)
      if (!canHit(world, view, there, target, weapon)) continue
      const { hitPercent } = attackNumbers(world, view, there, target, weapon, false)
      if (best === null || hitPercent > best.hitPercent)
        best = { unit: enemy.id, kind: 'shot', hitPercent, from }
    }
  }
  return best
}

/** Who stands on the hex, or somebody who might: cover and height are the hex's, not the body's. */
const bodyAt = (view: GroundView, hex: Hex): Unit | null => {
  const there = firstUnitAt(view, hex)
  // Nobody shoots at people: where a column stands, the hex is asked for who might stand with it.
  if (there !== null && there.side === view.side && there.column === null) return there
  const anybody = view.units.find(
    (unit) => unit.side === view.side && unit.probe === null && unit.column === null,
  )
  if (anybody === undefined) return null
  const somebody = copyUnit(anybody)
  somebody.hex = hex
  somebody.spans = []
  return somebody
}

/** What a probe does to a body on the hex as it flies its drawn path, looks from each step, and aims. */
const flightOver = (
  world: GroundWorld,
  view: GroundView,
  probe: Unit,
  hex: Hex,
): Reacher | null => {
  if (hasCondition(probe, 'jammed')) return null
  const land = landOf(world, view)
  const { conesWider } = view.search
  const looks = looksOf(world, view, probe)
  let seen: Reacher | null = null
  for (const { from, facing } of looks) {
    const bands = land.cone(from, facing, conesWider)
    if (!hasBit(bands.noticed, hex) || seen?.kind === 'watched') continue
    const isWatched = hasBit(bands.watched, hex)
    if (seen !== null && !isWatched) continue
    seen = { unit: probe.id, kind: isWatched ? 'watched' : 'noticed', hitPercent: 0, from }
  }
  const { from: end, facing } = looks[looks.length - 1]
  // It turns to the nearest whom it saw, who may well be the one that stands here.
  const turned = seen === null || end === hex ? facing : directionOf(world.board.grid, end, hex)
  const canTag =
    specOf(world, probe).tagsAtOnce > 0 &&
    hasBit(land.cone(end, turned, conesWider).watched, hex) &&
    canAim(world, view, unitAt(probe, end), hex) &&
    shieldAt(world, view, hex) === null
  return canTag ? { unit: probe.id, kind: 'aim', hitPercent: 100, from: end } : seen
}

/** Where the probe looks from and which way, in order: each hex of its flight, or where it hovers. */
const looksOf = (
  world: GroundWorld,
  view: GroundView,
  probe: Unit,
): readonly { readonly from: Hex; readonly facing: Direction }[] => {
  const looks: { from: Hex; facing: Direction }[] = []
  let { hex: here, facing } = probe
  for (const next of openFlight(world, view, probe, probe.probe?.path ?? [])) {
    facing = directionBetween(world.board.grid, here, next) ?? facing
    here = next
    looks.push({ from: here, facing })
  }
  return looks.length > 0 ? looks : [{ from: here, facing }]
}
