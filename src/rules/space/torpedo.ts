/** Whom a torpedo will strike a round from now, if everybody goes on as is drawn (GAME 5.4). */

import { distance, type Hex, line, neighbour } from '../../hex'
import type { Side } from '../../kernel'
import { afterPlot } from './forecast'
import { canLock, mountOf } from './gunnery'
import { driftCourse, plainPlot } from './helm'
import type { Ship, SpaceCommand, SpaceView } from './model'
import { flies, type SpaceWorld, shipOf, shipWeapon, skyOf } from './world'

export interface TorpedoStrike {
  /** The ship where it will be when the torpedo strikes. */
  readonly ship: Ship
  /** Where the blast comes from. */
  readonly from: Hex
  /** Hexes from the mark, once the mark has followed what it is locked on. */
  readonly away: number
  /** Damage before shields; 0 for a ship that it misses. */
  readonly points: number
}

/** Every ship of the view, struck or missed, if each flies on as it has drawn or as it drifts. */
export const torpedoStrikes = (
  world: SpaceWorld,
  view: SpaceView,
  { unit, mount, hex, target }: Extract<SpaceCommand, { type: 'launch' }>,
): readonly TorpedoStrike[] => {
  const launcher = shipOf(view, unit)
  const place = launcher === null ? null : mountOf(world, launcher, mount)
  if (launcher === null || place === null) return []
  const { bands, aroundDamage } = shipWeapon(world, place.weapon)
  const harm = [bands[0].damage, aroundDamage]
  const { grid } = world.board
  const ships = view.units.filter(flies).map((ship) => whenItStrikes(world, view, ship))
  const quarry = target === null ? null : shipOf(view, target)
  const isLocked = quarry !== null && canLock(world, view, launcher, quarry)
  const followed = isLocked ? ships.find(({ id }) => id === quarry.id) : undefined
  const way = followed === undefined ? [hex] : line(grid, hex, followed.hex)
  const mark = way[Math.min(way.length - 1, world.content.numbers.torpedoFollowHexes)]
  return ships.map((ship) => {
    const away = distance(grid, ship.hex, mark)
    return { ship, from: away === 0 ? launcher.hex : mark, away, points: harm[away] ?? 0 }
  })
}

/** Who moves second flies once before a torpedo of its own side strikes, everybody else as often as turns come. */
const whenItStrikes = (world: SpaceWorld, view: SpaceView, ship: Ship): Ship => {
  const now = fliesThisRound(view.side, ship) ? onward(world, ship) : ship
  return onward(world, sheared(world, view, now))
}

const fliesThisRound = (asked: Side, { side, hasFlown }: Ship): boolean =>
  asked === 'blue' && (side === 'red' || !hasFlown)

/** After its plot, or straight on; what it flies after that nobody has drawn. */
const onward = (world: SpaceWorld, ship: Ship): Ship => {
  const { speed, plot } = ship
  const drawn = plot ?? plainPlot(speed, driftCourse(ship))
  return { ...afterPlot(world, { ...ship, plot: drawn }), plot: null, helm: null }
}

const sheared = (world: SpaceWorld, view: SpaceView, ship: Ship): Ship => {
  const { shear } = skyOf(world, view.altered)[ship.hex]
  const hex = shear === null ? ship.hex : neighbour(world.board.grid, ship.hex, shear)
  return hex < 0 ? ship : { ...ship, hex }
}
