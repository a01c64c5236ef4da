/** What to do once the helm is done: the shot, the spark or the torpedo that is worth most. */

import {
  canLock,
  canReach,
  driftFrom,
  fireOf,
  hasState,
  isAlike,
  litBy,
  type MountSpec,
  type Ship,
  type SpaceCommand,
  shipSpec,
  shipWeapon,
  strikeOf,
} from '../../battle'
import { directionOf, disc, distance, type Hex, line } from '../../hex'
import { burningHexes, fireWorth, worthOfHarm } from './judging'
import type { Outlook } from './outlook'

interface Deed {
  readonly command: SpaceCommand
  readonly worth: number
}

/** The best use of a mount that is armed and ready; null if none is worth it. */
export const shotOf = (outlook: Outlook, ship: Ship): SpaceCommand | null => {
  const { world, battle, view } = outlook
  if (!ship.hasFlown || ship.isCloaked) return null
  const armed = ship.power[1] - ship.robbed[1] - ship.damage[1] - ship.shots
  if (armed <= 0) return null
  const deeds: Deed[] = []
  const { mounts } = shipSpec(world, ship.kind)
  const tried: MountSpec[] = []
  for (const [mount, place] of mounts.entries()) {
    if (ship.ready[mount] > battle.round) continue
    // Two that are alike do the same: the first is taken.
    if (tried.some((one) => isAlike(one, place))) continue
    tried.push(place)
    const { kind } = shipWeapon(world, place.weapon)
    if (kind === 'torpedo') deeds.push(...torpedoes(outlook, ship, mount))
    else {
      if (!view.strangers.includes(ship.id)) deeds.push(...shots(outlook, ship, mount))
      deeds.push(...sparks(outlook, ship, mount))
    }
  }
  let best: Deed | null = null
  for (const deed of deeds)
    if (deed.worth > 0 && (best === null || deed.worth > best.worth)) best = deed
  return best?.command ?? null
}

const shots = (outlook: Outlook, ship: Ship, mount: number): readonly Deed[] => {
  const { world, battle, view, front, foes, weights } = outlook
  const place = shipSpec(world, ship.kind).mounts[mount]
  // Whoever is to be caught unharmed is not shot at.
  if (outlook.goal === 'link') return []
  return foes.flatMap((foe): readonly Deed[] => {
    if (!canReach(world, ship, place, foe.hex)) return []
    if (!outlook.mayLight && litBy(world, view, ship.hex, foe.hex).length > 0) return []
    const strike = strikeOf(world, battle, view, ship, mount, foe)
    if (strike === null) return []
    const spec = shipSpec(world, foe.kind)
    if (spec.mounts.length === 0 && spec.class === 'ship') {
      return cargoShot(outlook, ship, mount, foe, strike.meanDamageHundredths)
    }
    const harm = Math.floor(strike.meanDamageHundredths / 10)
    const through = Math.max(0, harm - strike.shield * 10)
    const finish = through >= foe.hull * 10 ? 60 : 0
    const lit = litWorth(outlook, ship, ship.hex, foe.hex)
    const worth =
      Math.floor((worthOfHarm(harm, strike.shield * 10) * weights.harm) / 10) + finish + lit
    const command = {
      type: 'fire',
      front,
      unit: ship.id,
      mount,
      target: foe.id,
      hex: null,
    } as const
    return [{ command, worth }]
  })
}

/** An unarmed ship is worth a shot for what its cargo does to those about it, if it bursts. */
const cargoShot = (
  outlook: Outlook,
  ship: Ship,
  mount: number,
  foe: Ship,
  meanHundredths: number,
): readonly Deed[] => {
  const { world, front, usesGas } = outlook
  const { cargoGas } = shipSpec(world, foe.kind)
  const bursts = meanHundredths >= foe.hull * 100
  if (!usesGas || cargoGas === 0 || !bursts) return []
  const { ventFirePerUnit, ventRadius } = world.content.numbers
  const strength = cargoGas * ventFirePerUnit
  const others: Outlook = {
    ...outlook,
    foesSoon: outlook.foesSoon.filter((one) => one.id !== foe.id),
  }
  const worth = fireWorth(others, ship, foe.hex, strength, ventRadius[cargoGas])
  const command = { type: 'fire', front, unit: ship.id, mount, target: foe.id, hex: null } as const
  return worth < LEAST_SPARK ? [] : [{ command, worth }]
}

/** What the gas on the way of a beam would do once it burns. */
const litWorth = (outlook: Outlook, ship: Ship, from: Hex, to: Hex): number => {
  const { world, view, weights } = outlook
  if (weights.nearGas === 0) return 0
  let worth = 0
  for (const hex of line(world.board.grid, from, to)) {
    const fire = fireOf(world, view, hex)
    if (fire === null || view.lit.some((one) => one.hex === hex)) continue
    worth += fireWorth(outlook, ship, hex, fire.strength, fire.radius)
  }
  return outlook.usesGas ? worth : Math.min(0, worth)
}

/** Gas within reach that would burn under the enemy. */
const sparks = (outlook: Outlook, ship: Ship, mount: number): readonly Deed[] => {
  const { world, view, front, usesGas, foesSoon } = outlook
  if (!usesGas || foesSoon.length === 0) return []
  const place = shipSpec(world, ship.kind).mounts[mount]
  const { bands } = shipWeapon(world, place.weapon)
  const reach = bands.length === 0 ? 0 : bands[bands.length - 1].hexes
  const { grid } = world.board
  const deeds: Deed[] = []
  for (const hex of burningHexes(world, view.altered)) {
    if (distance(grid, ship.hex, hex) > reach) continue
    if (!foesSoon.some((foe) => distance(grid, foe.hex, hex) <= 3)) continue
    if (view.lit.some((one) => one.hex === hex)) continue
    if (!canReach(world, ship, place, hex)) continue
    const worth = litWorth(outlook, ship, ship.hex, hex)
    if (worth < LEAST_SPARK) continue
    deeds.push({
      command: { type: 'fire', front, unit: ship.id, mount, target: null, hex },
      worth,
    })
  }
  return deeds
}

