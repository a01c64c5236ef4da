/** Which part of a board's picture a frame of any shape shows. */

interface Point {
  readonly x: number
  readonly y: number
}

/** Around what matters, in the units of the picture; below it stands the legend. */
const MARGIN = { side: 44, below: 92 }

/**
 * The part of a picture, as an SVG's view box, that holds these points and fills a frame of so much width
 * through height. Where the frame is too long for both, it is filled and the points' middle is kept.
 */
export function partShown(
  size: { readonly width: number; readonly height: number },
  points: readonly Point[],
  aspect: number,
): string {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const wanted = {
    x: span(Math.min(...xs) - MARGIN.side, Math.max(...xs) + MARGIN.side, size.width),
    y: span(Math.min(...ys) - MARGIN.side, Math.max(...ys) + MARGIN.below, size.height),
  }
  const width = Math.min(
    Math.max(wanted.x.long, wanted.y.long * aspect),
    size.width,
    size.height * aspect,
  )
  const height = width / aspect
  const left = within(wanted.x.middle - width / 2, size.width - width)
  const top = within(wanted.y.middle - height / 2, size.height - height)
  return [left, top, width, height].map((value) => Math.round(value)).join(' ')
}

function span(from: number, to: number, most: number) {
  const low = Math.max(0, from)
  const high = Math.min(most, to)
  return { long: high - low, middle: (low + high) / 2 }
}

const within = (value: number, most: number) => Math.max(0, Math.min(most, value))
