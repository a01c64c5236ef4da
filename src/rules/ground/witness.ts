import { hasBit } from '../../hex'
import type { Side, UnitId } from '../../kernel'
import type { GroundEvent, GroundEventType, GroundState } from './model'
import { asSeen } from './observe'
import { knowledgeOf } from './shapes'
import { visibleTo } from './sight'
import { type GroundWorld, unitOf } from './world'

/**
 * Who is shown an event. `all`: both sides. `subject`: the side of the unit it is about, and the
 * other side if it sees that unit before or after. `owner`: only the side it is about. `exact`: see
 * the function of that name.
 */
type Audience = 'all' | 'subject' | 'owner' | 'side' | 'either' | 'nobody'

const AUDIENCES: { readonly [T in GroundEventType]: Audience } = {
  roundReset: 'all',
  turnBegan: 'all',
  unitMoved: 'subject',
  unitFaced: 'subject',
  actionSpent: 'subject',
  actionGranted: 'subject',
  turnEnded: 'subject',
  columnMoved: 'subject',
  columnOrdered: 'owner',
  flagPlanted: 'nobody',
  calmChanged: 'subject',
  flightDrawn: 'subject',
  columnFled: 'subject',
  columnSafe: 'subject',
  unitNoticed: 'all',
  pathDrawn: 'subject',
  quarrySet: 'owner',
  tagAimed: 'all',
  tagLocked: 'all',
  tagShifted: 'all',
  tagDropped: 'all',
  householdBeamed: 'all',
  unitBeamed: 'all',
  shotFired: 'either',
  blastStruck: 'all',
  resolveLost: 'subject',
  resolveGained: 'subject',
  unitStunned: 'subject',
  unitStoodUp: 'subject',
  unitWasDown: 'owner',
  unitTaken: 'all',
  probeDestroyed: 'subject',
  overwatchSet: 'all',
  overwatchEnded: 'all',
  abilityUsed: 'subject',
  conditionBegan: 'subject',
  conditionEnded: 'subject',
  routesRead: 'side',
  unitRallied: 'subject',
  inhibitorPlaced: 'all',
  inhibitorLifted: 'all',
  inhibitorWeakened: 'all',
  inhibitorSpent: 'all',
  chargeBlown: 'all',
  rockfallDropped: 'all',
  doorWorked: 'all',
  consoleUsed: 'all',
  consoleOverloaded: 'all',
  itemFound: 'subject',
  unitCarried: 'subject',
  unitLaidDown: 'subject',
  injuredSafe: 'subject',
  intentsRead: 'all',
  intentsPassed: 'all',
  landingsForeseen: 'side',
  bombardmentCalledOff: 'all',
  terrainChanged: 'all',
  heavyUsed: 'all',
  ticksAdded: 'all',
  searchRaised: 'all',
  arrivalDrawn: 'all',
  arrivalCame: 'all',
  unitArrived: 'subject',
  bombardmentDrawn: 'all',
  bombardmentStruck: 'all',
  sightGained: 'side',
  contactSeen: 'side',
  contactLost: 'side',
  acquaintancesDrawn: 'nobody',
}

/** What `side` is shown of an event: the event, the event without what it cannot know, or nothing. */
export const witnessGround = (
  world: GroundWorld,
  event: GroundEvent,
  before: GroundState,
  after: GroundState,
  side: Side,
): readonly GroundEvent[] => {
  if (event.type === 'flagPlanted') return side === 'blue' ? [event] : []
  switch (AUDIENCES[event.type]) {
    case 'all':
      return [event]
    case 'nobody':
      return []
    case 'side':
      return 'side' in event && event.side === side ? [event] : []
    case 'owner':
      return sideOf(after, subjectOf(event)) === side ? [event] : []
    case 'subject':
      return knows(world, before, after, side, subjectOf(event))
        ? [blanked(event, after, side)]
        : []
    case 'either': {
      const target = event.type === 'shotFired' ? event.target : -1
      const isShown =
        knows(world, before, after, side, subjectOf(event)) ||
        knows(world, before, after, side, target)
      return isShown ? [event] : []
    }
    default:
      return []
  }
}

const subjectOf = (event: GroundEvent): UnitId => {
  if (!('unit' in event)) return -1
  return typeof event.unit === 'number' ? event.unit : event.unit.id
}

const sideOf = (state: GroundState, id: UnitId): Side | null => unitOf(state, id)?.side ?? null

/** Whether the side owns the unit or sees it before or after the event. */
const knows = (
  world: GroundWorld,
  before: GroundState,
  after: GroundState,
  side: Side,
  id: UnitId,
): boolean => {
  if (sideOf(after, id) === side) return true
  return sees(world, before, side, id) || sees(world, after, side, id)
}

const sees = (world: GroundWorld, state: GroundState, side: Side, id: UnitId): boolean => {
  if (knowledgeOf(state, side).sighted.includes(id)) return true
  const unit = unitOf(state, id)
  // Between a step and what is learned of it the list lags one event behind.
  return (
    unit !== null &&
    unit.hex >= 0 &&
    !isHidden(unit) &&
    hasBit(visibleTo(world, state, side), unit.hex)
  )
}

const isHidden = (unit: { readonly spans: readonly { readonly condition: string }[] }): boolean =>
  unit.spans.some((span) => span.condition === 'hidden')

const blanked = (event: GroundEvent, after: GroundState, side: Side): GroundEvent => {
  if (event.type === 'pathDrawn' && sideOf(after, event.unit) !== side)
    return { ...event, loopNext: 0 }
  if (event.type === 'unitArrived' && event.unit.side !== side)
    return { ...event, unit: asSeen(event.unit) }
  return event
}

/** Whether an event adds to what the acting side knows, which closes undo. */
export const revealsGround = (event: GroundEvent, side: Side): boolean => {
  switch (event.type) {
    case 'sightGained':
    case 'contactSeen':
    case 'routesRead':
    case 'landingsForeseen':
      return event.side === side
    case 'unitNoticed':
    case 'unitArrived':
    case 'intentsRead':
      return true
    default:
      return false
  }
}
