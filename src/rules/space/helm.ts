/**
 * The helm (GAME 5.2): speed carries over; thrust changes it or pays turns; between two turns lies a
 * straight run. Nothing here moves a ship: it tells where courses lead and which may be flown.
 */

import { type Direction, distance, type Hex, NO_HEX, neighbour, turned } from '../../hex'
import { type Rejection, reject } from '../../kernel'
import type { Course, Ghost, Plot, Ship, SpaceScene } from './model'
import { ENGINES, flies, hasState, isManned, pips, type SpaceWorld, shipSpec } from './world'

/** What a ship has to fly with from where it is now. */
export interface Helm {
  readonly speedLeast: number
  readonly speedMost: number
  readonly thrust: number
  readonly turns: number
  /** A flight that was paused goes on at its speed, for so many hexes; null = a whole flight. */
  readonly hexesLeft: number | null
}

/** Thrust that the ship has, with so many pips taken from its engines. */
export const thrustOf = (world: SpaceWorld, ship: Ship, taken = 0): number =>
  Math.min(shipSpec(world, ship.kind).thrust, Math.max(0, pips(ship, ENGINES) - taken))

const topSpeedOf = (world: SpaceWorld, ship: Ship): number => {
  const { topSpeed, hasCore } = shipSpec(world, ship.kind)
  const isAdrift = hasCore && !ship.hasCore
  return isAdrift ? Math.min(topSpeed, world.content.numbers.coreSpeed) : topSpeed
}

export const helmOf = (world: SpaceWorld, ship: Ship, taken = 0): Helm => {
  if (ship.helm !== null) {
    const { hexes, thrust, turns } = ship.helm
    const { speed } = ship
    return { speedLeast: speed, speedMost: speed, thrust, turns, hexesLeft: hexes }
  }
  const thrust = thrustOf(world, ship, taken)
  const top = topSpeedOf(world, ship)
  const bonus = hasState(ship, 'hardOver') ? world.content.numbers.hardOverTurns : 0
  return {
    speedLeast: Math.max(0, Math.min(ship.speed - thrust, top)),
    speedMost: Math.min(top, ship.speed + thrust),
    thrust,
    turns: thrust === 0 ? 0 : Math.ceil(thrust / 2) + bonus,
    hexesLeft: null,
  }
}

/** Hexes to fly straight before a turn at that speed. */
export const straightFor = (world: SpaceWorld, ship: Ship, speed: number): number => {
  if (hasState(ship, 'hardOver')) return 0
  const eased = isManned(world, ship, 'helm') ? world.content.numbers.helmStraight : 0
  return Math.max(0, Math.ceil(speed / 2) - eased)
}

/** Where a course leads. */
export interface Flight {
  /** Hexes entered, in order. */
  readonly path: readonly Hex[]
  readonly facing: Direction
  /** The edge of the board cut it short: the ship lies still there. */
  readonly isAtEdge: boolean
  readonly turns: number
}

/** The letter of a turn by sixths: counter-clockwise is to port. */
const TURN: { readonly [letter: string]: 1 | -1 } = { L: 1, R: -1 }

/** Follows a course without asking whether it may be flown. */
export const trace = (world: SpaceWorld, ship: Ship, course: Course): Flight => {
  const path: Hex[] = []
  let { hex, facing } = ship
  let turns = 0
  let isAtEdge = false
  for (const letter of course) {
    if (letter === 'F') {
      const next = neighbour(world.board.grid, hex, facing)
      isAtEdge = next === NO_HEX
      if (isAtEdge) break
      hex = next
      path.push(hex)
    } else {
      facing = turned(facing, TURN[letter])
      turns += 1
    }
  }
  return { path, facing, isAtEdge, turns }
}

