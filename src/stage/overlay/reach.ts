// What is ours and possible: reach, targets, the pending order's area, exits, the selected hex.
import type { OverlayModel } from '../../input'
import { INK } from '../ink'
import { hexCorners } from '../projection'
import { brackets } from './brackets'
import type { Brush } from './brush'
import type { LineStyle } from './strokes'

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
  if (model.cursor !== null && !isOnTarget) bracketsOn(brush, model.cursor, CURSOR)
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
  if (body) brackets(brush, body, style)
  else bracketsOn(brush, target.hex, style)
}

/** Four corners around a hex and what stands on it. */
function bracketsOn(brush: Brush, hex: number, style: LineStyle): void {
  const { x, y } = brush.centre(hex)
  const corners = hexCorners(brush.board, hex)
  const half = Math.abs(corners[0].x - x) * 0.74
  brackets(brush, { x: x - half, y: y - 92, width: 2 * half, height: 126 }, style)
}
