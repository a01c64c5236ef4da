import { describe, expect, test } from 'vitest'
import { countPlace } from '../../src/stage/overlay/tags'
import { HOUSEHOLD_PLACES, tagEnds } from '../../src/stage/stander'
import { standingPlaces } from '../../src/stage/standing'

const column = (id: number) => ({ id, kind: 'column', column: { households: 31, calm: 3 } })
const scout = (id: number) => ({ id, kind: 'scout', column: null })
const worf = { id: 9, kind: 'worf', column: null }

describe('where those who share a hex stand', () => {
  test('one alone stands in the middle of open ground', () => {
    expect(standingPlaces([worf], 'meadow').get(9)).toMatchObject({ x: 0, y: 0, size: 1, lift: 0 })
  })

  test('two columns make room: smaller, and apart', () => {
    const places = standingPlaces([column(1), column(2)], 'meadow')
    const alone = standingPlaces([column(1)], 'meadow').get(1)
    expect(places.get(1)?.size).toBeLessThan(alone?.size ?? 0)
    expect(Math.abs((places.get(1)?.x ?? 0) - (places.get(2)?.x ?? 0))).toBeGreaterThan(50)
  })

  test('a machine hangs higher over people than over grass', () => {
    const over = standingPlaces([column(1), scout(2)], 'meadow').get(2)
    const alone = standingPlaces([scout(2)], 'meadow').get(2)
    expect(over?.lift).toBeGreaterThan((alone?.lift ?? 0) + 30)
  })

  test('who comes to a house stands in front of it, two as well', () => {
    for (const units of [[column(1)], [column(1), column(2)]]) {
      for (const { y } of standingPlaces(units, 'house').values()) expect(y).toBeGreaterThan(25)
    }
  })
})

describe('the line of a tag', () => {
  const probe = { x: 400, y: 200, lift: 4 }
  const body = { x: 500, y: 300, lift: 0, size: 1 }

  test('ends at the household that is meant', () => {
    const ends = HOUSEHOLD_PLACES.map((_, k) => tagEnds(probe, body, k).toX)
    expect(ends).toEqual([...ends].sort((a, b) => a - b))
    expect(new Set(ends).size).toBe(5)
  })

  test('carries its count in the middle if there is room', () => {
    const line = Array.from({ length: 21 }, (_, k) => ({ x: 10 * k, y: 0 }))
    expect(countPlace(line, [line[0], line[20]], [], 17)).toEqual({ x: 100, y: 0 })
  })

  test('of several at one place keep their counts apart', () => {
    const line = Array.from({ length: 21 }, (_, k) => ({ x: 3 * k, y: 0 }))
    const ends = [line[0], line[20]]
    const first = countPlace(line, ends, [], 17)
    const second = countPlace(line, ends, [first], 17)
    expect(Math.hypot(first.x - second.x, first.y - second.y)).toBeGreaterThanOrEqual(34)
  })
})
