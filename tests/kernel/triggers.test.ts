import { describe, expect, it } from 'vitest'
import { type AnyCommand, type BattlePlan, type BattleState, step } from '../../src/kernel'
import { countOf, pass, toyBattle } from './toy'

const add = (amount: number, front = 0): AnyCommand =>
  ({ type: 'add', front, unit: 1, amount }) as AnyCommand

/** The state, and the counters of both fronts, after the orders. */
const counted = (plan: Partial<BattlePlan>, ...orders: readonly AnyCommand[]) => {
  const { field, state } = toyBattle(plan)
  let then: BattleState = state
  for (const order of orders) {
    const result = step(field, then, order)
    if (!result.ok) throw new Error(result.rejection.code)
    then = result.state
  }
  return { state: then, counts: [countOf(then, 0), countOf(then, 1)] }
}

describe('triggers and links (GAME 6)', () => {
  it('a link fires at once, before the next order', () => {
    expect(counted({ triggers: [pass('up', 0, 1, 1, 10)] }, add(1)).counts).toEqual([1, 10])
  })

  it('it fires for the event and the front it waits for, when its conditions hold', () => {
    const triggers = [pass('up', 0, 1, 1, 10)]
    expect(counted({ triggers }, add(2)).counts).toEqual([2, 0])
    expect(counted({ triggers }, add(1, 1)).counts).toEqual([0, 1])
  })

  it('links do not trigger links', () => {
    const triggers = [pass('up', 0, 1, 1, 10), pass('down', 1, 10, 0, 100)]
    expect(counted({ triggers }, add(1)).counts).toEqual([1, 10])
    // By an order of its own front the second one does fire.
    expect(counted({ triggers }, add(10, 1)).counts).toEqual([100, 10])
  })

  it('nor by way of a trigger between them', () => {
    const triggers = [
      pass('up', 0, 1, 1, 10),
      pass('within', 1, 10, 1, 20),
      pass('down', 1, 20, 0, 100),
    ]
    expect(counted({ triggers }, add(1)).counts).toEqual([1, 30])
  })

  it('triggers of one front set each other off', () => {
    const triggers = [pass('first', 0, 1, 0, 2), pass('second', 0, 2, 0, 4)]
    expect(counted({ triggers }, add(1)).counts).toEqual([7, 0])
  })

  it('a chain deeper than sixteen is an error, not an endless battle', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_none, at) => pass(`link${at}`, 0, at + 1, 0, at + 2))
    expect(counted({ triggers: chain(16) }, add(1)).counts[0]).toBe((17 * 18) / 2)
    expect(() => counted({ triggers: chain(18) }, add(1))).toThrow('deeper than 16')
    expect(() => counted({ triggers: [pass('loop', 0, 1, 0, 1)] }, add(1))).toThrow(
      'deeper than 16',
    )
  })

  it('a trigger for once fires once, others each time', () => {
    const once = counted({ triggers: [pass('up', 0, 1, 1, 10, true)] }, add(1), add(1))
    expect(once.counts).toEqual([2, 10])
    expect(once.state.fired).toEqual(['up'])
    const often = counted({ triggers: [pass('up', 0, 1, 1, 10)] }, add(1), add(1))
    expect(often.counts).toEqual([2, 20])
    // What may fire again is not kept in mind, or a long battle would carry a long list.
    expect(often.state.fired.length).toBeLessThanOrEqual(1)
  })

  it('a lasting link is a named switch', () => {
    const set = (id: string, amount: number, on: boolean) => ({
      ...pass(id, 0, amount, 0, 0),
      do: [{ front: 0, name: 'setSwitch', args: { name: 'shield', on } }],
    })
    const triggers = [set('raise', 1, true), set('lower', 2, false)]
    expect(counted({ triggers }, add(1)).state.switches).toEqual(['shield'])
    expect(counted({ triggers }, add(1), add(1)).state.switches).toEqual(['shield'])
    expect(counted({ triggers }, add(1), add(2)).state.switches).toEqual([])
  })

  it('the moments of the round set triggers off as orders do, from the first round on', () => {
    const trigger = {
      ...pass('dusk', 0, 0, 1, 5),
      on: { front: 0, event: 'momentCame' },
      when: [],
    }
    // The start of the round and of blue's phase; then the end of it and the start of red's.
    expect(counted({ triggers: [trigger] }).counts).toEqual([0, 10])
    const end: AnyCommand = { type: 'endTurn', front: 0 }
    expect(counted({ triggers: [trigger] }, end).counts).toEqual([0, 20])
  })
})
