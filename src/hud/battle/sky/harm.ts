/**
 * What harm would do to a ship beyond its shields: the chances of the forecast carried on through the
 * arc to the hull and the systems that lie exposed in it. Nothing is rolled and nothing is guessed.
 */
import {
  afterPlot,
  arcStruck,
  driftFrom,
  flies,
  rowsGone,
  type Ship,
  type SpaceBattleView,
  type SpaceView,
  type SpaceWorld,
  SYSTEMS,
  type SystemId,
  shieldAgainst,
  strikesToCome,
  type UnitId,
} from '../../../battle'

/** So many points with such a chance. */
export interface Chance {
  readonly points: number
  readonly perTenThousand: number
}
export type Chances = readonly Chance[]

const SURE = 10_000
const PER_CENT = 100

/** Nothing, for certain. */
export const NO_HARM: Chances = [{ points: 0, perTenThousand: SURE }]

/** What of a strike an arc cannot take. */
export function through(odds: Chances, shield: number): Chances {
  return gathered(
    odds.map(({ points, perTenThousand }) => ({
      points: Math.max(0, points - shield),
      perTenThousand,
    })),
  )
}

/** Two strikes that do not know of each other, together. */
export function together(one: Chances, other: Chances): Chances {
  return gathered(
    one.flatMap((first) =>
      other.map((second) => ({
        points: first.points + second.points,
        perTenThousand: (first.perTenThousand * second.perTenThousand) / SURE,
      })),
    ),
  )
}

function gathered(chances: Chances): Chances {
  const sums = new Map<number, number>()
  for (const { points, perTenThousand } of chances) {
    if (perTenThousand > 0) sums.set(points, (sums.get(points) ?? 0) + perTenThousand)
  }
  return [...sums]
    .map(([points, perTenThousand]) => ({ points, perTenThousand }))
    .sort((one, other) => one.points - other.points)
}

/** A chance as a whole percentage; what may happen is never 0, what may fail never 100. */
export function percentOf(perTenThousand: number): number {
  if (perTenThousand <= 0) return 0
  if (perTenThousand >= SURE - 0.5) return 100
  return Math.min(99, Math.max(1, Math.round(perTenThousand / PER_CENT)))
}

const chanceOf = (chances: Chances, holds: (points: number) => boolean) =>
  percentOf(chances.reduce((sum, one) => (holds(one.points) ? sum + one.perTenThousand : sum), 0))

/** What comes through to a hull, and what it breaks there. */
export interface HullOutlook {
  readonly least: number
  readonly most: number
  /** The mean, hundredths of a point. */
  readonly meanHundredths: number
  /** That anything comes through, percent. */
  readonly percent: number
  /** Systems that lie exposed in the rows it may cross, with the chance of each, percent. */
  readonly breaks: readonly { readonly system: SystemId; readonly percent: number }[]
  /** That the ship is lost, percent. */
  readonly lossPercent: number
}

/** What so much damage behind the shields does to the ship. */
export function hullOutlook(world: SpaceWorld, ship: Ship, leak: Chances): HullOutlook {
  const gone = rowsGone(world, ship)
  const rowsAfter = (points: number) =>
    rowsGone(world, { ...ship, hull: Math.max(0, ship.hull - points) })
  const most = leak.at(-1)?.points ?? 0
  return {
    least: leak.at(0)?.points ?? 0,
    most,
    meanHundredths: Math.round(
      leak.reduce((sum, one) => sum + (one.points * one.perTenThousand) / PER_CENT, 0),
    ),
    percent: chanceOf(leak, (points) => points > 0),
    breaks: ship.exposed
      .map((system, row) => ({
        system: SYSTEMS[system],
        // A ship that is lost has no systems to mend.
        percent:
          row < gone
            ? 0
            : chanceOf(leak, (points) => points < ship.hull && rowsAfter(points) > row),
      }))
      .filter(({ percent }) => percent > 0),
    lossPercent: chanceOf(leak, (points) => points >= ship.hull),
  }
}

/** Where a ship will be when the other side is done: after its drawn course, or where it drifts. */
export function whereNext(world: SpaceWorld, ship: Ship): Ship {
  if (ship.side === 'red') return afterPlot(world, ship)
  if (ship.hasFlown) return ship
  return { ...ship, hex: driftFrom(world, ship.hex, ship.facing, ship.speed) }
}

/** Who can fire on a ship, with all that bears. */
export interface Threat {
  readonly unit: UnitId
  /** Counted counter-clockwise from the one ahead. */
  readonly arc: number
  /** What the arc holds before it. */
  readonly shield: number
  readonly odds: Chances
  readonly meanHundredths: number
}

/** Enemies in sight whose beams and volleys can strike the ship from where their drawn courses end. */
export function threatsOn(
  world: SpaceWorld,
  battle: SpaceBattleView,
  view: SpaceView,
  there: Ship,
): readonly Threat[] {
  return view.units
    .filter((other) => other.side !== there.side && flies(other))
    .flatMap((other) => threatOf(world, battle, view, other, there) ?? [])
    .sort((one, other) => other.meanHundredths - one.meanHundredths)
}

function threatOf(
  world: SpaceWorld,
  battle: SpaceBattleView,
  view: SpaceView,
  enemy: Ship,
  there: Ship,
): Threat | null {
  const strikes = strikesToCome(world, battle, view, enemy, there)
  if (strikes.length === 0) return null
  const from = afterPlot(world, enemy).hex
  return {
    unit: enemy.id,
    arc: arcStruck(world.board.grid, there, from),
    shield: shieldAgainst(world, there, from),
    odds: strikes.map(({ odds }) => pointsOf(odds)).reduce(together),
    meanHundredths: strikes.reduce((sum, one) => sum + one.meanDamageHundredths, 0),
  }
}

/** The odds of a forecast as chances. */
export const pointsOf = (
  odds: readonly { readonly damage: number; readonly perTenThousand: number }[],
): Chances => odds.map(({ damage, perTenThousand }) => ({ points: damage, perTenThousand }))

/** What all of them together bring through to the hull: each arc takes what it can of what strikes it. */
export function leakOf(threats: readonly Threat[]): Chances {
  const byArc = new Map<number, { shield: number; odds: Chances }>()
  for (const { arc, shield, odds } of threats) {
    const known = byArc.get(arc)
    byArc.set(arc, { shield, odds: known === undefined ? odds : together(known.odds, odds) })
  }
  return [...byArc.values()].reduce<Chances>(
    (sum, { shield, odds }) => together(sum, through(odds, shield)),
    NO_HARM,
  )
}

/** Points for certain. */
export const surely = (points: number): Chances => [{ points, perTenThousand: SURE }]

/** A hex that a ship would be struck from, with so much, for certain: what its hull suffers. */
export function struckFrom(
  world: SpaceWorld,
  ship: Ship,
  from: number,
  points: number,
): { readonly arc: number; readonly shield: number; readonly hull: HullOutlook } {
  const shield = shieldAgainst(world, ship, from)
  return {
    arc: arcStruck(world.board.grid, ship, from),
    shield,
    hull: hullOutlook(world, ship, through(surely(points), shield)),
  }
}
