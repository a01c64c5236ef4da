// Which part of the picture is painted: the board and the land past its edge.
import { boardRect } from '../projection'
import { GRID } from './chunks'
import type { GroundBoard } from './ground-board'
import type { PaintArea } from './painter'

/** Land painted past the board's edge, board pixels. */
const BEYOND = 240

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
