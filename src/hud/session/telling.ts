/** What a recorded battle tells, order by order, to whom it is shown; told once and kept. */
import {
  BATTLE_FRONT,
  type Eyes,
  type Field,
  type GroundBattleView,
  type SeenEvent,
  type SkySeen,
  skyView,
} from '../../battle'
import type { Film } from '../../battle/replayFilm'
import { type LogLine, lineOf } from './log'
import { createNaming, type Naming } from './naming'
import { frontIn } from './sessionState'
import { skyLineOf } from './sky/log'

/**
 * The line for an event as its side saw it, in the words of its theatre; null for what needs none. What
 * concerns the whole battle is told as the first front on the ground tells it, if there is one.
 */
export function lineFor(
  field: Field,
  { event, after }: SeenEvent,
  before: GroundBattleView,
  naming: Naming,
  commands: number,
): LogLine | null {
  const { mission } = field
  const ground = frontIn(mission, 'ground')
  const front = event.front === BATTLE_FRONT ? Math.max(0, ground) : event.front
  if (mission.fronts[front].theatre === 'ground') {
    return lineOf(
      event,
      before,
      after,
      front,
      naming,
      field.worlds[front].content.numbers,
      commands,
    )
  }
  const seen = { event, after } as unknown as SkySeen
  return skyLineOf(field.skies[front], seen, skyView(before), front, naming, commands)
}

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
  /** Stands where the telling has come to. */
  const match = film.at(0)
  const lines: LogLine[] = []
  /** How many lines there are before each order. */
  const counts = [0]
  naming.meet(match.view(eyes))

  const tellNext = () => {
    const given = counts.length
    let before = match.view(eyes)
    match.submit(commands[given - 1])
    for (const seen of match.seen(eyes)) {
      naming.meet(seen.after)
      const line = lineFor(film.field, seen, before, naming, given)
      if (line !== null) lines.push(line)
      before = seen.after
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
