/** One letter a terrain: boards as text, in files, tests and the terminal. */

import type { TerrainId } from '../ground'
import type { SpaceTerrainId } from '../space'

export const TERRAIN_LETTERS: ReadonlyMap<string, TerrainId> = new Map([
  ['m', 'meadow'],
  ['t', 'trail'],
  ['q', 'square'],
  ['b', 'bridge'],
  ['c', 'crop'],
  ['u', 'brush'],
  ['f', 'forest'],
  ['r', 'rocks'],
  ['h', 'house'],
  ['s', 'shallow'],
  ['d', 'deep'],
  ['v', 'cave'],
  ['k', 'kelbonite'],
  ['x', 'rubble'],
  ['D', 'deck'],
  ['B', 'bulkhead'],
  ['G', 'door'],
  ['C', 'console'],
  ['E', 'emitter'],
  ['.', 'chasm'],
  ['O', 'doorOpen'],
  ['S', 'doorSealed'],
])

export const SKY_LETTERS: ReadonlyMap<string, SpaceTerrainId> = new Map([
  ['o', 'clear'],
  ['t', 'thin'],
  ['d', 'dense'],
  ['m', 'metreon'],
  ['a', 'asteroids'],
  ['l', 'ringlight'],
  ['0', 'shearE'],
  ['1', 'shearNE'],
  ['2', 'shearNW'],
  ['3', 'shearW'],
  ['4', 'shearSW'],
  ['5', 'shearSE'],
])

const LETTERS: ReadonlyMap<TerrainId | SpaceTerrainId, string> = new Map(
  [...TERRAIN_LETTERS, ...SKY_LETTERS].map(([letter, terrain]) => [terrain, letter]),
)

/** The letter of a terrain. */
export const letterOf = (terrain: TerrainId | SpaceTerrainId): string => {
  const letter = LETTERS.get(terrain)
  if (letter === undefined) throw new Error(`terrain ${terrain} has no letter`)
  return letter
}
