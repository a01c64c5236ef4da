/** A forecast in sentences: the same that the screen shows, in words. */

import type { GroundForecast } from '../battle'
import { text } from '../text'
import { nameIn, type Roster } from './names'
import { say } from './say'

/** What an order will do, a line each. */
export const tellForecast = (forecast: GroundForecast, roster: Roster): readonly string[] => {
  const name = (id: number): string => nameIn(roster, id)
  const { attacks, returnFire, exposures, overwatched, ticks, guided } = forecast
  const lines = [
    ...attacks.map((attack) =>
      say('cli.forecast.attack', {
        target: name(attack.target),
        hit: attack.hitPercent,
        certain: attack.certainHits,
        extra: attack.extraHitPercent,
        damage: attack.damagePerHit,
        graze: attack.grazeDamage,
        before: attack.resolveBefore,
      }),
    ),
    ...returnFire.map(({ unit, kind, hitPercent, damagePerHit }) =>
      say(`cli.forecast.return.${kind}`, {
        unit: name(unit),
        hit: hitPercent,
        damage: damagePerHit,
      }),
    ),
    ...exposures.map(({ unit, probe, band }) =>
      say(`cli.forecast.${band}`, { unit: name(unit), probe: name(probe) }),
    ),
    ...overwatched.map(({ unit }) => text('forecast.overwatched', { name: name(unit) })),
    ...guided.map(({ unit, path }) =>
      say('cli.forecast.follows', { unit: name(unit), steps: path.length }),
    ),
    ...(ticks > 0 ? [text('forecast.ticks', { count: ticks })] : []),
  ]
  return lines.length > 0 ? lines : [text('forecast.unexposed')]
}
