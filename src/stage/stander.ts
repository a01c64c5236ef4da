// Who stands where now, for whoever draws around a figure.
import type { DisplayUnit } from './display'

/** Who stands where now; it follows the figure. `y` is its foot, without the lift of what hovers. */
export type Stander = {
  readonly unit: DisplayUnit
  readonly x: number
  readonly y: number
  readonly row: number
  readonly lift: number
  /** Share of the usual size. */
  readonly size: number
  readonly facing: number
}

/** Middle of a body above its foot, board pixels. */
export const BODY_HEIGHT = 40
/** Middle and lower edge of a machine's hull above the point it hovers over, board pixels. */
export const HULL = { middle: 60, bottom: 36 }
/** Where household `k` of a column stands, from the column's foot, as its pictures show it. */
export const HOUSEHOLD_PLACES = [
  { x: -33, y: -3 },
  { x: -16, y: 7 },
  { x: 2, y: -7 },
  { x: 18, y: 6 },
  { x: 34, y: -2 },
] as const
/** Height of a tag's ends over a foot, board pixels. */
const CHEST = 44

export type TagEnds = {
  readonly fromX: number
  readonly fromY: number
  readonly toX: number
  readonly toY: number
}

/** A tag's line: from the hull of a probe to the body, or to the household of a column that it means. */
export function tagEnds(
  probe: Pick<Stander, 'x' | 'y' | 'lift'>,
  body: Pick<Stander, 'x' | 'y' | 'lift' | 'size'>,
  household: number | null,
): TagEnds {
  const { x, y } = HOUSEHOLD_PLACES[household ?? 2]
  const isOne = household === null
  return {
    fromX: probe.x,
    fromY: probe.y - probe.lift - HULL.middle,
    toX: body.x + (isOne ? 0 : x * body.size),
    toY: body.y - body.lift - CHEST * body.size + (isOne ? 0 : y * body.size),
  }
}
