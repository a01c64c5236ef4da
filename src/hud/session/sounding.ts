/** What the interface answers to orders: somebody chosen, an order given, refused, taken back. */
import { effect } from '@preact/signals'
import { unitOf } from '../../input'
import type { BattleSession } from './battleSession'

type Answer = 'select' | 'confirm' | 'refuse' | 'cancel' | 'undo'

type Followed = Pick<BattleSession, 'mode' | 'refusal' | 'view' | 'isEnemyPhase' | 'match'>

/** Follows a session until the function that it gives is called. */
export function soundOrders(session: Followed, answer: (sound: Answer) => void): () => void {
  const countNow = () => session.match.record().commands.length
  let unit = unitOf(session.mode.peek())
  let kind = session.mode.peek().kind
  let count = countNow()
  const stops = [
    effect(() => {
      const mode = session.mode.value
      const chosen = unitOf(mode)
      if (chosen !== null && chosen !== unit) answer('select')
      else if (kind !== 'idle' && mode.kind === 'idle' && countNow() === count) answer('cancel')
      unit = chosen
      kind = mode.kind
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
