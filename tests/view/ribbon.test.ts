import { describe, expect, test } from 'vitest'
import { ribbon } from '../../src/stage/overlay/ribbon'

const at = (x: number, y: number) => ({ x, y })

describe('a line of some width', () => {
  test('is one patch a stretch, as wide as it should be', () => {
    const patches = ribbon([at(0, 0), at(10, 0)], false, 4)
    expect(patches).toEqual([[0, -2, 0, 2, 10, -2, 10, 2]])
  })

  test('meets itself in a corner, so that no gap opens and nothing lies twice', () => {
    const [before, after] = ribbon([at(0, 0), at(10, 0), at(10, 10)], false, 4)
    expect(before.slice(4)).toEqual([12, -2, 8, 2])
    expect(after.slice(0, 4)).toEqual([12, -2, 8, 2])
  })

  test('that is closed meets itself where it begins', () => {
    const square = [at(0, 0), at(10, 0), at(10, 10), at(0, 10)]
    const patches = ribbon(square, true, 2)
    expect(patches).toHaveLength(4)
    expect(patches[3].slice(4)).toEqual(patches[0].slice(0, 4))
    expect(ribbon([...square, square[0]], true, 2)).toEqual(patches)
  })

  test('does not reach out far where it turns back on itself', () => {
    const patches = ribbon([at(0, 0), at(100, 0), at(0, 1)], false, 4)
    for (const patch of patches)
      for (const value of patch) expect(Math.abs(value)).toBeLessThan(103)
  })

  test('has no direction in a point, and draws none', () => {
    expect(ribbon([at(3, 3), at(3, 3)], false, 4)).toEqual([])
    expect(ribbon([], true, 4)).toEqual([])
  })
})
