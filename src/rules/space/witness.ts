/** What each side is shown of an event, and which events close undo. */

import type { Side } from '../../kernel'
import type { SpaceEvent, SpaceState } from './model'

/** What a side learns for itself, and nobody else. */
const OWN = new Set<SpaceEvent['type']>([
  'hazardFound',
  'shipSighted',
  'shipContacted',
  'shipLost',
  'circlesGrew',
  'acquaintanceMade',
])

export const witnessSpace = (
  event: SpaceEvent,
  before: SpaceState,
  after: SpaceState,
  side: Side,
): readonly SpaceEvent[] => {
  if (OWN.has(event.type)) return 'side' in event && event.side === side ? [event] : []
  if (event.type === 'shipCame') return isSeen(after, side, event.ship.id) ? [event] : []
  if (!('unit' in event)) return [event]
  // Messages and links are counts of objectives: both sides hear of them.
  if (event.type === 'messageSent' || event.type === 'shipsLinked') return [event]
  // Gas is public wherever it is, whoever did it.
  if (event.type === 'gasVented' || event.type === 'gasScooped') return [event]
  if (event.type === 'officerOrdered') return isOwn(after, side, event.unit) ? [event] : []
  const seen = isSeen(before, side, event.unit) || isSeen(after, side, event.unit)
  return seen ? [event] : []
}

const isOwn = (state: SpaceState, side: Side, unit: number): boolean =>
  state.units.some((ship) => ship.id === unit && ship.side === side)

const isSeen = (state: SpaceState, side: Side, unit: number): boolean =>
  isOwn(state, side, unit) || state.knowledge[side].sighted.includes(unit)

/** Whether the event added to what the acting side knows: it closes undo. */
export const revealsSpace = (event: SpaceEvent, side: Side): boolean => {
  switch (event.type) {
    case 'hazardFound':
    case 'shipSighted':
    case 'shipContacted':
      return event.side === side
    case 'scanMade':
    case 'hazardStruck':
      return true
    default:
      return false
  }
}
