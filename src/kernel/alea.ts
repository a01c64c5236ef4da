/**
 * Alea (Johannes Baagøe, 2010), as `seedrandom/lib/alea` has it: the one place of the engine that
 * reckons in fractions. Each operation is one that IEEE 754 rounds to the last bit, so that every
 * machine gets the same; a test compares it with the library, draw by draw.
 */

/** 2^32: words are fractions of it. */
const RANGE = 4294967296

/** Alea's hash of a name's beginning: names that begin alike are stirred up to there but once. */
export const stirred = (beginning: string): number => mashed(SPACE_MASH, beginning)

/**
 * The first 32-bit draw of Alea seeded with a name, in [0, 2^32), from the hash of its beginning and
 * the rest of it. A die is the only draw that its generator would ever make, and the first draw needs
 * but one of the three words of its state: the same number for a sixth of the work.
 */
export const firstDraw = (beginning: number, rest: string): number => {
  let word = SPACE_WORD - (mashed(beginning, rest) >>> 0) * SCALE
  if (word < 0) word += 1
  const next = 2091639 * word + SCALE
  return (((next - (next | 0)) * RANGE) | 0) >>> 0
}

/** Stirs the characters of a text into Alea's running hash. */
const mashed = (hash: number, text: string): number => {
  let n = hash
  for (let at = 0; at < text.length; at += 1) {
    n += text.charCodeAt(at)
    let h = 0.02519603282416938 * n
    n = h >>> 0
    h -= n
    h *= n
    n = h >>> 0
    h -= n
    n += h * RANGE
  }
  return n
}

const SCALE = 2.3283064365386963e-10

/** Every seeding begins by stirring three spaces; the first of them makes the word, all three the hash. */
const SPACE_WORD = (mashed(0xefc8249d, ' ') >>> 0) * SCALE
const SPACE_MASH = mashed(0xefc8249d, '   ')
