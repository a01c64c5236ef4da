/**
 * When the music follows the danger: up on the next beat, down on the next bar, and down only when the danger
 * has been less for a while. Pure functions of time in seconds, so that they can be tested without a sound.
 */
import { MOODS, type Mood } from './danger'

export interface Metre {
  /** When the first bar began. */
  readonly startSec: number
  readonly beatSec: number
  readonly beatsPerBar: number
}

export interface MoodState {
  /** What is heard, or will be at `changeAt`. */
  readonly mood: Mood
  /** What was last wanted. */
  readonly wanted: Mood
  /** Since when less than `mood` was wanted; null while it is not. */
  readonly lowSince: number | null
}

export interface MoodChange {
  readonly state: MoodState
  /** A change of what is heard, and when; null = none. */
  readonly change: { readonly to: Mood; readonly at: number } | null
}

/** The danger must have been less for so long before the music believes it. */
export const CALM_DOWN_SECONDS = 8
/** What is scheduled closer than this would come late. */
const SOON_SEC = 0.03

export const STILL: MoodState = { mood: 'calm', wanted: 'calm', lowSince: null }

/** The next beat or bar that can still be met. */
export function nextBoundary(metre: Metre, nowSec: number, unit: 'beat' | 'bar'): number {
  const length = metre.beatSec * (unit === 'bar' ? metre.beatsPerBar : 1)
  const passed = (nowSec + SOON_SEC - metre.startSec) / length
  return metre.startSec + Math.max(0, Math.ceil(passed - 1e-9)) * length
}

/** Another danger is wanted. */
export function want(state: MoodState, wanted: Mood, metre: Metre, nowSec: number): MoodChange {
  const difference = MOODS.indexOf(wanted) - MOODS.indexOf(state.mood)
  if (difference > 0) {
    const next = { mood: wanted, wanted, lowSince: null }
    return { state: next, change: { to: wanted, at: nextBoundary(metre, nowSec, 'beat') } }
  }
  const lowSince = difference < 0 ? (state.lowSince ?? nowSec) : null
  return settle({ ...state, wanted, lowSince }, metre, nowSec)
}

/** Time has passed: goes down if it has been less dangerous for long enough. */
export function settle(state: MoodState, metre: Metre, nowSec: number): MoodChange {
  const { lowSince, wanted } = state
  if (lowSince === null || nowSec - lowSince < CALM_DOWN_SECONDS) return { state, change: null }
  return {
    state: { mood: wanted, wanted, lowSince: null },
    change: { to: wanted, at: nextBoundary(metre, nowSec, 'bar') },
  }
}
