import type { Command, UnitId } from '../battle'
import type { Stance } from './level'
import { alone, ask, type Look, reserved } from './look'
import { type SkyReason, skyIdea } from './space'
import { isIdeaAbout, type ReasonCode } from './thoughts'

/** An order, and the thought that it came from. */
export interface Idea {
  readonly command: Command
  readonly code: ReasonCode | SkyReason
}

/** The next order in a stance, or with a unit the best for that one as if only it could act. */
export const ideaFor = (
  look: Look,
  { weights, shots, thoughts, sky, venture }: Stance,
  only: UnitId | null,
): Idea | null => {
  const { knowledge, view, plannerSeed } = look
  for (let front = 0; front < view.fronts.length; front += 1) {
    if (view.fronts[front].theatre === 'space') {
      const idea = skyIdea(knowledge, view, front, plannerSeed, sky, only)
      if (idea !== null) return idea
      continue
    }
    const whole = look.read(front, weights)
    const reading = only === null ? whole : alone(whole, only)
    const saving = venture?.when === 'last' ? reserved(reading, venture.ability) : reading
    // A venture comes before all else or after it.
    const first = venture?.when === 'first' ? -1 : 0
    const end = venture?.when === 'last' ? thoughts.length + 1 : thoughts.length
    for (let at = first; at < end; at += 1) {
      const thought = at >= 0 && at < thoughts.length ? thoughts[at] : venture
      if (thought === null) continue
      const command = ask(thought === venture ? reading : saving, thought, shots)
      if (command !== null && isIdeaAbout(command, only)) return { command, code: thought.code }
    }
  }
  return null
}
