// Distances within a hex that depend on what its neighbours are. The point must have been located.
import { isBuilt } from './ground-board'
import { APOTHEM, type HexLattice, neighbour, TOWARD_X, TOWARD_Y } from './hex-lattice'

/** Plan units to the nearest hex that was built. */
export function distanceToBuilt(lattice: HexLattice): number {
  const { hex, dx, dy } = lattice.found
  if (isBuilt(lattice.material[hex])) return 0
  let nearest = 99
  for (let k = 0; k < 6; k++) {
    if (!isBuilt(lattice.material[neighbour(lattice, hex, k)])) continue
    const x = dx - 2 * APOTHEM * TOWARD_X[k]
    const y = dy - 2 * APOTHEM * TOWARD_Y[k]
    let outside = -99
    for (let e = 0; e < 6; e++) {
      outside = Math.max(outside, x * TOWARD_X[e] + y * TOWARD_Y[e] - APOTHEM)
    }
    nearest = Math.min(nearest, outside)
  }
  return nearest
}

/** Distance to the spokes that run from a hex's centre to the edges where its path goes on. */
export function distanceToPath(links: number, dx: number, dy: number): number {
  let nearest = Math.sqrt(dx * dx + dy * dy) + (links === 0 ? -6 : 0)
  for (let k = 0; k < 6; k++) {
    if (!(links & (1 << k))) continue
    const along = Math.max(0, dx * TOWARD_X[k] + dy * TOWARD_Y[k])
    const x = dx - along * TOWARD_X[k]
    const y = dy - along * TOWARD_Y[k]
    nearest = Math.min(nearest, Math.sqrt(x * x + y * y))
  }
  return nearest
}
