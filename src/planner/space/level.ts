import type { PlannerLevel } from '../../battle'

/** What a planner in space holds for good or bad: in tenths of a point of hull. */
export interface SkyWeights {
  /** Damage done, a point. */
  readonly harm: number
  /** Damage to be taken by a shield, a point, and by the hull. */
  readonly shieldLost: number
  readonly hullLost: number
  /** Each hex nearer to where it has to be. */
  readonly progress: number
  /** Each hex off the range at which it likes to fight. */
  readonly rangeOff: number
  readonly fightHexes: number
  /** A hex beside gas that could burn, with enemies about. */
  readonly nearGas: number
  /** A unit of gas scooped. */
  readonly scooped: number
  readonly usesGas: boolean
  readonly usesTorpedoes: boolean
  readonly usesSilence: boolean
  readonly usesBridge: boolean
  /** Ends of a flight looked at in full; the others by their places alone. */
  readonly trials: number
  /** Judgement errs by up to this much. */
  readonly hesitation: number
}

const CADET: SkyWeights = {
  harm: 10,
  shieldLost: 3,
  hullLost: 12,
  progress: 14,
  rangeOff: 6,
  fightHexes: 3,
  nearGas: 0,
  scooped: 0,
  usesGas: false,
  usesTorpedoes: false,
  usesSilence: false,
  usesBridge: false,
  trials: 8,
  hesitation: 30,
}

const OFFICER: SkyWeights = {
  harm: 14,
  shieldLost: 2,
  hullLost: 10,
  progress: 16,
  rangeOff: 8,
  fightHexes: 3,
  nearGas: 6,
  scooped: 40,
  usesGas: true,
  usesTorpedoes: true,
  usesSilence: true,
  usesBridge: true,
  trials: 40,
  hesitation: 8,
}

/** Captain and Admiral play as an Officer in space until they have thoughts of their own. */
export const skyWeightsOf = (level: PlannerLevel): SkyWeights =>
  level === 'cadet' ? CADET : OFFICER
