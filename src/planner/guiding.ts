import {
  type Command,
  canAim,
  columnBudget,
  fileOf,
  guideMost,
  guideRefusal,
  specOf,
  type Unit,
  unitAt,
} from '../battle'
import { type Bits, distance, type Hex, hasBit } from '../hex'
import { dangerAt, isShielded, perilAt, tagsOn, tripsOf } from './danger'
import { guideEndsFor, placesFor, wayThere } from './places'
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
    const command = bestGuidedMove(situation, unit, columns, wayToGoal)
    if (command !== null) return command
  }
  return null
}

/** A column that may follow, with what its guide's choice turns on. */
interface Follower {
  readonly column: Unit
  readonly halfPoints: number
  /** Where the guide may end. */
  readonly ends: Bits
  /** What it is worth to let it walk by itself at the end of the turn, or stay. */
  readonly waiting: number
}

/** A place to lead columns to, and what that is worth at best. */
interface Trial {
  readonly hex: Hex
  readonly followers: readonly Follower[]
  readonly hope: number
}

const bestGuidedMove = (
  situation: Situation,
  guide: Unit,
  columns: readonly Unit[],
  wayToGoal: Int16Array,
): Command | null => {
  const { world, view, weights, front } = situation
  const followers = columns.slice(0, guideMost(world, guide)).map((column): Follower => {
    const halfPoints = columnBudget(world, view, column)
    const ends = guideEndsFor(situation, column, halfPoints)
    const waiting = walkWorth(situation, column, situation.rally(column), wayToGoal)
    return { column, halfPoints, ends, waiting }
  })
  const trials = placesFor(situation, guide)
    .flatMap((hex) => trialAt(situation, guide, hex, followers, wayToGoal) ?? [])
    .sort((one, other) => other.hope - one.hope || one.hex - other.hex)
  let best: { readonly command: Command; readonly worth: number } | null = null
  for (const { hex, followers: file, hope } of trials.slice(0, weights.moveTrials)) {
    if (best !== null && hope <= best.worth) break
    const path = wayThere(situation, guide, hex)
    if (path === null) continue
    for (let count = file.length; count > 0; count -= 1) {
      const led = file.slice(0, count)
      const worth = guidedWorth(situation, guide, path, led, wayToGoal)
      if (worth === null) continue
      if (worth <= (best?.worth ?? 0)) break
      const guided = led.map(({ column }) => column.id)
      best = { command: { type: 'moveUnit', front, unit: guide.id, path, guided }, worth }
      break
    }
  }
  return best?.command ?? null
}

/** Null where no column could follow, or where it would be worth nothing even at best. */
const trialAt = (
  situation: Situation,
  guide: Unit,
  hex: Hex,
  followers: readonly Follower[],
  wayToGoal: Int16Array,
): Trial | null => {
  const { world, weights } = situation
  const { guidedEndHexes } = world.content.numbers
  if (wayToGoal[hex] < 0) return null
  const file = followers.filter(({ ends }) => hasBit(ends, hex))
  if (file.length === 0) return null
  let hope = situation.doubt(guide.id, hex) - situation.cautious(perilAt(situation, guide, hex))
  for (const { column, halfPoints, waiting } of file) {
    const nearest = Math.max(0, wayToGoal[hex] - 2 * guidedEndHexes)
    const way = Math.min(halfPoints, wayToGoal[column.hex] - nearest)
    hope += way * weights.progress - waiting + (nearest === 0 ? weights.exit : 0)
    // Places that all can reach are told apart by how far on they are.
    hope -= wayToGoal[hex]
  }
  return hope > 0 ? { hex, followers: file, hope } : null
}

