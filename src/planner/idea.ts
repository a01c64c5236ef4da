import type { Command, GroundBattleView, UnitId } from '../battle'
import type { Stance } from './level'
import { type Knowledge, situationOf } from './situation'
import { type SkyReason, skyIdea } from './space'
import { isIdeaAbout, type ReasonCode } from './thoughts'

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
  { weights, thoughts, sky }: Stance,
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
    for (const { code, decide } of thoughts) {
      const command = decide(situation)
      if (command !== null && isIdeaAbout(command, only)) return { command, code }
    }
  }
  return null
}