/** Why the ship may not fly that course at that speed, or null. */
export const courseRefusal = (
  world: SpaceWorld,
  ship: Ship,
  speed: number,
  course: Course,
  taken = 0,
): Rejection | null => {
  const helm = helmOf(world, ship, taken)
  if (!speedsOf(world, ship, taken).includes(speed)) {
    return reject('speedOutOfReach', { least: helm.speedLeast, most: helm.speedMost })
  }
  const change = helm.hexesLeft === null ? Math.abs(speed - ship.speed) : 0
  const thrust = helm.thrust - Math.min(change, helm.thrust)
  const need = straightFor(world, ship, speed)
  let turnsLeft = Math.min(helm.turns, thrust)
  let { straight } = ship
  let hexes = helm.hexesLeft ?? speed
  let { hex, facing } = ship
  for (const letter of course) {
    if (letter === 'F') {
      if (hexes === 0) return reject('courseTooLong')
      const next = neighbour(world.board.grid, hex, facing)
      if (next === NO_HEX) return reject('offBoard')
      hex = next
      straight += 1
      hexes -= 1
    } else {
      if (turnsLeft === 0) return reject('noThrustLeft')
      if (straight < need) return reject('turnTooSoon', { hexes: need })
      facing = turned(facing, TURN[letter])
      turnsLeft -= 1
      straight = 0
    }
  }
  const isAtEdge = hexes > 0 && neighbour(world.board.grid, hex, facing) === NO_HEX
  return hexes > 0 && !isAtEdge ? reject('courseTooShort', { hexes }) : null
}

/** Every speed the ship may choose, ascending: a ship that lost its core slows to what is left. */
export const speedsOf = (world: SpaceWorld, ship: Ship, taken = 0): readonly number[] => {
  const { speedLeast, speedMost } = helmOf(world, ship, taken)
  const speeds: number[] = []
  for (let speed = speedLeast; speed <= Math.max(speedLeast, speedMost); speed += 1) {
    speeds.push(speed)
  }
  return speeds
}

/**
 * Where the ship can be after its flight: one ghost for each end hex, facing and speed, with the
 * course that turns least. `isFree` tells on which hexes a flight may end.
 */
export const ghostsOf = (
  world: SpaceWorld,
  ship: Ship,
  isFree: (hex: Hex) => boolean,
  taken = 0,
): readonly Ghost[] =>
  everyGhost(world, ship, taken).filter(({ hex }) => hex === ship.hex || isFree(hex))

/** Wherever it may end: planners ask for the same flights again and again, so the last are kept. */
const everyGhost = (world: SpaceWorld, ship: Ship, taken: number): readonly Ghost[] => {
  let known = flights.get(world)
  if (known === undefined || known.size >= FLIGHTS_KEPT) {
    known = new Map()
    flights.set(world, known)
  }
  const key = flightKey(world, ship, taken)
  let ghosts = known.get(key)
  if (ghosts === undefined) {
    ghosts = flyEverywhere(world, ship, taken)
    known.set(key, ghosts)
  }
  return ghosts
}

const FLIGHTS_KEPT = 256
const flights = new WeakMap<SpaceWorld, Map<string, readonly Ghost[]>>()

/** All that tells where a ship can fly. */
const flightKey = (world: SpaceWorld, ship: Ship, taken: number): string => {
  const { hex, facing, speed, straight } = ship
  const { speedLeast, speedMost, thrust, turns, hexesLeft } = helmOf(world, ship, taken)
  // At the highest speed it tells whether posts and orders ease the helm, and so at every speed.
  const need = straightFor(world, ship, HIGHEST_SPEED)
  const flown = `${hex} ${facing} ${speed} ${straight} ${need}`
  return `${flown} ${speedLeast} ${speedMost} ${thrust} ${turns} ${hexesLeft}`
}

const HIGHEST_SPEED = 6

