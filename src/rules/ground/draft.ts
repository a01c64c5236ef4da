import { type Draft, openDraft, type Side, type Writable } from '../../kernel'
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

/** The ground's draft: units with what hangs on them, and what a side knows, each copied once. */
export interface GroundDraft extends Draft<GroundState, Unit, OwnUnit> {
  readonly knowledge: (side: Side) => OwnKnowledge
}

export const openGround = (base: GroundState): GroundDraft => {
  const draft = openDraft<GroundState, Unit, OwnUnit>(base, copyState, copyUnit)
  let blue: OwnKnowledge | null = null
  let red: OwnKnowledge | null = null
  // Named one by one: to spread an object of functions takes longer than all that a small order writes.
  return {
    state: draft.state,
    own: draft.own,
    unit: draft.unit,
    addUnit: draft.addUnit,
    knowledge: (side) => {
      const known = side === 'blue' ? blue : red
      if (known !== null) return known
      const fresh = copyKnowledge(base.knowledge[side])
      if (side === 'blue') blue = fresh
      else red = fresh
      draft.own().knowledge = { blue: blue ?? base.knowledge.blue, red: red ?? base.knowledge.red }
      return fresh
    },
  }
}

/** Field by field, in the order of `musterGround`: see `openDraft`. */
const copyState = (state: GroundState): Writable<GroundState> => ({
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

/** Field by field, in the order of `freshUnit`: see `openDraft`. */
const copyUnit = (unit: Unit): OwnUnit => ({
  id: unit.id,
  kind: unit.kind,
  side: unit.side,
  hex: unit.hex,
  facing: unit.facing,
  status: unit.status,
  resolve: unit.resolve,
  ap: unit.ap,
  hasAttacked: unit.hasAttacked,
  ready: unit.ready,
  wasRallied: unit.wasRallied,
  spans: unit.spans,
  overwatch: unit.overwatch,
  downSince: unit.downSince,
  wasDown: unit.wasDown,
  squad: unit.squad,
  inhibitors: unit.inhibitors,
  column: unit.column === null ? null : copyColumn(unit.column),
  probe: unit.probe === null ? null : copyProbe(unit.probe),
})

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

const copyKnowledge = (known: Knowledge): OwnKnowledge => ({
  explored: known.explored.slice(),
  seenThisTurn: known.seenThisTurn.slice(),
  sighted: known.sighted,
  lastKnown: known.lastKnown,
  acquainted: known.acquainted,
  routesUntil: known.routesUntil,
})
