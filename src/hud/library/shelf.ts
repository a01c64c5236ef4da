/** The player's replays: those that the browser keeps, and those it could not, as long as the page lasts. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Archive, Trouble } from '../../platform/archive'
import { type LoadedReplay, openReplayText, type ReplayLoading } from '../replayFile'
import type { Ports } from '../session/ports'
import { entryOf, type ReplayAbout, type ReplayEntry } from './entry'

export interface Shelf {
  /** Newest first; null before they were read. */
  readonly entries: ReadonlySignal<readonly ReplayEntry[] | null>
  /** Why the last thing asked of the browser was not done. */
  readonly trouble: ReadonlySignal<Trouble | null>
  /** The one that was taken away last and can be put back. */
  readonly removed: ReadonlySignal<ReplayEntry | null>
  refresh(): Promise<void>
  /** Keeps a verified replay and gives its entry; one that is there already keeps its name. */
  add(replay: LoadedReplay, name?: string, ends?: string | null): Promise<ReplayEntry>
  open(entry: ReplayEntry): Promise<ReplayLoading | null>
  content(entry: ReplayEntry): Promise<string | null>
  rename(entry: ReplayEntry, name: string): Promise<void>
  remove(entry: ReplayEntry): Promise<void>
  putBack(): Promise<void>
}

export const NAME_CHARACTERS = 64

export function createShelf(
  { library, engines }: Pick<Ports, 'library' | 'engines'>,
  archive: Archive<ReplayAbout>,
): Shelf {
  const entries = signal<readonly ReplayEntry[] | null>(null)
  const trouble = signal<Trouble | null>(null)
  const removed = signal<ReplayEntry | null>(null)
  /** Texts that the browser did not take, and that of the replay that can be put back. */
  const held = new Map<string, string>()
  const loose = new Map<string, ReplayEntry>()

  const show = (change: (all: readonly ReplayEntry[]) => readonly ReplayEntry[]) => {
    entries.value = change(entries.value ?? [])
  }
  const without = (id: string) => (all: readonly ReplayEntry[]) =>
    all.filter((one) => one.id !== id)
  const keep = async (entry: ReplayEntry, film: string, ends: string | null) => {
    const kept = await archive.keepReplay(entry, film, ends)
    trouble.value = kept.ok ? null : kept.trouble
    if (kept.ok) {
      held.delete(entry.id)
      loose.delete(entry.id)
    } else {
      held.set(entry.id, film)
      loose.set(entry.id, entry)
    }
    show((all) => [entry, ...without(entry.id)(all)])
  }
  const content = async ({ id }: ReplayEntry) => {
    const own = held.get(id)
    if (own !== undefined) return own
    const film = await archive.film(id)
    trouble.value = film.ok ? null : film.trouble
    return film.ok ? film.value : null
  }

  return {
    entries,
    trouble,
    removed,
    async refresh() {
      const kept = await archive.entries()
      trouble.value = kept.ok ? null : kept.trouble
      const stored = kept.ok ? kept.value : []
      const own = [...loose.values()].filter(({ id }) => !stored.some((one) => one.id === id))
      entries.value = [...own, ...stored]
    },
    async add(replay, name = '', ends = null) {
      const fresh = entryOf(replay.film, name, Date.now())
      const known = entries.value?.find(({ id }) => id === fresh.id)
      const entry = known === undefined ? fresh : { ...fresh, name: known.name }
      await keep(entry, replay.content, ends)
      return entry
    },
    async open(entry) {
      const film = await content(entry)
      return film === null ? null : openReplayText(library, engines, film, entry.name)
    },
    content,
    async rename(entry, name) {
      const renamed = { ...entry, name: name.slice(0, NAME_CHARACTERS) }
      if (loose.has(entry.id)) loose.set(entry.id, renamed)
      else {
        const kept = await archive.rename(renamed)
        trouble.value = kept.ok ? null : kept.trouble
        if (!kept.ok) return
      }
      show((all) => all.map((one) => (one.id === entry.id ? renamed : one)))
    },
    async remove(entry) {
      const film = await content(entry)
      if (film !== null && !loose.has(entry.id)) {
        const gone = await archive.removeReplay(entry.id)
        trouble.value = gone.ok ? null : gone.trouble
        if (!gone.ok) return
      }
      loose.delete(entry.id)
      if (removed.value !== null) held.delete(removed.value.id)
      if (film !== null) held.set(entry.id, film)
      removed.value = entry
      show(without(entry.id))
    },
    async putBack() {
      const entry = removed.value
      const film = entry === null ? undefined : held.get(entry.id)
      removed.value = null
      if (entry !== null && film !== undefined) await keep(entry, film, null)
    },
  }
}
