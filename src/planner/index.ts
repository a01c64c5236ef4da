/**
 * The planner: what one side would order next, from what that side knows. The same view, seed and
 * level give the same order, on every machine; nothing is kept between two questions.
 */

import type { Command, GroundBattleView, Match, PlannerLevel, Side } from '../battle'
import {
  dropRock,
  hideFromFire,
  jamHolder,
  leadMany,
  rallyGuides,
  sendAway,
  steadyColumns,
  stopTime,
} from './arts'
import { reviveFallen, treatHurt } from './care'
import { orderColumns, plantFlag } from './columns'
import { blowBridge, escortColumns, placeInhibitor } from './escort'
import { shootBodies, shootProbes } from './fire'
import { approachColumns, guideColumns } from './guiding'
import { plotProbes } from './plotting'
import { blastTroops, calmColumns, parleyWithSquad } from './signatures'
import { type Decider, type Knowledge, situationOf } from './situation'
import { answerAims, answerLocks } from './tags'
import { commandTroops } from './troops'
import { keepWatch } from './watch'

export { ANSWERS, type Answer, type Knowledge } from './situation'

/** What those who bring people away think of, in this order. */
const RESCUE: readonly Decider[] = [
  reviveFallen,
  plantFlag,
  answerLocks,
  placeInhibitor,
  stopTime,
  jamHolder,
  calmColumns,
  leadMany,
  guideColumns,
  rallyGuides,
  approachColumns,
  shootProbes,
  answerAims,
  steadyColumns,
  sendAway,
  treatHurt,
  blowBridge,
  dropRock,
  hideFromFire,
  parleyWithSquad,
  escortColumns,
  blastTroops,
  shootBodies,
  orderColumns,
  keepWatch,
]

/** What those who hunt them think of. Their probes fly by rule. */
const HUNT: readonly Decider[] = [plotProbes, commandTroops]

/** The next order of the view's side; `endTurn` when it has none left. */
export const chooseCommand = (
  knowledge: Knowledge,
  view: GroundBattleView,
  plannerSeed: string,
  level: PlannerLevel,
): Command => {
  const deciders = view.side === 'blue' ? RESCUE : HUNT
  for (let front = 0; front < view.fronts.length; front += 1) {
    const situation = situationOf(knowledge, view, front, plannerSeed, level)
    for (const decide of deciders) {
      const command = decide(situation)
      if (command !== null) return command
    }
  }
  return { type: 'endTurn', front: 0 }
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
