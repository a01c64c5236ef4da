import { type Command, specOf, type Unit, unitAt, weaponFor } from '../battle'
import { directionOf, distance, type Hex, NO_HEX } from '../hex'
import { fire, type Shot, shotAt } from './fire'
import { moveTo, placesFor } from './places'
import { quarriesOf } from './quarry'
import { canSpend, type Decider, type Situation } from './situation'

/** The orders of a landing party: each in turn takes the fallen, shoots, comes nearer, or covers the way. */
export const commandTroops: Decider = (situation) => {
  for (const unit of situation.crew) {
    if (!canSpend(unit, 1)) continue
    const command =
      reviveBeside(situation, unit) ??
      takeFallen(situation, unit) ??
      (situation.weights.barWay > 0 ? closeIn(situation, unit) : null) ??
      shoot(situation, unit) ??
      advance(situation, unit) ??
      cover(situation, unit)
    if (command !== null) return command
  }
  return null
}

const reviveBeside = ({ world, view, front }: Situation, unit: Unit): Command | null => {
  const fallen = view.units.find(
    (ally) =>
      ally.side === unit.side &&
      ally.status === 'down' &&
      distance(world.board.grid, ally.hex, unit.hex) === 1,
  )
  return fallen === undefined ? null : { type: 'revive', front, unit: unit.id, target: fallen.id }
}

/** Steps beside an enemy who lies there, so that he is taken at the end of the phase. */
const takeFallen = (situation: Situation, unit: Unit): Command | null => {
  const { world, view, crew } = situation
  const { grid } = world.board
  const fallen = view.units.filter((foe) => foe.side !== unit.side && foe.status === 'down')
  for (const foe of fallen) {
    if (crew.some((other) => distance(grid, other.hex, foe.hex) === 1)) continue
    const beside = placesFor(situation, unit).find((hex) => distance(grid, hex, foe.hex) === 1)
    const command = beside === undefined ? null : moveTo(situation, unit, beside)
    if (command !== null) return command
  }
  return null
}

const shoot = (situation: Situation, unit: Unit): Command | null => {
  const { view, foes, weights } = situation
  if (view.strangers.includes(unit.id)) return null
  let best: Shot | null = null
  let most = -1
  for (const foe of foes) {
    const shot = shotAt(situation, unit, foe)
    if (shot === null) continue
    // A poor shot is taken only with the last action: the first may still find a better place.
    if (shot.hitPercent < weights.leastHitPercent && unit.ap > 1) continue
    const isSure = shot.meanHundredths >= foe.resolve * 100
    const near = Math.trunc((weights.finish * shot.meanHundredths) / Math.max(1, foe.resolve))
    const worth =
      weights.barWay > 0
        ? shotWorth(situation, unit, foe) + situation.doubt(unit.id, foe.id)
        : shot.meanHundredths + (isSure ? 500 : 0) + near + situation.doubt(unit.id, foe.id)
    if (worth <= most) continue
    best = shot
    most = worth
  }
  return best === null ? null : fire(situation, best)
}

/**
 * Moves first where a better shot, or a place in the columns' way, is one move off: who still has two
 * actions weighs each place with the shot from it, and those who lead count double.
 */
const closeIn = (situation: Situation, unit: Unit): Command | null => {
  if (!canSpend(unit, 2)) return null
  const worthAt = placeWorth(situation, unit)
  let best = unit.hex
  let most = worthAt(unit.hex) + X.stay
  for (const hex of placesFor(situation, unit)) {
    const here = worthAt(hex)
    if (here <= most) continue
    best = hex
    most = here
  }
  return best === unit.hex ? null : moveTo(situation, unit, best)
}

const X = { stay: 30, bar: 40, exit: 60, cover: 1, far: 12, guide: 100, shock: 40, ...JSON.parse((globalThis as any).process?.env?.EXP ?? '{}') }

