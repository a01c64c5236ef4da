// Where ships can and will fly: ghosts with their headings, the pending flight and its drift, drawn courses.
import type {
  CourseOverlay,
  GhostOverlay,
  PlotOverlay,
  SkyOverlayModel,
} from '../../../input/sky/overlayModel'
import { between, pointsAlong } from '../../overlay/dashes'
import { strokeLines } from '../../overlay/strokes'
import type { ScreenPoint } from '../../projection'
import { angleOf, towards } from '../heading'
import { LINES, type SkyBrush } from './sky-brush'

/** Distance between the dots of a course, designed pixels. */
const SPACING = 10
/** The course that a flagship may break its plot for is drawn thinner. */
const WAY_OUT_SPACING = 18
/** Several headings on one hex point outward from its middle by so much, board pixels. */
const FAN = { away: 27, size: 0.66 }
const HEADING_ONLY = 0.96

export function drawCourses(brush: SkyBrush, model: SkyOverlayModel): void {
  for (const plot of model.plots) drawPlot(brush, plot)
  for (const ghost of model.ghosts) drawGhost(brush, ghost)
  if (model.flight) drawFlight(brush, model.flight)
}

function drawGhost(brush: SkyBrush, { hex, facings, chosen }: GhostOverlay): void {
  const at = brush.centre(hex)
  brush.tile(chosen === null ? 'ghost' : 'ghostChosen', hex)
  if (facings.length === 1 && chosen === null) {
    brush.mark(`ghost-${facings[0]}`, at, HEADING_ONLY)
    return
  }
  for (const facing of facings) {
    if (facing === chosen) continue
    brush.mark(`ghost-${facing}`, towards(at, angleOf(facing), FAN.away), FAN.size)
  }
  if (chosen !== null) brush.mark(`chosen-${chosen}`, at)
}

function drawFlight(brush: SkyBrush, flight: CourseOverlay): void {
  const { hexes, facing, drift, scoop, vent, harm, ram } = flight
  const points = hexes.map(brush.centre)
  const { under } = brush.sheets
  const end = hexes[hexes.length - 1]
  if (drift !== end) drawDrift(brush, end, drift, facing)
  if (points.length > 1) {
    const style = { ...LINES.own, colour: 0xf0f4fc, width: 3.4 }
    strokeLines(under, [{ points, isClosed: false }], style, brush.unit)
    for (const at of points.slice(1, -1)) brush.dot(at, 4.2, style)
  }
  brush.tile('ghostChosen', end)
  brush.mark(`chosen-${facing}`, brush.centre(end))
  const beside = (hex: number): ScreenPoint => {
    const { x, y } = brush.centre(hex)
    return { x, y: y - 26 }
  }
  for (const hex of scoop) brush.mark('scoop', beside(hex), 0.9)
  for (const hex of harm) brush.mark('harm', beside(hex), 0.9)
  if (vent !== null) brush.mark('vent', beside(vent), 0.9)
  if (ram !== null) {
    const blow = { points: [brush.centre(end), brush.centre(ram)], isClosed: false }
    strokeLines(under, [blow], { ...LINES.harm, width: 3.4 }, brush.unit)
    brush.border([ram], { ...LINES.harm, width: 2.4 })
    brush.mark('ram', between(brush.centre(end), brush.centre(ram), 0.5))
  }
}

function drawDrift(brush: SkyBrush, from: number, to: number, facing: number): void {
  const way = [brush.centre(from), brush.centre(to)]
  for (const at of pointsAlong(way, SPACING * brush.unit)) brush.dot(at, 1.6, LINES.possible)
  brush.tile('drift', to)
  brush.mark(`drift-${facing}`, brush.centre(to), 0.9)
}

/** Dots that bind: an arrow stands where the ship will. Who means to ram has a sign, and all it may strike is marked. */
function drawPlot(brush: SkyBrush, plot: PlotOverlay): void {
  const { hexes, facing, isEnemy, ramReach, otherwise } = plot
  const points = hexes.map(brush.centre)
  const style = isEnemy ? LINES.harm : LINES.own
  const end = points.at(-1)
  if (otherwise.length > 0) {
    const way = [points[0], ...otherwise.map(brush.centre)]
    for (const at of pointsAlong(way, WAY_OUT_SPACING * brush.unit)) brush.dot(at, 1.3, style)
  }
  for (const at of pointsAlong(points, SPACING * brush.unit)) brush.dot(at, 2, style)
  if (ramReach.length > 0) {
    brush.tiles(isEnemy ? 'blastEnemy' : 'blast', ramReach)
    brush.border(ramReach, { ...style, width: 2.2, dash: [8, 5] })
    // Off the ship, which has its own plate.
    const [from, to] = points.slice(-2)
    brush.mark('ram', between(from, to ?? from, 0.5))
  }
  if (end && points.length > 1) brush.mark(`${isEnemy ? 'enemy' : 'own'}-${facing}`, end)
}
