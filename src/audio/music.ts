/** Who plays: one piece of a screen, or a battle's programme that follows the danger; and stings over both. */
import type { Bank } from './bank'
import type { Mood } from './danger'
import type { Mixer } from './mixer'
import { type Metre, type MoodState, STILL, settle, want } from './mood'
import {
  advance,
  type Mix,
  mixesOf,
  nextTurn,
  OPENING_SEC,
  opening,
  type Programme,
  type ProgrammeState,
  type Turn,
} from './programme'
import { type PieceId, type PieceSpec, pieceOf } from './sounds'
import { type PlayingPiece, startPiece } from './stems'

export interface Music {
  /** One piece for a screen; goes on if it plays already. */
  play(piece: PieceId): void
  /**
   * A battle's pieces and silences. `isSwap`: another board of the same battle; what plays goes on until one
   * has stayed there for a while, and coming back finds the programme where it was left.
   */
  follow(programme: Programme, isSwap?: boolean): void
  /** How dangerous it looks. */
  want(mood: Mood): void
  /** A short piece over everything; `isLast`: nothing goes on after it. */
  sting(piece: PieceId, isLast: boolean): void
  /** Lets time pass: to be called a few times a second. */
  tick(): void
  readonly now: { readonly piece: PieceId | null; readonly mood: Mood }
  /** Files that must stay. */
  readonly files: ReadonlySet<string>
}

const START_SOON_SEC = 0.1
/** Who looks at another board for less than this does not break the music. */
export const SWAP_PATIENCE_SEC = 6
const FADE = { screen: 1.6, battle: 2.4, sting: 0.8 } as const
/** What a screen's piece is mixed from: everything it has. */
const wholeOf = (spec: PieceSpec): Mix =>
  Object.fromEntries(Object.keys(spec.stems).map((stem) => [stem, 1]))

type Playing = { readonly id: PieceId; readonly piece: PlayingPiece; readonly turn: Turn | null }

interface Running {
  readonly turns: readonly Turn[]
  state: ProgrammeState
}

