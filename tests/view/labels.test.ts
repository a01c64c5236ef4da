import { describe, expect, test } from 'vitest'
import { type LabelGround, type LabelWish, placeLabels } from '../../src/stage/label-places'
import { type Box, overlap } from '../../src/stage/plate-places'

const open: LabelGround = {
  bounds: { x: 0, y: 0, width: 1280, height: 720 },
  panels: [],
  faces: [],
}
const wish = (x: number, y: number): LabelWish => ({ x, y, width: 120, height: 20 })

function boxes(wishes: readonly LabelWish[], ground: LabelGround): Box[] {
  return placeLabels(wishes, ground).flatMap((place, i) =>
    place === null ? [] : [{ ...place, width: wishes[i].width, height: wishes[i].height }],
  )
}

describe('labels', () => {
  test('one alone stands over what it names, without a line', () => {
    const [place] = placeLabels([wish(600, 300)], open)
    expect(place).toEqual({ x: 540, y: 280, isFar: false })
  })

  test('never lie under a panel, nor off the screen', () => {
    const panel = { x: 0, y: 0, width: 600, height: 720 }
    const [box] = boxes([wish(606, 300)], { ...open, panels: [panel] })
    expect(overlap(box, panel)).toBe(0)
    const [corner] = boxes([wish(1278, 4)], open)
    expect(corner.x + corner.width).toBeLessThanOrEqual(1280)
    expect(corner.y).toBeGreaterThanOrEqual(0)
  })

  test('of a crowd lie beside one another; what has no room is left out, the least important first', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => wish(600 + (i % 3) * 8, 300 + (i % 2) * 6))
    const places = placeLabels(crowd, open)
    expect(places[0]).not.toBeNull()
    expect(places.at(-1)).toBeNull()
    const placed = boxes(crowd, open)
    expect(placed.length).toBeGreaterThan(5)
    placed.forEach((a, i) => {
      for (const b of placed.slice(i + 1)) expect(overlap(a, b)).toBe(0)
    })
  })

  test('one that is pushed away leads back with a line', () => {
    const places = placeLabels(
      Array.from({ length: 12 }, () => wish(600, 300)),
      open,
    )
    expect(places.some((place) => place?.isFar)).toBe(true)
  })

  test('keep off faces if there is room', () => {
    const face = { x: 560, y: 270, width: 80, height: 30 }
    const [box] = boxes([wish(600, 300)], { ...open, faces: [face] })
    expect(overlap(box, face)).toBeLessThan(400)
  })

  test('what lies under a panel or off the screen is not named', () => {
    const panels = [{ x: 0, y: 0, width: 260, height: 720 }]
    expect(placeLabels([wish(100, 300), wish(2000, 300)], { ...open, panels })).toEqual([
      null,
      null,
    ])
  })
})
