/**
 * Copies of what rules read most, written out field by field, so that all of a kind have one shape.
 * A spread makes a shape of its own wherever it is written, and of whatever it is given: a rule that
 * has met more than four reads each field of each of them several times slower from then on.
 */

import type { Hex } from '../../hex'
import type { Side, UnitId, Writable } from '../../kernel'
import type { Column, GroundState, Knowledge, Probe, Unit } from './model'

/** A unit that may be written to, with its column or probe. */
export type OwnUnit = Omit<Writable<Unit>, 'column' | 'probe'> & {
  readonly column: Writable<Column> | null
  readonly probe: Writable<Probe> | null
}

/** Knowledge that may be written to; its two sets bit by bit. */
export type OwnKnowledge = Omit<Writable<Knowledge>, 'explored' | 'seenThisTurn'> & {
  explored: number[]
  seenThisTurn: number[]
}

/** In the order of `musterGround`. */
export const copyState = (state: GroundState): Writable<GroundState> => ({
  units: state.units,
  tags: state.tags,
  nextTag: state.nextTag,
  inhibitors: state.inhibitors,
  arrivals: state.arrivals,
  bombardments: state.bombardments,
  search: state.search,
  altered: state.altered,
  flag: state.flag,
  charges: state.charges,
  usedHeavy: state.usedHeavy,
  chargesBlown: state.chargesBlown,
  inhibitorsSpent: state.inhibitorsSpent,
  probesLost: state.probesLost,
  pieces: state.pieces,
  knowledge: state.knowledge,
})

/** In the order of `freshUnit`. */
export const copyUnit = (unit: Unit): OwnUnit => ({
  id: unit.id,
  side: unit.side,
  hex: unit.hex,
  status: unit.status,
  probe: unit.probe === null ? null : copyProbe(unit.probe),
  column: unit.column === null ? null : copyColumn(unit.column),
  spans: unit.spans,
  overwatch: unit.overwatch,
  kind: unit.kind,
  facing: unit.facing,
  resolve: unit.resolve,
  ap: unit.ap,
  hasAttacked: unit.hasAttacked,
  ready: unit.ready,
  wasRallied: unit.wasRallied,
  downSince: unit.downSince,
  wasDown: unit.wasDown,
  squad: unit.squad,
  inhibitors: unit.inhibitors,
})

/** The same unit as if it stood on another hex. */
export const unitAt = (unit: Unit, hex: Hex): Unit => {
  const there = copyUnit(unit)
  there.hex = hex
  return there
}

/** The unit as if it had so many actions left. */
export const unitWith = (unit: Unit, ap: number): Unit => {
  const other = copyUnit(unit)
  other.ap = ap
  return other
}

const copyColumn = (column: Column): Writable<Column> => ({
  households: column.households,
  calm: column.calm,
  order: column.order,
  hasMoved: column.hasMoved,
  file: column.file,
  flight: column.flight,
  shocks: column.shocks,
})

const copyProbe = (probe: Probe): Writable<Probe> => ({
  path: probe.path,
  purpose: probe.purpose,
  loop: probe.loop,
  loopNext: probe.loopNext,
  quarry: probe.quarry,
  noticed: probe.noticed,
})

export const copyKnowledge = (known: Knowledge): OwnKnowledge => ({
  explored: known.explored.slice(),
  seenThisTurn: known.seenThisTurn.slice(),
  sighted: known.sighted,
  lastKnown: known.lastKnown,
  acquainted: known.acquainted,
  routesUntil: known.routesUntil,
})

/** Whether the side sees the unit now. */
export const isSighted = ({ sighted }: Pick<Knowledge, 'sighted'>, id: UnitId): boolean => {
  for (const one of sighted) if (one >= id) return one === id
  return false
}

/** What a side knows. By name: a field that is asked for by two names in turn is looked up each time. */
export const knowledgeOf = (
  { knowledge }: Pick<GroundState, 'knowledge'>,
  side: Side,
): Knowledge => (side === 'blue' ? knowledge.blue : knowledge.red)
