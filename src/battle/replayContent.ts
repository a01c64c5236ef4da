/**
 * Which content a battle was fought with, as a hash: of the records it can use and no others, so that
 * a new unit elsewhere leaves old replays whole, and a changed number here does not.
 */

import type { GroundContent, TerrainId } from '../content/ground'
import { type GroundPlan, hashOf, type Mission } from '../content/mission'
import type { Library } from './library'

/** Ground that battles make beside what boards have: what caves and bridges leave. */
const MADE_GROUND: readonly TerrainId[] = [
  'rubble',
  'deep',
  'chasm',
  'deck',
  'doorOpen',
  'doorSealed',
]

/** Hash of the mission, its boards and every record that can come into play on them. */
export const contentHashOf = (content: GroundContent, mission: Mission): string => {
  const kinds = mission.fronts.flatMap((front) => unitsOf(content, front, mission))
  const units = named(content.units, kinds)
  const abilities = named(
    content.abilities,
    units.flatMap((unit) => unit.abilities),
  )
  const weapons = named(content.weapons, [
    ...units.flatMap((unit) => unit.weapons),
    ...abilities.flatMap(({ weapon }) => (weapon === null ? [] : [weapon])),
  ])
  const ground = mission.fronts.flatMap(({ board }) => board.terrain)
  return hashOf({
    mission: mission.hash,
    boards: mission.fronts.map(({ board }) => board.hash),
    units,
    abilities,
    weapons,
    terrain: named(content.terrain, [...ground, ...MADE_GROUND]),
    numbers: content.numbers,
  })
}

/** Hash of everything the library holds: which content a build has. */
export const wholeContentHash = ({ content, boards, missions }: Library): string =>
  hashOf({
    boards: [...boards.values()].map(({ id, hash }) => [id, hash]),
    missions: [...missions.values()].map(({ id, hash }) => [id, hash]),
    units: [...content.units.values()],
    abilities: [...content.abilities.values()],
    weapons: [...content.weapons.values()],
    terrain: [...content.terrain.values()],
    numbers: content.numbers,
  })

/** Kinds that stand on the front from the start, or may come to it. */
const unitsOf = (
  { numbers }: GroundContent,
  { blue, red, probes }: GroundPlan,
  { triggers }: Mission,
): readonly string[] => [
  'column',
  'injured',
  ...[...blue, ...red, ...probes].map(({ unit }) => unit),
  ...numbers.squad,
  ...numbers.searchEffects.flatMap((effect) => (effect.kind === 'probes' ? [effect.unit] : [])),
  ...triggers.flatMap((trigger) => trigger.do.map(({ args }) => String(args.unit ?? ''))),
]

/** The records of these ids that there are, each once, in order of their ids. */
const named = <Id extends string, Spec>(
  records: ReadonlyMap<Id, Spec>,
  ids: readonly string[],
): readonly Spec[] => {
  const wanted = new Set(ids)
  return [...records]
    .filter(([id]) => wanted.has(id))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, spec]) => spec)
}