/** What it is worth for the unit to stand on a hex and shoot from there. */
const placeWorth = (situation: Situation, unit: Unit): ((hex: Hex) => number) => {
  const { world, land, view, foes } = situation
  const { grid, exits } = world.board
  const quarries = quarriesOf(situation)
  const isSilent = view.strangers.includes(unit.id)
  const targets = foes.filter((foe) => foe.column === null)
  const goal = nearestKnown(situation, unit)
  const way = goal === NO_HEX ? null : land.wayField('walk', goal)
  const weapon = weaponFor(world, unit, false)
  return (hex) => {
    const there = unitAt(unit, hex)
    let worth = situation.doubt(unit.id, hex) + land.terrain[hex].coverPercent * X.cover
    for (const { way: theirs, column } of quarries) {
      const at = theirs.indexOf(hex)
      if (at < 0) continue
      worth += Math.floor((X.bar * (theirs.length - at)) / theirs.length)
    }
    if (exits.includes(hex)) worth += X.exit
    let most = 0
    if (!isSilent) for (const foe of targets) most = Math.max(most, shotWorth(situation, there, foe))
    worth += most
    if (way !== null && weapon !== null) {
      const away = way[hex] < 0 ? 2 * distance(grid, hex, goal) : way[hex]
      worth -= Math.max(0, away - (weapon.rangeHexes - 2)) * X.far
    }
    return worth
  }
}

const shotWorth = (situation: Situation, unit: Unit, foe: Unit): number => {
  const shot = shotAt(situation, unit, foe)
  if (shot === null) return 0
  const { world, foes } = situation
  const { grid } = world.board
  const { guideHexes, shotNearHexes } = world.content.numbers
  let led = 0
  let heard = 0
  for (const one of foes) {
    if (one.column === null) continue
    const away = distance(grid, one.hex, foe.hex)
    if (away <= guideHexes) led += 1
    if (away <= shotNearHexes || distance(grid, one.hex, unit.hex) <= shotNearHexes) heard += 4 - (one.column.calm)
  }
  const share = Math.min(100, Math.trunc(shot.meanHundredths / Math.max(1, foe.resolve)))
  const guides = specOf(world, foe).canGuide ? Math.min(3, led) : 0
  return Math.trunc((share * (100 + guides * X.guide)) / 100) + (share >= 100 ? 60 : 0) + heard * X.shock / 4
}

/** Toward the nearest known enemy, from cover to cover, as near as its weapon likes. */
const advance = (situation: Situation, unit: Unit): Command | null => {
  const { world, land } = situation
  const { grid } = world.board
  const goal = nearestKnown(situation, unit)
  const weapon = weaponFor(world, unit, false)
  if (goal === NO_HEX || weapon === null) return null
  const way = land.wayField('walk', goal)
  const wished = Math.max(2, weapon.rangeHexes - 2)
  const worthAt = (hex: Hex): number => {
    const away = way[hex] < 0 ? 2 * distance(grid, hex, goal) : way[hex]
    const inReach = distance(grid, hex, goal) <= weapon.rangeHexes && land.isClear(hex, goal)
    return (
      -Math.abs(away - wished) * 10 +
      Math.floor(land.terrain[hex].coverPercent / 4) +
      (inReach ? 15 : 0) +
      situation.doubt(unit.id, hex)
    )
  }
  const places = placesFor(situation, unit)
  let best = unit.hex
  let most = worthAt(unit.hex) + 8
  for (const hex of places) {
    const here = worthAt(hex)
    if (here <= most) continue
    best = hex
    most = here
  }
  return best === unit.hex ? null : moveTo(situation, unit, best)
}

/** Nobody in reach: the way that the nearest known enemy would come. */
const cover = (situation: Situation, unit: Unit): Command | null => {
  const { world, view, front } = situation
  const { grid } = world.board
  if (view.strangers.includes(unit.id)) return null
  const weapon = weaponFor(world, unit, false)
  const goal = nearestKnown(situation, unit)
  if (weapon === null || goal === NO_HEX || goal === unit.hex) return null
  if (distance(grid, unit.hex, goal) > 2 * weapon.rangeHexes) return null
  return { type: 'overwatch', front, unit: unit.id, facing: directionOf(grid, unit.hex, goal) }
}

/** Where the nearest enemy who can be shot at stands, is felt, or was last seen. */
const nearestKnown = ({ world, view, foes }: Situation, unit: Unit): Hex => {
  const { grid } = world.board
  let best: Hex = NO_HEX
  const consider = (hex: Hex): void => {
    if (hex < 0) return
    if (best === NO_HEX || distance(grid, unit.hex, hex) < distance(grid, unit.hex, best))
      best = hex
  }
  for (const foe of foes) if (foe.column === null) consider(foe.hex)
  if (best !== NO_HEX) return best
  for (const contact of view.contacts) consider(contact.hex)
  if (best !== NO_HEX) return best
  for (const known of view.lastKnown) if (known.kind !== 'column') consider(known.hex)
  return best
}
