/** From the match to the pictures and panels: what a command did is shown, told, and taken back. */
import { batch } from '@preact/signals'
import {
  BATTLE_FRONT,
  type Eyes,
  type GroundBattleView,
  type Match,
  type SeenEvent,
} from '../../battle'
import { text } from '../../text'
import type { LogLine } from './log'
import type { StagePort } from './ports'
import { commandCount, isTheirs, type SessionState } from './sessionState'
import { lineFor } from './telling'

export interface Showing {
  readonly stage: StagePort | null
  /** The board on screen has its picture; null where there can be none. */
  attachStage(stage: StagePort | null): void
  /** The picture goes; another one is on its way. */
  detachStage(): void
  /** Settles when the board on screen has its picture, drawn whole, or can have none. */
  pictured(): Promise<void>
  /** The stage tells that an event has become visible. */
  shown(seen: SeenEvent): void
  /** Shows what the last command did, after what is being shown. */
  show(): Promise<void>
  /** Shows the other side's last phase once more; `skip` ends it. */
  showAgain(): void
  /** Plays faster while it is true. */
  hurry(isFast: boolean): void
  /** The stage shows fewer effects from now on: said once in the log. */
  lowered(effects: 'off' | 'low'): void
  /** Settles when everything so far has been shown. */
  done(): Promise<void>
  /** Follows the match after a change that needs no picture. */
  resync(): void
  /** Goes on from another match, with what was told until there; nothing of it is played. */
  jump(match: Match, told: readonly LogLine[]): void
  /** Sees the battle through other eyes, with what was told to those. */
  look(eyes: Eyes, told: readonly LogLine[]): void
  /** Shows the rest at once: of one command, or until `endSkip`. */
  skip(isLasting: boolean): void
  endSkip(): void
}

/** The other side's last phase as it was seen, kept to be shown again. */
interface SeenPhase {
  readonly before: GroundBattleView
  readonly seen: SeenEvent[]
  /** Commands given when the last of it was shown: an undo beyond makes it void. */
  commands: number
}

