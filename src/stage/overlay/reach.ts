// What is ours and possible: reach, targets, the pending order's area, exits, the selected hex.
import type { OverlayModel } from '../../input'
import { INK } from '../ink'
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
  if (model.cursor !== null) brackets(brush, model.cursor, CURSOR)
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
  brackets(brush, target.hex, { ...PENDING, width: 4 })
}

/** Four corners around a hex and what stands on it. */
function brackets(brush: Brush, hex: number, style: LineStyle): void {
  const { x, y } = brush.centre(hex)
  const corners = hexCorners(brush.board, hex)
  const half = Math.abs(corners[0].x - x) * 0.74
  const [top, bottom, arm] = [y - 92, y + 34, 18]
  const lines = [
    [-half, top, arm, arm],
    [half, top, -arm, arm],
    [-half, bottom, arm, -arm],
    [half, bottom, -arm, -arm],
  ].map(([dx, at, across, down]) => ({
    points: [
      { x: x + dx, y: at + down },
      { x: x + dx, y: at },
      { x: x + dx + across, y: at },
    ],
    isClosed: false,
  }))
  strokeLines(brush.over, lines, style, brush.unit)
}
