import { text } from '../../../text'
import { useSky } from '../../context'
import { EndTurnDialog } from '../EndTurnDialog'

/** Before the turn ends: which ships have not flown. */
export function ShipGuard({ onClose }: { onClose: () => void }) {
  const session = useSky()
  const idle = session.idleShips()
  return (
    <EndTurnDialog onClose={onClose}>
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
    </EndTurnDialog>
  )
}
