/** Looking up what a file names: each miss is a fault, and reading goes on to find them all. */

import type { Hex } from '../../hex'
import { GROUND_CONTENT, type UnitClass } from '../ground'
import { fault, shown } from './fault'
import type { ContentFault, GroundBoard, SpaceBoard } from './types'

/** Faults found so far in one file. */
export interface Reading {
  readonly file: string
  readonly faults: ContentFault[]
}

export const complain = (reading: Reading, path: string, expected: string, found: string): void => {
  reading.faults.push(fault(reading.file, path, expected, found))
}

/** The hex of a mark; −1 and a fault if the board has none of that name. */
export const hexOfMark = (
  reading: Reading,
  path: string,
  board: GroundBoard | SpaceBoard,
  mark: string,
): Hex => {
  const hex = board.marks.get(mark)
  if (hex !== undefined) return hex
  complain(reading, path, `a mark of the board "${board.id}"`, `"${shown(mark)}"`)
  return -1
}

/** Complains unless there is such a unit, of one of the classes. */
export const checkUnit = (
  reading: Reading,
  path: string,
  unit: string,
  classes: readonly UnitClass[],
): void => {
  const spec = GROUND_CONTENT.units.get(unit)
  if (spec !== undefined && classes.includes(spec.class)) return
  const known = [...GROUND_CONTENT.units.values()].filter((one) => classes.includes(one.class))
  const names = known.map((one) => one.id).join(', ')
  complain(reading, path, `one of ${names}`, `"${shown(unit)}"`)
}

/** Complains about each id that stands twice in a list. */
export const checkUnique = (reading: Reading, path: string, ids: readonly string[]): void => {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) === index) return
    complain(reading, `${path}[${index}]`, 'an id of its own', `"${shown(id)}" again`)
  })
}
