// Aims and locks: a dash-dot line from each probe to whom it means, and how many phases are left.
import type { OverlayModel, TagOverlay } from '../../input'
import { INK } from '../ink'
import type { Box } from '../plate-places'
import type { ScreenPoint } from '../projection'
import type { Brush } from './brush'
import { bowed } from './dashes'
import { type LineStyle, strokeLines } from './strokes'

const DASH = [12, 5, 3, 5]
/** How far a line bows, of its length. */
const BOW = 0.1
/** A count's radius with its air, designed pixels. */
const COUNT = 17
/** Height of the ends above the hexes of a tag whose bodies are not on the stage, board pixels. */
const BODY = { probe: 42, person: 34 }
/** Shares of a line at which its count may stand, best first. */
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7]
/** Around the probe, where the line has no room, in radii of the count. */
const AROUND: readonly ScreenPoint[] = [
  { x: 0, y: -2.4 },
  { x: 2.6, y: -0.6 },
  { x: -2.6, y: -0.6 },
  { x: 2.2, y: -2 },
  { x: -2.2, y: -2 },
]

/** Draws them all; gives what their counts cover, board pixels. */
export function drawTags(brush: Brush, model: OverlayModel): readonly Box[] {
  const lines = model.tags.map((tag) => lineOf(brush, tag))
  model.tags.forEach((tag, i) => {
    drawLine(brush, tag, lines[i])
  })
  const ends = lines.flatMap((line) => [line[0], line[line.length - 1]])
  const taken: ScreenPoint[] = []
  const radius = COUNT * brush.unit
  model.tags.forEach((tag, i) => {
    const at = countPlace(lines[i], ends, taken, radius)
    taken.push(at)
    brush.mark(tag.rests ? 'rests' : `count-${tag.phasesLeft}`, at)
  })
  return taken.map(({ x, y }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }))
}

function lineOf(brush: Brush, tag: TagOverlay): readonly ScreenPoint[] {
  const ends = brush.bodies.tagEnds(tag.id)
  const [from, to] = [brush.centre(tag.from), brush.centre(tag.to)]
  return ends
    ? bowed({ x: ends.fromX, y: ends.fromY }, { x: ends.toX, y: ends.toY }, BOW)
    : bowed({ x: from.x, y: from.y - BODY.probe }, { x: to.x, y: to.y - BODY.person }, BOW)
}

function drawLine(brush: Brush, tag: TagOverlay, points: readonly ScreenPoint[]): void {
  const isLock = tag.stage === 'lock'
  const style: LineStyle = {
    colour: tag.wouldEnd ? INK.ice : tag.rests ? INK.grey : INK.ember,
    casing: tag.wouldEnd ? INK.iceCase : tag.rests ? INK.night : INK.emberCase,
    width: isLock ? 4.6 : 3.2,
    casingWidth: 4,
    casingAlpha: 0.8,
    alpha: tag.wouldEnd ? 0.6 : tag.rests ? 0.85 : 1,
    dash: DASH,
  }
  strokeLines(brush.sheets.over, [{ points, isClosed: false }], style, brush.unit)
  const core = {
    ...style,
    colour: INK.white,
    width: 1.2,
    casingAlpha: 0,
    alpha: 0.85 * style.alpha,
  }
  if (isLock) strokeLines(brush.sheets.over, [{ points, isClosed: false }], core, brush.unit)
  brush.mark(tag.wouldEnd ? 'spared' : tag.rests ? 'waits' : 'meant', points[points.length - 1])
}

/** On its line, clear of other counts and of where lines begin and end; else beside the probe. */
export function countPlace(
  line: readonly ScreenPoint[],
  ends: readonly ScreenPoint[],
  taken: readonly ScreenPoint[],
  radius: number,
): ScreenPoint {
  const from = line[0]
  const places = [
    ...ALONG.map((share) => line[Math.round(share * (line.length - 1))]),
    ...AROUND.map(({ x, y }) => ({ x: from.x + x * radius, y: from.y + y * radius })),
  ]
  const gap = (at: ScreenPoint) =>
    Math.min(
      ...taken.map((one) => distance(at, one) / (2 * radius)),
      ...ends.map((one) => distance(at, one) / (1.7 * radius)),
    )
  return places.find((at) => gap(at) >= 1) ?? places.reduce((a, b) => (gap(b) > gap(a) ? b : a))
}

function distance(a: ScreenPoint, b: ScreenPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
