// Which event is shown how. Every event of the rules has an entry: acts with their times, or a sentence
// that says why it is silent. A forgotten event is a type error.
import type { BattleEvent, GroundEvent, GroundView } from '../battle'
import type { Act, Word } from './cue'

/** An act on its way to a place in time. */
export type Draft = {
  readonly act: Act
  readonly ms: number
  /** How much of it the next one waits for; the rest overlaps. */
  readonly blocksMs: number
  /** When its event becomes true, from its beginning. */
  readonly commitMs: number
  /** Goes on beside others of its kind instead of after them. */
  readonly inFile: boolean
}

/** What is known while events are read in order. */
export type Scene = {
  /** Before the event; null where it is not known. */
  readonly before: GroundView | null
  readonly after: GroundView
  readonly isMelee: (weapon: string) => boolean
  /** The last blow: what it was, and from where, for those it hurts. */
  readonly blow: { readonly from: number; readonly word: Word | null } | null
}

type AnyEvent = GroundEvent | BattleEvent
type EventType = AnyEvent['type']
type EventOf<T extends EventType> = Extract<AnyEvent, { readonly type: T }>
type Maker<T extends EventType> = (event: EventOf<T>, scene: Scene) => readonly Draft[]
/** Why nothing is shown on the board. */
type Silence = string

const MS = {
  walk: 300,
  rally: 240,
  flight: 200,
  fly: 190,
  push: 260,
  /** A first and a last step take this much longer: they ease. */
  ease: 1.3,
  dust: 420,
  /** From the order to the first pulse, between pulses, and after the last. */
  raise: 220,
  pulse: 150,
  beam: 420,
  lower: 200,
  shell: 620,
  blast: 1100,
  number: 1000,
} as const

function act(what: Act, ms: number, rest: Partial<Draft> = {}): Draft {
  return { act: what, ms, blocksMs: ms, commitMs: rest.blocksMs ?? ms, inFile: false, ...rest }
}

const none: readonly Draft[] = []

