/** How the benchmarks measure: CPU seconds of this process, never a verdict. */

import process from 'node:process'

/** One line of the table: a figure of the engine beside a peer's at the same work. */
export interface BenchRow {
  readonly name: string
  readonly board: string
  readonly perSecond: number
  /** The peer's figure at the same work; null where nobody else does it. */
  readonly peer: { readonly name: string; readonly perSecond: number } | null
  /** What the engine means to reach a CPU second; 0 for no aim. */
  readonly target: number
}

const WARM_UP_SECONDS = 1.5
const SPELL_SECONDS = 0.25
const SPELLS = 5

/**
 * How often `work(i)` runs in a CPU second: the middle of several spells after a warm-up. `i` counts
 * up from 0; `work` returns a number drawn from its result, so that nothing can be left out.
 */
export function timesPerSecond(work: (i: number) => number): number {
  const spells: number[] = []
  let sink = runFor(WARM_UP_SECONDS, work).sink
  for (let spell = 0; spell < SPELLS; spell++) {
    const { runs, seconds, sink: drawn } = runFor(SPELL_SECONDS, work)
    spells.push(runs / seconds)
    sink += drawn
  }
  if (Number.isNaN(sink)) throw new Error('expected each run of a benchmark to return a number')
  return spells.sort((a, b) => a - b)[SPELLS >> 1]
}

/** Sets a figure beside a peer's. */
export function benchRow(
  name: string,
  board: string,
  target: number,
  work: (i: number) => number,
  peer: string,
  peerWork: (i: number) => number,
): BenchRow {
  const row = plainRow(name, board, target, work)
  return { ...row, peer: { name: peer, perSecond: timesPerSecond(peerWork) } }
}

/** A figure that nobody else has. */
export function plainRow(
  name: string,
  board: string,
  target: number,
  work: (i: number) => number,
): BenchRow {
  return { name, board, perSecond: timesPerSecond(work), peer: null, target }
}

function runFor(limitSeconds: number, work: (i: number) => number) {
  let runs = 0
  let sink = 0
  const begin = process.cpuUsage()
  let seconds = 0
  for (let batch = 1; seconds < limitSeconds; batch = Math.min(batch * 2, 4096)) {
    // Never long past the limit, however slow the work is.
    const end = runs + Math.max(1, Math.min(batch, Math.ceil(runs / 8)))
    while (runs < end) sink += work(runs++)
    const { user, system } = process.cpuUsage(begin)
    seconds = (user + system) / 1e6
  }
  return { runs, seconds, sink }
}
