import type { PlannerLevel, Side } from '../battle'
import { MANNERS, type Manner } from './situation'
import { type SkyManner, skySkillOf } from './space'
import { type ReasonCode, type Thought, thoughtsInOrder } from './thoughts'
import { VENTURED, VENTURES, type Venture } from './ventures'
import {
  CADET,
  CADET_SHOTS,
  EAGER_SHOTS,
  OFFICER,
  OFFICER_SHOTS,
  type ProbeShots,
  QUIET_SHOTS,
  type Weights,
} from './weights'

/** One way to play a turn. */
export interface Stance {
  readonly thoughts: readonly Thought[]
  readonly weights: Weights
  readonly shots: ProbeShots
  /** How ships are led beside it. */
  readonly sky: SkyManner
  /** What is ventured beside it; null for nothing. */
  readonly venture: Venture | null
}

/** How a level plays a side: as its only stance does, or as the best of several in its mind. */
export interface Skill {
  readonly stances: readonly Stance[]
  /** How it plays where nothing is looked ahead to: with every thought. */
  readonly atSight: Stance
  /** What it may venture in the best of them. */
  readonly ventures: readonly Venture[]
  /** How the other side is supposed to answer. */
  readonly supposedFoe: Stance
}

/** Ships of a stance that is only supposed. */
const USUAL: SkyManner = skySkillOf('cadet', 'red').manners[0]

const stance = (
  weights: Weights,
  shots: ProbeShots,
  urgent: readonly ReasonCode[] = [],
  never: readonly ReasonCode[] = [],
): Stance => ({
  thoughts: thoughtsInOrder('blue', urgent, never),
  weights,
  shots,
  sky: USUAL,
  venture: null,
})

const hunting = (weights: Weights, shots: ProbeShots): Stance => ({
  thoughts: thoughtsInOrder('red', [], []),
  weights,
  shots,
  sky: USUAL,
  venture: null,
})

const WARY: Weights = { ...OFFICER, tripped: 12, aimed: 30, nearAim: 12, noticed: 6 }

/** The turns that an Officer thinks of. */
const TURNS: { readonly [M in Manner]: Stance } = {
  asItComes: stance(OFFICER, OFFICER_SHOTS, [], VENTURED),
  fightFirst: stance(OFFICER, EAGER_SHOTS, ['shootProbes'], VENTURED),
  leadThenFight: stance(OFFICER, EAGER_SHOTS, [], VENTURED),
  answerFirst: stance(OFFICER, OFFICER_SHOTS, ['answerAims', 'placeInhibitor'], VENTURED),
  hide: stance(WARY, OFFICER_SHOTS, [], VENTURED),
  holdFire: stance(OFFICER, QUIET_SHOTS, [], VENTURED),
}

/**
 * A Cadet does what comes to mind. An Officer plays the turn through in several manners, with what is
 * drawn of the other side's next phase, and takes the best; as a hunter it knows one manner.
 */
const SKILLS: { readonly [S in Side]: { readonly [L in 'cadet' | 'officer']: Skill } } = {
  blue: {
    cadet: {
      stances: [stance(CADET, CADET_SHOTS)],
      atSight: stance(CADET, CADET_SHOTS),
      ventures: [],
      supposedFoe: hunting(CADET, CADET_SHOTS),
    },
    officer: {
      stances: MANNERS.map((manner) => TURNS[manner]),
      atSight: stance(OFFICER, OFFICER_SHOTS),
      ventures: VENTURES,
      supposedFoe: hunting(CADET, CADET_SHOTS),
    },
  },
  red: {
    cadet: {
      stances: [hunting(CADET, CADET_SHOTS)],
      atSight: hunting(CADET, CADET_SHOTS),
      ventures: [],
      supposedFoe: stance(CADET, CADET_SHOTS),
    },
    officer: {
      stances: [hunting(OFFICER, OFFICER_SHOTS)],
      atSight: hunting(OFFICER, OFFICER_SHOTS),
      ventures: [],
      supposedFoe: stance(OFFICER, OFFICER_SHOTS),
    },
  },
}

/**
 * Captain and Admiral play as an Officer: surer judgement, thinking anew before each order and several
 * manners of hunting were tried, and none of them was shown to do better.
 */
export const skillOf = (level: PlannerLevel, side: Side): Skill =>
  SKILLS[side][level === 'cadet' ? 'cadet' : 'officer']

/** The same for one who plays the crew's turns in a single manner and ventures nothing. */
export const skillIn = (manner: Manner | undefined, level: PlannerLevel, side: Side): Skill => {
  const skill = skillOf(level, side)
  if (manner === undefined || side === 'red') return skill
  return { ...skill, stances: [TURNS[manner]], ventures: [] }
}
