/** What comes before the helm: power, the arc to strengthen, orders of the bridge. */

import {
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
  const power = shipSpec(world, ship.kind).presets[presetFor(outlook, ship)]
  let sum = 0
  for (const count of power) sum += count
  if (sum > pipsInAll(world, ship)) return null
  if (power.every((count, at) => count === ship.power[at])) return null
  return { type: 'setPower', front, unit: ship.id, power }
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
  const isIdle = (officer: string): boolean => {
    const seat = ship.officers.indexOf(officer)
    return seat >= 0 && ((ship.ordersGiven >> seat) & 1) === 0
  }
  const order = (officer: string): SpaceCommand => ({
    type: 'bridgeOrder',
    front,
    unit: ship.id,
    officer,
  })
  const harm = bestHarm(outlook, ship, foes)
  const hasBeams = shipSpec(world, ship.kind).mounts.some(
    ({ weapon }) => shipWeapon(world, weapon).kind !== 'torpedo',
  )
  if (isIdle('worf') && hasBeams && ship.hasFlown && harm >= GOOD_SHOT) return order('worf')
  const isInDanger = foesSoon.length > 0 && arcInDanger(outlook, ship, foesSoon) !== null
  if (isIdle('picard') && ship.hasFlown && isInDanger) return order('picard')
  const hidden = view.lastKnown.some(({ hex }) => distance(world.board.grid, hex, ship.hex) <= 12)
  if (isIdle('troi') && hidden && foes.length === 0 && outlook.goal === 'fight')
    return order('troi')
  return null
}

/** Mean tenths of damage at which a full spread is worth giving. */
const GOOD_SHOT = 100
