// Where a hex lies on the picture, and which hex lies under a point of the picture.
//
// Board pixels: x to the right, y down, at zoom 1. A ground point has a column X, a row Y (its place
// at elevation 0) and a height Z in pixels upward; it is seen at (X, Y - Z). Hexes are pointy-top,
// odd rows shifted right by half a hex.

/** Width of a hex from flank to flank, board pixels. */
export const HEX_WIDTH = 128
/** Distance between two rows of hexes, board pixels. */
export const ROW_STEP = 88
/** How far one level of elevation lifts the ground on the picture, board pixels. */
export const ELEVATION_STEP = 24
/** Height of a hex from corner to corner as it appears on the picture, board pixels. */
export const HEX_HEIGHT = (ROW_STEP * 4) / 3

export type ScreenPoint = { readonly x: number; readonly y: number }
export type ScreenRect = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What picking and placing need to know of a board. `elevation` holds one level (0 to 4) a hex. */
export type BoardShape = {
  readonly cols: number
  readonly rows: number
  readonly elevation: ArrayLike<number>
  /** Tunnels whose floor is drawn over the rock before them. */
  readonly cutOpen?: ReadonlySet<number>
}

const MAX_ELEVATION = 4

/** The centre of a hex at elevation 0, board pixels. */
export function flatCentre(cols: number, hex: number): ScreenPoint {
  const row = Math.floor(hex / cols)
  const col = hex - row * cols
  return {
    x: HEX_WIDTH * (col + 0.5 + (row & 1) / 2),
    y: ROW_STEP * (row + 2 / 3),
  }
}

/** The centre of a hex's top face on the picture, board pixels. */
export function hexCentre(board: BoardShape, hex: number): ScreenPoint {
  const flat = flatCentre(board.cols, hex)
  return { x: flat.x, y: flat.y - board.elevation[hex] * ELEVATION_STEP }
}

/**
 * The six corners of a hex's top face, from the one between E and NE counter-clockwise, so that
 * corners k-1 and k bound the edge toward direction k (E, NE, NW, W, SW, SE).
 * `size` shrinks the face about its centre.
 */
export function hexCorners(board: BoardShape, hex: number, size = 1): ScreenPoint[] {
  const { x, y } = hexCentre(board, hex)
  return cornerOffsets(size).map((offset) => ({ x: x + offset.x, y: y + offset.y }))
}

/** Corner offsets from a hex's centre; order as in `hexCorners`. */
export function cornerOffsets(size = 1): ScreenPoint[] {
  const half = (HEX_WIDTH / 2) * size
  const tip = (HEX_HEIGHT / 2) * size
  const side = tip / 2
  return [
    { x: half, y: -side },
    { x: 0, y: -tip },
    { x: -half, y: -side },
    { x: -half, y: side },
    { x: 0, y: tip },
    { x: half, y: side },
  ]
}

/** The hex whose face at elevation 0 holds the point, or null beyond the board. */
export function flatHexAt(cols: number, rows: number, x: number, y: number): number | null {
  const rowsDown = y / ROW_STEP - 2 / 3
  const diagonal = x / HEX_WIDTH - 0.5 - rowsDown / 2
  const third = -diagonal - rowsDown
  let q = Math.round(diagonal)
  let r = Math.round(rowsDown)
  const s = Math.round(third)
  const dq = Math.abs(q - diagonal)
  const dr = Math.abs(r - rowsDown)
  const ds = Math.abs(s - third)
  if (dq > dr && dq > ds) q = -r - s
  else if (dr > ds) r = -q - s
  const col = q + ((r - (r & 1)) >> 1)
  if (r < 0 || r >= rows || col < 0 || col >= cols) return null
  return r * cols + col
}

/**
 * The front-most hex seen at a point of the picture, board pixels: the first whose ground reaches
 * the line of sight, so that a cliff's face picks the hex above it. Null beyond the board.
 */
export function pickHex(board: BoardShape, x: number, y: number): number | null {
  let seen: number | null = null
  for (let level = MAX_ELEVATION; level >= 0; level--) {
    const hex = flatHexAt(board.cols, board.rows, x, y + level * ELEVATION_STEP)
    if (hex === null || board.elevation[hex] < level) continue
    if (board.cutOpen?.has(hex) && board.elevation[hex] === level) return hex
    seen ??= hex
  }
  return seen
}

/** The rectangle of the picture that shows the whole board with its highest ground. */
export function boardRect(cols: number, rows: number): ScreenRect {
  const lift = MAX_ELEVATION * ELEVATION_STEP
  return {
    x: 0,
    y: -lift,
    width: HEX_WIDTH * (cols + (rows > 1 ? 0.5 : 0)),
    height: ROW_STEP * (rows - 1) + HEX_HEIGHT + lift,
  }
}

export type SeenPart = {
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
}

/** What of a flat board the camera shows; row 0 is where the middles of the first row lie. */
export function seenPart({ x, y, width, height }: ScreenRect): SeenPart {
  return {
    column: x / HEX_WIDTH,
    row: (y - flatCentre(1, 0).y) / ROW_STEP,
    columns: width / HEX_WIDTH,
    rows: height / ROW_STEP,
  }
}
