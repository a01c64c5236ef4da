/**
 * What scenarios of either theatre have in common: dice by hand, and what came of an order as lines. On
 * every order it also proves, by itself, that
 * 1. the events folded over the state before give the state after,
 * 2. the battle goes through JSON and goes on as if nothing had been,
 * 3. playing all orders again from the start gives the same mark,
 * 4. the state before the order is untouched, so that undo is going back to it,
 * 5. the invariants hold, and each side's view is that of an equal state from elsewhere.
 */

import { expect, onTestFinished } from 'vitest'
import {
  type AnyBattleEvent,
  type Command,
  type Field,
  type Mission,
  type Side,
  seenEvents,
  setupFor,
} from '../../src/battle'
import { GROUND_CONTENT } from '../../src/content/ground'
import { SPACE_CONTENT } from '../../src/content/space'
import {
  type BattleState,
  checkBattle,
  type Dice,
  type FrontRules,
  foldEvent,
  legality,
  markBattle,
  observeBattle,
  rollDie,
  SIDES,
  step,
  type Trigger,
} from '../../src/kernel'
import { deepFreeze } from './deepFreeze'

/** Dice as they are written, or those of the seed. */
export type DiceScript = readonly number[] | 'seed'

interface Typed {
  readonly type: string
}

/** What came of one order. */
export interface Told<E extends Typed> {
  readonly events: readonly E[]
  readonly revealed: boolean
  /** Lines of the events of these types, in order; of all events if none is named. */
  readonly log: (...types: readonly E['type'][]) => readonly string[]
  /** The same as one side was shown it. */
  readonly seen: (side: Side, ...types: readonly E['type'][]) => readonly string[]
}

/** A battle of which every order is proven. */
export interface ProvenBattle<E extends Typed> {
  readonly state: () => BattleState
  /** Gives an order that must be legal; the dice must be asked for exactly so often. */
  readonly give: (command: Command, dice: DiceScript) => Told<E>
  /** Why the order is refused: the code of the reason, or `legal`. */
  readonly refusal: (command: Command) => string
  readonly endTurn: (...dice: readonly number[]) => Told<E>
  readonly endTurnByDice: () => Told<E>
  /** Ends both sides' turns; the dice are those of the Son'a phase and the Environment. */
  readonly endRound: (...dice: readonly number[]) => Told<E>
  readonly mark: () => string
}

/** Puts an event of an order into words, from the battle before it and after. */
export type TellerOf<E> = (before: BattleState, after: BattleState) => (event: E) => string

const END_TURN: Command = { type: 'endTurn', front: 0 }

export const provenBattle = <E extends Typed>(
  field: Field,
  beginning: BattleState,
  tellerOf: TellerOf<E>,
): ProvenBattle<E> => {
  const begin = deepFreeze(beginning)
  const orders: { readonly command: Command; readonly dice: DiceScript }[] = []
  let state = begin
  expect(checkBattle(field, state)).toEqual([])
  // The end of the test, not of each order, so that a battle of many orders is played twice, not n² times.
  onTestFinished(() => {
    let again: BattleState = JSON.parse(JSON.stringify(begin))
    for (const { command, dice } of orders) again = carryOut(field, again, command, dice).state
    expect(markBattle(field, again)).toBe(markBattle(field, state))
  })

  const give = (command: Command, dice: DiceScript): Told<E> => {
    const before = state
    const text = JSON.stringify(before)
    const done = carryOut(field, before, command, dice)
    const copied = carryOut(field, JSON.parse(text), JSON.parse(JSON.stringify(command)), dice)
    expect(JSON.stringify(copied.state)).toBe(JSON.stringify(done.state))
    expect(JSON.stringify(before)).toBe(text)
    expect(JSON.parse(JSON.stringify(done.state))).toStrictEqual(done.state)
    const folded = done.events.reduce((then, event) => foldEvent(field, then, event), before)
    expect(folded).toStrictEqual(done.state)
    expect(checkBattle(field, done.state)).toEqual([])
    for (const side of SIDES) {
      // What a side knows follows from the state alone, not from what was asked while it came about.
      const fresh = observeBattle(field, JSON.parse(JSON.stringify(done.state)), side)
      expect(observeBattle(field, done.state, side)).toStrictEqual(fresh)
    }
    state = deepFreeze(done.state)
    orders.push({ command, dice })
    return told(field, tellerOf(before, state), before, done.events, done.revealed)
  }

  return {
    state: () => state,
    give,
    refusal: (command) => {
      const rejection = legality(field, observeBattle(field, state, state.phase), command)
      expect(step(field, state, command, scripted([]))).toEqual({ ok: false, rejection })
      return rejection === null ? 'legal' : rejection.code
    },
    endTurn: (...dice) => give(END_TURN, dice),
    endTurnByDice: () => give(END_TURN, 'seed'),
    endRound: (...dice) => {
      expect(state.phase).toBe('blue')
      const first = give(END_TURN, [])
      const second = give(END_TURN, dice)
      return {
        events: [...first.events, ...second.events],
        revealed: first.revealed || second.revealed,
        log: (...types) => [...first.log(...types), ...second.log(...types)],
        seen: (side, ...types) => [...first.seen(side, ...types), ...second.seen(side, ...types)],
      }
    },
    mark: () => markBattle(field, state),
  }
}

