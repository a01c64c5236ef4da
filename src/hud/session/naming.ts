/** What units, columns and households are called on screen. */
import {
  type GroundBattleView,
  type GroundView,
  type SpaceView,
  skyView,
  type Tag,
  type Unit,
  type UnitId,
} from '../../battle'
import { hasText, text, textFor } from '../../text'
import { householdName } from '../../text/roll'

export interface Naming {
  /** Notes whom a view shows: of a kind that comes in numbers each has its own, in the order they were met. */
  meet(battle: GroundBattleView): void
  unit(id: UnitId): string
  /** Ids of ships are their own: the two theatres count apart. */
  ship(id: UnitId): string
  /** Content id of a ship that was met; '' for one that never was. */
  shipKind(id: UnitId): string
  /** The place of a column among the mission's columns, from 0; −1 for anybody else. */
  columnOrdinal(id: UnitId): number
  /** `the Ilin household` within a sentence, and `Ilin` alone. */
  household(column: UnitId, household: number): string
  householdName(column: UnitId, household: number): string
  /** Whom a tag sits on. */
  tagged(tag: Pick<Tag, 'unit' | 'household'>): string
}

export function createNaming(): Naming {
  const ships = createShipNames()
  const names = new Map<UnitId, string>()
  const columns = new Map<UnitId, number>()
  const counts = new Map<string, number>()

  const number = (kind: string) => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count
  }
  const note = (id: UnitId, kind: string, isColumn: boolean) => {
    if (names.has(id)) return
    const name = textFor(`unit.${kind}.name`)
    const numbered = `unit.${kind}.numbered`
    if (isColumn) {
      const ordinal = number(kind) - 1
      columns.set(id, ordinal)
      names.set(id, hasText(`column.${ordinal}`) ? textFor(`column.${ordinal}`) : name)
    } else names.set(id, hasText(numbered) ? textFor(numbered, { number: number(kind) }) : name)
  }
  const nameOf = (column: UnitId, index: number) => householdName(columns.get(column) ?? 0, index)
  const household = (column: UnitId, index: number) =>
    text('column.household', { household: nameOf(column, index) })
  const unit = (id: UnitId) => names.get(id) ?? text('unit.contact.name')

  const meetGround = (view: GroundView) => {
    for (const one of view.units) note(one.id, one.kind, one.column !== null)
    for (const one of view.lastKnown) note(one.unit, one.kind, false)
  }

  return {
    meet(battle) {
      for (const [index, front] of battle.fronts.entries()) {
        if (front.theatre === 'space') ships.meet(skyView(battle).fronts[index].view)
        else meetGround(front.view)
      }
    },
    unit,
    ship: ships.name,
    shipKind: ships.kind,
    columnOrdinal: (id) => columns.get(id) ?? -1,
    household,
    householdName: nameOf,
    tagged: (tag) => (tag.household === null ? unit(tag.unit) : household(tag.unit, tag.household)),
  }
}

/** Ships of a kind are numbered where there can be several: enemies, drones, buoys. */
function createShipNames() {
  const names = new Map<UnitId, string>()
  const kinds = new Map<UnitId, string>()
  const counts = new Map<string, number>()
  return {
    meet({ units, side }: SpaceView) {
      for (const { id, kind, side: theirs } of units) {
        if (names.has(id)) continue
        const number = (counts.get(kind) ?? 0) + 1
        counts.set(kind, number)
        kinds.set(id, kind)
        const name = textFor(`ship.${kind}.name`)
        const isOne = theirs === side && number === 1 && kind !== 'buoy'
        names.set(id, isOne ? name : text('unit.numbered', { name, number }))
      }
    },
    name: (id: UnitId) => names.get(id) ?? text('unit.contact.name'),
    kind: (id: UnitId) => kinds.get(id) ?? '',
  }
}

/** A name or phrase as the beginning of a sentence. */
export function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}

/** Households of a column that are with it, as a count. */
export function householdCount(unit: Unit): number {
  let count = 0
  for (let bits = unit.column?.households ?? 0; bits !== 0; bits &= bits - 1) count += 1
  return count
}
