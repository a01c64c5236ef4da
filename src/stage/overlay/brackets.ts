// Four corners around who is aimed at.
import type { Box } from '../plate-places'
import type { Brush } from './brush'
import { type LineStyle, strokeLines } from './strokes'

/** Corners around a box, board pixels. */
export function brackets(
  { sheets, unit }: Pick<Brush, 'sheets' | 'unit'>,
  box: Box,
  style: LineStyle,
): void {
  const { x, y, width, height } = box
  const [right, bottom, arm] = [x + width, y + height, Math.min(18, width / 3.2)]
  const lines = [
    [x, y, arm, arm],
    [right, y, -arm, arm],
    [x, bottom, arm, -arm],
    [right, bottom, -arm, -arm],
  ].map(([atX, atY, across, down]) => ({
    points: [
      { x: atX, y: atY + down },
      { x: atX, y: atY },
      { x: atX + across, y: atY },
    ],
    isClosed: false,
  }))
  strokeLines(sheets.over, lines, style, unit)
}
