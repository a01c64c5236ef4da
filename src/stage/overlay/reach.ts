// What is ours and possible: reach, targets, the pending order's area, exits, the selected hex.
import type { OverlayModel } from '../../input'
import { INK } from '../ink'
import type { Box } from '../plate-places'
import { hexCorners } from '../projection'
import type { Brush } from './brush'
import { type LineStyle, strokeLines } from './strokes'

const REACH: LineStyle = {
  colour: INK.ice,
  casing: INK.iceCase,
  width: 2.6,
  alpha: 1,
  dash: null,
}
const FIELD: LineStyle = { ...REACH, width: 1.8, alpha: 0.8, dash: [3, 5] }
const EXIT: LineStyle = { ...REACH, width: 2.4, dash: [16, 6] }
const PENDING: LineStyle = {
  colour: INK.amber,
  casing: INK.amberCase,
  width: 2.6,
  alpha: 1,
  dash: null,
}
const CURSOR: LineStyle = { ...PENDING, colour: INK.white, casing: INK.night, width: 3 }

export function drawReach(brush: Brush, model: OverlayModel): void {
  brush.tiles('exit', model.exits)
  if (model.exits.length > 0) brush.border(model.exits, EXIT)
  for (const { hexes } of model.inhibitors) brush.border(hexes, FIELD)
  brush.tiles('reach', model.reach)
  if (model.reach.length > 0) brush.border(model.reach, REACH)
  drawArea(brush, model)
  brush.tiles('guided', model.guided)
  brush.tiles('hitsFrom', model.hitsFrom)
  if (model.selected !== null) brush.tile('selected', model.selected)
  for (const target of model.targets) drawTarget(brush, target)
  if (model.hovered !== null && model.hovered !== model.selected) {
    brush.tile('hover', model.hovered)
  }
  // Around a target that is chosen its own brackets say the same.
  const isOnTarget = model.targets.some((one) => one.isChosen && one.hex === model.cursor)
  if (model.cursor !== null && !isOnTarget) brackets(brush, model.cursor, CURSOR)
}

function drawArea(brush: Brush, model: OverlayModel): void {
  const { area } = model
  if (!area || area.hexes.length === 0) return
  brush.tiles(area.kind, area.hexes)
  brush.border(area.hexes, area.kind === 'blast' ? PENDING : REACH)
}

function drawTarget(brush: Brush, target: OverlayModel['targets'][number]): void {
  if (!target.isChosen) {
    brush.tile('target', target.hex)
    return
  }
  brush.tile('target', target.hex)
  const body = target.unit === null ? null : brush.bodies.boxOf(target.unit)
  const style = { ...PENDING, width: 4 }
  if (body) bracketsAround(brush, body, style)
  else brackets(brush, target.hex, style)
}

/** Four corners around a hex and what stands on it. */
function brackets(brush: Brush, hex: number, style: LineStyle): void {
  const { x, y } = brush.centre(hex)
  const corners = hexCorners(brush.board, hex)
  const half = Math.abs(corners[0].x - x) * 0.74
  bracketsAround(brush, { x: x - half, y: y - 92, width: 2 * half, height: 126 }, style)
}

function bracketsAround(brush: Brush, box: Box, style: LineStyle): void {
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
  strokeLines(brush.sheets.over, lines, style, brush.unit)
}
