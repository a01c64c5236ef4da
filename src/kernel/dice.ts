import { firstDraw, stirred } from './alea'

/** What a roll is keyed by (GAME 3): looking, thinking and idle orders never move the dice. */
export interface RollKey {
  readonly seed: string
  readonly front: number
  readonly round: number
  readonly actor: number
  /** Which roll of this actor in this round, from 0. */
  readonly nth: number
  readonly tag: string
}

/** Range of the 32-bit draw that is reduced to a die. */
const DRAWS = 4294967296

/**
 * One keyed roll: an integer in [0, sides). The reduction is the multiply-shift of Lemire,
 * `floor(draw * sides / 2^32)`, exact in doubles for sides below 2^21.
 */
export const rollDie = (key: RollKey, sides: number): number => {
  const { seed, front, round } = key
  if (lately.seed !== seed || lately.front !== front || lately.round !== round) {
    lately.seed = seed
    lately.front = front
    lately.round = round
    lately.hash = stirred(`${seed}|${front}|${round}|`)
  }
  const rest = `${key.actor}|${key.nth}|${key.tag}`
  return Math.floor((firstDraw(lately.hash, rest) * sides) / DRAWS)
}

/** The beginning that all rolls of a round share, and its hash; NaN: nothing was rolled yet. */
const lately = { seed: '', front: Number.NaN, round: 0, hash: 0 }