/** Dice that fall as written; asking for more of them, or for a side they do not have, fails. */
const scripted = (values: readonly number[]): Dice & { readonly left: () => number } => {
  let at = 0
  const roll: Dice = (key, sides) => {
    const value = values[at]
    if (value === undefined || value >= sides)
      throw new Error(`unit ${key.actor} asks for "${key.tag}" of ${sides}, script: ${values}`)
    at += 1
    return value
  }
  return Object.assign(roll, { left: () => values.length - at })
}

const carryOut = (
  field: Field,
  state: BattleState,
  command: Command,
  dice: DiceScript,
): { state: BattleState; events: readonly AnyBattleEvent[]; revealed: boolean } => {
  const script = scripted(dice === 'seed' ? [] : dice)
  const result = step(field, state, command, dice === 'seed' ? rollDie : script)
  if (!result.ok)
    throw new Error(`refused: ${JSON.stringify(result.rejection)} for ${JSON.stringify(command)}`)
  if (script.left() > 0) throw new Error(`${script.left()} of the dice ${dice} were not asked for`)
  return {
    state: result.state,
    events: result.events as readonly AnyBattleEvent[],
    revealed: result.revealed,
  }
}

const told = <E extends Typed>(
  field: Field,
  tell: (event: E) => string,
  before: BattleState,
  events: readonly AnyBattleEvent[],
  revealed: boolean,
): Told<E> => {
  const lines = (of: readonly E[], types: readonly E['type'][]): readonly string[] =>
    of.filter((event) => types.length === 0 || types.includes(event.type)).map(tell)
  // Of which theatre they are, the board of the scenario has said.
  const asTheirs = (of: readonly unknown[]): readonly E[] => of as readonly E[]
  return {
    events: asTheirs(events),
    revealed,
    log: (...types) => lines(asTheirs(events), types),
    seen: (side, ...types) =>
      lines(asTheirs(seenEvents(field, before, events, side).map((one) => one.event)), types),
  }
}

const FAR_ROUND = 99

/** A field of one board, with nothing to be reached on it. */
export const fieldOn = (
  { rules, ...boards }: Pick<Field, 'worlds' | 'skies'> & { readonly rules: FrontRules },
  { rounds = FAR_ROUND, triggers = [] }: { rounds?: number; triggers?: readonly Trigger[] },
): Field => {
  const mission: Mission = {
    id: 'scenario',
    mission: 'scenario',
    hash: '',
    par: 1,
    rounds,
    objectives: [],
    endings: { lost: [], over: [], won: [], partly: [] },
    stamps: [],
    triggers,
    fronts: [],
    before: [],
    after: { won: [], partly: [], lost: [] },
  }
  return {
    plan: mission,
    rules: [rules],
    mission,
    setup: setupFor('scenario', 'officer'),
    contents: { content: GROUND_CONTENT, space: SPACE_CONTENT },
    ...boards,
  }
}
