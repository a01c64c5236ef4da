import { describe, expect, it } from 'vitest'
import {
  type AnyCommand,
  type BattleState,
  checkBattle,
  type Dice,
  foldEvent,
  legality,
  observeBattle,
  rollDie,
  step,
} from '../../src/kernel'
import { deepFreeze } from '../rules/deepFreeze'
import { countOf, type ToyState, toyBattle } from './toy'

const add = (amount: number, front = 0, unit = 1): AnyCommand =>
  ({ type: 'add', front, unit, amount }) as AnyCommand
const END: AnyCommand = { type: 'endTurn', front: 0 }

const carryOut = (
  field: ReturnType<typeof toyBattle>['field'],
  state: BattleState,
  command: AnyCommand,
  dice?: Dice,
) => {
  const result = step(field, deepFreeze(state), command, dice)
  if (!result.ok) throw new Error(result.rejection.code)
  return result
}

describe('a step', () => {
  it('leaves the state before it as it was and shares with it what did not change', () => {
    const { field, state } = toyBattle()
    const before = JSON.stringify(state)
    const after = carryOut(field, state, add(3)).state
    expect(JSON.stringify(state)).toBe(before)
    expect(countOf(after, 0)).toBe(3)
    const units = (of: BattleState) => (of.fronts[0].state as ToyState).units
    expect(units(after)[1]).toBe(units(state)[1])
    expect(after.fronts[1]).toBe(state.fronts[1])
    expect(after.fronts[1].state).toBe(state.fronts[1].state)
  })

  it('writes to a unit twice without touching the state that either began with', () => {
    const { field, state } = toyBattle()
    const once = carryOut(field, state, add(1)).state
    const twice = carryOut(field, once, add(1)).state
    expect([state, once, twice].map((of) => countOf(of, 0))).toEqual([0, 1, 2])
  })

  it('is refused with the reason of the rules, and changes nothing', () => {
    const { field, state } = toyBattle()
    expect(step(field, state, add(-1))).toEqual({
      ok: false,
      rejection: { code: 'negative', params: {} },
    })
  })

  it('is refused on a front that is not there', () => {
    const { field, state } = toyBattle()
    const refused = step(field, state, add(1, 7))
    expect(refused.ok === false && refused.rejection.code).toBe('noSuchFront')
  })

  it('is refused to the side whose phase it is not, and to all once the battle is over', () => {
    const { field, state } = toyBattle()
    const code = (of: BattleState, side: 'blue' | 'red') =>
      legality(field, observeBattle(field, of, side), add(1))?.code
    expect(code(state, 'blue')).toBe(undefined)
    expect(code(state, 'red')).toBe('notYourPhase')
    const over: BattleState = { ...state, outcome: { kind: 'won', winner: 'blue', reason: 'sum' } }
    expect(code(over, 'blue')).toBe('battleOver')
    const ended = step(field, over, END)
    expect(ended.ok).toBe(false)
  })

  it('gives events that, folded, make the state after it', () => {
    const { field, state } = toyBattle()
    for (const command of [add(2), { type: 'throwDie', front: 1, unit: 2 }, END, END]) {
      const result = step(field, state, command as AnyCommand)
      if (!result.ok) throw new Error('refused')
      const folded = result.events.reduce((then, event) => foldEvent(field, then, event), state)
      expect(folded).toStrictEqual(result.state)
    }
  })

  it('is revealing when a rule says so or a die fell', () => {
    const { field, state } = toyBattle()
    expect(carryOut(field, state, add(1)).revealed).toBe(false)
    expect(carryOut(field, state, { type: 'look', front: 0 }).revealed).toBe(true)
    const die = { type: 'throwDie', front: 0, unit: 1 } as AnyCommand
    expect(carryOut(field, state, die).revealed).toBe(true)
  })

  it('reports the broken invariants of every front', () => {
    const { field, state } = toyBattle()
    const broken = (front: number): BattleState => ({
      ...state,
      fronts: state.fronts.map((of, at) =>
        at === front
          ? { ...of, state: { ...(of.state as ToyState), units: [{ id: 1, count: -1 }] } }
          : of,
      ),
    })
    expect(checkBattle(field, state)).toEqual([])
    expect(checkBattle(field, broken(1))).toEqual(['counter 1 is below 0'])
  })
})

