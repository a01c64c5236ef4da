/**
 * What an ability does to whom: it is carried out, by the rules themselves, in a battle that is made up
 * from what its side knows, and the two moments are compared.
 */

import {
  type GroundBattleView,
  type GroundCommand,
  type GroundForecast,
  type GroundState,
  type GroundWorld,
  restOf,
  type Touch,
  type Unit,
} from '../rules/ground'
import type { Field } from './field'
import { imagine } from './imagine'

type UseAbility = Extract<GroundCommand, { readonly type: 'useAbility' }>

/** Whom the ability touches and which tags it holds up; of one that throws dice nothing. */
export const touchesOf = (
  { worlds, plan }: Pick<Field, 'worlds' | 'plan'>,
  view: GroundBattleView,
  command: UseAbility,
): Pick<GroundForecast, 'touched' | 'tagsHeld'> => {
  const world = worlds[command.front]
  const battle = imagine({ worlds: aloneOf(world), plan }, onlyFront(view, command.front), '')
  const before = battle.ground(0)
  const isHeldUp = (state: GroundState, tag: GroundState['tags'][number]): boolean =>
    restOf(world, state, tag, view.round) !== null
  if (!battle.submit({ ...command, front: 0 })) return { touched: [], tagsHeld: [] }
  const after = battle.ground(0)
  const touched = after.units.flatMap((unit) => {
    const was = before.units.find(({ id }) => id === unit.id)
    if (was === undefined || was === unit) return []
    const touch = touchOf(was, unit, unit.id === command.unit)
    return touch === null ? [] : [touch]
  })
  const held = after.tags.filter((tag) => isHeldUp(after, tag) && !isHeldUp(before, tag))
  return { touched, tagsHeld: held.map(({ id }) => id) }
}

/** One list a world, so that what is kept by the list is found again. */
const aloneOf = (world: GroundWorld): readonly GroundWorld[] => {
  let alone = lists.get(world)
  if (alone === undefined) {
    alone = [world]
    lists.set(world, alone)
  }
  return alone
}

const lists = new WeakMap<GroundWorld, readonly GroundWorld[]>()

const onlyFront = (view: GroundBattleView, front: number): GroundBattleView => ({
  ...view,
  fronts: [view.fronts[front]],
})

/** What changed on a body; null where nothing did. The action that its own use costs is told elsewhere. */
const touchOf = (was: Unit, unit: Unit, isUser: boolean): Touch | null => {
  const begins = unit.spans
    .map(({ condition }) => condition)
    .filter((condition) => !was.spans.some((span) => span.condition === condition))
  const touch: Touch = {
    unit: unit.id,
    resolve: unit.resolve - was.resolve,
    falls: was.status === 'active' && (unit.status === 'down' || unit.status === 'destroyed'),
    rises: was.status === 'down' && unit.status === 'active',
    ap: isUser ? 0 : unit.ap - was.ap,
    calm: (unit.column?.calm ?? 0) - (was.column?.calm ?? 0),
    begins,
  }
  const isNothing =
    touch.resolve === 0 &&
    !touch.falls &&
    !touch.rises &&
    touch.ap === 0 &&
    touch.calm === 0 &&
    begins.length === 0
  return isNothing ? null : touch
}
