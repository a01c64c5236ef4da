import type { Unit } from '../battle'
import { distance, type Hex, line } from '../hex'
import { artistOf, use, userOf } from './casting'
import type { Decider } from './situation'

/** A medic's calming of columns that are about to run, where there are two or more. */
export const calmColumns: Decider = (situation) => {
  const { world, columns } = situation
  const [spec, unit] = userOf(situation, 'calmHands')
  if (spec === null || unit === null) return null
  const anxious = columns.filter(
    (column) =>
      (column.column?.calm ?? 0) <= 1 &&
      distance(world.board.grid, column.hex, unit.hex) <= spec.radiusHexes,
  )
  return anxious.length < 2 ? null : use(situation, unit, spec, null)
}

/** Talks to a squad that stands close enough to shoot next phase: it lets that phase pass. */
export const parleyWithSquad: Decider = (situation) => {
  const { world, land, foes } = situation
  const [spec, unit] = userOf(situation, 'parley')
  if (spec === null || unit === null) return null
  const near = foes.find(
    (foe) =>
      foe.squad !== 0 &&
      !foe.spans.some((span) => span.condition === 'skips') &&
      distance(world.board.grid, unit.hex, foe.hex) <= spec.rangeHexes &&
      land.isClear(unit.hex, foe.hex),
  )
  return near === undefined ? null : use(situation, unit, spec, near.id)
}

/** The launcher's one blast of the mission, on two or more troops and on none of our own. */
export const blastTroops: Decider = (situation) => {
  const { world, land, view, foes } = situation
  const { grid } = world.board
  const [spec, unit] = userOf(situation, 'launcher')
  if (spec === null || unit === null) return null
  const struck = (hex: Hex): number => {
    let count = 0
    for (const other of view.units) {
      if (other.hex < 0 || distance(grid, other.hex, hex) > spec.radiusHexes) continue
      if (other.side === view.side) return 0
      if (other.probe === null && other.status === 'active') count += 1
    }
    return count
  }
  for (const { hex, probe } of foes) {
    if (probe !== null || distance(grid, unit.hex, hex) > spec.rangeHexes) continue
    if (struck(hex) < 2 || !land.isClear(unit.hex, hex)) continue
    return use(situation, unit, spec, null, hex)
  }
  return null
}

/** One shot through two who stand in line, where one of them is of the troops or holds somebody. */
export const shootLine: Decider = (situation) => {
  const { world, land, view, foes } = situation
  const { grid } = world.board
  const [spec, unit] = artistOf(situation, 'lineShot')
  if (spec === null || unit === null || view.strangers.includes(unit.id)) return null
  const inReach = foes.filter(
    ({ hex }) =>
      distance(grid, unit.hex, hex) <= spec.rangeHexes &&
      hex !== unit.hex &&
      land.isClear(unit.hex, hex),
  )
  const isWorthIt = (foe: Unit): boolean =>
    foe.probe === null || view.tags.some(({ probe }) => probe === foe.id)
  for (const target of inReach) {
    const behind = inReach.find(
      (other) =>
        distance(grid, unit.hex, other.hex) > distance(grid, unit.hex, target.hex) &&
        line(grid, unit.hex, other.hex).includes(target.hex),
    )
    if (behind !== undefined && (isWorthIt(target) || isWorthIt(behind)))
      return use(situation, unit, spec, target.id)
  }
  return null
}
