import type {
  AbilitySpec,
  GroundContent,
  TerrainId,
  TerrainSpec,
  UnitSpec,
  WeaponSpec,
} from '../../content/ground'
import type { GroundBoard } from '../../content/mission/types'
import type { Hex } from '../../hex'
import { indexOfUnit, type UnitId } from '../../kernel'
import type { GroundScene, Unit } from './model'

/** What never changes while a ground front is fought: content, board, and the mission's own numbers. */
export interface GroundWorld {
  readonly content: GroundContent
  readonly board: GroundBoard
  /** Search ticks that each round adds by itself. */
  readonly passiveTicks: number
}

/** The unit's kind. Throws for a kind that content does not have. */
export const specOf = (world: GroundWorld, unit: Unit): UnitSpec => kindOf(world, unit.kind)

export const kindOf = (world: GroundWorld, kind: string): UnitSpec => {
  const spec = world.content.units.get(kind)
  if (spec === undefined) throw new Error(`no unit kind ${kind}`)
  return spec
}

export const weaponOf = (world: GroundWorld, id: string): WeaponSpec => {
  const spec = world.content.weapons.get(id)
  if (spec === undefined) throw new Error(`no weapon ${id}`)
  return spec
}

export const abilityOf = (world: GroundWorld, id: string): AbilitySpec => {
  const spec = world.content.abilities.get(id)
  if (spec === undefined) throw new Error(`no ability ${id}`)
  return spec
}

export const terrainSpec = (world: GroundWorld, id: TerrainId): TerrainSpec => {
  const spec = world.content.terrain.get(id)
  if (spec === undefined) throw new Error(`no terrain ${id}`)
  return spec
}

/** The unit of that id in the scene, or null if the scene does not hold it. */
export const unitOf = (scene: GroundScene, id: UnitId): Unit | null => {
  const index = indexOfUnit(scene.units, id)
  return index < 0 ? null : scene.units[index]
}

/** The unit of that id. Throws if there is none: for ids that rules themselves wrote down. */
export const theUnit = (scene: GroundScene, id: UnitId): Unit => {
  const unit = unitOf(scene, id)
  if (unit === null) throw new Error(`no unit ${id} on this front`)
  return unit
}

export const isOnBoard = (unit: Unit): boolean => unit.status === 'active' || unit.status === 'down'

export const isActive = (unit: Unit): boolean => unit.status === 'active'

export const hasCondition = (
  { spans }: Unit,
  condition: Unit['spans'][number]['condition'],
): boolean => {
  for (const span of spans) if (span.condition === condition) return true
  return false
}

/** The same for one that still holds in that round. */
export const lastsTo = (
  { spans }: Unit,
  condition: Unit['spans'][number]['condition'],
  round: number,
): boolean => {
  for (const span of spans) if (span.condition === condition) return span.until >= round
  return false
}

export const unitsAt = (scene: GroundScene, hex: Hex): readonly Unit[] =>
  scene.units.filter((unit) => unit.hex === hex && isOnBoard(unit))

export const firstUnitAt = (scene: GroundScene, hex: Hex): Unit | null => {
  for (const unit of scene.units) if (unit.hex === hex && isOnBoard(unit)) return unit
  return null
}
