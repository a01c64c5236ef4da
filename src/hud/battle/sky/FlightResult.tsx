import { Fragment } from 'preact'
import {
  firesAfter,
  flies,
  hardestStrikes,
  mountsArmed,
  type Ship,
  type SpaceCommand,
  type SpaceForecast,
  type SpaceView,
  type SpaceWorld,
  skyOf,
  skyView,
  strongestAt,
  trace,
} from '../../../battle'
import { text, textFor } from '../../../text'
import { useSky } from '../../context'
import { Icon } from '../../parts/Icon'
import type { SkySession } from '../../session/battleSession'
import { hexName } from '../../session/place'
import { HarmLine, ReturnFire } from './HarmPart'
import { threatsOn } from './harm'
import { roundedPoints } from './points'
import { Ram, Rammed } from './RamPart'
import { pipsWords } from './ShipActions'
import { momentWords } from './SignalStrip'

type Flight = Extract<SpaceCommand, { readonly type: 'fly' | 'plot' }>

interface FlightResultProps {
  readonly order: Flight
  readonly forecast: SpaceForecast
}

/** What a flight brings: who can fire there first, then what harms on the way, then the end. */
export function FlightResult({ order, forecast }: FlightResultProps) {
  const session = useSky()
  const { world } = session
  const view = session.sky.value
  const ship = view.units.find(({ id }) => id === order.unit)
  const { ghost, debris } = forecast
  if (ship === undefined || ghost === null) return null
  const { cols } = world.board.grid
  const there = endOf(ship, forecast)
  const threats = threatsOn(world, skyView(session.view.value), view, there)
  const drag = dragOf(world, view, ship, order)
  const terrain = skyOf(world, view.altered)[ghost.hex].id
  return (
    <>
      <Ram order={order} strikes={forecast.strikes} />
      <Rammed there={there} />
      <ReturnFire there={there} threats={threats} />
      {debris > 0 && (
        <HarmLine icon="falling-rocks" words={text('skyForecast.debris', { count: debris })} />
      )}
      {drag > 0 && <HarmLine icon="galaxy" words={text('sky.flight.drag', { count: drag })} />}
      {burningThere(session, there).map(({ force, when }) => (
        <HarmLine
          key={when}
          icon="flame"
          words={text('sky.mark.fire', { count: force, hull: Math.floor(force / 2), when })}
        />
      ))}
      <div class="forecast__result">
        <b>{hexName(cols, ghost.hex)}</b>
        <span>{text(`sky.${terrain}`)}</span>
      </div>
      <dl class="facts">
        {flightFacts(session, ship, order, forecast).map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <Silence ship={ship} isSilent={forecast.isSilent} />
      <Gas order={order} ship={ship} />
      <InReach there={there} />
    </>
  )
}

/** Fires on the end hex before the next flight, the strongest of each moment: those add. */
function burningThere({ world, sky, view, side }: SkySession, there: Ship) {
  const { round } = view.value
  const fires = firesAfter({ round }, sky.value, there.side)
  return (['blue', 'red', 'environment'] as const).flatMap((moment) => {
    const due = fires.filter((one) => one.moment === moment)
    const force = strongestAt(world, due, there.hex)
    if (force === 0) return []
    return [{ force, when: momentWords(side, moment, due[0].round - round) }]
  })
}

/** The ship at the end of the flight. */
export function endOf(ship: Ship, { ghost }: SpaceForecast): Ship {
  if (ghost === null) return ship
  return { ...ship, hex: ghost.hex, facing: ghost.facing, speed: ghost.speed }
}

function flightFacts(
  { world }: SkySession,
  ship: Ship,
  { course }: Flight,
  { ghost }: SpaceForecast,
): readonly (readonly [string, string])[] {
  if (ghost === null) return []
  const { cols } = world.board.grid
  const turns = [...course].filter((step) => step !== 'F').length
  return [
    [text('sky.flight.heading'), textFor(`sky.heading.${ghost.facing}`)],
    [
      text('sky.flight.speed'),
      ghost.speed === ship.speed ? String(ghost.speed) : `${ship.speed} → ${ghost.speed}`,
    ],
    ...(turns > 0 ? [[text('sky.flight.turns'), String(turns)] as const] : []),
    [
      text('sky.flight.drift'),
      ghost.drift === ghost.hex ? text('sky.flight.lies') : hexName(cols, ghost.drift),
    ],
  ]
}

/** Points that dense gas takes from the arc ahead on the way. */
export function dragOf(world: SpaceWorld, view: SpaceView, ship: Ship, order: Flight): number {
  const sky = skyOf(world, view.altered)
  const dragged = trace(world, ship, order.course).path.filter((hex) => {
    const { dragAboveSpeed } = sky[hex]
    return dragAboveSpeed !== null && order.speed > dragAboveSpeed
  })
  return Math.min(dragged.length, ship.arcs[0])
}

function Silence({ ship, isSilent }: { ship: Ship; isSilent: boolean }) {
  if (!isSilent && !ship.isSilent) return null
  return (
    <p class={isSilent ? 'block block--ice row' : 'block block--noticed row'}>
      <Icon name="invisible" />
      <span class="grow">
        {text(
          isSilent
            ? ship.isSilent
              ? 'sky.silence.kept'
              : 'sky.silence.gained'
            : 'sky.silence.lost',
        )}
      </span>
    </p>
  )
}

/** What is taken in and let out on the way, and which pips it costs. */
function Gas({ order, ship }: { order: Flight; ship: Ship }) {
  const { world } = useSky()
  if (order.type !== 'fly') return null
  const { scoop, vent, from } = order
  if (scoop.length === 0 && vent === null) return null
  const { cols } = world.board.grid
  const units = vent === null ? 0 : unitsVented(world, ship, order)
  const { ventFirePerUnit, ventRadius } = world.content.numbers
  return (
    <p class="block row">
      <Icon name="fuel-tank" />
      <span class="grow">
        {scoop.length > 0 && (
          <span class="line">
            {text('sky.gas.scoops', { count: scoop.length })}
            {from.length > 0 && ` ${text('sky.gas.pips', { pips: pipsWords(from) })}`}
          </span>
        )}
        {vent !== null && (
          <span class="line">
            {text('sky.gas.vents', { count: units, hex: hexName(cols, vent) })}{' '}
            {text('sky.gas.burns', {
              strength: units * ventFirePerUnit,
              radius: ventRadius[Math.min(units, ventRadius.length - 1)],
            })}
          </span>
        )}
      </span>
    </p>
  )
}

/** Units aboard where the flight vents: those it had, and those it scoops up to that hex. */
export function unitsVented(
  world: SpaceWorld,
  ship: Ship,
  { course, scoop, vent }: Extract<Flight, { readonly type: 'fly' }>,
): number {
  const way = [ship.hex, ...trace(world, ship, course).path]
  const until = vent === null ? -1 : way.indexOf(vent)
  const taken = scoop.filter((hex) => {
    const at = way.indexOf(hex)
    return at >= 0 && at <= until
  })
  return Math.min(world.content.numbers.scoopMost, ship.gas + taken.length)
}

/** Whom our own beams would reach from there, as those enemies will stand. */
function InReach({ there }: { there: Ship }) {
  const session = useSky()
  const reached = reachedFrom(session, there)
  if (reached.length === 0) return <p class="dim">{text('sky.reach.none')}</p>
  return (
    <p class="ice">
      {text('sky.reach', {
        list: reached
          .map(({ unit, meanHundredths }) =>
            text('sky.reach.one', {
              unit: session.naming.ship(unit),
              damage: roundedPoints(meanHundredths),
            }),
          )
          .join(', '),
      })}
    </p>
  )
}

/** Enemies in sight that beams or volleys of the ship reach from there now, with what all of them do. */
function reachedFrom(session: SkySession, there: Ship) {
  const { world } = session
  const view = session.sky.value
  const battle = skyView(session.view.value)
  return view.units
    .filter((other) => other.side !== there.side && flies(other))
    .map((other) => ({
      unit: other.id,
      meanHundredths: hardestStrikes(world, battle, view, there, other, mountsArmed(there)).reduce(
        (sum, strike) => sum + strike.meanDamageHundredths,
        0,
      ),
    }))
    .filter(({ meanHundredths }) => meanHundredths > 0)
}
