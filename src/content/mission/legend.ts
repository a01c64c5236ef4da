/** One letter a terrain: boards as text, in files, tests and the terminal. */

import type { TerrainId } from '../ground'

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

const LETTERS: ReadonlyMap<TerrainId, string> = new Map(
  [...TERRAIN_LETTERS].map(([letter, terrain]) => [terrain, letter]),
)

/** The letter of a terrain. */
export const letterOf = (terrain: TerrainId): string => {
  const letter = LETTERS.get(terrain)
  if (letter === undefined) throw new Error(`terrain ${terrain} has no letter`)
  return letter
}
