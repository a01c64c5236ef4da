// Plays cues on a clock. It knows neither Phaser nor rules: a performer draws, and what a cue makes true
// is committed when it ends. Skipping commits the rest at once; nothing is ever lost.
import type { Cued } from './cued'

/** Draws cues. `progress` gets the share of the cue that has passed, 0 to 1. */
export type Performer<A, S> = {
  /** Asked while a cue is due, until it says yes: the clock stands still while the camera comes. */
  isReady(cue: Cued<A, S>): boolean
  begin(cue: Cued<A, S>): void
  progress(cue: Cued<A, S>, share: number): void
  /** Clears what the cue drew; also called when it is cut short. */
  end(cue: Cued<A, S>): void
}

export type Speed = 1 | 2 | 4 | 'instant'
/** Whose doings are played; `again`: a phase of the other side that was shown before. */
export type Playing = 'own' | 'enemy' | 'again'
export type Speeds = Readonly<Record<Playing, Speed>>

export type Director<A, S> = {
  readonly isPlaying: boolean
  /** How fast the clock runs. */
  readonly rate: number
  /** Appends cues to what is playing; settles when the last of them has ended. */
  play(cues: readonly Cued<A, S>[], whose?: Playing): Promise<void>
  /** Lets time pass, real milliseconds. */
  advance(elapsedMs: number): void
  /** Ends everything at once. */
  skip(): void
  setSpeeds(speeds: Speeds): void
  /** Faster than any speed that can be set, while it is true. */
  hurry(isFast: boolean): void
}

type Running<A, S> = {
  readonly cue: Cued<A, S>
  readonly whose: Playing
  /** Place in the order of events; cues that overlap may end in another. */
  readonly order: number
  readonly fromMs: number
  state: 'waiting' | 'on'
}

const HURRIED = { least: 4, times: 2 }
/** A camera that has not come by then is not waited for any longer, real milliseconds. */
const LONGEST_WAIT_MS = 700

/**
 * `commit` is told the events that have become visible, in the order in which their cues end. Views only
 * go forward: an event that is shown after a later one comes with the later one's view, which holds it.
 */
export function createDirector<A, S extends { readonly after: unknown }>(
  performer: Performer<A, S>,
  commit: (events: readonly S[]) => void,
): Director<A, S> {
  let speeds: Speeds = { own: 1, enemy: 1, again: 1 }
  let isHurried = false
  let clockMs = 0
  let endMs = 0
  let waitedMs = 0
  let queue: Running<A, S>[] = []
  let orders = 0
  let newest: { readonly order: number; readonly after: S['after'] } | null = null
  let waiting: { readonly untilMs: number; readonly resolve: () => void }[] = []

  const release = () => {
    if (waiting.length === 0) return
    const due = waiting.filter((one) => queue.length === 0 || one.untilMs <= clockMs)
    waiting = waiting.filter((one) => !due.includes(one))
    for (const one of due) one.resolve()
  }

  /** Cues that end by `untilMs`, first to end first; equal ends keep their order. */
  const finishUntil = (untilMs: number) => {
    if (!queue.some((one) => endOf(one) <= untilMs)) return
    const over = queue.filter((one) => endOf(one) <= untilMs).sort((a, b) => endOf(a) - endOf(b))
    queue = queue.filter((one) => endOf(one) > untilMs)
    for (const one of over) {
      if (one.state === 'on') {
        performer.progress(one.cue, 1)
        performer.end(one.cue)
      }
    }
    commit(over.flatMap(forward))
  }

  const forward = ({ cue, order }: Running<A, S>): S[] =>
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

  const rateNow = (): number => {
    const speed = speedNow()
    if (speed === 'instant') return 1
    return isHurried ? Math.max(HURRIED.least, speed * HURRIED.times) : speed
  }

  const speedNow = (): Speed => (queue.length === 0 ? 1 : speeds[queue[0].whose])

  /** Where the clock must stop: at the first cue whose place is not in view yet. */
  const holdMs = (nextMs: number, elapsedMs: number): number => {
    for (const one of queue) {
      if (one.state === 'on' || one.fromMs > nextMs || one.cue.ms === 0) continue
      if (waitedMs > LONGEST_WAIT_MS || performer.isReady(one.cue)) continue
      waitedMs += elapsedMs
      return one.fromMs
    }
    return Number.POSITIVE_INFINITY
  }

  return {
    get isPlaying() {
      return queue.length > 0
    },
    get rate() {
      return rateNow()
    },
    play(cues, whose = 'own') {
      if (queue.length === 0) clockMs = endMs = 0
      const fromMs = Math.max(clockMs, endMs)
      for (const cue of cues) {
        queue.push({ cue, whose, order: orders++, fromMs: fromMs + cue.atMs, state: 'waiting' })
        endMs = Math.max(endMs, fromMs + cue.atMs + cue.ms)
      }
      const untilMs = endMs
      const done = new Promise<void>((resolve) => waiting.push({ untilMs, resolve }))
      if (queue.length === 0 || speedNow() === 'instant') skip()
      return done
    },
    advance(elapsedMs) {
      if (queue.length === 0) return
      const speed = speedNow()
      if (speed === 'instant') {
        skip()
        return
      }
      const nextMs = clockMs + elapsedMs * rateNow()
      const heldMs = holdMs(nextMs, elapsedMs)
      clockMs = Math.max(clockMs, Math.min(nextMs, heldMs))
      for (const one of queue) {
        if (
          one.state === 'waiting' &&
          one.fromMs <= clockMs &&
          one.fromMs < heldMs &&
          one.cue.ms > 0
        ) {
          one.state = 'on'
          waitedMs = 0
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
    setSpeeds(next) {
      speeds = next
      if (queue.length > 0 && speedNow() === 'instant') skip()
    },
    hurry(isFast) {
      isHurried = isFast
    },
  }
}

function endOf(one: Running<unknown, unknown>): number {
  return one.fromMs + one.cue.ms
}
