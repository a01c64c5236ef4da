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
  /** An escort that stands where a column would walk next. */
  readonly inTheWay: number
  /** Least hit chance, percent, at which a shot is taken. */
  readonly leastHitPercent: number
  /** Rounds to spare at which danger counts in full; the fewer are left, the less. */
  readonly patienceRounds: number
  /** Guided moves tried out in full for one guide. */
  readonly moveTrials: number
  /** Least troops on whom the launcher is spent. */
  readonly leastBlast: number
  /** What troops give for a place in a column's way; 0 = they shoot first and ask for no better place. */
  readonly barWay: number
  /** Whether it thinks of all that its crew can do. */
  readonly hasArts: boolean
  /** Each point of damage to be expected where one of the crew ends a move. */
  readonly underFire: number
  /** Ends of a flight tried out in full for one probe; 0 = probes fly by rule alone. */
  readonly plotTrials: number
  /** A column that a probe could aim at from where its flight ends. */
  readonly plotAim: number
  /** More for one that is still in its reach a round later. */
  readonly plotHold: number
  /** Ending in a column's way. */
  readonly plotBar: number
  /** Each hex between a flight's end and the nearest column. */
  readonly plotNear: number
  /** Ending beside another probe. */
  readonly plotApart: number
  /** Watching a column on the way that no other flight watches, and that has calm to lose. */
  readonly plotWatch: number
  /** A cone that will lie in the way of a column that walks by itself. */
  readonly plotStop: number
  /** Judgement errs by up to this much, by the planner's seed. */
  readonly hesitation: number
}

/** When a probe is worth a shot: apart from the weights, since nothing but shots at probes hangs on it. */
export interface ProbeShots {
  /** Least share of its hull, percent, that the shots at hand take on average before any is fired. */
  readonly leastKillPercent: number
  /** How near it must be to a column to be shot at before it holds anybody. */
  readonly nearProbeHexes: number
}

/** A Cadet shoots at probes from farther away than an Officer. */
export const CADET_SHOTS: ProbeShots = { leastKillPercent: 90, nearProbeHexes: 5 }
export const OFFICER_SHOTS: ProbeShots = { leastKillPercent: 90, nearProbeHexes: 2 }
export const EAGER_SHOTS: ProbeShots = { leastKillPercent: 60, nearProbeHexes: 8 }
export const QUIET_SHOTS: ProbeShots = { leastKillPercent: 500, nearProbeHexes: 0 }

export const CADET: Weights = {
  progress: 10,
  exit: 60,
  aimed: 30,
  nearAim: 12,
  noticed: 6,
  tripped: 12,
  freed: 25,
  astray: 6,
  inTheWay: 0,
  leastHitPercent: 40,
  patienceRounds: 6,
  moveTrials: 8,
  leastBlast: 2,
  barWay: 0,
  hasArts: false,
  underFire: 0,
  plotTrials: 0,
  plotAim: 0,
  plotHold: 0,
  plotBar: 0,
  plotNear: 0,
  plotApart: 0,
  plotWatch: 0,
  plotStop: 0,
  hesitation: 12,
}

export const OFFICER: Weights = {
  ...CADET,
  moveTrials: 12,
  inTheWay: 50,
  noticed: 0,
  tripped: 0,
  aimed: 4,
  nearAim: 0,
  leastBlast: 1,
  barWay: 40,
  hasArts: true,
  underFire: 10,
  plotTrials: 60,
  plotAim: 26,
  plotHold: 20,
  plotBar: 25,
  plotNear: 3,
  plotApart: 20,
  plotWatch: 30,
  plotStop: 60,
  hesitation: 2,
}
