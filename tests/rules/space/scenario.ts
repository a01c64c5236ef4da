/**
 * Scenarios in space: a board and its ships as text, orders as text, dice by hand, and what came of
 * it as lines. What each order proves by itself, `proven.ts` says.
 */

import {
  type Command,
  type Field,
  type LuckMode,
  type Ship,
  type Side,
  type SkyEvent,
  type SpaceBattleView,
  type SpaceForecast,
  type SpaceOptions,
  type SpaceState,
  type SpaceView,
  skyForecastFor,
  skyView,
  spaceOptions,
} from '../../../src/battle'
import { parseSkyText } from '../../../src/content/mission'
import { SPACE_CONTENT } from '../../../src/content/space'
import type { Hex } from '../../../src/hex'
import {
  type BattleState,
  beginBattle,
  type FrontRules,
  observeBattle,
  type Trigger,
} from '../../../src/kernel'
import { spaceRules } from '../../../src/rules/space'
import { musterSpace } from '../../../src/rules/space/muster'
import type { SpaceWorld } from '../../../src/rules/space/world'
import { hexOf, placeOf } from '../places'
import { fieldOn, provenBattle, type Told } from '../proven'
import { nameOf, placeShips, readOrder, shipNamed } from './notation'

export interface SkyOptions {
  readonly luck?: LuckMode
  readonly triggers?: readonly Trigger[]
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
  readonly order: (line: string, ...dice: readonly number[]) => Told<SkyEvent>
  /** Gives an order with the dice of the battle's seed. */
  readonly orderByDice: (line: string) => Told<SkyEvent>
  readonly refusal: (line: string) => string
  readonly endTurn: (...dice: readonly number[]) => Told<SkyEvent>
  readonly endTurnByDice: () => Told<SkyEvent>
  /** Ends both sides' turns; the dice are those of everything between. */
  readonly endRound: (...dice: readonly number[]) => Told<SkyEvent>
  readonly command: (line: string) => Command
  readonly forecast: (line: string) => SpaceForecast
  readonly options: (name: string) => SpaceOptions
  readonly mark: () => string
}

/** Begins a scenario in round 1: blue is to move, and what both sides see is known. */
export const skyScenario = (
  board: string,
  ships: string,
  options: SkyOptions = {},
): SkyScenario => {
  const field = fieldOf(board, options)
  const [world] = field.skies
  const battle = provenBattle<SkyEvent>(
    field,
    beginWith(field, ships, options),
    (_before, after) => (event) => tell(world, skyOf(after).units, event),
  )
  const { state, endTurn, endTurnByDice, endRound, mark } = battle
  const sky = (): SpaceState => skyOf(state())
  const viewOf = (side: Side): SpaceBattleView => skyView(observeBattle(field, state(), side))
  const viewNow = (): SpaceBattleView => viewOf(state().phase)
  const command = (line: string): Command => readOrder(world, sky(), line)

  return {
    world,
    field,
    state,
    sky,
    view: (side) => viewOf(side).fronts[0].view,
    ship: (name) => shipNamed(sky().units, name),
    hex: (place) => hexOf(world, place),
    place: (name) => {
      const { hex, status } = shipNamed(sky().units, name)
      return hex < 0 ? status : placeOf(world, hex)
    },
    order: (line, ...dice) => battle.give(command(line), dice),
    orderByDice: (line) => battle.give(command(line), 'seed'),
    refusal: (line) => battle.refusal(command(line)),
    endTurn,
    endTurnByDice,
    endRound,
    command,
    forecast: (line) => skyForecastFor(field, viewNow(), command(line)),
    options: (name) => spaceOptions(world, viewNow(), 0, shipNamed(sky().units, name).id),
    mark,
  }
}

const skyOf = (state: BattleState): SpaceState => state.fronts[0].state as SpaceState

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
  return fieldOn({ rules: spaceRules(world) as FrontRules, worlds: [], skies: [world] }, options)
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
