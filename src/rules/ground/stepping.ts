import { type Direction, directionBetween, type Hex } from '../../hex'
import type { UnitId } from '../../kernel'
import type { Rules } from './context'
import { tripCones } from './detection'
import { type Foes, isInAny } from './foes'
import { learnStep } from './learning'
import type { GroundEventOf } from './model'
import { reactTo } from './reactions'
import { refuseTags } from './shielding'
import { sightOf } from './sight'
import { type GroundWorld, theUnit } from './world'

/** The direction of a step between neighbours. Throws if they are none. */
export const stepDirection = (world: GroundWorld, from: Hex, to: Hex): Direction => {
  const direction = directionBetween(world.board.grid, from, to)
  if (direction === null) throw new Error(`hexes ${from} and ${to} are no neighbours`)
  return direction
}

/** One step of GAME 4.8: the step, what its hex refuses, cones, what is learned, overwatch by unit id. */
export const takeStep = (
  rules: Rules,
  id: UnitId,
  to: Hex,
  gait: GroundEventOf<'unitMoved'>['gait'],
  foes: Foes,
): void => {
  const { world, context } = rules
  const scene = context.state()
  const unit = theUnit(scene, id)
  const { hex: from } = unit
  const before = sightOf(world, scene, unit)
  const facing = stepDirection(world, from, to)
  rules.emit({ type: 'unitMoved', unit: id, from, to, facing, gait })
  refuseTags(rules, id)
  if (isInAny(foes.cones, to)) tripCones(rules, id, foes)
  learnStep(rules, theUnit(context.state(), id), from, before, foes)
  if (foes.reactors.length > 0) reactTo(rules, id, foes.reactors)
}
