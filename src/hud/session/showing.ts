/** From the match to the pictures and panels: what a command did is shown, told, and taken back. */
import { batch } from '@preact/signals'
import type { Command, Match, SeenEvent } from '../../battle'
import { type LogLine, lineOf } from './log'
import type { StagePort } from './ports'
import { commandCount, FRONT, groundOf, type SessionState } from './sessionState'

export interface Showing {
  readonly stage: StagePort | null
  attachStage(stage: StagePort | null): void
  /** The stage tells that an event has become visible. */
  shown(seen: SeenEvent): void
  /** Shows what the last command did, after what is being shown. */
  show(): Promise<void>
  /** Settles when everything so far has been shown. */
  done(): Promise<void>
  /** Follows the match after a change that needs no picture. */
  resync(): void
  /** Goes on from another match, after the given commands; nothing of it is played. */
  jump(match: Match, commands: readonly Command[]): void
  /** Shows the rest at once: of one command, or until `endSkip`. */
  skip(isLasting: boolean): void
  endSkip(): void
}

export function createShowing(state: SessionState): Showing {
  const { view, log, naming, version, isEnemyPhase } = state
  let stage: StagePort | null = null
  let isSkipping = false
  /** Told of events as the pictures show them. */
  let onShown: ((seen: SeenEvent) => void) | null = null
  /** Pictures are shown one command after the other. */
  let showing: Promise<void> = Promise.resolve()

  /** Panels take over what an event made true, and tell it. */
  const commit = (seen: SeenEvent, count: number) =>
    batch(() => {
      naming.meet(groundOf(seen.after))
      const line = lineOf(seen.event, view.value, seen.after, FRONT, naming, count)
      if (line !== null) log.value = [...log.value, line]
      view.value = seen.after
    })

  /**
   * Of the player's own orders panels know the end at once; of the other side's they learn it as the
   * pictures come.
   */
  const show = (): Promise<void> => {
    const seen = state.match.seen('blue')
    const after = state.match.view('blue')
    const count = commandCount(state)
    const isOwn = !isEnemyPhase.value
    const commitAll = () =>
      batch(() => {
        for (const one of seen) commit(one, count)
        view.value = after
      })
    version.value += 1
    if (isOwn) commitAll()
    showing = showing.then(async () => {
      if (state.isClosed) return
      if (stage === null || isSkipping) {
        if (!isOwn) commitAll()
        stage?.sync(after)
        return
      }
      onShown = isOwn ? null : (one) => commit(one, count)
      await stage.play(seen, !isOwn)
      onShown = null
      if (!isOwn) view.value = after
    })
    return showing
  }

  const jump = (next: Match, commands: readonly Command[]) => {
    stage?.skip()
    state.match = next
    const lines: LogLine[] = []
    let before = next.view('blue')
    for (const command of commands) {
      next.submit(command)
      for (const seen of next.seen('blue')) {
        naming.meet(groundOf(seen.after))
        const line = lineOf(seen.event, before, seen.after, FRONT, naming, commandCount(state))
        if (line !== null) lines.push(line)
        before = seen.after
      }
    }
    batch(() => {
      version.value += 1
      view.value = next.view('blue')
      log.value = lines
      isEnemyPhase.value = next.state().phase === 'red'
    })
    stage?.sync(view.value)
  }

  return {
    get stage() {
      return stage
    },
    attachStage(next) {
      stage = next
      stage?.sync(view.value)
    },
    shown: (seen) => onShown?.(seen),
    show,
    done: () => showing,
    resync() {
      batch(() => {
        version.value += 1
        const count = commandCount(state)
        view.value = state.match.view('blue')
        log.value = log.value.filter((line) => line.commands <= count)
        state.refusal.value = null
        state.hovered.value = null
      })
      stage?.sync(view.value)
    },
    jump,
    skip(isLasting) {
      isSkipping = isLasting
      stage?.skip()
    },
    endSkip() {
      isSkipping = false
    },
  }
}
