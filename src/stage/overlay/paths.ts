// Where somebody will walk or fly: the pending order's path with what it is exposed to, the files that
// follow, rallies, flights, and the courses of probes.
import type { FlightOverlay, OverlayModel, PathOverlay } from '../../input'
import { INK } from '../ink'
import type { Brush } from './brush'
import { pointsAlong } from './dashes'
import { arrowHead, groundRing, type LineStyle, strokeLines } from './strokes'

const STYLES: Readonly<Record<PathOverlay['kind'], LineStyle>> = {
  move: { colour: INK.white, casing: INK.iceCase, width: 4, alpha: 1, dash: null },
  guided: { colour: INK.ice, casing: INK.iceCase, width: 2.4, alpha: 0.9, dash: null },
  rally: { colour: INK.ice, casing: INK.iceCase, width: 2.4, alpha: 0.9, dash: [9, 7] },
  flight: { colour: INK.ember, casing: INK.emberCase, width: 2.6, alpha: 1, dash: [5, 5] },
}
const COURSE: LineStyle = {
  colour: INK.ember,
  casing: INK.emberCase,
  width: 2.4,
  alpha: 1,
  dash: null,
}
const RESTING: LineStyle = { ...COURSE, colour: INK.grey, casing: INK.night }
/** Distance between the dots of a probe's course, designed pixels. */
const DOT_SPACING = 9

export function drawPaths(brush: Brush, model: OverlayModel): void {
  for (const flight of model.flights) drawCourse(brush, flight)
  for (const path of model.paths) drawPath(brush, path)
}

function drawPath(brush: Brush, path: PathOverlay): void {
  const points = path.hexes.map(brush.centre)
  if (points.length < 2) return
  const style = STYLES[path.kind]
  strokeLines(brush.sheets.under, [{ points, isClosed: false }], style, brush.unit)
  const end = points[points.length - 1]
  if (path.kind === 'move') {
    for (const at of points.slice(1, -1)) brush.dot(at, 5, style)
    brush.tile('hover', path.hexes[path.hexes.length - 1])
    strokeLines(brush.sheets.under, [groundRing(end, 20)], { ...style, width: 3 }, brush.unit)
  } else {
    const head = arrowHead(points, 13 * brush.unit)
    if (head) strokeLines(brush.sheets.under, [head], { ...style, dash: null }, brush.unit)
  }
  path.exposure.forEach((exposure, i) => {
    if (i > 0 && exposure !== 'none') brush.mark(exposure, points[i])
  })
}

/** Dots, because it flies; an arrow where it will be. The phase after next is fainter. */
function drawCourse(brush: Brush, flight: FlightOverlay): void {
  const points = flight.hexes.map(brush.centre)
  if (points.length < 2) return
  const course = flight.rests ? RESTING : COURSE
  const style = { ...course, alpha: flight.inPhases === 1 ? 1 : 0.5 }
  for (const at of pointsAlong(points, DOT_SPACING * brush.unit)) {
    brush.dot(at, 1.7, style)
  }
  const head = arrowHead(points, 12 * brush.unit)
  if (head) strokeLines(brush.sheets.under, [head], style, brush.unit)
}
