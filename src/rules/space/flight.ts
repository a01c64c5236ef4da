/** Flights as they are flown: by order, by plot, or adrift (GAME 5.2, 5.3). */

import { type Direction, type Hex, neighbour, turned } from '../../hex'
import type { Side, UnitId } from '../../kernel'
import type { SpaceRun } from './context'
import { strike } from './damage'
import { driftCourse, flyable, helmOf, trace } from './helm'
import type { Course, Ship, SpaceCommand } from './model'
import { courseInto, ramDamage } from './ramming'
import { awarenessOf } from './sensing'
import { breakSilence, spotHazards } from './silence'
import { flies, shipAt, shipSpec, skyOf, theShip } from './world'

type Fly = Extract<SpaceCommand, { type: 'fly' }>

/** What is done along the way, and to whom it leads. */
type Errands = Pick<Fly, 'scoop' | 'vent' | 'ram'>

const NO_ERRANDS: Errands = { scoop: [], vent: null, ram: null }

/** A helm order of the side that moves first. */
export const flyShip = (run: SpaceRun, order: Fly): void => {
  const { unit } = order
  if (order.from.length > 0) {
    const { robbed } = theShip(run.context.state(), unit)
    const taken = robbed.map(
      (count, system) => count + order.from.filter((from) => from === system).length,
    )
    run.emit({ type: 'pipsRobbed', unit, robbed: taken })
  }
  fly(run, unit, order.speed, order.course, order, true)
}

/** A ship that has no helm order goes straight on. */
export const drift = (run: SpaceRun, unit: UnitId): void => {
  const ship = theShip(run.context.state(), unit)
  fly(run, unit, ship.speed, driftCourse(ship), NO_ERRANDS, false)
}

/** Plots drawn last phase are flown by id, drones after the others. */
export const flyPlots = (run: SpaceRun, side: Side): void => {
  const ships = run.context.state().units.filter((ship) => ship.side === side && flies(ship))
  const isDrone = (ship: Ship): boolean => shipSpec(run.world, ship.kind).class === 'drone'
  for (const { id } of [...ships.filter((one) => !isDrone(one)), ...ships.filter(isDrone)]) {
    const ship = theShip(run.context.state(), id)
    if (!flies(ship)) continue
    const { plot } = ship
    if (plot === null) {
      drift(run, id)
      continue
    }
    const breaks = plot.otherwise !== '' && leadsIntoFire(run, ship, plot.course)
    if (breaks) run.emit({ type: 'plotBroken', unit: id })
    const course = breaks ? plot.otherwise : plot.course
    const flown = flyable(run.world, ship, plot.speed, course)
    const into = breaks || plot.ram === null ? null : courseAt(run, ship, flown.speed, plot.ram)
    const errands = into === null ? NO_ERRANDS : { ...NO_ERRANDS, ram: plot.ram }
    fly(run, id, flown.speed, into ?? flown.course, errands, false)
  }
}

/** The course that runs into whom a plot means to ram; null where that ship is out of sight or of reach. */
const courseAt = (run: SpaceRun, ship: Ship, speed: number, ram: UnitId): Course | null => {
  const state = run.context.state()
  const target = state.units.find(({ id }) => id === ram)
  if (target === undefined || !flies(target)) return null
  const isSeen = awarenessOf(run.world, state, ship.side, target) === 'seen'
  return isSeen ? courseInto(run.world, ship, speed, target.hex) : null
}

/** A flagship breaks its plot when something was lit on it, or a torpedo marked its end. */
const leadsIntoFire = (run: SpaceRun, ship: Ship, course: Course): boolean => {
  const { lit, torpedoes } = run.context.state()
  const { path } = trace(run.world, ship, course)
  const end = path.at(-1) ?? ship.hex
  return (
    path.some((hex) => lit.some((one) => one.hex === hex)) ||
    torpedoes.some((torpedo) => torpedo.hex === end && torpedo.side !== ship.side)
  )
}

const fly = (
  run: SpaceRun,
  unit: UnitId,
  speed: number,
  course: Course,
  errands: Errands,
  mayPause: boolean,
): void => {
  const before = theShip(run.context.state(), unit)
  const helm = helmOf(run.world, before)
  const change = helm.hexesLeft === null ? Math.abs(speed - before.speed) : 0
  if (speed !== before.speed) run.emit({ type: 'speedSet', unit, speed })
  const paid = { thrust: Math.max(0, helm.thrust - change), turns: helm.turns }
  const steps = cutShort(run, before, course, errands.ram)
  runErrands(run, unit, errands)
  for (let at = 0; at < steps.length; at += 1) {
    const ship = theShip(run.context.state(), unit)
    if (!flies(ship)) return
    if (steps[at] !== 'F') {
      const facing: Direction = turned(ship.facing, steps[at] === 'L' ? 1 : -1)
      run.emit({ type: 'shipTurned', unit, facing })
      paid.thrust -= 1
      paid.turns -= 1
      continue
    }
    const hex = neighbour(run.world.board.grid, ship.hex, ship.facing)
    run.emit({ type: 'shipMoved', unit, from: ship.hex, hex, how: mayPause ? 'helm' : 'drift' })
    enter(run, unit)
    runErrands(run, unit, errands)
    const rest = steps.slice(at + 1)
    const found = spotHazards(run, unit)
    if (mayPause && found.length > 0 && flies(theShip(run.context.state(), unit))) {
      const ahead = trace(run.world, theShip(run.context.state(), unit), rest).path
      if (ahead.some((next) => found.includes(next))) {
        const hexes = [...rest].filter((step) => step === 'F').length
        run.emit({ type: 'helmPaused', unit, hexes, thrust: paid.thrust, turns: paid.turns })
        return
      }
    }
  }
  finish(run, unit, course, steps, errands.ram)
}

