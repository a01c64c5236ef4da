/** What every effect of an ability is made of, and the questions that most of them ask. */

import type { AbilitySpec } from '../../content/ground'
import { distance, type Hex } from '../../hex'
import { type Rejection, reject, type UnitId } from '../../kernel'
import type { Rules } from './context'
import type { Condition, GroundCommand, GroundScene, Unit } from './model'
import { type GroundWorld, unitOf } from './world'

export type UseAbility = Extract<GroundCommand, { readonly type: 'useAbility' }>

/** One effect: why it cannot be used on this target, and what it does. `who` is the user. */
export interface Effect {
  readonly refusal: (
    world: GroundWorld,
    scene: GroundScene,
    who: Unit,
    spec: AbilitySpec,
    command: UseAbility,
  ) => Rejection | null
  readonly act: (rules: Rules, who: Unit, spec: AbilitySpec, command: UseAbility) => void
}

export const always = (): null => null

export const inRange = (world: GroundWorld, who: Unit, hex: Hex, spec: AbilitySpec): boolean =>
  distance(world.board.grid, who.hex, hex) <= spec.rangeHexes

export const seenTarget = (scene: GroundScene, command: UseAbility): Unit | null =>
  command.target === null ? null : unitOf(scene, command.target)

/** Lays a condition on the unit for as many rounds as the ability says. */
export const begin = (rules: Rules, unit: UnitId, spec: AbilitySpec, condition: Condition): void =>
  rules.emit({
    type: 'conditionBegan',
    unit,
    condition,
    until: rules.context.battle().round + spec.lastsRounds - 1,
  })

/** An ally in range other than columns; the user itself where `self` allows. */
export const allyRefusal = (
  world: GroundWorld,
  scene: GroundScene,
  who: Unit,
  spec: AbilitySpec,
  command: UseAbility,
  self: boolean,
): Rejection | null => {
  const ally = seenTarget(scene, command)
  if (ally === null || ally.side !== who.side || ally.column !== null) return reject('notAnAlly')
  if (ally.id === who.id && !self) return reject('notYourself')
  if (ally.hex < 0) return reject('targetGone')
  return inRange(world, who, ally.hex, spec) ? null : reject('outOfRange')
}

/** A column of the user's side, up and in range. */
export const columnRefusal = (
  world: GroundWorld,
  scene: GroundScene,
  who: Unit,
  spec: AbilitySpec,
  command: UseAbility,
): Rejection | null => {
  const column = seenTarget(scene, command)
  if (column === null || column.column === null || column.side !== who.side)
    return reject('notAColumn')
  if (column.status !== 'active') return reject('columnGone')
  return inRange(world, who, column.hex, spec) ? null : reject('outOfRange')
}

/** A hex of the board in range. */
export const hexRefusal = (
  world: GroundWorld,
  who: Unit,
  spec: AbilitySpec,
  command: UseAbility,
): Rejection | null => {
  if (command.hex === null || command.hex < 0 || command.hex >= world.board.grid.size)
    return reject('noHex')
  return inRange(world, who, command.hex, spec) ? null : reject('outOfRange')
}
