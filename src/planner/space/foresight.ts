/**
 * Looking ahead: the turn is played through in the mind in each manner that a level knows, with the
 * other side's answer and the round after, and the manner that leads to the best position is taken.
 */

import { type BattleView, type ImaginedSky, imagineSky, type PlannerLevel } from '../../battle'
import { type SkyIdea, skyIdea } from './idea'
import { type SkyManner, skySkillOf } from './level'
import { goalOf, type SkyKnowledge } from './outlook'
import { skyStandingOf } from './standing'

/** Orders of one turn in the mind: more than a side needs. */
const ORDERS_AT_MOST = 60
/** Turns played after the one that is to be chosen, until what was begun in it has burnt. */
const TURNS_AHEAD = { blue: 3, red: 2 } as const

/** The manner in which to lead what is left of the view's turn on a front. */
export const mannerFor = (
  knowledge: SkyKnowledge,
  view: BattleView<unknown>,
  front: number,
  plannerSeed: string,
  level: PlannerLevel,
): SkyManner => {
  const { manners, supposedFoe } = skySkillOf(level, view.side)
  const [usual] = manners
  if (manners.length === 1 || view.outcome !== null) return usual
  const world = knowledge.skies[front]
  const alone: SkyKnowledge = { ...knowledge, skies: [world] }
  const sign = view.side === 'blue' ? 1 : -1
  const goal = goalOf(knowledge.plan)
  let best = usual
  let most = Number.NEGATIVE_INFINITY
  for (const manner of manners) {
    const battle = imagineSky(knowledge, view, front, plannerSeed)
    playTurn(alone, battle, plannerSeed, manner)
    for (
      let turn = 0;
      turn < TURNS_AHEAD[view.side] && battle.state().outcome === null;
      turn += 1
    ) {
      const isOwn = battle.state().phase === view.side
      playTurn(alone, battle, plannerSeed, isOwn ? manner : supposedFoe)
    }
    const worth = sign * skyStandingOf(world, battle, goal)
    if (worth <= most) continue
    best = manner
    most = worth
  }
  return best
}

/** Plays the turn of whose phase it is. */
const playTurn = (
  knowledge: SkyKnowledge,
  battle: ImaginedSky,
  plannerSeed: string,
  manner: SkyManner,
): void => {
  const { phase } = battle.state()
  for (let orders = 0; orders < ORDERS_AT_MOST; orders += 1) {
    const idea: SkyIdea | null = skyIdea(
      knowledge,
      battle.view(phase),
      0,
      plannerSeed,
      manner,
      null,
    )
    if (idea === null || !battle.submit(idea.command)) break
  }
  battle.submit({ type: 'endTurn', front: 0 })
}
