/**
 * Scenarios in space: a board and its ships as text, orders as text, dice by hand, and what came of
 * it as lines. On every order it proves what the ground's scenarios prove: events fold to the state,
 * JSON goes on, the orders played again give the same mark, the state before is untouched, invariants
 * hold, and a view follows from the state alone.
 */

import { expect, onTestFinished } from 'vitest'
import {
  type Command,
  type Field,
  type LuckMode,
  type Mission,
  type Ship,
  type Side,
  type SkyEvent,
  type SpaceBattleView,
  type SpaceForecast,
  type SpaceOptions,
  type SpaceState,
  type SpaceView,
  seenEvents,
  setupFor,
  skyForecastFor,
  skyView,
  spaceOptions,
} from '../../../src/battle'
import { GROUND_CONTENT } from '../../../src/content/ground'
import { parseSkyText } from '../../../src/content/mission'
import { SPACE_CONTENT } from '../../../src/content/space'
import type { Hex } from '../../../src/hex'
import {
  type BattleState,
  beginBattle,
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
} from '../../../src/kernel'
import { spaceRules } from '../../../src/rules/space'
import { musterSpace } from '../../../src/rules/space/muster'
import type { SpaceWorld } from '../../../src/rules/space/world'
import { deepFreeze } from '../deepFreeze'
import { hexOf, nameOf, placeOf, placeShips, readOrder, shipNamed } from './notation'

export interface SkyOptions {
  readonly luck?: LuckMode
  readonly triggers?: readonly Trigger[]
}

/** What came of one order. */
export interface Told {
  readonly events: readonly SkyEvent[]
  readonly revealed: boolean
  readonly log: (...types: readonly SkyEvent['type'][]) => readonly string[]
  readonly seen: (side: Side, ...types: readonly SkyEvent['type'][]) => readonly string[]
}

export interface SkyScenario {
  readonly world: SpaceWorld
  readonly field: Field
  readonly state: () => BattleState
  readonly sky: () => SpaceState
  readonly view: (side: Side) => SpaceView
  readonly ship: (name: string) => Ship
  readonly hex: (place: string) => Hex
  /** Where a ship is, as `column,row`, or what became of it. */
  readonly place: (name: string) => string
  readonly order: (line: string, ...dice: readonly number[]) => Told
  readonly refusal: (line: string) => string
  readonly endTurn: (...dice: readonly number[]) => Told
  /** Ends both sides' turns; the dice are those of everything between. */
  readonly endRound: (...dice: readonly number[]) => Told
  readonly command: (line: string) => Command
  readonly forecast: (line: string) => SpaceForecast
  readonly options: (name: string) => SpaceOptions
  readonly mark: () => string
}

const FAR_ROUND = 99

/** Begins a scenario in round 1: blue is to move, and what both sides see is known. */
export const skyScenario = (
  board: string,
  ships: string,
  options: SkyOptions = {},
): SkyScenario => {
  const field = fieldOf(board, options)
  const [world] = field.skies
  const begin = deepFreeze(beginWith(field, ships, options))
  const orders: { readonly command: Command; readonly dice: readonly number[] }[] = []
  let state = begin
  expect(checkBattle(field, state)).toEqual([])
  onTestFinished(() => {
    let again: BattleState = JSON.parse(JSON.stringify(begin))
    for (const { command, dice } of orders) again = carryOut(field, again, command, dice).state
    expect(markBattle(field, again)).toBe(markBattle(field, state))
  })
  const sky = (): SpaceState => state.fronts[0].state as SpaceState
  const viewOf = (side: Side): SpaceBattleView => skyView(observeBattle(field, state, side))
  const commandOf = (line: string): Command => readOrder(world, sky(), line)

  const obey = (command: Command, dice: readonly number[]): Told => {
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
      const fresh = observeBattle(field, JSON.parse(JSON.stringify(done.state)), side)
      expect(observeBattle(field, done.state, side)).toStrictEqual(fresh)
    }
    state = deepFreeze(done.state)
    orders.push({ command, dice })
    return told(field, sky().units, before, done.events, done.revealed)
  }

  return {
    world,
    field,
    state: () => state,
    sky,
    view: (side) => viewOf(side).fronts[0].view,
    ship: (name) => shipNamed(sky().units, name),
    hex: (place) => hexOf(world, place),
    place: (name) => {
      const { hex, status } = shipNamed(sky().units, name)
      return hex < 0 ? status : placeOf(world, hex)
    },
    order: (line, ...dice) => obey(commandOf(line), dice),
    refusal: (line) => {
      const command = commandOf(line)
      const rejection = legality(field, viewOf(state.phase), command)
      expect(step(field, state, command, scripted([]))).toEqual({ ok: false, rejection })
      return rejection === null ? 'legal' : rejection.code
    },
    endTurn: (...dice) => obey({ type: 'endTurn', front: -1 }, dice),
    endRound: (...dice) => {
      expect(state.phase).toBe('blue')
      const first = obey({ type: 'endTurn', front: -1 }, [])
      const second = obey({ type: 'endTurn', front: -1 }, dice)
      return {
        events: [...first.events, ...second.events],
        revealed: first.revealed || second.revealed,
        log: (...types) => [...first.log(...types), ...second.log(...types)],
        seen: (side, ...types) => [...first.seen(side, ...types), ...second.seen(side, ...types)],
      }
    },
    command: commandOf,
    forecast: (line) => skyForecastFor(field, viewOf(state.phase), commandOf(line)),
    options: (name) => spaceOptions(world, viewOf(state.phase), 0, shipNamed(sky().units, name).id),
    mark: () => markBattle(field, state),
  }
}

