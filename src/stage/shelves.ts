// Where pictures lie on a page that fills by and by: on shelves, each as high as the first picture on it.

export type Place = { readonly x: number; readonly y: number }

export type Shelves = {
  /** Room for a picture, or null where none is left. Places are never given back. */
  take(width: number, height: number): Place | null
}

/** While there is room for more shelves, a picture lies on one only if it fills this share of its height. */
const LEAST_FILL = 0.7

/** Shelves on a page; `gap` pixels are left between pictures and at the edges. */
export function createShelves(width: number, height: number, gap: number): Shelves {
  const shelves: { readonly y: number; readonly height: number; x: number }[] = []
  let bottom = gap
  return {
    take(wide, high) {
      if (wide + 2 * gap > width) return null
      const isLast = bottom + high + gap > height
      const least = isLast ? 0 : LEAST_FILL
      const shelf = shelves.find(
        (one) => high <= one.height && high >= least * one.height && one.x + wide + gap <= width,
      )
      if (shelf) {
        const place = { x: shelf.x, y: shelf.y }
        shelf.x += wide + gap
        return place
      }
      if (isLast) return null
      const place = { x: gap, y: bottom }
      shelves.push({ y: bottom, height: high, x: gap + wide + gap })
      bottom += high + gap
      return place
    },
  }
}
