/**
 * What a battle sounds like while it is shown: each event once, when its picture begins or, where it has none,
 * when it becomes true; many at once only by the most telling. And how dangerous it looks.
 */
import { type SeenEvent, verdictFor } from '../battle'
import { isTelling, rankOf, type TellingSound } from './captions'
import { FIRE_SECONDS, type Mood } from './danger'
import type { Sounding } from './groundSounds'
import type { Hearing } from './hearing'
import {
  type Direction,
  ELSEWHERE,
  heardAt,
  MIDDLE,
  type ScreenSize,
  type ScreenSpot,
} from './placing'
import type { PlayOptions } from './voices'

/** The ears of one battle. */
export interface BattleEar {
  /** An event begins to be shown, at a speed. */
  began(seen: SeenEvent, rate: number): void
  /** An event has become visible. */
  shown(seen: SeenEvent): void
  /** What was heard before will be shown once more: it sounds again. */
  again(): void
  /** Where hexes lie on the screen, once there is a picture. */
  hearFrom(screenOf: (hex: number) => ScreenSpot): void
  /** Another state is shown at once: after an undo, a jump in a replay. */
  see(view: SeenEvent['after']): void
  /** Looks at the danger anew: time has passed. */
  tick(): void
}

export interface EarNeeds {
  /** What each board's theatre sounds like, by front. */
  readonly hearings: readonly Hearing[]
  /** The board on screen; of any other only what alarms is heard, from afar. */
  readonly front: number
  readonly view: SeenEvent['after']
  /** Objectives that are to be reached, not those to be avoided. */
  readonly goals: ReadonlySet<string>
  readonly size: () => ScreenSize
  readonly play: (sound: Sounding['sound'], options: PlayOptions) => boolean
  readonly caption: (sound: TellingSound, direction: Direction) => void
  readonly want: (mood: Mood) => void
  readonly duck: (seconds: number) => void
  /** Somebody was lost; something was chosen for good; the battle ended. */
  readonly turned: (how: 'loss' | 'choice' | 'victory' | 'defeat') => void
  /** Seconds, of any clock. */
  readonly now: () => number
  /** Runs something once all that happens now has happened. */
  readonly soon: (run: () => void) => void
}

interface Waiting extends Sounding {
  readonly isElsewhere: boolean
}

/** What is as telling as this is heard from another board, too. */
const LEAST_ALARM = rankOf('alarm')
/** Of what becomes visible at once so many sounds are heard. */
const MOST_AT_ONCE = 3
/** Music and ambience make room for these, seconds. */
const DUCKING: Partial<Readonly<Record<Sounding['sound'], number>>> = {
  'beam-away': 1.8,
  'tag-lock': 0.9,
  explosion: 1.1,
  'probe-burst': 1.2,
  'bridge-falls': 2.4,
  bombardment: 2.6,
  landing: 1.5,
  rockfall: 1.6,
  taken: 1.2,
  alarm: 1.3,
  'ship-explosion': 2.4,
  'ship-torpedo': 0.8,
  'hull-hit': 0.9,
  'gas-lit': 1.1,
  'gas-burns': 1.4,
  tear: 1.6,
  'red-alert': 1.2,
}

export function createEar(needs: EarNeeds): BattleEar {
  const { hearings, front } = needs
  const own = hearings[front]
  let told = new WeakSet<object>()
  const reached = new Set<string>()
  let view = needs.view
  let fireUntil = Number.NEGATIVE_INFINITY
  let waiting: Waiting[] = []
  let screenOf: ((hex: number) => ScreenSpot) | null = null

  const isNewGoal = (objective: string) => needs.goals.has(objective) && !reached.has(objective)
  /** Whose event it is; what is no board's own belongs to the one on screen. */
  const frontOf = ({ event }: SeenEvent) => (event.front < 0 ? front : event.front)
  const isKnown = (seen: SeenEvent) => seen.after.fronts[frontOf(seen)] !== undefined
  const heardIn = (seen: SeenEvent): readonly Waiting[] => {
    const { event, after } = seen
    const isElsewhere = frontOf(seen) !== front
    return hearings[frontOf(seen)]
      .sounds(event, view, after, isNewGoal)
      .filter(({ sound }) => !isElsewhere || rankOf(sound) <= LEAST_ALARM)
      .map((one) => ({ ...one, isElsewhere }))
  }
  const placeOf = ({ isElsewhere, hex }: Waiting) => {
    if (isElsewhere) return ELSEWHERE
    return hex < 0 || screenOf === null ? MIDDLE : heardAt(screenOf(hex), needs.size())
  }
  const sound = (one: Waiting, rate: number) => {
    const { pan, gain, direction } = placeOf(one)
    const level = gain * (one.gain ?? 1)
    const delaySec = (one.delayMs ?? 0) / 1000 / rate
    needs.play(one.sound, { pan, gain: level, delaySec })
    if (isTelling(one.sound)) needs.caption(one.sound, direction)
    const duckSec = DUCKING[one.sound]
    if (duckSec !== undefined) needs.duck(duckSec)
  }
  const soundAll = () => {
    // Of the same sound here and elsewhere the one that is seen stays.
    const many = waiting.sort((one, other) => Number(other.isElsewhere) - Number(one.isElsewhere))
    waiting = []
    const chosen = [...new Map(many.map((one) => [one.sound, one])).values()]
      .sort((one, other) => rankOf(one.sound) - rankOf(other.sound))
      .slice(0, MOST_AT_ONCE)
    for (const one of chosen) sound(one, 1)
    look()
  }
  const look = () => {
    if (view.fronts[front] === undefined || view.outcome !== null) return
    const isFire = needs.now() < fireUntil
    needs.want(isFire ? 'combat' : own.danger(view))
  }
  const note = ({ event }: SeenEvent) => {
    if (event.type !== 'objectiveChanged') return
    if (event.isMet) reached.add(event.objective)
    else reached.delete(event.objective)
  }
  const follow = (seen: SeenEvent) => {
    const { event, after } = seen
    const hearing = hearings[frontOf(seen)]
    if (hearing === own && hearing.isFire(event)) fireUntil = needs.now() + FIRE_SECONDS
    const turn = hearing.turn(event, after)
    if (turn !== null) needs.turned(turn)
    if (event.type === 'battleEnded')
      needs.turned(verdictFor(event.outcome.kind, after.side) === 'lost' ? 'defeat' : 'victory')
  }

  return {
    began(seen, rate) {
      if (!isKnown(seen) || told.has(seen.event)) return
      told.add(seen.event)
      follow(seen)
      for (const one of heardIn(seen)) sound(one, rate)
      note(seen)
      look()
    },
    shown(seen) {
      if (!isKnown(seen)) return
      if (!told.has(seen.event)) {
        told.add(seen.event)
        follow(seen)
        if (waiting.length === 0) needs.soon(soundAll)
        waiting.push(...heardIn(seen))
        note(seen)
      }
      view = seen.after
      if (waiting.length === 0) look()
    },
    again() {
      told = new WeakSet()
    },
    see(next) {
      view = next
      fireUntil = Number.NEGATIVE_INFINITY
      look()
    },
    hearFrom(next) {
      screenOf = next
    },
    tick: look,
  }
}
