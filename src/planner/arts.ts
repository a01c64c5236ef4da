/** What the crew can do besides walking and shooting, where it turns a threat that is drawn. */

import { specOf, type Unit } from '../battle'
import { disc, distance, type Hex, hasBit, pathTo } from '../hex'
import { artistOf, use } from './casting'
import { dangerAt, fireOn, isShielded } from './danger'
import { guidableBy } from './guiding'
import { canSpend, type Decider, type Situation } from './situation'
import { sweeps } from './threat'

/** A guide leads more than three only if she says so first: it costs nothing but its cooldown. */
export const leadMany: Decider = (situation) => {
  const [spec, unit] = artistOf(situation, 'guideFive')
  if (spec === null || unit === null || unit.ap === 0) return null
  const { guideColumns } = situation.world.content.numbers
  return guidableBy(situation, unit).length > guideColumns ? use(situation, unit, spec, null) : null
}

/** An action for a guide who has none left and stands beside columns that could still be led. */
export const rallyGuides: Decider = (situation) => {
  const [spec, unit] = artistOf(situation, 'rally')
  if (spec === null || unit === null || guidableBy(situation, unit).length > 0) return null
  const { grid } = situation.world.board
  const guide = situation.crew.find(
    (one) =>
      one.id !== unit.id &&
      one.ap === 0 &&
      !one.hasAttacked &&
      !one.wasRallied &&
      distance(grid, one.hex, unit.hex) <= spec.rangeHexes &&
      guidableBy(situation, one).length > 0,
  )
  return guide === undefined ? null : use(situation, unit, spec, guide.id)
}

/** Columns that would run are spoken to, and those that are about to be watched are held steady. */
export const steadyColumns: Decider = (situation) => {
  const { world, columns } = situation
  for (const ability of ['soothe', 'still']) {
    const [spec, unit] = artistOf(situation, ability)
    if (spec === null || unit === null) continue
    const anxious = columns.find(
      (one) =>
        (one.column?.calm ?? 0) <= 1 &&
        !one.spans.some(({ condition }) => condition === 'steady') &&
        distance(world.board.grid, one.hex, unit.hex) <= spec.rangeHexes &&
        (ability === 'soothe' || dangerAt(situation, one.hex) > 0),
    )
    if (anxious !== undefined) return use(situation, unit, spec, anxious.id)
  }
  return null
}

/** Those near stand still for a phase, if any of them is up. */
export const stopTime: Decider = (situation) => {
  const { world, foes } = situation
  const [spec, unit] = artistOf(situation, 'perfectMoment')
  if (spec === null || unit === null) return null
  const isNear = foes.some(
    ({ hex }) => distance(world.board.grid, hex, unit.hex) <= spec.radiusHexes,
  )
  return isNear ? use(situation, unit, spec, null) : null
}

/** A probe that holds somebody who cannot be freed otherwise does nothing for a round. */
export const jamHolder: Decider = (situation) => {
  const { world, view, foes } = situation
  const [spec, unit] = artistOf(situation, 'jam')
  if (spec === null || unit === null) return null
  const holder = foes.find((foe) => {
    if (foe.spans.some(({ condition }) => condition === 'jammed')) return false
    if (distance(world.board.grid, foe.hex, unit.hex) > spec.rangeHexes) return false
    return view.tags.some((tag) => tag.probe === foe.id && isOpen(situation, tag.unit))
  })
  return holder === undefined ? null : use(situation, unit, spec, holder.id)
}

/** A console goes up where machines are about and none of the crew stands beside it. */
export const burstConsole: Decider = (situation) => {
  const { world, land, crew, foes } = situation
  const { grid } = world.board
  const [spec, unit] = artistOf(situation, 'overload')
  if (spec === null || unit === null) return null
  const { overloadHexes } = world.content.numbers
  let best: Hex | null = null
  let most = 0
  for (const hex of disc(grid, unit.hex, spec.rangeHexes)) {
    if (land.terrain[hex].id !== 'console') continue
    const isBeside = crew.some((one) => distance(grid, one.hex, hex) <= spec.radiusHexes)
    if (isBeside) continue
    const reached = foes.filter(
      (foe) => foe.probe !== null && distance(grid, foe.hex, hex) <= overloadHexes,
    ).length
    if (reached <= most) continue
    best = hex
    most = reached
  }
  return best === null ? null : use(situation, unit, spec, null, best)
}

const isOpen = (situation: Situation, id: number): boolean => {
  const body = situation.view.units.find((unit) => unit.id === id)
  return body !== undefined && body.hex >= 0 && !isShielded(situation, body.hex)
}

/** Sends the probe that threatens most columns to where it threatens fewest. */
export const sendAway: Decider = (situation) => {
  const { world, land, threats, columns, front } = situation
  const { grid } = world.board
  const [spec, unit] = artistOf(situation, 'reroute')
  if (spec === null || unit === null) return null
  let worst: Unit | null = null
  let most = 0
  for (const threat of threats) {
    const { probe } = threat
    if (!threat.canTag || distance(grid, probe.hex, unit.hex) > spec.rangeHexes) continue
    if (probe.probe?.purpose === 'rerouted') continue
    const held = columns.filter(
      ({ hex }) => sweeps(threat, hex) && hasBit(threat.aim, hex) && !isShielded(situation, hex),
    ).length
    if (held <= most) continue
    worst = probe
    most = held
  }
  if (worst === null) return null
  const reach = land.reach('fly', worst.hex, specOf(world, worst).moveHexes)
  let away: Hex = worst.hex
  let farthest = -1
  for (const hex of reach.hexes) {
    let nearest = Number.MAX_SAFE_INTEGER
    for (const column of columns) nearest = Math.min(nearest, distance(grid, hex, column.hex))
    if (nearest <= farthest) continue
    away = hex
    farthest = nearest
  }
  const path = pathTo(reach, away).slice(1)
  if (path.length === 0) return null
  const how = { ability: spec.id, target: worst.id, hex: null, path }
  return { type: 'useAbility', front, unit: unit.id, ...how }
}

/** Who can hide does so where somebody may shoot at him next phase. */
export const hideFromFire: Decider = (situation) => {
  const [spec, unit] = artistOf(situation, 'isolationSuit')
  if (spec === null || unit === null) return null
  return fireOn(situation, unit, unit.hex) > 0 ? use(situation, unit, spec, null) : null
}

/** Rock falls on whoever of theirs stands below, or behind the last column to need the way. */
export const dropRock: Decider = (situation) => {
  const { world, view, crew, foes, columns, wayToGoal, front, weights } = situation
  if (!weights.hasArts) return null
  const { grid } = world.board
  const { rockfallHexes } = world.content.numbers
  for (const { hex, falls } of view.pieces.rockfalls) {
    const unit = crew.find(
      (one) => canSpend(one, 1) && distance(grid, one.hex, hex) <= rockfallHexes,
    )
    if (unit === undefined || wayToGoal === null) continue
    const isBelow = view.units.some((one) => one.side === view.side && falls.includes(one.hex))
    if (isBelow) continue
    const last = Math.max(0, ...falls.map((fall) => wayToGoal[fall]))
    const isStruck = foes.some((foe) => falls.includes(foe.hex))
    const isPassed = columns.every((one) => wayToGoal[one.hex] >= 0 && wayToGoal[one.hex] < last)
    if (isStruck || isPassed) return { type: 'dropRockfall', front, unit: unit.id, hex }
  }
  return null
}
