import { type Direction, distance, type Hex, NO_HEX } from '../../hex'
import type { UnitId } from '../../kernel'
import { hurt } from './attack'
import { redrawFlight, shock } from './calm'
import type { Rules } from './context'
import { landOf } from './land'
import { learnAnew, learnFrom } from './learning'
import type { Arrival, Probe, Unit } from './model'
import { push } from './movement'
import { freshUnit } from './muster'
import { nextPath } from './probes'
import { ENVIRONMENT } from './search'
import { nearestStand } from './standing'
import { firstUnitAt, theUnit, unitOf } from './world'

/** Ids of enemies are drawn, not counted, so that an id tells nothing about how many there are. */
const FIRST_DRAWN_ID = 100
const DRAWN_IDS = 900

/** Landings and probes that are due come; people in the way are pushed aside, never taken. */
export const bringArrivals = (rules: Rules): void => {
  const { context } = rules
  const { round } = context.battle()
  for (const arrival of context.state().arrivals) {
    if (arrival.round > round) continue
    rules.emit({ type: 'arrivalCame', arrival })
    bring(rules, arrival)
  }
}

const bring = (rules: Rules, arrival: Arrival): void => {
  const { world, context } = rules
  let squad: UnitId = 0
  const landed: UnitId[] = []
  arrival.units.forEach((kind, index) => {
    const id = drawId(rules)
    if (arrival.kind === 'squad' && squad === 0) squad = id
    const unit = freshUnit(world, { id, kind, side: 'red', hex: arrival.hex, facing: 0 })
    const hex =
      index === 0 ? makeRoom(rules, unit, arrival.hex) : besideHex(rules, unit, arrival.hex)
    if (hex === NO_HEX) return
    unit.hex = hex
    unit.facing = towardCentre(rules, hex)
    unit.squad = squad
    if (unit.probe !== null) {
      const { loop, loopNext } = patrolFor(rules, hex)
      unit.probe.loop = loop
      unit.probe.loopNext = loopNext
    }
    rules.emit({ type: 'unitArrived', unit })
    landed.push(id)
  })
  for (const id of landed) {
    const unit = theUnit(context.state(), id)
    if (unit.probe !== null) redrawPath(rules, id)
    learnFrom(rules, id)
  }
}

const redrawPath = (rules: Rules, id: UnitId): void => {
  const scene = rules.context.state()
  const { path, purpose, loopNext } = nextPath(rules.world, scene, theUnit(scene, id))
  rules.emit({ type: 'pathDrawn', unit: id, path, purpose, loopNext })
}

/** A newcomer patrols as one of the probes before it did, up or lost; one that has none to follow hovers. */
const patrolFor = (rules: Rules, hex: Hex): Pick<Probe, 'loop' | 'loopNext'> => {
  const { context, world } = rules
  const loops: (readonly Hex[])[] = []
  for (const { probe } of context.state().units) {
    if (probe !== null && probe.loop.length > 1) loops.push(probe.loop)
  }
  if (loops.length === 0) return { loop: [hex], loopNext: 0 }
  const loop = loops[context.roll(ENVIRONMENT, loops.length, 'loop')]
  let loopNext = 0
  loop.forEach((stop, at) => {
    const { grid } = world.board
    if (distance(grid, hex, stop) < distance(grid, hex, loop[loopNext])) loopNext = at
  })
  return { loop, loopNext }
}

const besideHex = (rules: Rules, unit: Unit, around: Hex): Hex =>
  nearestStand(
    rules.world,
    rules.context.state(),
    unit,
    around,
    rules.world.content.numbers.landingSpreadHexes,
  )

/** Clears the drawn hex for whoever lands on it. */
const makeRoom = (rules: Rules, unit: Unit, hex: Hex): Hex => {
  const { context } = rules
  if (unit.probe !== null) return besideHex(rules, unit, hex)
  for (let there = firstUnitAt(context.state(), hex); there !== null; ) {
    push(rules, there)
    // A path from where the probe was would begin with a leap.
    if (there.probe !== null) redrawPath(rules, there.id)
    const next = firstUnitAt(context.state(), hex)
    if (next?.id === there.id) return besideHex(rules, unit, hex)
    there = next
  }
  return hex
}

const drawId = (rules: Rules): UnitId => {
  const { context } = rules
  let id = FIRST_DRAWN_ID + context.roll(ENVIRONMENT, DRAWN_IDS, 'id')
  while (unitOf(context.state(), id) !== null) id = id + 1
  return id
}

/** Newcomers look into the valley. */
const towardCentre = (rules: Rules, hex: Hex): Direction => {
  const { cols } = rules.world.board.grid
  return (hex % cols) * 2 < cols ? 0 : 3
}

/** Where a roof has come down there is less room: the last of those inside are pushed out. */
const crowdOut = (rules: Rules, hex: Hex): void => {
  const { world, context } = rules
  const inside = context.state().units.filter((unit) => unit.hex === hex)
  const room = Math.max(1, landOf(world, context.state()).terrain[hex].columnRoom)
  for (const unit of inside.slice(room)) push(rules, unit)
}

/** Caves that are due to be bombarded come down; who is inside is hurt and frightened. */
export const dropBombs = (rules: Rules): void => {
  const { world, context } = rules
  const { bombardmentDamage, bombardmentCalm } = world.content.numbers
  for (const { hexes, round } of context.state().bombardments) {
    if (round > context.battle().round) continue
    rules.emit({ type: 'bombardmentStruck', hexes, round })
    for (const hex of hexes) {
      rules.emit({ type: 'terrainChanged', hex, terrain: 'rubble' })
      for (const unit of context.state().units) {
        if (unit.hex !== hex || unit.status !== 'active') continue
        hurt(rules, unit.id, bombardmentDamage, true)
        shock(rules, unit.id, 'bombarded', bombardmentCalm)
      }
      crowdOut(rules, hex)
    }
    for (const unit of context.state().units) if (unit.column !== null) redrawFlight(rules, unit.id)
    learnAnew(rules)
  }
}
