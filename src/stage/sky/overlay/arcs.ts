// Where weapons bear: sectors out to the edges of their range bands, with what a hit does there.
import type { ArcOverlay, SkyOverlayModel } from '../../../input/sky/overlayModel'
import { type LineStyle, strokeLines } from '../../overlay/strokes'
import { angleOf, towards } from '../heading'
import { LINES, type SkyBrush } from './sky-brush'
import { rangeAt, rangeLine } from './sky-lines'
import type { SkyTone } from './sky-marks'

/** Between two hexes. */
const EDGE = 0.5
/** Sectors begin so far from the ship, board pixels. */
const FROM = 46
/** Numbers of two arcs of one ship stand apart by so much, radians. */
const APART = 0.16

export function drawArcs(brush: SkyBrush, model: SkyOverlayModel): void {
  model.arcs.forEach((arc, i) => {
    drawArc(brush, arc, ((i % 3) - 1) * APART)
  })
}

function drawArc(brush: SkyBrush, arc: ArcOverlay, shift: number): void {
  const centre = brush.centre(arc.hex)
  const middle = angleOf(arc.towards)
  const width = (arc.degrees * Math.PI) / 180
  const style = styleOf(arc)
  const last = arc.bands.at(-1)
  arc.bands.forEach(({ hexes, damage }, i) => {
    const isLast = i === arc.bands.length - 1
    const line = rangeLine(centre, hexes + EDGE, middle, width)
    const band = { ...style, alpha: isLast ? 1 : 0.75, width: isLast ? style.width : 1.2 }
    strokeLines(brush.sheets.under, [line], band, brush.unit)
    if (damage <= 0) return
    const tone: SkyTone = arc.isEnemy ? 'ember' : arc.kind === 'torpedo' ? 'amber' : 'ice'
    const angle = middle + shift
    const at = towards(centre, angle, rangeAt(hexes + EDGE, angle))
    brush.mark(`number-${tone}-${damage}`, at, 0.9)
  })
  if (arc.degrees === 360 || last === undefined) return
  for (const side of [-1, 1]) {
    const angle = middle + (side * width) / 2
    const points = [
      towards(centre, angle, FROM),
      towards(centre, angle, rangeAt(last.hexes + EDGE, angle)),
    ]
    const edge = { ...style, width: 1.3, dash: [3, 6], alpha: 0.9 }
    strokeLines(brush.sheets.under, [{ points, isClosed: false }], edge, brush.unit)
  }
}

function styleOf({ isEnemy, kind }: ArcOverlay): LineStyle {
  if (isEnemy) return { ...LINES.harm, width: 1.7, dash: [9, 4] }
  if (kind === 'torpedo') return { ...LINES.pending, width: 1.6, dash: [3, 5] }
  if (kind === 'scan') return { ...LINES.possible, width: 1.6 }
  return { ...LINES.own, width: 1.7 }
}
