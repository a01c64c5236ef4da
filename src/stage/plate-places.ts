// Where plates go: under the feet of whom they belong to, beside or below one another, off other faces.

export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A plate that wants a place: `x`, `y` is the foot it belongs to, board pixels. */
export type PlateWish = {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** How far above the foot it may hang instead, its lower edge, board pixels; null: never. */
  readonly over: number | null
}

export type Place = { readonly x: number; readonly y: number }

/** Upper edge of a plate below the foot, board pixels. */
const DROP = 10
/** Shifts from there that are tried, in heights of the plate, nearest first. */
const SHIFTS: readonly Place[] = [
  { x: 0, y: 0 },
  { x: 0, y: 0.5 },
  { x: -0.7, y: 0.25 },
  { x: 0.7, y: 0.25 },
  { x: 0, y: 1.06 },
  { x: -1.3, y: 0.6 },
  { x: 1.3, y: 0.6 },
  { x: 0, y: 2.12 },
  { x: -2, y: 1.1 },
  { x: 2, y: 1.1 },
]
/**
 * What a pixel of overlap costs, on another plate and on a face, against way: a plate far from whom it
 * belongs to is worse than one on a neighbour's chest.
 */
const COST = { plate: 30, face: 2.4, way: 7, over: 260 }

/**
 * The middle of each plate, by id. Those further back choose first; each takes the place that covers
 * the least, of plates placed before it and of faces, and among those the nearest.
 */
export function placePlates(
  wishes: readonly PlateWish[],
  faces: readonly Box[],
): Map<number, Place> {
  const places = new Map<number, Place>()
  const taken: Box[] = []
  for (const wish of [...wishes].sort((a, b) => a.y - b.y || a.id - b.id)) {
    let best: Box | null = null
    let least = Number.POSITIVE_INFINITY
    for (const { box, way } of placesFor(wish)) {
      let cost = way
      for (const other of taken) cost += COST.plate * overlap(box, other)
      for (const face of faces) cost += COST.face * overlap(box, face)
      if (cost >= least) continue
      best = box
      least = cost
      if (cost === 0) break
    }
    if (!best) continue
    taken.push(best)
    places.set(wish.id, { x: best.x + best.width / 2, y: best.y + best.height / 2 })
  }
  return places
}

/** Where a plate may hang, and what the way there costs. */
function placesFor({ x, y, width, height, over }: PlateWish): { box: Box; way: number }[] {
  const left = x - width / 2
  const places = SHIFTS.map((shift) => {
    const way = Math.hypot(shift.x, shift.y)
    const box = { x: left + shift.x * height, y: y + DROP + shift.y * height, width, height }
    return { box, way: COST.way * way * (1 + way) * height }
  })
  if (over === null) return places
  return [...places, { box: { x: left, y: y - over - height, width, height }, way: COST.over }]
}

/** The shared area of two boxes. */
export function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return across > 0 && down > 0 ? across * down : 0
}
