/** How an order in space is called: on its forecast, on the button that gives it, and aloud. */
import { type SpaceCommand, shipSpec, skyOf } from '../../../battle'
import { text, textFor } from '../../../text'
import { speakerName } from '../../parts/Scene'
import type { SkySession } from '../../session/battleSession'
import { hexName } from '../../session/place'

export interface OrderTitle {
  readonly title: string
  readonly aside: string
  /** What the button says. */
  readonly verb: string
}

type ShipOrder = Exclude<SpaceCommand, { readonly type: 'endTurn' }>

/** The names of an order of the session's side. */
export function orderTitle(session: SkySession, order: ShipOrder): OrderTitle {
  const { world, naming, sky } = session
  const place = (hex: number) => hexName(world.board.grid.cols, hex)
  const weapon = (mount: number) => {
    const kind = sky.value.units.find(({ id }) => id === order.unit)?.kind ?? ''
    return textFor(`shipWeapon.${shipSpec(world, kind).mounts[mount].weapon}`)
  }
  switch (order.type) {
    case 'fly': {
      if (order.ram !== null) return ramTitle(session, order.ram, text('sky.verb.ram'), order.speed)
      const gas = order.vent !== null ? 'vent' : order.scoop.length > 0 ? 'scoop' : 'plain'
      return {
        title: text('sky.order.fly'),
        aside: text('sky.helm.speed', { speed: order.speed }),
        verb: text(`sky.verb.fly.${gas}`),
      }
    }
    case 'plot':
      if (order.ram !== null) {
        return ramTitle(session, order.ram, text('sky.verb.plot'), order.speed)
      }
      return {
        title: text('sky.order.plot'),
        aside: text('sky.helm.speed', { speed: order.speed }),
        verb: text('sky.verb.plot'),
      }
    case 'fire':
      return {
        title: weapon(order.mount),
        aside: order.target === null ? place(order.hex ?? 0) : naming.ship(order.target),
        verb: text(order.target === null ? 'sky.verb.light' : 'sky.verb.fire'),
      }
    case 'launch': {
      const terrain = text(`sky.${skyOf(world, sky.value.altered)[order.hex].id}`)
      return {
        title: weapon(order.mount),
        aside: text('sky.order.at', { terrain, hex: place(order.hex) }),
        verb: text('sky.verb.launch'),
      }
    }
    case 'tractor':
      return {
        title: text(order.drags ? 'sky.use.drag' : 'sky.use.hold'),
        aside: naming.ship(order.target),
        verb: text(order.drags ? 'sky.verb.drag' : 'sky.verb.hold'),
      }
    case 'launchBuoy':
    case 'dropCharge':
      return {
        title: text(`sky.use.${order.type}`),
        aside: place(order.hex),
        verb: text(`sky.verb.${order.type}`),
      }
    case 'bridgeOrder':
      return {
        title: speakerName(order.officer),
        aside: textFor(`sky.post.${world.content.officers.get(order.officer)?.post ?? ''}`),
        verb: text('sky.verb.bridgeOrder'),
      }
    case 'cloak':
      return {
        title: text('sky.use.cloak'),
        aside: naming.ship(order.unit),
        verb: text(order.on ? 'sky.verb.cloak' : 'sky.verb.uncloak'),
      }
    case 'scan':
    case 'ejectCore':
      return {
        title: text(`sky.use.${order.type}`),
        aside: naming.ship(order.unit),
        verb: text(`sky.verb.${order.type}`),
      }
    case 'setPower':
    case 'reinforce':
    case 'mendFirst':
      // Given at once, by the card: never pending.
      return { title: text('sky.power'), aside: '', verb: text('sky.give') }
  }
}

function ramTitle({ naming }: SkySession, target: number, verb: string, speed: number): OrderTitle {
  return {
    title: text('sky.order.ram', { target: naming.ship(target) }),
    aside: text('sky.helm.speed', { speed }),
    verb,
  }
}
