/**
 * The browser's own database, cut down to what the game asks of it: all changes of a call are done
 * or none, and a call is over when they are on the disk.
 */
import { type IDBPDatabase, openDB } from 'idb'

export type Key = string | readonly [string, number]

export type Change =
  | { readonly kind: 'put'; readonly store: StoreName; readonly key: Key; readonly value: unknown }
  | { readonly kind: 'remove'; readonly store: StoreName; readonly key: Key }
  /** Everything of a list from a place on. */
  | {
      readonly kind: 'cut'
      readonly store: StoreName
      readonly list: string
      readonly from: number
    }

/** `battles`: heads of unfinished ones; `orders`: theirs, by place; `entries` and `films`: replays. */
export const STORES = ['battles', 'orders', 'entries', 'films'] as const
export type StoreName = (typeof STORES)[number]

export interface Database {
  write(changes: readonly Change[]): Promise<void>
  read(store: StoreName, key: Key): Promise<unknown>
  all(store: StoreName): Promise<readonly unknown[]>
  /** The values of a list, in order. */
  list(store: StoreName, list: string): Promise<readonly unknown[]>
}

/** Calls back when the browser ended the connection, or when another tab needs it ended. */
export type OpenDatabase = (onLost: () => void) => Promise<Database>

const NAME = 'briar-patch'
const VERSION = 1

export const openBrowserDatabase: OpenDatabase = async (onLost) => {
  const database = await openDB(NAME, VERSION, {
    upgrade(fresh) {
      for (const store of STORES) fresh.createObjectStore(store)
    },
    blocking() {
      // A newer game in another tab wants to change the database: what is written is written.
      database.close()
      onLost()
    },
    terminated: onLost,
  })
  return ofDatabase(database)
}

const ofDatabase = (database: IDBPDatabase): Database => ({
  async write(changes) {
    const stores = [...new Set(changes.map(({ store }) => store))]
    // Strict: acknowledged only once it is on the disk and not in the system's hands alone.
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
    const finished = transaction.done
    const requests: Promise<unknown>[] = []
    try {
      for (const change of changes) {
        const store = transaction.objectStore(change.store)
        if (change.kind === 'put') requests.push(store.put(change.value, keyOf(change.key)))
        else if (change.kind === 'remove') requests.push(store.delete(keyOf(change.key)))
        else requests.push(store.delete(rangeOf(change.list, change.from)))
      }
      await Promise.all(requests)
    } catch (error) {
      // What was cut before it must not be gone alone; what was asked besides fails with it.
      for (const one of [...requests, finished]) one.catch(() => {})
      abort(transaction)
      throw error
    }
    await finished
  },
  read: (store, key) => database.get(store, keyOf(key)),
  all: (store) => database.getAll(store),
  list: (store, list) => database.getAll(store, rangeOf(list, 0)),
})

/** Unless the browser has ended it already. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort()
  } catch {
    // It is over, and nothing of it was done.
  }
}

const keyOf = (key: Key): IDBValidKey => (typeof key === 'string' ? key : [...key])

const rangeOf = (list: string, from: number): IDBKeyRange =>
  IDBKeyRange.bound([list, from], [list, Number.POSITIVE_INFINITY])
