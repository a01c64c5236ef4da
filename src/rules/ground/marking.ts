import { type MarkHasher, SIDES } from '../../kernel'
import type { GroundState, Unit } from './model'
import { knowledgeOf } from './shapes'

/**
 * Feeds every rule field of a ground state to the hasher. Lists are counted, so that what leaves one
 * cannot be taken for what enters the next.
 */
export const markGround = (state: GroundState, hasher: MarkHasher): void => {
  hasher.int(state.units.length)
  for (const unit of state.units) markUnit(unit, hasher)
  hasher.int(state.tags.length)
  for (const tag of state.tags) {
    hasher.ints([tag.id, tag.probe, tag.unit, tag.household ?? -1])
    hasher.text(tag.stage)
  }
  hasher.int(state.nextTag)
  hasher.int(state.inhibitors.length)
  for (const one of state.inhibitors) hasher.ints([one.hex, one.strength, one.placedRound])
  hasher.int(state.arrivals.length)
  for (const arrival of state.arrivals) {
    hasher.text(arrival.kind)
    hasher.ints([arrival.hex, arrival.round])
    hasher.texts(arrival.units)
  }
  hasher.int(state.bombardments.length)
  for (const one of state.bombardments) {
    hasher.ints(one.hexes)
    hasher.int(one.round)
  }
  const { ticks, level, conesWider, nextWave } = state.search
  hasher.ints([ticks, level, nextWave])
  hasher.flag(conesWider)
  hasher.int(state.altered.length)
  for (const change of state.altered) {
    hasher.int(change.hex)
    hasher.text(change.terrain)
  }
  hasher.ints([state.flag, state.chargesBlown, state.inhibitorsSpent, state.probesLost])
  hasher.ints(state.charges)
  hasher.flag(state.usedHeavy)
  markPieces(state, hasher)
  for (const side of SIDES) {
    const known = knowledgeOf(state, side)
    hasher.ints(known.explored)
    hasher.ints(known.seenThisTurn)
    hasher.ints(known.sighted)
    hasher.ints(known.acquainted)
    hasher.int(known.routesUntil)
    hasher.int(known.lastKnown.length)
    for (const last of known.lastKnown) {
      hasher.ints([last.unit, last.hex, last.round])
      hasher.text(last.kind)
    }
  }
}

/** Only where there are any: most battles have none, and their marks are as if none existed. */
const markPieces = ({ pieces, bombardments }: GroundState, hasher: MarkHasher): void => {
  const bores =
    bombardments.length === 0
      ? NO_BORES
      : bombardments.flatMap(({ by }) => (by === null ? [] : [by]))
  const { rockfalls, finds, consolesUsed, burdens, intents, landings } = pieces
  const counts = [pieces.rockfallsDropped, pieces.found, pieces.injuredSafe]
  const lists = [rockfalls, finds, consolesUsed, burdens, intents, landings, bores]
  if (lists.every((list) => list.length === 0) && counts.every((count) => count === 0)) return
  hasher.text('pieces')
  hasher.ints(counts)
  for (const list of [finds, consolesUsed, landings, bores]) hasher.ints(list)
  hasher.int(rockfalls.length)
  for (const { hex, falls } of rockfalls) hasher.ints([hex, ...falls])
  hasher.int(burdens.length)
  for (const { bearer, borne } of burdens) hasher.ints([bearer, borne])
  hasher.int(intents.length)
  for (const { unit, round, path } of intents) hasher.ints([unit, round, ...path])
}

const NO_BORES: readonly number[] = []

const markUnit = (unit: Unit, hasher: MarkHasher): void => {
  hasher.int(unit.id)
  hasher.text(unit.kind)
  hasher.text(unit.side)
  hasher.text(unit.status)
  hasher.quad(unit.hex, unit.facing, unit.resolve, unit.ap)
  hasher.pair(unit.downSince, unit.squad)
  hasher.ints(unit.inhibitors)
  hasher.flag(unit.hasAttacked)
  hasher.flag(unit.wasRallied)
  hasher.flag(unit.wasDown)
  hasher.ints(unit.ready)
  hasher.int(unit.spans.length)
  for (const span of unit.spans) {
    hasher.text(span.condition)
    hasher.int(span.until)
  }
  hasher.int(unit.overwatch === null ? 0 : 1)
  if (unit.overwatch !== null) {
    hasher.text(unit.overwatch.weapon)
    hasher.ints(unit.overwatch.hexes)
  }
  hasher.flag(unit.column !== null)
  if (unit.column !== null) {
    const { households, calm, order, hasMoved, file, flight, shocks } = unit.column
    hasher.ints([households, calm, file])
    hasher.text(order)
    hasher.flag(hasMoved)
    hasher.ints(flight)
    hasher.texts(shocks)
  }
  hasher.flag(unit.probe !== null)
  if (unit.probe !== null) {
    const { path, purpose, loop, loopNext, quarry, noticed } = unit.probe
    hasher.ints(path)
    hasher.text(purpose)
    hasher.ints(loop)
    hasher.pair(loopNext, quarry)
    hasher.ints(noticed)
  }
}
