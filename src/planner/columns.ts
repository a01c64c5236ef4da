import { rallyPath } from '../battle'
import { dangerAt } from './danger'
import type { Decider } from './situation'

/** The flag stands at the exit that the columns make for. */
export const plantFlag: Decider = ({ view, goal, front }) =>
  goal < 0 || view.flag === goal ? null : { type: 'plantFlag', front, hex: goal }

/** Columns walk by themselves at the end of the turn, unless they would end in a worse place. */
export const orderColumns: Decider = (situation) => {
  const { world, view, columns, weights, wayToGoal, front } = situation
  if (wayToGoal === null) return null
  for (const unit of columns) {
    if (unit.column === null || unit.column.hasMoved) continue
    const isRallied = unit.column.order === 'rally'
    const rallied = { ...unit, column: { ...unit.column, order: 'rally' as const } }
    const path = isRallied ? situation.rally(unit) : rallyPath(world, view, rallied)
    const end = path.length === 0 ? unit.hex : path[path.length - 1]
    const gain = (wayToGoal[unit.hex] - wayToGoal[end]) * weights.progress
    const isSafe = world.board.exits.includes(end)
    const worth = isSafe ? 1 : gain - dangerAt(situation, end) + dangerAt(situation, unit.hex)
    const order = worth >= 0 ? 'rally' : 'hold'
    if (unit.column.order !== order) return { type: 'orderColumn', front, unit: unit.id, order }
  }
  return null
}
