// Plays cues on a clock. It knows neither Phaser nor rules: a performer draws, and what a cue makes true
// is committed when it ends. Skipping commits the rest at once; nothing is ever lost.
import type { SeenEvent } from '../battle'
import type { Cue } from './choreography'

/** Draws cues. `progress` gets the share of the cue that has passed, 0 to 1. */
export type Performer = {
  begin(cue: Cue): void
  progress(cue: Cue, share: number): void
  /** Clears what the cue drew; also called when it is cut short. */
  end(cue: Cue): void
}

export type Speed = 1 | 2 | 4 | 'instant'

export type Director = {
  readonly isPlaying: boolean
  /** Appends cues to what is playing; settles when the last of them has ended. */
  play(cues: readonly Cue[]): Promise<void>
  /** Lets time pass, real milliseconds. */
  advance(elapsedMs: number): void
  /** Ends everything at once. */
  skip(): void
  setSpeed(speed: Speed): void
}

type Running = {
  readonly cue: Cue
  /** Place in the order of events; cues that overlap may end in another. */
  readonly order: number
  readonly fromMs: number
  state: 'waiting' | 'on'
}

/**
 * `commit` is told the events that have become visible, in the order in which their cues end. Views only
 * go forward: an event that is shown after a later one comes with the later one's view, which holds it.
 */
export function createDirector(
  performer: Performer,
  commit: (events: readonly SeenEvent[]) => void,
): Director {
  let speed: Speed = 1
  let clockMs = 0
  let endMs = 0
  let queue: Running[] = []
  let orders = 0
  let newest: { readonly order: number; readonly after: SeenEvent['after'] } | null = null
  let waiting: { readonly untilMs: number; readonly resolve: () => void }[] = []

  const release = () => {
    const due = waiting.filter((one) => queue.length === 0 || one.untilMs <= clockMs)
    waiting = waiting.filter((one) => !due.includes(one))
    for (const one of due) one.resolve()
  }

  /** Cues that end by `untilMs`, first to end first; equal ends keep their order. */
  const finishUntil = (untilMs: number) => {
    const isOver = (one: Running) => one.fromMs + one.cue.ms <= untilMs
    const over = queue.filter(isOver).sort((a, b) => endOf(a) - endOf(b))
    queue = queue.filter((one) => !isOver(one))
    for (const one of over) {
      if (one.state === 'on') {
        performer.progress(one.cue, 1)
        performer.end(one.cue)
      }
    }
    if (over.length > 0) commit(over.flatMap(forward))
  }

  const forward = ({ cue, order }: Running): SeenEvent[] =>
    cue.events.map((seen) => {
      if (newest && newest.order > order) return { ...seen, after: newest.after }
      newest = { order, after: seen.after }
      return seen
    })

  const skip = () => {
    finishUntil(Number.POSITIVE_INFINITY)
    clockMs = endMs
    release()
  }

  return {
    get isPlaying() {
      return queue.length > 0
    },
    play(cues) {
      if (queue.length === 0) clockMs = endMs = 0
      const fromMs = Math.max(clockMs, endMs)
      for (const cue of cues) {
        queue.push({ cue, order: orders++, fromMs: fromMs + cue.atMs, state: 'waiting' })
        endMs = Math.max(endMs, fromMs + cue.atMs + cue.ms)
      }
      const untilMs = endMs
      const done = new Promise<void>((resolve) => waiting.push({ untilMs, resolve }))
      if (speed === 'instant' || queue.length === 0) skip()
      return done
    },
    advance(elapsedMs) {
      if (queue.length === 0) return
      if (speed === 'instant') {
        skip()
        return
      }
      clockMs += elapsedMs * speed
      for (const one of queue) {
        if (one.state === 'waiting' && one.fromMs <= clockMs && one.cue.ms > 0) {
          one.state = 'on'
          performer.begin(one.cue)
        }
      }
      finishUntil(clockMs)
      for (const one of queue) {
        if (one.state === 'on') performer.progress(one.cue, (clockMs - one.fromMs) / one.cue.ms)
      }
      release()
    },
    skip,
    setSpeed(next) {
      speed = next
      if (speed === 'instant') skip()
    },
  }
}

function endOf(one: Running): number {
  return one.fromMs + one.cue.ms
}
