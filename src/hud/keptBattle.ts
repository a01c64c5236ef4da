/** The battle that was left unfinished: kept as its replay after each order, and opened again. */
import { type Command, createMatch, type Library, type Match } from '../battle'
import { replayOf, writeReplay } from '../battle/replay'
import { keptText } from '../platform/kept'
import { readReplayText } from './replayFile'

const KEPT = keptText('briar-patch.battle')

export interface KeptBattle {
  /** At its beginning. */
  readonly match: Match
  /** What leads to where it was left. */
  readonly commands: readonly Command[]
  readonly round: number
}

export function keepBattle(match: Match): void {
  const replay = replayOf(match)
  // What was rewound is not in the record: what is left of it is, so that leaving buys none back.
  const setup = { ...replay.setup, rewinds: match.rewindsLeft() }
  KEPT.write(writeReplay({ ...replay, setup }))
}

export function forgetBattle(): void {
  KEPT.remove()
}

/** The kept battle, or null if there is none, it is over, or it no longer repeats itself. */
export function keptBattle(library: Library): KeptBattle | null {
  const content = KEPT.read()
  if (content === null) return null
  const loading = readReplayText(library, content, '')
  if (loading.kind !== 'loaded') return null
  const { commands } = loading.replay
  const { setup, seed } = loading.replay.match
  const played = createMatch(library, setup, seed)
  for (const command of commands) played.submit(command)
  const { phase, outcome, round } = played.state()
  if (outcome !== null || phase !== 'blue') return null
  return { match: createMatch(library, setup, seed), commands, round }
}