/** A mount is not spent on less. */
const LEAST_SPARK = 30

/** A torpedo where the enemy will be when it strikes: it leads by the plot and the drift after. */
const torpedoes = (outlook: Outlook, ship: Ship, mount: number): readonly Deed[] => {
  const { world, view, front, foes, foesSoon, weights, goal } = outlook
  if (!weights.usesTorpedoes || goal === 'link') return []
  const { grid } = world.board
  const { torpedoHexes, torpedoFollowHexes } = world.content.numbers
  return foes.flatMap((foe, at): Deed[] => {
    const then = foesSoon[at]
    const isLocked = canLock(world, view, ship, foe)
    const lead = driftFrom(world, then.hex, then.facing, then.speed)
    const marks = disc(grid, lead, isLocked ? torpedoFollowHexes : 0)
    const mark = [lead, ...marks].find(
      (hex) =>
        distance(grid, ship.hex, hex) <= torpedoHexes && canLaunch(outlook, ship, mount, hex),
    )
    if (mark === undefined || (!outlook.mayLight && fireOf(world, view, mark) !== null)) return []
    const isNearOwn = outlook.fleet.some((own) => distance(grid, own.hex, mark) <= 1)
    const worth = (isLocked ? 42 : 16) - (isNearOwn ? 40 : 0) - then.speed * 2
    const command = {
      type: 'launch',
      front,
      unit: ship.id,
      mount,
      hex: mark,
      target: foe.id,
    } as const
    return [{ command, worth }]
  })
}

const canLaunch = ({ world }: Outlook, ship: Ship, mount: number, hex: Hex): boolean =>
  canReach(world, ship, shipSpec(world, ship.kind).mounts[mount], hex)

/** Holds what it came for. */
export const tractorOf = (outlook: Outlook, ship: Ship): SpaceCommand | null => {
  const { world, front, foes, goal } = outlook
  const spec = shipSpec(world, ship.kind)
  if (goal !== 'link' || !spec.hasTractor || !ship.hasFlown || ship.tractor !== 0) return null
  const target = foes.find(
    (foe) =>
      shipSpec(world, foe.kind).size < spec.size &&
      distance(world.board.grid, ship.hex, foe.hex) <= world.content.numbers.tractorHexes,
  )
  if (target === undefined) return null
  return { type: 'tractor', front, unit: ship.id, target: target.id, drags: false }
}

/** Looks for who hides: an active scan into a circle that lies within its reach. */
export const scanOf = (outlook: Outlook, ship: Ship): SpaceCommand | null => {
  const { world, view, front, foes } = outlook
  const isTold = hasState(ship, 'loud') || !ship.hasFlown || ship.isCloaked
  if (isTold || foes.length > 0 || ship.power[3] - ship.robbed[3] - ship.damage[3] <= 0) return null
  // Whoever hides does not call out.
  if (view.side === 'blue' && outlook.goal !== 'fight') return null
  const { grid } = world.board
  const circle = view.lastKnown.find(
    ({ hex, radius }) =>
      hex !== ship.hex && distance(grid, ship.hex, hex) <= world.content.numbers.scanHexes + radius,
  )
  if (circle === undefined) return null
  return { type: 'scan', front, unit: ship.id, facing: directionOf(grid, ship.hex, circle.hex) }
}

/** A subspace charge where the enemy's core will drift. */
export const chargeOf = (outlook: Outlook, ship: Ship): SpaceCommand | null => {
  const { world, battle, view, front, foes } = outlook
  if (ship.charges === 0 || !ship.hasFlown || battle.round < 2) return null
  if (view.tears.length + view.pending.length > 0) return null
  const { grid } = world.board
  const { chargeHexes } = world.content.numbers
  for (const foe of foes.filter((one) => one.hasCore)) {
    const hex = driftFrom(world, foe.hex, foe.facing, foe.speed)
    if (distance(grid, ship.hex, hex) > chargeHexes) continue
    // Not where it would be upon one's own before it has moved.
    if (outlook.fleet.some((own) => distance(grid, own.hex, hex) < OWN_HEXES)) continue
    return { type: 'dropCharge', front, unit: ship.id, hex }
  }
  return null
}

/** Nearer to its own ships none drops a charge. */
const OWN_HEXES = 5

/** A tear that comes too near is fed the core. */
export const ejectionOf = (outlook: Outlook, ship: Ship): SpaceCommand | null => {
  const { world, view, front } = outlook
  if (!ship.hasCore) return null
  const { grid } = world.board
  const { tearSpeed, tearMostRadius } = world.content.numbers
  const fastest = Math.min(6, ship.speed + shipSpec(world, ship.kind).thrust)
  const isNear = view.tears.some(
    (tear) =>
      tear.side !== ship.side &&
      // Not even at its fastest would the ship be out of its way.
      distance(grid, tear.hex, ship.hex) + fastest <=
        Math.min(tearMostRadius, tear.radius + 1) + tearSpeed,
  )
  return isNear && !ship.hasFlown ? { type: 'ejectCore', front, unit: ship.id } : null
}
