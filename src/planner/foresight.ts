/**
 * Looking ahead: the turn is played through in the mind in each stance that a level knows, with what
 * is drawn of the other side's next phase, and the stance that leads to the best position is taken.
 */

import {
  type Command,
  type GroundBattleView,
  type Imagined,
  imagine,
  type PlannerLevel,
  type UnitId,
} from '../battle'
import { type Idea, ideaFor } from './idea'
import { type Stance, skillIn } from './level'
import type { Knowledge } from './situation'
import { mannerFor } from './space'
import { standingOf } from './standing'
import { isIdeaAbout } from './thoughts'
import { isOpen } from './ventures'

/** Orders of one turn in the mind: more than a side needs. */
const ORDERS_AT_MOST = 120

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
  const turns: (readonly Command[])[] = []
  let best = usual
  let most = Number.NEGATIVE_INFINITY
  /** What a turn in the stance is worth; null for one that was thought of already. */
  const worthOf = (stance: Stance): number | null => {
    const battle = imagine(knowledge, view, plannerSeed)
    const turn = playTurn(knowledge, battle, plannerSeed, stance)
    // The same orders lead to the same position: the first stance that gives them stands for all.
    if (turns.some((other) => isSameTurn(turn, other))) return null
    turns.push(turn)
    if (battle.state().outcome === null) playTurn(knowledge, battle, plannerSeed, supposedFoe)
    return sign * standingOf(knowledge, battle)
  }
  for (const stance of stances) {
    const worth = worthOf(stance)
    if (worth === null || worth <= most) continue
    best = stance
    most = worth
  }
  const plain = best
  const without = most
  for (const venture of ventures) {
    if (!isOpen(knowledge, view, plannerSeed, plain.weights, venture)) continue
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
  const battle = imagine(knowledge, view, plannerSeed)
  for (let orders = 0; orders < ORDERS_AT_MOST; orders += 1) {
    const idea = ideaFor(knowledge, battle.view(view.side), plannerSeed, stance, null)
    if (idea === null) return null
    if (isIdeaAbout(idea.command, unit)) {
      const isOpen = imagine(knowledge, view, plannerSeed).submit(idea.command)
      return isOpen ? idea : null
    }
    if (!battle.submit(idea.command)) return null
  }
  return null
}

const isSameTurn = (one: readonly Command[], other: readonly Command[]): boolean =>
  one.length === other.length && JSON.stringify(one) === JSON.stringify(other)

/** Plays the turn of whose phase it is, and gives its orders. */
const playTurn = (
  knowledge: Knowledge,
  battle: Imagined,
  plannerSeed: string,
  stance: Stance,
): readonly Command[] => {
  const { phase } = battle.state()
  const turn: Command[] = []
  for (let orders = 0; orders < ORDERS_AT_MOST; orders += 1) {
    const idea = ideaFor(knowledge, battle.view(phase), plannerSeed, stance, null)
    if (idea === null || !battle.submit(idea.command)) break
    turn.push(idea.command)
  }
  battle.submit({ type: 'endTurn', front: 0 })
  return turn
}
