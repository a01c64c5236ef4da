/** What an order will do, by what its side knows: with the numbers that resolve it. */

import type { MountSpec } from '../../content/space'
import type { Hex } from '../../hex'
import type { Side } from '../../kernel'
import { damageOdds, grazeOf, meanHundredths, type Volley, volleyOdds } from '../shared/volley'
import { arcStruck } from './bearing'
import { shieldAgainst } from './damage'
import { strongestAt } from './gas'
import { type Aim, aimAt, canReach, isAlike, litBy, mountOf, type Shot, shotAt } from './gunnery'
import { driftFrom, trace } from './helm'
import type {
  LitGas,
  Ram,
  Ship,
  SpaceBattleView,
  SpaceCommand,
  SpaceForecast,
  SpaceView,
  StrikeForecast,
} from './model'
import { mountsToArm } from './power'
import { courseBefore, courseInto, ramDamage, whereMet } from './ramming'
import { isQuiet } from './silence'
import { flies, type SpaceWorld, shipOf, shipSpec, shipWeapon, skyOf } from './world'

const NOTHING: SpaceForecast = {
  strikes: [],
  lights: [],
  ghost: null,
  debris: 0,
  fire: 0,
  exposures: [],
  isSilent: false,
}

/** The forecast of an order of the view's side. */
export const forecastSpace = (
  world: SpaceWorld,
  battle: SpaceBattleView,
  command: SpaceCommand,
): SpaceForecast => {
  if (command.type === 'endTurn') return NOTHING
  const { view } = battle.fronts[command.front]
  const ship = shipOf(view, command.unit)
  if (ship === null || !flies(ship)) return NOTHING
  switch (command.type) {
    case 'fire':
      return forecastFire(world, battle, view, ship, command)
    case 'fly':
    case 'plot':
      return forecastFlight(world, battle, view, ship, command)
    default:
      return NOTHING
  }
}

const forecastFire = (
  world: SpaceWorld,
  battle: SpaceBattleView,
  view: SpaceView,
  ship: Ship,
  { mount, target, hex }: Extract<SpaceCommand, { type: 'fire' }>,
): SpaceForecast => {
  const victim = target === null ? null : shipOf(view, target)
  const to = victim?.hex ?? hex ?? -1
  if (to < 0) return NOTHING
  const struck = victim === null ? null : strikeOf(world, battle, view, ship, mount, victim)
  return {
    ...NOTHING,
    strikes: struck === null ? [] : [struck],
    lights: litBy(world, view, ship.hex, to),
  }
}

/**
 * Mean damage, in hundredths, of each beam and volley of the ship that bears on a target from where both
 * are.
 */
export const meanStrikesOf = (
  world: SpaceWorld,
  view: SpaceView,
  ship: Ship,
  target: Ship,
): readonly number[] => {
  let aim: Aim | null = null
  const means: number[] = []
  let before: MountSpec | null = null
  let mean = 0
  for (const place of shipSpec(world, ship.kind).mounts) {
    if (shipWeapon(world, place.weapon).kind === 'torpedo') continue
    if (before === null || !isAlike(before, place)) {
      before = place
      mean = NO_STRIKE
      if (canReach(world, ship, place, target.hex)) {
        aim ??= aimAt(world, view, ship, target)
        const shot = shotAt(world, view, ship, place, target, aim)
        if (shot !== null) mean = meanHundredths(volleyOf(world, shot))
      }
    }
    if (mean !== NO_STRIKE) means.push(mean)
  }
  return means
}

const NO_STRIKE = -1

const volleyOf = (world: SpaceWorld, { shots, hitPercent, damage }: Shot): Volley => ({
  shots,
  hitPercent,
  damage,
  grazeDamage: grazeOf(damage, world.content.numbers.grazeDivisor),
})

/** What a mount does to a target from where both are; null if it cannot reach it. */
export const strikeOf = (
  world: SpaceWorld,
  battle: SpaceBattleView,
  view: SpaceView,
  ship: Ship,
  mount: number,
  target: Ship,
): StrikeForecast | null => {
  const place = mountOf(world, ship, mount)
  const shot = place === null ? null : shotAt(world, view, ship, place, target)
  if (shot === null) return null
  const { hitPercent, shots, damage, isLocked } = shot
  const volley = volleyOf(world, shot)
  const { certainHits, extraPercent } = volleyOdds(shots, hitPercent)
  return {
    target: target.id,
    arc: arcStruck(world.board.grid, target, ship.hex),
    hitPercent,
    certainHits,
    extraHitPercent: extraPercent,
    damagePerHit: damage,
    odds: damageOdds(volley, battle.luck),
    meanDamageHundredths: meanHundredths(volley),
    shield: shieldAgainst(world, target, ship.hex),
    isLocked,
  }
}

/** What `most` beams and volleys of the ship do to a target from where both are, the hardest first. */
export const hardestStrikes = (
  world: SpaceWorld,
  battle: SpaceBattleView,
  view: SpaceView,
  ship: Ship,
  target: Ship,
  most: number,
): readonly StrikeForecast[] => {
  const strikes: StrikeForecast[] = []
  for (const [mount, place] of shipSpec(world, ship.kind).mounts.entries()) {
    if (shipWeapon(world, place.weapon).kind === 'torpedo') continue
    if (!canReach(world, ship, place, target.hex)) continue
    const strike = strikeOf(world, battle, view, ship, mount, target)
    if (strike !== null && strike.meanDamageHundredths > 0) strikes.push(strike)
  }
  strikes.sort((one, other) => other.meanDamageHundredths - one.meanDamageHundredths)
  return strikes.slice(0, most)
}

