import {
  type Command,
  type Field,
  type GroundBattleView,
  type GroundView,
  type GroundWorld,
  type Land,
  landOf,
  type ReachOffer,
  rallyPath,
  reachOf,
  specOf,
  type Unit,
  USED_UP,
} from '../battle'
import { type Bits, bitsOf, type Hex, NO_HEX } from '../hex'
import { type Threat, threatOf } from './threat'
import type { ProbeShots, Weights } from './weights'

/** What a planner needs besides its view; all of it public. */
export type Knowledge = Pick<Field, 'worlds' | 'skies' | 'plan'> & {
  /** Answers that it does not think of: for the balance tables, which ask what each is worth. */
  readonly without?: readonly Answer[]
  /** The one manner in which it plays the crew's turns, and ventures nothing: for the table that asks which is best where. */
  readonly manner?: Manner | undefined
}

/** The manners in which an Officer tries its turn; the first is the one that it supposes for rounds to come. */
export const MANNERS = [
  'asItComes',
  'fightFirst',
  'leadThenFight',
  'answerFirst',
  'hide',
  'holdFire',
] as const
export type Manner = (typeof MANNERS)[number]

/** What it can do about a tag (GAME 4.5). Stepping into a line is left to chance. */
export const ANSWERS = ['pull', 'destroy', 'leave', 'shield', 'inhibitor'] as const
/** In space: to scoop, to vent and to light. */
export const SKY_ANSWERS = ['gas'] as const
export type Answer = (typeof ANSWERS)[number] | (typeof SKY_ANSWERS)[number]

/** One front as its side sees it, sorted for a planner's eyes. */
export interface Situation {
  readonly battle: GroundBattleView
  readonly front: number
  readonly world: GroundWorld
  readonly land: Land
  readonly view: GroundView
  readonly weights: Weights
  /** Whether it thinks of that answer to a tag. */
  readonly knows: (answer: Answer) => boolean
  /** Own bodies that take orders and are up, by id. */
  readonly crew: readonly Unit[]
  /** Own columns still on the board, by id. */
  readonly columns: readonly Unit[]
  /** Enemies in sight that are up, by id. */
  readonly foes: readonly Unit[]
  /** Of each probe of the other side that is in sight. */
  readonly threats: readonly Threat[]
  /** The exit to which the columns have least to walk; −1 if there are no columns or no exits. */
  readonly goal: Hex
  /** By hex: half points from there to the goal; null without a goal. */
  readonly wayToGoal: Int16Array | null
  /** Hexes that somebody in the view stands or lies on. */
  readonly taken: Bits
  /** A danger as it counts with the rounds that are left: less as those to spare run out. */
  readonly cautious: (danger: number) => number
  /** The way that a column would walk by itself at the end of this turn. */
  readonly rally: (column: Unit) => readonly Hex[]
  /** Where a unit can walk by the rules, as far as the side knows. */
  readonly reach: (unit: Unit) => ReachOffer
  /** An error of judgement from 0 to the level's most, the same for the same question. */
  readonly doubt: (unit: number, about: number) => number
}

/** A part of a plan: the next order it wants given, or null. */
export type Decider = (situation: Situation) => Command | null
/** One that minds when a probe is worth a shot. */
export type ShotDecider = (situation: Situation, shots: ProbeShots) => Command | null

