/**
 * A replay to move about in: keyframes of its states, so that any moment is a few orders from one.
 * States share what did not change between them, so that a keyframe costs little.
 */

import { beginField, type Field, openField } from './field'
import type { Library } from './library'
import { type Keyframe, type Match, matchFrom } from './match'
import type { Replay } from './replay'

/** Orders from one keyframe to the next, in battles that are not overlong. */
const KEYFRAME_ORDERS = 8
const MOST_KEYFRAMES = 512

export interface Film {
  readonly replay: Replay
  readonly field: Field
  /** How many orders it has. */
  readonly length: number
  /** A match that stands where so many orders have been given; it can be ordered on, undone to there. */
  at(index: number): Match
}

/** The film of a replay that was verified; its orders are played once here. */
export const filmOf = (library: Library, replay: Replay): Film => {
  const { setup, seed, commands } = replay
  const field = openField(library, setup)
  const spacing = Math.max(KEYFRAME_ORDERS, Math.ceil(commands.length / MOST_KEYFRAMES))
  const first: Keyframe = { state: beginField(field, seed), commands: [], marks: [] }
  const match = matchFrom(field, seed, first)
  const keyframes: Pick<Keyframe, 'state'>[] = [first]
  /** Marks there are before each keyframe. */
  const marksBefore = [0]
  let turns = 0
  for (const [at, command] of commands.entries()) {
    match.submit(command)
    if (command.type === 'endTurn') turns += 1
    if ((at + 1) % spacing !== 0) continue
    keyframes.push({ state: match.state() })
    marksBefore.push(turns)
  }
  const { marks } = match.record()
  return {
    replay,
    field,
    length: commands.length,
    at(index) {
      const to = Math.max(0, Math.min(commands.length, index))
      const nth = Math.min(keyframes.length - 1, Math.floor(to / spacing))
      const given = commands.slice(0, nth * spacing)
      const from = matchFrom(field, seed, {
        state: keyframes[nth].state,
        commands: given,
        marks: marks.slice(0, marksBefore[nth]),
      })
      for (const command of commands.slice(given.length, to)) from.submit(command)
      return from
    },
  }
}
