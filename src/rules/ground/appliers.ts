import { type Hex, NO_HEX, union } from '../../hex'
import { type Draft, SIDES, type Side, type Writable } from '../../kernel'
import type {
  Column,
  GroundEvent,
  GroundEventOf,
  GroundEventType,
  GroundState,
  Pieces,
  Probe,
  Unit,
} from './model'
import { visibleTo } from './sight'
import { type GroundWorld, kindOf } from './world'

export type GroundDraft = Draft<GroundState, Unit>

type Applier<T extends GroundEventType> = (
  draft: GroundDraft,
  event: GroundEventOf<T>,
  world: GroundWorld,
) => void

/** Appliers, one for each event: the only code that changes a ground state. */
const APPLIERS: { readonly [T in GroundEventType]: Applier<T> } = {
  roundReset: (draft, { round }, world) => {
    for (const side of SIDES) {
      const { routesUntil } = draft.state().knowledge[side]
      if (routesUntil !== 0 && routesUntil < round) know(draft, side, { routesUntil: 0 })
    }
    for (const unit of draft.state().units) {
      if (unit.hex === NO_HEX) continue
      const fresh = draft.unit(unit.id)
      fresh.ap = kindOf(world, unit.kind).ap
      fresh.hasAttacked = false
      if (unit.column !== null)
        fresh.column = { ...unit.column, hasMoved: false, file: unit.id, shocks: [] }
      if (unit.probe !== null) fresh.probe = { ...unit.probe, noticed: [] }
    }
  },
  turnBegan: (draft, { side }, world) => {
    for (const unit of draft.state().units) {
      if (unit.side === side && unit.overwatch !== null) draft.unit(unit.id).overwatch = null
      if (unit.column !== null && unit.column.shocks.length > 0)
        changeColumn(draft, unit.id, { shocks: [] })
    }
    const seen = visibleTo(world, draft.state(), side)
    const { explored } = draft.state().knowledge[side]
    know(draft, side, { seenThisTurn: seen, explored: union(explored, seen) })
  },
  unitMoved: (draft, event) => {
    const unit = draft.unit(event.unit)
    unit.hex = event.to
    unit.facing = event.facing
    if (unit.probe !== null && event.gait === 'fly')
      unit.probe = { ...unit.probe, path: unit.probe.path.slice(1) }
    if (unit.column !== null && event.gait === 'flight')
      unit.column = { ...unit.column, flight: unit.column.flight.slice(1) }
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
    changeColumn(draft, event.unit, { hasMoved: true, file: event.file })
  },
  columnOrdered: (draft, event) => {
    changeColumn(draft, event.unit, { order: event.order })
  },
  flagPlanted: (draft, event) => draft.set({ flag: event.hex }),
  calmChanged: (draft, event) => {
    const { cause } = event
    const { shocks } = columnOf(draft, event.unit)
    const isShock = cause !== 'rest' && cause !== 'soothed'
    changeColumn(draft, event.unit, {
      calm: event.calm,
      shocks: isShock ? [...shocks, cause] : shocks,
    })
  },
  flightDrawn: (draft, event) => changeColumn(draft, event.unit, { flight: event.path }),
  columnFled: (draft, event) => changeColumn(draft, event.unit, { flight: [], hasMoved: true }),
  columnSafe: (draft, event) => leave(draft.unit(event.unit), 'safe'),
  unitNoticed: (draft, event) => {
    const probe = probeOf(draft, event.probe)
    if (!probe.noticed.includes(event.file))
      changeProbe(draft, event.probe, { noticed: [...probe.noticed, event.file] })
  },
  pathDrawn: (draft, event) => {
    const { path, purpose, loopNext } = event
    changeProbe(draft, event.unit, { path, purpose, loopNext })
  },
  quarrySet: (draft, event) => changeProbe(draft, event.unit, { quarry: event.hex }),
  tagAimed: (draft, event) => {
    const { tags, nextTag } = draft.state()
    draft.set({ tags: [...tags, event.tag], nextTag: Math.max(nextTag, event.tag.id + 1) })
  },
  tagLocked: (draft, event) => {
    const { tags } = draft.state()
    draft.set({
      tags: tags.map((tag) => (tag.id === event.tag ? { ...tag, stage: 'lock' } : tag)),
    })
  },
  tagShifted: (draft, event) => {
    const { unit, household } = event
    const { tags } = draft.state()
    draft.set({
      tags: tags.map((tag) => (tag.id === event.tag ? { ...tag, unit, household } : tag)),
    })
  },
  tagDropped: (draft, event) => {
    draft.set({ tags: draft.state().tags.filter((tag) => tag.id !== event.tag) })
  },
  householdBeamed: (draft, event) => {
    const { households } = columnOf(draft, event.unit)
    const left = households & ~(1 << event.household)
    changeColumn(draft, event.unit, { households: left })
    if (left === 0) leave(draft.unit(event.unit), 'held')
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
    draft.set({ probesLost: draft.state().probesLost + 1 })
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
  routesRead: (draft, event) => know(draft, event.side, { routesUntil: event.until }),
  unitRallied: (draft, event) => {
    draft.unit(event.unit).wasRallied = true
  },
  inhibitorPlaced: (draft, event) => {
    const unit = draft.unit(event.unit)
    unit.inhibitors = unit.inhibitors.slice(0, -1)
    const others = draft.state().inhibitors
    draft.set({ inhibitors: [...others, event.inhibitor].sort((a, b) => a.hex - b.hex) })
  },
  inhibitorLifted: (draft, event) => {
    const unit = draft.unit(event.unit)
    unit.inhibitors = [...unit.inhibitors, event.strength]
    removeInhibitor(draft, event.hex)
  },
  inhibitorWeakened: (draft, event) => {
    const { hex, strength } = event
    draft.set({
      inhibitors: draft
        .state()
        .inhibitors.map((one) => (one.hex === hex ? { ...one, strength } : one)),
    })
  },
  inhibitorSpent: (draft, event) => {
    removeInhibitor(draft, event.hex)
    draft.set({ inhibitorsSpent: draft.state().inhibitorsSpent + 1 })
  },
  chargeBlown: (draft, event) => {
    const { charges, chargesBlown } = draft.state()
    draft.set({
      charges: charges.filter((hex) => hex !== event.hex),
      chargesBlown: chargesBlown + 1,
    })
  },
  terrainChanged: (draft, event) => {
    const { hex, terrain } = event
    const others = draft.state().altered.filter((change) => change.hex !== hex)
    draft.set({ altered: [...others, { hex, terrain }].sort((a, b) => a.hex - b.hex) })
  },
  heavyUsed: (draft) => draft.set({ usedHeavy: true }),
  ticksAdded: (draft, event) => {
    const { search } = draft.state()
    draft.set({ search: { ...search, ticks: search.ticks + event.amount } })
  },
  searchRaised: (draft, event) => draft.set({ search: event.search }),
  arrivalDrawn: (draft, event) => {
    const { arrivals, pieces } = draft.state()
    const { kind, hex } = event.arrival
    draft.set({ arrivals: [...arrivals, event.arrival] })
    if (kind === 'squad' && pieces.landings.length > 0)
      changePieces(draft, { landings: pieces.landings.filter((one) => one !== hex) })
  },
  arrivalCame: (draft, event) => {
    const { arrivals } = draft.state()
    const index = arrivals.findIndex(
      (one) =>
        one.hex === event.arrival.hex &&
        one.round === event.arrival.round &&
        one.kind === event.arrival.kind,
    )
    draft.set({ arrivals: arrivals.filter((_one, at) => at !== index) })
  },
  unitArrived: (draft, event) => draft.addUnit(event.unit),
  bombardmentDrawn: (draft, event) => {
    const { hexes, round, by } = event
    draft.set({ bombardments: [...draft.state().bombardments, { hexes, round, by }] })
  },
  bombardmentStruck: (draft, event) => {
    draft.set({
      bombardments: draft.state().bombardments.filter((one) => one.round !== event.round),
    })
  },
  bombardmentCalledOff: (draft, event) => {
    draft.set({
      bombardments: draft.state().bombardments.filter(({ by }) => by !== event.by),
    })
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
    changePieces(draft, { intents: intents.filter(({ round }) => round > event.round) })
  },
  landingsForeseen: (draft, event) => changePieces(draft, { landings: event.landings }),
  sightGained: (draft, event) => {
    const seenThisTurn = draft.state().knowledge[event.side].seenThisTurn.slice()
    const explored = draft.state().knowledge[event.side].explored.slice()
    for (const hex of event.hexes) {
      seenThisTurn[hex >> 5] |= 1 << (hex & 31)
      explored[hex >> 5] |= 1 << (hex & 31)
    }
    know(draft, event.side, { seenThisTurn, explored })
  },
  contactSeen: (draft, event) => {
    const { sighted, lastKnown } = draft.state().knowledge[event.side]
    know(draft, event.side, {
      sighted: [...sighted, event.unit].sort((a, b) => a - b),
      lastKnown: lastKnown.filter((known) => known.unit !== event.unit),
    })
  },
  contactLost: (draft, event) => {
    const { unit, kind, hex, round } = event
    const { sighted, lastKnown } = draft.state().knowledge[event.side]
    const others = lastKnown.filter((known) => known.unit !== unit)
    know(draft, event.side, {
      sighted: sighted.filter((id) => id !== unit),
      lastKnown: hex === NO_HEX ? others : [...others, { unit, kind, hex, round }],
    })
  },
  acquaintancesDrawn: (draft, event) => know(draft, event.side, { acquainted: event.units }),
}

/** Writes one event into the draft. */
export const applyGround = (world: GroundWorld, draft: GroundDraft, event: GroundEvent): void => {
  const apply = APPLIERS[event.type] as Applier<GroundEventType>
  apply(draft, event, world)
}

const know = (
  draft: GroundDraft,
  side: Side,
  fields: Partial<GroundState['knowledge'][Side]>,
): void => {
  const { knowledge } = draft.state()
  draft.set({ knowledge: { ...knowledge, [side]: { ...knowledge[side], ...fields } } })
}

const leave = (unit: Writable<Unit>, status: Unit['status']): void => {
  unit.status = status
  unit.hex = NO_HEX as Hex
  unit.ap = 0
  unit.overwatch = null
  unit.spans = []
}

const changePieces = (draft: GroundDraft, fields: Partial<Pieces>): void =>
  draft.set({ pieces: { ...draft.state().pieces, ...fields } })

const releaseBurden = (draft: GroundDraft, released: number): void =>
  changePieces(draft, {
    burdens: draft.state().pieces.burdens.filter(({ borne }) => borne !== released),
  })

const removeInhibitor = (draft: GroundDraft, hex: Hex): void =>
  draft.set({ inhibitors: draft.state().inhibitors.filter((one) => one.hex !== hex) })

const columnOf = (draft: GroundDraft, id: number): Column => {
  const { column } = draft.unit(id)
  if (column === null) throw new Error(`unit ${id} is no column`)
  return column
}

const changeColumn = (draft: GroundDraft, id: number, fields: Partial<Column>): void => {
  draft.unit(id).column = { ...columnOf(draft, id), ...fields }
}

const probeOf = (draft: GroundDraft, id: number): Probe => {
  const { probe } = draft.unit(id)
  if (probe === null) throw new Error(`unit ${id} is no probe`)
  return probe
}

const changeProbe = (draft: GroundDraft, id: number, fields: Partial<Probe>): void => {
  draft.unit(id).probe = { ...probeOf(draft, id), ...fields }
}
