/** What a place is worth to a ship: harm done from it, harm to be met there, and the way it lies. */

import {
  fireAt,
  type Ghost,
  meanStrikesOf,
  rammersOf,
  type Ship,
  type Side,
  type SpaceScene,
  type SpaceWorld,
  shieldAgainst,
  shipSpec,
  skyOf,
  strongestAt,
} from '../../battle'
import { DIRECTIONS, distance, type Grid, type Hex, line, neighbour, sextant } from '../../hex'
import { nearestOf, type Outlook, suspected } from './outlook'

/** Mean damage in tenths that the ship's armed mounts do to a target. */
export const harmTo = (outlook: Outlook, ship: Ship, target: Ship, mounts: number): number => {
  const { world, view } = outlook
  const means = meanStrikesOf(world, view, ship, target)
  if (means.length <= mounts) {
    let sum = 0
    for (const mean of means) sum += Math.floor(mean / 10)
    return sum
  }
  const hardest = [...means].sort((one, other) => other - one)
  let sum = 0
  for (let at = 0; at < mounts; at += 1) sum += Math.floor(hardest[at] / 10)
  return sum
}

/** The most that the ship could do to any enemy where they are. */
export const bestHarm = (outlook: Outlook, ship: Ship, foes: readonly Ship[]): number => {
  const mounts = Math.max(0, ship.power[1] - ship.robbed[1] - ship.damage[1])
  let best = 0
  for (const foe of foes) {
    if (shipSpec(outlook.world, foe.kind).mounts.length === 0) continue
    const harm = harmTo(outlook, ship, foe, mounts)
    if (harm === 0) continue
    best = Math.max(best, worthOfHarm(harm, shieldOf(outlook, foe, ship.hex) * 10))
  }
  return best
}

/** Damage counts for more where no shield takes it. */
export const worthOfHarm = (harm: number, shield: number): number =>
  Math.floor((Math.min(harm, shield) * 7) / 10) + Math.max(0, harm - shield) * 2

/** Points of the arc that would be struck. */
const shieldOf = (outlook: Outlook, ship: Ship, from: Hex): number => {
  const arc = arcTowards(outlook, ship, from)
  return ship.arcs[arc] + (arc === ship.reinforced ? ship.bonus : 0)
}

/** What enemies do to the ship where it would be: shields count less than hull, weak arcs more. */
export const harmFrom = (outlook: Outlook, ship: Ship, foes: readonly Ship[]): number => {
  const { world, weights } = outlook
  let worth = 0
  for (const foe of foes) {
    const mounts = Math.max(1, foe.power[1] - foe.damage[1])
    const harm = harmTo(outlook, foe, ship, mounts)
    if (harm === 0) continue
    const held = Math.min(harm, shieldOf(outlook, ship, foe.hex) * 10)
    worth += held * weights.shieldLost + (harm - held) * weights.hullLost
  }
  const isCraft = shipSpec(world, ship.kind).class === 'craft'
  return Math.floor(worth / (isCraft ? 5 : 10))
}

const arcTowards = ({ world }: Outlook, ship: Ship, from: Hex): number =>
  sextant(world.board.grid, ship.hex, ship.facing, from)

/** The arc that the most harm is to be feared on. */
export const arcInDanger = (outlook: Outlook, ship: Ship, foes: readonly Ship[]): number | null => {
  const harms = [0, 0, 0, 0, 0, 0]
  for (const foe of foes) {
    const mounts = Math.max(1, foe.power[1] - foe.damage[1])
    harms[arcTowards(outlook, ship, foe.hex)] += harmTo(outlook, foe, ship, mounts)
  }
  const most = Math.max(...harms)
  return most === 0 ? null : harms.indexOf(most)
}

/** Fire, torpedoes, tears and rocks where the ship would be until its next turn. */
export const perilAt = (outlook: Outlook, ship: Ship, path: readonly Hex[]): number => {
  const { world, battle, view } = outlook
  const { grid } = world.board
  const { numbers } = world.content
  const sky = skyOf(world, view.altered)
  let points = 0
  // A plot is flown a round from now: what strikes by then finds the ship where it is still.
  const isPlot = view.side === 'red'
  const round = battle.round + (isPlot ? 1 : 0)
  let fire = 0
  if (view.lit.length > 0) {
    const due = view.lit.filter(
      (one) =>
        one.round <= round && (!isPlot || (one.moment === 'environment' && one.round === round)),
    )
    fire = strongestAt(world, due, ship.hex)
  }
  points += fire * 2 + Math.floor(fire / 2) * 2
  for (const torpedo of view.torpedoes) {
    if (torpedo.round > round || torpedo.round < round) continue
    const away = distance(grid, torpedo.hex, ship.hex)
    const follows = torpedo.target === ship.id ? numbers.torpedoFollowHexes : 0
    if (away <= follows) points += 8
    else if (away <= follows + 1) points += 4
  }
  points += tearPeril(outlook, ship) + ramPeril(outlook, ship)
  for (const hex of path) {
    const { debrisAboveSpeed, dragAboveSpeed } = sky[hex]
    if (debrisAboveSpeed !== null) points += Math.max(0, ship.speed - debrisAboveSpeed)
    if (dragAboveSpeed !== null && ship.speed > dragAboveSpeed) points += 1
    if (view.hazards.includes(hex)) points += numbers.hazardDamage * 2
  }
  return points * 10
}

