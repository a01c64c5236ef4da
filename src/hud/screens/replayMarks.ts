/** What happened in a replay and when: marks on its timeline, and how many people were safe by then. */
import { type AnyBattleEvent, groundPlan } from '../../battle'
import type { Film } from '../../battle/replayFilm'

export const MARK_KINDS = ['tag', 'shot', 'loss', 'choice', 'safe'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

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
  /** In order of time; one of a kind an order at most. */
  readonly marks: readonly ReplayMark[]
  readonly rounds: readonly RoundStart[]
  /** People safe after so many orders, wherever it changed; shares of all people, from 0 to 1. */
  readonly safe: readonly { readonly at: number; readonly share: number }[]
}

/** Choices are what is done once and not taken back: ways opened, closed and blown, devices set. */
const KINDS: { readonly [T in AnyBattleEvent['type']]?: MarkKind } = {
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
}

const FRONT = 0

export function timelineOf(film: Film): Timeline {
  const match = film.at(0)
  const { content } = film.field.worlds[FRONT]
  const { householdsPerColumn, peoplePerHousehold } = content.numbers
  const people =
    groundPlan(film.field.mission).columns.length * householdsPerColumn * peoplePerHousehold
  const marks: ReplayMark[] = []
  const rounds: RoundStart[] = [{ round: match.state().round, at: 0 }]
  const safe = [{ at: 0, share: 0 }]
  for (const [index, command] of film.replay.commands.entries()) {
    const at = index + 1
    const before = match.state().round
    const done = match.submit(command)
    if (!done.ok) break
    const found = new Set(done.events.map(({ type }) => KINDS[type]))
    for (const kind of MARK_KINDS) if (found.has(kind)) marks.push({ at, kind })
    const { round, fronts } = match.state()
    if (round !== before) rounds.push({ round, at })
    if (!found.has('safe') || people === 0) continue
    const count = film.field.rules[FRONT].measure(fronts[FRONT].state, 'peopleSafe', '', round)
    safe.push({ at, share: count / people })
  }
  return { marks, rounds, safe }
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
const ON_TOP: readonly MarkKind[] = ['shot', 'tag', 'choice', 'safe', 'loss']

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
