import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bitHexes,
  bitsEqual,
  bitsFrom,
  bitsOf,
  countBits,
  hasBit,
  isSubset,
  NO_HEX,
  union,
  unionInto,
  withBit,
} from '../../src/hex'

const SIZE = 100
const hexSets = fc.uniqueArray(fc.integer({ min: 0, max: SIZE - 1 }))

describe('a set of hexes as bits', () => {
  it('holds what was put in and nothing else', () => {
    fc.assert(
      fc.property(hexSets, (hexes) => {
        const bits = bitsFrom(SIZE, hexes)
        expect(bitHexes(bits)).toEqual(hexes.toSorted((a, b) => a - b))
        expect(countBits(bits)).toBe(hexes.length)
        for (let hex = 0; hex < SIZE; hex++) expect(hasBit(bits, hex)).toBe(hexes.includes(hex))
        expect(JSON.parse(JSON.stringify(bits))).toEqual(bits)
      }),
    )
  })

  it('unites with another without changing either, unless united in place', () => {
    fc.assert(
      fc.property(hexSets, hexSets, (a, b) => {
        const [one, other] = [bitsFrom(SIZE, a), bitsFrom(SIZE, b)]
        const both = union(one, other)
        expect(bitsEqual(both, bitsFrom(SIZE, [...a, ...b]))).toBe(true)
        expect(bitsEqual(one, bitsFrom(SIZE, a))).toBe(true)
        expect(isSubset(one, both) && isSubset(other, both)).toBe(true)
        expect(isSubset(both, one)).toBe(b.every((hex) => a.includes(hex)))
        unionInto(one, other)
        expect(one).toEqual(both)
      }),
    )
  })

  it('takes one more hex into a new set', () => {
    const empty = bitsOf(SIZE)
    const one = withBit(empty, 31)
    expect(bitHexes(one)).toEqual([31])
    expect(countBits(empty)).toBe(0)
    expect(bitsEqual(one, empty)).toBe(false)
  })

  it('never holds the hex that is none', () => {
    expect(hasBit(bitsFrom(SIZE, [31, 63, 95]), NO_HEX)).toBe(false)
  })
})