/** Who has drawn a course to run the ship down, and finds it on it. */
const ramPeril = ({ world, view }: Outlook, ship: Ship): number => {
  let points = 0
  for (const { from, damage } of rammersOf(world, view, ship)) {
    const held = Math.min(damage, shieldAgainst(world, ship, from))
    points += held + (damage - held) * 2
  }
  return points
}

/** What tears, and charges about to open, will do where they are drawn to. */
const tearPeril = (outlook: Outlook, ship: Ship): number => {
  const { world, battle, view } = outlook
  if (view.tears.length + view.pending.length === 0) return 0
  const { grid } = world.board
  const { tearMostRadius, tearRadius, tearSpeed, tearDamage } = world.content.numbers
  // A plot is flown a round from now: tears move once before it and once after.
  const moves = view.side === 'red' ? 2 : 1
  const open = view.pending.flatMap(({ hex, side, round }) =>
    round - battle.round < moves
      ? [{ hex, side, radius: tearRadius, moves: moves - 1 - (round - battle.round) }]
      : [],
  )
  let points = 0
  for (const tear of [...view.tears.map((one) => ({ ...one, moves })), ...open]) {
    const radius = Math.min(tearMostRadius, tear.radius + tear.moves)
    const reach = tear.moves * tearSpeed
    const near = distance(grid, tear.hex, ship.hex) - radius - reach
    if (near > tearSpeed) continue
    const core = drawnTo(outlook, tear.side, tear.hex, ship)
    const hex = core === null ? tear.hex : stepsTowards(grid, tear.hex, core, reach)
    const away = distance(grid, hex, ship.hex) - radius
    if (away <= 0) points += tearDamage * 4
    else if (near <= 0) points += away <= 2 ? tearDamage * 3 : tearDamage * 2
    else points += 2
  }
  return points
}

/** The core that a tear makes for, as far as the planner knows, with its ship where it would be. */
const drawnTo = (outlook: Outlook, side: Side, from: Hex, ship: Ship): Hex | null => {
  const { world, view, foesSoon, fleet } = outlook
  const { grid } = world.board
  const places = (ships: readonly Ship[]): readonly Hex[] =>
    ships.filter((one) => one.hasCore && one.side !== side).map(({ hex }) => hex)
  const others = fleet.filter(({ id }) => id !== ship.id)
  const adrift = view.cores.map(({ hex }) => hex)
  const near = adrift.length > 0 ? adrift : places([...foesSoon, ...others, ship])
  let best: Hex | null = null
  for (const hex of near) {
    if (best === null || distance(grid, from, hex) < distance(grid, from, best)) best = hex
  }
  return best
}

/** So many hexes on the straight way to another. */
const stepsTowards = (grid: Grid, from: Hex, to: Hex, steps: number): Hex => {
  const way = line(grid, from, to)
  return way[Math.min(way.length - 1, steps)]
}

/** Gas at hand that somebody could light under the ship. */
export const gasAround = (outlook: Outlook, hex: Hex): number => {
  const { nearGas } = outlook.weights
  return nearGas === 0 ? 0 : metreonAbout(outlook, hex) * nearGas
}

/** How much of what burns lies about a hex: 3 for its own, 1 for each beside it. */
export const metreonAbout = ({ world, view }: Outlook, hex: Hex): number => {
  const sky = skyOf(world, view.altered)
  let count = sky[hex].burns ? 3 : 0
  for (const direction of DIRECTIONS) {
    const beside = neighbour(world.board.grid, hex, direction)
    if (beside >= 0 && sky[beside].burns) count += 1
  }
  return count
}

