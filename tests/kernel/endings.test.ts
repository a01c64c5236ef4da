import { describe, expect, it } from 'vitest'
import {
  type AnyCommand,
  type BattlePlan,
  type BattleState,
  observeBattle,
  stampsOf,
  step,
} from '../../src/kernel'
import { sum, toyBattle } from './toy'

const END: AnyCommand = { type: 'endTurn', front: 0 }
const add = (amount: number, front = 0): AnyCommand =>
  ({ type: 'add', front, unit: 1, amount }) as AnyCommand

const play = (plan: Partial<BattlePlan>, orders: readonly AnyCommand[]) => {
  const { field, state } = toyBattle(plan)
  let then: BattleState = state
  const changes: string[] = []
  for (const order of orders) {
    const result = step(field, then, order)
    if (!result.ok) throw new Error(result.rejection.code)
    then = result.state
    for (const event of result.events) {
      if (event.type === 'objectiveChanged' && 'isMet' in event)
        changes.push(`${event.objective} ${event.value}${event.isMet ? ' met' : ''}`)
    }
  }
  return { field, state: then, changes }
}

const endings = (of: Partial<BattlePlan['endings']>): BattlePlan['endings'] => ({
  lost: [],
  over: [],
  won: [sum(0, 10)],
  partly: [sum(0, 5)],
  ...of,
})

const over = [{ id: 'enough', ...sum(1, 1) }]

describe('the end of a battle', () => {
  it('is looked at once a round, after the Environment of all fronts', () => {
    const early = play({ endings: endings({ over }) }, [add(10), add(1, 1), END])
    expect(early.state.outcome).toBeNull()
    const done = play({ endings: endings({ over }) }, [add(10), add(1, 1), END, END])
    expect(done.state.outcome).toEqual({ kind: 'won', winner: 'blue', reason: 'enough' })
    expect(done.state).toMatchObject({ round: 1, phase: 'red' })
  })

  it('is won, partly won or lost by what was reached', () => {
    const kindFor = (amount: number) =>
      play({ endings: endings({ over }) }, [add(amount), add(1, 1), END, END]).state.outcome?.kind
    expect([10, 5, 4].map(kindFor)).toEqual(['won', 'partly', 'lost'])
  })

  it('is lost as soon as a losing test holds, whatever else does', () => {
    const lost = [{ id: 'tooMany', ...sum(0, 10) }]
    expect(
      play({ endings: endings({ lost, over }) }, [add(10), add(1, 1), END, END]).state.outcome,
    ).toEqual({
      kind: 'lost',
      winner: 'red',
      reason: 'tooMany',
    })
  })

  it('comes with the last round at the latest', () => {
    const orders = [add(6), END, END, END, END]
    const plan = { endings: endings({}), rounds: 2 }
    expect(play(plan, orders.slice(0, 3)).state.outcome).toBeNull()
    expect(play(plan, orders).state.outcome).toEqual({
      kind: 'partly',
      winner: 'blue',
      reason: 'rounds',
    })
  })

  it('needs all of its tests', () => {
    const won = [sum(0, 10), sum(1, 1, 1)]
    const kindFor = (...orders: readonly AnyCommand[]) =>
      play({ endings: endings({ won, over }) }, [...orders, END, END]).state.outcome?.kind
    expect(kindFor(add(10), add(1, 1))).toBe('won')
    expect(kindFor(add(10), add(2, 1))).toBe('partly')
  })
})

describe('objectives', () => {
  const objectives: BattlePlan['objectives'] = [
    { id: 'pond', side: 'blue', kind: 'required', test: sum(0, 3) },
    { id: 'sky', side: 'blue', kind: 'avoid', test: sum(1, null, 2) },
  ]

  it('are counted once a round on all fronts, and told when they changed', () => {
    expect(play({ objectives }, [add(2), END]).changes).toEqual([])
    expect(play({ objectives }, [add(2), END, END]).changes).toEqual(['pond 2', 'sky 0 met'])
    expect(play({ objectives }, [add(3), END, END, add(3, 1), END, END]).changes).toEqual([
      'pond 3 met',
      'sky 0 met',
      'sky 3',
    ])
  })

  it('are told as they stand before they are first counted', () => {
    const told = (orders: readonly AnyCommand[]) => {
      const { field, state } = play({ objectives }, orders)
      return observeBattle(field, state, 'blue').objectives.map(({ value, isMet }) => [
        value,
        isMet,
      ])
    }
    expect(told([])).toEqual([
      [0, false],
      [0, true],
    ])
    expect(told([add(3)])).toEqual([
      [3, true],
      [0, true],
    ])
    // From the second round on as they were counted.
    expect(told([END, END, add(3)])[0]).toEqual([0, false])
  })
})

describe('stamps', () => {
  it('are earned when all of their tests hold', () => {
    const plan: Partial<BattlePlan> = {
      stamps: [
        { id: 'pace', tests: [sum(0, 1), sum(1, 1)] },
        { id: 'care', tests: [sum(0, 1)] },
      ],
    }
    const one = play(plan, [add(1)])
    expect(stampsOf(one.field, one.state)).toEqual(['care'])
    const both = play(plan, [add(1), add(1, 1)])
    expect(stampsOf(both.field, both.state)).toEqual(['pace', 'care'])
  })
})
