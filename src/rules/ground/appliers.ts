import { type Hex, NO_HEX, unionInto } from '../../hex'
import { SIDES, type UnitId, type Writable } from '../../kernel'
import type { GroundDraft } from './draft'
import { intentsAfter } from './intent'
import type {
  Column,
  GroundEvent,
  GroundEventOf,
  GroundEventType,
  Pieces,
  Probe,
  Tag,
  Unit,
} from './model'
import { knowledgeOf, type OwnUnit } from './shapes'
import { visibleTo } from './sight'
import { type GroundWorld, kindOf } from './world'

type Applier<T extends GroundEventType> = (
  draft: GroundDraft,
  event: GroundEventOf<T>,
  world: GroundWorld,
) => void

const NO_SHOCKS: Column['shocks'] = []
const NOBODY: Probe['noticed'] = []

/** Appliers, one for each event: the only code that changes a ground state. */
const APPLIERS: { readonly [T in GroundEventType]: Applier<T> } = {
  roundReset: (draft, { round }, world) => {
    for (const side of SIDES) {
      const { routesUntil } = knowledgeOf(draft.state(), side)
      if (routesUntil !== 0 && routesUntil < round) draft.knowledge(side).routesUntil = 0
    }
    for (const unit of draft.state().units) {
      if (unit.hex === NO_HEX) continue
      const fresh = draft.unit(unit.id)
      fresh.ap = kindOf(world, unit.kind).ap
      fresh.hasAttacked = false
      if (fresh.column !== null) {
        fresh.column.hasMoved = false
        fresh.column.file = unit.id
        fresh.column.shocks = NO_SHOCKS
      }
      if (fresh.probe !== null) fresh.probe.noticed = NOBODY
    }
  },
  turnBegan: (draft, { side }, world) => {
    for (const unit of draft.state().units) {
      if (unit.side === side && unit.overwatch !== null) draft.unit(unit.id).overwatch = null
      if (unit.column !== null && unit.column.shocks.length > 0)
        columnOf(draft, unit.id).shocks = NO_SHOCKS
    }
    const known = draft.knowledge(side)
    known.seenThisTurn = visibleTo(world, draft.state(), side)
    unionInto(known.explored, known.seenThisTurn)
  },
  unitMoved: (draft, event) => {
    const unit = draft.unit(event.unit)
    unit.hex = event.to
    unit.facing = event.facing
    if (unit.probe !== null && event.gait === 'fly') unit.probe.path = unit.probe.path.slice(1)
    if (unit.column !== null && event.gait === 'flight')
      unit.column.flight = unit.column.flight.slice(1)
  },
  unitFaced: (draft, event) => {
    draft.unit(event.unit).facing = event.facing
  },
  actionSpent: (draft, event) => {
    draft.unit(event.unit).ap -= event.ap
  },
  actionGranted: (draft, event) => {
    draft.unit(event.unit).ap += event.ap
  },
  turnEnded: (draft, event) => {
    const unit = draft.unit(event.unit)
    unit.ap = 0
    unit.hasAttacked = true
  },
  columnMoved: (draft, event) => {
    const column = columnOf(draft, event.unit)
    column.hasMoved = true
    column.file = event.file
  },
  columnOrdered: (draft, event) => {
    columnOf(draft, event.unit).order = event.order
  },
  flagPlanted: (draft, event) => {
    draft.own().flag = event.hex
  },
  calmChanged: (draft, event) => {
    const { cause } = event
    const column = columnOf(draft, event.unit)
    column.calm = event.calm
    if (cause !== 'rest' && cause !== 'soothed') column.shocks = [...column.shocks, cause]
  },
  flightDrawn: (draft, event) => {
    columnOf(draft, event.unit).flight = event.path
  },
  columnFled: (draft, event) => {
    const column = columnOf(draft, event.unit)
    column.flight = []
    column.hasMoved = true
  },
  columnSafe: (draft, event) => leave(draft.unit(event.unit), 'safe'),
  unitNoticed: (draft, event) => {
    const probe = probeOf(draft, event.probe)
    if (!probe.noticed.includes(event.file)) probe.noticed = [...probe.noticed, event.file]
  },
  pathDrawn: (draft, event) => {
    const probe = probeOf(draft, event.unit)
    probe.path = event.path
    probe.purpose = event.purpose
    probe.loopNext = event.loopNext
  },
  quarrySet: (draft, event) => {
    probeOf(draft, event.unit).quarry = event.hex
  },
  tagAimed: (draft, event) => {
    const state = draft.own()
    state.tags = [...state.tags, event.tag]
    state.nextTag = Math.max(state.nextTag, event.tag.id + 1)
  },
  tagLocked: (draft, event) => {
    const state = draft.own()
    state.tags = state.tags.map((tag) =>
      tag.id === event.tag ? retagged(tag, tag.unit, tag.household, 'lock') : tag,
    )
  },
  tagShifted: (draft, event) => {
    const { unit, household } = event
    const state = draft.own()
    state.tags = state.tags.map((tag) =>
      tag.id === event.tag ? retagged(tag, unit, household, tag.stage) : tag,
    )
  },
  tagDropped: (draft, event) => {
    const state = draft.own()
    state.tags = state.tags.filter((tag) => tag.id !== event.tag)
  },
  householdBeamed: (draft, event) => {
    const column = columnOf(draft, event.unit)
    column.households &= ~(1 << event.household)
    if (column.households === 0) leave(draft.unit(event.unit), 'held')
  },
  unitBeamed: (draft, event) => leave(draft.unit(event.unit), 'held'),
  shotFired: () => {},
  blastStruck: () => {},
  resolveLost: (draft, event) => {
    const unit = draft.unit(event.unit)
    unit.resolve = Math.max(0, unit.resolve - event.amount)
  },
  resolveGained: (draft, event) => {
    draft.unit(event.unit).resolve += event.amount
  },
  unitStunned: (draft, event) => {
    const unit = draft.unit(event.unit)
    unit.status = 'down'
    unit.downSince = event.round
    unit.ap = 0
    unit.overwatch = null
    unit.spans = []
  },
  unitStoodUp: (draft, event) => {
    const unit = draft.unit(event.unit)
    unit.status = 'active'
    unit.resolve = event.resolve
    unit.downSince = 0
    unit.wasDown = false
  },
  unitWasDown: (draft, event) => {
    draft.unit(event.unit).wasDown = event.wasDown
  },
  unitTaken: (draft, event) => leave(draft.unit(event.unit), 'held'),
  probeDestroyed: (draft, event) => {
    leave(draft.unit(event.unit), 'destroyed')
    draft.own().probesLost += 1
  },
  overwatchSet: (draft, event) => {
    draft.unit(event.unit).overwatch = event.overwatch
  },
  overwatchEnded: (draft, event) => {
    draft.unit(event.unit).overwatch = null
  },
  abilityUsed: (draft, event) => {
    const unit = draft.unit(event.unit)
    unit.ready = unit.ready.map((round, slot) => (slot === event.slot ? event.readyRound : round))
  },
  conditionBegan: (draft, { unit: id, condition, until }) => {
    const unit = draft.unit(id)
    const others = unit.spans.filter((span) => span.condition !== condition)
    unit.spans = [...others, { condition, until }]
  },
  conditionEnded: (draft, event) => {
    const unit = draft.unit(event.unit)
    unit.spans = unit.spans.filter((span) => span.condition !== event.condition)
  },
  routesRead: (draft, event) => {
    draft.knowledge(event.side).routesUntil = event.until
  },
  unitRallied: (draft, event) => {
    draft.unit(event.unit).wasRallied = true
  },
  inhibitorPlaced: (draft, event) => {
    const unit = draft.unit(event.unit)
    unit.inhibitors = unit.inhibitors.slice(0, -1)
    const state = draft.own()
    state.inhibitors = [...state.inhibitors, event.inhibitor].sort((a, b) => a.hex - b.hex)
  },
  inhibitorLifted: (draft, event) => {
    const unit = draft.unit(event.unit)
    unit.inhibitors = [...unit.inhibitors, event.strength]
    removeInhibitor(draft, event.hex)
  },
  inhibitorWeakened: (draft, event) => {
    const { hex, strength } = event
    const state = draft.own()
    state.inhibitors = state.inhibitors.map((one) =>
      one.hex === hex ? { hex, strength, placedRound: one.placedRound } : one,
    )
  },
  inhibitorSpent: (draft, event) => {
    removeInhibitor(draft, event.hex)
    draft.own().inhibitorsSpent += 1
  },
  chargeBlown: (draft, event) => {
    const state = draft.own()
    state.charges = state.charges.filter((hex) => hex !== event.hex)
    state.chargesBlown += 1
  },
  terrainChanged: (draft, event) => {
    const { hex, terrain } = event
    const state = draft.own()
    const others = state.altered.filter((change) => change.hex !== hex)
    state.altered = [...others, { hex, terrain }].sort((a, b) => a.hex - b.hex)
  },
  heavyUsed: (draft) => {
    draft.own().usedHeavy = true
  },
  ticksAdded: (draft, event) => {
    const state = draft.own()
    const { ticks, level, conesWider, nextWave } = state.search
    state.search = { ticks: ticks + event.amount, level, conesWider, nextWave }
  },
  searchRaised: (draft, event) => {
    draft.own().search = event.search
  },
  arrivalDrawn: (draft, event) => {
    const state = draft.own()
    const { kind, hex } = event.arrival
    state.arrivals = [...state.arrivals, event.arrival]
    if (kind === 'squad' && state.pieces.landings.length > 0)
      changePieces(draft, { landings: state.pieces.landings.filter((one) => one !== hex) })
  },
  arrivalCame: (draft, event) => {
    const state = draft.own()
    const { hex, round, kind } = event.arrival
    const index = state.arrivals.findIndex(
      (one) => one.hex === hex && one.round === round && one.kind === kind,
    )
    state.arrivals = state.arrivals.filter((_one, at) => at !== index)
  },
  unitArrived: (draft, event) => draft.addUnit(event.unit),
  bombardmentDrawn: (draft, event) => {
    const { hexes, round, by } = event
    const state = draft.own()
    state.bombardments = [...state.bombardments, { hexes, round, by }]
  },
  bombardmentStruck: (draft, event) => {
    const state = draft.own()
    state.bombardments = state.bombardments.filter((one) => one.round !== event.round)
  },
  bombardmentCalledOff: (draft, event) => {
    const state = draft.own()
    state.bombardments = state.bombardments.filter(({ by }) => by !== event.by)
  },
  rockfallDropped: (draft, event) => {
    const { rockfalls, rockfallsDropped } = draft.state().pieces
    changePieces(draft, {
      rockfalls: rockfalls.filter(({ hex }) => hex !== event.hex),
      rockfallsDropped: rockfallsDropped + 1,
    })
  },
  doorWorked: () => {},
  consoleUsed: (draft, event) => {
    const { consolesUsed } = draft.state().pieces
    changePieces(draft, { consolesUsed: [...consolesUsed, event.hex].sort((a, b) => a - b) })
  },
  consoleOverloaded: () => {},
  itemFound: (draft, event) => {
    const { finds, found } = draft.state().pieces
    changePieces(draft, { finds: finds.filter((hex) => hex !== event.hex), found: found + 1 })
  },
  unitCarried: (draft, { unit: bearer, target: borne }) => {
    leave(draft.unit(borne), 'carried')
    changePieces(draft, { burdens: [...draft.state().pieces.burdens, { bearer, borne }] })
  },
  unitLaidDown: (draft, event) => {
    const borne = draft.unit(event.target)
    borne.status = 'down'
    borne.hex = event.hex
    borne.wasDown = false
    releaseBurden(draft, event.target)
  },
  injuredSafe: (draft, event) => {
    draft.unit(event.target).status = 'safe'
    releaseBurden(draft, event.target)
    changePieces(draft, { injuredSafe: draft.state().pieces.injuredSafe + 1 })
  },
  intentsRead: (draft, event) => {
    const fresh = new Set(event.intents.map(({ unit }) => unit))
    const others = draft.state().pieces.intents.filter(({ unit }) => !fresh.has(unit))
    changePieces(draft, { intents: [...others, ...event.intents] })
  },
  intentsPassed: (draft, event) => {
    const { intents } = draft.state().pieces
    changePieces(draft, { intents: intentsAfter(intents, event.round) })
  },
  landingsForeseen: (draft, event) => changePieces(draft, { landings: event.landings }),
  sightGained: (draft, event) => {
    const { seenThisTurn, explored } = draft.knowledge(event.side)
    for (const hex of event.hexes) {
      seenThisTurn[hex >> 5] |= 1 << (hex & 31)
      explored[hex >> 5] |= 1 << (hex & 31)
    }
  },
  contactSeen: (draft, event) => {
    const known = draft.knowledge(event.side)
    known.sighted = withId(known.sighted, event.unit)
    if (known.lastKnown.length > 0)
      known.lastKnown = known.lastKnown.filter((last) => last.unit !== event.unit)
  },
  contactLost: (draft, event) => {
    const { unit, kind, hex, round } = event
    const known = draft.knowledge(event.side)
    const others = known.lastKnown.filter((last) => last.unit !== unit)
    known.sighted = known.sighted.filter((id) => id !== unit)
    known.lastKnown = hex === NO_HEX ? others : [...others, { unit, kind, hex, round }]
  },
  acquaintancesDrawn: (draft, event) => {
    draft.knowledge(event.side).acquainted = event.units
  },
}

