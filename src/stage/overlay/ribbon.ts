// A line of some width as patches whose ends meet in its corners: nothing overlaps where it is half
// transparent, and no gap opens on the outer side.
import type { ScreenPoint } from '../projection'
import type { Corners } from '../quad-sheet'

/** A corner reaches out at most this many half widths; a sharper one is left open. */
const LONGEST_MITRE = 2.4

/** One patch for each stretch of the line; `width` and the points in board pixels. */
export function ribbon(
  line: readonly ScreenPoint[],
  isClosed: boolean,
  width: number,
): readonly Corners[] {
  const points = apart(line, isClosed)
  const count = isClosed ? points.length : points.length - 1
  if (count < 1) return []
  const sides = Array.from({ length: count }, (_, i) =>
    sideOf(points[i], points[(i + 1) % points.length], width / 2),
  )
  /** The way from the line to its left edge where a stretch begins and where it ends. */
  const corner = (i: number, own: ScreenPoint): ScreenPoint => {
    const isEnd = !isClosed && (i === 0 || i === count)
    if (isEnd) return own
    return mitre(sides[(i + count - 1) % count], sides[i % count]) ?? own
  }
  return sides.map((side, i): Corners => {
    const [from, to] = [points[i], points[(i + 1) % points.length]]
    const [begin, end] = [corner(i, side), corner(i + 1, side)]
    return [
      from.x + begin.x,
      from.y + begin.y,
      from.x - begin.x,
      from.y - begin.y,
      to.x + end.x,
      to.y + end.y,
      to.x - end.x,
      to.y - end.y,
    ]
  })
}

/** The line without points that lie on the one before: they have no direction. */
function apart(line: readonly ScreenPoint[], isClosed: boolean): readonly ScreenPoint[] {
  const differs = (a: ScreenPoint, b: ScreenPoint) => a.x !== b.x || a.y !== b.y
  const points = line.filter((point, i) => i === 0 || differs(point, line[i - 1]))
  const isDoubled = isClosed && points.length > 1 && !differs(points[0], points[points.length - 1])
  return isDoubled ? points.slice(0, -1) : points
}

/** From a stretch to its left edge. */
function sideOf(from: ScreenPoint, to: ScreenPoint, half: number): ScreenPoint {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy)
  return { x: (dy / length) * half, y: (-dx / length) * half }
}

/** From a corner to where the left edges of both its stretches meet; null where that is too far out. */
function mitre(before: ScreenPoint, after: ScreenPoint): ScreenPoint | null {
  const half2 = before.x * before.x + before.y * before.y
  const sum = { x: before.x + after.x, y: before.y + after.y }
  const along = sum.x * before.x + sum.y * before.y
  if (along <= 0) return null
  const reach = half2 / along
  const isFar = Math.hypot(sum.x, sum.y) * reach > LONGEST_MITRE * Math.sqrt(half2)
  return isFar ? null : { x: sum.x * reach, y: sum.y * reach }
}
