/** What happened in a replay and when: marks on its timeline, and what the battle was fought for by then. */
import type { AnyBattleEvent, Match, SkyEvent } from '../../battle'
import type { Film } from '../../battle/replayFilm'
import { frontIn } from '../session/sessionState'
import { hullShare } from './fleetOf'
import { theatreOf } from './theatre'

const KINDS_OF = {
  ground: ['tag', 'shot', 'loss', 'choice', 'safe'],
  space: ['shot', 'hull', 'fire', 'loss', 'choice', 'safe'],
  both: ['tag', 'shot', 'hull', 'fire', 'loss', 'choice', 'safe'],
} as const
export type MarkKind = (typeof KINDS_OF)['both'][number]
const ALL_KINDS: readonly MarkKind[] = KINDS_OF.both

export interface ReplayMark {
  /** Orders given when it had happened. */
  readonly at: number
  readonly kind: MarkKind
}

/** The beginning of a round: how many orders had been given. */
export interface RoundStart {
  readonly round: number
  readonly at: number
}

export interface Timeline {
  /** Kinds of marks that its theatres have. */
  readonly kinds: readonly MarkKind[]
  /** In order of time; one of a kind an order at most. */
  readonly marks: readonly ReplayMark[]
  readonly rounds: readonly RoundStart[]
  /** What is drawn below: people safe where there are people, else the hull of our ships. */
  readonly measure: 'safe' | 'hull'
  /** Its share after so many orders, wherever it changed; from 0 to 1. */
  readonly curve: readonly { readonly at: number; readonly share: number }[]
}

/**
 * Choices are what is done once and not taken back: ways opened, closed and blown, devices set, orders of
 * the bridge given.
 */
const KINDS: { readonly [T in AnyBattleEvent['type'] | SkyEvent['type']]?: MarkKind } = {
  tagAimed: 'tag',
  tagLocked: 'tag',
  shotFired: 'shot',
  blastStruck: 'shot',
  householdBeamed: 'loss',
  unitBeamed: 'loss',
  unitTaken: 'loss',
  columnSafe: 'safe',
  injuredSafe: 'safe',
  inhibitorPlaced: 'choice',
  chargeBlown: 'choice',
  rockfallDropped: 'choice',
  doorWorked: 'choice',
  consoleUsed: 'choice',
  heavyUsed: 'choice',
  beamFired: 'shot',
  torpedoLaunched: 'shot',
  torpedoStruck: 'shot',
  hullHit: 'hull',
  gasLit: 'fire',
  gasBurnt: 'fire',
  fireStarted: 'fire',
  shipDestroyed: 'loss',
  shipFled: 'loss',
  officerOrdered: 'choice',
  coreEjected: 'choice',
  chargeDropped: 'choice',
  gasVented: 'choice',
  cloakSet: 'choice',
  shipEscaped: 'safe',
  messageSent: 'safe',
  shipsLinked: 'safe',
}

export function timelineOf(film: Film): Timeline {
  const match = film.at(0)
  const { measure, read } = curveOf(match)
  const marks: ReplayMark[] = []
  const rounds: RoundStart[] = [{ round: match.state().round, at: 0 }]
  const curve = [{ at: 0, share: read() }]
  for (const [index, command] of film.replay.commands.entries()) {
    const at = index + 1
    const before = match.state().round
    const done = match.submit(command)
    if (!done.ok) break
    const found = new Set(done.events.map(({ type }) => KINDS[type]))
    for (const kind of ALL_KINDS) if (found.has(kind)) marks.push({ at, kind })
    const { round } = match.state()
    if (round !== before) rounds.push({ round, at })
    const share = read()
    if (share !== curve[curve.length - 1].share) curve.push({ at, share })
  }
  return { kinds: KINDS_OF[theatreOf(film.field.mission)], marks, rounds, measure, curve }
}

/** What a battle is fought for, and how much of it there is now. */
function curveOf(match: Match): Pick<Timeline, 'measure'> & { readonly read: () => number } {
  const front = frontIn(match.mission, 'ground')
  const plan = match.mission.fronts[front]
  if (plan?.theatre !== 'ground' || plan.columns.length === 0) {
    return { measure: 'hull', read: () => hullShare(match, 'blue') }
  }
  const { householdsPerColumn, peoplePerHousehold } = match.field.worlds[front].content.numbers
  const people = plan.columns.length * householdsPerColumn * peoplePerHousehold
  return {
    measure: 'safe',
    read() {
      const { fronts, round } = match.state()
      return match.field.rules[front].measure(fronts[front].state, 'peopleSafe', '', round) / people
    },
  }
}

/** Marks of a kind that would lie on each other are shown as the first of them: `apart` is in orders. */
export function thinned(marks: readonly ReplayMark[], apart: number): readonly ReplayMark[] {
  const last = new Map<MarkKind, number>()
  const kept = marks.filter(({ at, kind }) => {
    const before = last.get(kind)
    if (before !== undefined && at - before < apart) return false
    last.set(kind, at)
    return true
  })
  // The rarer lies over the more common.
  const rank = (kind: MarkKind) => ON_TOP.indexOf(kind)
  return [...kept].sort((a, b) => rank(a.kind) - rank(b.kind) || a.at - b.at)
}
const ON_TOP: readonly MarkKind[] = ['shot', 'tag', 'fire', 'hull', 'choice', 'safe', 'loss']

/** The next moment of these kinds after so many orders, or the last before; null if there is none. */
export function markBeyond(
  marks: readonly ReplayMark[],
  kinds: ReadonlySet<MarkKind>,
  index: number,
  step: 1 | -1,
): ReplayMark | null {
  // A mark is sought a moment early, so that what it marks can be seen to happen.
  const shown = marks.filter(({ kind, at }) => kinds.has(kind) && at - 1 !== index)
  return step > 0
    ? (shown.find(({ at }) => at - 1 > index) ?? null)
    : (shown.findLast(({ at }) => at - 1 < index) ?? null)
}
