import type { UnitId } from './types'

/**
 * Copy-on-write over one front's state. The state and its list of units are copied when it is opened,
 * a unit when it is first written; what is not written is shared with the old state.
 */
export interface Draft<
  S extends { readonly units: readonly U[] },
  U extends { readonly id: UnitId },
  W extends U = Writable<U>,
> {
  /** The state as written so far: one object, whatever is written. */
  state(): S
  /** The same state to write to. */
  own(): Writable<S>
  /** A unit to write to: the only way to one. Throws if there is none of that id. */
  unit(id: UnitId): W
  addUnit(unit: U): void
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
): Draft<S, U, W> => new FrontDraft(base, copyState, copy)

/** A class, since it lives for one order: five closures for each would cost more than what most orders write. */
export class FrontDraft<
  S extends { readonly units: readonly U[] },
  U extends { readonly id: UnitId },
  W extends U = Writable<U>,
> implements Draft<S, U, W>
{
  private readonly current: Writable<S>
  private readonly units: U[]
  /** By position in `units`: whom it was before; null if it is new. What differs from it was copied. */
  private originals: readonly (U | null)[]
  private readonly copy: (unit: U) => W

  constructor(base: S, copyState: (state: S) => Writable<S>, copy: (unit: U) => W) {
    this.originals = base.units
    this.units = base.units.slice()
    this.copy = copy
    this.current = copyState(base)
    this.current.units = this.units
  }

  state(): S {
    return this.current
  }

  own(): Writable<S> {
    return this.current
  }

  unit(id: UnitId): W {
    const { units } = this
    const index = indexOfUnit(units, id)
    if (index < 0) throw new Error(`no unit ${id} in this front`)
    const known = units[index]
    if (known !== this.originals[index]) return known as W
    const fresh = this.copy(known)
    units[index] = fresh
    return fresh
  }

  addUnit(unit: U): void {
    const after = this.units.findIndex((other) => other.id > unit.id)
    const at = after < 0 ? this.units.length : after
    this.units.splice(at, 0, this.copy(unit))
    this.originals = [...this.originals.slice(0, at), null, ...this.originals.slice(at)]
  }
}

/** Where the unit of that id stands in a list sorted by id; −1 if it is not there. */
export const indexOfUnit = (units: readonly { readonly id: UnitId }[], id: UnitId): number => {
  const hint = foundAt[id & HINT_MASK]
  if (hint < units.length && units[hint].id === id) return hint
  let low = 0
  let high = units.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const here = units[middle].id
    if (here === id) {
      foundAt[id & HINT_MASK] = middle
      return middle
    }
    if (here < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}

const HINT_MASK = 255

/** By the last byte of an id, where it was found last: rules ask for few units, and for each many times. */
const foundAt = new Int32Array(HINT_MASK + 1)
