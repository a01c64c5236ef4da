/** Ablations: the game with one officer, ability or answer left out, to see what it is worth. */

import type { Library, Mission } from '../battle'
import { ANSWERS, type Answer, SKY_ANSWERS } from '../planner'

export interface Ablated {
  readonly library: Library
  readonly answers: readonly Answer[]
}

/** Parts of a mission that can be left out: `unit.<id>`, `ability.<id>`, `answer.<id>`. */
export const partsOf = (library: Library, mission: Mission): readonly string[] => {
  const units = mission.fronts.flatMap(({ blue }) => blue.map(({ unit }) => unit))
  const kinds = [...new Set(units)]
  const abilities = kinds.flatMap((kind) => library.content.units.get(kind)?.abilities ?? [])
  return [
    ...kinds.map((kind) => `unit.${kind}`),
    ...abilities.map((ability) => `ability.${ability}`),
    ...ANSWERS.map((answer) => `answer.${answer}`),
  ]
}

/** The library without the part, and the answers that planners must do without; null leaves all. */
export const withoutPart = (library: Library, part: string | null): Ablated => {
  if (part === null) return { library, answers: [] }
  const id = part.slice(part.indexOf('.') + 1)
  if (part.startsWith('unit.')) return { library: withoutUnit(library, id), answers: [] }
  if (part.startsWith('ability.')) return { library: withoutAbility(library, id), answers: [] }
  return { library, answers: [...ANSWERS, ...SKY_ANSWERS].filter((answer) => answer === id) }
}

const withoutUnit = (library: Library, id: string): Library => {
  const missions = [...library.missions].map(([name, mission]): [string, Mission] => {
    const fronts = mission.fronts.map((front) =>
      front.theatre === 'space'
        ? { ...front, blue: front.blue.filter(({ unit }) => unit !== id) }
        : { ...front, blue: front.blue.filter(({ unit }) => unit !== id) },
    )
    return [name, { ...mission, fronts }]
  })
  return { ...library, missions: new Map(missions) }
}

const withoutAbility = ({ content, ...library }: Library, id: string): Library => {
  const units = [...content.units].map(
    ([kind, spec]) =>
      [kind, { ...spec, abilities: spec.abilities.filter((one) => one !== id) }] as const,
  )
  return { ...library, content: { ...content, units: new Map(units) } }
}
