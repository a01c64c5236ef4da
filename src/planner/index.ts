/**
 * The planner: what one side would order next, from what that side knows. The same view, seed and
 * level give the same order, on every machine; nothing is kept between two questions.
 */

import type { Command, GroundBattleView, Match, PlannerLevel, Side, UnitId } from '../battle'
import type { Hex } from '../hex'
import { partOfTurn, stanceFor } from './foresight'
import { ideaFor } from './idea'
import type { Stance } from './level'
import { lookAt } from './look'
import type { Knowledge } from './situation'
import type { SkyReason } from './space'
import type { ReasonCode } from './thoughts'

export {
  ANSWERS,
  type Answer,
  type Knowledge,
  MANNERS,
  type Manner,
  SKY_ANSWERS,
} from './situation'

export type { ReasonCode } from './thoughts'

/** An order with why it was chosen: text `hint.<code>`, with the ids of who is meant. */
export interface Suggestion {
  readonly command: Command
  readonly reason: Reason
}

export interface Reason {
  readonly code: ReasonCode | SkyReason
  /** Who is to do it; null for an order of the whole side. */
  readonly unit: UnitId | null
  /** Whom it is about; null for nobody. */
  readonly target: UnitId | null
  readonly hex: Hex | null
  /** How many are led. */
  readonly count: number
}

/** The next order of the view's side; `endTurn` when it has none left. */
export const chooseCommand = (
  knowledge: Knowledge,
  view: GroundBattleView,
  plannerSeed: string,
  level: PlannerLevel,
): Command => explainedCommand(knowledge, view, plannerSeed, level).command

/** The same with its reason. */
export const explainedCommand = (
  knowledge: Knowledge,
  view: GroundBattleView,
  plannerSeed: string,
  level: PlannerLevel,
): Suggestion =>
  inStance(knowledge, view, plannerSeed, stanceFor(knowledge, view, plannerSeed, level))

const inStance = (
  knowledge: Knowledge,
  view: GroundBattleView,
  plannerSeed: string,
  stance: Stance,
): Suggestion => {
  const idea = ideaFor(lookAt(knowledge, view, plannerSeed), stance, null)
  if (idea === null) return NOTHING_LEFT
  return { command: idea.command, reason: reasonOf(idea.code, idea.command) }
}

const NOTHING_LEFT: Suggestion = {
  command: { type: 'endTurn', front: 0 },
  reason: { code: 'nothingLeft', unit: null, target: null, hex: null, count: 0 },
}

/**
 * What the planner would do now: the next order of the whole turn, or with a unit that one's next part
 * in it, if it can be given at once, else the best as if only it could act; null where there is nothing
 * worth its action.
 */
export const suggest = (
  knowledge: Knowledge,
  view: GroundBattleView,
  plannerSeed: string,
  unit: UnitId | null,
): Suggestion | null => {
  const stance = stanceFor(knowledge, view, plannerSeed, HINTS)
  if (unit === null) return inStance(knowledge, view, plannerSeed, stance)
  const idea =
    partOfTurn(knowledge, view, plannerSeed, stance, unit) ??
    ideaFor(lookAt(knowledge, view, plannerSeed), stance, unit)
  return idea === null ? null : { command: idea.command, reason: reasonOf(idea.code, idea.command) }
}

/** Hints are an Officer's, whatever level plays against one. */
const HINTS: PlannerLevel = 'officer'

const reasonOf = (code: ReasonCode | SkyReason, command: Command): Reason => {
  const unit = 'unit' in command ? command.unit : null
  const target = 'target' in command ? command.target : null
  const path = 'path' in command ? command.path : []
  const hex = 'hex' in command ? command.hex : null
  const count = command.type === 'moveUnit' ? command.guided.length : 0
  return { code, unit, target, hex: hex ?? path.at(-1) ?? null, count }
}

/**
 * One side's turn as a conversation: give it a view, it yields the next order; give it the view
 * after that order, and so on. It returns once it has yielded `endTurn`.
 */
export function* sideTurn(
  knowledge: Knowledge,
  view: GroundBattleView,
  plannerSeed: string,
  level: PlannerLevel,
): Generator<Command, void, GroundBattleView> {
  const stance = stanceFor(knowledge, view, plannerSeed, level)
  for (let seen = view; ; ) {
    const { command } = inStance(knowledge, seen, plannerSeed, stance)
    seen = yield command
    if (command.type === 'endTurn') return
  }
}

/** More orders than any side can give in a turn: a planner that goes on has lost its way. */
const ORDERS_AT_MOST = 500

/** Plays the turn of the side whose phase it is. Throws if an order is refused or the turn has no end. */
export const playSide = (
  match: Match,
  side: Side,
  plannerSeed: string,
  level: PlannerLevel,
): readonly Command[] => {
  const given: Command[] = []
  const turn = sideTurn(match.field, match.view(side), plannerSeed, level)
  for (let next = turn.next(); next.done !== true; next = turn.next(match.view(side))) {
    const submission = match.submit(next.value)
    if (!submission.ok) {
      const order = JSON.stringify(next.value)
      throw new Error(`the planner's ${order} is refused: ${submission.rejection.code}`)
    }
    given.push(next.value)
    if (given.length > ORDERS_AT_MOST) throw new Error('the planner does not end its turn')
  }
  return given
}