/** The same of an enemy in its next phase: from where its plot leads, with what it can arm by then. */
export const strikesToCome = (
  world: SpaceWorld,
  battle: SpaceBattleView,
  view: SpaceView,
  enemy: Ship,
  target: Ship,
): readonly StrikeForecast[] =>
  hardestStrikes(world, battle, view, afterPlot(world, enemy), target, mountsToArm(world, enemy))

const forecastFlight = (
  world: SpaceWorld,
  battle: SpaceBattleView,
  view: SpaceView,
  ship: Ship,
  command: Extract<SpaceCommand, { type: 'fly' | 'plot' }>,
): SpaceForecast => {
  const { speed, course } = command
  const ram = ramOf(world, view, ship, command)
  const { path, facing, isAtEdge } = trace(world, ship, ram?.course ?? course)
  const hex = path.at(-1) ?? ship.hex
  const left = isAtEdge || ram !== null ? 0 : speed
  const drift = driftFrom(world, hex, facing, left)
  const there: Ship = { ...ship, hex, facing, speed: ram === null ? speed : 0 }
  return {
    ...NOTHING,
    strikes: ram === null ? [] : collisionOf(world, ship, there, ram),
    ghost: { hex, facing, speed: there.speed, course, drift },
    debris: debrisOf(world, view, path, speed),
    fire: strongestAt(world, firesAfter(battle, view, ship.side), hex),
    exposures: exposuresOf(world, battle, view, there),
    isSilent: isQuiet(world, view, ship, hex, speed),
  }
}

/** The ram that a flight ends in, with its course as far as there; null if it runs into nobody. */
const ramOf = (
  world: SpaceWorld,
  view: SpaceView,
  ship: Ship,
  { type, ram, course, speed }: Extract<SpaceCommand, { type: 'fly' | 'plot' }>,
): (Ram & { readonly met: Ship }) | null => {
  const target = ram === null ? null : shipOf(view, ram)
  if (target === null || !flies(target)) return null
  const met: Ship = { ...target, hex: whereMet(world, ship, target) }
  const into = type === 'plot' ? courseInto(world, ship, speed, met.hex) : course
  const way = into === null ? null : courseBefore(world, ship, into, met.hex)
  if (way === null) return null
  return { target: target.id, speed, course: way, damage: ramDamage(world, speed), met }
}

/** What the two do to each other: no dice, each on the arc that meets the other. */
const collisionOf = (
  world: SpaceWorld,
  ship: Ship,
  there: Ship,
  { met, damage }: Ram & { readonly met: Ship },
): readonly StrikeForecast[] => {
  const struck = (one: Ship, from: Hex): StrikeForecast => ({
    target: one.id,
    arc: arcStruck(world.board.grid, one, from),
    hitPercent: 100,
    certainHits: 1,
    extraHitPercent: 0,
    damagePerHit: damage,
    odds: [{ damage, perTenThousand: 10_000 }],
    meanDamageHundredths: damage * 100,
    shield: shieldAgainst(world, one, from),
    isLocked: true,
  })
  return [
    struck(met, there.hex),
    struck({ ...ship, hex: there.hex, facing: there.facing }, met.hex),
  ]
}

/** Fires that burn between the end of a flight and the ship's next: a plot is flown a round later. */
export const firesAfter = (
  { round }: Pick<SpaceBattleView, 'round'>,
  { lit }: Pick<SpaceView, 'lit'>,
  side: Side,
): readonly LitGas[] =>
  lit.filter((one) => {
    if (side === 'blue') return one.round <= round
    return one.moment === 'blue' ? one.round === round + 2 : one.round === round + 1
  })

const debrisOf = (
  world: SpaceWorld,
  view: SpaceView,
  path: readonly Hex[],
  speed: number,
): number => {
  const sky = skyOf(world, view.altered)
  let damage = 0
  for (const hex of path) {
    const { debrisAboveSpeed } = sky[hex]
    if (debrisAboveSpeed !== null) damage += Math.max(0, speed - debrisAboveSpeed)
    if (view.hazards.includes(hex)) damage += world.content.numbers.hazardDamage
  }
  return damage
}

/** Who could fire on the ship there, where their drawn plots will have brought them. */
const exposuresOf = (
  world: SpaceWorld,
  battle: SpaceBattleView,
  view: SpaceView,
  there: Ship,
): SpaceForecast['exposures'] =>
  view.units
    .filter((other) => other.side !== there.side && flies(other))
    .map((other) => ({
      unit: other.id,
      meanHundredths: meanOf(strikesToCome(world, battle, view, other, there)),
    }))
    .filter((one) => one.meanHundredths > 0)

/** Of several strikes together, hundredths of a point. */
const meanOf = (strikes: readonly StrikeForecast[]): number =>
  strikes.reduce((sum, { meanDamageHundredths }) => sum + meanDamageHundredths, 0)

/** The ship where its plot will have brought it. */
export const afterPlot = (world: SpaceWorld, ship: Ship): Ship => {
  if (ship.plot === null) return ship
  const { path, facing, isAtEdge } = trace(world, ship, ship.plot.course)
  const speed = isAtEdge ? 0 : ship.plot.speed
  return { ...ship, hex: path.at(-1) ?? ship.hex, facing, speed }
}
