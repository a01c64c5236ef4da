/** A board in space in words: for those who hear it, and where words serve the eye as well. */
import { skyOf } from '../../../battle'
import { text, textFor } from '../../../text'
import type { SkySession } from '../../session/battleSession'
import { hexName } from '../../session/place'
import { reasonText } from '../reasons'

/** What is at a hex. */
export function skyPlaceSentence(session: SkySession, hex: number): string {
  const { world, naming } = session
  const view = session.sky.value
  const ship = view.units.find((one) => one.hex === hex)
  const ghost = session.options.value?.ghosts.some((one) => one.hex === hex) === true
  return [
    hexName(world.board.grid.cols, hex),
    text(`sky.${skyOf(world, view.altered)[hex].id}`),
    ship === undefined ? '' : naming.ship(ship.id),
    view.hazards.includes(hex) ? text('sky.hazard') : '',
    view.contacts.some((one) => one.hex === hex) ? textFor('unit.contact.name') : '',
    ghost ? text('sky.voice.ghost') : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** What the pending order would do; '' while there is none. */
export function skyForecastSentence(session: SkySession): string {
  if (session.order.value === null) return ''
  const refused = session.orderRefusal.value
  if (refused !== null) return reasonText(refused)
  const forecast = session.forecast.value
  if (forecast === null) return ''
  const { cols } = session.world.board.grid
  const { ghost, strikes, lights, debris, fire, exposures, isSilent } = forecast
  return [
    ...strikes.map((strike) =>
      text('sky.voice.strike', {
        target: session.naming.ship(strike.target),
        mean: Math.round(strike.meanDamageHundredths / 100),
        arc: textFor(`sky.arc.${strike.arc}`),
        shield: strike.shield,
      }),
    ),
    lights.length === 0 ? '' : text('sky.voice.lights', { count: lights.length }),
    ghost === null
      ? ''
      : text('skyForecast.ghost', {
          hex: hexName(cols, ghost.hex),
          speed: ghost.speed,
          drift: hexName(cols, ghost.drift),
        }),
    debris === 0 ? '' : text('skyForecast.debris', { count: debris }),
    fire === 0 ? '' : text('skyForecast.fire', { count: fire }),
    ...exposures.map(({ unit, meanHundredths }) =>
      text('skyForecast.exposure', {
        unit: session.naming.ship(unit),
        damage: Math.round(meanHundredths / 100),
      }),
    ),
    isSilent ? text('skyForecast.silent') : '',
  ]
    .filter((part) => part !== '')
    .join('. ')
}
