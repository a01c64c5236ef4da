import { describe, expect, it } from 'vitest'
import { sortByDepth } from '../../src/stage/depth-order'

type Thing = { readonly depth: number; readonly id: number }

function thingsOf(depths: readonly number[]): Thing[] {
  return depths.map((depth, id) => ({ depth, id }))
}

function isInOrder(things: readonly Thing[]): boolean {
  return things.every((one, i) => {
    const before = things[i - 1]
    return !before || before.depth < one.depth || (before.depth === one.depth && before.id < one.id)
  })
}

describe('what stands on the stage is drawn from the back to the front', () => {
  it('when a few have moved, and those of one row keep their order', () => {
    const depths = Array.from({ length: 400 }, (_, i) => Math.floor(i / 4))
    depths[10] = 60
    depths[300] = 2
    const things = thingsOf(depths)
    sortByDepth(things)
    expect(things).toHaveLength(400)
    expect(isInOrder(things)).toBe(true)
  })

  it('when nothing is where it was', () => {
    const things = thingsOf(Array.from({ length: 900 }, (_, i) => (i * 7919) % 300))
    sortByDepth(things)
    expect(new Set(things.map(({ id }) => id)).size).toBe(900)
    expect(isInOrder(things)).toBe(true)
  })
})
