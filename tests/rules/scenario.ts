/**
 * Scenarios: a board and its people as text, orders as text, dice by hand, and what came of it as
 * lines. What each order proves by itself, `proven.ts` says.
 */

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
  type Side,
  type Unit,
} from '../../src/battle'
import { GROUND_CONTENT } from '../../src/content/ground'
import { parseBoardText } from '../../src/content/mission'
import type { Hex } from '../../src/hex'
import {
  type AnyEvent,
  type BattleState,
  type FrontRules,
  foldEvent,
  legality,
  observeBattle,
  type RuleContext,
  type Trigger,
} from '../../src/kernel'
import { groundRules } from '../../src/rules/ground'
import { redrawFlight } from '../../src/rules/ground/calm'
import { rulesFor } from '../../src/rules/ground/context'
import { musterGround } from '../../src/rules/ground/muster'
import type { GroundWorld } from '../../src/rules/ground/world'
import { placeAll, readOrder, unitNamed } from './notation'
import { hexOf, placeOf } from './places'
import { fieldOn, provenBattle, type Told } from './proven'
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
  readonly order: (line: string, ...dice: readonly number[]) => Told<AnyBattleEvent>
  /** Gives an order with the dice of the battle's seed. */
  readonly orderByDice: (line: string) => Told<AnyBattleEvent>
  /** Why the order is refused: the code of the reason. Fails if it is legal. */
  readonly refusal: (line: string) => string
  readonly endTurn: (...dice: readonly number[]) => Told<AnyBattleEvent>
  /** Ends both sides' turns; the dice are those of the Son'a phase and the Environment. */
  readonly endRound: (...dice: readonly number[]) => Told<AnyBattleEvent>
  readonly isLegal: (line: string) => boolean
  /** The order that a line means, not given. */
  readonly command: (line: string) => Command
  readonly forecast: (line: string) => GroundForecast
  readonly options: (name: string) => GroundOptions
  readonly mark: () => string
}

/** Begins a scenario: nothing has happened, blue is to move, and what both sides see is known. */
export const scenario = (board: string, units: string, options: ScenarioOptions = {}): Scenario => {
  const field = fieldOf(board, options)
  const [world] = field.worlds
  const battle = provenBattle<AnyBattleEvent>(
    field,
    beginWith(field, units, options),
    (before, after) => {
      const known = [...groundOf(after).units, ...groundOf(before).units]
      const named = [...new Map(known.map((unit) => [unit.id, unit])).values()]
      return (event) => tell(world, named, event)
    },
  )
  const { state, endTurn, endRound, mark } = battle
  const ground = (): GroundState => groundOf(state())
  const viewOf = (side: Side): GroundBattleView =>
    observeBattle(field, state(), side) as GroundBattleView
  const viewNow = (): GroundBattleView => viewOf(state().phase)
  const command = (line: string): Command => readOrder(world, ground(), line)

  return {
    world,
    field,
    state,
    ground,
    view: (side) => viewOf(side).fronts[0].view,
    unit: (name) => unitNamed(ground().units, name),
    hex: (place) => hexOf(world, place),
    place: (name) => {
      const { hex, status } = unitNamed(ground().units, name)
      return hex < 0 ? status : placeOf(world, hex)
    },
    order: (line, ...dice) => battle.give(command(line), dice),
    orderByDice: (line) => battle.give(command(line), 'seed'),
    refusal: (line) => battle.refusal(command(line)),
    endTurn,
    endRound,
    isLegal: (line) => legality(field, viewNow(), command(line)) === null,
    command,
    forecast: (line) => forecastFor(field, viewNow(), command(line)),
    options: (name) => groundOptions(world, viewNow(), 0, unitNamed(ground().units, name).id),
    mark,
  }
}

const groundOf = (state: BattleState): GroundState => state.fronts[0].state as GroundState

const fieldOf = (board: string, options: ScenarioOptions): Field => {
  const parsed = parseBoardText('scenario.txt', board)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  const world: GroundWorld = {
    content: GROUND_CONTENT,
    board: parsed.value,
    passiveTicks: options.passiveTicks ?? 0,
  }
  return fieldOn({ rules: groundRules(world) as FrontRules, worlds: [world], skies: [] }, options)
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
