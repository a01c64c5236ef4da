import type { Outlook } from './outlook'

/** An error of judgement from 0 to the level's most: the same for the same question in the same round. */
export const doubt = ({ weights, battle, seed }: Outlook, unit: number, about: number): number => {
  if (weights.hesitation === 0) return 0
  let word =
    seed ^ Math.imul(unit ^ Math.imul(about + 1, 0x9e3779b1), 0x85ebca6b) ^ (battle.ply * 0x27d4)
  word = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d)
  word ^= word >>> 12
  return (word >>> 0) % (weights.hesitation + 1)
}