describe('the order of play on two fronts (GAME 6)', () => {
  const moments = (state: BattleState) =>
    state.fronts.map((front) => (front.state as ToyState).moments)

  it('a battle begins with the start of the round, then that of the first phase', () => {
    const { state } = toyBattle()
    expect(state).toMatchObject({ round: 1, phase: 'blue', ply: 0 })
    expect(moments(state)).toEqual([
      ['roundStart blue', 'phaseStart blue'],
      ['roundStart blue', 'phaseStart blue'],
    ])
  })

  it('each part of the round comes to all fronts, in their order, before the next part', () => {
    const { field, state } = toyBattle()
    const blue = carryOut(field, state, END)
    const red = carryOut(field, blue.state, END)
    const told = [...blue.events, ...red.events].map((event) =>
      'name' in event ? `${event.front} ${event.name}` : event.type,
    )
    expect(told).toEqual([
      '0 phaseEnd blue',
      '1 phaseEnd blue',
      'phaseBegan',
      '0 phaseStart red',
      '1 phaseStart red',
      '0 phaseEnd red',
      '1 phaseEnd red',
      '0 environment red',
      '1 environment red',
      'phaseBegan',
      '0 roundStart blue',
      '1 roundStart blue',
      '0 phaseStart blue',
      '1 phaseStart blue',
    ])
    expect(red.state).toMatchObject({ round: 2, phase: 'blue', ply: 2 })
  })
})

describe('dice', () => {
  const die = (unit: number, front = 0) => ({ type: 'throwDie', front, unit }) as AnyCommand

  it('can be scripted, and are told as events', () => {
    const { field, state } = toyBattle()
    const result = carryOut(field, state, die(1), () => 4)
    expect(result.events[0]).toEqual({
      type: 'diceRolled',
      front: 0,
      actor: 1,
      nth: 0,
      tag: 'throw',
      value: 4,
      sides: 6,
    })
    expect(countOf(result.state, 0)).toBe(4)
  })

  it('are keyed by seed, front, round, actor, its nth roll of the round, and a tag', () => {
    const { field, state } = toyBattle()
    const keys: string[] = []
    const listen: Dice = (key) => {
      keys.push(`${key.seed} ${key.front} ${key.round} ${key.actor} ${key.nth} ${key.tag}`)
      return 0
    }
    let then = carryOut(field, state, die(1), listen).state
    then = carryOut(field, then, die(1), listen).state
    then = carryOut(field, then, die(2), listen).state
    then = carryOut(field, then, die(1, 1), listen).state
    then = carryOut(field, carryOut(field, then, END).state, END).state
    carryOut(field, then, die(1), listen)
    expect(keys).toEqual([
      'toy 0 1 1 0 throw',
      'toy 0 1 1 1 throw',
      'toy 0 1 2 0 throw',
      'toy 1 1 1 0 throw',
      'toy 0 2 1 0 throw',
    ])
  })

  it('fall the same for the same key and otherwise for any other', () => {
    const key = { seed: 's', front: 0, round: 1, actor: 1, nth: 0, tag: 'shot' }
    const sides = 1000000
    const others = [
      { ...key, seed: 't' },
      { ...key, front: 1 },
      { ...key, round: 2 },
      { ...key, actor: 2 },
      { ...key, nth: 1 },
      { ...key, tag: 'id' },
    ]
    expect(rollDie({ ...key }, sides)).toBe(rollDie(key, sides))
    const rolls = new Set([key, ...others].map((one) => rollDie(one, sides)))
    expect(rolls.size).toBe(7)
  })

  it('are in range, and every side comes about as often as any other', () => {
    const counts = Array<number>(6).fill(0)
    for (let nth = 0; nth < 6000; nth += 1) {
      const value = rollDie({ seed: 'fair', front: 0, round: 1, actor: 1, nth, tag: '' }, 6)
      counts[value] += 1
    }
    // Chi-square with five degrees of freedom: above 20.5 in one of a thousand seeds.
    const chi = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    expect(counts).toHaveLength(6)
    expect(chi).toBeLessThan(20.5)
  })
})

describe('views', () => {
  it('hold what the side may know and not the seed', () => {
    const { field, state } = toyBattle()
    const red = observeBattle(field, state, 'red')
    expect((red.fronts[0].view as ToyState).units.map(({ id }) => id)).toEqual([1])
    expect(Object.keys(red)).not.toContain('seed')
    expect(Object.keys(red)).not.toContain('rolls')
  })

  it('are the same object as long as the state is', () => {
    const { field, state } = toyBattle()
    expect(observeBattle(field, state, 'blue')).toBe(observeBattle(field, state, 'blue'))
    expect(observeBattle(field, { ...state }, 'blue')).not.toBe(observeBattle(field, state, 'blue'))
  })
})
