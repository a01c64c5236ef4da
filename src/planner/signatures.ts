import type { AbilitySpec, Command, Unit } from '../battle'
import { distance, type Hex } from '../hex'
import { canSpend, type Decider, isReady, type Situation } from './situation'

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
  return anxious.length < 2 ? null : use(situation, unit, spec, null, null)
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
  return near === undefined ? null : use(situation, unit, spec, near.id, null)
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

/** The first of the crew who has the ability ready and an action for it. */
const userOf = (
  situation: Situation,
  ability: string,
): readonly [AbilitySpec, Unit] | readonly [null, null] => {
  const spec = situation.world.content.abilities.get(ability)
  if (spec === undefined) return [null, null]
  const unit = situation.crew.find(
    (one) => canSpend(one, spec.ap) && isReady(situation, one, ability),
  )
  return unit === undefined ? [null, null] : [spec, unit]
}

const use = (
  { front }: Situation,
  unit: Unit,
  spec: AbilitySpec,
  target: number | null,
  hex: Hex | null,
): Command => ({
  type: 'useAbility',
  front,
  unit: unit.id,
  ability: spec.id,
  target,
  hex,
  path: [],
})
