import type { UnitId } from './types'

/**
 * Copy-on-write over one front's state. The state is copied once, the list of units when it is first
 * written, a unit when it is first written; what is not written is shared with the old state.
 */
export interface Draft<
  S extends { readonly units: readonly U[] },
  U extends { readonly id: UnitId },
  W extends U = Writable<U>,
> {
  /** The state as written so far; a fresh object only if something was written. */
  readonly state: () => S
  /** The state to write to, copied when it is first asked for. */
  readonly own: () => Writable<S>
  /** A unit to write to: the only way to one. Throws if there is none of that id. */
  readonly unit: (id: UnitId) => W
  readonly addUnit: (unit: U) => void
}

export type Writable<T> = { -readonly [K in keyof T]: T[K] }

/**
 * Opens a draft over `base`, which is never written to. `copyState` copies the state's own fields,
 * `copy` a unit with all that may be written of it; written out field by field they give all states
 * and all units one shape, which is what makes copying and reading them fast.
 */
export const openDraft = <
  S extends { readonly units: readonly U[] },
  U extends { readonly id: UnitId },
  W extends U = Writable<U>,
>(
  base: S,
  copyState: (state: S) => Writable<S>,
  copy: (unit: U) => W,
): Draft<S, U, W> => {
  let current: Writable<S> | null = null
  let units: U[] | null = null
  /** By position in `units`: whom it was before; null if it is new. What differs from it was copied. */
  let originals: readonly (U | null)[] = base.units

  const own = (): Writable<S> => {
    current ??= copyState(base)
    return current
  }

  const ownUnits = (): U[] => {
    if (units === null) {
      units = base.units.slice()
      own().units = units
    }
    return units
  }

  return {
    state: () => current ?? base,
    own,
    unit: (id) => {
      const list = units ?? ownUnits()
      const index = indexOfUnit(list, id)
      if (index < 0) throw new Error(`no unit ${id} in this front`)
      const known = list[index]
      if (known !== originals[index]) return known as W
      const fresh = copy(known)
      list[index] = fresh
      return fresh
    },
    addUnit: (unit) => {
      const list = ownUnits()
      const after = list.findIndex((other) => other.id > unit.id)
      const at = after < 0 ? list.length : after
      list.splice(at, 0, copy(unit))
      originals = [...originals.slice(0, at), null, ...originals.slice(at)]
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
