// Drawing lines of the overlay: each with a dark casing, so that it reads on grass, water and snow alike.
import type { ScreenPoint } from '../projection'
import type { QuadSheet } from '../quad-sheet'
import { dashed } from './dashes'
import type { Polyline } from './outline'
import { ribbon } from './ribbon'

export type LineStyle = {
  readonly colour: number
  readonly casing: number
  /** Board pixels at zoom 1. */
  readonly width: number
  readonly alpha: number
  /** How much wider the casing is; 2.4 where it is not said. */
  readonly casingWidth?: number
  /** How dark the casing is; fainter under a dashed line where it is not said. */
  readonly casingAlpha?: number
  /** Lengths of stroke and gap in turn; null for a solid line. */
  readonly dash: readonly number[] | null
}

const CASING = 2.4

/**
 * Draws lines; `unit` is how many board pixels a pixel as designed takes at the present zoom. The casing
 * of a dashed line runs on under its gaps.
 */
export function strokeLines(
  sheet: QuadSheet,
  lines: readonly Polyline[],
  style: LineStyle,
  unit: number,
): void {
  const { dash } = style
  const casing = (style.width + (style.casingWidth ?? CASING)) * unit
  const casingAlpha = (style.casingAlpha ?? (dash ? 0.4 : 0.6)) * style.alpha
  for (const line of lines) lay(sheet, line, casing, style.casing, casingAlpha)
  for (const { points, isClosed } of lines) {
    if (!dash) {
      lay(sheet, { points, isClosed }, style.width * unit, style.colour, style.alpha)
      continue
    }
    const track = isClosed ? [...points, points[0]] : points
    const pattern = dash.map((length) => length * unit)
    for (const stroke of dashed(track, pattern)) {
      const part = { points: stroke, isClosed: false }
      lay(sheet, part, style.width * unit, style.colour, style.alpha)
    }
  }
}

function lay(
  sheet: QuadSheet,
  { points, isClosed }: Polyline,
  width: number,
  colour: number,
  alpha: number,
): void {
  if (alpha <= 0) return
  for (const patch of ribbon(points, isClosed, width)) sheet.patch(patch, colour, alpha)
}

/** An ellipse as a line: a circle that lies on the ground. */
export function groundRing(centre: ScreenPoint, radius: number): Polyline {
  const points: ScreenPoint[] = []
  for (let i = 0; i < 40; i++) {
    const angle = (i / 40) * 2 * Math.PI
    points.push({
      x: centre.x + radius * Math.cos(angle),
      y: centre.y + radius * 0.79 * Math.sin(angle),
    })
  }
  return { points, isClosed: true }
}

/** The head of an arrow at the end of a line. */
export function arrowHead(points: readonly ScreenPoint[], size: number): Polyline | null {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before) return null
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1
  const dx = ((tip.x - before.x) / length) * size
  const dy = ((tip.y - before.y) / length) * size
  return {
    points: [
      { x: tip.x - dx - dy * 0.7, y: tip.y - dy + dx * 0.7 },
      tip,
      { x: tip.x - dx + dy * 0.7, y: tip.y - dy - dx * 0.7 },
    ],
    isClosed: false,
  }
}
