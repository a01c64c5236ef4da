import { describe, expect, it } from 'vitest'
import { partShown } from '../../src/hud/screens/mapPart'

const SIZE = { width: 1600, height: 900 }
const PLACES = [
  { x: 200, y: 500 },
  { x: 1300, y: 150 },
]
const boxOf = (aspect: number) => {
  const [x, y, width, height] = partShown(SIZE, PLACES, aspect).split(' ').map(Number)
  return { x, y, width, height }
}

describe('the map of a briefing', () => {
  it.each([1.5, 2, 2.3, 4])('holds every place in a frame of %f', (aspect) => {
    const { x, y, width, height } = boxOf(aspect)
    for (const place of PLACES) {
      expect(place.x).toBeGreaterThan(x)
      expect(place.x).toBeLessThan(x + width)
      expect(place.y).toBeGreaterThan(y)
      expect(place.y).toBeLessThan(y + height)
    }
  })

  it('is empty at both sides alike where the frame is longer than the board', () => {
    const { x, width } = boxOf(4)
    expect(width).toBeGreaterThan(SIZE.width)
    expect(-x).toBeCloseTo(x + width - SIZE.width, -1)
  })

  it.each([0.8, 1.5, 2, 2.3])('shows nothing beyond the board in a frame of %f', (aspect) => {
    const { x, y, width, height } = boxOf(aspect)
    expect(x).toBeGreaterThanOrEqual(0)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(SIZE.width + 1)
    expect(y + height).toBeLessThanOrEqual(SIZE.height + 1)
    expect(width / height).toBeCloseTo(aspect, 1)
  })
})
