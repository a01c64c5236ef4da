/** How good a position is for those who bring people away, at the start of their turn. */

import { type GroundState, type Imagined, landOf, specOf, type Unit } from '../battle'
import type { Knowledge } from './situation'

/** In half points of one column's way, times ten. */
export const VALUES = {
  safe: 150,
  household: 60,
  way: 10,
  calm: [-80, -30, -8, 0] as readonly number[],
  shaken: -40,
  aim: -10,
  lock: -30,
  resolve: 4,
  down: -60,
  gone: -150,
  tick: -2,
  probe: -15,
  troop: -20,
  probeHull: 1,
  troopResolve: 2,
  inhibitor: 6,
  won: 2000,
  partly: 500,
}

/** What the position is worth to blue. */
export const standingOf = (knowledge: Knowledge, battle: Imagined): number => {
  const { outcome } = battle.state()
  let worth = 0
  if (outcome !== null)
    worth += outcome.kind === 'won' ? VALUES.won : outcome.kind === 'partly' ? VALUES.partly : 0
  knowledge.worlds.forEach((world, front) => {
    const scene = battle.ground(front)
    const land = landOf(world, scene)
    const ways = world.board.exits.map((exit) => land.wayField('column', exit))
    const wayFrom = (hex: number): number => {
      let least = 200
      for (const way of ways) if (way[hex] >= 0 && way[hex] < least) least = way[hex]
      return least
    }
    for (const unit of scene.units) {
      if (unit.side === 'red') {
        if (unit.status === 'active') worth += foeWorth(unit, specOf(world, unit).resolve)
      } else if (unit.column !== null) worth += columnWorth(unit, wayFrom)
      else worth += crewWorth(unit, specOf(world, unit).resolve)
    }
    worth += restOf(scene)
  })
  return worth
}

const columnWorth = (unit: Unit, wayFrom: (hex: number) => number): number => {
  const { column, status, spans, hex } = unit
  if (column === null) return 0
  let households = 0
  for (let bits = column.households; bits !== 0; bits &= bits - 1) households += 1
  const worth = households * VALUES.household
  if (status === 'safe') return worth + VALUES.safe
  if (status !== 'active') return 0
  const isShaken = spans.some(({ condition }) => condition === 'shaken')
  return (
    worth - wayFrom(hex) * VALUES.way + VALUES.calm[column.calm] + (isShaken ? VALUES.shaken : 0)
  )
}

/** What an enemy who is up is worth, less for each point that it has lost. */
const foeWorth = ({ probe, resolve }: Unit, whole: number): number =>
  probe === null
    ? VALUES.troop + (whole - resolve) * VALUES.troopResolve
    : VALUES.probe + (whole - resolve) * VALUES.probeHull

const crewWorth = (unit: Unit, whole: number): number => {
  if (unit.status === 'active') return (unit.resolve - whole) * VALUES.resolve
  return unit.status === 'down' ? VALUES.down : VALUES.gone
}

const restOf = ({ tags, search, units, inhibitors }: GroundState): number => {
  let worth = search.ticks * VALUES.tick
  for (const tag of tags) {
    const body = units.find(({ id }) => id === tag.unit)
    if (body?.side === 'blue') worth += tag.stage === 'lock' ? VALUES.lock : VALUES.aim
  }
  for (const { strength } of inhibitors) worth += strength * VALUES.inhibitor
  for (const { side, inhibitors: carried } of units)
    if (side === 'blue') for (const strength of carried) worth += 2 * strength * VALUES.inhibitor
  return worth
}
