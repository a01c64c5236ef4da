/** The helm as it is set on screen, before it is flown. */
import {
  type Course,
  type Ghost,
  type Ship,
  type SpaceCommand,
  type SpaceOptions,
  type SpaceWorld,
  shipSpec,
  skyOf,
  speedsOf,
  thrustOf,
  trace,
  type UnitId,
} from '../../battle'
import type { Direction, Hex } from '../../hex'
import type { HelmChoice, SkyFacts } from './known'

/** How a helm begins: at the speed the ship has, as far as it can keep it. */
export function freshHelm(world: SpaceWorld, ship: Ship): HelmChoice {
  const speeds = speedsOf(world, ship)
  const speed = speeds.includes(ship.speed) ? ship.speed : (speeds.at(-1) ?? 0)
  return { speed, end: null, scoops: false, vent: null }
}

/** The ghosts of the dialled speed. */
export function ghostsAt({ ghosts }: SpaceOptions, speed: number): readonly Ghost[] {
  return ghosts.filter((ghost) => ghost.speed === speed)
}

/** The ghost that is chosen; null while none is. */
export function chosenGhost(options: SpaceOptions, { speed, end }: HelmChoice): Ghost | null {
  if (end === null) return null
  return (
    options.ghosts.find(
      (ghost) => ghost.speed === speed && ghost.hex === end.hex && ghost.facing === end.facing,
    ) ?? null
  )
}

const turnsOf = (course: Course) => course.replaceAll('F', '').length

/**
 * What a hex stands for while the helm is set: the ghost that is chosen there, else the one that turns
 * least, at the dialled speed before the nearest other speed. Null where the ship cannot end. The hex
 * where it is stands for lying still only once that is dialled: one points at a ship to look at it.
 */
export function ghostAt(
  options: SpaceOptions,
  helm: HelmChoice,
  ship: Ship,
  hex: Hex,
): Ghost | null {
  if (helm.end?.hex === hex) return chosenGhost(options, helm)
  if (hex === ship.hex && helm.speed > 0) return null
  const here = options.ghosts.filter((ghost) => ghost.hex === hex)
  const cost = (ghost: Ghost) =>
    Math.abs(ghost.speed - helm.speed) * FAR + turnsOf(ghost.course) * NEAR + ghost.course.length
  return here.reduce<Ghost | null>(
    (best, ghost) => (best === null || cost(ghost) < cost(best) ? ghost : best),
    null,
  )
}

/** Speeds weigh more than turns, turns more than letters; no course has so many of either. */
const NEAR = 100
const FAR = 10_000

/** The end of a speed on that heading, else on any, that turns least; null where there is none. */
export function ghostTowards(
  options: SpaceOptions,
  speed: number,
  facing: Direction,
): Ghost | null {
  const cost = (ghost: Ghost) => (ghost.facing === facing ? 0 : FAR) + turnsOf(ghost.course)
  return ghostsAt(options, speed).reduce<Ghost | null>(
    (best, ghost) => (best === null || cost(ghost) < cost(best) ? ghost : best),
    null,
  )
}

/** The next facing at the chosen end, or the next end of that speed where there is but one. */
export function turnedGhost(
  options: SpaceOptions,
  helm: HelmChoice,
  step: 1 | -1,
  from: Direction,
): Ghost | null {
  const all = ghostsAt(options, helm.speed)
  const here = all.filter((ghost) => ghost.hex === helm.end?.hex)
  const choice = here.length > 1 ? here : all
  if (choice.length === 0) return null
  const facing = helm.end?.facing ?? from
  // Counter-clockwise from straight on: port comes before starboard.
  const side = (ghost: Ghost) => (ghost.facing - from + 9) % 6
  const order = [...choice].sort((one, other) => side(one) - side(other) || one.hex - other.hex)
  const at = order.findIndex((ghost) => ghost.facing === facing && ghost.hex === helm.end?.hex)
  if (at < 0) return order.find((ghost) => ghost.facing === from) ?? order[0]
  return order[(at + step + order.length) % order.length]
}

/** The hexes of a flight that its scoop would empty, start included; empty without a scoop. */
export function scoopHexes(
  world: SpaceWorld,
  facts: SkyFacts,
  ship: Ship,
  course: Course,
): readonly Hex[] {
  const { hasScoop } = shipSpec(world, ship.kind)
  if (!hasScoop) return []
  const sky = skyOf(world, facts.view.altered)
  const most = Math.max(0, world.content.numbers.scoopMost - ship.gas)
  const way = [ship.hex, ...trace(world, ship, course).path]
  return [...new Set(way)].filter((hex) => sky[hex].burns).slice(0, most)
}

/** Pips that the scoop takes, from where they are missed least; empty if the ship has too few. */
export function scoopPips(world: SpaceWorld, ship: Ship): readonly number[] {
  const [engines, weapons, shields, sensors, repair] = [0, 1, 2, 3, 4]
  const order = [repair, sensors, shields, weapons, engines]
  const spare = order.flatMap((system) =>
    Array.from({ length: ship.power[system] - (ship.robbed[system] ?? 0) }, () => system),
  )
  const { scoopPips: need } = world.content.numbers
  return spare.length < need ? [] : spare.slice(0, need)
}

/**
 * The order that flies, or for the side that moves second draws, what the helm is set to.
 *
 * @param ram whom the course runs into; null = nobody
 */
export function flightOrder(
  facts: SkyFacts,
  ship: Ship,
  helm: HelmChoice,
  { speed, course }: Pick<Ghost, 'speed' | 'course'>,
  ram: UnitId | null = null,
): SpaceCommand {
  const { front, world } = facts
  const unit = ship.id
  if (ship.side === 'red') return { type: 'plot', front, unit, speed, course, otherwise: '', ram }
  const scoop = helm.scoops ? scoopHexes(world, facts, ship, course) : []
  const isPaid = ship.robbed.some((count) => count > 0)
  const from = scoop.length === 0 || isPaid ? [] : scoopPips(world, ship)
  const way = [ship.hex, ...trace(world, ship, course).path]
  const vent = helm.vent !== null && way.includes(helm.vent) ? helm.vent : null
  return { type: 'fly', front, unit, speed, course, scoop, vent, from, ram }
}

/** What the panel of the helm shows. */
export interface HelmState {
  readonly speeds: readonly number[]
  readonly speed: number
  /** The speed that the ship has now. */
  readonly now: number
  readonly thrust: number
  /** Left after what is dialled and turned. */
  readonly thrustLeft: number
  readonly ghost: Ghost | null
}

export function helmState(
  world: SpaceWorld,
  ship: Ship,
  options: SpaceOptions,
  helm: HelmChoice,
  pointed: Ghost | null,
): HelmState {
  const ghost = pointed ?? chosenGhost(options, helm)
  const thrust = ship.helm?.thrust ?? thrustOf(world, ship)
  const change = ship.helm === null ? Math.abs((ghost?.speed ?? helm.speed) - ship.speed) : 0
  const turns = ghost === null ? 0 : turnsOf(ghost.course)
  return {
    speeds: speedsOf(world, ship),
    speed: ghost?.speed ?? helm.speed,
    now: ship.speed,
    thrust,
    thrustLeft: Math.max(0, thrust - change - turns),
    ghost,
  }
}
