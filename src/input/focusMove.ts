/** Which of several boxes on a screen lies next in a direction: how a pad's cross moves the focus. */
import type { Arrow } from './cursor'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * The index of the nearest box beyond `from` in a direction, −1 if there is none. What overlaps the
 * beam of `from` comes before what lies aside of it.
 */
export function nextBox(from: Box, boxes: readonly Box[], way: Arrow): number {
  let best = -1
  let bestCost = Number.POSITIVE_INFINITY
  boxes.forEach((box, index) => {
    const ahead = aheadOf(from, box, way)
    if (ahead === null) return
    const cost = ahead + 3 * asideOf(from, box, way)
    if (cost < bestCost) {
      best = index
      bestCost = cost
    }
  })
  return best
}

/** Pixels from the middle of `from` to the middle of the box along the way; null if it is not beyond. */
function aheadOf(from: Box, box: Box, way: Arrow): number | null {
  const x = (box.left + box.right - from.left - from.right) / 2
  const y = (box.top + box.bottom - from.top - from.bottom) / 2
  const ahead = { left: -x, right: x, up: -y, down: y }[way]
  const isBeyond = {
    left: box.left < from.left,
    right: box.right > from.right,
    up: box.top < from.top,
    down: box.bottom > from.bottom,
  }[way]
  return isBeyond && ahead > 0 ? ahead : null
}

/** Pixels between the two across the way; 0 where they overlap. */
function asideOf(from: Box, box: Box, way: Arrow): number {
  return way === 'left' || way === 'right'
    ? Math.max(0, box.top - from.bottom, from.top - box.bottom)
    : Math.max(0, box.left - from.right, from.left - box.right)
}
