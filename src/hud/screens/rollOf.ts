/** Who is safe, household by household, as the battle stands. */
import type { GroundView } from '../../battle'
import { householdName, peopleOf } from '../../text/roll'
import { countUp } from '../parts/Marks'

export type Fate = 'safe' | 'held' | 'open'

export interface RollEntry {
  /** Place of the column among the mission's, from 0. */
  readonly column: number
  readonly household: number
  readonly fate: Fate
}

const HOUSEHOLDS = 5
export const PEOPLE_PER_HOUSEHOLD = 5

/** An entry for each household of the player's columns, in order. */
export function rollOf(view: GroundView): readonly RollEntry[] {
  const columns = view.units.filter((unit) => unit.column !== null && unit.side === view.side)
  return columns.flatMap((unit, column) =>
    countUp(HOUSEHOLDS).map((household): RollEntry => {
      const isPresent = (((unit.column?.households ?? 0) >> household) & 1) === 1
      const fate = !isPresent ? 'held' : unit.status === 'safe' ? 'safe' : 'open'
      return { column, household, fate }
    }),
  )
}

/** How many people of a roll share a fate. */
export function peopleWith(roll: readonly RollEntry[], fate: Fate): number {
  return roll.filter((entry) => entry.fate === fate).length * PEOPLE_PER_HOUSEHOLD
}

/** Whether a household, or one of its people, has a name that begins with what is sought. */
export function isFound({ column, household }: RollEntry, sought: string): boolean {
  const wanted = sought.trim().toLowerCase()
  return [householdName(column, household), ...peopleOf(column, household)].some((name) =>
    name.toLowerCase().startsWith(wanted),
  )
}
