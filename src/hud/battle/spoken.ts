/** The board and the pending order in sentences, for those who hear them. */
import type { AttackForecast, GroundForecast, Unit } from '../../battle'
import { unitOf } from '../../input'
import { text } from '../../text'
import type { GroundSession } from '../session/battleSession'
import { householdCount } from '../session/naming'
import { hexName } from '../session/place'
import { namesOf } from './MoveResult'
import { offerTitle } from './orderWords'
import { returnSentence } from './ReturnFirePart'
import { reasonText } from './reasons'
import { touchWords } from './touchWords'

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join('. ')

/** The cursor's hex: name, ground, height, cover, exposure, who stands there. */
export function placeSentence(session: GroundSession, hex: number): string {
  const { board, content } = session.match.field.worlds[session.board]
  const view = session.ground.value
  const terrain = session.terrainAt(hex)
  const cover = content.terrain.get(terrain)?.coverPercent ?? 0
  const standing = session.standingAt(hex)
  const options = session.options.value
  const isReached =
    session.mode.value.kind === 'selected' && options?.reach.hexes.includes(hex) === true
  return joined([
    text('voice.ground', {
      hex: hexName(board.grid.cols, hex),
      terrain: text(`terrain.${terrain}`),
      level: board.elevation[hex],
    }),
    ...view.units.filter((unit) => unit.hex === hex).map((unit) => whoSentence(session, unit)),
    view.contacts.some((one) => one.hex === hex) ? text('unit.contact.name') : '',
    cover > 0 ? text('voice.cover', { percent: cover }) : '',
    standing.band === 'unseen' ? '' : text(`voice.${standing.band}`),
    standing.isInSight ? '' : text('inspect.unseen'),
    standing.shield === null ? '' : text(`inspect.shield.${standing.shield}`),
    board.exits.includes(hex) ? text('inspect.exit') : '',
    view.flag === hex ? text('action.flag') : '',
    isReached ? text('voice.inReach') : '',
  ])
}

function whoSentence(session: GroundSession, unit: Unit): string {
  const view = session.ground.value
  const name = session.naming.unit(unit.id)
  const { column } = unit
  const state = [
    column === null
      ? unit.side === view.side
        ? text('battle.apAria', { name, count: unit.hasAttacked ? 0 : unit.ap })
        : text('voice.enemy', { name, resolve: unit.resolve })
      : text('battle.columnAria', {
          column: name,
          count: householdCount(unit),
          calm: column.calm,
        }),
    unit.status === 'down' ? text('status.down') : '',
    view.tags.some((tag) => tag.unit === unit.id) ? text('status.tagged') : '',
    unitOf(session.mode.value) === unit.id ? text('voice.selected') : '',
  ]
  return joined(state)
}

/** What the pending order would do; '' while there is none. */
export function forecastSentence(session: GroundSession): string {
  const order = session.order.value
  if (order === null || !session.canOrder.value) return ''
  const { title, aside } = offerTitle(order, session)
  const refused = session.orderRefusal.value
  const forecast = session.forecast.value
  const head = joined([title, aside])
  if (refused !== null) return joined([head, reasonText(refused)])
  if (forecast === null) return head
  return joined([
    head,
    ...forecast.attacks.map((attack) => attackSentence(session, attack)),
    order.type === 'moveUnit' ? exposureSentence(session, forecast) : '',
    ...touchWords(forecast, session.naming, session.ground.value.tags).map(({ words }) => words),
    ...forecast.returnFire.map((fire) => returnSentence(fire, session.naming.unit(fire.unit))),
    ...forecast.guided.map(({ unit }) =>
      text('voice.follows', { column: session.naming.unit(unit) }),
    ),
    forecast.ticks > 0 ? text('forecast.ticks', { count: forecast.ticks }) : '',
  ])
}

function attackSentence(session: GroundSession, attack: AttackForecast): string {
  const { shots, hitPercent, grazeDamage, certainHits, extraHitPercent } = attack
  const possible = attack.odds.filter((one) => one.perTenThousand > 0).map((one) => one.damage)
  const hits =
    shots === 1
      ? [
          text('voice.chance', { percent: hitPercent }),
          grazeDamage > 0 ? text('forecast.grazes', { damage: grazeDamage }) : '',
        ]
      : [
          text('forecast.certain', { count: certainHits }),
          extraHitPercent > 0 ? text('forecast.another', { percent: extraHitPercent }) : '',
        ]
  const strength = text('voice.strength', {
    target: session.naming.unit(attack.target),
    before: attack.resolveBefore,
    least: Math.max(0, attack.resolveBefore - Math.max(...possible)),
    most: Math.max(0, attack.resolveBefore - Math.min(...possible)),
  })
  return joined([...hits, strength])
}

function exposureSentence({ naming }: GroundSession, forecast: GroundForecast): string {
  const watched = namesOf(forecast, 'watched', naming)
  const noticed = namesOf(forecast, 'noticed', naming)
  const shooters = [...new Set(forecast.overwatched.map((one) => one.unit))]
  if (watched === '' && noticed === '' && shooters.length === 0) return text('forecast.unexposed')
  return joined([
    watched === '' ? '' : text('forecast.watchedBy', { names: watched }),
    noticed === '' ? '' : text('forecast.noticedBy', { names: noticed }),
    ...shooters.map((unit) => text('forecast.overwatched', { name: naming.unit(unit) })),
  ])
}
