/**
 * A theatre small enough to see through: counters that orders and effects add to, and a list of the
 * moments that came by. Two fronts of it show how the kernel plays them together.
 */

import {
  type AnyCommand,
  type AnyEvent,
  type Battlefield,
  type BattlePlan,
  type BattleState,
  beginBattle,
  type Draft,
  type FrontRules,
  openDraft,
  reject,
  type Test,
  type Trigger,
} from '../../src/kernel'

export interface Counter {
  readonly id: number
  readonly count: number
  /** Red does not see it. */
  readonly isSecret: boolean
}

export interface ToyState {
  readonly units: readonly Counter[]
  /** `moment side`, as they came. */
  readonly moments: readonly string[]
  readonly hue: string
}

export type ToyCommand =
  | { readonly type: 'add'; readonly front: number; readonly unit: number; readonly amount: number }
  | { readonly type: 'throwDie'; readonly front: number; readonly unit: number }
  | { readonly type: 'look'; readonly front: number }
  | { readonly type: 'endTurn'; readonly front: number }

export type ToyEvent = { readonly front: number } & (
  | { readonly type: 'added'; readonly unit: number; readonly amount: number }
  | { readonly type: 'momentCame'; readonly name: string }
  | { readonly type: 'looked' }
)

type ToyRules = FrontRules<ToyState, AnyCommand, AnyEvent, ToyState, Draft<ToyState, Counter>>

export const toyRules = (theatre: string): ToyRules => ({
  theatre,
  legal: (_view, command) => {
    const order = command as ToyCommand
    return order.type === 'add' && order.amount < 0 ? reject('negative') : null
  },
  resolve: (command, context) => {
    const order = command as ToyCommand
    const { front } = context
    switch (order.type) {
      case 'add':
        return context.emit({ ...order, type: 'added' } as AnyEvent)
      case 'throwDie': {
        const amount = context.roll(order.unit, 6, 'throw')
        return context.emit({ type: 'added', front, unit: order.unit, amount } as AnyEvent)
      }
      case 'look':
        return context.emit({ type: 'looked', front })
      case 'endTurn':
        return
      default: {
        const never: never = order
        throw new Error(JSON.stringify(never))
      }
    }
  },
  happen: (moment, side, context) => {
    const { front } = context
    context.emit({ type: 'momentCame', front, name: `${moment} ${side}` } as AnyEvent)
  },
  open: (state) =>
    openDraft<ToyState, Counter>(
      state,
      (toy) => ({ ...toy }),
      (counter) => ({ ...counter }),
    ),
  apply: (draft, event) => {
    const change = event as ToyEvent
    switch (change.type) {
      case 'added':
        draft.unit(change.unit).count += change.amount
        return
      case 'momentCame':
        draft.own().moments = [...draft.state().moments, change.name]
        return
      case 'looked':
        return
      default: {
        const never: never = change
        throw new Error(JSON.stringify(never))
      }
    }
  },
  reveals: (event) => event.type === 'looked',
  witness: (event) => [event],
  observe: (state, side) =>
    side === 'blue'
      ? state
      : { ...state, units: state.units.filter((counter) => !counter.isSecret) },
  known: (state, side) => toyRules(theatre).observe(state, side) as ToyState,
  check: (state) =>
    state.units.filter(({ count }) => count < 0).map(({ id }) => `counter ${id} is below 0`),
  mark: (state, hasher) => {
    hasher.int(state.units.length)
    for (const { id, count, isSecret } of state.units) {
      hasher.ints([id, count])
      hasher.flag(isSecret)
    }
    hasher.text(state.hue)
  },
  measure: (state, name) => {
    if (name === 'sum') return state.units.reduce((sum, { count }) => sum + count, 0)
    throw new Error(`no measure ${name}`)
  },
  condition: (_state, name, args, event) => {
    const change = event as ToyEvent
    if (name === 'amountIs') return change.type === 'added' && change.amount === args.amount
    throw new Error(`no condition ${name}`)
  },
  effect: (name, args, context) => {
    if (name !== 'add') throw new Error(`no effect ${name}`)
    const { front } = context
    const { unit, amount } = args
    context.emit({ type: 'added', front, unit, amount } as AnyEvent)
  },
})

/** A test of the sum on a front. */
export const sum = (front: number, atLeast: number | null, atMost: number | null = null): Test => ({
  front,
  measure: 'sum',
  argument: '',
  atLeast,
  atMost,
})

/** On that front, when exactly `amount` is added, add `gives` to counter 1 of front `to`. */
export const pass = (
  id: string,
  from: number,
  amount: number,
  to: number,
  gives: number,
  once = false,
): Trigger => ({
  id,
  once,
  on: { front: from, event: 'added' },
  when: [{ name: 'amountIs', args: { amount } }],
  do: [{ front: to, name: 'add', args: { unit: 1, amount: gives } }],
})

const PLAN: BattlePlan = {
  mission: 'toy',
  rounds: 9,
  objectives: [],
  endings: { lost: [], over: [], won: [], partly: [] },
  stamps: [],
  triggers: [],
}

const BLANK: ToyState = {
  units: [
    { id: 1, count: 0, isSecret: false },
    { id: 2, count: 0, isSecret: true },
  ],
  moments: [],
  hue: 'green',
}

/** Two fronts of the toy under a plan, and the battle as it begins. */
export const toyBattle = (
  plan: Partial<BattlePlan> = {},
): { readonly field: Battlefield; readonly state: BattleState } => {
  const field: Battlefield = {
    plan: { ...PLAN, ...plan },
    rules: [toyRules('pond') as FrontRules, toyRules('sky') as FrontRules],
  }
  const fronts = ['pond', 'sky'].map((theatre) => ({ theatre, board: theatre, state: BLANK }))
  return { field, state: beginBattle(field, { seed: 'toy', luck: 'measured' }, fronts) }
}

/** The count of a counter. */
export const countOf = (state: BattleState, front: number, unit = 1): number =>
  (state.fronts[front].state as ToyState).units.find(({ id }) => id === unit)?.count ?? Number.NaN
