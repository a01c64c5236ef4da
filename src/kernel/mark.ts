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
  /** The mark of what was fed. Ends the hasher. */
  readonly digest: () => string
}

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits))

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')

/** A hasher to feed fields to, in a fixed order. Written down first and mixed in one go at the end. */
export const openMark = (): MarkHasher => {
  let words = idle.pop() ?? new Int32Array(WORDS)
  let count = 0
  const int = (value: number): void => {
    if (count === words.length) words = twice(words)
    words[count] = value
    count += 1
  }
  const text = (value: string): void => {
    int(value.length)
    for (let at = 0; at < value.length; at += 1) int(value.charCodeAt(at))
  }
  return {
    int,
    ints: (values) => {
      int(values.length)
      for (let at = 0; at < values.length; at += 1) int(values[at])
    },
    text,
    texts: (values) => {
      int(values.length)
      for (const value of values) text(value)
    },
    flag: (value) => int(value ? 1 : 0),
    digest: () => {
      idle.push(words)
      return mixed(words, count)
    },
  }
}

/** As many as the fields of a large battle. */
const WORDS = 4096

/** Lists that no hasher writes to now: each hands its own on to the next. */
const idle: Int32Array<ArrayBuffer>[] = []

const twice = (words: Int32Array): Int32Array<ArrayBuffer> => {
  const more = new Int32Array(2 * words.length)
  more.set(words)
  return more
}

const mixed = (words: Int32Array, count: number): string => {
  let low = 0x9747b28c | 0
  let high = 0x3c6ef372 | 0
  for (let at = 0; at < count; at += 1) {
    const word = words[at]
    low = (Math.imul(rotate(low ^ Math.imul(word, 0xcc9e2d51), 13), 5) + 0xe6546b64) | 0
    high =
      (Math.imul(rotate(high ^ Math.imul(word ^ (at + 1), 0x1b873593), 17), 9) + 0x2545f491) | 0
  }
  return hex(finished(low ^ high, count)) + hex(finished(high + Math.imul(low, 31), count))
}

const finished = (lane: number, count: number): number => {
  let end = lane ^ count
  end = Math.imul(end ^ (end >>> 16), 0x85ebca6b)
  end = Math.imul(end ^ (end >>> 13), 0xc2b2ae35)
  return end ^ (end >>> 16)
}
