/** What units are called in the terminal: their name, and an id where there are several. */

import type { Tag, Unit, UnitId } from '../battle'
import { hasText, text, textFor } from '../text'
import { householdName } from '../text/roll'

/** Columns are numbered from this id on. */
const FIRST_COLUMN = 11

/** The units that a name may be looked up in: of a view, or of the truth. */
export type Roster = readonly Unit[]

export const nameOf = (unit: Unit): string => {
  const name = textFor(`unit.${unit.kind}.name`)
  if (unit.column !== null) {
    const key = `column.${unit.id - FIRST_COLUMN}`
    return hasText(key) ? textFor(key) : text('unit.numbered', { name, number: unit.id })
  }
  return unit.side === 'blue' ? name : text('unit.numbered', { name, number: unit.id })
}

/** The name of an id; a unit that is not in the roster is a contact. */
export const nameIn = (roster: Roster, id: UnitId): string => {
  const unit = roster.find((one) => one.id === id)
  const name = text('unit.contact.name')
  return unit === undefined ? text('unit.numbered', { name, number: id }) : nameOf(unit)
}

/** Whom a tag sits on: somebody, or a household by its name. */
export const taggedIn = (roster: Roster, tag: Pick<Tag, 'unit' | 'household'>): string =>
  tag.household === null
    ? nameIn(roster, tag.unit)
    : text('column.household', { household: householdName(tag.unit - FIRST_COLUMN, tag.household) })

/** At most four letters for the board: `Pic`, `c11`, `s417`. */
export const labelOf = (unit: Unit): string => {
  if (unit.column !== null) return `c${unit.id}`
  if (unit.side === 'blue') return capital(unit.kind.slice(0, 3))
  return `${capital(unit.kind.charAt(0))}${unit.id}`.slice(0, 4)
}

/** A phrase as the beginning of a sentence. */
export const capital = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1)
