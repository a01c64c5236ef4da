// The order in which burning hexes catch fire from each other, as it is shown: from the strongest outward.
import { DIRECTIONS, type Grid, neighbour } from '../../hex'
import type { Burning } from './cue'

type Lit = { readonly hex: number; readonly strength: number; readonly radius: number }

/** What is not known of a fire is taken for gas as it grows. */
const USUAL = { strength: 6, radius: 1 }

/**
 * Ranks the hexes: each cluster begins at its strongest hex (of equals the lowest) with rank 0, and every
 * further hex comes one step after the first of its neighbours. Ascending by rank.
 */
export function chainOf(grid: Grid, hexes: readonly number[], lit: readonly Lit[]): Burning[] {
  const fires = hexes.map((hex) => ({ ...USUAL, ...lit.find((one) => one.hex === hex), hex }))
  const left = new Map(fires.map((fire) => [fire.hex, fire]))
  const chain: Burning[] = []
  const strongestFirst = [...fires].sort((a, b) => b.strength - a.strength || a.hex - b.hex)
  for (const start of strongestFirst) {
    if (!left.delete(start.hex)) continue
    const cluster: Burning[] = [{ ...start, rank: 0 }]
    for (const { hex, rank } of cluster) {
      for (const direction of DIRECTIONS) {
        const next = left.get(neighbour(grid, hex, direction))
        if (next === undefined) continue
        left.delete(next.hex)
        cluster.push({ ...next, rank: rank + 1 })
      }
    }
    chain.push(...cluster)
  }
  return chain.sort((a, b) => a.rank - b.rank || a.hex - b.hex)
}
