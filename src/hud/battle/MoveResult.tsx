import type { GroundForecast, UnitId } from '../../battle'
import { text } from '../../text'
import { usePorts, useSession } from '../context'
import { Icon } from '../parts/Icon'

/** What a move meets: who picks it up where, who fires at it, which columns follow, where it ends. */
export function MoveResult({
  path,
  forecast,
}: {
  path: readonly number[]
  forecast: GroundForecast
}) {
  const session = useSession()
  const { match, naming } = session
  const { terrain } = match.field.worlds[0].board
  const end = path[path.length - 1]
  const altered = session.view.value.fronts[0].view.altered.find((one) => one.hex === end)
  const ground = altered?.terrain ?? terrain[end]
  const spec = usePorts().library.content.terrain.get(ground)
  const sightings = sightingsOf(forecast)
  return (
    <>
      {sightings.length === 0 && forecast.overwatched.length === 0 && (
        <div class="forecast__result">
          <b class="ice">{text('forecast.unexposed')}</b>
        </div>
      )}
      {sightings.map(({ probe, noticed, watched }) => (
        <div class="block block--harm row" key={probe}>
          <Icon name="eye" />
          <span class="grow">
            {watched > 0 && (
              <b>
                {text('forecast.exposure.watched', { probe: naming.unit(probe), count: watched })}
                <br />
              </b>
            )}
            {noticed > 0 &&
              text('forecast.exposure.noticed', { probe: naming.unit(probe), count: noticed })}
          </span>
        </div>
      ))}
      {[...new Set(forecast.overwatched.map((one) => one.unit))].map((unit) => (
        <p class="block block--harm" key={unit}>
          <b>{text('forecast.overwatched', { name: naming.unit(unit) })}</b>
        </p>
      ))}
      <div class="block row">
        <Icon name="hex" />
        <span class="grow">
          {text('forecast.endsOn', { terrain: text(`terrain.${ground}`) })}
          <br />
          <span class="dim">
            {[
              spec?.isShielded === true ? text('status.shielded') : '',
              (spec?.coverPercent ?? 0) > 0
                ? `${text('modifier.cover')} −${spec?.coverPercent ?? 0}`
                : '',
              text('forecast.pickedUp', { count: spec?.pickUpHexes ?? 0 }),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </span>
      </div>
      {forecast.guided.length > 0 && (
        <p class="ice">
          {text('forecast.guided', { count: forecast.guided.length })}:{' '}
          {forecast.guided.map(({ unit }) => naming.unit(unit)).join(', ')}
        </p>
      )}
    </>
  )
}

interface Sighting {
  readonly probe: UnitId
  readonly noticed: number
  readonly watched: number
}

/** Exposed steps by probe, those who watch first. */
function sightingsOf(forecast: GroundForecast): readonly Sighting[] {
  const probes = [...new Set(forecast.exposures.map((one) => one.probe))]
  return probes
    .map((probe) => {
      const own = forecast.exposures.filter((one) => one.probe === probe)
      const watched = own.filter((one) => one.band === 'watched').length
      return { probe, watched, noticed: own.length - watched }
    })
    .sort((one, other) => other.watched - one.watched || one.probe - other.probe)
}
