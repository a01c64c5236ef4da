/**
 * Marks: a 64-bit hash of the rule fields of a state, as 16 hex digits. Two 32-bit lanes of
 * multiply-rotate mixing (the constants of MurmurHash3); not for secrets, only for equality.
 * A class, since it lives for one mark, and its words are written down a thousand times in it: they are
 * mixed in one go at the end.
 */
export class MarkHasher {
  private words: Int32Array = idle.pop() ?? new Int32Array(WORDS)
  private count = 0

  int(value: number): void {
    const words = this.room(1)
    words[this.count] = value
    this.count += 1
  }

  ints(values: readonly number[]): void {
    const { count } = this
    const words = this.room(values.length + 1)
    words[count] = values.length
    for (let at = 0; at < values.length; at += 1) words[count + 1 + at] = values[at]
    this.count = count + 1 + values.length
  }

  /** The same words as of a list of two: it need not be made. */
  pair(one: number, other: number): void {
    const { count } = this
    const words = this.room(3)
    words[count] = 2
    words[count + 1] = one
    words[count + 2] = other
    this.count = count + 3
  }

  /** The same words as of a list of four. */
  quad(first: number, second: number, third: number, fourth: number): void {
    const { count } = this
    const words = this.room(5)
    words[count] = 4
    words[count + 1] = first
    words[count + 2] = second
    words[count + 3] = third
    words[count + 4] = fourth
    this.count = count + 5
  }

  text(value: string): void {
    const { count } = this
    const words = this.room(value.length + 1)
    words[count] = value.length
    for (let at = 0; at < value.length; at += 1) words[count + 1 + at] = value.charCodeAt(at)
    this.count = count + 1 + value.length
  }

  texts(values: readonly string[]): void {
    this.int(values.length)
    for (const value of values) this.text(value)
  }

  flag(value: boolean): void {
    this.int(value ? 1 : 0)
  }

  /** The words, with room for so many more. */
  private room(more: number): Int32Array {
    while (this.count + more > this.words.length) this.words = twice(this.words)
    return this.words
  }

  /** The mark of what was fed. Ends the hasher. */
  digest(): string {
    idle.push(this.words)
    return mixed(this.words, this.count)
  }
}

/** A hasher to feed fields to, in a fixed order. */
export const openMark = (): MarkHasher => new MarkHasher()

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits))

const hex = (lane: number): string =>
  BYTES[lane >>> 24] + BYTES[(lane >>> 16) & 255] + BYTES[(lane >>> 8) & 255] + BYTES[lane & 255]

/** All bytes as two digits: written out digit by digit a lane took as long as a twentieth of what is mixed. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** As many as the fields of a large battle. */
const WORDS = 4096

/** Lists that no hasher writes to now: each hands its own on to the next. */
const idle: Int32Array[] = []

const twice = (words: Int32Array): Int32Array => {
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
