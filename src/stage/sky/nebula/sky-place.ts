// How the far sky lies behind a view: it moves less than the board the farther it is, and grows less when
// the camera comes near. Whatever the camera shows is covered.
import type { ScreenRect } from '../../projection'

/** A view of this size, board pixels, sees the sky at its own scale. */
const PLAIN = { width: 1600, height: 900, scale: 1.12 }
/** How much of a zoom the sky takes part in. */
const ZOOMING = 0.62
/** The sky moves at most so much of what the board moves. */
const LAG = 0.3
/** How much larger than the view the sky is at least. */
const COVER = 1.08
/** Blasts shake the camera so far, board pixels. */
const SHAKEN = 24

export type SkyPlace = {
  /** The middle of the sky, board pixels. */
  readonly x: number
  readonly y: number
  /** Board pixels a pixel of the sky. */
  readonly scale: number
  /** How far the view has gone from the middle of the board, board pixels. */
  readonly driftX: number
  readonly driftY: number
}

/** Where the sky must be drawn for a view of a board; sizes of the sky in its own pixels. */
export function placeSky(
  seen: ScreenRect,
  board: ScreenRect,
  sky: { readonly width: number; readonly height: number },
): SkyPlace {
  const zoomed = Math.sqrt((seen.width * seen.height) / (PLAIN.width * PLAIN.height))
  const scale = Math.max(
    PLAIN.scale * zoomed ** ZOOMING,
    (COVER * seen.width) / sky.width,
    (COVER * seen.height) / sky.height,
  )
  const middle = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 }
  const driftX = middle.x - board.x - board.width / 2
  const driftY = middle.y - board.y - board.height / 2
  return {
    x: middle.x - lag(driftX, (sky.width * scale - seen.width) / 2, board.width / 2),
    y: middle.y - lag(driftY, (sky.height * scale - seen.height) / 2, board.height / 2),
    scale,
    driftX,
    driftY,
  }
}

/** How far the sky stays behind: never farther than there is sky beside the view. */
function lag(drift: number, beside: number, reach: number): number {
  const room = Math.max(0, beside - SHAKEN)
  const most = Math.min(room, LAG * reach)
  return Math.max(-room, Math.min(room, (drift / Math.max(1, reach)) * most))
}
