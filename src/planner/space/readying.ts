/** What comes before the helm: power, the arc to strengthen, orders of the bridge. */

import {
  hasState,
  type PresetId,
  pipsInAll,
  type Ship,
  type SpaceCommand,
  shipSpec,
  shipWeapon,
} from '../../battle'
import { distance } from '../../hex'
import { arcInDanger, bestHarm } from './judging'
import { nearestOf, type Outlook } from './outlook'

/** Sets the ship's power by what the turn asks for; null if it is so already. */
export const powerOf = (outlook: Outlook, ship: Ship): SpaceCommand | null => {
  const { world, view, front } = outlook
  const isDone = view.side === 'blue' ? ship.hasFlown || ship.helm !== null : ship.plot !== null
  if (isDone) return null
  const preset = presetFor(outlook, ship)
  const usual = shipSpec(world, ship.kind).presets[preset]
  const power = surged(outlook, ship, usual)
  let sum = 0
  for (const count of power) sum += count
  if (sum > pipsInAll(world, ship)) return null
  if (power.every((count, at) => count === ship.power[at])) return null
  return { type: 'setPower', front, unit: ship.id, power }
}

/** What a surge adds goes to the weapons, if so many pips may be moved at once. */
const surged = ({ world }: Outlook, ship: Ship, power: readonly number[]): readonly number[] => {
  if (!hasState(ship, 'surge')) return power
  const { pipsMoved, surgePips } = world.content.numbers
  const more = power.map((count, system) => (system === 1 ? count + surgePips : count))
  let moved = 0
  for (const [system, count] of more.entries())
    moved += Math.max(0, count - ship.powerBefore[system])
  return moved <= pipsMoved + surgePips ? more : power
}

/** The order of whoever is to be asked before the helm. */
export const askOf = ({ front, asks }: Outlook, ship: Ship): SpaceCommand | null =>
  asks === '' || ship.hasFlown || ship.helm !== null || !isIdle(ship, asks)
    ? null
    : { type: 'bridgeOrder', front, unit: ship.id, officer: asks }

/** Whether the officer is aboard and has an order left to give. */
export const isIdle = (ship: Ship, officer: string): boolean => {
  const seat = ship.officers.indexOf(officer)
  return seat >= 0 && ((ship.ordersGiven >> seat) & 1) === 0
}

const presetFor = (outlook: Outlook, ship: Ship): PresetId => {
  const { world, foes, goal, weights, goalHexes } = outlook
  const { grid } = world.board
  let nearest = Number.MAX_SAFE_INTEGER
  for (const foe of foes) nearest = Math.min(nearest, distance(grid, ship.hex, foe.hex))
  const isHurt = ship.damage.some((steps) => steps > 0) || ship.fires > 1
  if (nearest > MENDING_HEXES && isHurt) return 'mend'
  if (goal === 'link') return 'chase'
  if (goal === 'send' || goal === 'leave') {
    const isThere = nearestOf(world, ship.hex, goalHexes) === 0
    if (isThere) return nearest <= FIGHTING_HEXES ? 'fight' : 'mend'
    const canHide = weights.usesSilence && nearest > HIDING_HEXES && ship.speed <= HIDING_SPEED
    return canHide && goal === 'send' && foes.length === 0 ? 'silent' : 'chase'
  }
  return nearest <= FIGHTING_HEXES ? 'fight' : 'chase'
}

const MENDING_HEXES = 10
const FIGHTING_HEXES = 10
const HIDING_HEXES = 12
const HIDING_SPEED = 2

/** Strong shields to the enemy: the arc on which most harm is to be feared. */
export const shieldOf = (outlook: Outlook, ship: Ship): SpaceCommand | null => {
  const { front, foesSoon, foes, view } = outlook
  if (ship.power[2] - ship.robbed[2] - ship.damage[2] <= 0) return null
  const arc = arcInDanger(outlook, ship, view.side === 'blue' ? foesSoon : foes)
  if (arc === null || arc === ship.reinforced) return null
  return { type: 'reinforce', front, unit: ship.id, arc: arc as 0 | 1 | 2 | 3 | 4 | 5 }
}

/** Orders of the bridge when their hour has come. */
export const bridgeOf = (outlook: Outlook, ship: Ship): SpaceCommand | null => {
  const { world, view, front, foes, foesSoon, weights } = outlook
  if (!weights.usesBridge) return null
  const order = (officer: string): SpaceCommand => ({
    type: 'bridgeOrder',
    front,
    unit: ship.id,
    officer,
  })
  const hasBeams = (): boolean =>
    shipSpec(world, ship.kind).mounts.some(
      ({ weapon }) => shipWeapon(world, weapon).kind !== 'torpedo',
    )
  const isGoodShot = (): boolean => hasBeams() && bestHarm(outlook, ship, foes) >= GOOD_SHOT
  if (isIdle(ship, 'worf') && ship.hasFlown && isGoodShot()) return order('worf')
  const isInDanger = (): boolean =>
    foesSoon.length > 0 && arcInDanger(outlook, ship, foesSoon) !== null
  if (isIdle(ship, 'picard') && ship.hasFlown && isInDanger()) return order('picard')
  const { senseHexes, scanHexes } = world.content.numbers
  const hides = (hexes: number): boolean =>
    view.lastKnown.some(({ hex }) => distance(world.board.grid, hex, ship.hex) <= hexes)
  // His scan is heard by nobody: it is worth giving whatever the ship is here for.
  if (isIdle(ship, 'data') && ship.hasFlown && foes.length === 0 && hides(scanHexes))
    return order('data')
  if (isIdle(ship, 'troi') && hides(senseHexes) && foes.length === 0 && outlook.goal === 'fight')
    return order('troi')
  return null
}

/** Mean tenths of damage at which a full spread is worth giving. */
const GOOD_SHOT = 100
