/** Replays from files: each is verified before it is kept, and a broken one stops no other. */
import type { TextFile } from '../../platform/files'
import { text } from '../../text'
import { openReplayText } from '../replayFile'
import type { Ports } from '../session/ports'
import type { ReplayEntry } from './entry'
import type { Shelf } from './shelf'

/** Largest replay file that is read. */
export const MOST_BYTES = 2_000_000
export const ACCEPTED = '.replay,.json,application/json'
/** More at once are a mistake, and would keep the page busy. */
const MOST_FILES = 100

export interface Imported {
  readonly added: readonly ReplayEntry[]
  /** One sentence for each file that was not taken. */
  readonly refused: readonly string[]
}

export async function importFiles(
  { library, engines }: Pick<Ports, 'library' | 'engines'>,
  shelf: Shelf,
  files: readonly TextFile[],
): Promise<Imported> {
  const added: ReplayEntry[] = []
  const refused: string[] = []
  for (const { name, text: content } of files.slice(0, MOST_FILES)) {
    if (content === null) {
      refused.push(text('library.tooLarge', { file: name }))
      continue
    }
    const loading = await openReplayText(library, engines, content, name)
    if (loading.kind === 'refused') refused.push(loading.sentence)
    else added.push(await shelf.add(loading.replay))
  }
  if (files.length > MOST_FILES) refused.push(text('library.tooMany', { most: MOST_FILES }))
  return { added, refused }
}