/** Reads one front of a view. */
export const situationOf = (
  knowledge: Knowledge,
  battle: GroundBattleView,
  front: number,
  plannerSeed: string,
  weights: Weights,
): Situation => {
  const world = knowledge.worlds[front]
  const { view } = battle.fronts[front]
  const land = landOf(world, view)
  const crew: Unit[] = []
  const columns: Unit[] = []
  const foes: Unit[] = []
  for (const unit of view.units) {
    if (unit.status !== 'active') continue
    if (unit.side !== view.side) foes.push(unit)
    else if (unit.column !== null) columns.push(unit)
    else if (unit.probe === null) crew.push(unit)
  }
  const goal = nearestExit(world, land, columns)
  const wayToGoal = goal === NO_HEX ? null : land.wayField('column', goal)
  const caution = cautionOf(knowledge, battle.round, world, weights, columns, wayToGoal)
  const rallies = new Map<number, readonly Hex[]>()
  const reaches = new Map<Unit, ReachOffer>()
  const salt = textHash(plannerSeed) ^ Math.imul(battle.round, 0x9e3779b1 | 0)
  return {
    battle,
    front,
    world,
    land,
    view,
    weights,
    knows: (answer) => knowledge.without?.includes(answer) !== true,
    crew,
    columns,
    foes,
    threats: foes
      .filter((foe) => foe.probe !== null)
      .map((foe) => threatOf(world, land, view, foe)),
    goal,
    wayToGoal,
    taken: takenHexes(view, world.board.grid.size),
    cautious: (danger) => Math.trunc((danger * caution) / 100),
    rally: (column) => {
      let path = rallies.get(column.id)
      if (path === undefined) {
        path = rallyPath(world, view, column)
        rallies.set(column.id, path)
      }
      return path
    },
    reach: (unit) => {
      let reach = reaches.get(unit)
      if (reach === undefined) {
        reach = reachOf(world, view, unit)
        reaches.set(unit, reach)
      }
      return reach
    },
    doubt: (unit, about) => scattered(salt, unit, about) % (weights.hesitation + 1),
  }
}

/** Whether the unit can still spend that many actions. */
export const canSpend = (unit: Unit, ap: number): boolean =>
  !unit.hasAttacked && unit.ap >= ap && !unit.spans.some((span) => span.condition === 'skips')

/** Whether the unit has the ability and it is ready in this round. */
export const isReady = (situation: Situation, unit: Unit, ability: string): boolean => {
  const slot = specOf(situation.world, unit).abilities.indexOf(ability)
  if (slot < 0) return false
  return unit.ready[slot] !== USED_UP && unit.ready[slot] <= situation.battle.round
}

/** Hexes that somebody in the view stands or lies on. */
const takenHexes = (view: GroundView, size: number): Bits => {
  const bits = bitsOf(size)
  for (const { hex } of view.units) if (hex >= 0) bits[hex >> 5] |= 1 << (hex & 31)
  return bits
}

const nearestExit = (world: GroundWorld, land: Land, columns: readonly Unit[]): Hex => {
  let best: Hex = NO_HEX
  let least = Number.MAX_SAFE_INTEGER
  if (columns.length === 0) return best
  for (const exit of world.board.exits) {
    const way = land.wayField('column', exit)
    let sum = 0
    for (const column of columns) sum += way[column.hex] < 0 ? 1000 : way[column.hex]
    if (sum < least) {
      least = sum
      best = exit
    }
  }
  return best
}

/** Full while there is time, none once the farthest column must walk every round to get there. */
const cautionOf = (
  { plan }: Knowledge,
  round: number,
  world: GroundWorld,
  weights: Weights,
  columns: readonly Unit[],
  wayToGoal: Int16Array | null,
): number => {
  let farthest = 0
  for (const column of columns) farthest = Math.max(farthest, wayToGoal?.[column.hex] ?? 0)
  const walks = Math.ceil(farthest / world.content.numbers.columnMoveHalfPoints)
  const spare = plan.rounds - round + 1 - walks
  return Math.max(0, Math.min(100, Math.floor((spare * 100) / weights.patienceRounds)))
}

const textHash = (text: string): number => {
  let hash = 0x811c9dc5 | 0
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** A number from 0 to 2^31 − 1 that depends on every bit of the three (the finisher of MurmurHash3). */
const scattered = (salt: number, unit: number, about: number): number => {
  let mixed = salt ^ Math.imul(unit + 1, 0x85ebca6b | 0) ^ Math.imul(about + 1, 0xc2b2ae35 | 0)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b | 0)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35 | 0)
  return (mixed ^ (mixed >>> 16)) >>> 1
}
