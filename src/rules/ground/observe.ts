import { NO_HEX } from '../../hex'
import type { Side } from '../../kernel'
import type {
  Contact,
  GroundKnown,
  GroundState,
  GroundView,
  Pieces,
  Probe,
  Unit,
  WatchedHexes,
} from './model'
import { pathAfterNext } from './probes'
import { copyUnit, knowledgeOf } from './shapes'
import { isContact, visibleTo } from './sight'
import { type GroundWorld, isActive, isOnBoard } from './world'

/**
 * What a side knows of the front, field by field in one shape. Units that hide nothing are the state's
 * own objects.
 */
export const observeGround = (world: GroundWorld, state: GroundState, side: Side): GroundView => {
  const { sighted, lastKnown, explored, routesUntil } = knowledgeOf(state, side)
  const units: Unit[] = []
  const contacts: Contact[] = []
  const pathsAfterNext: { unit: number; path: readonly number[] }[] = []
  for (const unit of state.units) {
    if (unit.side === side) units.push(unit)
    else if (sighted.includes(unit.id)) {
      units.push(asSeen(unit))
      if (routesUntil > 0 && unit.probe !== null)
        pathsAfterNext.push({ unit: unit.id, path: pathAfterNext(world, state, unit) })
    } else if (isOnBoard(unit) && isContact(world, state, unit)) {
      const reachHexes = world.content.numbers.contactReachHexes
      contacts.push({ unit: unit.id, hex: unit.hex, reachHexes })
    }
  }
  const known = knownGround(state, side)
  return {
    side,
    units,
    tags: known.tags,
    inhibitors: known.inhibitors,
    arrivals: known.arrivals,
    bombardments: known.bombardments,
    search: known.search,
    altered: known.altered,
    flag: known.flag,
    charges: known.charges,
    usedHeavy: known.usedHeavy,
    chargesBlown: known.chargesBlown,
    inhibitorsSpent: known.inhibitorsSpent,
    pieces: known.pieces,
    announced: known.announced,
    overwatches: known.overwatches,
    strangers: strangersOf(units, known),
    visible: visibleTo(world, state, side),
    explored,
    contacts,
    lastKnown:
      lastKnown.length === 0
        ? lastKnown
        : lastKnown.filter((known) => !contacts.some((one) => one.unit === known.unit)),
    pathsAfterNext,
  }
}

/**
 * The part of the view that legality and columns that walk by themselves read. Its units are the state's own, and no order's legality
 * hangs on what is blanked in a view: on where a probe means to fly after its drawn path.
 */
export const knownGround = (state: GroundState, side: Side): GroundKnown => {
  const { sighted } = knowledgeOf(state, side)
  const units = state.units.slice()
  const overwatches: WatchedHexes[] = []
  let count = 0
  let at = 0
  let next = sighted.length > 0 ? sighted[0] : NOBODY
  for (const unit of state.units) {
    // Hexes held under overwatch are public, whoever stands behind it.
    if (unit.overwatch !== null)
      overwatches.push({ unit: unit.id, side: unit.side, hexes: unit.overwatch.hexes })
    if (unit.side !== side) {
      // Both lists ascend by id: one walk along the other tells who is in sight.
      if (unit.id !== next) continue
      at += 1
      next = at < sighted.length ? sighted[at] : NOBODY
    }
    units[count] = unit
    count += 1
  }
  while (units.length > count) units.pop()
  return {
    side,
    units,
    tags: state.tags,
    inhibitors: state.inhibitors,
    arrivals: state.arrivals,
    bombardments: state.bombardments,
    search: state.search,
    altered: state.altered,
    flag: side === 'blue' ? state.flag : NO_HEX,
    charges: state.charges,
    usedHeavy: state.usedHeavy,
    chargesBlown: state.chargesBlown,
    inhibitorsSpent: state.inhibitorsSpent,
    pieces: side === 'blue' ? state.pieces : withoutForesight(state.pieces),
    announced: side === 'red' ? state.knowledge.blue.acquainted : null,
    overwatches,
  }
}

const NOBODY = -1

/** What was foreseen is known to those who foresaw it. */
const withoutForesight = (pieces: Pieces): Pieces =>
  pieces.landings.length === 0 ? pieces : { ...pieces, landings: [] }

const strangersOf = (
  units: readonly Unit[],
  { side, announced }: GroundKnown,
): readonly number[] =>
  announced === null
    ? []
    : units
        .filter((unit) => unit.side === side && isActive(unit) && !announced.includes(unit.id))
        .map(({ id }) => id)

/**
 * An enemy in sight, without what only its own side knows. Made afresh each time: while an order
 * resolves, units are written in place, and a copy kept by their object would be out of date.
 */
export const asSeen = (unit: Unit): Unit => {
  if (unit.probe === null) return unit
  const seen = copyUnit(unit)
  if (seen.probe !== null) {
    seen.probe.loop = NO_LOOP
    seen.probe.loopNext = 0
    seen.probe.quarry = NO_HEX
  }
  return seen
}

const NO_LOOP: Probe['loop'] = []