/** @param onFiles told when other files are needed than before */
export function createMusic(mixer: Mixer, bank: Bank, onFiles: () => void): Music {
  const { context } = mixer
  const output = mixer.bus.music
  let playing: Playing | null = null
  let programme: Running | null = null
  /** Another board's programme, and from when on it is heard. */
  let swap: { readonly to: Programme; readonly atSec: number } | null = null
  /** A sting is heard, or was the last thing to be: until it is over no turn is taken. */
  let isStung = false
  /** How far the boards of this battle have come. */
  let turnsTaken = new Map<readonly Turn[], number>()
  let mood: MoodState = STILL
  /** What plays, or will next. */
  let wanted: PieceId | null = null
  /** Grows with each thing that is started: what loads for an older one comes to nothing. */
  let generation = 0

  const metreOf = (): Metre => {
    if (playing === null) return { startSec: context.currentTime, beatSec: 0.5, beatsPerBar: 1 }
    const { bpm, beatsPerBar } = pieceOf(playing.id)
    return { startSec: playing.piece.startSec, beatSec: 60 / bpm, beatsPerBar }
  }
  const heardMix = (turn: Turn | null, spec: PieceSpec): Mix =>
    turn === null ? wholeOf(spec) : mixesOf(turn)[mood.mood]

  const silence = (fadeSec: number) => {
    generation += 1
    playing?.piece.stop(fadeSec)
    playing = null
  }

  /** Loads what is heard first, begins with it, and lets the other stems join. */
  const begin = async (id: PieceId, turn: Turn | null, onEnd: () => void) => {
    const mine = ++generation
    const spec = pieceOf(id)
    const first = heardMix(turn, spec)
    const stems = Object.entries(spec.stems)
    wanted = id
    onFiles()
    const loads = stems.map(([stem, file]) => ({ stem, buffer: bank.load(file) }))
    const heard = loads.filter(({ stem }) => (first[stem] ?? 0) > 0)
    const samples = await Promise.all(heard.map(({ buffer }) => buffer))
    if (mine !== generation) return
    if (samples.every((one) => one === null)) return onEnd()
    const startSec = context.currentTime + START_SOON_SEC
    const piece = startPiece(output, spec, startSec, heardMix(turn, spec), onEnd)
    playing = { id, piece, turn }
    for (const { stem, buffer } of loads) {
      void buffer.then((stemSamples) => {
        if (mine === generation && stemSamples) piece.join(stem, stemSamples)
      })
    }
  }

  const secondsOf = (turn: Turn) => {
    const { loopStart = 0, loopEnd = 0 } = pieceOf(turn.piece)
    return { pieceSec: loopEnd - loopStart, silenceSec: turn.thenSilenceSec }
  }

  /** After a breath, the turn that comes next on that board. */
  const change = ({ turns }: Pick<Programme, 'turns'>, breathSec = OPENING_SEC) => {
    if (programme !== null) turnsTaken.set(programme.turns, programme.state.turn)
    const turn = turnsTaken.get(turns) ?? -1
    silence(FADE.battle)
    swap = null
    programme = { turns, state: { ...opening(context.currentTime, breathSec), turn } }
    fetchNext()
  }

  const goOn = () => {
    if (programme === null || isStung) return
    if (swap !== null && context.currentTime >= swap.atSec) return change(swap.to)
    const { turns } = programme
    const before = programme.state
    const next = advance(before, turns, mood.mood, context.currentTime, (index) =>
      secondsOf(turns[index]),
    )
    programme.state = next
    if (next.kind === before.kind && next.turn === before.turn) return
    if (next.kind === 'piece') {
      if (before.kind === 'piece') silence(FADE.battle)
      void begin(turns[next.turn].piece, turns[next.turn], () => {})
      return
    }
    silence(FADE.battle)
    fetchNext()
  }

  /** A fight may end the silence at any moment: what it will need is there by then. */
  const fetchNext = () => {
    if (programme === null) return
    const { turns, state } = programme
    wanted = turns[nextTurn(turns, state.turn, mood.mood)].piece
    onFiles()
    for (const file of Object.values(pieceOf(wanted).stems)) void bank.load(file)
  }

  const apply = (change: { readonly to: Mood; readonly at: number } | null) => {
    if (change === null || playing === null || playing.turn === null) return
    playing.piece.mix(mixesOf(playing.turn)[change.to], change.at)
  }

  return {
    play(id) {
      if (programme === null && playing?.id === id) return
      programme = null
      swap = null
      isStung = false
      silence(FADE.screen)
      void begin(id, null, () => {})
    },
    follow(next, isSwap = false) {
      if (isSwap && programme !== null) {
        const atSec = context.currentTime + SWAP_PATIENCE_SEC
        swap = programme.turns === next.turns ? null : { to: next, atSec }
        return
      }
      silence(FADE.screen)
      mood = STILL
      swap = null
      isStung = false
      turnsTaken = new Map()
      programme = { turns: next.turns, state: opening(context.currentTime) }
      fetchNext()
    },
    want(wanted) {
      const next = want(mood, wanted, metreOf(), context.currentTime)
      mood = next.state
      apply(next.change)
    },
    sting(id, isLast) {
      silence(FADE.sting)
      isStung = true
      void begin(id, null, () => {
        playing = null
        if (isLast || programme === null) return
        isStung = false
        // On whatever board one looks at by then.
        change(swap?.to ?? programme, OPENING_AFTER_STING_SEC)
      })
    },
    tick() {
      const next = settle(mood, metreOf(), context.currentTime)
      mood = next.state
      apply(next.change)
      goOn()
    },
    get now() {
      return { piece: playing?.id ?? null, mood: mood.mood }
    },
    get files() {
      return new Set(wanted === null ? [] : Object.values(pieceOf(wanted).stems))
    },
  }
}

/** The place is heard for a while before the pieces go on. */
const OPENING_AFTER_STING_SEC = 14
