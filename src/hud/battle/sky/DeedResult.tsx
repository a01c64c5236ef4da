import type { SpaceCommand } from '../../../battle'
import { text, textFor } from '../../../text'
import { useSky } from '../../context'
import type { SkySession } from '../../session/battleSession'

type ShipOrder = Exclude<SpaceCommand, { readonly type: 'endTurn' }>

/** What no dice and no arcs decide, in one clear sentence; and what it costs to be noticed. */
export function DeedResult({ order }: { order: ShipOrder }) {
  const session = useSky()
  const ship = session.ship.value
  const isLoud = order.type === 'scan'
  return (
    <>
      <p>{deedSentence(session, order)}</p>
      {isLoud && (
        <p class="block block--noticed">
          {text(ship?.isSilent === true ? 'sky.shot.breaksSilence' : 'sky.deed.loud')}
        </p>
      )}
    </>
  )
}

/** The same for those who hear it. */
export function deedSentence(session: SkySession, order: ShipOrder): string {
  const { world, naming, sky } = session
  const { numbers } = world.content
  switch (order.type) {
    case 'tractor': {
      const speed = sky.value.units.find(({ id }) => id === order.target)?.speed ?? 0
      return text(order.drags ? 'sky.deed.drag' : 'sky.deed.hold', {
        target: naming.ship(order.target),
        speed: Math.floor(speed / 2),
      })
    }
    case 'scan':
      return text('sky.deed.scan', {
        heading: textFor(`sky.heading.${order.facing}`),
        count: numbers.scanHexes,
      })
    case 'launchBuoy':
      return text('sky.deed.buoy', {
        count: world.content.ships.get('buoy')?.sightHexes ?? 0,
      })
    case 'dropCharge':
      return text('sky.deed.charge', {
        radius: numbers.tearRadius,
        most: numbers.tearMostRadius,
        speed: numbers.tearSpeed,
        damage: numbers.tearDamage,
      })
    case 'ejectCore':
      return text('sky.deed.core', {
        pips: numbers.corePips,
        speed: numbers.coreSpeed,
        strength: numbers.coreFire,
        radius: numbers.coreRadius,
      })
    case 'cloak':
      return text(order.on ? 'sky.deed.cloak' : 'sky.deed.uncloak')
    case 'bridgeOrder':
      return `${textFor(`bridge.${order.officer}`)}. ${text('sky.deed.once')}`
    default:
      return ''
  }
}
