import { text } from '../../../text'
import { useSky } from '../../context'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'

/** Before the turn ends: which ships have not flown. */
export function ShipGuard({ onClose }: { onClose: () => void }) {
  const session = useSky()
  const idle = session.idleShips()
  return (
    <Dialog title={text('guard.title')} onClose={onClose}>
      <div class="dialog__list">
        <p class="label dim">{text('sky.guard.idle', { count: idle.length })}</p>
        <div class="guard__idle">
          {idle.map((ship) => (
            <button
              type="button"
              class="guard__unit"
              key={ship.id}
              onClick={() => {
                onClose()
                session.selectAndShow(ship.id)
              }}
            >
              {session.naming.ship(ship.id)}
            </button>
          ))}
        </div>
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
