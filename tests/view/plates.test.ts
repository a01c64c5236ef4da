import { describe, expect, test } from 'vitest'
import { type Box, overlap, placePlates } from '../../src/stage/plate-places'

const plate = (id: number, x: number, y: number) => ({
  id,
  x,
  y,
  width: 100,
  height: 31,
  over: null,
})

function boxes(places: ReturnType<typeof placePlates>): Box[] {
  return [...places.values()].map(({ x, y }) => ({
    x: x - 50,
    y: y - 15.5,
    width: 100,
    height: 31,
  }))
}

describe('plates under units', () => {
  test('one alone hangs under the feet it belongs to', () => {
    const at = placePlates([plate(1, 200, 300)], []).get(1)
    expect(at?.x).toBe(200)
    expect(at?.y).toBeGreaterThan(300)
    expect(at?.y).toBeLessThan(340)
  })

  test('of those who share a hex stack below one another', () => {
    const [first, second, third] = boxes(
      placePlates([plate(1, 200, 300), plate(2, 200, 300), plate(3, 200, 300)], []),
    )
    expect(overlap(first, second) + overlap(first, third) + overlap(second, third)).toBe(0)
  })

  test('of neighbours do not cover each other', () => {
    const crowd = [0, 1, 2, 3].map((i) => plate(i, 200 + 64 * i, 300 + 44 * (i % 2)))
    const placed = boxes(placePlates(crowd, []))
    const shared = placed.flatMap((a, i) => placed.slice(i + 1).map((b) => overlap(a, b)))
    expect(Math.max(...shared)).toBe(0)
  })

  test('keep off a face below them if there is room beside it', () => {
    const face = { x: 190, y: 318, width: 34, height: 40 }
    const [box] = boxes(placePlates([plate(1, 200, 300)], [face]))
    expect(overlap(box, face)).toBeLessThan(300)
  })
})
