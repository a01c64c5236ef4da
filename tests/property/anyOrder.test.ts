/**
 * Orders may come from a file or a link. Whatever they say, they are carried out or refused with a
 * reason; no order ends in an error or leaves a battle that is not sound.
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Command,
  createMatch,
  forecastFor,
  type GroundBattleView,
  setupFor,
} from '../../src/battle'
import { GROUND_CONTENT } from '../../src/content/ground'
import { type BattleState, checkBattle, observeBattle, step } from '../../src/kernel'
import { shippedLibrary } from '../golden/recorded'
import { randomTurn, whim } from './player'

const match = createMatch(shippedLibrary(), setupFor('insurrection', 'officer'), 'any')
const { field } = match
const { size } = field.worlds[0].board.grid

/** Moments of a battle, of both sides. */
const states: BattleState[] = []
const chance = whim('any')
while (match.result() === null) {
  for (const command of randomTurn(match, chance, () => true)) {
    if (match.record().commands.length % 6 === 0) states.push(match.state())
    match.submit(command)
  }
}
const ids = [
  ...new Set(
    states.flatMap((state) => {
      const { units } = state.fronts[0].state as { units: readonly { id: number }[] }
      return units.map(({ id }) => id)
    }),
  ),
]

const front = fc.constant(0)
const unit = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...ids) },
  fc.integer({ min: -2, max: 1200 }),
)
const hex = fc.integer({ min: -2, max: size + 2 })
const path = fc.array(hex, { maxLength: 5 })
const ability = fc.constantFrom(...GROUND_CONTENT.abilities.keys(), 'constructor', '')
const weapon = fc.constantFrom(...GROUND_CONTENT.weapons.keys(), 'toString', '')
const nullable = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })

const anyOrder = fc.oneof(
  fc.record({
    type: fc.constant('moveUnit'),
    front,
    unit,
    path,
    guided: fc.array(unit, { maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant('attack'),
    front,
    unit,
    target: unit,
    weapon,
    heavy: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('overwatch'),
    front,
    unit,
    facing: fc.integer({ min: -1, max: 7 }),
  }),
  fc.record({
    type: fc.constant('useAbility'),
    front,
    unit,
    ability,
    target: nullable(unit),
    hex: nullable(hex),
    path,
  }),
  fc.record({ type: fc.constant('pullTag'), front, unit, tag: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ type: fc.constant('revive'), front, unit, target: unit }),
  fc.record({
    type: fc.constantFrom('placeInhibitor', 'liftInhibitor', 'blowCharge'),
    front,
    unit,
    hex,
  }),
  fc.record({ type: fc.constant('plantFlag'), front, hex }),
  fc.record({
    type: fc.constant('orderColumn'),
    front,
    unit,
    order: fc.constantFrom('rally', 'hold'),
  }),
  fc.record({ type: fc.constant('plotPath'), front, unit, path }),
  fc.record({ type: fc.constant('endTurn'), front: fc.integer({ min: -1, max: 3 }) }),
)

describe('any order at all', () => {
  it('is carried out, or refused with a reason', () => {
    let carriedOut = 0
    const check = fc.property(fc.constantFrom(...states), anyOrder, (state, order) => {
      const command = order as Command
      const result = step(field, state, command)
      if (!result.ok) {
        expect(result.rejection.code).toMatch(/^[a-zA-Z.]+$/)
        return
      }
      carriedOut += 1
      expect(checkBattle(field, result.state)).toEqual([])
    })
    fc.assert(check, { numRuns: 2000, seed: 7 })
    expect(carriedOut).toBeGreaterThan(100)
  })

  it('can be forecast without harm', () => {
    const check = fc.property(fc.constantFrom(...states), anyOrder, (state, order) => {
      const command = { ...order, front: 0 } as Command
      const view = observeBattle(field, state, state.phase) as GroundBattleView
      if (step(field, state, command).ok) forecastFor(field, view, command)
    })
    fc.assert(check, { numRuns: 500, seed: 8 })
  })
})
