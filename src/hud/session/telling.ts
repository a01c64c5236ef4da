/** What a recorded battle tells, order by order, to whom it is shown; told once and kept. */
import type { Eyes } from '../../battle'
import type { Film } from '../../battle/replayFilm'
import { type LogLine, lineOf } from './log'
import { createNaming, type Naming } from './naming'
import { FRONT } from './sessionState'

export interface Telling {
  /** The lines of the first so many orders. */
  upTo(index: number): readonly LogLine[]
  /** Tells some more orders ahead of need; false once all is told. */
  prepare(orders: number): boolean
}

/** What was told of a battle, and what those it met are called in it. */
export interface Told {
  readonly lines: readonly LogLine[]
  readonly naming: Naming
}

/** Tells a film's first so many orders to whoever goes on from there. */
export function tellUntil(film: Film, eyes: Eyes, orders: number): Told {
  const naming = createNaming()
  return { lines: createTelling(film, eyes, naming).upTo(orders), naming }
}

export function createTelling(film: Film, eyes: Eyes, naming: Naming): Telling {
  const { commands } = film.replay
  const { numbers } = film.field.worlds[FRONT].content
  /** Stands where the telling has come to. */
  const match = film.at(0)
  const lines: LogLine[] = []
  /** How many lines there are before each order. */
  const counts = [0]
  naming.meet(match.view(eyes).fronts[FRONT].view)

  const tellNext = () => {
    const given = counts.length
    let before = match.view(eyes)
    match.submit(commands[given - 1])
    for (const { event, after } of match.seen(eyes)) {
      naming.meet(after.fronts[FRONT].view)
      const line = lineOf(event, before, after, FRONT, naming, numbers, given)
      if (line !== null) lines.push(line)
      before = after
    }
    counts.push(lines.length)
  }

  return {
    upTo(index) {
      while (counts.length <= index) tellNext()
      return lines.slice(0, counts[index])
    },
    prepare(orders) {
      for (let nth = 0; nth < orders && counts.length <= film.length; nth += 1) tellNext()
      return counts.length <= film.length
    },
  }
}
