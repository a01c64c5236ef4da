/** What follows when the ground changes under people, and how rock is dropped, doors and consoles worked. */

import { distance, type Hex } from '../../hex'
import { type Rejection, reject } from '../../kernel'
import { hurt } from './attack'
import { hearShot, redrawFlight } from './calm'
import type { Rules } from './context'
import { landOf } from './land'
import { learnAnew, learnFrom } from './learning'
import type { DoorWork, GroundCommand, GroundScene, Rockfall, Unit } from './model'
import { nextPath } from './probes'
import { addTicks } from './search'
import { type GroundWorld, specOf, theUnit } from './world'

/** Everybody looks anew, and ways over the changed hexes are drawn again. */
export const groundChanged = (rules: Rules, hexes: readonly Hex[]): void => {
  const { world, context } = rules
  for (const { id } of context.state().units) {
    const unit = theUnit(context.state(), id)
    if (unit.status !== 'active') continue
    learnFrom(rules, id)
    if (unit.column !== null) redrawFlight(rules, id)
    if (unit.probe?.path.some((hex) => hexes.includes(hex)) === true) {
      const scene = context.state()
      const next = nextPath(world, scene, theUnit(scene, id))
      rules.emit({ type: 'pathDrawn', unit: id, ...next })
    }
  }
  learnAnew(rules)
}

type Drop = Extract<GroundCommand, { readonly type: 'dropRockfall' }>

const rockfallAt = (scene: GroundScene, hex: Hex): Rockfall | null =>
  scene.pieces.rockfalls.find((one) => one.hex === hex) ?? null

export const rockfallRefusal = (
  world: GroundWorld,
  scene: GroundScene,
  unit: Unit,
  { hex }: Drop,
): Rejection | null => {
  const rockfall = rockfallAt(scene, hex)
  if (rockfall === null || unit.side !== 'blue') return reject('noRockfall')
  const isBelow = (other: Unit): boolean =>
    other.side === unit.side && rockfall.falls.includes(other.hex)
  if (scene.units.some(isBelow)) return reject('friendBelow')
  const { rockfallHexes } = world.content.numbers
  return distance(world.board.grid, unit.hex, hex) <= rockfallHexes ? null : reject('outOfRange')
}

/** The rock comes down: it lies in the way, and whoever of theirs was below is hurt, machines too. */
export const dropRockfall = (rules: Rules, { unit, hex }: Drop): void => {
  const { world, context } = rules
  const rockfall = rockfallAt(context.state(), hex)
  if (rockfall === null) return
  const { fallenTerrain, rockfallDamage, ticks } = world.content.numbers
  rules.emit({ type: 'actionSpent', unit, ap: 1 })
  rules.emit({ type: 'rockfallDropped', unit, hex })
  for (const fallen of rockfall.falls) {
    rules.emit({ type: 'terrainChanged', hex: fallen, terrain: fallenTerrain })
    for (const { id, hex: place } of context.state().units) {
      if (place === fallen) hurt(rules, id, rockfallDamage, true)
    }
  }
  addTicks(rules, ticks.shot, 'shot')
  hearShot(rules, rockfall.falls)
  groundChanged(rules, rockfall.falls)
}

/** From how far the unit works doors and consoles. */
export const workReach = (world: GroundWorld, unit: Unit): number => {
  const { workHexes, longWorkHexes } = world.content.numbers
  return specOf(world, unit).passive === 'longReach' ? longWorkHexes : workHexes
}

const isInReach = (world: GroundWorld, unit: Unit, hex: Hex): boolean =>
  hex >= 0 &&
  hex < world.board.grid.size &&
  distance(world.board.grid, unit.hex, hex) <= workReach(world, unit)

type WorkDoor = Extract<GroundCommand, { readonly type: 'workDoor' }>

export const doorRefusal = (
  world: GroundWorld,
  scene: GroundScene,
  unit: Unit,
  { hex, how }: WorkDoor,
): Rejection | null => {
  if (!isInReach(world, unit, hex)) return reject('outOfReach')
  const { id } = landOf(world, scene).terrain[hex]
  switch (how) {
    case 'open':
      if (id === 'doorSealed') return reject('doorIsSealed')
      return id === 'door' ? null : reject('noDoor')
    case 'seal':
      if (id !== 'door' && id !== 'doorOpen') return reject('noDoor')
      return scene.units.some((other) => other.hex === hex) ? reject('hexTaken') : null
    case 'force':
      return id === 'doorSealed' ? null : reject('noSealedDoor')
    default: {
      const never: never = how
      return reject(`unknown${String(never)}`)
    }
  }
}

/** A door that was forced is none any more, and is heard. */
export const workDoor = (rules: Rules, { unit, hex, how }: WorkDoor): void => {
  const { forcedTerrain, ticks } = rules.world.content.numbers
  const becomes: { readonly [W in DoorWork]: typeof forcedTerrain } = {
    open: 'doorOpen',
    seal: 'doorSealed',
    force: forcedTerrain,
  }
  rules.emit({ type: 'actionSpent', unit, ap: 1 })
  rules.emit({ type: 'doorWorked', unit, hex, how })
  rules.emit({ type: 'terrainChanged', hex, terrain: becomes[how] })
  if (how === 'force') addTicks(rules, ticks.loud, 'loud')
  groundChanged(rules, [hex])
}

type UseConsole = Extract<GroundCommand, { readonly type: 'useConsole' }>

export const consoleRefusal = (
  world: GroundWorld,
  scene: GroundScene,
  unit: Unit,
  { hex }: UseConsole,
): Rejection | null => {
  if (!isInReach(world, unit, hex)) return reject('outOfReach')
  if (landOf(world, scene).terrain[hex].id !== 'console') return reject('noConsole')
  return scene.pieces.consolesUsed.includes(hex) ? reject('consoleUsed') : null
}

/** What comes of it is for the mission's triggers to say. */
export const useConsole = (rules: Rules, { unit, hex }: UseConsole): void => {
  rules.emit({ type: 'actionSpent', unit, ap: 1 })
  rules.emit({ type: 'consoleUsed', unit, hex })
}

/** A mission opens a door, sealed or not: nothing happens where none is. */
export const openDoorAt = (rules: Rules, hex: Hex): void => {
  const { id } = landOf(rules.world, rules.context.state()).terrain[hex]
  if (id !== 'door' && id !== 'doorSealed') return
  rules.emit({ type: 'terrainChanged', hex, terrain: 'doorOpen' })
  groundChanged(rules, [hex])
}
