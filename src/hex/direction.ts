/**
 * The six directions of a pointy-top board, counter-clockwise from east (screen y grows downwards).
 * A direction is at once a step to a neighbour, a facing, and the name of the edge between two hexes.
 */

/** E, NE, NW, W, SW, SE. */
export type Direction = 0 | 1 | 2 | 3 | 4 | 5

export const DIRECTIONS: readonly Direction[] = [0, 1, 2, 3, 4, 5]

/** Axial step of each direction, by direction. */
export const STEP_Q: readonly number[] = [1, 1, 0, -1, -1, 0]
export const STEP_R: readonly number[] = [0, -1, -1, 0, 1, 1]

/** The direction half a turn away. */
export function opposite(direction: Direction): Direction {
  return DIRECTIONS[(direction + 3) % 6]
}

/** `direction` turned by `steps` sixths of a circle; positive is counter-clockwise. */
export function turned(direction: Direction, steps: number): Direction {
  return DIRECTIONS[(((direction + steps) % 6) + 6) % 6]
}
