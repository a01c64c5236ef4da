import type { Unit } from '../battle'
import { disc, distance, type Hex, line } from '../hex'
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

/** Talks to the largest squad that is near enough: it lets its phase pass. */
export const parleyWithSquad: Decider = (situation) => {
  const { world, land, foes } = situation
  const [spec, unit] = userOf(situation, 'parley')
  if (spec === null || unit === null) return null
  let best: Unit | null = null
  let most = 0
  for (const foe of foes) {
    if (foe.squad === 0 || foe.spans.some((span) => span.condition === 'skips')) continue
    if (distance(world.board.grid, unit.hex, foe.hex) > spec.rangeHexes) continue
    if (!land.isClear(unit.hex, foe.hex)) continue
    const strength = foes.filter(({ squad }) => squad === foe.squad).length
    if (strength <= most) continue
    best = foe
    most = strength
  }
  return best === null ? null : use(situation, unit, spec, best.id)
}

/** The launcher's one blast of the mission, where it strikes most of the troops and none of our own. */
export const blastTroops: Decider = (situation) => {
  const { world, land, view, foes, weights } = situation
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
  let best: Hex | null = null
  let most = weights.leastBlast - 1
  for (const foe of foes) {
    if (foe.probe !== null) continue
    for (const hex of disc(grid, foe.hex, weights.hasArts ? spec.radiusHexes : 0)) {
      if (distance(grid, unit.hex, hex) > spec.rangeHexes || !land.isClear(unit.hex, hex)) continue
      const count = struck(hex)
      if (count <= most) continue
      best = hex
      most = count
    }
  }
  return best === null ? null : use(situation, unit, spec, null, best)
}

/** One shot through two who stand in line: those who are nearest to falling. */
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
  let best: Unit | null = null
  let least = Number.MAX_SAFE_INTEGER
  for (const target of inReach) {
    const behind = inReach.find(
      (other) =>
        distance(grid, unit.hex, other.hex) > distance(grid, unit.hex, target.hex) &&
        line(grid, unit.hex, other.hex).includes(target.hex),
    )
    if (behind === undefined || target.resolve + behind.resolve >= least) continue
    best = target
    least = target.resolve + behind.resolve
  }
  return best === null ? null : use(situation, unit, spec, best.id)
}
