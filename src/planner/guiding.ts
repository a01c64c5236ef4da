import {
  type Command,
  canAim,
  fileOf,
  guideRefusal,
  rallyPath,
  reachOf,
  specOf,
  type Unit,
} from '../battle'
import { distance, type Hex } from '../hex'
import { dangerAt, isShielded, tagsOn, tripsOf } from './danger'
import { canSpend, type Decider, type Situation } from './situation'

/** Columns that the unit could guide now, those nearest to the goal first. */
export const guidableBy = (situation: Situation, guide: Unit): readonly Unit[] => {
  const { world, columns, wayToGoal } = situation
  if (wayToGoal === null || !specOf(world, guide).canGuide) return []
  return columns
    .filter((column) => guideRefusal(world, guide, column) === null)
    .sort((one, other) => wayToGoal[one.hex] - wayToGoal[other.hex] || one.id - other.id)
}

/** Leads columns on: the guide that stands farthest forward first, so that nobody walks into a queue. */
export const guideColumns: Decider = (situation) => {
  const { wayToGoal, crew } = situation
  if (wayToGoal === null) return null
  const guides = crew
    .filter((unit) => canSpend(unit, 1))
    .map((unit) => ({ unit, columns: guidableBy(situation, unit) }))
    .filter(({ columns }) => columns.length > 0)
    .sort(
      (one, other) =>
        wayToGoal[one.columns[0].hex] - wayToGoal[other.columns[0].hex] ||
        one.unit.id - other.unit.id,
    )
  for (const { unit, columns } of guides) {
    const command = bestGuidedMove(situation, unit, columns)
    if (command !== null) return command
  }
  return null
}

const bestGuidedMove = (
  situation: Situation,
  guide: Unit,
  columns: readonly Unit[],
): Command | null => {
  const { world, view, weights, wayToGoal, doubt, front } = situation
  if (wayToGoal === null) return null
  const reach = reachOf(world, view, guide)
  const most = world.content.numbers.guideColumns
  const file = columns.slice(0, most)
  const trials = reach.hexes
    .filter((hex) => wayToGoal[hex] >= 0)
    .map((hex) => ({
      hex,
      worth: -wayToGoal[hex] * weights.progress - dangerAt(situation, hex) + doubt(guide.id, hex),
    }))
    .sort((one, other) => other.worth - one.worth || one.hex - other.hex)
  let best: { readonly command: Command; readonly worth: number } | null = null
  let tried = 0
  for (const { hex } of trials) {
    if (tried >= weights.moveTrials) break
    const path = reach.pathTo(hex)
    for (let count = file.length; count > 0; count -= 1) {
      const guided = file.slice(0, count).map((column) => column.id)
      const filed = fileOf(world, view, guide, [guide.hex, ...path], guided)
      if (filed === null) continue
      tried += 1
      let worth = doubt(guide.id, hex) - tripsOf(situation, path, guide.id)
      for (const walk of filed) {
        const column = file.find((one) => one.id === walk.unit)
        if (column === undefined) continue
        worth += walkWorth(situation, column, walk.path) - waitWorth(situation, column)
        worth -= tripsOf(situation, walk.path, guide.id)
      }
      worth -= dangerAt(situation, hex) - dangerAt(situation, guide.hex)
      if (best !== null && worth <= best.worth) break
      const command: Command = { type: 'moveUnit', front, unit: guide.id, path, guided }
      best = { command, worth }
      break
    }
  }
  return best !== null && best.worth > 0 ? best.command : null
}

/** What it is worth to have walked there: the way, the exit, and what waits at its end. */
const walkWorth = (situation: Situation, column: Unit, path: readonly Hex[]): number => {
  const { world, weights, wayToGoal } = situation
  if (wayToGoal === null) return 0
  const end = path.length === 0 ? column.hex : path[path.length - 1]
  const way = (wayToGoal[column.hex] - wayToGoal[end]) * weights.progress
  if (world.board.exits.includes(end)) return way + weights.exit
  return way - dangerAt(situation, end) + freedAt(situation, column, end)
}

/** What it is worth to let it walk by itself at the end of the turn, or stay. */
const waitWorth = (situation: Situation, column: Unit): number =>
  walkWorth(situation, column, rallyPath(situation.world, situation.view, column))

/** Tags that the column leaves behind when it stands there. */
const freedAt = (situation: Situation, column: Unit, hex: Hex): number => {
  const { world, view, weights, foes } = situation
  let worth = 0
  for (const tag of tagsOn(situation, column)) {
    const probe = foes.find((foe) => foe.id === tag.probe)
    const isLeft = tag.stage === 'aim' && probe !== undefined && !canAim(world, view, probe, hex)
    if (isLeft || isShielded(situation, hex)) worth += weights.freed
  }
  return worth
}

/** Brings a guide within reach of columns that nobody leads. */
export const approachColumns: Decider = (situation) => {
  const { world, view, crew, columns, wayToGoal, weights, front } = situation
  if (wayToGoal === null || columns.length === 0) return null
  const { grid } = world.board
  const near = world.content.numbers.guideHexes
  const guides = crew.filter((unit) => specOf(world, unit).canGuide)
  for (const unit of guides) {
    if (!canSpend(unit, 1) || guidableBy(situation, unit).length > 0) continue
    const waiting = columns.filter(
      (column) =>
        column.column?.hasMoved === false &&
        guideRefusal(world, { ...unit, hex: column.hex }, column) === null &&
        !guides.some(
          (other) =>
            other.id !== unit.id &&
            canSpend(other, 1) &&
            distance(grid, other.hex, column.hex) <= near,
        ),
    )
    if (waiting.length === 0) continue
    const farness = (hex: Hex): number => {
      let sum = 0
      for (const column of waiting) {
        const away = distance(grid, hex, column.hex)
        sum += Math.max(0, away - near) * 4 + (away <= near ? -20 : 0)
      }
      return sum * weights.astray + dangerAt(situation, hex)
    }
    const reach = reachOf(world, view, unit)
    let best = unit.hex
    let least = farness(unit.hex)
    for (const hex of reach.hexes) {
      const here = farness(hex)
      if (here >= least) continue
      best = hex
      least = here
    }
    if (best !== unit.hex)
      return { type: 'moveUnit', front, unit: unit.id, path: reach.pathTo(best), guided: [] }
  }
  return null
}
