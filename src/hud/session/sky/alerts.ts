/** What hurts next in space, worst first: torpedoes and fire on our ships, guns that will bear, tears. */
import {
  arcStruck,
  driftFrom,
  flies,
  ramDamage,
  rammersOf,
  type Ship,
  type SpaceBattleView,
  type SpaceView,
  type SpaceWorld,
  type StrikeForecast,
  shieldAgainst,
  strikesToCome,
  strongestAt,
} from '../../../battle'
import { isBeside, phasesUntil } from '../../../input'
import { text, textFor } from '../../../text'
import type { BattleAlert } from '../alerts'
import { capital, type Naming } from '../naming'
import { burnMoment } from './labels'

export function skyAlertsOf(
  world: SpaceWorld,
  battle: SpaceBattleView,
  view: SpaceView,
  naming: Naming,
): readonly BattleAlert[] {
  const own = view.units.filter((ship) => ship.side === view.side && flies(ship))
  return own.flatMap((ship) => [
    ...torpedoAlerts(world, battle, view, ship, naming),
    ...fireAlerts(world, battle, view, ship, naming),
    ...ramAlerts(world, view, ship, naming),
    ...gunAlerts(world, battle, view, ship, naming),
    ...tearAlerts(view, ship, naming),
  ])
}

function torpedoAlerts(
  world: SpaceWorld,
  { round }: SpaceBattleView,
  view: SpaceView,
  ship: Ship,
  naming: Naming,
): readonly BattleAlert[] {
  return view.torpedoes
    .filter(({ side, hex }) => side !== ship.side && isWithin(world, hex, ship.hex))
    .map(({ id, round: at, hex }) => ({
      id: `torpedo${id}`,
      title: text('sky.alert.torpedo', { who: capital(naming.ship(ship.id)) }),
      answer: text(at <= round ? 'sky.alert.torpedo.now' : 'sky.alert.torpedo.next'),
      hex,
      kind: 'torpedo',
      tone: 'ember',
      isUrgent: true,
    }))
}

function fireAlerts(
  world: SpaceWorld,
  battle: SpaceBattleView,
  { lit }: SpaceView,
  ship: Ship,
  naming: Naming,
): readonly BattleAlert[] {
  const fires = lit
    .map((one) => ({
      ...one,
      force: strongestAt(world, [one], ship.hex),
      inPhases: phasesUntil(battle, one),
    }))
    .filter(({ force }) => force > 0)
    .sort((one, other) => one.inPhases - other.inPhases || other.force - one.force)
  const [worst] = fires
  if (worst === undefined) return []
  return [
    {
      id: `fire${ship.id} ${worst.hex}`,
      title: text('sky.alert.fire', { who: capital(naming.ship(ship.id)), count: worst.force }),
      answer: text(`sky.alert.fire.${burnMoment(worst.inPhases)}`),
      hex: ship.hex,
      kind: 'fire',
      tone: 'ember',
      isUrgent: true,
    },
  ]
}

/** Whether a blast on one hex reaches the other. */
const isWithin = ({ board }: SpaceWorld, mark: number, hex: number) =>
  mark === hex || isBeside(board.grid, mark, hex)

/** Where the ship will be when the other side fires: where it has flown to, or where it drifts. */
function whereFiredOn(world: SpaceWorld, ship: Ship): Ship {
  if (ship.hasFlown || ship.side === 'red') return ship
  return { ...ship, hex: driftFrom(world, ship.hex, ship.facing, ship.speed) }
}

function gunAlerts(
  world: SpaceWorld,
  battle: SpaceBattleView,
  view: SpaceView,
  ship: Ship,
  naming: Naming,
): readonly BattleAlert[] {
  const there = whereFiredOn(world, ship)
  return view.units
    .filter((other) => other.side !== ship.side && flies(other))
    .flatMap((other) => {
      const [strike] = strikesToCome(world, battle, view, other, there)
      if (strike === undefined) return []
      const { certainHits, extraHitPercent, damagePerHit, shield } = strike
      return [
        {
          id: `guns${other.id} ${ship.id}`,
          title: text('sky.alert.guns', {
            enemy: capital(naming.ship(other.id)),
            arc: textFor(`sky.arc.${strike.arc}`),
          }),
          answer: text(gunsAnswer(strike), {
            certain: certainHits * damagePerHit,
            extra: extraHitPercent,
            next: (certainHits + 1) * damagePerHit,
            shield,
          }),
          hex: other.hex,
          kind: 'guns',
          tone: 'ember',
          mean: strike.meanDamageHundredths,
        } as const,
      ]
    })
    .sort((one, other) => other.mean - one.mean)
    .map(({ mean, ...alert }) => alert)
}

/** What is certain and what is a chance; of neither a nought is told. */
function gunsAnswer({ certainHits, extraHitPercent }: StrikeForecast) {
  if (extraHitPercent === 0) return 'sky.alert.guns.sure'
  return certainHits === 0 ? 'sky.alert.guns.chance' : 'sky.alert.guns.answer'
}

/** Who has drawn a course to run the ship down, and whether it would be met on it. */
function ramAlerts(
  world: SpaceWorld,
  view: SpaceView,
  ship: Ship,
  naming: Naming,
): readonly BattleAlert[] {
  const there = whereFiredOn(world, ship)
  const met = rammersOf(world, view, there)
  return view.units
    .filter((other) => flies(other) && other.plot?.ram === ship.id)
    .map((other) => {
      const hit = met.find(({ unit }) => unit === other.id)
      const count = ramDamage(world, other.plot?.speed ?? 0)
      return {
        id: `ram${other.id}`,
        title: text('sky.alert.ram', {
          enemy: capital(naming.ship(other.id)),
          who: naming.ship(ship.id),
        }),
        answer:
          hit === undefined
            ? text('sky.alert.ram.clear', { count })
            : text('sky.alert.ram.hit', {
                count,
                arc: textFor(`sky.arc.${arcStruck(world.board.grid, there, hit.from)}`),
                shield: shieldAgainst(world, there, hit.from),
              }),
        hex: other.hex,
        kind: 'ram',
        tone: 'ember',
        ...(hit === undefined ? {} : { isUrgent: true as const }),
      }
    })
}

function tearAlerts({ tears }: SpaceView, ship: Ship, naming: Naming): readonly BattleAlert[] {
  return tears
    .filter(({ side }) => side !== ship.side && ship.hasCore)
    .map(({ hex }) => ({
      id: `tear${hex}`,
      title: text('sky.alert.tear', { who: capital(naming.ship(ship.id)) }),
      answer: text('sky.alert.tear.answer'),
      hex,
      kind: 'tear',
      tone: 'ember',
      isUrgent: true,
    }))
}
