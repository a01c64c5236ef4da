/** Where the keyboard's or the pad's hex cursor goes. */
import { type Direction, type Grid, type Hex, hexAtOffset, NO_HEX, neighbour } from '../hex'

export type Arrow = 'left' | 'right' | 'up' | 'down'
export type CursorStep = Arrow | 'upLeft' | 'upRight' | 'downLeft' | 'downRight'

const STEPS: Readonly<Record<Arrow, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

const DIAGONALS: Readonly<Record<Exclude<CursorStep, Arrow>, Direction>> = {
  upRight: 1,
  upLeft: 2,
  downLeft: 4,
  downRight: 5,
}

const isArrow = (step: CursorStep): step is Arrow => step in STEPS

/**
 * The hex an arrow leads to. Up and down go in a zigzag that keeps the column, so that the way back is
 * the same; the diagonals are the four slanting neighbours of the hex.
 */
export function movedCursor(grid: Grid, hex: Hex, step: CursorStep): Hex {
  const to = isArrow(step)
    ? hexAtOffset(
        grid,
        (hex % grid.cols) + STEPS[step][0],
        Math.floor(hex / grid.cols) + STEPS[step][1],
      )
    : neighbour(grid, hex, DIAGONALS[step])
  return to === NO_HEX ? hex : to
}

/**
 * The nearest of the given hexes that lies in the arrow's quarter of the board; what lies straight
 * ahead counts as nearer than what lies aside. The hex itself where there is none.
 */
export function jumpedCursor(grid: Grid, hex: Hex, arrow: Arrow, places: readonly Hex[]): Hex {
  const [x, y] = STEPS[arrow]
  let best = hex
  let bestCost = Number.POSITIVE_INFINITY
  for (const place of places) {
    const right = halfColumn(grid, place) - halfColumn(grid, hex)
    const down = Math.floor(place / grid.cols) - Math.floor(hex / grid.cols)
    // Twelfths of a hex's width; rows lie 7/8 of it apart, near enough to √3/2.
    const along = x * right * 6 + y * down * 10.5
    const aside = Math.abs(y * right * 6) + Math.abs(x * down * 10.5)
    if (along <= 0 || aside > along) continue
    const cost = along + 2 * aside
    if (cost < bestCost || (cost === bestCost && place < best)) {
      best = place
      bestCost = cost
    }
  }
  return best
}

/** Twice the column, with the half step of odd rows. */
function halfColumn(grid: Grid, hex: Hex): number {
  return 2 * (hex % grid.cols) + (Math.floor(hex / grid.cols) & 1)
}
