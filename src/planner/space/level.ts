import type { PlannerLevel, Side } from '../../battle'

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
  /** A plot's end, each hex nearer to a ship with gas aboard, for each unit of it. */
  readonly laden: number
  /** Each hex nearer to where a comrade will be, while an enemy has gas aboard. */
  readonly crowded: number
  /** A hex beside gas that could burn, once something burns or an enemy has gas aboard. */
  readonly burning: number
  /** A unit of gas scooped. */
  readonly scooped: number
  /** Each hex nearer to gas, while there is room aboard. */
  readonly fetches: number
  /** Least worth of a fire for which gas is let go. */
  readonly ventLeast: number
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
  laden: 10,
  crowded: 80,
  burning: 20,
  scooped: 0,
  fetches: 0,
  ventLeast: 110,
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
  laden: 0,
  crowded: 0,
  burning: 0,
  scooped: 40,
  fetches: 0,
  ventLeast: 110,
  usesGas: true,
  usesTorpedoes: true,
  usesSilence: true,
  usesBridge: true,
  trials: 40,
  hesitation: 8,
}

/** One way to lead ships through a turn. */
export interface SkyManner {
  readonly weights: SkyWeights
  /** Which of the flights it likes is taken: 0 = the best, 1 = the best that ends elsewhere. */
  readonly choice: number
  /** Who on the bridge is asked for their order before the helm; none = ''. */
  readonly asks: string
  /** Whether plots are thought over; else they go straight on, where nobody will see them flown. */
  readonly plots: boolean
}

/** How a level leads a side: in its only manner, or in the best of several in its mind. */
export interface SkySkill {
  readonly manners: readonly SkyManner[]
  /** How the other side is supposed to answer. */
  readonly supposedFoe: SkyManner
}

const manner = (weights: SkyWeights, choice = 0): SkyManner => ({
  weights,
  choice,
  asks: '',
  plots: true,
})

const TRAPPER: SkyWeights = { ...OFFICER, scooped: 110, fetches: 10, rangeOff: 5, harm: 8 }
/** As a trapper, but for less it keeps what it has. */
const HOARDER: SkyWeights = { ...TRAPPER, ventLeast: 170, harm: 6 }
const WARY: SkyWeights = { ...OFFICER, shieldLost: 6, hullLost: 22, fightHexes: 7 }
const CLOSE: SkyWeights = { ...OFFICER, fightHexes: 2, shieldLost: 1, hullLost: 6, harm: 18 }

const TURNS: readonly SkyManner[] = [
  manner(OFFICER),
  manner(OFFICER, 1),
  manner(TRAPPER),
  manner(HOARDER),
  manner(WARY),
  manner(CLOSE),
]

/** The turns of the side that plots: near, apart, off the best place, or out of reach. */
const PLOTS: readonly SkyManner[] = [
  manner(OFFICER),
  manner(OFFICER, 1),
  manner({ ...OFFICER, fightHexes: 6 }),
  manner(WARY, 2),
]

const skill = (manners: readonly SkyManner[], foe: SkyWeights): SkySkill => ({
  manners,
  supposedFoe: manner(foe),
})

const SKILLS: { readonly [S in Side]: { readonly [L in 'cadet' | 'officer']: SkySkill } } = {
  blue: { cadet: skill([manner(CADET)], CADET), officer: skill(TURNS, CADET) },
  red: { cadet: skill([manner(CADET)], CADET), officer: skill(PLOTS, OFFICER) },
}

/** Captain and Admiral play as an Officer in space until they have thoughts of their own. */
export const skySkillOf = (level: PlannerLevel, side: Side): SkySkill =>
  SKILLS[side][level === 'cadet' ? 'cadet' : 'officer']
