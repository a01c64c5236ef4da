/**
 * The engine by itself, with the boards and missions it was released with: what a release keeps as
 * `engines/rules-N.js`, so that replays of its time can be watched in later games.
 */
import { loadLibrary } from './battle'
import { parseReplay, RULES_VERSION } from './battle/replay'
import { type Film, filmOf } from './battle/replayFilm'
import { type Verdict, verifyReplay } from './battle/replayVerify'

const files = import.meta.glob<string>('../maps/*.{tmj,mission.json}', {
  eager: true,
  query: '?raw',
  import: 'default',
})

export const rulesVersion: number = RULES_VERSION

/** The film of a replay that leads where it says under these rules, or what is wrong with it. */
export const openText = (
  content: string,
  name: string,
): { readonly kind: 'film'; readonly film: Film } | Verdict => {
  const library = loadLibrary(
    new Map(Object.entries(files).map(([path, text]) => [path.replace('../', ''), text])),
  )
  if (!library.ok) return { kind: 'damaged', faults: library.faults }
  const verdict = verifyReplay(library.value, content, name)
  if (verdict.kind !== 'verified') return verdict
  const parsed = parseReplay(content, name)
  if (!parsed.ok) return { kind: 'damaged', faults: parsed.faults }
  return { kind: 'film', film: filmOf(library.value, parsed.value) }
}
