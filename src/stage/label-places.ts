// Where labels go: near what they name, clear of panels and of one another, off faces where they can. A
// label that finds no place is left out; those that matter most choose first.
import { type Box, overlap } from './plate-places'

/** A label that wants a place; `x`, `y` is the point it names, pixels of the screen. */
export type LabelWish = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Upper left corner; `isFar`: a line must lead back to what it names. */
export type LabelPlace = { readonly x: number; readonly y: number; readonly isFar: boolean }

export type LabelGround = {
  /** The labels must lie in here. */
  readonly bounds: Box
  /** Panels: nothing may lie under them. */
  readonly panels: readonly Box[]
  /** Faces and plates: better left free. */
  readonly faces: readonly Box[]
}

/** Free space kept around a label, pixels. */
const APART = 4
/** What a pixel of a covered face costs against a pixel of way. */
const FACE_COST = 0.35
/** A label further from its point than this needs a line. */
const FAR = 26

/**
 * Directions that are tried, in steps of the label's own size plus the gap: above first, since what
 * stands on a hex rises from it; then the sides, then below, then further out.
 */
const WAYS: readonly { readonly across: number; readonly down: number; readonly out: number }[] = [
  { across: 0, down: -1, out: 0 },
  { across: 0.35, down: -1, out: 0 },
  { across: -0.35, down: -1, out: 0 },
  { across: 0.62, down: -0.5, out: 10 },
  { across: -0.62, down: -0.5, out: 10 },
  { across: 0, down: 0.25, out: 0 },
  { across: 0, down: -1, out: 22 },
  { across: 0.62, down: -1, out: 26 },
  { across: -0.62, down: -1, out: 26 },
  { across: 0.62, down: 0.3, out: 26 },
  { across: -0.62, down: 0.3, out: 26 },
  { across: 0, down: -1, out: 48 },
  { across: 0, down: 0.4, out: 44 },
  { across: 0.7, down: -0.5, out: 62 },
  { across: -0.7, down: -0.5, out: 62 },
]

/** A place for each label, in the order of the wishes; null where there is none. */
export function placeLabels(
  wishes: readonly LabelWish[],
  ground: LabelGround,
): readonly (LabelPlace | null)[] {
  const taken: Box[] = [...ground.panels]
  return wishes.map((wish) => {
    if (!isSeen(wish, ground)) return null
    let best: (Box & { isFar: boolean }) | null = null
    let least = Number.POSITIVE_INFINITY
    for (const way of WAYS) {
      const box = boxAt(wish, way)
      const room = grown(box, APART)
      if (!isInside(box, ground.bounds) || taken.some((one) => overlap(room, one) > 0)) continue
      let cost = away(wish, box)
      for (const face of ground.faces) cost += FACE_COST * Math.sqrt(overlap(box, face)) * 2
      if (cost >= least) continue
      least = cost
      best = { ...box, isFar: away(wish, box) > FAR }
    }
    if (best === null) return null
    taken.push(best)
    return { x: best.x, y: best.y, isFar: best.isFar }
  })
}

function boxAt(wish: LabelWish, way: (typeof WAYS)[number]): Box {
  const { width, height } = wish
  const side = Math.sign(way.across)
  const isBeside = Math.abs(way.across) > 0.5
  const shift = isBeside ? side * (width / 2 + way.out) : way.across * width
  const rise =
    way.down < 0 ? way.down * height - (isBeside ? 0 : way.out) : way.down * height + way.out
  return { x: wish.x + shift - width / 2, y: wish.y + rise, width, height }
}

/** From the point to the nearest edge of the box. */
function away({ x, y }: LabelWish, box: Box): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width)
  const dy = Math.max(box.y - y, 0, y - box.y - box.height)
  const middle = Math.abs(box.x + box.width / 2 - x) * 0.12
  return Math.hypot(dx, dy) + middle
}

/** What lies off the screen or under a panel is not named. */
function isSeen({ x, y }: LabelWish, { bounds, panels }: LabelGround): boolean {
  const point = { x: x - 1, y: y - 1, width: 2, height: 2 }
  return overlap(point, bounds) > 0 && !panels.some((panel) => overlap(point, panel) > 0)
}

function isInside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  )
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}
