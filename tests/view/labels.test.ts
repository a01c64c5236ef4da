import { describe, expect, test } from 'vitest'
import { type LabelGround, type LabelWish, placeLabels } from '../../src/stage/label-places'
import { type Box, overlap } from '../../src/stage/plate-places'

const open: LabelGround = {
  bounds: { x: 0, y: 0, width: 1280, height: 720 },
  panels: [],
  counts: [],
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

  test('of a crowd stand beside it, and no line runs through a label', () => {
    const crowd = { x: 540, y: 300, width: 120, height: 90 }
    const wishes = Array.from({ length: 6 }, () => wish(600, 310))
    const places = placeLabels(wishes, { ...open, faces: [crowd] })
    const placed = boxes(wishes, { ...open, faces: [crowd] })
    expect(placed).toHaveLength(6)
    // A corner may touch it: a tenth of the label.
    for (const box of placed) expect(overlap(box, crowd)).toBeLessThan(240)
    places.forEach((place, i) => {
      if (place === null || !place.isFar) return
      const from = {
        x: Math.min(Math.max(600, place.x), place.x + 120),
        y: Math.min(Math.max(310, place.y), place.y + 20),
      }
      for (let step = 1; step < 20; step++) {
        const x = from.x + ((600 - from.x) * step) / 20
        const y = from.y + ((310 - from.y) * step) / 20
        const struck = placed.filter(
          (box, k) => k !== i && overlap({ x, y, width: 1, height: 1 }, box) > 0,
        )
        expect(struck).toEqual([])
      }
    })
  })

  test('never cover a count', () => {
    const count = { x: 585, y: 270, width: 30, height: 30 }
    const [box] = boxes([wish(600, 300)], { ...open, counts: [count] })
    expect(overlap(box, count)).toBe(0)
  })

  test('what lies under a panel or off the screen is not named', () => {
    const panels = [{ x: 0, y: 0, width: 260, height: 720 }]
    expect(placeLabels([wish(100, 300), wish(2000, 300)], { ...open, panels })).toEqual([
      null,
      null,
    ])
  })
})