export const CUES = {
  unitMoved: (event) => [stepOf(event)],
  unitFaced: ({ unit, facing }) => [act({ kind: 'turn', unit, facing }, 140)],
  flagPlanted: ({ hex }) => [act({ kind: 'flag', hex }, 700, { blocksMs: 120 })],
  calmChanged: ({ unit, cause }) => [
    act({ kind: 'calm', unit, isLoss: cause !== 'rest' && cause !== 'soothed' }, 700, {
      blocksMs: cause === 'rest' ? 0 : 160,
    }),
  ],
  flightDrawn: ({ unit, path }) =>
    path.length === 0 ? none : [act({ kind: 'dread', unit }, 900, { blocksMs: 350 })],
  columnSafe: ({ unit }) => [act({ kind: 'safe', unit }, 900, { blocksMs: 520, commitMs: 900 })],
  unitNoticed: ({ unit, watched }) => [
    act({ kind: 'notice', unit, isWatched: watched }, 760, { blocksMs: 300 }),
  ],
  pathDrawn: ({ unit, purpose }) =>
    purpose === 'patrol' || purpose === 'plotted'
      ? none
      : [act({ kind: 'course', unit }, 620, { blocksMs: 260 })],
  tagAimed: ({ tag }) => [
    act({ kind: 'aim', probe: tag.probe, unit: tag.unit, household: tag.household }, 900, {
      blocksMs: 760,
      commitMs: 900,
    }),
  ],
  tagLocked: ({ tag }, { after }) =>
    tagActs(after, tag, (probe, unit, household) =>
      act({ kind: 'lock', probe, unit, household }, 1000, { blocksMs: 820 }),
    ),
  tagShifted: ({ tag, unit, household }, { before }) =>
    tagActs(before, tag, (probe, from) =>
      act({ kind: 'shift', probe, from, unit, household }, 700, { blocksMs: 560 }),
    ),
  tagDropped: ({ tag }, { before }) =>
    tagActs(before, tag, (probe, unit, household) =>
      act({ kind: 'release', probe, unit, household }, 620, { blocksMs: 260, commitMs: 30 }),
    ),
  householdBeamed: ({ unit, people }) => [
    act({ kind: 'transport', unit, people, isAll: false }, 2300, {
      blocksMs: 1800,
      commitMs: 1050,
    }),
  ],
  unitBeamed: ({ unit }) => [
    act({ kind: 'transport', unit, people: 1, isAll: true }, 2300, {
      blocksMs: 1800,
      commitMs: 1300,
    }),
  ],
  unitTaken: ({ unit, by }) => [
    act({ kind: 'taken', unit, by }, 1500, { blocksMs: 1200, commitMs: 1150 }),
  ],
  shotFired: (event, { isMelee }) => shotOf(event, isMelee(event.weapon)),
  blastStruck: ({ unit, hex }) => [
    act({ kind: 'shell', unit, hex }, MS.raise + MS.shell, { commitMs: MS.raise + MS.shell }),
    act({ kind: 'blast', hex }, MS.blast, { blocksMs: 160 }),
  ],
  resolveLost: ({ unit, amount }, { blow }) => [
    act(
      {
        kind: 'number',
        unit,
        amount: -amount,
        word: blow?.word ?? null,
        from: blow?.from ?? null,
      },
      MS.number,
      { blocksMs: 320, commitMs: 40 },
    ),
  ],
  resolveGained: ({ unit, amount, cause }) =>
    // The land's own mending goes on everywhere at once and is read on the pips.
    cause === 'surface' || cause === 'bedside'
      ? none
      : [
          act({ kind: 'number', unit, amount, word: null, from: null }, MS.number, {
            blocksMs: 240,
            commitMs: 40,
          }),
        ],
  unitStunned: ({ unit }) => [
    act({ kind: 'fall', unit }, 620, { blocksMs: 520, commitMs: 440 }),
    act({ kind: 'word', unit, word: 'stunned' }, 1100, { blocksMs: 120 }),
  ],
  unitStoodUp: ({ unit, by }) => [act({ kind: 'rise', unit, by }, 760, { blocksMs: 520 })],
  probeDestroyed: ({ unit }) => [
    act({ kind: 'destroy', unit }, 1500, { blocksMs: 900, commitMs: 1420 }),
  ],
  overwatchSet: ({ unit, overwatch }) => [
    act({ kind: 'watch', unit, hexes: overwatch.hexes }, 700, { blocksMs: 360 }),
  ],
  abilityUsed: ({ unit, ability, target, hex }) =>
    // Attacks are shown by what they fire.
    SHOWN_BY_FIRE.has(ability)
      ? none
      : [act({ kind: 'ability', unit, ability, target, hex }, 1000, { blocksMs: 620 })],
  conditionBegan: ({ unit, condition }) =>
    condition === 'shaken'
      ? none
      : [
          act({ kind: 'condition', unit, condition, begins: true }, 900, {
            blocksMs: 300,
            commitMs: condition === 'hidden' ? 520 : 120,
          }),
        ],
  conditionEnded: ({ unit, condition }) =>
    condition === 'hidden'
      ? [act({ kind: 'condition', unit, condition, begins: false }, 600, { blocksMs: 200 })]
      : none,
  inhibitorPlaced: ({ unit, inhibitor }) => [
    act({ kind: 'field', hex: inhibitor.hex, change: 'placed', unit }, 1300, {
      blocksMs: 620,
      commitMs: 300,
    }),
  ],
  inhibitorLifted: ({ unit, hex }) => [
    act({ kind: 'field', hex, change: 'lifted', unit }, 700, { blocksMs: 360, commitMs: 420 }),
  ],
  inhibitorWeakened: ({ hex }) => [
    act({ kind: 'field', hex, change: 'weakened', unit: null }, 900, { blocksMs: 460 }),
  ],
  inhibitorSpent: ({ hex }) => [
    act({ kind: 'field', hex, change: 'spent', unit: null }, 1000, {
      blocksMs: 520,
      commitMs: 420,
    }),
  ],
  chargeBlown: ({ unit, hex }) => [
    act({ kind: 'collapse', unit, hex }, 3100, { blocksMs: 1180, commitMs: 1150 }),
  ],
  rockfallDropped: ({ unit, hex }) => [
    act({ kind: 'rockfall', unit, hex }, 2000, { blocksMs: 1000, commitMs: 760 }),
  ],
  doorWorked: ({ unit, hex }) => [
    act({ kind: 'work', unit, hex, manner: 'door' }, 760, { blocksMs: 420, commitMs: 300 }),
  ],
  consoleUsed: ({ unit, hex }) => [
    act({ kind: 'work', unit, hex, manner: 'console' }, 900, { blocksMs: 520, commitMs: 400 }),
  ],
  consoleOverloaded: ({ unit, hex }) => [
    act({ kind: 'work', unit, hex, manner: 'overload' }, 1300, { blocksMs: 700, commitMs: 560 }),
  ],
  itemFound: ({ unit, hex }) => [
    act({ kind: 'work', unit, hex, manner: 'find' }, 1000, { blocksMs: 520, commitMs: 300 }),
  ],
  unitCarried: ({ unit, target }) => [
    act({ kind: 'lift', unit, target }, 620, { blocksMs: 480, commitMs: 560 }),
  ],
  unitLaidDown: ({ target }) => [
    act({ kind: 'appear', unit: target }, 420, { blocksMs: 260, commitMs: 0 }),
  ],
  injuredSafe: ({ unit }) => [
    act({ kind: 'ability', unit, ability: 'treat', target: null, hex: null }, 900, {
      blocksMs: 420,
      commitMs: 200,
    }),
  ],
  bombardmentDrawn: ({ hexes }) => [act({ kind: 'omen', hexes }, 1000, { blocksMs: 480 })],
  bombardmentStruck: ({ hexes }) => [
    act({ kind: 'bombard', hexes }, 2000, { blocksMs: 1000, commitMs: 700 }),
  ],
  arrivalDrawn: ({ arrival }) => [
    act({ kind: 'omen', hexes: [arrival.hex] }, 1000, { blocksMs: 480 }),
  ],
  arrivalCame: ({ arrival }) => [
    act({ kind: 'land', hex: arrival.hex, isSquad: arrival.kind === 'squad' }, 1600, {
      blocksMs: 700,
    }),
  ],
  unitArrived: ({ unit }) => [
    // It must stand on the stage before light can gather around it.
    act({ kind: 'materialise', unit: unit.id }, 900, { blocksMs: 180, commitMs: 0 }),
  ],
  contactSeen: ({ unit }) => [act({ kind: 'appear', unit }, 420, { blocksMs: 120, commitMs: 0 })],
  contactLost: ({ unit }) => [act({ kind: 'vanish', unit }, 320, { blocksMs: 60, commitMs: 320 })],
  searchRaised: ({ search }) => [
    act({ kind: 'alarm', level: search.level }, 1700, { blocksMs: 500, commitMs: 200 }),
  ],

  roundReset: 'the top bar counts the rounds',
  turnBegan: 'the banner says whose turn it is',
  phaseBegan: 'the banner says whose phase it is',
  battleEnded: 'a panel tells how it ended',
  objectiveChanged: 'the objectives count',
  diceRolled: 'a roll is seen by what it does',
  triggerFired: 'a trigger is seen by what it does',
  linkChanged: 'a link is seen by what it does on either front',
  actionSpent: 'the unit card counts the actions',
  actionGranted: 'Rally shows whom it went to',
  unitRallied: 'Rally shows whom it went to',
  turnEnded: 'the squad strip shows who is done',
  columnMoved: 'its steps were seen',
  columnOrdered: 'the columns panel says it',
  columnFled: 'its steps were seen, and why before them',
  quarrySet: 'what a probe remembers is hidden',
  unitWasDown: 'bookkeeping of the phase',
  overwatchEnded: 'the hexes go out with it',
  routesRead: 'Read routes shows its sweep',
  intentsRead: 'what was read is drawn over the board',
  intentsPassed: 'what was read goes out with it',
  landingsForeseen: 'what was foreseen is drawn over the board',
  bombardmentCalledOff: 'its marks go out with it',
  heavyUsed: 'the shot was heavy to see',
  ticksAdded: 'the search track fills',
  terrainChanged: 'the painter follows, under the dust of what changed it',
  sightGained: 'the dusk lifts by itself',
  acquaintancesDrawn: 'bookkeeping of the turn',
} satisfies { readonly [T in EventType]: Maker<T> | Silence }

