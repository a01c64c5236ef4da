// Which part of the picture belongs to a board in space, and how far space is painted around it.
import { HEX_HEIGHT, HEX_WIDTH, ROW_STEP, type ScreenRect } from '../projection'

/** Space painted past the board's edge, board pixels. */
const BEYOND = 320

type Size = { readonly cols: number; readonly rows: number }

export function skyRect({ cols, rows }: Size): ScreenRect {
  return {
    x: 0,
    y: 0,
    width: HEX_WIDTH * (cols + (rows > 1 ? 0.5 : 0)),
    height: ROW_STEP * (rows - 1) + HEX_HEIGHT,
  }
}

export function skyArea(board: Size): ScreenRect {
  const { width, height } = skyRect(board)
  return { x: -BEYOND, y: -BEYOND, width: width + 2 * BEYOND, height: height + 2 * BEYOND }
}
