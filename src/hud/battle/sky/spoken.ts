/** A board in space in words: for those who hear it, and where words serve the eye as well. */
import { flies, type Ship, type SpaceForecast, skyOf, skyView } from '../../../battle'
import { text, textFor } from '../../../text'
import type { SkySession } from '../../session/battleSession'
import { capital } from '../../session/naming'
import { hexName } from '../../session/place'
import { reasonText } from '../reasons'
import { deedSentence } from './DeedResult'
import { endOf } from './FlightResult'
import { hullSentences, threatWords } from './HarmPart'
import { hullOutlook, leakOf, pointsOf, threatsOn, through } from './harm'
import { orderTitle } from './orderTitle'
import { pointsRange } from './points'
import { rammedSentences, ramSentences } from './RamPart'

const joined = (parts: readonly string[], by = '. ') => parts.filter((part) => part !== '').join(by)

/** What is at a hex. */
export function skyPlaceSentence(session: SkySession, hex: number): string {
  const { world } = session
  const view = session.sky.value
  const ship = view.units.find((one) => one.hex === hex && flies(one))
  const ghosts = session.overlays.value.ghosts.find((one) => one.hex === hex)
  const isTarget = session.overlays.value.targets.some((one) => one.hex === hex)
  return joined(
    [
      hexName(world.board.grid.cols, hex),
      text(`sky.${skyOf(world, view.altered)[hex].id}`),
      ship === undefined ? '' : shipSentence(session, ship),
      view.hazards.includes(hex) ? text('sky.hazard') : '',
      view.contacts.some((one) => one.hex === hex) ? text('sky.voice.contact') : '',
      view.lit.some((one) => one.hex === hex) ? text('sky.voice.lit') : '',
      view.torpedoes.some((one) => one.hex === hex) ? text('sky.voice.torpedo') : '',
      ghosts === undefined ? '' : text('sky.voice.ghost'),
      isTarget ? text('sky.voice.target') : '',
    ],
    ', ',
  )
}

function shipSentence({ naming }: SkySession, ship: Ship): string {
  const weakest = Math.min(...ship.arcs)
  return joined(
    [
      text('sky.voice.ship', {
        name: naming.ship(ship.id),
        hull: ship.hull,
        heading: textFor(`sky.heading.${ship.facing}`),
        speed: ship.speed,
      }),
      text('sky.voice.shields', {
        arc: textFor(`sky.arc.${ship.arcs.indexOf(weakest)}`),
        points: weakest,
      }),
      ship.isSilent ? text('sky.state.silent') : '',
    ],
    ', ',
  )
}

/** What the pending order would do; '' while there is none. */
export function skyForecastSentence(session: SkySession): string {
  const order = session.order.value
  if (order === null || order.type === 'endTurn' || !session.canOrder.value) return ''
  const { title, aside } = orderTitle(session, order)
  const head = joined([title, aside], ' ')
  const refused = session.orderRefusal.value
  if (refused !== null) {
    return joined([head, text('sky.cannot', { reason: reasonText(refused) })])
  }
  const forecast = session.forecast.value
  const ship = session.sky.value.units.find(({ id }) => id === order.unit)
  if (forecast === null || ship === undefined) return head
  switch (order.type) {
    case 'fly':
    case 'plot':
      return joined([
        head,
        ...ramSentences(session, order, forecast.strikes),
        ...flightSentences(session, ship, forecast),
      ])
    case 'fire':
      return joined([head, ...shotSentences(session, forecast)])
    case 'launch':
      return joined([head, text('sky.torpedo.when')])
    default:
      return joined([head, deedSentence(session, order)])
  }
}

function flightSentences(
  session: SkySession,
  ship: Ship,
  forecast: SpaceForecast,
): readonly string[] {
  const { world, naming } = session
  const { ghost, debris, fire, isSilent } = forecast
  if (ghost === null) return []
  const { cols } = world.board.grid
  const there = endOf(ship, forecast)
  const threats = threatsOn(world, skyView(session.view.value), session.sky.value, there)
  return [
    text('skyForecast.ghost', {
      hex: hexName(cols, ghost.hex),
      speed: ghost.speed,
      drift: hexName(cols, ghost.drift),
    }),
    debris === 0 ? '' : text('skyForecast.debris', { count: debris }),
    fire === 0 ? '' : text('skyForecast.fire', { count: fire }),
    ...rammedSentences(session, there),
    threats.length === 0 ? text('sky.exposed.none') : text('sky.exposed'),
    ...threats.map((threat) => threatWords(threat, capital(naming.ship(threat.unit)))),
    ...(threats.length === 0 ? [] : hullSentences(hullOutlook(world, there, leakOf(threats)))),
    isSilent ? text('skyForecast.silent') : '',
  ]
}

function shotSentences(session: SkySession, { strikes, lights }: SpaceForecast): readonly string[] {
  const { world, sky } = session
  return [
    ...strikes.flatMap((strike) => {
      const target = sky.value.units.find(({ id }) => id === strike.target)
      if (target === undefined) return []
      const odds = pointsOf(strike.odds)
      return [
        text('sky.voice.strike', {
          range: pointsRange(odds),
          arc: textFor(`sky.arc.${strike.arc}`),
          shield: strike.shield,
        }),
        ...hullSentences(hullOutlook(world, target, through(odds, strike.shield))),
      ]
    }),
    lights.length === 0 ? '' : text('sky.fire.lights', { count: lights.length }),
  ]
}
