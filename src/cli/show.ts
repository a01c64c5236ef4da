/** `show FILE [--turn N]`: the log of a replay up to a turn, and the board as it stands then. */

import { basename } from 'node:path'
import type { Match } from '../battle'
import { faultSentence } from '../battle/library'
import { parseReplay, type Replay } from '../battle/replay'
import { openReplay } from '../battle/replayVerify'
import { readReplayText, shippedLibrary } from './files'
import { readFlags } from './flags'
import { describeFronts, drawFronts, tellOf, truthOf } from './fronts'
import { complain, print, printJson } from './print'
import { Refusal } from './refusal'
import { say } from './say'

const USAGE = 'show FILE|LINK [--turn N] [--json]'

/** 0, or 1 if an order of the replay is refused on the way. Throws a Refusal on a bad file or turn. */
export const show = (args: readonly string[]): number => {
  const flags = readFlags(args, { turn: 'value', json: 'nothing' })
  if (flags.operands.length !== 1) throw new Refusal(say('cli.operands', { usage: USAGE }))
  const [file] = flags.operands
  const { match, replay } = readMatch(file)
  const last = match.mission.rounds + 1
  const turn = flags.count('turn', 1, last, last)
  const { lines, refusedAt } = playUntil(match, replay, turn)
  const [front] = match.state().fronts
  if (flags.has('json')) {
    const { round, phase, outcome } = match.state()
    const rows = drawFronts(match, truthOf(match))
    printJson({
      file,
      mission: match.mission.id,
      round,
      phase,
      outcome,
      theatre: front.theatre,
      board: rows,
      log: lines,
    })
  } else printScene(match, lines)
  if (refusedAt === null) return 0
  complain(say('cli.show.stops', { file, command: refusedAt }))
  return 1
}

/** The replay and a match at its first state. Throws a Refusal if it cannot be played here. */
export const readMatch = (file: string): { readonly match: Match; readonly replay: Replay } => {
  const library = shippedLibrary()
  const parsed = parseReplay(readReplayText(file), basename(file))
  if (!parsed.ok) throw new Refusal(faultSentence(parsed.faults[0]))
  const opened = openReplay(library, parsed.value, basename(file))
  if (opened.kind === 'opened') return { match: opened.match, replay: parsed.value }
  if (opened.kind === 'damaged') throw new Refusal(faultSentence(opened.faults[0]))
  throw new Refusal(say('cli.needsPack', { file, pack: opened.pack, hash: opened.contentHash }))
}

interface Played {
  readonly lines: readonly string[]
  /** Position, from 1, of the order that was refused; null if none was. */
  readonly refusedAt: number | null
}

/** Plays up to the start of the player's turn in that round. */
const playUntil = (match: Match, replay: Replay, turn: number): Played => {
  const lines: string[] = []
  for (const [at, command] of replay.commands.entries()) {
    const { round, phase, outcome } = match.state()
    if (outcome !== null || (round >= turn && phase === 'blue')) break
    const before = truthOf(match)
    const submission = match.submit(command)
    if (!submission.ok) return { lines, refusedAt: at + 1 }
    for (const event of submission.events) {
      const line = tellOf(match, event, before, truthOf(match))
      if (line !== null) lines.push(line)
    }
  }
  return { lines, refusedAt: null }
}

const printScene = (match: Match, lines: readonly string[]): void => {
  const { round } = match.state()
  const scenes = truthOf(match)
  for (const line of lines) print(line)
  print('')
  print(say('cli.show.head', { mission: match.mission.id, round, rounds: match.mission.rounds }))
  for (const row of drawFronts(match, scenes)) print(row)
  for (const line of describeFronts(match, scenes)) print(line)
}
