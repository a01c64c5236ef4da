import { type Command, type Unit, unitAt, weaponFor } from '../battle'
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
      closeIn(situation, unit) ??
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
    const worth = worthOf(situation, shot) + situation.doubt(unit.id, foe.id)
    if (worth <= most) continue
    best = shot
    most = worth
  }
  return best === null ? null : fire(situation, best)
}

/** A Cadet shoots where most damage is done, and at whoever is sure to fall. */
const worthOf = (situation: Situation, shot: Shot): number => {
  if (situation.weights.barWay > 0) return shotWorth(situation, shot)
  return shot.meanHundredths + (shot.meanHundredths >= shot.target.resolve * 100 ? 500 : 0)
}

/**
 * Moves first where a better shot, or a place in the columns' way, is one move off: who still has two
 * actions weighs each place with the shot that it gives.
 */
const closeIn = (situation: Situation, unit: Unit): Command | null => {
  if (situation.weights.barWay === 0 || !canSpend(unit, 2)) return null
  const worthAt = placeWorth(situation, unit)
  let best = unit.hex
  let most = worthAt(unit.hex) + BETTER_PLACE
  for (const hex of placesFor(situation, unit)) {
    const here = worthAt(hex)
    if (here <= most) continue
    best = hex
    most = here
  }
  return best === unit.hex ? null : moveTo(situation, unit, best)
}

/** In percent of a shot that brings its target down: by how much a place must be better to walk there. */
const BETTER_PLACE = 30
/** Each hex farther than its weapon likes, a shot that brings somebody down, a calm that it costs. */
const TOO_FAR = 12
const FALLS = 60
const CALM = 10

/** What it is worth for the unit to stand on a hex and shoot from there. */
const placeWorth = (situation: Situation, unit: Unit): ((hex: Hex) => number) => {
  const { world, land, view, foes, weights } = situation
  const { grid } = world.board
  const ways = quarriesOf(situation).map(({ way }) => way)
  const isStranger = view.strangers.includes(unit.id)
  const targets = isStranger ? [] : foes.filter((foe) => foe.column === null)
  const goal = nearestKnown(situation, unit)
  const field = goal === NO_HEX ? null : land.wayField('walk', goal)
  const likesHexes = (weaponFor(world, unit, false)?.rangeHexes ?? 0) - 2
  return (hex) => {
    const there = unitAt(unit, hex)
    let worth = situation.doubt(unit.id, hex) + land.terrain[hex].coverPercent
    for (const way of ways) {
      const at = way.indexOf(hex)
      if (at >= 0) worth += Math.floor((weights.barWay * (way.length - at)) / way.length)
    }
    let most = 0
    for (const foe of targets) {
      const shot = shotAt(situation, there, foe)
      if (shot !== null) most = Math.max(most, shotWorth(situation, shot))
    }
    worth += most
    if (field === null) return worth
    const away = field[hex] < 0 ? 2 * distance(grid, hex, goal) : field[hex]
    return worth - Math.max(0, away - likesHexes) * TOO_FAR
  }
}

/** How far a shot brings its target down, and how much calm those lose who hear it. */
const shotWorth = ({ world, foes }: Situation, { unit, target, meanHundredths }: Shot): number => {
  const { grid } = world.board
  const { shotNearHexes, calmMax } = world.content.numbers
  const share = Math.min(100, Math.trunc(meanHundredths / Math.max(1, target.resolve)))
  let worth = share + (share >= 100 ? FALLS : 0)
  for (const { column, hex } of foes) {
    if (column === null || column.calm === 0) continue
    const isHeard =
      distance(grid, hex, target.hex) <= shotNearHexes ||
      distance(grid, hex, unit.hex) <= shotNearHexes
    if (isHeard) worth += (calmMax + 1 - column.calm) * CALM
  }
  return worth
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
