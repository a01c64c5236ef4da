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
  /** Counts that must be read: nothing may cover them. */
  readonly counts: readonly Box[]
  /** Bodies and plates: better left free. */
  readonly faces: readonly Box[]
}

/** Free space kept around a label, pixels. */
const APART = 4
/** What covering a body costs against a pixel of way, for each pixel of the label's height that covers it. */
const FACE_COST = 2.2
/** A line that runs across another label, or a label across another's line. */
const CROSSING_COST = 90
/** Above is best: what stands on a hex rises from it. Pixels of way. */
const TURN_COST = 9
/** A label further from its point than this needs a line. */
const FAR = 26
/** Distances that are tried, nearest first, pixels; and directions, from above to both sides. */
const DISTANCES = [0, 12, 28, 48, 72, 100, 132, 168]
const TURNS = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8].map(
  (step) => (step * Math.PI) / 8,
)

/** A place for each label, in the order of the wishes; null where there is none. */
export function placeLabels(
  wishes: readonly LabelWish[],
  ground: LabelGround,
): readonly (LabelPlace | null)[] {
  const taken: Box[] = [...ground.panels, ...ground.counts]
  const labels: Box[] = []
  const lines: Line[] = []
  return wishes.map((wish) => {
    if (!isSeen(wish, ground)) return null
    let best: Box | null = null
    let least = Number.POSITIVE_INFINITY
    for (const distance of DISTANCES) {
      if (distance >= least) break
      for (const turn of TURNS) {
        const box = boxAt(wish, distance, turn)
        const room = grown(box, APART)
        if (!isInside(box, ground.bounds) || taken.some((one) => overlap(room, one) > 0)) continue
        let cost = distance + TURN_COST * Math.abs(turn)
        for (const face of ground.faces) cost += (FACE_COST * overlap(box, face)) / box.height
        const line = lineTo(wish, box)
        cost += CROSSING_COST * labels.filter((one) => crosses(line, one)).length
        cost += CROSSING_COST * lines.filter((one) => crosses(one, box)).length
        if (cost >= least) continue
        least = cost
        best = box
      }
    }
    if (best === null) return null
    const line = lineTo(wish, best)
    const isFar = line.length > FAR
    taken.push(best)
    labels.push(best)
    if (isFar) lines.push(line)
    return { x: best.x, y: best.y, isFar }
  })
}

/** A label so far from its point in a direction, 0 = above, clockwise. */
function boxAt({ x, y, width, height }: LabelWish, distance: number, turn: number): Box {
  const across = Math.sin(turn)
  const down = -Math.cos(turn)
  const beside = (share: number) => Math.max(-1, Math.min(1, 1.5 * share))
  return {
    x: Math.round(x + across * distance + (beside(across) * width) / 2 - width / 2),
    y: Math.round(y + down * distance + (beside(down) * height) / 2 - height / 2),
    width,
    height,
  }
}

type Line = {
  readonly fromX: number
  readonly fromY: number
  readonly toX: number
  readonly toY: number
  readonly length: number
}

/** From the nearest edge of a label to the point that it names. */
function lineTo({ x, y }: LabelWish, box: Box): Line {
  const fromX = Math.min(Math.max(x, box.x), box.x + box.width)
  const fromY = Math.min(Math.max(y, box.y), box.y + box.height)
  return { fromX, fromY, toX: x, toY: y, length: Math.hypot(x - fromX, y - fromY) }
}

/** Whether a line runs through a box: its middle part, so that touching ends do not count. */
function crosses({ fromX, fromY, toX, toY, length }: Line, box: Box): boolean {
  if (length < APART) return false
  const steps = Math.ceil(length / 8)
  for (let i = 1; i < steps; i++) {
    const x = fromX + ((toX - fromX) * i) / steps
    const y = fromY + ((toY - fromY) * i) / steps
    const isIn = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
    if (isIn) return true
  }
  return false
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
