// Which part of the picture is painted: the board and the land past its edge.
import { boardRect } from '../projection'
import { GRID } from './chunks'
import type { GroundBoard } from './ground-board'
import type { PaintArea } from './painter'

/** Land painted past the board's edge, board pixels. */
const BEYOND = 240
/** Ground rises or sinks by this much more than its level says, board pixels. */
const UNEVEN = 24

/** Board pixels, on the painter's grid. */
export function paintedArea(board: Pick<GroundBoard, 'cols' | 'rows'>): PaintArea {
  const rect = boardRect(board.cols, board.rows)
  const onGrid = (pixels: number) => GRID * Math.ceil(pixels / GRID)
  return {
    x: -BEYOND,
    y: -BEYOND,
    width: onGrid(rect.width + 2 * BEYOND),
    height: onGrid(rect.y + rect.height + 2 * BEYOND),
  }
}

/** The part of it where land hides all that lies behind, board pixels: past that it may sink into the haze. */
export function solidArea(board: Pick<GroundBoard, 'cols' | 'rows'>): PaintArea {
  const rect = boardRect(board.cols, board.rows)
  // The highest ground is seen as far above its place as the board's picture begins above the board; a
  // chasm is as deep.
  const inset = UNEVEN - rect.y
  return { x: 0, y: inset, width: rect.width, height: rect.y + rect.height - 2 * inset }
}
