/** Plays a verified replay command by command in a session that gives no orders of its own. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { createMatch } from '../../battle'
import type { LoadedReplay } from '../replayFile'
import { type BattleSession, createBattleSession } from './battleSession'
import type { Ports } from './ports'

export interface ReplayPlayer {
  readonly session: BattleSession
  /** Commands shown so far. */
  readonly index: ReadonlySignal<number>
  readonly isPlaying: ReadonlySignal<boolean>
  /** The last command has been shown, and with it the battle's end. */
  readonly isAtEnd: ReadonlySignal<boolean>
  togglePlay(): void
  step(): void
  stepBack(): void
  seek(index: number): void
}

/** Between two commands, so that even at the highest speed each is seen. */
const BREATH_MS = 90

/** `from` = how many commands have been given when the film begins. */
export function createReplayPlayer(ports: Ports, replay: LoadedReplay, from = 0): ReplayPlayer {
  const { setup, seed } = replay.match
  const session = createBattleSession(ports, createMatch(ports.library, setup, seed), 'watch')
  const index = signal(0)
  const isPlaying = signal(false)

  const showNext = async () => {
    const command = replay.commands[index.value]
    if (command === undefined) {
      isPlaying.value = false
      return
    }
    index.value += 1
    await session.watch(command)
  }
  const run = async () => {
    while (isPlaying.value) {
      await showNext()
      await new Promise((resolve) => setTimeout(resolve, BREATH_MS))
    }
  }
  const seek = (target: number) => {
    isPlaying.value = false
    const to = Math.max(0, Math.min(replay.commands.length, target))
    // From the start: a command costs microseconds, and nothing has to be taken back.
    session.jump(createMatch(ports.library, setup, seed), replay.commands.slice(0, to))
    index.value = to
  }

  if (from > 0) seek(from)

  return {
    session,
    index,
    isPlaying,
    isAtEnd: computed(
      () => index.value === replay.commands.length && session.view.value.outcome !== null,
    ),
    togglePlay() {
      isPlaying.value = !isPlaying.value
      if (isPlaying.value) void run()
      else session.skip()
    },
    step() {
      isPlaying.value = false
      void showNext()
    },
    stepBack: () => seek(index.value - 1),
    seek,
  }
}
