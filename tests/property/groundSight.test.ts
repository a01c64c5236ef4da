import { describe, expect, it } from 'vitest'
import { createMatch, landOf, setupFor } from '../../src/battle'
import { distance, hasBit } from '../../src/hex'
import { shippedLibrary } from '../golden/recorded'

const match = createMatch(shippedLibrary(), setupFor('insurrection', 'officer'), 'sight')
const [world] = match.field.worlds
const { grid, elevation } = world.board
const land = landOf(world, match.view('blue').fronts[0].view)

/** Every pair of hexes of the valley, once. */
const forEachPair = (look: (one: number, other: number) => void): void => {
  for (let one = 0; one < grid.size; one += 1) {
    for (let other = one + 1; other < grid.size; other += 1) look(one, other)
  }
}

describe('sight on the board of the mission', () => {
  it('a line is clear both ways or neither', () => {
    let unequal = 0
    forEachPair((one, other) => {
      if (land.isClear(one, other) !== land.isClear(other, one)) unequal += 1
    })
    expect(unequal).toBe(0)
  })

  it('a body sees what is clear within eight hexes and one more for each level below it', () => {
    const { sightHexes } = world.content.numbers
    let wrong = 0
    const check = (from: number, to: number): void => {
      const reach = sightHexes + Math.max(0, elevation[from] - elevation[to])
      const isSeen = distance(grid, from, to) <= reach && land.isClear(from, to)
      if (hasBit(land.seenFrom(from), to) !== isSeen) wrong += 1
    }
    forEachPair((one, other) => {
      check(one, other)
      check(other, one)
    })
    expect(wrong).toBe(0)
  })
})