/** What it is worth to lead these columns there, exactly; null if they cannot follow. */
const guidedWorth = (
  situation: Situation,
  guide: Unit,
  path: readonly Hex[],
  led: readonly Follower[],
  wayToGoal: Int16Array,
): number | null => {
  const { world, view } = situation
  const ids = led.map(({ column }) => column.id)
  const filed = fileOf(world, view, guide, [guide.hex, ...path], ids)
  if (filed === null) return null
  const end = path[path.length - 1]
  let worth = situation.doubt(guide.id, end)
  let risk = tripsOf(situation, path, guide.id)
  risk += perilAt(situation, guide, end) - perilAt(situation, guide, guide.hex)
  filed.forEach((walk, at) => {
    const { column, waiting } = led[at]
    worth += walkWorth(situation, column, walk.path, wayToGoal) - waiting
    risk += tripsOf(situation, walk.path, guide.id)
  })
  return worth - situation.cautious(risk)
}

/** What it is worth to have walked there: the way, the exit, and what waits at its end. */
const walkWorth = (
  situation: Situation,
  column: Unit,
  path: readonly Hex[],
  wayToGoal: Int16Array,
): number => {
  const { world, weights } = situation
  const end = path.length === 0 ? column.hex : path[path.length - 1]
  const way = (wayToGoal[column.hex] - wayToGoal[end]) * weights.progress
  if (world.board.exits.includes(end)) return way + weights.exit
  return way - situation.cautious(dangerAt(situation, end)) + freedAt(situation, column, end)
}

/** Tags that the column leaves behind when it stands there. */
const freedAt = (situation: Situation, column: Unit, hex: Hex): number => {
  const { world, view, weights, foes } = situation
  let worth = 0
  for (const tag of tagsOn(situation, column)) {
    const probe = foes.find((foe) => foe.id === tag.probe)
    const isLeft = tag.stage === 'aim' && probe !== undefined && !canAim(world, view, probe, hex)
    const isRefused = situation.knows('shield') && isShielded(situation, hex)
    if ((isLeft && situation.knows('leave')) || isRefused) worth += weights.freed
  }
  return worth
}

/** Brings a guide within reach of columns that nobody leads. */
export const approachColumns: Decider = (situation) => {
  const { crew, columns, wayToGoal, world, front } = situation
  if (wayToGoal === null || columns.length === 0) return null
  const guides = crew.filter((unit) => specOf(world, unit).canGuide)
  for (const unit of guides) {
    if (!canSpend(unit, 1) || guidableBy(situation, unit).length > 0) continue
    const waiting = columns.filter((column) => isWaiting(situation, column, unit, guides))
    if (waiting.length === 0) continue
    let best = unit.hex
    let least = farness(situation, unit, waiting, unit.hex)
    for (const hex of placesFor(situation, unit)) {
      const here = farness(situation, unit, waiting, hex)
      if (here >= least) continue
      best = hex
      least = here
    }
    const path = best === unit.hex ? null : wayThere(situation, unit, best)
    if (path !== null) return { type: 'moveUnit', front, unit: unit.id, path, guided: [] }
  }
  return null
}

/** Whether the column could be led this round, and no other guide stands by. */
const isWaiting = (
  { world }: Situation,
  column: Unit,
  unit: Unit,
  guides: readonly Unit[],
): boolean => {
  if (guideRefusal(world, unitAt(unit, column.hex), column) !== null) return false
  const { grid } = world.board
  const near = world.content.numbers.guideHexes
  return !guides.some(
    (other) =>
      other.id !== unit.id && canSpend(other, 1) && distance(grid, other.hex, column.hex) <= near,
  )
}

/** How far a guide on the hex would be from being of use to these columns, and how much in danger. */
const farness = (situation: Situation, unit: Unit, waiting: readonly Unit[], hex: Hex): number => {
  const { world, weights } = situation
  const near = world.content.numbers.guideHexes
  let sum = 0
  for (const column of waiting) {
    const away = distance(world.board.grid, hex, column.hex)
    sum += away <= near ? -20 : (away - near) * 4
  }
  return sum * weights.astray + perilAt(situation, unit, hex)
}
