// What may be aimed at, and what the pending order would send: beams, torpedoes, a tractor, a scan.
import type { AimOverlay, SkyOverlayModel } from '../../../input/sky/overlayModel'
import { brackets } from '../../overlay/brackets'
import { type LineStyle, strokeLines } from '../../overlay/strokes'
import { angleOf } from '../heading'
import { LINES, type SkyBrush } from './sky-brush'
import { arcLine } from './sky-lines'

/** Radius of a target's ring of shields, board pixels. */
const RING = 54

export function drawAims(brush: SkyBrush, model: SkyOverlayModel): void {
  if (model.scan.length > 0) {
    brush.tiles('scan', model.scan)
    brush.border(model.scan, LINES.possible)
  }
  for (const { hex, unit, isHarm, isChosen } of model.targets) {
    brush.tile(isHarm ? 'targetHarm' : 'target', hex)
    const box = unit === null ? null : brush.boxOf(unit)
    if (isChosen && box) brackets(brush, box, { ...LINES.pending, width: 3.6 })
    else if (isChosen) brush.border([hex], { ...LINES.pending, width: 3.2 })
  }
  for (const { from, to } of model.tractors) {
    const way = { points: [brush.centre(from), brush.centre(to)], isClosed: false }
    strokeLines(brush.sheets.under, [way], { ...LINES.own, width: 1.6, dash: [2, 5] }, brush.unit)
  }
  if (model.aim) drawAim(brush, model.aim)
}

const WAYS: Readonly<Record<AimOverlay['kind'], LineStyle>> = {
  phaser: { ...LINES.pending, width: 2.6 },
  disruptor: { ...LINES.pending, width: 2.6, dash: [12, 5] },
  torpedo: { ...LINES.pending, width: 2, dash: [3, 7] },
  tractor: { ...LINES.own, width: 2.6, dash: [4, 4] },
}

function drawAim(brush: SkyBrush, { kind, from, to, struck, isDimmed, around }: AimOverlay): void {
  const way = { points: [brush.centre(from), brush.centre(to)], isClosed: false }
  const style = WAYS[kind]
  // What gas dims is drawn thin and broken.
  const shown = isDimmed ? { ...style, width: 1.6, dash: [5, 6], alpha: 0.85 } : style
  strokeLines(brush.sheets.over, [way], shown, brush.unit)
  if (around.length > 0) {
    brush.tiles('blast', [to, ...around])
    brush.border([to, ...around], { ...LINES.pending, width: 2, dash: [8, 5] })
    brush.border([to], { ...LINES.pending, width: 2.6 })
  }
  if (struck === null) return
  const at = brush.centre(to)
  const ring = arcLine(at, RING, 0, 2 * Math.PI)
  strokeLines(brush.sheets.over, [ring], { ...LINES.unknown, width: 1.2, dash: [4, 4] }, brush.unit)
  const arc = arcLine(at, RING, angleOf(struck), Math.PI / 3 - 0.08)
  strokeLines(brush.sheets.over, [arc], { ...LINES.pending, width: 6 }, brush.unit)
}
