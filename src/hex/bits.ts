/**
 * Sets of hexes as arrays of 32-bit words: hex h is bit `h & 31` of word `h >> 5`. Words are signed
 * integers, so a set goes through JSON unchanged. Sets of one board have the same number of words.
 */

import type { Hex } from './grid'

export type Bits = readonly number[]

/** The empty set for a board of `size` hexes. A fresh array that its maker may write to. */
export function bitsOf(size: number): number[] {
  let blank = blanks.get(size)
  if (blank === undefined) {
    blank = []
    for (let hex = 0; hex < size; hex += 32) blank.push(0)
    blanks.set(size, blank)
  }
  return blank.slice()
}

/** Empty sets to copy, by board size: a list copied is made faster than one filled. */
const blanks = new Map<number, number[]>()

/** The set of the given hexes, for a board of `size` hexes. */
export function bitsFrom(size: number, hexes: Iterable<Hex>): number[] {
  const words = bitsOf(size)
  for (const hex of hexes) words[hex >> 5] |= 1 << (hex & 31)
  return words
}

/** Whether the set holds the hex; false for NO_HEX. */
export function hasBit(bits: Bits, hex: Hex): boolean {
  return hex >= 0 && ((bits[hex >> 5] >> (hex & 31)) & 1) === 1
}

/** A new set with the hex added. */
export function withBit(bits: Bits, hex: Hex): Bits {
  const words = bits.slice()
  words[hex >> 5] |= 1 << (hex & 31)
  return words
}

/** A new set of all that is in either. */
export function union(a: Bits, b: Bits): Bits {
  const words = a.slice()
  unionInto(words, b)
  return words
}

/** Adds all of `added` to `target`, in place. */
export function unionInto(target: number[], added: Bits): void {
  for (let word = 0; word < added.length; word++) target[word] |= added[word]
}

/** The hexes of the set, ascending. */
export function bitHexes(bits: Bits): Hex[] {
  const hexes: Hex[] = []
  for (let word = 0; word < bits.length; word++) {
    let rest = bits[word]
    while (rest !== 0) {
      const lowest = rest & -rest
      hexes.push(word * 32 + 31 - Math.clz32(lowest))
      rest ^= lowest
    }
  }
  return hexes
}

/** How many hexes the set holds. */
export function countBits(bits: Bits): number {
  let count = 0
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word]; rest !== 0; rest &= rest - 1) count++
  }
  return count
}

/** Whether all of `inner` is in `outer`. */
export function isSubset(inner: Bits, outer: Bits): boolean {
  for (let word = 0; word < inner.length; word++) {
    if ((inner[word] & ~outer[word]) !== 0) return false
  }
  return true
}

/** Whether both hold the same hexes. */
export function bitsEqual(a: Bits, b: Bits): boolean {
  if (a.length !== b.length) return false
  for (let word = 0; word < a.length; word++) {
    if (a[word] !== b[word]) return false
  }
  return true
}
