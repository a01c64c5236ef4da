// Which way the shear of a hex carries, and where that is on the picture.
import type { SpaceTerrainId } from '../../../battle'
import { HEX_WIDTH, ROW_STEP } from '../../projection'

const HALF = HEX_WIDTH / 2
/** From a hex to its neighbour, board pixels, by direction: E, NE, NW, W, SW, SE. */
export const TOWARDS = [
  [HEX_WIDTH, 0],
  [HALF, -ROW_STEP],
  [-HALF, -ROW_STEP],
  [-HEX_WIDTH, 0],
  [-HALF, ROW_STEP],
  [HALF, ROW_STEP],
] as const

/** The direction a terrain carries ships, or null where it does not. */
export function currentOf(terrain: SpaceTerrainId): 0 | 1 | 2 | 3 | 4 | 5 | null {
  switch (terrain) {
    case 'shearE':
      return 0
    case 'shearNE':
      return 1
    case 'shearNW':
      return 2
    case 'shearW':
      return 3
    case 'shearSW':
      return 4
    case 'shearSE':
      return 5
    default:
      return null
  }
}