/** An empty board of so many columns and rows, some of its hexes otherwise: `'3,2 m'`. */
export const sky = (cols: number, rows: number, ...spots: readonly string[]): string => {
  const cells = Array.from({ length: rows }, () => Array.from({ length: cols }, () => 'o'))
  const lines: string[] = []
  for (const spot of spots) {
    if (spot.includes(':')) {
      lines.push(spot)
      continue
    }
    const [place, letter] = spot.split(' ')
    const [col, row] = place.split(',').map(Number)
    cells[row][col] = letter
  }
  const rowsText = cells.map((row) => row.join(' ')).join('\n')
  const zones = lines.map((line) => line.replace(':', '')).join('\n')
  return zones === '' ? rowsText : `${rowsText}\n\nzones:\n${zones}`
}

const fieldOf = (board: string, options: SkyOptions): Field => {
  const parsed = parseSkyText('scenario.sky.txt', board)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  const world: SpaceWorld = { content: SPACE_CONTENT, board: parsed.value }
  const mission: Mission = {
    id: 'scenario',
    mission: 'scenario',
    hash: '',
    par: 1,
    rounds: FAR_ROUND,
    objectives: [],
    endings: { lost: [], over: [], won: [], partly: [] },
    stamps: [],
    triggers: options.triggers ?? [],
    fronts: [],
    before: [],
    after: { won: [], partly: [], lost: [] },
  }
  return {
    plan: mission,
    rules: [spaceRules(world) as FrontRules],
    mission,
    setup: setupFor('scenario', 'officer'),
    contents: { content: GROUND_CONTENT, space: SPACE_CONTENT },
    worlds: [],
    skies: [world],
  }
}

const beginWith = (field: Field, ships: string, options: SkyOptions): BattleState => {
  const [world] = field.skies
  const plan = { theatre: 'space', board: world.board, blue: [], red: [], hazards: [] } as const
  const placed = placeShips(
    world,
    musterSpace(world, plan, () => 0),
    ships,
  )
  const fields = { seed: 'scenario', luck: options.luck ?? 'measured' } as const
  return beginBattle(field, fields, [{ theatre: 'space', board: world.board.id, state: placed }])
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

/** Dice of the battle's seed. */
export const BY_SEED = [-1] as const

const carryOut = (
  field: Field,
  state: BattleState,
  command: Command,
  dice: readonly number[],
): { state: BattleState; events: readonly SkyEvent[]; revealed: boolean } => {
  const isSeeded = dice[0] === BY_SEED[0]
  const script = scripted(isSeeded ? [] : dice)
  const result = step(field, state, command, isSeeded ? rollDie : script)
  if (!result.ok)
    throw new Error(`refused: ${JSON.stringify(result.rejection)} for ${JSON.stringify(command)}`)
  if (script.left() > 0) throw new Error(`${script.left()} of the dice ${dice} were not asked for`)
  return {
    state: result.state,
    events: result.events as readonly SkyEvent[],
    revealed: result.revealed,
  }
}

const told = (
  field: Field,
  ships: readonly Ship[],
  before: BattleState,
  events: readonly SkyEvent[],
  revealed: boolean,
): Told => {
  const lines = (of: readonly SkyEvent[], types: readonly SkyEvent['type'][]): readonly string[] =>
    of
      .filter((event) => types.length === 0 || types.includes(event.type))
      .map((event) => tell(field.skies[0], ships, event))
  return {
    events,
    revealed,
    log: (...types) => lines(events, types),
    seen: (side, ...types) => {
      const shown: readonly unknown[] = seenEvents(field, before, events, side).map(
        (one) => one.event,
      )
      return lines(shown as readonly SkyEvent[], types)
    },
  }
}

const SHIPS = new Set(['unit', 'target', 'by', 'of'])

/** One event as a line: its type, then its fields in order. */
const tell = (world: SpaceWorld, ships: readonly Ship[], event: SkyEvent): string =>
  [
    event.type,
    ...Object.entries(event).flatMap(([key, value]) => tellField(world, ships, key, value)),
  ].join(' ')

const tellField = (
  world: SpaceWorld,
  ships: readonly Ship[],
  key: string,
  value: unknown,
): readonly string[] => {
  if (key === 'type' || key === 'front' || value === null) return []
  if (typeof value === 'boolean') return value ? [key] : []
  if (typeof value === 'number') {
    if (key === 'hex' || key === 'from') return [placeOf(world, value)]
    return [SHIPS.has(key) ? nameOf(ships, value) : String(value)]
  }
  if (Array.isArray(value)) {
    const isHexes = key === 'hexes'
    return [value.map((one) => (isHexes ? placeOf(world, Number(one)) : String(one))).join('/')]
  }
  if (typeof value !== 'object') return [String(value)]
  if ('kind' in value && 'hull' in value) return [String(value.kind)]
  return Object.entries(value).flatMap(([name, part]) => tellField(world, ships, name, part))
}