/** A flight that was cut short has run against the edge or somebody: it lies still. */
const finish = (
  run: SpaceRun,
  unit: UnitId,
  course: Course,
  steps: Course,
  ram: UnitId | null,
): void => {
  const ship = theShip(run.context.state(), unit)
  if (!flies(ship)) return
  const isCutShort = steps !== course
  // Whoever is only beside the end of the course was never run into.
  const target = ram === null || !isCutShort ? null : shipAt(run.context.state(), ahead(run, ship))
  if (target !== null && target.id === ram) collide(run, ship, target)
  else if (isCutShort && ship.speed > 0) run.emit({ type: 'speedSet', unit, speed: 0 })
  if (flies(theShip(run.context.state(), unit))) run.emit({ type: 'helmDone', unit })
}

const ahead = (run: SpaceRun, ship: Ship): Hex =>
  neighbour(run.world.board.grid, ship.hex, ship.facing)

/**
 * The course as far as there is room: ships pass each other in flight, but two do not end on one hex,
 * and nobody leaves the board. A ship to be rammed ends it before its hex.
 */
const cutShort = (run: SpaceRun, ship: Ship, course: Course, ram: UnitId | null): Course => {
  const state = run.context.state()
  let { hex, facing } = ship
  let lastFree = 0
  for (let at = 0; at < course.length; at += 1) {
    if (course[at] !== 'F') {
      facing = turned(facing, course[at] === 'L' ? 1 : -1)
      if (lastFree === at) lastFree = at + 1
      continue
    }
    hex = neighbour(run.world.board.grid, hex, facing)
    if (hex < 0) return course.slice(0, lastFree)
    const there = shipAt(state, hex)
    if (there !== null && there.id === ram) return course.slice(0, lastFree)
    if (there === null || there.id === ship.id) lastFree = at + 1
  }
  return course.slice(0, lastFree)
}

/** What a hex does to a ship that comes into it. */
const enter = (run: SpaceRun, unit: UnitId): void => {
  const state = run.context.state()
  const ship = theShip(state, unit)
  const { dragAboveSpeed, debrisAboveSpeed } = skyOf(run.world, state.altered)[ship.hex]
  const front = neighbour(run.world.board.grid, ship.hex, ship.facing)
  const from = front < 0 ? ship.hex : front
  if (dragAboveSpeed !== null && ship.speed > dragAboveSpeed && ship.arcs[0] > 0) {
    run.emit({ type: 'shieldHit', unit, arc: 0, bonus: 0, absorbed: 1, cause: 'debris' })
  }
  if (debrisAboveSpeed !== null && ship.speed > debrisAboveSpeed) {
    strike(run, unit, from, ship.speed - debrisAboveSpeed, 'debris')
  }
  if (state.hazards.includes(ship.hex)) {
    run.emit({ type: 'hazardStruck', unit, hex: ship.hex })
    strike(run, unit, from, run.world.content.numbers.hazardDamage, 'hazard')
  }
}

/** Scoops and vents where the order names the hex that the ship is on. */
const runErrands = (run: SpaceRun, unit: UnitId, { scoop, vent }: Errands): void => {
  const state = run.context.state()
  const ship = theShip(state, unit)
  if (!flies(ship)) return
  const { burns } = skyOf(run.world, state.altered)[ship.hex]
  const isLit = state.lit.some((one) => one.hex === ship.hex)
  if (
    scoop.includes(ship.hex) &&
    burns &&
    !isLit &&
    ship.gas < run.world.content.numbers.scoopMost
  ) {
    run.emit({ type: 'gasScooped', unit, hex: ship.hex })
  }
  const full = theShip(run.context.state(), unit)
  if (vent === ship.hex && full.gas > 0) {
    breakSilence(run, unit, 'helm')
    run.emit({ type: 'gasVented', unit, hex: ship.hex, units: full.gas })
  }
}

/** Both suffer for the speed, each on the arc that faces the other. */
const collide = (run: SpaceRun, ship: Ship, target: Ship): void => {
  const damage = ramDamage(run.world, ship.speed)
  const [from, to] = [ship.hex, target.hex]
  strike(run, target.id, from, damage, 'ram')
  strike(run, ship.id, to, damage, 'ram')
  const after = theShip(run.context.state(), ship.id)
  if (flies(after)) run.emit({ type: 'speedSet', unit: ship.id, speed: 0 })
}