export function createShowing(state: SessionState): Showing {
  const { view, log, naming, version, isEnemyPhase, isShowingAgain } = state
  let stage: StagePort | null = null
  let isAttached = false
  /** Who waits for the stage that is on its way. */
  let waiting: (() => void)[] = []
  let isSkipping = false
  let phase: SeenPhase | null = null
  /** Told of events as the pictures show them. */
  let onShown: ((seen: SeenEvent) => void) | null = null
  /** Counts jumps: what was being shown before one has nothing more to say. */
  let era = 0
  /** Pictures are shown one command after the other. */
  let showing: Promise<void> = Promise.resolve()

  /** Panels take over what an event made true, and tell it. */
  const commit = (seen: SeenEvent, count: number) => {
    naming.meet(seen.after)
    const line = lineFor(state.match.field, seen, view.value, naming, count)
    if (line !== null) log.value = [...log.value, line]
    view.value = seen.after
  }
  const commitAll = (seen: readonly SeenEvent[], count: number) =>
    batch(() => {
      for (const one of seen) commit(one, count)
    })

  const keep = (before: GroundBattleView, seen: readonly SeenEvent[], isFirst: boolean) => {
    if (isFirst || phase === null) phase = { before, seen: [], commands: 0 }
    phase.seen.push(...seen)
    phase.commands = commandCount(state)
    state.canShowAgain.value = phase.seen.length > 0
  }

  /**
   * Of the player's own orders panels know the end at once; of the other side's, which begins within
   * the order that ends the turn, they learn it as the pictures come.
   */
  const show = (): Promise<void> => {
    const eyes = state.eyes.value
    const seen = state.match.seen(eyes)
    const after = state.match.view(eyes)
    const count = commandCount(state)
    const cut = isEnemyPhase.value ? 0 : seen.findIndex(beginsTheirPhase)
    const ours = cut < 0 ? seen : seen.slice(0, cut)
    const theirs = cut < 0 ? [] : seen.slice(cut)
    version.value += 1
    commitAll(ours, count)
    if (theirs.length > 0) keep(ours.at(-1)?.after ?? view.value, theirs, !isEnemyPhase.value)
    else view.value = after
    const mine = era
    showing = showing.then(async () => {
      if (state.isClosed || mine !== era) return
      if (stage === null || isSkipping) {
        commitAll(theirs, count)
        if (theirs.length > 0) view.value = after
        stage?.sync(after)
        return
      }
      if (ours.length > 0) await stage.play(ours, 'own')
      if (theirs.length === 0 || mine !== era) return
      onShown = (one) => batch(() => commit(one, count))
      await stage.play(theirs, 'enemy')
      if (mine !== era) return
      onShown = null
      view.value = after
    })
    return showing
  }

  /** Panels and pictures go back to the start of the phase and follow it anew; the log stays. */
  const showAgain = () => {
    const again = phase
    if (again === null || isEnemyPhase.value || isShowingAgain.value) return
    isShowingAgain.value = true
    showing = showing.then(async () => {
      if (stage !== null && !state.isClosed && isShowingAgain.value) {
        view.value = again.before
        stage.sync(again.before)
        onShown = (one) => {
          view.value = one.after
        }
        await stage.play(again.seen, 'again')
        onShown = null
      }
      endAgain()
    })
  }
  const endAgain = () => {
    if (!isShowingAgain.value) return
    batch(() => {
      isShowingAgain.value = false
      view.value = state.match.view(state.eyes.value)
    })
    stage?.sync(view.value)
  }
  const forget = () => {
    phase = null
    state.canShowAgain.value = false
  }

  const jump = (next: Match, told: readonly LogLine[]) => {
    forget()
    era += 1
    onShown = null
    isShowingAgain.value = false
    stage?.skip()
    state.match = next
    const after = next.view(state.eyes.value)
    naming.meet(after)
    batch(() => {
      version.value += 1
      view.value = after
      log.value = told
      // What was told in another sitting is no news in this one.
      state.newsFrom.value = told.length
      isEnemyPhase.value = isTheirs(state)
    })
    stage?.sync(after)
  }

  return {
    get stage() {
      return stage
    },
    attachStage(next) {
      stage = next
      stage?.sync(view.value)
      isAttached = true
      for (const resolve of waiting) resolve()
      waiting = []
    },
    detachStage() {
      stage = null
      isAttached = false
    },
    async pictured() {
      if (!isAttached) await new Promise<void>((resolve) => waiting.push(resolve))
      await stage?.idle()
    },
    shown: (seen) => onShown?.(seen),
    show,
    showAgain,
    hurry: (isFast) => stage?.hurry(isFast),
    lowered(effects) {
      const note = text(`log.lowered.${effects}`)
      log.value = [...log.value, noteOf(note, view.value.round, commandCount(state))]
    },
    done: () => showing,
    resync() {
      batch(() => {
        version.value += 1
        const count = commandCount(state)
        if (phase !== null && phase.commands > count) forget()
        view.value = state.match.view(state.eyes.value)
        log.value = log.value.filter((line) => line.commands <= count)
        state.refusal.value = null
        state.hovered.value = null
      })
      stage?.sync(view.value)
    },
    jump,
    look(eyes, told) {
      state.eyes.value = eyes
      jump(state.match, told)
    },
    skip(isLasting) {
      isSkipping = isLasting
      stage?.skip()
    },
    endSkip() {
      isSkipping = false
    },
  }
}

function beginsTheirPhase({ event, after }: SeenEvent): boolean {
  return event.type === 'phaseBegan' && event.phase !== after.side
}

/** A line about the game itself, not about the battle. */
function noteOf(note: string, round: number, commands: number): LogLine {
  return {
    round,
    text: note,
    front: BATTLE_FRONT,
    hex: null,
    tone: 'plain',
    commands,
    isLoss: false,
    news: null,
  }
}
