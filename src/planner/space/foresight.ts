/**
 * Looking ahead: the turn is played through in the mind in each manner that a level knows, with the
 * other side's answer and the round after, and the manner that leads to the best position is taken. Then
 * the same with whoever on the bridge could be asked before the helm: kept unless it leads to a better one.
 */

import {
  type BattleView,
  flies,
  type ImaginedSky,
  imagineSky,
  type PlannerLevel,
  type SpaceCommand,
  type SpaceWorld,
  skyView,
} from '../../battle'
import { type SkyIdea, skyIdea } from './idea'
import { type SkyManner, skySkillOf } from './level'
import { goalOf, type SkyKnowledge } from './outlook'
import { isIdle } from './readying'
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
  const tried = new Set<string>()
  let best = usual
  let most = Number.NEGATIVE_INFINITY
  const consider = (manner: SkyManner, spent: number): void => {
    const battle = imagineSky(knowledge, view, front, plannerSeed)
    // What orders the same has the same worth: how it would go on from there is for the next turn.
    const orders = JSON.stringify(playTurn(alone, battle, plannerSeed, manner))
    if (tried.has(orders)) return
    tried.add(orders)
    for (
      let turn = 0;
      turn < TURNS_AHEAD[view.side] && battle.state().outcome === null;
      turn += 1
    ) {
      const { phase } = battle.state()
      const theirs = phase === view.side ? manner : supposedFoe
      // What is plotted in the last of these turns is never flown.
      const isFlown = turn + 1 < TURNS_AHEAD[view.side]
      playTurn(alone, battle, plannerSeed, isFlown ? theirs : { ...theirs, plots: false })
    }
    const worth = sign * skyStandingOf(world, battle, goal) - spent
    if (worth <= most) return
    best = manner
    most = worth
  }
  for (const manner of manners) consider(manner, 0)
  for (const asks of askable(world, view, front)) consider({ ...best, asks }, KEPT_ORDER)
  return best
}

/** An order of the bridge that is kept for later is worth so much, in tenths of a point of hull. */
const KEPT_ORDER = 30

/** Whose orders change the helm and could be given now: with nobody in sight they are kept. */
const askable = (
  { content }: SpaceWorld,
  view: BattleView<unknown>,
  front: number,
): readonly string[] => {
  const { units, side } = skyView(view).fronts[front].view
  if (side === 'red' || !units.some((ship) => ship.side !== side && flies(ship))) return []
  return units
    .filter((ship) => ship.side === side && flies(ship) && !ship.hasFlown)
    .flatMap((ship) => ship.officers.filter((officer) => isIdle(ship, officer)))
    .filter((officer) => {
      const effect = content.officers.get(officer)?.effect
      return effect === 'hardOver' || effect === 'surge'
    })
}

/** Plays the turn of whose phase it is; gives its orders. */
const playTurn = (
  knowledge: SkyKnowledge,
  battle: ImaginedSky,
  plannerSeed: string,
  manner: SkyManner,
): readonly SpaceCommand[] => {
  const { phase } = battle.state()
  const given: SpaceCommand[] = []
  while (given.length < ORDERS_AT_MOST) {
    const idea: SkyIdea | null = skyIdea(
      knowledge,
      battle.view(phase),
      0,
      plannerSeed,
      manner,
      null,
    )
    if (idea === null) break
    if (battle.submit(idea.command)) given.push(idea.command)
    else if (idea.command.type !== 'plot' || manner.plots) break
    // Who cannot go straight on has to think after all.
    else return playTurn(knowledge, battle, plannerSeed, { ...manner, plots: true })
  }
  battle.submit({ type: 'endTurn', front: 0 })
  return given
}
