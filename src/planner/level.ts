import type { PlannerLevel } from '../battle'

/** What a planner of a level holds for good or bad, in the same small unit: half a point of a column's way is 10. */
export interface Weights {
  /** Each half point of the way that a column gets nearer to its goal. */
  readonly progress: number
  /** A column led off the board. */
  readonly exit: number
  /** A column left where a probe will see it and may aim at it. */
  readonly aimed: number
  /** The same where the probe passes without seeing it first. */
  readonly nearAim: number
  /** A body left where a probe will notice it. */
  readonly noticed: number
  /** A cone tripped on the way. */
  readonly tripped: number
  /** A household's aim or lock that an order ends. */
  readonly freed: number
  /** Each hex between an escort and the column it stays with. */
  readonly astray: number
  /** Least hit chance, percent, at which a shot is taken. */
  readonly leastHitPercent: number
  /** Least share of a probe's hull, percent, that the shots at hand take on average before any is fired. */
  readonly leastKillPercent: number
  /** How near a probe must be to a column to be shot at before it holds anybody. */
  readonly nearProbeHexes: number
  /** Rounds to spare at which danger counts in full; the fewer are left, the less. */
  readonly patienceRounds: number
  /** Guided moves tried out in full for one guide. */
  readonly moveTrials: number
  /** Judgement errs by up to this much, by the planner's seed. */
  readonly hesitation: number
}

const CADET: Weights = {
  progress: 10,
  exit: 60,
  aimed: 30,
  nearAim: 12,
  noticed: 6,
  tripped: 12,
  freed: 25,
  astray: 6,
  leastHitPercent: 40,
  leastKillPercent: 90,
  nearProbeHexes: 5,
  patienceRounds: 6,
  moveTrials: 8,
  hesitation: 12,
}

/**
 * A better level errs less and looks at more. By that alone 200 battles cannot tell the four apart:
 * what the higher ones need is to think of more, not to think more surely.
 */
const LEVELS: { readonly [L in PlannerLevel]: Weights } = {
  cadet: CADET,
  officer: { ...CADET, hesitation: 6, moveTrials: 12 },
  captain: { ...CADET, hesitation: 2, moveTrials: 16 },
  admiral: { ...CADET, hesitation: 0, moveTrials: 24 },
}

export const weightsOf = (level: PlannerLevel): Weights => LEVELS[level]
