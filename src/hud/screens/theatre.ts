/** Where a mission is fought. */
import type { Mission } from '../../battle'

/** In the order in which they are listed. */
export const THEATRES = ['ground', 'space', 'both'] as const
export type MissionTheatre = (typeof THEATRES)[number]

/** The theatre of all fronts of a mission, or both. */
export function theatreOf({ fronts }: Pick<Mission, 'fronts'>): MissionTheatre {
  const kinds = new Set(fronts.map(({ theatre }) => theatre))
  if (kinds.size > 1) return 'both'
  return kinds.has('space') ? 'space' : 'ground'
}
