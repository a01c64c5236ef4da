// Dashed lines and points along a line, as plain geometry: the renderer draws only solid strokes.
import type { ScreenPoint } from '../projection'

export type Stroke = readonly ScreenPoint[]

/**
 * Cuts a line into the strokes of a dash pattern: lengths of stroke and gap in turn, pixels. A stroke
 * that runs around a corner keeps it.
 */
export function dashed(points: readonly ScreenPoint[], pattern: readonly number[]): Stroke[] {
  const strokes: ScreenPoint[][] = []
  let part = 0
  let left = pattern[0]
  let current: ScreenPoint[] = points.length > 0 ? [points[0]] : []
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1]
    const to = points[i]
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    let walked = 0
    while (length - walked > left) {
      walked += left
      const at = between(from, to, walked / length)
      if (part % 2 === 0) {
        current.push(at)
        strokes.push(current)
      }
      current = [at]
      part = (part + 1) % pattern.length
      left = pattern[part]
    }
    left -= length - walked
    if (part % 2 === 0) current.push(to)
  }
  if (part % 2 === 0 && current.length > 1) strokes.push(current)
  return strokes
}

/** Points along a line, `spacing` pixels apart, beginning half a space in. */
export function pointsAlong(points: readonly ScreenPoint[], spacing: number): ScreenPoint[] {
  const found: ScreenPoint[] = []
  let ahead = spacing / 2
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1]
    const to = points[i]
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    for (; ahead <= length; ahead += spacing) found.push(between(from, to, ahead / length))
    ahead -= length
  }
  return found
}

/** A curve from one point to another that bows by `bow` of its length to its left, as points. */
export function bowed(from: ScreenPoint, to: ScreenPoint, bow: number): ScreenPoint[] {
  const middle = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * bow,
    y: (from.y + to.y) / 2 - (to.x - from.x) * bow,
  }
  const points: ScreenPoint[] = []
  const steps = 20
  for (let i = 0; i <= steps; i++) {
    const t = i / steps
    points.push(between(between(from, middle, t), between(middle, to, t), t))
  }
  return points
}

export function between(from: ScreenPoint, to: ScreenPoint, t: number): ScreenPoint {
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }
}
