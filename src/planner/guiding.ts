import {
  type Command,
  canAim,
  columnBudget,
  guideMost,
  guideRefusal,
  specOf,
  stopsOf,
  type Unit,
  unitAt,
} from '../battle'
import { type Bits, distance, type Hex, hasBit, pathTo } from '../hex'
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
    const rallied = situation.rally(column)
    const waiting = walkWorth(situation, column, rallied.at(-1) ?? column.hex, wayToGoal)
    return { column, halfPoints, ends, waiting }
  })
  const trials: Trial[] = []
  for (const hex of placesFor(situation, guide)) {
    const trial = trialAt(situation, guide, hex, followers, wayToGoal)
    if (trial !== null) trials.push(trial)
  }
  if (trials.length === 0) return null
  trials.sort((one, other) => other.hope - one.hope || one.hex - other.hex)
  const perilHere = perilAt(situation, guide, guide.hex)
  let best: { readonly command: Command; readonly worth: number } | null = null
  for (const { hex, followers: file, hope } of trials.slice(0, weights.moveTrials)) {
    if (best !== null && hope <= best.worth) break
    const path = wayThere(situation, guide, hex)
    if (path === null) continue
    for (let count = file.length; count > 0; count -= 1) {
      const led = file.slice(0, count)
      const worth = guidedWorth(situation, guide, path, led, wayToGoal, perilHere)
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
  let count = 0
  let hope = situation.doubt(guide.id, hex)
  for (const { column, halfPoints, waiting, ends } of followers) {
    if (!hasBit(ends, hex)) continue
    count += 1
    const nearest = Math.max(0, wayToGoal[hex] - 2 * guidedEndHexes)
    const way = Math.min(halfPoints, wayToGoal[column.hex] - nearest)
    hope += way * weights.progress - waiting + (nearest === 0 ? weights.exit : 0)
    // Places that all can reach are told apart by how far on they are.
    hope -= wayToGoal[hex]
  }
  // Peril only takes away: it is asked where there is something to take from.
  if (count === 0 || hope <= 0) return null
  hope -= situation.cautious(perilAt(situation, guide, hex))
  if (hope <= 0) return null
  const file =
    count === followers.length ? followers : followers.filter(({ ends }) => hasBit(ends, hex))
  return { hex, followers: file, hope }
}

/** What it is worth to lead these columns there, exactly; null if they cannot follow. */
const guidedWorth = (
  situation: Situation,
  guide: Unit,
  path: readonly Hex[],
  led: readonly Follower[],
  wayToGoal: Int16Array,
  perilHere: number,
): number | null => {
  const { world, view } = situation
  const ids = led.map(({ column }) => column.id)
  const points = led.map(({ halfPoints }) => halfPoints)
  const stops = stopsOf(world, view, guide, [guide.hex, ...path], ids, points)
  if (stops === null) return null
  const end = path[path.length - 1]
  let worth = situation.doubt(guide.id, end)
  let risk = tripsOf(situation, path, guide.id)
  risk += perilAt(situation, guide, end) - perilHere
  for (let at = 0; at < stops.length; at += 1) {
    const { column, waiting } = led[at]
    const { hex, reach } = stops[at]
    worth += walkWorth(situation, column, hex, wayToGoal) - waiting
    // The ways of the file are asked for only by who minds what they pass.
    if (situation.weights.tripped > 0)
      risk += tripsOf(situation, pathTo(reach, hex).slice(1), guide.id)
  }
  return worth - situation.cautious(risk)
}

/** What it is worth to have walked there: the way, the exit, and what waits at its end. */
const walkWorth = (situation: Situation, column: Unit, end: Hex, wayToGoal: Int16Array): number => {
  const { world, weights } = situation
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
    let least = farness(situation, waiting, unit.hex) + perilAt(situation, unit, unit.hex)
    for (const hex of placesFor(situation, unit)) {
      // Peril only adds: it is asked where all else would do.
      const away = farness(situation, waiting, hex)
      if (away >= least) continue
      const here = away + perilAt(situation, unit, hex)
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

/** How far a guide on the hex would be from being of use to these columns. */
const farness = ({ world, weights }: Situation, waiting: readonly Unit[], hex: Hex): number => {
  const near = world.content.numbers.guideHexes
  let sum = 0
  for (const column of waiting) {
    const away = distance(world.board.grid, hex, column.hex)
    sum += away <= near ? -20 : (away - near) * 4
  }
  return sum * weights.astray
}
