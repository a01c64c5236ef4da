import { NO_HEX } from '../../hex'
import type { Ship, SpaceState } from './model'
import { flies, pipsInAll, type SpaceWorld, shipSpec, sumOf } from './world'

/** Broken invariants of a front in space, as sentences; none = sound. */
export const checkSpace = (world: SpaceWorld, state: SpaceState): readonly string[] => [
  ...state.units.flatMap((ship) => checkShip(world, ship)),
  ...checkRoom(state),
  ...checkLit(state),
  ...checkOrder(state),
]

const checkShip = (world: SpaceWorld, ship: Ship): readonly string[] => {
  const faults: string[] = []
  const spec = shipSpec(world, ship.kind)
  const fault = (text: string): void => {
    faults.push(`ship ${ship.id} (${ship.kind}): ${text}`)
  }
  if (flies(ship) !== ship.hex >= 0) fault(`status ${ship.status} on hex ${ship.hex}`)
  if (ship.hex >= world.board.grid.size) fault(`hex ${ship.hex} is off the board`)
  if (ship.hull < 0 || ship.hull > spec.hull) fault(`hull ${ship.hull}`)
  if (flies(ship) && ship.hull === 0) fault('flies without a hull')
  if (ship.speed < 0 || ship.speed > spec.topSpeed) fault(`speed ${ship.speed}`)
  if (sumOf(ship.power) > pipsInAll(world, ship)) fault(`${sumOf(ship.power)} pips`)
  if (ship.power.some((count) => count < 0)) fault('a system with less than no pips')
  if (ship.arcs.some((points) => points < 0 || points > spec.arc)) fault(`arcs ${ship.arcs}`)
  if (ship.bonus < 0) fault(`bonus ${ship.bonus}`)
  if (ship.damage.some((steps) => steps < 0) || ship.fires < 0) fault('mended beyond whole')
  if (ship.gas < 0 || ship.gas > world.content.numbers.scoopMost) fault(`${ship.gas} units of gas`)
  if (ship.charges < 0 || ship.buoys < 0 || ship.plotBreaks < 0) fault('spent what it had not')
  return faults
}

const checkRoom = (state: SpaceState): readonly string[] => {
  const taken = new Map<number, number>()
  const faults: string[] = []
  for (const { id, hex } of state.units) {
    if (hex === NO_HEX) continue
    const other = taken.get(hex)
    if (other !== undefined) faults.push(`hex ${hex} holds ${other} and ${id}`)
    taken.set(hex, id)
  }
  return faults
}

const checkLit = ({ lit }: SpaceState): readonly string[] => {
  const hexes = lit.map((one) => one.hex)
  return new Set(hexes).size === hexes.length ? [] : ['a hex is lit twice']
}

const checkOrder = (state: SpaceState): readonly string[] => {
  for (let at = 1; at < state.units.length; at += 1) {
    if (state.units[at - 1].id >= state.units[at].id) return ['ships are not in the order of ids']
  }
  return []
}
