import type { ComponentChildren } from 'preact'
import { text } from '../../text'
import { useBattle } from '../context'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { useSettings } from '../settings'

/** What either theatre leaves undone, as `children`, and the choice: back to it, or end the turn. */
export function EndTurnDialog({
  onClose,
  children,
}: {
  onClose: () => void
  children: ComponentChildren
}) {
  const session = useBattle()
  const { settings, change } = useSettings()
  return (
    <Dialog title={text('guard.title')} onClose={onClose}>
      <div class="dialog__list">
        {children}
        <button
          type="button"
          class="switch switch--row"
          role="switch"
          aria-checked={settings.value.endTurnGuard}
          onClick={() => change({ endTurnGuard: !settings.value.endTurnGuard })}
        >
          <span class="grow">{text('guard.askAgain')}</span>
          <i />
        </button>
      </div>
      <div class="dialog__buttons">
        <Button action="cancel" onPress={onClose}>
          {text('guard.back')}
        </Button>
        <Button
          kind="go"
          action="confirm"
          hasFocus
          onPress={() => {
            onClose()
            session.endTurn()
          }}
        >
          {text('battle.endTurn')}
        </Button>
      </div>
    </Dialog>
  )
}
