/** One front in space as its side sees it, sorted for a planner's eyes. */

import {
  afterPlot,
  type BattleView,
  driftFrom,
  type Field,
  flies,
  type Ship,
  type SpaceBattleView,
  type SpaceView,
  type SpaceWorld,
  shipSpec,
  skyView,
} from '../../battle'
import { distance, type Hex } from '../../hex'
import type { SkyManner, SkyWeights } from './level'

/** What the side is here for: the first of its mission's objectives that is told in these words. */
export type SkyGoal = 'send' | 'leave' | 'link' | 'fight'

/** What a planner in space needs besides its view; all of it public. */
export type SkyKnowledge = Pick<Field, 'skies' | 'plan'> & {
  readonly without?: readonly string[]
}

export interface Outlook {
  readonly battle: SpaceBattleView
  /** Of the planner, hashed: its errors of judgement differ from battle to battle. */
  readonly seed: number
  readonly front: number
  readonly world: SpaceWorld
  readonly view: SpaceView
  readonly weights: SkyWeights
  /** Which of the flights it likes is taken, from 0. */
  readonly choice: number
  /** Who on the bridge is asked for their order before the helm; none = ''. */
  readonly asks: string
  readonly plots: boolean
  readonly goal: SkyGoal
  /** Own ships that fly, by id. */
  readonly fleet: readonly Ship[]
  /** Enemies in sight that fly, without buoys, by id. */
  readonly foes: readonly Ship[]
  /** The same where they will be after the plots they have drawn; drifting, if they drew none. */
  readonly foesSoon: readonly Ship[]
  /** Whether it thinks of scooping, venting and lighting. */
  readonly usesGas: boolean
  /** Whether a shot may light anything at all: only whoever is told to do without gas may not. */
  readonly mayLight: boolean
  /** Where it goes when no enemy is to be fought; empty = nowhere. */
  readonly goalHexes: readonly Hex[]
}

const GOALS: { readonly [measure: string]: SkyGoal } = {
  messageRounds: 'send',
  shipsAway: 'leave',
  linkRounds: 'link',
}

/** What blue is here for. */
export const goalOf = ({ objectives }: SkyKnowledge['plan']): SkyGoal =>
  objectives.flatMap(({ test }) => GOALS[test.measure] ?? [])[0] ?? 'fight'

export const outlookOf = (
  knowledge: SkyKnowledge,
  battle: BattleView<unknown>,
  front: number,
  plannerSeed: string,
  { weights, choice, asks, plots }: SkyManner,
): Outlook => {
  const world = knowledge.skies[front]
  const sky = skyView(battle)
  const { view } = sky.fronts[front]
  const goal = view.side === 'blue' ? goalOf(knowledge.plan) : 'fight'
  const fleet = view.units.filter((ship) => ship.side === view.side && isCrewed(world, ship))
  const foes = view.units.filter((ship) => ship.side !== view.side && isCrewed(world, ship))
  const { board } = world
  const mayLight = knowledge.without?.includes('gas') !== true
  return {
    battle: sky,
    seed: hashed(plannerSeed),
    front,
    world,
    view,
    weights,
    choice,
    asks,
    plots,
    goal,
    fleet,
    foes,
    foesSoon: foes.map((foe) => soon(world, foe)),
    usesGas: weights.usesGas && mayLight,
    mayLight,
    goalHexes: goal === 'send' ? board.sendLine : goal === 'leave' ? board.exits : [],
  }
}

const hashed = (text: string): number => {
  let word = 0x811c9dc5 | 0
  for (let at = 0; at < text.length; at += 1) {
    word = Math.imul(word ^ text.charCodeAt(at), 0x01000193)
  }
  return word
}

const isCrewed = (world: SpaceWorld, ship: Ship): boolean =>
  flies(ship) && shipSpec(world, ship.kind).class !== 'buoy'

/** Where a ship is after its plot; one that draws none in public is taken to go straight on. */
const soon = (world: SpaceWorld, ship: Ship): Ship => {
  if (ship.plot !== null) return afterPlot(world, ship)
  const hex = driftFrom(world, ship.hex, ship.facing, ship.speed)
  const isAtEdge = distance(world.board.grid, ship.hex, hex) < ship.speed
  return { ...ship, hex, speed: isAtEdge ? 0 : ship.speed }
}

/** Hexes to the nearest of some; 0 if there are none. */
export const nearestOf = (world: SpaceWorld, from: Hex, hexes: readonly Hex[]): number => {
  if (hexes.length === 0) return 0
  if (hexes.length < MANY_HEXES) return nearestAmong(world, from, hexes)
  let known = distances.get(hexes)
  if (known === undefined) {
    known = new Uint8Array(world.board.grid.size)
    distances.set(hexes, known)
  }
  if (known[from] === 0) known[from] = nearestAmong(world, from, hexes) + 1
  return known[from] - 1
}

/** So many are not measured twice from one hex: the board's lines and its gas are asked for again and again. */
const MANY_HEXES = 4
/** By the list itself: distances and 1, 0 where none was measured. */
const distances = new WeakMap<readonly Hex[], Uint8Array>()

const nearestAmong = ({ board }: SpaceWorld, from: Hex, hexes: readonly Hex[]): number => {
  let nearest = Number.MAX_SAFE_INTEGER
  for (const hex of hexes) nearest = Math.min(nearest, distance(board.grid, from, hex))
  return nearest
}

/**
 * Where enemies may be whom the side does not see: contacts and the circles of the lost; without
 * either the middle of the board, where one meets whoever crosses it.
 */
export const suspected = ({ view, world }: Outlook): readonly Hex[] => {
  const known = [...view.contacts, ...view.lastKnown].map(({ hex }) => hex)
  const { cols, rows } = world.board.grid
  return known.length > 0 ? known : [Math.floor(rows / 2) * cols + Math.floor(cols / 2)]
}