/** How a place lies for what the side is here for: cheap, for every end of a flight. */
export const layOf = (outlook: Outlook, ship: Ship, ghost: Ghost): number => {
  const { world, weights, goal, goalHexes, foesSoon } = outlook
  const { hex, drift, speed } = ghost
  const { grid } = world.board
  if (goalHexes.length > 0) {
    const away = nearestOf(world, hex, goalHexes)
    const after = nearestOf(world, drift, goalHexes)
    return -away * weights.progress - Math.floor((after * weights.progress) / 2)
  }
  const isArmed = (foe: Ship): boolean => shipSpec(world, foe.kind).mounts.length > 0
  const quarry = foesSoon.filter(isArmed).map((foe) => foe.hex)
  if (quarry.length === 0) {
    const leads = suspected(outlook)
    return leads.length === 0 ? 0 : -nearestOf(world, hex, leads) * weights.rangeOff * 2
  }
  if (goal === 'link') return linkLay(outlook, ghost)
  const fetching = fetchLay(outlook, ship, ghost)
  const away = nearestOf(world, hex, quarry)
  const after = nearestOf(world, drift, quarry)
  const off = Math.abs(away - weights.fightHexes)
  const offAfter = Math.abs(after - weights.fightHexes)
  const isAtEdge = distance(grid, hex, drift) < speed
  return -off * weights.rangeOff - offAfter * weights.rangeOff - (isAtEdge ? 40 : 0) - fetching
}

/** Hexes to the nearest gas that could be taken aboard, as points. */
const fetchLay = (outlook: Outlook, ship: Ship, { hex, drift }: Ghost): number => {
  const { world, view, weights, usesGas } = outlook
  const { hasScoop } = shipSpec(world, ship.kind)
  if (!usesGas || !hasScoop || weights.fetches === 0) return 0
  if (ship.gas >= world.content.numbers.scoopMost) return 0
  const gas = burningHexes(world, view.altered)
  return (nearestOf(world, hex, gas) + nearestOf(world, drift, gas)) * weights.fetches
}

/** All hexes that would burn, ascending: one and the same list while no gas changes. */
export const burningHexes = (world: SpaceWorld, altered: SpaceScene['altered']): readonly Hex[] => {
  const sky = skyOf(world, altered)
  let hexes = gasOf.get(sky)
  if (hexes === undefined) {
    const burning: Hex[] = []
    for (let hex = 0; hex < sky.length; hex += 1) if (sky[hex].burns) burning.push(hex)
    hexes = burning
    gasOf.set(sky, hexes)
  }
  return hexes
}

const gasOf = new WeakMap<ReturnType<typeof skyOf>, readonly Hex[]>()

/** Alongside the quarry: near, on its heading, at its speed, as it will be. */
const linkLay = (outlook: Outlook, ghost: Ghost): number => {
  const { world, foesSoon, foes } = outlook
  const { grid } = world.board
  const { tractorHexes, linkHexes, linkSpeedGap } = world.content.numbers
  let best = -9999
  for (const [at, foe] of foesSoon.entries()) {
    const now = foes[at]
    const canHold = distance(grid, ghost.hex, now.hex) <= tractorHexes
    // Held, it flies the first half of what it drew.
    const there = canHold ? halved(outlook, now) : foe
    const away = distance(grid, ghost.hex, there.hex)
    const heading = ghost.facing === there.facing ? 0 : 25
    const pace = Math.max(0, Math.abs(ghost.speed - there.speed) - linkSpeedGap) * 12
    const near = Math.max(0, away - linkHexes) * 20
    const onto = away === 0 ? 60 : 0
    best = Math.max(best, (canHold ? 60 : 0) - near - heading - pace - onto)
  }
  return best
}

const halved = ({ world }: Outlook, ship: Ship): Ship => {
  const speed = Math.floor(ship.speed / 2)
  let { hex, facing } = ship
  let flown = 0
  for (const step of ship.plot?.course ?? 'F'.repeat(ship.speed)) {
    if (step !== 'F') {
      facing = DIRECTIONS[(facing + (step === 'L' ? 1 : 5)) % 6]
      continue
    }
    if (flown === speed) break
    const next = neighbour(world.board.grid, hex, facing)
    if (next < 0) break
    hex = next
    flown += 1
  }
  return { ...ship, hex, facing, speed }
}

/** What a fire does to a ship, as points of worth in tenths. */
export const burnWorth = (ship: Ship, strength: number): number => {
  if (strength === 0) return 0
  let arcs = 0
  for (const points of ship.arcs) arcs += Math.min(points, strength)
  return Math.min(ship.hull, Math.floor(strength / 2)) * 14 + Math.floor((arcs * 3) / 2)
}

/** Worth of a fire at a hex, for where enemies and own ships will be. */
export const fireWorth = (
  outlook: Outlook,
  self: Ship,
  hex: Hex,
  strength: number,
  radius: number,
): number => {
  const { grid } = outlook.world.board
  const at = (ship: Ship): number =>
    burnWorth(ship, fireAt(strength, radius, distance(grid, hex, ship.hex)))
  let worth = 0
  for (const foe of outlook.foesSoon) worth += at(foe)
  for (const own of outlook.fleet) worth -= own.id === self.id ? at(self) : at(own)
  return worth
}
