import { describe, expect, it } from 'vitest'
import type { Command, GroundBattleView, GroundState, Match } from '../../src/battle'
import { observeBattle } from '../../src/kernel'
import { chooseCommand, sideTurn } from '../../src/planner'
import { beginInsurrection, fightOut, shippedLibrary } from './battles'

const library = shippedLibrary()

const begin = (seed: string): Match => beginInsurrection(library, seed)

/** Calls back before each order of a battle between two cadets, with what is about to be ordered. */
const watchBattle = (
  match: Match,
  before: (view: GroundBattleView, order: Command) => void,
): void => {
  while (match.state().outcome === null) {
    const side = match.state().phase
    for (let order: Command | null = null; order?.type !== 'endTurn'; ) {
      const view = match.view(side)
      order = chooseCommand(match.field, view, 'a seed', 'cadet')
      before(view, order)
      const submission = match.submit(order)
      expect(submission.ok, JSON.stringify(order)).toBe(true)
    }
  }
}

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value))

describe('the planner', () => {
  it('never gives an order that its side may not give', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const match = begin(`legal ${seed}`)
      // Throws on the first order that is refused.
      fightOut(match, (orders) => expect(orders.at(-1)?.type).toBe('endTurn'))
    }
  })

  it('gives the same order for the same view, seed and level, however often it is asked', () => {
    const match = begin('again')
    watchBattle(match, (view, order) => {
      expect(chooseCommand(match.field, view, 'a seed', 'cadet')).toEqual(order)
    })
  })

  it('needs nothing but what a view carries: a copy through JSON gets the same answer', () => {
    const match = begin('copies')
    const elsewhere = begin('another battle').field
    watchBattle(match, (view, order) => {
      expect(chooseCommand(elsewhere, copyOf(view), 'a seed', 'cadet')).toEqual(order)
    })
  })

  it('writes to nothing that it is given', () => {
    const match = begin('untouched')
    watchBattle(match, (view, order) => {
      const before = JSON.stringify(view)
      chooseCommand(match.field, view, 'another seed', 'cadet')
      expect(JSON.stringify(view), order.type).toBe(before)
    })
  })

  it('yields one order at a time and ends with the turn', () => {
    const match = begin('a turn')
    const turn = sideTurn(match.field, match.view('blue'), 'a seed', 'cadet')
    const orders: string[] = []
    for (let next = turn.next(); next.done !== true; next = turn.next(match.view('blue'))) {
      orders.push(next.value.type)
      expect(match.submit(next.value).ok).toBe(true)
    }
    expect(orders.length).toBeGreaterThan(1)
    expect(orders.indexOf('endTurn')).toBe(orders.length - 1)
    expect(match.state().phase).toBe('red')
  })

  it('errs otherwise with another seed', () => {
    const orders = Array.from({ length: 20 }, (_, seed) => {
      const match = begin('doubts')
      return JSON.stringify(chooseCommand(match.field, match.view('blue'), `${seed}`, 'cadet'))
    })
    expect(new Set(orders).size).toBeGreaterThan(1)
  })

  it('does not see what is hidden: another loop of a probe changes no order', () => {
    const match = begin('hidden')
    let asked = 0
    watchBattle(match, (view, order) => {
      if (view.side !== 'blue') return
      const state = match.state()
      const [front] = state.fronts
      const ground = front.state as GroundState
      const units = ground.units.map((unit) =>
        unit.probe === null
          ? unit
          : { ...unit, probe: { ...unit.probe, loop: [0, 5, 9], loopNext: 1, quarry: 17 } },
      )
      const other = { ...state, fronts: [{ ...front, state: { ...ground, units } }] }
      const seen = observeBattle(match.field, other, 'blue') as GroundBattleView
      expect(chooseCommand(match.field, seen, 'a seed', 'cadet')).toEqual(order)
      asked += 1
    })
    expect(asked).toBeGreaterThan(20)
  })

  it('does not see who is hidden: an unseen probe far away changes no order', () => {
    const match = begin('far away')
    const view = match.view('blue')
    const seen = new Set(view.fronts[0].view.units.map(({ id }) => id))
    const state = match.state()
    const [front] = state.fronts
    const ground = front.state as GroundState
    const hidden = ground.units.filter((unit) => !seen.has(unit.id) && unit.side === 'red')
    const known = new Set(view.fronts[0].view.contacts.map(({ unit }) => unit))
    const farAway = hidden.filter(({ id }) => !known.has(id))
    const units = ground.units.filter((unit) => !farAway.includes(unit))
    const other = { ...state, fronts: [{ ...front, state: { ...ground, units } }] }
    const without = observeBattle(match.field, other, 'blue') as GroundBattleView
    expect(farAway.length).toBeGreaterThan(0)
    expect(chooseCommand(match.field, without, 'a seed', 'cadet')).toEqual(
      chooseCommand(match.field, view, 'a seed', 'cadet'),
    )
  })
})
