/** A database in memory that can be full, closed, forbidden or taken by a newer game, on demand. */
import { type Database, type Key, type OpenDatabase, STORES } from '../../src/platform/database'

export interface FakeDisk {
  readonly open: OpenDatabase
  /** How often it was opened. */
  opened(): number
  /** Fails the next so many writes or reads as a browser would. */
  failWork(error: string, times: number): void
  /** Fails openings until it is told otherwise. */
  failOpening(error: string | null): void
  /** The browser ends every connection. */
  loseHandle(): void
}

const named = (name: string): Error => Object.assign(new Error(name), { name })

export function fakeDisk(): FakeDisk {
  const stores = new Map(STORES.map((store) => [store, new Map<string, unknown>()]))
  let opened = 0
  let opening: string | null = null
  let work: { readonly error: string; left: number } | null = null
  let generation = 0
  const losers: (() => void)[] = []

  const keyOf = (key: Key) => JSON.stringify(key)
  const inStore = (name: (typeof STORES)[number]) => stores.get(name) ?? new Map()
  const fail = () => {
    if (work === null || work.left === 0) return
    work.left -= 1
    throw named(work.error)
  }
  const connect = (mine: number): Database => {
    const guard = () => {
      if (mine !== generation) throw named('InvalidStateError')
      fail()
    }
    const listed = (name: (typeof STORES)[number], list: string) =>
      [...inStore(name)]
        .map(([key, value]) => ({ key: JSON.parse(key), value }))
        .filter(({ key }) => Array.isArray(key) && key[0] === list)
        .sort((a, b) => a.key[1] - b.key[1])
    return {
      async write(changes) {
        guard()
        for (const change of changes) {
          const store = inStore(change.store)
          if (change.kind === 'put') store.set(keyOf(change.key), structuredClone(change.value))
          else if (change.kind === 'remove') store.delete(keyOf(change.key))
          else {
            for (const { key } of listed(change.store, change.list)) {
              if (key[1] >= change.from) store.delete(keyOf(key))
            }
          }
        }
      },
      async read(store, key) {
        guard()
        return inStore(store).get(keyOf(key))
      },
      async all(store) {
        guard()
        return [...inStore(store).values()]
      },
      async list(store, list) {
        guard()
        return listed(store, list).map(({ value }) => value)
      },
    }
  }

  return {
    async open(onLost) {
      if (opening !== null) throw named(opening)
      opened += 1
      losers.push(onLost)
      return connect(generation)
    },
    opened: () => opened,
    failWork(error, times) {
      work = { error, left: times }
    },
    failOpening(error) {
      opening = error
    },
    loseHandle() {
      generation += 1
    },
  }
}
