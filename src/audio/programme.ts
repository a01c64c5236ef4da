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
  /** The only moods that it is for; without, it goes with the danger through all of them. */
  readonly moods?: readonly Mood[]
  /** How danger is mixed in a piece of other stems than the usual ones. */
  readonly danger?: Readonly<Record<'tension' | 'combat', Mix>>
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

/** Silent running; being hunted; a fight, which two pieces share so that neither tires. */
const SKY: readonly Turn[] = [
  {
    piece: 'silence',
    calm: { full: 1 },
    danger: { tension: { full: 1 }, combat: { full: 1 } },
    moods: ['calm'],
    thenSilenceSec: 40,
  },
  { piece: 'depths', calm: UNDER, moods: ['tension'], thenSilenceSec: 30 },
  {
    piece: 'chase',
    calm: { drive: 1 },
    danger: { tension: { drive: 1 }, combat: { drive: 1, theme: 1 } },
    moods: ['combat'],
    thenSilenceSec: 30,
  },
  { piece: 'depths', calm: UNDER, moods: ['combat', 'tension'], thenSilenceSec: 30 },
]

/** What stands for the light of a board in space. */
export const SPACE = 'space'

/** By the light that a front lies in. */
export const PROGRAMMES: Readonly<Record<string, Programme>> = {
  afternoon: { place: 'valley', turns: VALLEY },
  midday: { place: 'valley', turns: VALLEY },
  dusk: { place: 'night', turns: VALLEY },
  cave: { place: 'cave', turns: DEPTHS },
  decks: { place: 'deck', turns: DEPTHS },
  [SPACE]: { place: 'nebula', turns: SKY },
}

export const programmeOf = (light: string): Programme => PROGRAMMES[light] ?? PROGRAMMES.afternoon

/** A turn's mixes; danger sounds the same in every dress. */
export const mixesOf = (turn: Turn): Mixes => ({
  calm: turn.calm,
  tension: turn.danger?.tension ?? TENSION,
  combat: turn.danger?.combat ?? COMBAT,
})

/** Whether a turn is for a mood. */
export const suits = ({ moods }: Turn, mood: Mood): boolean => moods?.includes(mood) ?? true

export type ProgrammeState =
  | { readonly kind: 'piece'; readonly turn: number; readonly untilSec: number }
  /** Only the place is heard. */
  | { readonly kind: 'silence'; readonly turn: number; readonly untilSec: number }

/** A mission begins with the place alone, for a breath. */
export const OPENING_SEC = 4

export const opening = (nowSec: number, breathSec = OPENING_SEC): ProgrammeState => ({
  kind: 'silence',
  turn: -1,
  untilSec: nowSec + breathSec,
})

/** The next turn after one that is for a mood; the very next where none is. */
export function nextTurn(turns: readonly Turn[], from: number, mood: Mood): number {
  for (let step = 1; step <= turns.length; step += 1) {
    const at = (from + step + turns.length) % turns.length
    if (suits(turns[at], mood)) return at
  }
  return (from + 1) % turns.length
}

/**
 * What comes after a moment: silence after a piece only where it is calm; a fight ends any silence at once,
 * mere tension one that has lasted; a piece that is not for a mood gives way to one that is. `seconds` gives
 * how long a turn's piece takes.
 */
export function advance(
  state: ProgrammeState,
  turns: readonly Turn[],
  mood: Mood,
  nowSec: number,
  seconds: (turn: number) => { readonly pieceSec: number; readonly silenceSec: number },
): ProgrammeState {
  const begin = (turn: number): ProgrammeState => {
    return { kind: 'piece', turn, untilSec: nowSec + seconds(turn).pieceSec }
  }
  if (state.kind === 'silence') {
    const patience = mood === 'combat' ? Number.POSITIVE_INFINITY : mood === 'tension' ? 25 : 0
    return nowSec < state.untilSec - patience ? state : begin(nextTurn(turns, state.turn, mood))
  }
  const turn = turns[state.turn]
  if (!suits(turn, mood)) return begin(nextTurn(turns, state.turn, mood))
  if (nowSec < state.untilSec) return state
  const { pieceSec, silenceSec } = seconds(state.turn)
  if (mood === 'calm') return { kind: 'silence', turn: state.turn, untilSec: nowSec + silenceSec }
  // In danger it goes round once more, or another of its kind takes over.
  const next = nextTurn(turns, state.turn, mood)
  return turn.moods === undefined || next === state.turn
    ? { ...state, untilSec: state.untilSec + pieceSec }
    : begin(next)
}
