import { type Grid, type Hex, hexAtOffset, NO_HEX } from '../hex'

export type Arrow = 'left' | 'right' | 'up' | 'down'

const STEPS: Readonly<Record<Arrow, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

/** The hex an arrow key leads to: up and down keep the column, so that the way back is the same. */
export function movedCursor(grid: Grid, hex: Hex, arrow: Arrow): Hex {
  const [cols, rows] = STEPS[arrow]
  const to = hexAtOffset(grid, (hex % grid.cols) + cols, Math.floor(hex / grid.cols) + rows)
  return to === NO_HEX ? hex : to
}
