/**
 * Scenarios: a board and its people as text, orders as text, dice by hand, and what came of it as
 * lines. On every order the scenario also proves, by itself, that
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
  forecastFor,
  type GroundBattleView,
  type GroundEvent,
  type GroundForecast,
  type GroundOptions,
  type GroundState,
  type GroundView,
  groundOptions,
  type LuckMode,
  type Mission,
  type Side,
  seenEvents,
  setupFor,
  type Unit,
} from '../../src/battle'
import { GROUND_CONTENT } from '../../src/content/ground'
import { parseBoardText } from '../../src/content/mission'
import { SPACE_CONTENT } from '../../src/content/space'
import type { Hex } from '../../src/hex'
import {
  type AnyEvent,
  type BattleState,
  checkBattle,
  type Dice,
  type FrontRules,
  foldEvent,
  legality,
  markBattle,
  observeBattle,
  type RuleContext,
  rollDie,
  SIDES,
  step,
  type Trigger,
} from '../../src/kernel'
import { groundRules } from '../../src/rules/ground'
import { redrawFlight } from '../../src/rules/ground/calm'
import { rulesFor } from '../../src/rules/ground/context'
import { musterGround } from '../../src/rules/ground/muster'
import type { GroundWorld } from '../../src/rules/ground/world'
import { deepFreeze } from './deepFreeze'
import { hexOf, placeAll, placeOf, readOrder, unitNamed } from './notation'
import { tell } from './telling'

export interface ScenarioOptions {
  readonly luck?: LuckMode
  /** Round in which it begins, in blue's phase. */
  readonly round?: number
  /** Rounds that the battle lasts. */
  readonly rounds?: number
  /** Ticks that a round adds by itself. */
  readonly passiveTicks?: number
  readonly triggers?: readonly Trigger[]
}

/** What came of one order. */
export interface Told {
  readonly events: readonly AnyBattleEvent[]
  readonly revealed: boolean
  /** Lines of the events of these types, in order; of all events if none is named. */
  readonly log: (...types: readonly AnyBattleEvent['type'][]) => readonly string[]
  /** The same as one side was shown it. */
  readonly seen: (side: Side, ...types: readonly AnyBattleEvent['type'][]) => readonly string[]
}

export interface Scenario {
  readonly world: GroundWorld
  readonly field: Field
  readonly state: () => BattleState
  readonly ground: () => GroundState
  readonly view: (side: Side) => GroundView
  readonly unit: (name: string) => Unit
  readonly hex: (place: string) => Hex
  /** Where a unit stands, as `column,row`, or its status once it has left the board. */
  readonly place: (name: string) => string
  /** Gives an order that must be legal; the dice must be asked for exactly so often. */
  readonly order: (line: string, ...dice: readonly number[]) => Told
  /** Gives an order with the dice of the battle's seed. */
  readonly orderByDice: (line: string) => Told
  /** Why the order is refused: the code of the reason. Fails if it is legal. */
  readonly refusal: (line: string) => string
  readonly endTurn: (...dice: readonly number[]) => Told
  /** Ends both sides' turns; the dice are those of the Son'a phase and the Environment. */
  readonly endRound: (...dice: readonly number[]) => Told
  readonly isLegal: (line: string) => boolean
  /** The order that a line means, not given. */
  readonly command: (line: string) => Command
  readonly forecast: (line: string) => GroundForecast
  readonly options: (name: string) => GroundOptions
  readonly mark: () => string
}

const FAR_ROUND = 99

