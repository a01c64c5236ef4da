/** Sides played by planners, in the terminal and without a screen. */

import { type AnyBattleEvent, type Match, plannerSeedOf, type Rejection } from '../battle'
import { type Knowledge, sideTurn } from '../planner'

/** A planner gave an order that its own side may not give: a fault of ours, told with all it needs. */
export class PlannerFault extends Error {
  constructor(match: Match, order: unknown, { code }: Rejection) {
    const { round, phase } = match.state()
    const where = `mission ${match.mission.id}, seed "${match.seed}", round ${round}, ${phase}`
    super(`${where}: the planner's ${JSON.stringify(order)} is refused: ${code}`)
  }
}

/**
 * Plays the turns of sides that planners play, until it is a person's turn or the battle is over;
 * calls back after each order. Throws a PlannerFault on an order that is refused.
 */
export const playPlanners = (
  match: Match,
  afterOrder: (events: readonly AnyBattleEvent[]) => void = () => {},
  own: Pick<Knowledge, 'without' | 'manner'> = {},
): void => {
  const knowledge = { ...match.field, ...own }
  for (;;) {
    const { phase, outcome } = match.state()
    const level = match.setup.planners[phase]
    if (outcome !== null || level === null) return
    // Not the battle's own seed: a planner must not be able to foresee the dice.
    const plannerSeed = plannerSeedOf(match.seed, phase)
    const turn = sideTurn(knowledge, match.view(phase), plannerSeed, level)
    for (let next = turn.next(); next.done !== true; next = turn.next(match.view(phase))) {
      const submission = match.submit(next.value)
      if (!submission.ok) throw new PlannerFault(match, next.value, submission.rejection)
      afterOrder(submission.events)
    }
  }
}
