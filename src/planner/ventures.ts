/**
 * Abilities that are not used by rule of thumb: an Officer tries them in its mind, before all else of
 * its turn or after it with an action kept for them, and uses one where the turn with it leads further.
 */

import { canUse } from './casting'
import { ask, type Look } from './look'
import { type ReasonCode, type Thought, thoughtOf } from './thoughts'
import type { ProbeShots, Weights } from './weights'

export interface Venture extends Thought {
  readonly ability: string
  readonly when: 'first' | 'last'
  /** By how much the turn with it must lead further: what is used now is not there later. */
  readonly price: number
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

const both = (code: Parameters<typeof thoughtOf>[0], ability: string, price: number): Venture[] => [
  { ...thoughtOf(code), ability, when: 'first', price },
  { ...thoughtOf(code), ability, when: 'last', price },
]

export const VENTURES: readonly Venture[] = [
  ...both('standFast', 'standFast', SIGNATURE),
  ...both('stopTime', 'perfectMoment', SIGNATURE),
  ...both('hideFromFire', 'isolationSuit', SUIT),
  ...both('parleyWithSquad', 'parley', ACTIVE),
  ...both('blastTroops', 'launcher', SIGNATURE),
  ...both('burstConsole', 'overload', CONSOLE),
  ...both('shootLine', 'lineShot', SHOT),
]

/** The thoughts that are ventured, and no longer thought of in a turn as it comes. */
export const VENTURED: readonly ReasonCode[] = [...new Set(VENTURES.map(({ code }) => code))]

/** Whether somebody could venture it: now, or at the end of the turn where enemies or tags are about. */
export const isOpen = (
  look: Look,
  { weights, shots }: { readonly weights: Weights; readonly shots: ProbeShots },
  venture: Venture,
): boolean =>
  look.view.fronts.some(({ view: ground }, front) => {
    const reading = look.read(front, weights)
    const { ability, when } = venture
    if (when === 'first') return ask(reading, venture, shots) !== null
    const { situation } = reading
    const isAnybodyAbout = situation.foes.length > 0 || ground.tags.length > 0
    return (
      isAnybodyAbout && situation.crew.some((unit) => canUse(situation, unit, ability) !== null)
    )
  })
