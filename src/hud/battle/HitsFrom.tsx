import type { StrikePlace, UnitId } from '../../battle'
import { text } from '../../text'
import { usePorts, useSession } from '../context'
import { Icon } from '../parts/Icon'
import { hexName } from '../session/place'

/** Where the attacker stands, what it has there, and a better place that it could still walk to. */
export function HitsFrom({ unit, target }: { unit: UnitId; target: UnitId }) {
  const session = useSession()
  const { content } = usePorts().library
  const { cols } = session.match.field.worlds[session.board].board.grid
  const hex = session.ground.value.units.find((one) => one.id === unit)?.hex ?? -1
  if (hex < 0) return null
  const terrain = session.terrainAt(hex)
  const cover = content.terrain.get(terrain)?.coverPercent ?? 0
  const { band } = session.standingAt(hex)
  const better = betterThan(session.strikesOn(unit, target), hex)
  return (
    <div class="block hits-from">
      <p class="row">
        <Icon name="hex" />
        <span class="grow">
          {text('forecast.hitsFrom', {
            terrain: text(`terrain.${terrain}`),
            hex: hexName(cols, hex),
          })}
          <br />
          <span class="dim">
            {cover > 0 ? text('card.cover', { cover }) : text('forecast.noCover')}
            {' · '}
            {text(band === 'unseen' ? 'status.unwatched' : `status.${band}`)}
          </span>
        </span>
      </p>
      {better !== null && (
        <button type="button" class="hits-from__better" onClick={() => session.centre(better.hex)}>
          <span class="grow">
            {text('forecast.betterFrom', {
              hex: hexName(cols, better.hex),
              percent: better.hitPercent,
              count: better.path.length,
            })}
          </span>
          <Icon name="next" />
        </button>
      )}
    </div>
  )
}

/** The best chance after a move, if it beats the one from the own hex; the shortest way to it. */
function betterThan(places: readonly StrikePlace[], own: number): StrikePlace | null {
  const here = Math.max(0, ...places.filter(({ hex }) => hex === own).map((one) => one.hitPercent))
  const [best] = places
    .filter((one) => one.hex !== own && one.hitPercent > here)
    .sort(
      (one, other) =>
        other.hitPercent - one.hitPercent ||
        one.path.length - other.path.length ||
        one.hex - other.hex,
    )
  return best ?? null
}
