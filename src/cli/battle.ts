/** One battle between planners, played to its end, and what is told of it. */

import { type BattleSetup, createMatch, type Library, type Match } from '../battle'
import { replayOf, writeReplay } from '../battle/replay'
import { PlannerFault, playPlanners } from './opponent'

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
}

/** Fights the battle out. The library must hold its mission. */
export const fight = (library: Library, { setup, seed, isChecked, isKept }: Orders): Fought => {
  const startMs = performance.now()
  const match = createMatch(library, setup, seed)
  const faults: string[] = []
  let ply = 0
  const checkTurn = (): void => {
    if (!isChecked || match.state().ply === ply) return
    ply = match.state().ply
    faults.push(...match.check())
  }
  try {
    playPlanners(match, checkTurn)
  } catch (error) {
    if (!(error instanceof PlannerFault)) throw error
    faults.push(error.message)
  }
  const report = reportOf(match, Math.round(performance.now() - startMs))
  return { report, faults, replay: isKept ? writeReplay(replayOf(match)) : null }
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
