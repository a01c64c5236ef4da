/** Ablations: the game with one officer, ability or answer left out, to see what it is worth. */

import type { Library, Mission } from '../battle'
import { ANSWERS, type Answer, SKY_ANSWERS } from '../planner'

export interface Ablated {
  readonly library: Library
  readonly answers: readonly Answer[]
}

/** Parts of a mission that can be left out: `unit.<id>`, `ability.<id>`, `answer.<id>`, and `bridge.<id>` aboard a ship. */
export const partsOf = (library: Library, mission: Mission): readonly string[] => {
  const units: string[] = []
  const officers: string[] = []
  for (const front of mission.fronts) {
    if (front.theatre === 'space') officers.push(...front.blue.flatMap((ship) => ship.officers))
    else units.push(...front.blue.map(({ unit }) => unit))
  }
  const kinds = [...new Set(units)]
  const abilities = kinds.flatMap((kind) => library.content.units.get(kind)?.abilities ?? [])
  const hasFront = (theatre: string): boolean =>
    mission.fronts.some((front) => front.theatre === theatre)
  return [
    ...kinds.map((kind) => `unit.${kind}`),
    ...abilities.map((ability) => `ability.${ability}`),
    ...(hasFront('ground') ? ANSWERS.map((answer) => `answer.${answer}`) : []),
    ...[...new Set(officers)].map((officer) => `bridge.${officer}`),
    ...(hasFront('space') ? SKY_ANSWERS.map((answer) => `answer.${answer}`) : []),
  ]
}

/** The library without the part, and the answers that planners must do without; null leaves all. */
export const withoutPart = (library: Library, part: string | null): Ablated => {
  if (part === null) return { library, answers: [] }
  const id = part.slice(part.indexOf('.') + 1)
  if (part.startsWith('unit.')) return { library: withoutUnit(library, id), answers: [] }
  if (part.startsWith('bridge.')) return { library: withoutOfficer(library, id), answers: [] }
  if (part.startsWith('ability.')) return { library: withoutAbility(library, id), answers: [] }
  return { library, answers: [...ANSWERS, ...SKY_ANSWERS].filter((answer) => answer === id) }
}

type Front = Mission['fronts'][number]

const withFronts = (library: Library, change: (front: Front) => Front): Library => {
  const missions = [...library.missions].map(([name, mission]): [string, Mission] => [
    name,
    { ...mission, fronts: mission.fronts.map(change) },
  ])
  return { ...library, missions: new Map(missions) }
}

const withoutUnit = (library: Library, id: string): Library =>
  withFronts(library, (front) =>
    front.theatre === 'space'
      ? front
      : { ...front, blue: front.blue.filter(({ unit }) => unit !== id) },
  )

/** Neither at their post nor there to be asked. */
const withoutOfficer = (library: Library, id: string): Library =>
  withFronts(library, (front) =>
    front.theatre === 'ground'
      ? front
      : {
          ...front,
          blue: front.blue.map((ship) => ({
            ...ship,
            officers: ship.officers.filter((officer) => officer !== id),
          })),
        },
  )

const withoutAbility = ({ content, ...library }: Library, id: string): Library => {
  const units = [...content.units].map(
    ([kind, spec]) =>
      [kind, { ...spec, abilities: spec.abilities.filter((one) => one !== id) }] as const,
  )
  return { ...library, content: { ...content, units: new Map(units) } }
}