/** Begins a scenario: nothing has happened, blue is to move, and what both sides see is known. */
export const scenario = (board: string, units: string, options: ScenarioOptions = {}): Scenario => {
  const field = fieldOf(board, options)
  const [world] = field.worlds
  const begin = deepFreeze(beginWith(field, units, options))
  const orders: { readonly command: Command; readonly dice: DiceScript }[] = []
  let state = begin
  expect(checkBattle(field, state)).toEqual([])
  // The end of the test, not of each order, so that a battle of many orders is played twice, not n² times.
  onTestFinished(() => {
    let again: BattleState = JSON.parse(JSON.stringify(begin))
    for (const { command, dice } of orders) again = carryOut(field, again, command, dice).state
    expect(markBattle(field, again)).toBe(markBattle(field, state))
  })

  const ground = (): GroundState => state.fronts[0].state as GroundState
  const viewOf = (side: Side): GroundBattleView =>
    observeBattle(field, state, side) as GroundBattleView
  const commandOf = (line: string): Command => readOrder(world, ground(), line)

  const obey = (command: Command, dice: DiceScript): Told => {
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
    const known = [...ground().units, ...(before.fronts[0].state as GroundState).units]
    const units = [...new Map(known.map((unit) => [unit.id, unit])).values()]
    return told(field, units, before, done.events, done.revealed)
  }

  return {
    world,
    field,
    state: () => state,
    ground,
    view: (side) => viewOf(side).fronts[0].view,
    unit: (name) => unitNamed(ground().units, name),
    hex: (place) => hexOf(world, place),
    place: (name) => {
      const { hex, status } = unitNamed(ground().units, name)
      return hex < 0 ? status : placeOf(world, hex)
    },
    order: (line, ...dice) => obey(commandOf(line), dice),
    orderByDice: (line) => obey(commandOf(line), 'seed'),
    refusal: (line) => {
      const command = commandOf(line)
      const rejection = legality(field, viewOf(state.phase), command)
      const tried = step(field, state, command, scripted([]))
      expect(tried).toEqual({ ok: false, rejection })
      return rejection === null ? 'legal' : rejection.code
    },
    endTurn: (...dice) => obey({ type: 'endTurn', front: 0 }, dice),
    endRound: (...dice) => {
      expect(state.phase).toBe('blue')
      const first = obey({ type: 'endTurn', front: 0 }, [])
      const second = obey({ type: 'endTurn', front: 0 }, dice)
      return {
        events: [...first.events, ...second.events],
        revealed: first.revealed || second.revealed,
        log: (...types) => [...first.log(...types), ...second.log(...types)],
        seen: (side, ...types) => [...first.seen(side, ...types), ...second.seen(side, ...types)],
      }
    },
    isLegal: (line) => legality(field, viewOf(state.phase), commandOf(line)) === null,
    command: commandOf,
    forecast: (line) => forecastFor(field, viewOf(state.phase), commandOf(line)),
    options: (name) =>
      groundOptions(world, viewOf(state.phase), 0, unitNamed(ground().units, name).id),
    mark: () => markBattle(field, state),
  }
}

const fieldOf = (board: string, options: ScenarioOptions): Field => {
  const parsed = parseBoardText('scenario.txt', board)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  const world: GroundWorld = {
    content: GROUND_CONTENT,
    board: parsed.value,
    passiveTicks: options.passiveTicks ?? 0,
  }
  const mission: Mission = {
    id: 'scenario',
    mission: 'scenario',
    hash: '',
    par: 1,
    rounds: options.rounds ?? FAR_ROUND,
    objectives: [],
    endings: { lost: [], over: [], won: [], partly: [] },
    stamps: [],
    triggers: options.triggers ?? [],
    fronts: [],
    before: [],
    after: { won: [], partly: [], lost: [] },
  }
  const rules = groundRules(world) as FrontRules
  return {
    plan: mission,
    rules: [rules],
    mission,
    setup: setupFor('scenario', 'officer'),
    contents: { content: GROUND_CONTENT, space: SPACE_CONTENT },
    worlds: [world],
    skies: [],
  }
}

const beginWith = (field: Field, units: string, options: ScenarioOptions): BattleState => {
  const [world] = field.worlds
  const blank = musterGround(
    world,
    {
      theatre: 'ground',
      board: world.board,
      blue: [],
      columns: [],
      red: [],
      probes: [],
      flag: 0,
      charges: [],
      rockfalls: [],
      finds: [],
      injured: [],
      light: 'afternoon',
    },
    () => 0,
  )
  const placed = placeAll(world, blank, units)
  const battle: BattleState = {
    seed: 'scenario',
    mission: 'scenario',
    luck: options.luck ?? 'measured',
    round: options.round ?? 1,
    phase: 'blue',
    ply: 0,
    outcome: null,
    objectives: [],
    fired: [],
    switches: [],
    rolls: [],
    fronts: [{ theatre: 'ground', board: world.board.id, state: placed }],
  }
  let state = battle
  const context: RuleContext<GroundState, GroundEvent> = {
    front: 0,
    state: () => state.fronts[0].state as GroundState,
    battle: () => state,
    emit: (event) => {
      state = foldEvent(field, state, event)
    },
    roll: () => {
      throw new Error('nothing is rolled while a turn begins')
    },
  }
  // Both sides look around, and frightened columns look for a way out, as they would have before.
  field.rules[0].happen('phaseStart', 'blue', context as RuleContext<unknown, AnyEvent>)
  for (const { id, column } of placed.units) {
    if (column !== null) redrawFlight(rulesFor(world, context), id)
  }
  return state
}

/** Dice as they are written, or those of the seed. */
type DiceScript = readonly number[] | 'seed'

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

const told = (
  field: Field,
  units: readonly Unit[],
  before: BattleState,
  events: readonly AnyBattleEvent[],
  revealed: boolean,
): Told => {
  const lines = (
    of: readonly AnyBattleEvent[],
    types: readonly AnyBattleEvent['type'][],
  ): readonly string[] =>
    of
      .filter((event) => types.length === 0 || types.includes(event.type))
      .map((event) => tell(field.worlds[0], units, event))
  return {
    events,
    revealed,
    log: (...types) => lines(events, types),
    seen: (side, ...types) =>
      lines(
        seenEvents(field, before, events, side).map((one) => one.event),
        types,
      ),
  }
}
