import { FrontDraft, type Side, type Writable } from '../../kernel'
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
export class GroundDraft extends FrontDraft<GroundState, Unit, OwnUnit> {
  private blue: OwnKnowledge | null = null
  private red: OwnKnowledge | null = null

  knowledge(side: Side): OwnKnowledge {
    const known = side === 'blue' ? this.blue : this.red
    if (known !== null) return known
    const state = this.own()
    const fresh = copyKnowledge(state.knowledge[side])
    if (side === 'blue') this.blue = fresh
    else this.red = fresh
    const { blue, red } = state.knowledge
    state.knowledge = { blue: this.blue ?? blue, red: this.red ?? red }
    return fresh
  }
}

export const openGround = (base: GroundState): GroundDraft =>
  new GroundDraft(base, copyState, copyUnit)

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
