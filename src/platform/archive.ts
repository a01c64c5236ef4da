/**
 * What the browser keeps of battles: unfinished ones order by order, and replays. Where it cannot
 * keep something it says why, and what was kept before stays as it was.
 */
import type { Change, Database, OpenDatabase } from './database'

/**
 * `full`: no room on the disk. `forbidden`: the browser keeps nothing, as in some private windows.
 * `newer`: another tab runs a newer game, to which the database belongs now. `lost`: the connection
 * broke and could not be mended.
 */
export type Trouble = 'full' | 'forbidden' | 'newer' | 'lost'

export type Kept<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: Trouble }

/** An unfinished battle: how it began, as text, and its orders, each as text. */
export interface BattleHead {
  readonly id: string
  readonly head: string
  /** How many of its orders hold. */
  readonly orders: number
  readonly keptAtMs: number
}

/** What a list of replays shows of one, and the id of its text. */
export interface Entry<About> {
  readonly id: string
  readonly name: string
  readonly keptAtMs: number
  readonly about: About
}

export interface Archive<About> {
  /**
   * Keeps a battle as it stands: its head, and its orders from a place on. Settles when all of it is
   * on the disk.
   */
  keepBattle(head: BattleHead, from: number, orders: readonly string[]): Promise<Kept<void>>
  /** Newest first. */
  battles(): Promise<Kept<readonly BattleHead[]>>
  ordersOf(id: string): Promise<Kept<readonly string[]>>
  forgetBattle(id: string): Promise<Kept<void>>
  /** Keeps a replay, and in the same breath forgets the unfinished battle that it ends. */
  keepReplay(entry: Entry<About>, film: string, ends: string | null): Promise<Kept<void>>
  /** Newest first. */
  entries(): Promise<Kept<readonly Entry<About>[]>>
  film(id: string): Promise<Kept<string | null>>
  rename(entry: Entry<About>): Promise<Kept<void>>
  removeReplay(id: string): Promise<Kept<void>>
}

/** Unfinished battles beyond these are forgotten, the oldest first. */
export const BATTLES_KEPT = 20

export function createArchive<About>(open: OpenDatabase): Archive<About> {
  let opened: Promise<Database> | null = null
  const database = () => {
    opened ??= open(() => {
      opened = null
    })
    return opened
  }
  /** Once more on a fresh connection, where the old one had gone without a word. */
  const attempt = async <T>(act: (database: Database) => Promise<T>): Promise<Kept<T>> => {
    for (let nth = 0; ; nth += 1) {
      let isOpen = false
      try {
        const one = await database()
        isOpen = true
        return { ok: true, value: await act(one) }
      } catch (error) {
        const trouble = troubleOf(error, isOpen)
        if (trouble !== 'full') opened = null
        if (trouble !== 'lost' || nth > 0) return { ok: false, trouble }
      }
    }
  }
  const write = (changes: readonly Change[]) => attempt((one) => one.write(changes))
  const battles = () =>
    attempt(async (one) => newestFirst((await one.all('battles')) as readonly BattleHead[]))

  return {
    async keepBattle(head, from, orders) {
      const kept = await write([
        { kind: 'cut', store: 'orders', list: head.id, from },
        ...orders.map(
          (value, nth): Change => ({
            kind: 'put',
            store: 'orders',
            key: [head.id, from + nth],
            value,
          }),
        ),
        { kind: 'put', store: 'battles', key: head.id, value: head },
      ])
      if (!kept.ok || from > 0) return kept
      const all = await battles()
      const old = all.ok ? all.value.slice(BATTLES_KEPT) : []
      if (old.length > 0) await write(old.flatMap(({ id }) => withoutBattle(id)))
      return kept
    },
    battles,
    ordersOf: (id) => attempt(async (one) => (await one.list('orders', id)) as readonly string[]),
    forgetBattle: (id) => write(withoutBattle(id)),
    keepReplay: (entry, film, ends) =>
      write([
        { kind: 'put', store: 'entries', key: entry.id, value: entry },
        { kind: 'put', store: 'films', key: entry.id, value: film },
        ...(ends === null ? [] : withoutBattle(ends)),
      ]),
    entries: () =>
      attempt(async (one) => newestFirst((await one.all('entries')) as readonly Entry<About>[])),
    film: (id) => attempt(async (one) => ((await one.read('films', id)) ?? null) as string | null),
    rename: (entry) => write([{ kind: 'put', store: 'entries', key: entry.id, value: entry }]),
    removeReplay: (id) =>
      write([
        { kind: 'remove', store: 'entries', key: id },
        { kind: 'remove', store: 'films', key: id },
      ]),
  }
}

const withoutBattle = (id: string): readonly Change[] => [
  { kind: 'remove', store: 'battles', key: id },
  { kind: 'cut', store: 'orders', list: id, from: 0 },
]

function newestFirst<T extends { readonly keptAtMs: number; readonly id: string }>(
  all: readonly T[],
): readonly T[] {
  return [...all].sort((a, b) => b.keptAtMs - a.keptAtMs || (a.id < b.id ? -1 : 1))
}

/** `isOpen`: the connection was there, and what failed was the work on it. */
function troubleOf(error: unknown, isOpen: boolean): Trouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return 'full'
  if (name === 'VersionError') return 'newer'
  return isOpen ? 'lost' : 'forbidden'
}
