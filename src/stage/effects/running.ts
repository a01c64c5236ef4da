// Runs the effect of each cue that is on, and asks the camera for its place.
import type { Cued } from '../cued'
import type { Performer } from '../director'
import type { ScreenPoint } from '../projection'
import type { Effect } from './effect'

export type Staging<A> = {
  /** The effect of an act. */
  readonly start: (act: A, wholeMs: number) => Effect
  /** Where an act happens, board pixels: what should be in view. */
  readonly pointsOf: (act: A) => readonly ScreenPoint[]
  /** Brings places into view; false while the camera is on its way. */
  readonly frame: (places: readonly ScreenPoint[]) => boolean
}

/** The performer of a board; see `Performer`. */
export function performerOf<A, S>({ start, pointsOf, frame }: Staging<A>): Performer<A, S> {
  const running = new Map<Cued<A, S>, Effect>()
  const asked = new Map<Cued<A, S>, readonly ScreenPoint[]>()
  return {
    isReady(cue) {
      const places = asked.get(cue) ?? pointsOf(cue.act)
      asked.set(cue, places)
      return places.length === 0 || frame(places)
    },
    begin(cue) {
      asked.delete(cue)
      running.set(cue, start(cue.act, cue.ms))
    },
    progress(cue, share) {
      running.get(cue)?.draw(share, cue.ms)
    },
    end(cue) {
      running.get(cue)?.end()
      running.delete(cue)
    },
  }
}
