/** Which part of a board's picture a frame of any shape shows. */

interface Point {
  readonly x: number
  readonly y: number
}

/** Around what matters, in the units of the picture; below it stands the legend. */
const MARGIN = { side: 32, below: 76 }

/**
 * The part of a picture, as an SVG's view box, that holds these points in a frame of so much width through
 * height. It shows no more than the picture, unless the frame is too long for that: then both its sides are
 * empty.
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
  const width = Math.min(Math.max(wanted.x.long, wanted.y.long * aspect), size.height * aspect)
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

/** From 0 to the most; in the middle of both where there is nothing between them. */
const within = (value: number, most: number) =>
  most < 0 ? most / 2 : Math.max(0, Math.min(most, value))
