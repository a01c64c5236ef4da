/**
 * Marks: a 64-bit hash of the rule fields of a state, as 16 hex digits. Two 32-bit lanes of
 * multiply-rotate mixing (the constants of MurmurHash3); not for secrets, only for equality.
 */
export interface MarkHasher {
  readonly int: (value: number) => void
  readonly ints: (values: readonly number[]) => void
  readonly text: (value: string) => void
  readonly texts: (values: readonly string[]) => void
  readonly flag: (value: boolean) => void
  readonly digest: () => string
}

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits))

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')

/** A hasher to feed fields to, in a fixed order. */
export const openMark = (): MarkHasher => {
  let low = 0x9747b28c | 0
  let high = 0x3c6ef372 | 0
  let count = 0
  const int = (value: number): void => {
    const word = value | 0
    count += 1
    low = Math.imul(rotate(low ^ Math.imul(word, 0xcc9e2d51 | 0), 13), 5) + (0xe6546b64 | 0)
    high = Math.imul(rotate(high ^ Math.imul(word ^ count, 0x1b873593), 17), 9) + 0x2545f491
    low |= 0
    high |= 0
  }
  const text = (value: string): void => {
    int(value.length)
    for (let at = 0; at < value.length; at += 1) int(value.charCodeAt(at))
  }
  const finish = (lane: number): number => {
    let mixed = lane ^ count
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b | 0)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35 | 0)
    return mixed ^ (mixed >>> 16)
  }
  return {
    int,
    ints: (values) => {
      int(values.length)
      for (const value of values) int(value)
    },
    text,
    texts: (values) => {
      int(values.length)
      for (const value of values) text(value)
    },
    flag: (value) => int(value ? 1 : 0),
    digest: () => hex(finish(low ^ high)) + hex(finish(high + Math.imul(low, 31))),
  }
}
