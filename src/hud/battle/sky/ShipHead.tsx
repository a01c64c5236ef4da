import { shipSpec } from '../../../battle'
import { text } from '../../../text'
import { useSky } from '../../context'

/** The selected ship in a line: the head of a phone's sheet. */
export function ShipHead() {
  const session = useSky()
  const ship = session.ship.value
  if (ship === null) return <p class="grow dim">{text('sky.noSelection')}</p>
  return (
    <div class="sheet-head__who grow">
      <b class="sheet-head__name">{session.naming.ship(ship.id)}</b>
      <span class="number">
        {ship.hull}
        <span class="faint">/{shipSpec(session.world, ship.kind).hull}</span>
      </span>
    </div>
  )
}
