/** How dangerous it looks in space: as on the ground read from the player's view alone. */
import {
  canReach,
  flies,
  type Ship,
  type SpaceView,
  type SpaceWorld,
  shipSpec,
  strongestAt,
} from '../battle'
import { distance } from '../hex'
import type { Mood } from './danger'

/** A tear within so many hexes of a ship of ours is upon it. */
const TEAR_HEXES = 8

/** The danger of a view. Who runs silent and is not struck at is at ease: hearing that is the point. */
export function skyDangerOf(world: SpaceWorld, view: SpaceView): Mood {
  const own = view.units.filter((ship) => ship.side === view.side && flies(ship))
  if (own.some((ship) => isStruckAt(world, view, ship))) return 'combat'
  if (own.length > 0 && own.every(({ isSilent }) => isSilent)) return 'calm'
  if (own.some((ship) => isInRange(world, view, ship))) return 'combat'
  return isHunted(view) ? 'tension' : 'calm'
}

const enemiesOf = (view: SpaceView) =>
  view.units.filter((ship) => ship.side !== view.side && flies(ship))

/** Lies in fire to come, in a torpedo's mark, before a tear. */
function isStruckAt(world: SpaceWorld, view: SpaceView, { hex, side }: Ship): boolean {
  const away = (other: number) => distance(world.board.grid, hex, other)
  return (
    strongestAt(world, view.lit, hex) > 0 ||
    view.torpedoes.some((one) => one.side !== side && away(one.hex) <= 1) ||
    view.tears.some((tear) => tear.side !== side && away(tear.hex) <= TEAR_HEXES)
  )
}

/** A mount of theirs bears as they lie now. */
function isInRange(world: SpaceWorld, view: SpaceView, ship: Ship): boolean {
  return enemiesOf(view).some((enemy) =>
    shipSpec(world, enemy.kind).mounts.some((mount) => canReach(world, enemy, mount, ship.hex)),
  )
}

function isHunted(view: SpaceView): boolean {
  const { contacts, lastKnown, pending, tears, lit } = view
  const armed = enemiesOf(view).length > 0
  return (
    [armed, contacts.length > 0, lastKnown.length > 0].includes(true) ||
    pending.length + tears.length + lit.length > 0
  )
}
