/**
 * Non-interference: two states that differ only in what a side cannot know give that side the same
 * view, the same answers to its orders, the same offers and forecasts, and show it the same events.
 */

import { describe, expect, it } from 'vitest'
import {
  type Command,
  createMatch,
  type Field,
  forecastFor,
  type GroundBattleView,
  type GroundState,
  groundOptions,
  type Knowledge,
  type Match,
  reachersOf,
  type Side,
  seenEvents,
  setupFor,
  type Unit,
} from '../../src/battle'
import { type BattleState, legality, observeBattle, otherSide, step } from '../../src/kernel'
import { shippedLibrary } from '../golden/recorded'
import { randomTurn, whim } from './player'

const LIBRARY = shippedLibrary()

/** Another battle that the side cannot tell from this one, each secret of the other side changed. */
interface Twin {
  readonly secret: string
  readonly state: BattleState
}

const withGround = (state: BattleState, ground: GroundState): BattleState => ({
  ...state,
  fronts: [{ ...state.fronts[0], state: ground }],
})

const withUnits = (
  state: BattleState,
  change: (unit: Unit, ground: GroundState) => Unit,
): BattleState => {
  const ground = state.fronts[0].state as GroundState
  return withGround(state, { ...ground, units: ground.units.map((unit) => change(unit, ground)) })
}

const withKnowledge = (state: BattleState, side: Side, known: Partial<Knowledge>): BattleState => {
  const ground = state.fronts[0].state as GroundState
  const knowledge = { ...ground.knowledge, [side]: { ...ground.knowledge[side], ...known } }
  return withGround(state, { ...ground, knowledge })
}

/** All twins of a state for a side. */
const twinsFor = (state: BattleState, side: Side): readonly Twin[] => {
  const other = otherSide(side)
  const ground = state.fronts[0].state as GroundState
  const { sighted } = ground.knowledge[side]
  const isUnseen = (unit: Unit): boolean => unit.side === other && !sighted.includes(unit.id)
  const twins: Twin[] = [
    {
      secret: 'the hull and Resolve of whom it does not see',
      state: withUnits(state, (unit) =>
        isUnseen(unit) && unit.resolve > 1 && unit.status === 'active'
          ? { ...unit, resolve: unit.resolve - 1 }
          : unit,
      ),
    },
    {
      secret: 'the readiness of whom it does not see',
      state: withUnits(state, (unit) =>
        isUnseen(unit)
          ? { ...unit, ready: unit.ready.map((round) => round + 1), wasRallied: !unit.wasRallied }
          : unit,
      ),
    },
    {
      secret: 'the paths of probes it does not see',
      state: withUnits(state, (unit) =>
        isUnseen(unit) && unit.probe !== null
          ? { ...unit, probe: { ...unit.probe, path: unit.probe.path.slice(0, 1) } }
          : unit,
      ),
    },
    {
      secret: 'what the other side has explored',
      state: withKnowledge(state, other, {
        explored: ground.knowledge[other].explored.map(() => 0),
        seenThisTurn: ground.knowledge[other].seenThisTurn.map(() => -1),
        lastKnown: [],
      }),
    },
    {
      secret: 'dice that are still to fall',
      state: { ...state, seed: `${state.seed}, another` },
    },
  ]
  if (ground.knowledge[side].routesUntil === 0) {
    twins.push({
      secret: 'the loops and quarries of probes',
      state: withUnits(state, (unit) =>
        unit.side === other && unit.probe !== null
          ? {
              ...unit,
              probe: {
                ...unit.probe,
                loop: unit.probe.loop.slice().reverse(),
                loopNext: 0,
                quarry: unit.probe.quarry < 0 ? 7 : -1,
              },
            }
          : unit,
      ),
    })
  }
  if (side === 'red') {
    twins.push(
      { secret: 'the flag', state: withGround(state, { ...ground, flag: ground.flag + 1 }) },
      {
        secret: 'inhibitors carried and calm of columns it does not see',
        state: withUnits(state, (unit) => {
          if (!isUnseen(unit)) return unit
          const { column } = unit
          const calm = column === null ? null : { ...column, calm: 3 - column.calm }
          return { ...unit, inhibitors: [...unit.inhibitors, 1], column: calm }
        }),
      },
    )
  }
  return twins
}

const viewOf = (field: Field, state: BattleState, side: Side): GroundBattleView =>
  observeBattle(field, state, side) as GroundBattleView

/** What a side is told of a state: its view, and for its own phase offers, answers and forecasts. */
const toldOf = (
  field: Field,
  state: BattleState,
  side: Side,
  orders: readonly Command[],
): unknown => {
  const view = viewOf(field, state, side)
  if (state.phase !== side) return view
  const own = view.fronts[0].view.units.filter((unit) => unit.side === side)
  return {
    view,
    offers: own.map(({ id }) => {
      const { reach, ...offers } = groundOptions(field.worlds[0], view, 0, id)
      return { ...offers, hexes: reach.hexes }
    }),
    threats: own.map(({ hex }) => reachersOf(field.worlds[0], view.fronts[0].view, hex)),
    answers: orders.map((order) => legality(field, view, order)),
    forecasts: orders.map((order) => forecastFor(field, view, order)),
  }
}

/** Orders whose outcome depends on no secret: no die falls and nothing that is not seen is hit. */
const isPlain = (order: Command): boolean =>
  order.type === 'moveUnit' || order.type === 'plantFlag' || order.type === 'orderColumn'

/** Moments of battles without a plan, and the orders that were given in them. */
const moments = (seed: string): readonly { match: Match; state: BattleState; order: Command }[] => {
  const match = createMatch(LIBRARY, setupFor('insurrection', 'officer'), seed)
  const chance = whim(seed)
  const found: { match: Match; state: BattleState; order: Command }[] = []
  while (match.result() === null && match.state().round < 8) {
    for (const order of randomTurn(match, chance, () => false)) {
      found.push({ match, state: match.state(), order })
      match.submit(order)
    }
  }
  return found
}

/** Every so many moments are looked at; each costs a few milliseconds. */
const STRIDE = 5

describe.each(['one', 'two'])(
  'a side is told nothing by what it cannot see, in battle %s',
  (seed) => {
    const found = moments(seed).filter((_moment, at) => at % STRIDE === 0)

    it.each(['blue', 'red'] as const)('%s', (side) => {
      let twins = 0
      for (const { match, state, order } of found) {
        const { field } = match
        const orders = state.phase === side ? [order] : []
        const told = JSON.stringify(toldOf(field, state, side, orders))
        const shown = isPlain(order) ? shownOf(field, state, order, side) : null
        for (const twin of twinsFor(state, side)) {
          twins += 1
          expect(JSON.stringify(toldOf(field, twin.state, side, orders)), twin.secret).toBe(told)
          if (shown !== null && state.phase === side) {
            expect(shownOf(field, twin.state, order, side), twin.secret).toBe(shown)
          }
        }
      }
      expect(twins).toBeGreaterThan(80)
    })
  },
)

/**
 * What the side is shown of an order, with each view on the way; null if somebody came into sight, who
 * then rightly shows what was hidden.
 */
const shownOf = (field: Field, state: BattleState, order: Command, side: Side): string | null => {
  const result = step(field, state, order)
  if (!result.ok) return JSON.stringify(result)
  const isRevealing = result.events.some(
    (event) => event.type === 'contactSeen' && 'side' in event && event.side === side,
  )
  if (isRevealing) return null
  return JSON.stringify(seenEvents(field, state, result.events, side))
}
