import { text } from '../../text'
import { useBattle } from '../context'
import { useHint, useLabel } from '../keys'
import { IconButton } from '../parts/Button'
import { MiniMap } from './MiniMap'
import { SuggestButton } from './Suggestion'
import { SkyMiniMap } from './sky/SkyMiniMap'

interface TurnPanelProps {
  readonly onRewind: () => void
  readonly onEnd: () => void
}

/** The map, undo, redo, rewind, the phase again, and the end of the turn with who is still idle. */
export function TurnPanel({ onRewind, onEnd }: TurnPanelProps) {
  const session = useBattle()
  const { match } = session
  const parts = [session.onGround, session.inSpace].filter((one) => one !== null)
  const idleCount = parts.reduce((sum, { idlers }) => sum + idlers.value.length, 0)
  const canOrder = session.canOrder.value
  const left = match.rewindsLeft()
  const rewinds =
    left === null ? text('battle.rewindsFree') : text('battle.rewindsLeft', { count: left })
  const isReady = canOrder && idleCount === 0 && !session.part.isAiming()
  return (
    <div class="turn" role="group" aria-label={text('battle.map')}>
      {session.part.board === session.onGround?.board ? <MiniMap /> : <SkyMiniMap />}
      <div class="turn__back">
        <IconButton
          icon="undo"
          label={useLabel(text('battle.undo'), 'undo')}
          isDisabled={!session.canUndo.value}
          onPress={session.undo}
        />
        <IconButton
          icon="redo"
          label={useLabel(text('battle.redo'), 'redo')}
          isDisabled={!session.canRedo.value}
          onPress={session.redo}
        />
        <IconButton
          icon="rewind"
          label={text('battle.rewindAria', { left: rewinds })}
          {...(left === null ? {} : { badge: String(left) })}
          isDisabled={!canOrder || match.rewindable().length === 0 || left === 0}
          onPress={onRewind}
        />
        <IconButton
          icon="again"
          label={useLabel(text('battle.again'), 'again')}
          isDisabled={!canOrder || !session.canShowAgain.value}
          onPress={session.showAgain}
        />
        <SuggestButton />
      </div>
      <button
        type="button"
        class={isReady ? 'end-turn end-turn--ready' : 'end-turn'}
        aria-disabled={!canOrder}
        title={useHint('endTurn')}
        onClick={onEnd}
      >
        <span>{text('battle.endTurn')}</span>
        <span>
          {idleCount > 0 ? text('battle.idle', { count: idleCount }) : text('battle.allDone')}
        </span>
      </button>
    </div>
  )
}
