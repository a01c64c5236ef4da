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
  /** By position in `units`: its copy, once there is one. */
  let copies: (W | undefined)[] = []

  const own = (): Writable<S> => {
    current ??= copyState(base)
    return current
  }

  const ownUnits = (): U[] => {
    if (units === null) {
      units = base.units.slice()
      copies = units.map(() => undefined)
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
      const known = copies[index]
      if (known !== undefined) return known
      const fresh = copy(list[index])
      copies[index] = fresh
      list[index] = fresh
      return fresh
    },
    addUnit: (unit) => {
      const list = ownUnits()
      const after = list.findIndex((other) => other.id > unit.id)
      const at = after < 0 ? list.length : after
      const fresh = copy(unit)
      list.splice(at, 0, fresh)
      copies.splice(at, 0, fresh)
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