/** The acts of an event, in order; none where it is silent. */
export function draftsOf(event: AnyEvent, scene: Scene): readonly Draft[] {
  const entry: Maker<EventType> | Silence | undefined = CUES[event.type] as Maker<EventType>
  return typeof entry === 'function' ? entry(event as never, scene) : none
}

const SHOWN_BY_FIRE = new Set(['lineShot', 'launcher'])

function stepOf(event: EventOf<'unitMoved'>): Draft {
  const { unit, from, to, gait } = event
  const ms = gait === 'file' ? MS.walk : MS[gait]
  const step = { startsRun: true, endsRun: true, stepIndex: 0, goal: to }
  return act({ kind: 'step', unit, from, to, gait, ...step }, ms, { inFile: gait === 'file' })
}

/** The step with its place in the run: the first and the last take longer, and feet raise dust. */
export function inRun(
  step: Draft,
  startsRun: boolean,
  endsRun: boolean,
  stepIndex: number,
  goal: number,
): Draft[] {
  if (step.act.kind !== 'step') return [step]
  const { from, to, gait } = step.act
  const factor = (startsRun ? MS.ease : 1) * (endsRun ? MS.ease : 1)
  const ms = Math.round(step.ms * (gait === 'push' ? 1 : factor))
  const placed = { ...step.act, startsRun, endsRun, stepIndex, goal }
  const walk = { ...step, act: placed, ms, blocksMs: ms, commitMs: ms }
  if (gait === 'fly') return [walk]
  return [walk, act({ kind: 'dust', from, to, gait }, ms + MS.dust, { blocksMs: 0, commitMs: 0 })]
}