const flyEverywhere = (world: SpaceWorld, ship: Ship, taken: number): readonly Ghost[] => {
  const found = new Map<number, Ghost & { readonly turns: number }>()
  const { grid } = world.board
  const helm = helmOf(world, ship, taken)
  for (const speed of speedsOf(world, ship, taken)) {
    const change = helm.hexesLeft === null ? Math.abs(speed - ship.speed) : 0
    const turnsMost = Math.min(helm.turns, helm.thrust - Math.min(change, helm.thrust))
    const need = straightFor(world, ship, speed)
    const keep = (hex: Hex, facing: Direction, course: Course, turns: number): void => {
      const key = (hex * 6 + facing) * 8 + speed
      const known = found.get(key)
      if (known !== undefined && known.turns <= turns) return
      const drift = driftFrom(world, hex, facing, speed)
      found.set(key, { hex, facing, speed, course, drift, turns })
    }
    const go = (
      hex: Hex,
      facing: Direction,
      hexes: number,
      straight: number,
      turns: number,
      course: Course,
    ): void => {
      const next = neighbour(grid, hex, facing)
      if (hexes === 0 || next === NO_HEX) keep(hex, facing, course, turns)
      if (hexes > 0 && next !== NO_HEX)
        go(next, facing, hexes - 1, straight + 1, turns, `${course}F`)
      if (turns >= turnsMost || straight < need) return
      go(hex, turned(facing, 1), hexes, 0, turns + 1, `${course}L`)
      go(hex, turned(facing, -1), hexes, 0, turns + 1, `${course}R`)
    }
    go(ship.hex, ship.facing, helm.hexesLeft ?? speed, ship.straight, 0, '')
  }
  return [...found.values()]
    .sort(
      (one, other) => one.hex - other.hex || one.facing - other.facing || one.speed - other.speed,
    )
    .map(({ turns, ...ghost }) => ghost)
}

/** Where a ship ends that goes straight on for a round. */
export const driftFrom = (world: SpaceWorld, from: Hex, facing: Direction, speed: number): Hex => {
  let hex = from
  for (let step = 0; step < speed; step += 1) {
    const next = neighbour(world.board.grid, hex, facing)
    if (next === NO_HEX) return hex
    hex = next
  }
  return hex
}

/** Whether a flight may end there, as far as the scene knows. */
export const isFreeFor =
  (scene: SpaceScene, ship: Ship) =>
  (hex: Hex): boolean =>
    !scene.units.some((other) => other.id !== ship.id && other.hex === hex && flies(other))

/** Straight on, as far as the ship still has to go. */
export const driftCourse = (ship: Ship): Course => 'F'.repeat(ship.helm?.hexes ?? ship.speed)

/** A plot that means nobody and has no other course in reserve. */
export const plainPlot = (speed: number, course: Course): Plot => ({
  speed,
  course,
  otherwise: '',
  ram: null,
})

/**
 * As much of a plotted course as the ship can still fly: what it lacks the thrust for it flies
 * straight, and no farther than its speed.
 */
export const flyable = (
  world: SpaceWorld,
  ship: Ship,
  speed: number,
  course: Course,
): { readonly speed: number; readonly course: Course } => {
  const speeds = speedsOf(world, ship)
  const possible = Math.max(speeds[0], Math.min(speed, speeds[speeds.length - 1]))
  const helm = helmOf(world, ship)
  const need = straightFor(world, ship, possible)
  const spent = Math.min(helm.thrust, Math.abs(possible - ship.speed))
  let turnsLeft = Math.min(helm.turns, helm.thrust - spent)
  let { straight } = ship
  let hexes = possible
  let flown = ''
  for (const letter of course) {
    if (letter === 'F') {
      if (hexes === 0) continue
      hexes -= 1
      straight += 1
      flown += letter
    } else if (turnsLeft > 0 && straight >= need) {
      turnsLeft -= 1
      straight = 0
      flown += letter
    }
  }
  return { speed: possible, course: flown + 'F'.repeat(hexes) }
}

/** Hexes between two ships. */
export const gap = (world: SpaceWorld, one: Ship, other: Ship): number =>
  distance(world.board.grid, one.hex, other.hex)
