// What is on the stage at a moment: plain data, taken from the view that stands after each seen event, so
// that the picture may lag behind the rules without ever holding them up.
import type { Condition, GroundBattleView, GroundView, Tag, Unit } from '../battle'

export type DisplayUnit = {
  readonly id: number
  /** Content id: says which figure stands there. */
  readonly kind: string
  readonly side: 'blue' | 'red'
  readonly hex: number
  readonly facing: number
  readonly isDown: boolean
  /** Wears the isolation suit. */
  readonly isHidden: boolean
  /** What lasts on it, the most telling one; null for nothing that has a sign. */
  readonly lasting: Lasting | null
  readonly resolve: number
  readonly mostResolve: number
  /** Bit i of `households` is set while household i is there; calm 0 to 3. Null for a single body. */
  readonly column: { readonly households: number; readonly calm: number } | null
  /** Whom it carries. */
  readonly load: { readonly id: number; readonly kind: string } | null
}

/** Conditions with a sign on the plate, the most telling first. Who is hidden is seen through instead. */
export const LASTING = [
  'jammed',
  'skips',
  'standsFast',
  'intercepts',
  'shaken',
  'steady',
  'newEyes',
  'leadsMany',
] as const satisfies readonly Condition[]
export type Lasting = (typeof LASTING)[number]

export type DisplayTag = Pick<Tag, 'id' | 'probe' | 'unit' | 'household' | 'stage'>

export type Display = {
  /** Ascending by id; only what stands on the board and is seen. */
  readonly units: readonly DisplayUnit[]
  readonly tags: readonly DisplayTag[]
  readonly inhibitors: readonly { readonly hex: number; readonly strength: number }[]
  /** Terrain that differs from the board's. */
  readonly terrain: readonly { readonly hex: number; readonly kind: string }[]
  /** Where rallied columns walk. */
  readonly flag: number
  /** A bit a hex, 32 a word: seen now, and ever seen. */
  readonly visible: readonly number[]
  readonly explored: readonly number[]
}

/** The display of a view. `mostResolve` gives the full resolve or hull of a kind. */
export function displayOf(view: GroundView, mostResolve: (kind: string) => number): Display {
  return {
    units: view.units.filter(isOnBoard).map((unit) => ({
      ...displayUnit(unit, mostResolve(unit.kind)),
      load: loadOf(view, unit.id),
    })),
    tags: view.tags,
    inhibitors: view.inhibitors,
    terrain: view.altered.map(({ hex, terrain }) => ({ hex, kind: terrain })),
    flag: view.flag,
    visible: view.visible,
    explored: view.explored,
  }
}

/** The view of the front that is on the stage. Throws when the battle has no such front. */
export function groundOf(view: GroundBattleView, front: number): GroundView {
  const shown = view.fronts[front]
  if (!shown) throw new Error(`expected front ${front}, the battle has ${view.fronts.length}`)
  return shown.view
}

function isOnBoard(unit: Unit): boolean {
  return unit.status === 'active' || unit.status === 'down'
}

function loadOf({ pieces, units }: GroundView, bearer: number): DisplayUnit['load'] {
  const burden = pieces.burdens.find((one) => one.bearer === bearer)
  const borne = burden && units.find((unit) => unit.id === burden.borne)
  return borne ? { id: borne.id, kind: borne.kind } : null
}

function displayUnit(unit: Unit, mostResolve: number): Omit<DisplayUnit, 'load'> {
  return {
    id: unit.id,
    kind: unit.kind,
    side: unit.side,
    hex: unit.hex,
    facing: unit.facing,
    isDown: unit.status === 'down',
    isHidden: unit.spans.some((span) => span.condition === 'hidden'),
    lasting: LASTING.find((one) => unit.spans.some((span) => span.condition === one)) ?? null,
    resolve: unit.resolve,
    mostResolve,
    column: unit.column && { households: unit.column.households, calm: unit.column.calm },
  }
}
