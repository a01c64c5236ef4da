import type { SpaceTerrainId } from '../../content/space'
import { type Direction, NO_HEX } from '../../hex'
import type { Side } from '../../kernel'
import type { OwnShip, SpaceDraft } from './draft'
import type { Ship, SpaceEvent, SpaceKnowledge, SpaceTally } from './model'
import { pips, SHIELDS, type SpaceWorld, shipSpec, sumOf, theShip } from './world'

type Appliers = {
  readonly [T in SpaceEvent['type']]: (
    world: SpaceWorld,
    draft: SpaceDraft,
    event: Extract<SpaceEvent, { type: T }>,
  ) => void
}

/** Writes an event into the draft: the only place that changes a state in space. */
export const applySpace = (world: SpaceWorld, draft: SpaceDraft, event: SpaceEvent): void => {
  const apply = APPLIERS[event.type] as (
    world: SpaceWorld,
    draft: SpaceDraft,
    event: SpaceEvent,
  ) => void
  apply(world, draft, event)
}

const tally = (draft: SpaceDraft, change: (tally: SpaceTally) => Partial<SpaceTally>): void => {
  const own = draft.own()
  own.tally = { ...own.tally, ...change(own.tally) }
}

const know = (
  draft: SpaceDraft,
  side: Side,
  change: (known: SpaceKnowledge) => Partial<SpaceKnowledge>,
): void => {
  const own = draft.own()
  const known = own.knowledge[side]
  const after = { ...known, ...change(known) }
  own.knowledge =
    side === 'blue'
      ? { blue: after, red: own.knowledge.red }
      : { blue: own.knowledge.blue, red: after }
}

const withArc = (arcs: readonly number[], arc: Direction, points: number): readonly number[] =>
  arcs.map((before, at) => (at === arc ? points : before))

const withAdded = (counts: readonly number[], at: number, by: number): readonly number[] =>
  counts.map((count, index) => (index === at ? count + by : count))

const without = (list: readonly number[], value: number): readonly number[] =>
  list.filter((one) => one !== value)

const withOne = (list: readonly number[], value: number): readonly number[] =>
  [...without(list, value), value].sort((one, other) => one - other)

const leave = (ship: OwnShip, status: Ship['status']): void => {
  ship.status = status
  ship.hex = NO_HEX
  ship.plot = null
  ship.helm = null
  ship.tractor = 0
  ship.isSilent = false
}

/** A surge that ends takes its pips along. */
const calmed = (world: SpaceWorld, ship: Ship): readonly number[] => {
  const most = Math.max(0, shipSpec(world, ship.kind).power - ship.pipsLost)
  return sumOf(ship.power) <= most ? ship.power : ship.powerBefore
}

const readied = (world: SpaceWorld, ship: OwnShip): void => {
  ship.power = calmed(world, ship)
  ship.powerBefore = ship.power
  ship.robbed = ship.robbed.map(() => 0)
  ship.bonus = pips(ship, SHIELDS) * world.content.numbers.reinforcePerPip
  ship.helm = null
  ship.hasFlown = false
  ship.shots = 0
  ship.conditions = []
  ship.tractor = 0
}

