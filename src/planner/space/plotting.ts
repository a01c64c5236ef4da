/** The plots of the side that moves second: where to be when the other side has moved. */

import { driftFrom, type Ship, type SpaceCommand } from '../../battle'
import { fearOf } from './fearing'
import { trialsOf } from './flying'
import { bestHarm, gasAround, harmFrom, perilAt } from './judging'
import type { Outlook } from './outlook'

/** The plot of a ship that has drawn none; null for who has. */
export const plotOf = (outlook: Outlook, ship: Ship): SpaceCommand | null => {
  if (ship.plot !== null) return null
  const { world, front, foes, weights } = outlook
  if (!outlook.plots) {
    const course = 'F'.repeat(ship.speed)
    return { type: 'plot', front, unit: ship.id, speed: ship.speed, course, otherwise: '' }
  }
  // Who flies free is taken to go on as it flies: at its speed, on its heading.
  const then = foes.map(
    (foe): Ship => ({ ...foe, hex: driftFrom(world, foe.hex, foe.facing, foe.speed) }),
  )
  const ahead: Outlook = { ...outlook, foesSoon: then }
  const plots = trialsOf(ahead, ship, fearOf(ahead, ship)).map(
    ({ ghost, ship: there, path, lay }) => {
      const isQuarry = foes.length > 0 && ship.kind === 'scoutship'
      const worth =
        (isQuarry ? -Math.floor(lay / 3) : lay) +
        Math.floor((bestHarm(ahead, there, then) * weights.harm) / 10) -
        Math.floor(harmFrom(ahead, there, then) / 2) -
        perilAt(ahead, there, path) -
        gasAround(ahead, ghost.hex)
      return { ghost, worth }
    },
  )
  plots.sort((one, other) => other.worth - one.worth)
  const ends = [...new Set(plots.map(({ ghost }) => ghost.hex))]
  const end = ends[Math.min(outlook.choice, ends.length - 1)]
  const best = plots.find(({ ghost }) => ghost.hex === end)
  if (best === undefined) return null
  const { speed, course } = best.ghost
  return { type: 'plot', front, unit: ship.id, speed, course, otherwise: '' }
}
