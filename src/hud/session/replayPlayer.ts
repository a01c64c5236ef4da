/** Plays a verified replay order by order in a session that gives no orders of its own. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Command, Eyes, Match } from '../../battle'
import type { Film } from '../../battle/replayFilm'
import { type BattleSession, createBattleSession } from './battleSession'
import type { LogLine } from './log'
import { createNaming } from './naming'
import type { Ports } from './ports'
import { sideOfPerson } from './sessionState'
import { createTelling, type Telling } from './telling'

export interface ReplayPlayer {
  readonly session: BattleSession
  readonly film: Film
  /** Orders shown so far. */
  readonly index: ReadonlySignal<number>
  readonly isPlaying: ReadonlySignal<boolean>
  /** The last order has been shown, and with it the battle's end. */
  readonly isAtEnd: ReadonlySignal<boolean>
  togglePlay(): void
  step(): void
  stepBack(): void
  seek(index: number): void
  look(eyes: Eyes): void
  close(): void
}

/** Between two orders, so that even at the highest speed each is seen. */
const BREATH_MS = 90
/** Orders that are told at once while nothing else is to do. */
const TOLD_AHEAD = 4

/** `from` = how many orders have been given when the film begins. */
export function createReplayPlayer(ports: Ports, film: Film, from = 0): ReplayPlayer {
  const { commands } = film.replay
  const first = film.at(from)
  const naming = createNaming()
  const index = signal(from)
  const isPlaying = signal(false)
  /** Counts starts of the film: an earlier one that still runs is over. */
  let runs = 0
  const tellings = new Map<Eyes, Telling>()

  const tellingOf = (eyes: Eyes): Telling => {
    const known = tellings.get(eyes)
    if (known !== undefined) return known
    const telling = createTelling(film, eyes, naming)
    tellings.set(eyes, telling)
    return telling
  }
  // Told before the session looks: whoever it meets has the name that the log gives.
  tellingOf(sideOfPerson(first)).upTo(from)
  const session = createBattleSession(ports, first, 'watch', naming)
  const told = () => tellingOf(session.eyes.peek()).upTo(index.peek())

  /** What is told is told ahead in small parts, so that no seek has to wait for it. */
  let timer: ReturnType<typeof setTimeout> | null = null
  const prepare = () => {
    timer = null
    if (tellingOf(session.eyes.peek()).prepare(TOLD_AHEAD)) timer = setTimeout(prepare)
  }
  const prepareSoon = () => {
    timer ??= setTimeout(prepare)
  }

  const pause = () => {
    isPlaying.value = false
    runs += 1
  }
  /** The board that the film showed last: whoever turned to another one is left there. */
  let followed = session.front.peek()
  /** The board that comes on screen for an order; null where none has to. */
  const boardFor = ({ type, front }: Command) =>
    type === 'endTurn' || front === followed || session.front.peek() !== followed ? null : front
  const showNext = async () => {
    const command = commands[index.value]
    if (command === undefined) {
      pause()
      return
    }
    const board = boardFor(command)
    if (board !== null) {
      const mine = runs
      followed = board
      await session.showFront(board)
      if (mine !== runs) return
    }
    index.value += 1
    await session.watch(command)
  }
  const run = async () => {
    const mine = runs
    while (isPlaying.value && mine === runs) {
      await showNext()
      await new Promise((resolve) => setTimeout(resolve, BREATH_MS))
    }
  }
  /** What one wants to see of a moment on this board: what its order brought, who carried it out, what came before. */
  const placeOf = (match: Match, to: number, lines: readonly LogLine[]): number | null => {
    const here = session.front.peek()
    const told = lines.filter((line) => line.front === here && line.hex !== null)
    const last = told.at(-1)
    if (last?.commands === to) return last.hex
    const order = commands[to - 1]
    if (order !== undefined && 'unit' in order && order.front === here) {
      const { units } = match.view(session.eyes.peek()).fronts[here].view
      const doer = units.find(({ id, hex }) => id === order.unit && hex >= 0)
      if (doer !== undefined) return doer.hex
    }
    return last?.hex ?? null
  }
  const goTo = (to: number) => {
    const match: Match = film.at(to)
    index.value = to
    const lines = told()
    session.jump(match, lines)
    const place = placeOf(match, to, lines)
    if (place !== null) session.frame(place)
  }
  const seek = (target: number) => {
    pause()
    goTo(Math.max(0, Math.min(film.length, target)))
  }

  session.jump(film.at(from), told())
  prepareSoon()

  return {
    session,
    film,
    index,
    isPlaying,
    isAtEnd: computed(() => index.value === film.length && session.view.value.outcome !== null),
    togglePlay() {
      if (isPlaying.value) {
        pause()
        session.skip()
        return
      }
      // Pressed at the end it begins anew.
      if (index.value === film.length) goTo(0)
      followed = session.front.peek()
      isPlaying.value = true
      void run()
    },
    step() {
      pause()
      session.skip()
      void showNext()
    },
    stepBack: () => seek(index.value - 1),
    seek,
    look(eyes) {
      if (eyes === session.eyes.value) return
      pause()
      session.look(eyes, tellingOf(eyes).upTo(index.value))
      prepareSoon()
    },
    close() {
      pause()
      if (timer !== null) clearTimeout(timer)
      session.close()
    },
  }
}
