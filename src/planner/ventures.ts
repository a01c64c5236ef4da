/**
 * Abilities that are not used by rule of thumb: an Officer tries them in its mind, before all else of
 * its turn or after it with an action kept for them, and uses one where the turn with it leads further.
 */

import type { GroundBattleView } from '../battle'
import { burstConsole, hideFromFire, stopTime } from './arts'
import { canUse } from './casting'
import { blastTroops, parleyWithSquad, shootLine } from './signatures'
import { type Decider, type Knowledge, situationOf } from './situation'
import { standFast } from './tags'
import type { ReasonCode } from './thoughts'
import type { Weights } from './weights'

export interface Venture {
  readonly code: ReasonCode
  readonly ability: string
  readonly when: 'first' | 'last'
  /** By how much the turn with it must lead further: what is used now is not there later. */
  readonly price: number
  readonly decide: Decider
}

/** What a signature's single use must bring, and what an active's, which is ready again three rounds later. */
const SIGNATURE = 60
const ACTIVE = 20
/** The suit keeps one from falling, and no more. */
const SUIT = 25
/** A console is passed once. */
const CONSOLE = 10
/** A shot is as good as another. */
const SHOT = 4

const both = (code: ReasonCode, ability: string, price: number, decide: Decider): Venture[] => [
  { code, ability, when: 'first', price, decide },
  { code, ability, when: 'last', price, decide },
]

export const VENTURES: readonly Venture[] = [
  ...both('standFast', 'standFast', SIGNATURE, standFast),
  ...both('stopTime', 'perfectMoment', SIGNATURE, stopTime),
  ...both('hideFromFire', 'isolationSuit', SUIT, hideFromFire),
  ...both('parleyWithSquad', 'parley', ACTIVE, parleyWithSquad),
  ...both('blastTroops', 'launcher', SIGNATURE, blastTroops),
  ...both('burstConsole', 'overload', CONSOLE, burstConsole),
  ...both('shootLine', 'lineShot', SHOT, shootLine),
]

/** The thoughts that are ventured, and no longer thought of in a turn as it comes. */
export const VENTURED: readonly ReasonCode[] = [...new Set(VENTURES.map(({ code }) => code))]

/** Whether somebody could venture it: now, or at the end of the turn where enemies or tags are about. */
export const isOpen = (
  knowledge: Knowledge,
  view: GroundBattleView,
  plannerSeed: string,
  weights: Weights,
  { ability, when, decide }: Venture,
): boolean =>
  view.fronts.some(({ view: ground }, front) => {
    const situation = situationOf(knowledge, view, front, plannerSeed, weights)
    if (when === 'first') return decide(situation) !== null
    const isAnybodyAbout = situation.foes.length > 0 || ground.tags.length > 0
    return (
      isAnybodyAbout && situation.crew.some((unit) => canUse(situation, unit, ability) !== null)
    )
  })
