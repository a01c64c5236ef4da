/** How good a position in space is for blue, in tenths of a point of hull. */

import {
  flies,
  type ImaginedSky,
  type Ship,
  type SpaceState,
  type SpaceWorld,
  shipSpec,
} from '../../battle'
import { distance } from '../../hex'
import { nearestOf, type SkyGoal } from './outlook'

const VALUES = {
  hull: 12,
  arc: 1,
  damage: 6,
  fire: 8,
  gas: 22,
  lost: 300,
  gone: 200,
  way: 14,
  sent: 250,
  linked: 250,
  near: 2,
  won: 1500,
  partly: 300,
}

/** What the position is worth to blue, who is here for the goal. */
export const skyStandingOf = (world: SpaceWorld, battle: ImaginedSky, goal: SkyGoal): number => {
  const { outcome } = battle.state()
  const scene = battle.scene()
  let worth = 0
  if (outcome?.kind === 'won') worth += VALUES.won
  if (outcome?.kind === 'partly') worth += VALUES.partly
  for (const ship of scene.units) {
    const { class: kind, mounts } = shipSpec(world, ship.kind)
    if (kind === 'buoy' || mounts.length === 0) continue
    worth += ship.side === 'blue' ? ownWorth(world, ship) : -foeWorth(ship)
    if (ship.side === 'blue') worth += goalWorth(world, scene, ship, goal)
  }
  worth += scene.tally.messageRounds * VALUES.sent + scene.tally.linkRounds * VALUES.linked
  return worth
}

const shieldsOf = ({ arcs }: Ship): number => {
  let sum = 0
  for (const points of arcs) sum += points
  return sum * VALUES.arc
}

const stateOf = (ship: Ship): number => {
  let steps = 0
  for (const count of ship.damage) steps += count
  return (
    ship.hull * VALUES.hull + shieldsOf(ship) - steps * VALUES.damage - ship.fires * VALUES.fire
  )
}

const ownWorth = (_world: SpaceWorld, ship: Ship): number => {
  if (ship.status === 'escaped') return 400
  if (!flies(ship)) return -VALUES.lost
  return stateOf(ship) + ship.gas * VALUES.gas
}

const foeWorth = (ship: Ship): number => (flies(ship) ? VALUES.gone + stateOf(ship) : 0)

const goalWorth = (world: SpaceWorld, scene: SpaceState, ship: Ship, goal: SkyGoal): number => {
  if (!flies(ship)) return 0
  const { board } = world
  if (goal === 'send') return -nearestOf(world, ship.hex, board.sendLine) * VALUES.way
  if (goal === 'leave') return -nearestOf(world, ship.hex, board.exits) * VALUES.way
  let nearest = 40
  for (const foe of scene.units) {
    if (foe.side === ship.side || !flies(foe)) continue
    nearest = Math.min(nearest, distance(board.grid, ship.hex, foe.hex))
  }
  return -nearest * (goal === 'link' ? VALUES.way : VALUES.near)
}
