/** One battle between planners, played to its end, and what is told of it. */

import {
  type AnyBattleEvent,
  type BattleSetup,
  createMatch,
  type GroundState,
  type Library,
  type Match,
  type SpaceState,
} from '../battle'
import { replayOf, writeReplay } from '../battle/replay'
import type { Manner } from '../planner'
import { countDeeds, type Deeds } from './deeds'
import { PlannerFault, playPlanners } from './opponent'
import { withoutPart } from './without'

/** `ms` is the time it took; all else follows from mission, setup and seed. */
export interface Report {
  readonly mission: string
  readonly seed: string
  readonly winner: string
  readonly outcome: string
  readonly rounds: number
  readonly commands: number
  readonly hash: string
  readonly safe: number
  readonly held: number
  readonly stamps: readonly string[]
  readonly ms: number
}

export interface Fought {
  readonly report: Report
  /** Why it ended. */
  readonly reason: string
  /** The search level at its end. */
  readonly level: number
  /** Empty unless they were asked for. */
  readonly deeds: Deeds
  /** Invariants found broken, and a planner's order that was refused; none in a sound game. */
  readonly faults: readonly string[]
  /** The replay's text, if it was asked for. */
  readonly replay: string | null
}

export interface Orders {
  readonly setup: BattleSetup
  readonly seed: string
  /** Looks at the invariants at each turn's end. */
  readonly isChecked: boolean
  readonly isKept: boolean
  readonly isCounted?: boolean
  /** A part of the game that is left out, as `without.ts` names them. */
  readonly without?: string
  /** The one manner in which blue's Officer plays. */
  readonly manner?: Manner
}

/** Fights the battle out. The library must hold its mission. */
export const fight = (shipped: Library, orders: Orders): Fought => {
  const { setup, seed, isChecked, isKept } = orders
  const startMs = performance.now()
  const { library, answers } = withoutPart(shipped, orders.without ?? null)
  const match = createMatch(library, setup, seed)
  const kinds = new Map<number, string>()
  const count = countDeeds((unit) => kinds.get(unit) ?? '')
  const faults: string[] = []
  let ply = 0
  const afterOrder = (events: readonly AnyBattleEvent[]): void => {
    if (orders.isCounted === true) {
      for (const { id, kind } of unitsOf(match)) kinds.set(id, kind)
      count.take(events)
    }
    if (!isChecked || match.state().ply === ply) return
    ply = match.state().ply
    faults.push(...match.check())
  }
  try {
    playPlanners(match, afterOrder, { without: answers, manner: orders.manner })
  } catch (error) {
    if (!(error instanceof PlannerFault)) throw error
    faults.push(error.message)
  }
  const report = reportOf(match, Math.round(performance.now() - startMs))
  return {
    report,
    reason: match.result()?.reason ?? '',
    level: levelOf(match),
    deeds: count.deeds(),
    faults,
    replay: isKept ? writeReplay(replayOf(match)) : null,
  }
}

/** Everybody on all fronts, whatever their theatre. */
const unitsOf = (match: Match): readonly { readonly id: number; readonly kind: string }[] =>
  match
    .state()
    .fronts.flatMap(
      ({ theatre, state }): readonly { readonly id: number; readonly kind: string }[] =>
        theatre === 'space' ? (state as SpaceState).units : (state as GroundState).units,
    )

/** The search level of the ground front, 0 where all is space. */
const levelOf = (match: Match): number => {
  const ground = match.state().fronts.find(({ theatre }) => theatre === 'ground')
  return ground === undefined ? 0 : (ground.state as GroundState).search.level
}

const reportOf = (match: Match, ms: number): Report => {
  const result = match.result()
  return {
    mission: match.mission.id,
    seed: match.seed,
    winner: result?.winner ?? 'nobody',
    outcome: result?.kind ?? 'unfinished',
    rounds: match.state().round,
    commands: match.record().commands.length,
    hash: match.mark(),
    safe: result?.safe ?? 0,
    held: result?.held ?? 0,
    stamps: result?.stamps ?? [],
    ms,
  }
}
