/** Which sentences a mission needs: what the text files must hold for it. */

import type { Mission } from './types'

/** The text keys that screens ask for when they show this mission, each once. */
export const missionTextKeys = (mission: Mission): readonly string[] => {
  const own = (part: string): string => `mission.${mission.id}.${part}`
  const { endings, before, after } = mission
  const keys = [
    own('name'),
    own('place'),
    own('brief'),
    own('learn'),
    ...mission.objectives.map(({ id }) => own(`objective.${id}`)),
    ...[...endings.lost, ...endings.over].map(({ id }) => own(`ending.${id}`)),
    ...mission.stamps.map(({ id }) => own(`stamp.${id}`)),
    ...[before, after.won, after.partly, after.lost].flatMap((scene) =>
      scene.map((line) => line.text),
    ),
  ]
  return [...new Set(keys)]
}
