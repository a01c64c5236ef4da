// The border of a set of hexes as long lines, so that dashes run on and corners join.
import { type Grid, NO_HEX } from '../../hex'
import { type BoardShape, hexCorners, type ScreenPoint } from '../projection'

export type Polyline = { readonly points: readonly ScreenPoint[]; readonly isClosed: boolean }

/**
 * The outer edges of the set, chained clockwise or not as they meet, board pixels at the height of each
 * hex: where a terrace breaks the border, the line breaks too.
 */
export function outlineOf(grid: Grid, board: BoardShape, hexes: readonly number[]): Polyline[] {
  const inside = new Set(hexes)
  const next = new Map<string, ScreenPoint[]>()
  for (const hex of [...inside].sort((a, b) => a - b)) {
    const corners = hexCorners(board, hex)
    for (let k = 0; k < 6; k++) {
      const beside = grid.neighbours[6 * hex + k]
      if (beside !== NO_HEX && inside.has(beside)) continue
      const from = corners[(k + 5) % 6]
      const list = next.get(keyOf(from))
      if (list) list.push(from, corners[k])
      else next.set(keyOf(from), [from, corners[k]])
    }
  }
  return chain(next)
}

/** Follows edges from corner to corner; lines that begin where none ends come first. */
function chain(next: Map<string, ScreenPoint[]>): Polyline[] {
  const entered = new Set<string>()
  for (const edges of next.values()) {
    for (let i = 1; i < edges.length; i += 2) entered.add(keyOf(edges[i]))
  }
  const lines: Polyline[] = []
  const openStarts = [...next.keys()].filter((key) => !entered.has(key))
  for (const start of [...openStarts, ...next.keys()]) {
    for (let line = follow(next, start); line; line = follow(next, start)) lines.push(line)
  }
  return lines
}

function follow(next: Map<string, ScreenPoint[]>, start: string): Polyline | null {
  const first = next.get(start)
  if (!first || first.length === 0) return null
  const points: ScreenPoint[] = [first[0]]
  let key = start
  for (;;) {
    const edges = next.get(key)
    if (!edges || edges.length === 0) return { points, isClosed: false }
    const to = edges[1]
    edges.splice(0, 2)
    key = keyOf(to)
    if (key === start) return { points, isClosed: true }
    points.push(to)
  }
}

function keyOf(point: ScreenPoint): string {
  return `${Math.round(point.x * 4)},${Math.round(point.y * 4)}`
}
