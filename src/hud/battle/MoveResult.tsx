import type { Exposure, GroundForecast, UnitId } from '../../battle'
import { text } from '../../text'
import { usePorts, useSession } from '../context'
import { Icon } from '../parts/Icon'
import type { Naming } from '../session/naming'
import { hexName } from '../session/place'

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
  const { cols } = match.field.worlds[0].board.grid
  const end = path[path.length - 1]
  const ground = session.terrainAt(end)
  const spec = usePorts().library.content.terrain.get(ground)
  const strikes = session.strikesFrom(end)
  return (
    <>
      {forecast.exposures.length === 0 && forecast.overwatched.length === 0 && (
        <div class="forecast__result">
          <b class="ice">{text('forecast.unexposed')}</b>
        </div>
      )}
      <Sightings forecast={forecast} />
      {[...new Set(forecast.overwatched.map((one) => one.unit))].map((unit) => (
        <p class="block block--harm" key={unit}>
          <b>{text('forecast.overwatched', { name: naming.unit(unit) })}</b>
        </p>
      ))}
      <div class="block row ends-on">
        <Icon name="hex" />
        <span class="grow">
          {text('forecast.endsOn', { terrain: text(`terrain.${ground}`), hex: hexName(cols, end) })}
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
          {strikes.length > 0 && (
            <span class="ice line">
              {text('forecast.strikes', {
                list: strikes
                  .map(({ target, hitPercent }) =>
                    text('forecast.strike', { name: naming.unit(target), percent: hitPercent }),
                  )
                  .join(', '),
              })}
            </span>
          )}
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

/** Who picks the walkers up on the way: those who watch them first. */
function Sightings({ forecast }: { forecast: GroundForecast }) {
  const { naming } = useSession()
  const watched = namesOf(forecast, 'watched', naming)
  const noticed = namesOf(forecast, 'noticed', naming)
  if (watched === '' && noticed === '') return null
  return (
    <div class={watched === '' ? 'block block--noticed row' : 'block block--harm row'}>
      <Icon name="eye" />
      <span class="grow">
        {watched !== '' && <b class="line">{text('forecast.watchedBy', { names: watched })}</b>}
        {noticed !== '' && (
          <span class="line">{text('forecast.noticedBy', { names: noticed })}</span>
        )}
      </span>
    </div>
  )
}

/** Probes that see somebody in a band; with whom, where others walk along. */
export function namesOf(forecast: GroundForecast, band: Exposure['band'], naming: Naming): string {
  const seen = new Map<UnitId, Set<UnitId>>()
  for (const one of forecast.exposures) {
    if (one.band === band) seen.set(one.probe, (seen.get(one.probe) ?? new Set()).add(one.unit))
  }
  return [...seen]
    .map(([probe, units]) => {
      const name = naming.unit(probe)
      if (forecast.guided.length === 0) return name
      return text('forecast.seenBy', { name, who: [...units].map(naming.unit).join(', ') })
    })
    .join(', ')
}