/** Writes one event into the draft. */
export const applyGround = (world: GroundWorld, draft: GroundDraft, event: GroundEvent): void => {
  const apply = APPLIERS[event.type] as Applier<GroundEventType>
  apply(draft, event, world)
}

/** An ascending list with one id more. */
const withId = (ids: readonly UnitId[], id: UnitId): readonly UnitId[] => {
  const more = ids.slice()
  let at = more.length
  for (; at > 0 && more[at - 1] > id; at -= 1) more[at] = more[at - 1]
  more[at] = id
  return more
}

const leave = (unit: OwnUnit, status: Unit['status']): void => {
  unit.status = status
  unit.hex = NO_HEX as Hex
  unit.ap = 0
  unit.overwatch = null
  unit.spans = []
}

const retagged = (
  { id, probe }: Tag,
  unit: UnitId,
  household: number | null,
  stage: Tag['stage'],
): Tag => ({ id, probe, unit, household, stage })

const changePieces = (draft: GroundDraft, fields: Partial<Pieces>): void => {
  const state = draft.own()
  state.pieces = { ...state.pieces, ...fields }
}

const releaseBurden = (draft: GroundDraft, released: number): void =>
  changePieces(draft, {
    burdens: draft.state().pieces.burdens.filter(({ borne }) => borne !== released),
  })

const removeInhibitor = (draft: GroundDraft, hex: Hex): void => {
  const state = draft.own()
  state.inhibitors = state.inhibitors.filter((one) => one.hex !== hex)
}

const columnOf = (draft: GroundDraft, id: number): Writable<Column> => {
  const { column } = draft.unit(id)
  if (column === null) throw new Error(`unit ${id} is no column`)
  return column
}

const probeOf = (draft: GroundDraft, id: number): Writable<Probe> => {
  const { probe } = draft.unit(id)
  if (probe === null) throw new Error(`unit ${id} is no probe`)
  return probe
}