const APPLIERS: Appliers = {
  sideReadied: (world, draft, { side }) => {
    for (const { id } of draft.state().units.filter((unit) => unit.side === side)) {
      const ship = draft.unit(id)
      if (ship.status === 'active') readied(world, ship)
    }
  },
  powerSet: (_, draft, { unit, power }) => {
    draft.unit(unit).power = power
  },
  arcReinforced: (_, draft, { unit, arc, bonus }) => {
    const ship = draft.unit(unit)
    ship.reinforced = arc
    ship.bonus = bonus
  },
  mendOrdered: (_, draft, { unit, system }) => {
    draft.unit(unit).mendFirst = system
  },
  pipsRobbed: (_, draft, { unit, robbed }) => {
    draft.unit(unit).robbed = robbed
  },
  speedSet: (_, draft, { unit, speed }) => {
    draft.unit(unit).speed = speed
  },
  shipTurned: (_, draft, { unit, facing }) => {
    const ship = draft.unit(unit)
    ship.facing = facing
    ship.straight = 0
  },
  shipMoved: (world, draft, { unit, hex, how }) => {
    const ship = draft.unit(unit)
    ship.hex = hex
    if (how === 'helm' || how === 'drift') {
      ship.straight = Math.min(shipSpec(world, ship.kind).topSpeed, ship.straight + 1)
    }
  },
  helmPaused: (_, draft, { unit, hexes, thrust, turns }) => {
    draft.unit(unit).helm = { hexes, thrust, turns }
  },
  helmDone: (_, draft, { unit }) => {
    const ship = draft.unit(unit)
    ship.helm = null
    ship.hasFlown = true
    ship.plot = null
  },
  plotDrawn: (_, draft, { unit, plot }) => {
    draft.unit(unit).plot = plot
  },
  plotBroken: (_, draft, { unit }) => {
    draft.unit(unit).plotBreaks -= 1
  },
  beamFired: () => {},
  mountSpent: (_, draft, { unit, mount, ready }) => {
    const ship = draft.unit(unit)
    ship.ready = ship.ready.map((before, at) => (at === mount ? ready : before))
    ship.shots += 1
  },
  torpedoLaunched: (_, draft, { torpedo }) => {
    const own = draft.own()
    own.torpedoes = [...own.torpedoes, torpedo]
    own.nextTorpedo = torpedo.id + 1
    if (torpedo.side === 'blue') tally(draft, (t) => ({ torpedoesSpent: t.torpedoesSpent + 1 }))
  },
  torpedoShifted: (_, draft, { torpedo, hex }) => {
    const own = draft.own()
    own.torpedoes = own.torpedoes.map((one) => (one.id === torpedo ? { ...one, hex } : one))
  },
  torpedoStruck: (_, draft, { torpedo }) => {
    const own = draft.own()
    own.torpedoes = own.torpedoes.filter((one) => one.id !== torpedo)
  },
  shieldHit: (_, draft, { unit, arc, bonus, absorbed }) => {
    const ship = draft.unit(unit)
    ship.bonus -= bonus
    ship.arcs = withArc(ship.arcs, arc, ship.arcs[arc] - absorbed)
  },
  arcsSwept: (_, draft, { unit, strength }) => {
    const ship = draft.unit(unit)
    ship.arcs = ship.arcs.map((points) => Math.max(0, points - strength))
  },
  arcsDropped: (_, draft, { unit }) => {
    const ship = draft.unit(unit)
    ship.arcs = ship.arcs.map(() => 0)
    ship.bonus = 0
  },
  hullHit: (_, draft, { unit, amount }) => {
    const ship = draft.unit(unit)
    ship.hull -= amount
    if (ship.side === 'blue') tally(draft, (t) => ({ damageTaken: t.damageTaken + amount }))
  },
  systemBroken: (_, draft, { unit, system, steps }) => {
    const ship = draft.unit(unit)
    ship.damage = withAdded(ship.damage, system, steps)
  },
  fireStarted: (_, draft, { unit }) => {
    draft.unit(unit).fires += 1
  },
  fireOut: (_, draft, { unit }) => {
    draft.unit(unit).fires -= 1
  },
  systemMended: (_, draft, { unit, system }) => {
    const ship = draft.unit(unit)
    ship.damage = withAdded(ship.damage, system, -1)
  },
  arcsMended: (world, draft, { unit, points }) => {
    const ship = draft.unit(unit)
    const most = shipSpec(world, ship.kind).arc
    ship.arcs = ship.arcs.map((before) => Math.max(before, Math.min(most, before + points)))
  },
  hullMended: (_, draft, { unit, points }) => {
    draft.unit(unit).hull += points
  },
  shipDestroyed: (_, draft, { unit }) => {
    leave(draft.unit(unit), 'destroyed')
  },
  shipFled: (_, draft, { unit }) => {
    leave(draft.unit(unit), 'fled')
  },
  shipEscaped: (_, draft, { unit }) => {
    leave(draft.unit(unit), 'escaped')
  },
  shipCame: (_, draft, { ship }) => {
    draft.addUnit(ship)
  },
  buoySpent: (_, draft, { unit }) => {
    draft.unit(unit).buoys -= 1
  },
  tractorSet: (_, draft, { unit, target }) => {
    draft.unit(unit).tractor = target
  },
  conditionSet: (_, draft, { unit, condition, on }) => {
    const ship = draft.unit(unit)
    const others = ship.conditions.filter((one) => one !== condition)
    ship.conditions = on ? [...others, condition] : others
  },
  officerOrdered: (_, draft, { unit, officer }) => {
    const ship = draft.unit(unit)
    ship.ordersGiven |= 1 << ship.officers.indexOf(officer)
  },
  silenceFell: (_, draft, { unit }) => {
    draft.unit(unit).isSilent = true
  },
  silenceBroken: (_, draft, { unit }) => {
    draft.unit(unit).isSilent = false
  },
  cloakSet: (_, draft, { unit, on }) => {
    draft.unit(unit).isCloaked = on
  },
  scanMade: (_, draft, { unit }) => {
    if (theShip(draft.state(), unit).side === 'blue') {
      tally(draft, (t) => ({ scansMade: t.scansMade + 1 }))
    }
  },
  hazardFound: (_, draft, { side, hex }) => {
    know(draft, side, (known) => ({ hazards: withOne(known.hazards, hex) }))
  },
  hazardStruck: (_, draft, { hex }) => {
    const own = draft.own()
    own.hazards = without(own.hazards, hex)
    for (const side of ['blue', 'red'] as const) {
      know(draft, side, (known) => ({ hazards: without(known.hazards, hex) }))
    }
  },
  shipSighted: (_, draft, { side, unit }) => {
    know(draft, side, (known) => ({
      sighted: withOne(known.sighted, unit),
      contacts: without(known.contacts, unit),
      lastKnown: known.lastKnown.filter((one) => one.unit !== unit),
    }))
  },
  shipContacted: (_, draft, { side, unit }) => {
    know(draft, side, (known) => ({
      sighted: without(known.sighted, unit),
      contacts: withOne(known.contacts, unit),
      lastKnown: known.lastKnown.filter((one) => one.unit !== unit),
    }))
  },
  shipLost: (_, draft, { side, unit, hex }) => {
    know(draft, side, (known) => {
      const others = known.lastKnown.filter((one) => one.unit !== unit)
      return {
        sighted: without(known.sighted, unit),
        contacts: without(known.contacts, unit),
        lastKnown: hex < 0 ? others : [...others, { unit, hex, radius: 0 }],
      }
    })
  },
  circlesGrew: (world, draft, { side }) => {
    const { circleGrowth, circleMost } = world.content.numbers
    know(draft, side, (known) => ({
      lastKnown: known.lastKnown
        .map((one) => ({ ...one, radius: one.radius + circleGrowth }))
        .filter((one) => one.radius <= circleMost),
    }))
  },
  acquaintanceMade: (_, draft, { side, units }) => {
    know(draft, side, () => ({ acquainted: units }))
  },
  gasScooped: (world, draft, { unit, hex }) => {
    const ship = draft.unit(unit)
    const found = draft.state().altered.find((one) => one.hex === hex)?.units ?? 0
    ship.gas = Math.min(world.content.numbers.scoopMost, ship.gas + Math.max(1, found))
    alter(draft, hex, world.content.numbers.leavesGas, 0)
    if (ship.side === 'blue') tally(draft, (t) => ({ gasScooped: t.gasScooped + 1 }))
  },
  gasVented: (_, draft, { unit, hex, units }) => {
    const ship = draft.unit(unit)
    if (ship.status === 'active') ship.gas = 0
    alter(draft, hex, 'metreon', units)
    if (ship.side === 'blue') tally(draft, (t) => ({ gasVented: t.gasVented + units }))
  },
  gasLit: (_, draft, { lit }) => {
    const own = draft.own()
    own.lit = [...own.lit, lit]
  },
  gasBurnt: (world, draft, { hexes }) => {
    const own = draft.own()
    own.lit = own.lit.filter((one) => !hexes.includes(one.hex))
    for (const hex of hexes) alter(draft, hex, world.content.numbers.leavesGas, 0)
    tally(draft, (t) => ({ gasBurnt: t.gasBurnt + hexes.length }))
  },
  chargeDropped: (_, draft, { charge }) => {
    const own = draft.own()
    own.pending = [...own.pending, charge]
    draft.unit(charge.by).charges -= 1
  },
  tearOpened: (_, draft, { tear }) => {
    const own = draft.own()
    own.pending = own.pending.filter((one) => one.hex !== tear.hex)
    own.tears = [...own.tears.filter((one) => one.hex !== tear.hex), tear]
  },
  tearMoved: (_, draft, { from, tear }) => {
    const own = draft.own()
    own.tears = own.tears.map((one) => (one.hex === from ? tear : one))
  },
  tearClosed: (_, draft, { hex }) => {
    const own = draft.own()
    own.tears = own.tears.filter((one) => one.hex !== hex)
  },
  coreEjected: (world, draft, { unit, hex, power }) => {
    const ship = draft.unit(unit)
    ship.hasCore = false
    ship.power = power
    ship.powerBefore = power
    ship.pipsLost += world.content.numbers.corePips
    const own = draft.own()
    own.cores = [...own.cores, { hex, of: unit }]
    if (ship.side === 'blue') tally(draft, (t) => ({ coresEjected: t.coresEjected + 1 }))
  },
  coreBlown: (_, draft, { hex }) => {
    const own = draft.own()
    own.cores = own.cores.filter((one) => one.hex !== hex)
  },
  messageSent: (_, draft, { rounds }) => {
    tally(draft, () => ({ messageRounds: rounds }))
  },
  shipsLinked: (_, draft, { rounds }) => {
    tally(draft, () => ({ linkRounds: rounds }))
  },
  roundWasSilent: (_, draft, { rounds }) => {
    tally(draft, () => ({ silentRounds: rounds }))
  },
  sailOpened: (_, draft, { unit, sails }) => {
    draft.unit(unit).sails = sails
  },
}

const alter = (draft: SpaceDraft, hex: number, terrain: SpaceTerrainId, units: number): void => {
  const own = draft.own()
  own.altered = [...own.altered.filter((one) => one.hex !== hex), { hex, terrain, units }]
}
