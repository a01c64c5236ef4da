/**
 * The planner: what one side would order next, from what that side knows. The same view, seed and
 * level give the same order, on every machine; nothing is kept between two questions.
 */

import type { Command, GroundBattleView, Match, PlannerLevel, Side, UnitId } from '../battle'
import type { Hex } from '../hex'
import { type Knowledge, situationOf } from './situation'
import { type SkyReason, skyIdea } from './space'
import { isIdeaAbout, type ReasonCode, thoughtsOf } from './thoughts'

export { ANSWERS, type Answer, type Knowledge, SKY_ANSWERS } from './situation'

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
  ideaFor(knowledge, view, plannerSeed, level, null) ?? {
    command: { type: 'endTurn', front: 0 },
    reason: { code: 'nothingLeft', unit: null, target: null, hex: null, count: 0 },
  }

/**
 * What the planner would do now: the next order of the whole turn, or with a unit the best for that
 * one as if only it could act; null where there is nothing worth its action.
 */
export const suggest = (
  knowledge: Knowledge,
  view: GroundBattleView,
  plannerSeed: string,
  unit: UnitId | null,
): Suggestion | null =>
  unit === null
    ? explainedCommand(knowledge, view, plannerSeed, HINTS)
    : ideaFor(knowledge, view, plannerSeed, HINTS, unit)

/** Hints are an Officer's, whatever level plays against one. */
const HINTS: PlannerLevel = 'officer'

const ideaFor = (
  knowledge: Knowledge,
  view: GroundBattleView,
  plannerSeed: string,
  level: PlannerLevel,
  only: UnitId | null,
): Suggestion | null => {
  for (let front = 0; front < view.fronts.length; front += 1) {
    if (view.fronts[front].theatre === 'space') {
      const idea = skyIdea(knowledge, view, front, plannerSeed, level, only)
      if (idea !== null) return { command: idea.command, reason: reasonOf(idea.code, idea.command) }
      continue
    }
    const whole = situationOf(knowledge, view, front, plannerSeed, level)
    const situation =
      only === null ? whole : { ...whole, crew: whole.crew.filter(({ id }) => id === only) }
    for (const { code, decide } of thoughtsOf(view.side)) {
      const command = decide(situation)
      if (command !== null && isIdeaAbout(command, only))
        return { command, reason: reasonOf(code, command) }
    }
  }
  return null
}

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
  for (let seen = view; ; ) {
    const command = chooseCommand(knowledge, seen, plannerSeed, level)
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
