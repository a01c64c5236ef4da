// Who stands where now, for whoever draws around a figure.
import type { DisplayUnit } from './display'

/** Who stands where now; it follows the figure. `y` is its foot, without the lift of what hovers. */
export type Stander = {
  readonly unit: DisplayUnit
  readonly x: number
  readonly y: number
  readonly row: number
  readonly lift: number
  readonly facing: number
}

/** Middle of a body above its foot, board pixels. */
export const BODY_HEIGHT = 40
