/**
 * What is played in a battle, and when nothing is: pieces take turns, each in several dresses, with stretches
 * in which only the place is heard, so that fifteen minutes do not tire. Pure data and functions.
 */
import type { Mood } from './danger'
import type { PieceId, PlaceId } from './sounds'

/** How loud each stem is in a mood, 0 to 1. */
export type Mix = Readonly<Record<string, number>>
export type Mixes = Readonly<Record<Mood, Mix>>

/** One turn: a piece in a dress, played through, then so much of the place alone. */
export interface Turn {
  readonly piece: PieceId
  readonly calm: Mix
  readonly thenSilenceSec: number
}

export interface Programme {
  readonly place: PlaceId
  readonly turns: readonly Turn[]
}

const TENSION: Mix = { bed: 1, tension: 1 }
const COMBAT: Mix = { bed: 0.7, tension: 1, combat: 1 }
const WHOLE: Mix = { bed: 1, calm: 1 }
/** Only who leads, or only who carries. */
const ALONE: Mix = { bed: 0.35, calm: 1 }
const UNDER: Mix = { bed: 1, calm: 0.25 }

const VALLEY: readonly Turn[] = [
  { piece: 'terraces', calm: WHOLE, thenSilenceSec: 38 },
  { piece: 'willows', calm: WHOLE, thenSilenceSec: 55 },
  { piece: 'terraces', calm: UNDER, thenSilenceSec: 42 },
  { piece: 'willows', calm: ALONE, thenSilenceSec: 60 },
]
const DEPTHS: readonly Turn[] = [
  { piece: 'depths', calm: WHOLE, thenSilenceSec: 45 },
  { piece: 'depths', calm: UNDER, thenSilenceSec: 70 },
  { piece: 'depths', calm: ALONE, thenSilenceSec: 50 },
]

/** By the light that a front lies in. */
export const PROGRAMMES: Readonly<Record<string, Programme>> = {
  afternoon: { place: 'valley', turns: VALLEY },
  midday: { place: 'valley', turns: VALLEY },
  dusk: { place: 'night', turns: VALLEY },
  cave: { place: 'cave', turns: DEPTHS },
  decks: { place: 'deck', turns: DEPTHS },
}

export const programmeOf = (light: string): Programme => PROGRAMMES[light] ?? PROGRAMMES.afternoon

/** A turn's mixes; danger sounds the same in every dress. */
export const mixesOf = (turn: Turn): Mixes => ({
  calm: turn.calm,
  tension: TENSION,
  combat: COMBAT,
})

export type ProgrammeState =
  | { readonly kind: 'piece'; readonly turn: number; readonly untilSec: number }
  /** Only the place is heard. */
  | { readonly kind: 'silence'; readonly turn: number; readonly untilSec: number }

/** A mission begins with the place alone, for a breath. */
export const OPENING_SEC = 4

export const opening = (nowSec: number): ProgrammeState => ({
  kind: 'silence',
  turn: -1,
  untilSec: nowSec + OPENING_SEC,
})

/**
 * What comes after a moment: silence after a piece only where it is calm; a fight ends any silence at once,
 * mere tension one that has lasted. `pieceSec` gives how long a turn's piece takes.
 */
export function advance(
  state: ProgrammeState,
  turns: number,
  mood: Mood,
  nowSec: number,
  seconds: (turn: number) => { readonly pieceSec: number; readonly silenceSec: number },
): ProgrammeState {
  if (state.kind === 'silence') {
    const patience = mood === 'combat' ? Number.POSITIVE_INFINITY : mood === 'tension' ? 25 : 0
    if (nowSec < state.untilSec - patience) return state
    const turn = (state.turn + 1) % turns
    return { kind: 'piece', turn, untilSec: nowSec + seconds(turn).pieceSec }
  }
  if (nowSec < state.untilSec) return state
  const { pieceSec, silenceSec } = seconds(state.turn)
  // In danger it goes round once more.
  if (mood !== 'calm') return { ...state, untilSec: state.untilSec + pieceSec }
  return { kind: 'silence', turn: state.turn, untilSec: nowSec + silenceSec }
}
