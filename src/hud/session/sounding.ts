/** What the interface answers to orders: somebody chosen, an order given, refused, taken back. */
import { effect, untracked } from '@preact/signals'
import type { BattleSession } from './battleSession'

type Answer = 'select' | 'confirm' | 'refuse' | 'cancel' | 'undo'

type Followed = Pick<BattleSession, 'part' | 'refusal' | 'view' | 'isEnemyPhase' | 'match'>

/** Follows a session until the function that it gives is called. */
export function soundOrders(session: Followed, answer: (sound: Answer) => void): () => void {
  const countNow = () => session.match.record().commands.length
  let unit = untracked(() => session.part.selectedUnit())
  let wasIdle = untracked(() => session.part.isIdle())
  let count = countNow()
  const stops = [
    effect(() => {
      const chosen = session.part.selectedUnit()
      const isIdle = session.part.isIdle()
      if (chosen !== null && chosen !== unit) answer('select')
      else if (!wasIdle && isIdle && countNow() === count) answer('cancel')
      unit = chosen
      wasIdle = isIdle
    }),
    effect(() => {
      if (session.refusal.value !== null) answer('refuse')
    }),
    effect(() => {
      const isTheirs = session.isEnemyPhase.value
      void session.view.value
      const now = countNow()
      if (!isTheirs && now > count) answer('confirm')
      if (now < count) answer('undo')
      count = now
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
