/** Replays as texts and files: written from a match, read with a verdict in plain words. */
import type { Library, Match } from '../battle'
import { parseReplay, RULES_VERSION, replayOf, writeReplay } from '../battle/replay'
import { type Film, filmOf } from '../battle/replayFilm'
import { type Verdict, verifyReplay } from '../battle/replayVerify'
import { downloadText } from '../platform/files'
import { text } from '../text'

const ENDING = '.replay.json'

/** The replay of a match as text. It is verified at once; null if it does not repeat itself. */
export function replayText(library: Library, match: Match): string | null {
  const written = writeReplay(replayOf(match))
  return verifyReplay(library, written).kind === 'verified' ? written : null
}

/** Offers the match's replay as a download; whether it repeats itself. */
export function saveReplay(library: Library, match: Match): boolean {
  const written = replayText(library, match)
  // Offered all the same: what a player fought is worth keeping, and a report needs it.
  downloadText(fileName(match.mission.id, match.seed), written ?? writeReplay(replayOf(match)))
  return written !== null
}

/** Offers a replay as a download. */
export function saveReplayText({ mission, seed }: Named, content: string): void {
  downloadText(fileName(mission, seed), content)
}

interface Named {
  readonly mission: string
  readonly seed: string
}

function fileName(mission: string, seed: string): string {
  const words = seed.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40)
  return `${mission}-${words}${ENDING}`
}

/** A replay that was verified. */
export interface LoadedReplay {
  readonly name: string
  readonly content: string
  readonly film: Film
  /** Fought under earlier rules: it can be watched, but not gone on with. */
  readonly isOlder: boolean
}

/** The engine of earlier rules, as its release left it. */
export interface KeptEngine {
  openText(content: string, name: string): { readonly kind: 'film'; readonly film: Film } | Verdict
}

/** Kept engines by the version of their rules; fetched when one is asked for. */
export type KeptEngines = ReadonlyMap<number, () => Promise<KeptEngine>>

export type ReplayLoading =
  | { readonly kind: 'loaded'; readonly replay: LoadedReplay }
  | { readonly kind: 'refused'; readonly sentence: string }

/** Opens a replay's text if, played again, it leads where it says; else one sentence on why not. */
export function readReplayText(library: Library, content: string, name: string): ReplayLoading {
  const verdict = verifyReplay(library, content, name)
  if (verdict.kind !== 'verified') return { kind: 'refused', sentence: sentenceOf(verdict) }
  const parsed = parseReplay(content, name)
  if (!parsed.ok) return { kind: 'refused', sentence: text('replay.damaged') }
  const film = filmOf(library, parsed.value)
  return { kind: 'loaded', replay: { name, content, film, isOlder: false } }
}

/** The same, and a replay of earlier rules is opened by the engine that was kept of them. */
export async function openReplayText(
  library: Library,
  engines: KeptEngines,
  content: string,
  name: string,
  present: number = RULES_VERSION,
): Promise<ReplayLoading> {
  const verdict = verifyReplay(library, content, name, present)
  if (verdict.kind !== 'rulesGone') return readReplayText(library, content, name)
  const fetchEngine = engines.get(verdict.rulesVersion)
  if (fetchEngine === undefined) return { kind: 'refused', sentence: sentenceOf(verdict) }
  const engine = await fetchEngine().catch(() => null)
  if (engine === null) return { kind: 'refused', sentence: text('replay.engineMissing') }
  const opened = engine.openText(content, name)
  if (opened.kind === 'film') {
    return { kind: 'loaded', replay: { name, content, film: opened.film, isOlder: true } }
  }
  const isRefused = opened.kind !== 'verified'
  return {
    kind: 'refused',
    sentence: isRefused ? sentenceOf(opened) : text('replay.damaged'),
  }
}

function sentenceOf(verdict: Exclude<Verdict, { readonly kind: 'verified' }>): string {
  switch (verdict.kind) {
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
      return text('replay.rulesGone', { rules: verdict.rulesVersion })
  }
}
