import { effect, untracked, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { text } from '../../text'
import { useBattle } from '../context'
import { keyLabel, useKeyMap } from '../keys'
import type { BattleSession } from '../session/battleSession'
import {
  dueMs,
  heard,
  heardLine,
  isWaiting,
  SILENCE,
  type Speech,
  tellAll,
} from '../session/speech'
import { BOARD_HELP_ID } from './areas'
import { skyForecastSentence, skyPlaceSentence } from './sky/spoken'
import { forecastSentence, placeSentence } from './spoken'

/** How the board is played without seeing it: told when the keyboard comes to it. */
export function BoardHelp() {
  const map = useKeyMap()
  return (
    <p class="unseen" id={BOARD_HELP_ID}>
      {text('battle.boardHelp', {
        next: keyLabel(map, 'nextIdle'),
        area: keyLabel(map, 'nextArea'),
        help: keyLabel(map, 'help'),
      })}
    </p>
  )
}

/** Says aloud where the cursor stands, what the order would do and what happened; losses break in. */
export function CursorVoice() {
  const session = useBattle()
  const polite = useSignal('')
  const loss = useSignal('')
  useEffect(() => {
    const stop = followBattle(
      session,
      (sentence) => {
        polite.value = sentence
      },
      (sentence) => {
        loss.value = sentence
      },
    )
    return stop
  }, [session])
  return (
    <>
      <p class="unseen" aria-live="polite" data-voice="polite">
        {polite}
      </p>
      <p class="unseen" role="alert">
        {loss}
      </p>
    </>
  )
}

function followBattle(
  session: BattleSession,
  say: (sentence: string) => void,
  breakIn: (sentence: string) => void,
): () => void {
  let speech: Speech = SILENCE
  let timer = 0
  const now = () => performance.now()
  const plan = (next: Speech) => {
    speech = next
    window.clearTimeout(timer)
    if (!isWaiting(speech)) return
    timer = window.setTimeout(tell, Math.max(0, dueMs(speech) - now()))
  }
  const tell = () => {
    const told = tellAll(speech, now(), (count) => text('voice.moreLines', { count }))
    speech = told.speech
    say(told.sentence)
  }
  /** Lines of the log that were told. */
  let lines = session.log.peek().length
  const stops = [
    effect(() => {
      const hex = session.cursor.value
      plan(heard(speech, 'place', hex === null ? '' : placeWords(session, hex), now()))
    }),
    effect(() => plan(heard(speech, 'forecast', forecastWords(session), now()))),
    effect(() => {
      const log = session.log.value
      const fresh = log.slice(lines)
      lines = log.length
      for (const line of fresh) plan(heardLine(speech, line.text, now()))
      const losses = fresh.filter((line) => line.isLoss).map((line) => line.text)
      if (losses.length > 0) breakIn(losses.join('. '))
    }),
    effect(() => {
      if (!session.canOrder.value) return
      const line = untracked(() => turnSentence(session))
      plan(heardLine(speech, line, now()))
    }),
  ]
  return () => {
    window.clearTimeout(timer)
    for (const stop of stops) stop()
  }
}

/** In the words of the board that is on screen. */
function placeWords({ part, onGround, inSpace }: BattleSession, hex: number): string {
  if (inSpace?.board === part.board) return skyPlaceSentence(inSpace, hex)
  return onGround === null ? '' : placeSentence(onGround, hex)
}

function forecastWords({ part, onGround, inSpace }: BattleSession): string {
  if (inSpace?.board === part.board) return skyForecastSentence(inSpace)
  return onGround === null ? '' : forecastSentence(onGround)
}

/** At the start of a turn: how it stands. */
function turnSentence(session: BattleSession): string {
  const { round } = session.view.value
  const alerts = session.part.alerts.value
  return [
    text('battle.round', { round }),
    alerts.length === 0 ? '' : text('voice.alerts', { count: alerts.length }),
    alerts.at(0)?.title ?? '',
    text('battle.idle', { count: session.part.idlers.value.length }),
  ]
    .filter((part) => part !== '')
    .join('. ')
}
