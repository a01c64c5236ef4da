/** Replays as files: written from a match, read with a verdict in plain words. */
import type { Library, Match } from '../battle'
import { parseReplay, replayOf, writeReplay } from '../battle/replay'
import { openReplay, type Verdict, verifyReplay } from '../battle/replayVerify'
import { chooseTextFile, downloadText } from '../platform/files'
import { text } from '../text'

const ENDING = '.replay.json'
const MOST_BYTES = 2_000_000

/** The replay of a match as text. It is verified at once; null if it does not repeat itself. */
export function replayText(library: Library, match: Match): string | null {
  const written = writeReplay(replayOf(match))
  return verifyReplay(library, written).kind === 'verified' ? written : null
}

/** Offers the match's replay as a download; whether it repeats itself. */
export function saveReplay(library: Library, match: Match): boolean {
  const written = replayText(library, match)
  // Offered all the same: what a player fought is worth keeping, and a report needs it.
  downloadText(fileName(match), written ?? writeReplay(replayOf(match)))
  return written !== null
}

function fileName({ setup, seed }: Match): string {
  const words = seed.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40)
  return `${setup.mission}-${words}${ENDING}`
}

export interface LoadedReplay {
  readonly name: string
  /** At the replay's first state. */
  readonly match: Match
  readonly commands: readonly Parameters<Match['submit']>[0][]
}

export type ReplayLoading =
  | { readonly kind: 'loaded'; readonly replay: LoadedReplay }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'cancelled' }

/** Lets the player choose a file and opens it if, played again, it leads where it says. */
export async function chooseReplay(library: Library): Promise<ReplayLoading> {
  const file = await chooseTextFile('.replay,.json,application/json', MOST_BYTES)
  if (!file.ok) {
    return file.reason === 'cancelled'
      ? { kind: 'cancelled' }
      : { kind: 'refused', sentence: text('replay.tooLarge') }
  }
  return readReplayText(library, file.text, file.name)
}

/** Opens a replay's text: the match at its start, or one sentence that says why not. */
export function readReplayText(library: Library, content: string, name: string): ReplayLoading {
  const verdict = verifyReplay(library, content, name)
  if (verdict.kind !== 'verified') return { kind: 'refused', sentence: sentenceOf(verdict) }
  const parsed = parseReplay(content, name)
  if (!parsed.ok) return { kind: 'refused', sentence: text('replay.damaged') }
  const opened = openReplay(library, parsed.value, name)
  if (opened.kind !== 'opened') return { kind: 'refused', sentence: sentenceOf(opened) }
  return {
    kind: 'loaded',
    replay: { name, match: opened.match, commands: parsed.value.commands },
  }
}

function sentenceOf(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'verified':
      return text('replay.verified')
    case 'differs':
      return text('replay.differs', { turn: verdict.turn, command: verdict.command })
    case 'damaged': {
      const [first] = verdict.faults
      if (first === undefined) return text('replay.damaged')
      const place = first.path === '' ? first.file : `${first.file}, ${first.path}`
      return text('replay.broken', { place, expected: first.expected, found: first.found })
    }
    case 'needsPack':
      return text('replay.needsPack', { pack: verdict.pack })
    case 'newer':
      return text('replay.newer')
    case 'rulesGone':
      return text('replay.rulesGone')
  }
}
