/**
 * Looking ahead: the turn is played through in the mind in each stance that a level knows, with what
 * is drawn of the other side's next phase, and the stance that leads to the best position is taken.
 */

import type { GroundBattleView, PlannerLevel, UnitId } from '../battle'
import { type Idea, ideaFor } from './idea'
import { type Stance, skillIn } from './level'
import { lookAt } from './look'
import { answered, endOfTurn, type Moment, momentOf, ORDERS_AT_MOST } from './mind'
import type { Knowledge } from './situation'
import { mannerFor } from './space'
import { standingOf } from './standing'
import { isIdeaAbout } from './thoughts'
import { isOpen } from './ventures'

/** The stance in which to play what is left of the view's turn. */
export const stanceFor = (
  knowledge: Knowledge,
  view: GroundBattleView,
  plannerSeed: string,
  level: PlannerLevel,
): Stance => {
  const { stances, atSight, ventures, supposedFoe } = skillIn(knowledge.manner, level, view.side)
  const front = view.fronts.findIndex(({ theatre }) => theatre === 'space')
  // What follows in space is foreseen by itself; beside it the ground is played as it comes.
  if (front >= 0) return { ...atSight, sky: mannerFor(knowledge, view, front, plannerSeed, level) }
  const [usual] = stances
  if (stances.length === 1 || view.outcome !== null) return usual
  const sign = view.side === 'blue' ? 1 : -1
  const now = momentOf(knowledge, view, plannerSeed)
  const ends = new Set<Moment>()
  let best = usual
  let most = Number.NEGATIVE_INFINITY
  /** What a turn in the stance is worth; null for one that was thought of already. */
  const worthOf = (stance: Stance): number | null => {
    const end = endOfTurn(now, stance)
    // The same orders lead to the same position: the first stance that gives them stands for all.
    if (ends.has(end)) return null
    ends.add(end)
    const isOver = end.battle.state().outcome !== null
    return sign * standingOf(knowledge, isOver ? end.battle : answered(end, supposedFoe))
  }
  for (const stance of stances) {
    const worth = worthOf(stance)
    if (worth === null || worth <= most) continue
    best = stance
    most = worth
  }
  const plain = best
  const without = most
  const look = lookAt(knowledge, view, plannerSeed)
  for (const venture of ventures) {
    if (!isOpen(look, plain, venture)) continue
    const bold = { ...plain, venture }
    const worth = worthOf(bold)
    if (worth === null || worth < without + venture.price || worth <= most) continue
    best = bold
    most = worth
  }
  return best
}

/** The unit's next order in the turn as it would be played, if it may be given before the others'. */
export const partOfTurn = (
  knowledge: Knowledge,
  view: GroundBattleView,
  plannerSeed: string,
  stance: Stance,
  unit: UnitId,
): Idea | null => {
  if (view.outcome !== null || view.fronts.some(({ theatre }) => theatre !== 'ground')) return null
  const now = momentOf(knowledge, view, plannerSeed)
  let moment: Moment | null = now
  for (let orders = 0; orders < ORDERS_AT_MOST && moment !== null; orders += 1) {
    const idea = ideaFor(moment.look(), stance, null)
    if (idea === null) return null
    if (isIdeaAbout(idea.command, unit)) return now.after(idea.command) === null ? null : idea
    moment = moment.after(idea.command)
  }
  return null
}
