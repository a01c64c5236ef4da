import { describe, expect, it } from 'vitest'
import { createShelves } from '../../src/stage/shelves'

const SIZE = 512
const GAP = 2

/** Fills a page with pictures of many sizes until none of them finds room. */
function filled() {
  const shelves = createShelves(SIZE, SIZE, GAP)
  const boxes: { x: number; y: number; width: number; height: number }[] = []
  for (let i = 0, refused = 0; refused < 100; i++) {
    const width = 20 + ((i * 37) % 60)
    const height = 16 + ((i * 53) % 70)
    const place = shelves.take(width, height)
    refused = place ? 0 : refused + 1
    if (place) boxes.push({ ...place, width, height })
  }
  return boxes
}

describe('pictures on a shared page', () => {
  it('never touch each other or the edge', () => {
    const boxes = filled()
    for (const [i, a] of boxes.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(GAP)
      expect(a.y).toBeGreaterThanOrEqual(GAP)
      expect(a.x + a.width + GAP).toBeLessThanOrEqual(SIZE)
      expect(a.y + a.height + GAP).toBeLessThanOrEqual(SIZE)
      for (const b of boxes.slice(i + 1)) {
        const isBeside = a.x + a.width + GAP <= b.x || b.x + b.width + GAP <= a.x
        const isBelow = a.y + a.height + GAP <= b.y || b.y + b.height + GAP <= a.y
        expect(isBeside || isBelow).toBe(true)
      }
    }
  })

  it('fill more than half of it', () => {
    const covered = filled().reduce((sum, { width, height }) => sum + width * height, 0)
    expect(covered / SIZE ** 2).toBeGreaterThan(0.5)
  })

  it('that are larger than the page find no place', () => {
    expect(createShelves(SIZE, SIZE, GAP).take(SIZE, 10)).toBeNull()
    expect(createShelves(SIZE, SIZE, GAP).take(10, SIZE)).toBeNull()
  })
})
