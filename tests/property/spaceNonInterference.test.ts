/**
 * Non-interference in space: two states that differ only in what a side cannot know give that side the
 * same view, the same answers to its orders, the same offers and forecasts, and show it the same events.
 */

import { describe, expect, it } from 'vitest'
import {
  type Command,
  createMatch,
  type Field,
  type Match,
  type Ship,
  type Side,
  type SpaceState,
  seenEvents,
  setupFor,
  skyForecastFor,
  skyView,
  spaceOptions,
} from '../../src/battle'
import { type BattleState, legality, observeBattle, otherSide, step } from '../../src/kernel'
import { chooseCommand } from '../../src/planner'
import { shippedLibrary } from '../golden/recorded'

const LIBRARY = shippedLibrary()

interface Twin {
  readonly secret: string
  readonly state: BattleState
}

const skyOfState = (state: BattleState): SpaceState => state.fronts[0].state as SpaceState

const withSky = (state: BattleState, sky: SpaceState): BattleState => ({
  ...state,
  fronts: [{ ...state.fronts[0], state: sky }],
})

const withShips = (state: BattleState, change: (ship: Ship) => Ship): BattleState => {
  const sky = skyOfState(state)
  return withSky(state, { ...sky, units: sky.units.map(change) })
}

/** Battles that the side cannot tell from this one, each with one secret changed. */
const twinsFor = (state: BattleState, side: Side): readonly Twin[] => {
  const other = otherSide(side)
  const sky = skyOfState(state)
  const { sighted, hazards } = sky.knowledge[side]
  const isUnseen = (ship: Ship): boolean =>
    ship.side === other && ship.status === 'active' && !sighted.includes(ship.id)
  const known = sky.knowledge[other]
  return [
    {
      secret: 'hull, arcs, power and gas of whom it does not see',
      state: withShips(state, (ship) =>
        isUnseen(ship)
          ? {
              ...ship,
              // Objectives count the hull of our ship, and they are public to both sides.
              hull: ship.side === 'red' ? Math.max(1, ship.hull - 1) : ship.hull,
              arcs: [0, 0, 0, 0, 0, 0],
              power: [1, 0, 0, 0, 0],
              gas: 3,
            }
          : ship,
      ),
    },
    {
      secret: 'plot, heading and speed of whom it does not see',
      state: withShips(state, (ship) =>
        isUnseen(ship)
          ? { ...ship, facing: ship.facing === 0 ? 3 : 0, speed: 1, plot: null, straight: 1 }
          : ship,
      ),
    },
    {
      secret: 'orders that officers of the others have left, and what they mend first',
      state: withShips(state, (ship) =>
        ship.side === other ? { ...ship, ordersGiven: 1, mendFirst: 2, officers: ['worf'] } : ship,
      ),
    },
    {
      secret: 'hazards that it has not found',
      state: withSky(state, { ...sky, hazards }),
    },
    {
      secret: 'what the others have found and lost',
      state: withSky(state, {
        ...sky,
        knowledge: {
          ...sky.knowledge,
          [other]: { ...known, hazards: [], lastKnown: [], contacts: [] },
        },
      }),
    },
    { secret: 'dice that are still to fall', state: { ...state, seed: `${state.seed}, another` } },
  ]
}

/** All that a side is told of a state: its view, and in its own phase offers, answers and forecasts. */
const toldOf = (
  field: Field,
  state: BattleState,
  side: Side,
  orders: readonly Command[],
): string => {
  const view = observeBattle(field, state, side)
  if (state.phase !== side) return JSON.stringify(view)
  const battle = skyView(view)
  const own = battle.fronts[0].view.units.filter((ship) => ship.side === side)
  return JSON.stringify({
    view,
    offers: own.map(({ id }) => spaceOptions(field.skies[0], battle, 0, id)),
    answers: orders.map((order) => legality(field, view, order)),
    forecasts: orders.flatMap((order) =>
      order.type === 'endTurn'
        ? []
        : [skyForecastFor(field, battle, order as Parameters<typeof skyForecastFor>[2])],
    ),
  })
}

/** Orders that no die decides and that move nobody into sight of anything. */
const PLAIN = new Set(['setPower', 'reinforce', 'mendFirst', 'plot', 'launch'])

/** What the side is shown of an order, with each view on the way. */
const shownOf = (field: Field, state: BattleState, order: Command, side: Side): string => {
  const result = step(field, state, order)
  return JSON.stringify(result.ok ? seenEvents(field, state, result.events, side) : result)
}

/** Moments of a battle between Cadets, and the orders that were given in them. */
const moments = (mission: string) => {
  const match = createMatch(LIBRARY, setupFor(mission, 'officer'), 'secrets')
  const found: { match: Match; state: BattleState; order: Command }[] = []
  while (match.state().outcome === null) {
    const order = chooseCommand(match.field, match.view(match.state().phase), 'a seed', 'cadet')
    found.push({ match, state: match.state(), order })
    match.submit(order)
  }
  return found
}

describe.each(['through-the-briar', 'riker-manoeuvre', 'patch-escape'])(
  'a side in space is told nothing by what it cannot see: %s',
  (mission) => {
    const found = moments(mission)

    it.each(['blue', 'red'] as const)('%s', (side) => {
      let twins = 0
      let secrets = 0
      for (const { match, state, order } of found) {
        const { field } = match
        const isOwn = state.phase === side
        const told = toldOf(field, state, side, isOwn ? [order] : [])
        const shown = PLAIN.has(order.type) ? shownOf(field, state, order, side) : null
        for (const twin of twinsFor(state, side)) {
          twins += 1
          if (JSON.stringify(twin.state) !== JSON.stringify(state)) secrets += 1
          expect(toldOf(field, twin.state, side, isOwn ? [order] : []), twin.secret).toBe(told)
          if (shown !== null && isOwn) {
            expect(shownOf(field, twin.state, order, side), twin.secret).toBe(shown)
          }
        }
      }
      expect(secrets).toBeGreaterThan(twins / 4)
    })
  },
)
