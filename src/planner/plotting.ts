import { canAim, specOf, type Unit } from '../battle'
import {
  type Bits,
  directionBetween,
  directionOf,
  distance,
  type Hex,
  hasBit,
  NO_HEX,
  pathTo,
} from '../hex'
import { type Quarry, quarriesOf } from './quarry'
import type { Decider, Situation } from './situation'
import { notices, watchedAround } from './threat'

/**
 * Sends each probe where the columns will be, not where they were seen: to aim from a place that they
 * are still in reach of a round later, on the way that they have before them, and not where another
 * probe goes already.
 */
export const plotProbes: Decider = (situation) => {
  const { view, weights, front } = situation
  if (weights.plotTrials === 0) return null
  const probes = view.units.filter((unit) => unit.side === view.side && mayPlot(situation, unit))
  if (probes.length === 0) return null
  const quarries = quarriesOf(situation)
  if (quarries.length === 0) return null
  for (const probe of probes) {
    const path = bestFlight(situation, probe, quarries)
    if (path !== null) return { type: 'plotPath', front, unit: probe.id, path }
  }
  return null
}

/** Probes that have no flight of their own this turn; wardens at an inhibitor and bores do as they do. */
const mayPlot = ({ world }: Situation, unit: Unit): boolean => {
  const { probe } = unit
  if (probe === null || unit.status !== 'active') return false
  if (probe.purpose === 'plotted' && probe.path.length > 0) return false
  if (unit.spans.some(({ condition }) => condition === 'jammed')) return false
  return world.content.units.get(unit.kind)?.boreHexes === 0
}

const bestFlight = (
  situation: Situation,
  probe: Unit,
  quarries: readonly Quarry[],
): readonly Hex[] | null => {
  const { world, land, weights } = situation
  const spec = specOf(world, probe)
  const reach = land.reach('fly', probe.hex, spec.moveHexes)
  const goals = goalsOf(situation, probe, quarries)
  const trials = reach.hexes
    .filter((hex) => hex !== probe.hex)
    .map((hex) => ({ hex, hope: hopeAt(situation, goals, hex) }))
    .sort((one, other) => other.hope - one.hope || one.hex - other.hex)
  const watchMost = weights.plotWatch * goals.calm.length
  let best: { readonly path: readonly Hex[]; readonly worth: number } | null = null
  for (const { hex, hope } of trials.slice(0, weights.plotTrials)) {
    if (best !== null && hope + watchMost <= best.worth) break
    const path = pathTo(reach, hex).slice(1)
    const worth = hope + seenWorth(situation, goals, path)
    if (best === null || worth > best.worth) best = { path, worth }
  }
  return best?.path ?? null
}

/** What one probe's choice turns on. */
interface Goals {
  readonly probe: Unit
  readonly mayTag: boolean
  readonly quarries: readonly Quarry[]
  /** Columns that have calm to lose and are not frightened by other flights already. */
  readonly calm: readonly Quarry[]
  /** Columns in whose way other probes will look. */
  readonly stopped: readonly Quarry[]
  /** Where the side's other probes will be. */
  readonly ends: readonly Hex[]
}

const goalsOf = (situation: Situation, probe: Unit, quarries: readonly Quarry[]): Goals => {
  const { world, view } = situation
  // A lock beams before the next flight, and leaves its probe free to aim again after it.
  const held = view.tags.filter((tag) => tag.probe === probe.id && tag.stage === 'aim').length
  const ends: Hex[] = []
  const frightened: Quarry[] = []
  const stopped: Quarry[] = []
  for (const other of view.units) {
    if (other.side !== view.side || other.id === probe.id || other.probe === null) continue
    if (other.probe.purpose !== 'plotted' || other.probe.path.length === 0) continue
    const end = other.probe.path[other.probe.path.length - 1]
    ends.push(end)
    stopped.push(...stoppedFrom(situation, end, quarries))
    const { watched } = sweptBy(situation, other, other.probe.path)
    frightened.push(...quarries.filter((quarry) => isFrightenedBy(watched, quarry)))
  }
  return {
    probe,
    mayTag: held < specOf(world, probe).tagsAtOnce,
    quarries,
    calm: quarries.filter((quarry) => hasCalm(quarry) && !frightened.includes(quarry)),
    stopped,
    ends,
  }
}

