import type { UnitId } from './types'

/**
 * Copy-on-write over one front's state. The state is copied once, an array when it is first
 * written, a unit when it is first written; what is not written is shared with the old state.
 */
export interface Draft<
  S extends { readonly units: readonly U[] },
  U extends { readonly id: UnitId },
> {
  /** The state as written so far; a fresh object only if something was written. */
  readonly state: () => S
  /** A unit to write to: the only way to one. Throws if there is none of that id. */
  readonly unit: (id: UnitId) => Writable<U>
  readonly addUnit: (unit: U) => void
  /** Replaces fields of the state itself. */
  readonly set: (fields: Partial<S>) => void
}

export type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Opens a draft over `base`, which is never written to. */
export const openDraft = <
  S extends { readonly units: readonly U[] },
  U extends { readonly id: UnitId },
>(
  base: S,
): Draft<S, U> => {
  let current: Writable<S> = base
  let units: U[] | null = null
  const owned = new Set<UnitId>()

  /** The state that may be written to: copied once, then written in place. */
  const ownState = (): Writable<S> => {
    if (current === base) current = { ...base }
    return current
  }

  const own = (): U[] => {
    if (units === null) {
      units = base.units.slice()
      Object.assign(ownState(), { units })
    }
    return units
  }

  return {
    state: () => current,
    unit: (id) => {
      const list = own()
      const index = indexOfUnit(list, id)
      const found = list[index]
      if (index < 0 || found === undefined) throw new Error(`no unit ${id} in this front`)
      if (owned.has(id)) return found
      owned.add(id)
      const copy = { ...found }
      list[index] = copy
      return copy
    },
    addUnit: (unit) => {
      const list = own()
      const at = list.findIndex((other) => other.id > unit.id)
      list.splice(at < 0 ? list.length : at, 0, { ...unit })
      owned.add(unit.id)
    },
    set: (fields) => {
      Object.assign(ownState(), fields)
    },
  }
}

/** Where the unit of that id stands in a list sorted by id; −1 if it is not there. */
export const indexOfUnit = (units: readonly { readonly id: UnitId }[], id: UnitId): number => {
  let low = 0
  let high = units.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const here = units[middle].id
    if (here === id) return middle
    if (here < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}
