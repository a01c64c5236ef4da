import type { DifficultyId, MissionParts, PlannerLevel } from '../content/mission'
import { type LuckMode, openMark, type Side } from '../kernel'

/** How a battle is begun; with the seed and the commands it is the whole battle. Plain JSON. */
export interface BattleSetup {
  readonly mission: string
  readonly difficulty: DifficultyId
  readonly luck: LuckMode
  /** null = unlimited. */
  readonly rewinds: number | null
  /** Search ticks that each round adds by itself. */
  readonly passiveTicks: number
  /** Who plays a side: a planner of that level, or null for a person. */
  readonly planners: { readonly blue: PlannerLevel | null; readonly red: PlannerLevel | null }
}

/** What each difficulty sets; every part can be changed by itself (GAME 3). */
export const DIFFICULTIES: {
  readonly [D in DifficultyId]: Omit<MissionParts, 'rewinds'> & { readonly rewinds: number | null }
} = {
  story: { luck: 'steady', rewinds: null, passiveTicks: 0, planner: 'cadet' },
  officer: { luck: 'measured', rewinds: 3, passiveTicks: 1, planner: 'officer' },
  captain: { luck: 'open', rewinds: 1, passiveTicks: 3, planner: 'captain' },
}

/** The setup of a mission at a difficulty, a person against the planner. */
export const setupFor = (mission: string, difficulty: DifficultyId): BattleSetup => {
  const { luck, rewinds, passiveTicks, planner } = DIFFICULTIES[difficulty]
  return {
    mission,
    difficulty,
    luck,
    rewinds,
    passiveTicks,
    planners: { blue: null, red: planner },
  }
}

/**
 * What a planner draws on in place of the battle's seed: made from it, so that a battle between
 * planners repeats, but hashed, so that no planner could roll the battle's dice ahead.
 */
export const plannerSeedOf = (seed: string, side: Side): string => {
  const hasher = openMark()
  hasher.text(side)
  hasher.text(seed)
  return hasher.digest()
}
