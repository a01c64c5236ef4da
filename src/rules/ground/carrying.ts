/** Carrying those who cannot walk: they leave the board with their bearer and come back beside him. */

import { distance, type Hex, NO_HEX } from '../../hex'
import { type Rejection, reject, type UnitId } from '../../kernel'
import type { Rules } from './context'
import { learnFrom } from './learning'
import type { Burden, GroundCommand, GroundScene, Unit } from './model'
import { isGroundFor, mayStandAt, nearestStand } from './standing'
import { type GroundWorld, specOf, theUnit, unitOf } from './world'

/** Whom the unit carries, or null. */
export const burdenOf = (scene: GroundScene, unit: UnitId): Burden | null => {
  const { burdens } = scene.pieces
  if (burdens.length === 0) return null
  return burdens.find((burden) => burden.bearer === unit) ?? null
}

/** Points that the unit can walk with one action: fewer for who carries somebody. */
export const strideOf = (world: GroundWorld, scene: GroundScene, unit: Unit): number => {
  const { moveHexes } = specOf(world, unit)
  return burdenOf(scene, unit.id) === null
    ? moveHexes
    : Math.max(1, moveHexes - world.content.numbers.burdenHexes)
}

type Carry = Extract<GroundCommand, { readonly type: 'carry' }>
type LayDown = Extract<GroundCommand, { readonly type: 'layDown' }>

export const carryRefusal = (
  world: GroundWorld,
  scene: GroundScene,
  unit: Unit,
  { target }: Carry,
): Rejection | null => {
  const ally = unitOf(scene, target)
  if (ally === null || ally.side !== unit.side || ally.column !== null) return reject('notAnAlly')
  if (ally.status !== 'down') return reject('notDown')
  if (specOf(world, unit).passive === 'small') return reject('tooSmall')
  if (burdenOf(scene, unit.id) !== null) return reject('handsFull')
  // Picking people up must not be a way to shake off a tag.
  if (scene.tags.some((tag) => tag.unit === target)) return reject('isTagged')
  return distance(world.board.grid, unit.hex, ally.hex) === 1 ? null : reject('notAdjacent')
}

export const carry = (rules: Rules, { unit, target }: Carry): void => {
  rules.emit({ type: 'actionSpent', unit, ap: 1 })
  const { hex } = theUnit(rules.context.state(), target)
  rules.emit({ type: 'unitCarried', unit, target })
  learnFrom(rules, target, hex)
}

export const layDownRefusal = (
  world: GroundWorld,
  scene: GroundScene,
  unit: Unit,
  { hex }: LayDown,
): Rejection | null => {
  const burden = burdenOf(scene, unit.id)
  const borne = burden === null ? null : unitOf(scene, burden.borne)
  if (borne === null) return reject('carriesNobody')
  const { grid } = world.board
  if (hex < 0 || hex >= grid.size || distance(grid, unit.hex, hex) !== 1)
    return reject('notAdjacent')
  if (!isGroundFor(world, scene, borne, hex)) return reject('hexClosed')
  return mayStandAt(world, scene, borne, hex) ? null : reject('hexTaken')
}

export const layDown = (rules: Rules, { unit, hex }: LayDown): void => {
  const burden = burdenOf(rules.context.state(), unit)
  if (burden === null) return
  if (
    mayStandAt(
      rules.world,
      rules.context.state(),
      theUnit(rules.context.state(), burden.borne),
      hex,
    )
  )
    putDown(rules, burden, hex)
  else dropBurden(rules, unit, hex)
}

const putDown = (rules: Rules, { bearer, borne }: Burden, hex: Hex): void => {
  rules.emit({ type: 'unitLaidDown', unit: bearer, target: borne, hex })
  learnFrom(rules, borne)
}

/** A bearer who falls or is gone lets go: whom he carried lies on the nearest free hex. */
export const dropBurden = (rules: Rules, bearer: UnitId, around: Hex): void => {
  const { world, context } = rules
  const burden = burdenOf(context.state(), bearer)
  if (burden === null) return
  const borne = theUnit(context.state(), burden.borne)
  const hex = nearestStand(world, context.state(), borne, around, world.board.grid.size)
  if (hex !== NO_HEX) putDown(rules, burden, hex)
}

/** Whoever ends a walk on an exit with somebody injured has brought them to safety. */
export const deliver = (rules: Rules, id: UnitId): void => {
  const { world, context } = rules
  const burden = burdenOf(context.state(), id)
  const unit = theUnit(context.state(), id)
  if (burden === null || !world.board.exits.includes(unit.hex)) return
  const borne = theUnit(context.state(), burden.borne)
  if (specOf(world, borne).class === 'injured')
    rules.emit({ type: 'injuredSafe', unit: id, target: borne.id })
}
