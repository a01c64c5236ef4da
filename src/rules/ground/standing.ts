import { disc, distance, type Hex, NO_HEX } from '../../hex'
import type { UnitId } from '../../kernel'
import { type Gait, landOf } from './land'
import type { GroundScene, Unit } from './model'
import { type GroundWorld, isOnBoard, specOf } from './world'

/** How a unit gets about: Data and suits dive, probes fly, columns count half points. */
export const gaitOf = (world: GroundWorld, unit: Unit): Gait => {
  if (unit.probe !== null) return 'fly'
  if (unit.column !== null) return 'column'
  return specOf(world, unit).passive === 'walkUnderWater' ? 'dive' : 'walk'
}

/** How many more columns may stand on the hex, not counting `except`; 0 if somebody else stands there. */
export const columnRoomAt = (
  world: GroundWorld,
  scene: GroundScene,
  hex: Hex,
  except: UnitId,
): number => {
  let room = landOf(world, scene).terrain[hex].columnRoom
  for (const unit of scene.units) {
    if (unit.hex !== hex || unit.id === except || !isOnBoard(unit)) continue
    if (unit.column === null) return 0
    room -= 1
  }
  return room
}

/** Whether the unit may stop on the hex, as far as the scene knows. */
export const mayStandAt = (
  world: GroundWorld,
  scene: GroundScene,
  unit: Unit,
  hex: Hex,
): boolean => {
  if (unit.column !== null) return columnRoomAt(world, scene, hex, unit.id) > 0
  for (const other of scene.units) {
    if (other.hex === hex && other.id !== unit.id && isOnBoard(other)) return false
  }
  return true
}

/** Whether nobody at all stands on any of the hexes: the usual path, told in one look at each unit. */
export const isFree = (scene: GroundScene, hexes: readonly Hex[]): boolean => {
  for (const { hex: taken } of scene.units) {
    if (taken < 0) continue
    for (const hex of hexes) if (hex === taken) return false
  }
  return true
}

/** Whether the ground of the hex carries the unit at all. */
export const isGroundFor = (
  world: GroundWorld,
  scene: GroundScene,
  unit: Unit,
  hex: Hex,
): boolean => {
  const spec = landOf(world, scene).terrain[hex]
  const gait = gaitOf(world, unit)
  if (gait === 'fly') return spec.flyable
  if (gait === 'column') return spec.columnHalfCost !== null
  return spec.cost !== null && (!spec.underwater || gait === 'dive')
}

/** Whether an enemy who is up keeps the unit from passing through the hex. */
export const isBarred = (scene: GroundScene, unit: Unit, hex: Hex): boolean => {
  for (const other of scene.units) {
    if (other.hex === hex && other.side !== unit.side && other.status === 'active') return true
  }
  return false
}

/**
 * The nearest hex on which the unit may stand, by distance, then index; −1 if there is none from
 * `fromHexes` to `withinHexes` away.
 */
export const nearestStand = (
  world: GroundWorld,
  scene: GroundScene,
  unit: Unit,
  around: Hex,
  withinHexes: number,
  fromHexes = 0,
): Hex => {
  const { grid } = world.board
  for (let radius = fromHexes; radius <= withinHexes; radius += 1) {
    for (const hex of disc(grid, around, radius)) {
      if (distance(grid, around, hex) < fromHexes) continue
      if (isGroundFor(world, scene, unit, hex) && mayStandAt(world, scene, unit, hex)) return hex
    }
  }
  return NO_HEX
}
