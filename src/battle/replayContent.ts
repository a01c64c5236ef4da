/**
 * Which content a battle was fought with, as a hash: of the records it can use and no others, so that
 * a new unit elsewhere leaves old replays whole, and a changed number here does not.
 */

import type { GroundContent, TerrainId } from '../content/ground'
import { type GroundPlan, hashOf, type Mission, type SpacePlan } from '../content/mission'
import { type SpaceContent, SYSTEMS } from '../content/space'
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

/** The content of both theatres. */
export type Contents = Pick<Library, 'content' | 'space'>

/** Hash of the mission, its boards and every record that can come into play on them. */
export const contentHashOf = (contents: Contents, mission: Mission): string => {
  const known = hashes.get(mission)
  if (known?.content === contents.content && known.space === contents.space) return known.hash
  const { content, space } = contents
  const hash = reckoned(contents, mission)
  hashes.set(mission, { content, space, hash })
  return hash
}

/** A battle is kept at every order, and what it is fought with does not change meanwhile. */
const hashes = new WeakMap<Mission, Contents & { readonly hash: string }>()

const reckoned = (contents: Contents, mission: Mission): string => {
  const base = { mission: mission.hash, boards: mission.fronts.map(({ board }) => board.hash) }
  const grounds = mission.fronts.filter((front) => front.theatre === 'ground')
  const skies = mission.fronts.filter((front) => front.theatre === 'space')
  return hashOf({
    ...base,
    ...(grounds.length === 0 ? {} : groundRecords(contents.content, grounds, mission)),
    ...(skies.length === 0 ? {} : { space: spaceRecords(contents.space, skies, mission) }),
  })
}

const groundRecords = (
  content: GroundContent,
  fronts: readonly GroundPlan[],
  mission: Mission,
): object => {
  const kinds = fronts.flatMap((front) => unitsOf(content, front, mission))
  const units = named(content.units, kinds)
  const abilities = named(
    content.abilities,
    units.flatMap((unit) => unit.abilities),
  )
  const weapons = named(content.weapons, [
    ...units.flatMap((unit) => unit.weapons),
    ...abilities.flatMap(({ weapon }) => (weapon === null ? [] : [weapon])),
  ])
  const ground = fronts.flatMap(({ board }) => board.terrain)
  return {
    units,
    abilities,
    weapons,
    terrain: named(content.terrain, [...ground, ...MADE_GROUND]),
    numbers: content.numbers,
  }
}

const spaceRecords = (
  space: SpaceContent,
  fronts: readonly SpacePlan[],
  { triggers }: Mission,
): object => {
  const forces = fronts.flatMap(({ blue, red }) => [...blue, ...red])
  const brought = triggers.flatMap((trigger) =>
    trigger.do.map(({ args }) => String(args.unit ?? '')),
  )
  const ships = named(space.ships, ['buoy', ...forces.map(({ unit }) => unit), ...brought])
  const mounts = ships.flatMap((ship) => ship.mounts)
  return {
    ships,
    weapons: named(
      space.weapons,
      mounts.map(({ weapon }) => weapon),
    ),
    officers: named(
      space.officers,
      forces.flatMap(({ officers }) => officers),
    ),
    terrain: named(space.terrain, [
      ...fronts.flatMap(({ board }) => board.terrain),
      space.numbers.leavesGas,
      'metreon',
    ]),
    numbers: space.numbers,
    systems: SYSTEMS,
  }
}

/** Hash of everything the library holds: which content a build has. */
export const wholeContentHash = ({ content, space, boards, skies, missions }: Library): string =>
  hashOf({
    boards: [...boards.values()].map(({ id, hash }) => [id, hash]),
    missions: [...missions.values()].map(({ id, hash }) => [id, hash]),
    units: [...content.units.values()],
    abilities: [...content.abilities.values()],
    weapons: [...content.weapons.values()],
    terrain: [...content.terrain.values()],
    numbers: content.numbers,
    skies: [...skies.values()].map(({ id, hash }) => [id, hash]),
    ships: [...space.ships.values()],
    shipWeapons: [...space.weapons.values()],
    officers: [...space.officers.values()],
    sky: [...space.terrain.values()],
    spaceNumbers: space.numbers,
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
