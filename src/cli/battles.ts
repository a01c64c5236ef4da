/** Many battles at once: on one thread or on several, in the order of the list. */

import type { Library } from '../battle'
import { type Fought, fight, type Orders } from './battle'
import type { Flags } from './flags'
import { fightOnThreads } from './jobs'

export const MOST_BATTLES = 100_000
const MOST_JOBS = 64

/** How many threads were asked for. Throws a Refusal on a flag that is no number. */
export const jobsOf = (flags: Flags): number => flags.count('jobs', 1, MOST_JOBS, 1)

/** Fights all battles and hands each over in the order of the list. */
export const fightAll = async (
  library: Library,
  battles: readonly Orders[],
  jobs: number,
  onFought: (fought: Fought) => void,
): Promise<void> => {
  const threads = Math.min(battles.length, jobs)
  if (threads > 1) await fightOnThreads(battles, threads, onFought)
  else for (const orders of battles) onFought(fight(library, orders))
}

/** The seeds of a run: the seed itself, then it with a number. */
export const seedsOf = (seed: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, nth) => (nth === 0 ? seed : `${seed}#${nth}`))