/** What it is worth to end a flight there, if everybody does what is likely. */
const hopeAt = (situation: Situation, goals: Goals, hex: Hex): number => {
  const { world, land, view, weights } = situation
  const { grid } = world.board
  const { probe, quarries, ends, mayTag } = goals
  const watched = watchedAround(land, grid.size, hex, view.search.conesWider)
  let worth = situation.doubt(probe.id, hex)
  let nearest = Number.MAX_SAFE_INTEGER
  let aims = 0
  for (const { column, next, hex: now, later, way } of quarries) {
    const share = column === null ? 1 : 2
    nearest = Math.min(nearest, distance(grid, hex, next))
    if (mayTag) {
      const isNear = hasBit(watched, next) || hasBit(watched, now)
      const chance = hasBit(watched, next) ? weights.plotAim : weights.plotAim >> 1
      if (isNear) {
        const holds = canAim(world, view, probe, later, hex)
        aims = Math.max(aims, share * (chance + (holds ? weights.plotHold : 0)))
      } else if (canAim(world, view, probe, next, hex)) worth += share
    }
    const at = way.indexOf(hex)
    if (at >= 0) worth += share * Math.floor((weights.plotBar * (way.length - at)) / way.length)
  }
  worth += aims - nearest * weights.plotNear
  for (const quarry of stoppedFrom(situation, hex, quarries))
    if (!goals.stopped.includes(quarry))
      worth += quarry.column === null ? weights.plotStop >> 1 : weights.plotStop
  for (const end of ends) if (distance(grid, end, hex) <= 2) worth -= weights.plotApart
  return worth
}

/**
 * Columns that will not walk on by themselves once the probe has flown there and turned to the nearest
 * of them: its cone lies on their next step.
 */
const stoppedFrom = (
  { world, land, view }: Situation,
  hex: Hex,
  quarries: readonly Quarry[],
): readonly Quarry[] => {
  const { grid } = world.board
  let nearest: Quarry | null = null
  for (const quarry of quarries) {
    if (nearest === null || distance(grid, hex, quarry.next) < distance(grid, hex, nearest.next))
      nearest = quarry
  }
  if (nearest === null || nearest.next === hex) return []
  const facing = directionOf(grid, hex, nearest.next)
  const wider = view.search.conesWider
  return quarries.filter(
    ({ onward }) => onward !== NO_HEX && notices(land, hex, facing, wider, onward),
  )
}

/**
 * What the flight's cone passes over: nobody whom it might aim at is a loss, and each column that it
 * watches and no other flight does is a calm less.
 */
const seenWorth = (situation: Situation, goals: Goals, path: readonly Hex[]): number => {
  const { noticed, watched } = sweptBy(situation, goals.probe, path)
  const isSeen = goals.quarries.some(({ next }) => noticed.some((cone) => hasBit(cone, next)))
  let worth = isSeen || !goals.mayTag ? 0 : -situation.weights.plotAim
  for (const quarry of goals.calm)
    if (isFrightenedBy(watched, quarry)) worth += situation.weights.plotWatch
  return worth
}

/** The bands of the probe's cone from each hex of a flight. */
const sweptBy = (
  { world, land, view }: Situation,
  probe: Unit,
  path: readonly Hex[],
): { readonly noticed: readonly Bits[]; readonly watched: readonly Bits[] } => {
  const noticed: Bits[] = []
  const watched: Bits[] = []
  let here = probe.hex
  let { facing } = probe
  for (const step of path) {
    facing = directionBetween(world.board.grid, here, step) ?? facing
    here = step
    const cone = land.cone(here, facing, view.search.conesWider)
    noticed.push(cone.noticed)
    watched.push(cone.watched)
  }
  return { noticed, watched }
}

/** Whether a column that has calm to lose stands where it is watched, now or when it has walked on. */
const isFrightenedBy = (watched: readonly Bits[], quarry: Quarry): boolean =>
  hasCalm(quarry) && watched.some((cone) => hasBit(cone, quarry.next) || hasBit(cone, quarry.hex))

const hasCalm = ({ column }: Quarry): boolean =>
  column !== null && column.column !== null && column.column.calm > 0
