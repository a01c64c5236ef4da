/** The whole battle as no side sees it: what somebody may watch who plays in it no more. */

import { type Bits, bitsFrom } from '../hex'
import { type BattleState, type FrontView, observeBattle } from '../kernel'
import type { GroundBattleView, GroundEvent, GroundState, GroundView } from '../rules/ground'
import type { SpaceState } from '../rules/space'
import type { Field } from './field'

/** The view of blue, and on it everything that is there. */
export const viewFromAbove = (field: Field, state: BattleState): GroundBattleView => {
  const battle = observeBattle(field, state, 'blue') as GroundBattleView
  return {
    ...battle,
    fronts: battle.fronts.map((front, index) =>
      front.theatre === 'space'
        ? skyFromAbove(front, state.fronts[index].state as SpaceState)
        : {
            ...front,
            view: uncovered(
              front.view,
              state.fronts[index].state as GroundState,
              everyHex(field.worlds[index].board.grid.size),
            ),
          },
    ),
  }
}

/** A front in space with all its ships and hazards; whoever reads it knows its theatre. */
const skyFromAbove = <V>(front: FrontView<V>, { units, hazards }: SpaceState): FrontView<V> => ({
  ...front,
  view: { ...front.view, units, hazards, contacts: [], lastKnown: [] },
})

const uncovered = (
  view: GroundView,
  { units, pieces }: GroundState,
  everywhere: Bits,
): GroundView => ({
  ...view,
  units,
  pieces,
  visible: everywhere,
  explored: everywhere,
  contacts: [],
  lastKnown: [],
  pathsAfterNext: [],
})

/** The set of all hexes of a board. */
const everyHex = (size: number): Bits => {
  const known = everyHexes.get(size)
  if (known !== undefined) return known
  const bits = bitsFrom(
    size,
    Array.from({ length: size }, (_, hex) => hex),
  )
  everyHexes.set(size, bits)
  return bits
}
/** By the size of the board: asked for with every event. */
const everyHexes = new Map<number, Bits>()

/**
 * What happened, if either side was shown it. What a side learned is nothing that happened on the
 * board, except to blue, with whose log it is told.
 */
export const witnessFromAbove = (
  field: Field,
  event: GroundEvent,
  before: BattleState,
  after: BattleState,
): readonly GroundEvent[] => {
  const { front } = event
  const isShownTo = (side: 'blue' | 'red'): boolean =>
    field.rules[front].witness(event, before.fronts[front].state, after.fronts[front].state, side)
      .length > 0
  if ('side' in event && event.side === 'red') return isShownTo('blue') ? [event] : []
  return isShownTo('blue') || isShownTo('red') ? [event] : []
}
