import type { Command, GroundBattleView, UnitId } from '../battle'
import { canUse } from './casting'
import type { Stance } from './level'
import { type Knowledge, type Situation, situationOf } from './situation'
import { type SkyReason, skyIdea } from './space'
import { isIdeaAbout, type ReasonCode } from './thoughts'
import type { Venture } from './ventures'

/** An order, and the thought that it came from. */
export interface Idea {
  readonly command: Command
  readonly code: ReasonCode | SkyReason
}

/** The next order in a stance, or with a unit the best for that one as if only it could act. */
export const ideaFor = (
  knowledge: Knowledge,
  view: GroundBattleView,
  plannerSeed: string,
  { weights, thoughts, sky, venture }: Stance,
  only: UnitId | null,
): Idea | null => {
  for (let front = 0; front < view.fronts.length; front += 1) {
    if (view.fronts[front].theatre === 'space') {
      const idea = skyIdea(knowledge, view, front, plannerSeed, sky, only)
      if (idea !== null) return idea
      continue
    }
    const whole = situationOf(knowledge, view, front, plannerSeed, weights)
    const situation =
      only === null ? whole : { ...whole, crew: whole.crew.filter(({ id }) => id === only) }
    const parts =
      venture === null
        ? thoughts
        : venture.when === 'first'
          ? [venture, ...thoughts]
          : [...thoughts, venture]
    const saving = venture?.when === 'last' ? withReserve(situation, venture) : situation
    for (const thought of parts) {
      const command = thought.decide(thought === venture ? situation : saving)
      if (command !== null && isIdeaAbout(command, only)) return { command, code: thought.code }
    }
  }
  return null
}

/** The situation in which who is to venture something at the end keeps the action for it. */
const withReserve = (situation: Situation, { ability }: Venture): Situation => ({
  ...situation,
  crew: situation.crew.map((unit) => {
    const spec = canUse(situation, unit, ability)
    return spec === null ? unit : { ...unit, ap: unit.ap - spec.ap }
  }),
})
