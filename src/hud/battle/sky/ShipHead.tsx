import { text } from '../../../text'
import { useSky } from '../../context'
import { HullNumber } from './HullRows'
import { ShieldRing } from './ShieldRing'
import { PowerButton, struckArcs } from './ShipCard'

/** The selected ship in a line: the head of a phone's sheet. */
export function ShipHead() {
  const session = useSky()
  const ship = session.ship.value
  if (ship === null) return <p class="grow dim">{text('sky.noSelection')}</p>
  return (
    <div class="sheet-head__who ship-head grow">
      <ShieldRing ship={ship} struck={struckArcs(session, ship)} />
      <span class="ship-head__words">
        <b class="sheet-head__name">{session.naming.ship(ship.id)}</b>
        <HullNumber ship={ship} />
      </span>
      <PowerButton ship={ship} />
    </div>
  )
}
