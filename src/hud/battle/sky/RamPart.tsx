import {
  arcStruck,
  rammersOf,
  type Ship,
  type SpaceCommand,
  type StrikeForecast,
  shieldAgainst,
} from '../../../battle'
import { text, textFor } from '../../../text'
import { useSky } from '../../context'
import { Icon } from '../../parts/Icon'
import type { SkySession } from '../../session/battleSession'
import { capital } from '../../session/naming'
import { HarmLine, HullLines, hullSentences } from './HarmPart'
import { type HullOutlook, hullOutlook, surely, through } from './harm'

type Flight = Extract<SpaceCommand, { readonly type: 'fly' | 'plot' }>

/** What a ram does to both: no dice, each on the arc that meets the other, through to the hull. */
export function Ram({ order, strikes }: { order: Flight; strikes: readonly StrikeForecast[] }) {
  const session = useSky()
  if (order.ram === null || strikes.length === 0) return null
  return (
    <div class="block block--harm row">
      <Icon name="explosive-meeting" />
      <span class="grow">
        <b>{ramHead(session, order)}</b>
        {struckShips(session, strikes).map(({ strike, ship, outlook }) => (
          <span class="line" key={ship.id}>
            {arcWords(session, strike)}
            <HullLines outlook={outlook} />
          </span>
        ))}
      </span>
    </div>
  )
}

/** The same for those who hear it; none for a flight that runs into nobody. */
export function ramSentences(
  session: SkySession,
  order: Flight,
  strikes: readonly StrikeForecast[],
): readonly string[] {
  if (order.ram === null || strikes.length === 0) return []
  return [
    ramHead(session, order),
    ...struckShips(session, strikes).flatMap(({ strike, outlook }) => [
      arcWords(session, strike),
      ...hullSentences(outlook),
    ]),
  ]
}

function ramHead({ world, naming }: SkySession, { type, speed, ram }: Flight): string {
  const factor = world.content.numbers.ramFactor
  const told = { count: speed * factor, speed, factor }
  return type === 'fly'
    ? text('sky.ram', told)
    : text('sky.ram.plotted', { ...told, target: naming.ship(ram ?? 0) })
}

function arcWords({ naming }: SkySession, { target, arc, shield }: StrikeForecast): string {
  return text('sky.ram.arc', {
    unit: capital(naming.ship(target)),
    arc: textFor(`sky.arc.${arc}`),
    shield,
  })
}

function struckShips(
  { world, sky }: SkySession,
  strikes: readonly StrikeForecast[],
): readonly {
  readonly strike: StrikeForecast
  readonly ship: Ship
  readonly outlook: HullOutlook
}[] {
  return strikes.flatMap((strike) => {
    const ship = sky.value.units.find(({ id }) => id === strike.target)
    if (ship === undefined) return []
    const leak = through(surely(strike.damagePerHit), strike.shield)
    return [{ strike, ship, outlook: hullOutlook(world, ship, leak) }]
  })
}

/** Enemies whose drawn course runs the ship down where this flight ends. */
export function Rammed({ there }: { there: Ship }) {
  const session = useSky()
  return (
    <>
      {rammedSentences(session, there).map((sentence) => (
        <HarmLine key={sentence} icon="explosive-meeting" words={sentence} />
      ))}
    </>
  )
}

/** One for each of them. */
export function rammedSentences(
  { world, sky, naming }: SkySession,
  there: Ship,
): readonly string[] {
  return rammersOf(world, sky.value, there).map(({ unit, from, damage }) =>
    text('sky.rammed', {
      unit: capital(naming.ship(unit)),
      count: damage,
      arc: textFor(`sky.arc.${arcStruck(world.board.grid, there, from)}`),
      shield: shieldAgainst(world, there, from),
    }),
  )
}
