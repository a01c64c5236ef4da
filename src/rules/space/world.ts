import type { SpaceBoard } from '../../content/mission/types'
import type {
  BridgeOfficerSpec,
  PostId,
  ShipSpec,
  ShipWeaponSpec,
  SpaceContent,
  SpaceTerrainSpec,
} from '../../content/space'
import type { Hex } from '../../hex'
import { indexOfUnit, type UnitId } from '../../kernel'
import type { AlteredGas, Ship, ShipCondition, SpaceScene } from './model'

/** What never changes while a front in space is fought: content and board. */
export interface SpaceWorld {
  readonly content: SpaceContent
  readonly board: SpaceBoard
}

/** Positions in `SYSTEMS`, and so in every list of pips. */
export const ENGINES = 0
export const WEAPONS = 1
export const SHIELDS = 2
export const SENSORS = 3
export const REPAIR = 4

/** The ship's kind. Throws for a kind that content does not have. */
export const shipSpec = (world: SpaceWorld, kind: string): ShipSpec => {
  const spec = world.content.ships.get(kind)
  if (spec === undefined) throw new Error(`no ship kind ${kind}`)
  return spec
}

export const shipWeapon = (world: SpaceWorld, id: string): ShipWeaponSpec => {
  const spec = world.content.weapons.get(id)
  if (spec === undefined) throw new Error(`no ship weapon ${id}`)
  return spec
}

export const bridgeOfficer = (world: SpaceWorld, id: string): BridgeOfficerSpec => {
  const spec = world.content.officers.get(id)
  if (spec === undefined) throw new Error(`no bridge officer ${id}`)
  return spec
}

/** Whether somebody mans that post of the ship. */
export const isManned = (world: SpaceWorld, ship: Ship, post: PostId): boolean =>
  ship.officers.some((id) => bridgeOfficer(world, id).post === post)

/** The ship of that id in the scene, or null if the scene does not hold it. */
export const shipOf = (scene: Pick<SpaceScene, 'units'>, id: UnitId): Ship | null => {
  const index = indexOfUnit(scene.units, id)
  return index < 0 ? null : scene.units[index]
}

/** The ship of that id. Throws if there is none: for ids that rules themselves wrote down. */
export const theShip = (scene: Pick<SpaceScene, 'units'>, id: UnitId): Ship => {
  const ship = shipOf(scene, id)
  if (ship === null) throw new Error(`no ship ${id} on this front`)
  return ship
}

export const flies = (ship: Ship): boolean => ship.status === 'active'

export const hasState = (ship: Ship, condition: ShipCondition): boolean =>
  ship.conditions.includes(condition)

/** The ship on a hex; null if it is free. */
export const shipAt = (scene: Pick<SpaceScene, 'units'>, hex: Hex): Ship | null => {
  for (const ship of scene.units) if (ship.hex === hex && flies(ship)) return ship
  return null
}

/** Pips that do anything: those set, less what the scoop took and what is broken. */
export const pips = (ship: Ship, system: number): number =>
  Math.max(0, ship.power[system] - ship.robbed[system] - ship.damage[system])

/** Pips that may be set in all. */
export const pipsInAll = (world: SpaceWorld, ship: Ship): number => {
  const surge = hasState(ship, 'surge') ? world.content.numbers.surgePips : 0
  return Math.max(0, shipSpec(world, ship.kind).power - ship.pipsLost + surge)
}

export const sumOf = (values: readonly number[]): number => {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/** The present terrain of every hex: one and the same list while no gas changes. */
export const skyOf = (
  world: SpaceWorld,
  altered: readonly AlteredGas[],
): readonly SpaceTerrainSpec[] => {
  const known = skies.get(altered)
  if (known?.world === world) return known.sky
  const sky = [...untouchedSky(world)]
  for (const { hex, terrain } of altered) sky[hex] = terrainSpec(world, terrain)
  skies.set(altered, { world, sky })
  return sky
}

/** The terrain before any gas changed. */
const untouchedSky = (world: SpaceWorld): readonly SpaceTerrainSpec[] => {
  let sky = untouched.get(world)
  if (sky === undefined) {
    sky = world.board.terrain.map((id) => terrainSpec(world, id))
    untouched.set(world, sky)
  }
  return sky
}

const untouched = new WeakMap<SpaceWorld, readonly SpaceTerrainSpec[]>()

const terrainSpec = (world: SpaceWorld, id: SpaceTerrainSpec['id']): SpaceTerrainSpec => {
  const spec = world.content.terrain.get(id)
  if (spec === undefined) throw new Error(`no terrain ${id}`)
  return spec
}

const skies = new WeakMap<
  readonly AlteredGas[],
  { readonly world: SpaceWorld; readonly sky: readonly SpaceTerrainSpec[] }
>()