function shotOf(event: EventOf<'shotFired'>, isMelee: boolean): readonly Draft[] {
  const { unit, target, shots, hits, grazed, heavy, reaction } = event
  const isReaction = reaction !== 'none'
  const call: readonly Draft[] = isReaction
    ? [
        act({ kind: 'word', unit, word: reaction === 'overwatch' ? 'watch' : 'intercept' }, 900, {
          blocksMs: 300,
          commitMs: 0,
        }),
      ]
    : none
  const miss: readonly Draft[] =
    hits === 0 && !grazed
      ? [act({ kind: 'word', unit: target, word: 'miss' }, 900, { blocksMs: 200, commitMs: 0 })]
      : none
  if (isMelee) {
    const strike = { kind: 'strike', unit, target, isHit: hits > 0 || grazed, isReaction } as const
    return [...call, act(strike, 760, { blocksMs: 340, commitMs: 340 }), ...miss]
  }
  const fireMs = shots > 1 ? MS.pulse * shots + 60 : MS.beam
  const shoot = {
    kind: 'shoot',
    unit,
    target,
    shots,
    hits,
    isGraze: grazed,
    isHeavy: heavy,
    isReaction,
  } as const
  const impactMs = MS.raise + (shots > 1 ? MS.pulse * (shots - 1) + 110 : 110)
  const whole = MS.raise + fireMs + MS.lower
  return [...call, act(shoot, whole, { blocksMs: impactMs, commitMs: impactMs }), ...miss]
}

/** The share of a shot at which it fires, and how long its firing takes: the effect follows it. */
export function firingOf(shots: number): { fromMs: number; ms: number; wholeMs: number } {
  const ms = shots > 1 ? MS.pulse * shots + 60 : MS.beam
  return { fromMs: MS.raise, ms, wholeMs: MS.raise + ms + MS.lower }
}

function tagActs(
  view: GroundView | null,
  id: number,
  make: (probe: number, unit: number, household: number | null) => Draft,
): readonly Draft[] {
  const tag = view?.tags.find((one) => one.id === id)
  return tag === undefined ? none : [make(tag.probe, tag.unit, tag.household)]
}
