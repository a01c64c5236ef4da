/** Beams and volleys (GAME 5.4): locks, bands, what a shot does. Numbers only; `fire.ts` shoots. */

import type { MountSpec, RangeBand, ShipWeaponSpec } from '../../content/space'
import { distance, type Hex, line } from '../../hex'
import { bears } from './bearing'
import type { Ship, SpaceScene } from './model'
import {
  hasState,
  isManned,
  pips,
  SENSORS,
  type SpaceWorld,
  shipSpec,
  shipWeapon,
  skyOf,
  WEAPONS,
} from './world'

/** How far the ship's lock reaches towards a target, −1 if nothing can be locked there. */
export const lockReach = (
  world: SpaceWorld,
  scene: Pick<SpaceScene, 'altered'>,
  ship: Ship,
  target: Ship,
): number => {
  const sky = skyOf(world, scene.altered)
  const here = sky[ship.hex]
  const there = sky[target.hex]
  if (target.isSilent || target.isCloaked || here.foilsLocks || there.foilsLocks) return -1
  const { lockBaseHexes, lockPerPipHexes, operationsLockHexes } = world.content.numbers
  const manned = isManned(world, ship, 'operations') ? operationsLockHexes : 0
  const dimmed = here.lockPenaltyHexes + there.lockPenaltyHexes
  return lockBaseHexes + lockPerPipHexes * pips(ship, SENSORS) + manned - dimmed
}

export const canLock = (
  world: SpaceWorld,
  scene: Pick<SpaceScene, 'altered'>,
  ship: Ship,
  target: Ship,
): boolean =>
  distance(world.board.grid, ship.hex, target.hex) <= lockReach(world, scene, ship, target)

/** The band of a distance; null beyond the last. */
export const bandFor = (weapon: ShipWeaponSpec, away: number): RangeBand | null =>
  away > reachOfWeapon(weapon) ? null : (weapon.bands.find((band) => away <= band.hexes) ?? null)

export const reachOfWeapon = (weapon: ShipWeaponSpec): number =>
  weapon.bands.length === 0 ? 0 : weapon.bands[weapon.bands.length - 1].hexes

/** Mounts that the weapons' pips still arm this turn. */
export const mountsArmed = (ship: Ship): number => Math.max(0, pips(ship, WEAPONS) - ship.shots)

export const mountOf = (world: SpaceWorld, ship: Ship, mount: number): MountSpec | null =>
  shipSpec(world, ship.kind).mounts[mount] ?? null

/** Whether two mounts of a ship do the same to everything. */
export const isAlike = (one: MountSpec, other: MountSpec): boolean =>
  one.weapon === other.weapon && one.facing === other.facing && one.arcDegrees === other.arcDegrees

/** Whether the mount bears on the hex and reaches it. */
export const canReach = (world: SpaceWorld, ship: Ship, mount: MountSpec, hex: Hex): boolean => {
  const { grid } = world.board
  const away = distance(grid, ship.hex, hex)
  return bandFor(shipWeapon(world, mount.weapon), away) !== null && bears(grid, ship, mount, hex)
}

/** A shot at a ship, with all that changes it. */
export interface Shot {
  readonly shots: number
  readonly hitPercent: number
  readonly damage: number
  readonly isLocked: boolean
}

/** What all mounts of a ship have in common when they aim at a target. */
export interface Aim {
  readonly isLocked: boolean
  /** Gas lies on the line, and no lock sees through it. */
  readonly isDimmed: boolean
  readonly coverPercent: number
}

export const aimAt = (
  world: SpaceWorld,
  scene: Pick<SpaceScene, 'altered'>,
  ship: Ship,
  target: Ship,
): Aim => {
  const sky = skyOf(world, scene.altered)
  const isLocked = canLock(world, scene, ship, target)
  const isDimmed =
    !isLocked && line(world.board.grid, ship.hex, target.hex).some((hex) => sky[hex].isGas)
  return { isLocked, isDimmed, coverPercent: sky[target.hex].coverPercent }
}

/** What the mount does to the target; null out of range. */
export const shotAt = (
  world: SpaceWorld,
  scene: Pick<SpaceScene, 'altered'>,
  ship: Ship,
  mount: MountSpec,
  target: Ship,
  aim: Aim | null = null,
): Shot | null => {
  const weapon = shipWeapon(world, mount.weapon)
  const band = bandFor(weapon, distance(world.board.grid, ship.hex, target.hex))
  if (band === null) return null
  const { numbers } = world.content
  const { isLocked, isDimmed, coverPercent: cover } = aim ?? aimAt(world, scene, ship, target)
  const extra = hasState(ship, 'fullSpread') ? numbers.spreadDamage : 0
  const isAimed = isManned(world, ship, 'tactical')
  if (weapon.kind === 'phaser') {
    const whole = band.damage + extra + (isAimed ? numbers.tacticalDamage : 0)
    const dimmed = isDimmed ? Math.floor(whole / 2) : whole
    const damage = Math.floor((dimmed * (100 - cover)) / 100)
    return { shots: 1, hitPercent: 100, damage, isLocked }
  }
  const dodge =
    cover +
    (isDimmed ? numbers.gasHitPercent : 0) +
    (hasState(target, 'brace') ? numbers.braceHitPercent : 0) -
    (isAimed ? numbers.tacticalHitPercent : 0)
  const hitPercent = Math.max(
    numbers.hitMinPercent,
    Math.min(numbers.hitMaxPercent, band.hitPercent - dodge),
  )
  const damage = band.damage + extra
  return { shots: weapon.shots, hitPercent, damage, isLocked }
}

/** The hexes of a beam that it would light. */
export const litBy = (
  world: SpaceWorld,
  scene: Pick<SpaceScene, 'altered' | 'lit'>,
  from: Hex,
  to: Hex,
): readonly Hex[] => {
  const sky = skyOf(world, scene.altered)
  return line(world.board.grid, from, to)
    .filter((hex) => sky[hex].burns && !scene.lit.some((one) => one.hex === hex))
    .sort((one, other) => one - other)
}
