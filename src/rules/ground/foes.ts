import type { Bits, Hex } from '../../hex'
import type { Side, UnitId } from '../../kernel'
import { landOf } from './land'
import type { GroundScene } from './model'
import { coneOf, isSenser, isWatching, sightOn } from './sight'
import type { GroundWorld } from './world'

/**
 * What the enemies of a side are to whoever of it walks: asked once for a whole walk, for while one
 * side walks nobody of the other moves, falls or turns.
 */
export interface Foes {
  /** All who are on the board, ascending. */
  readonly ids: readonly UnitId[]
  /** Where they stand or lie, in the same order. */
  readonly hexes: readonly Hex[]
  /** What each of those sees who are up. */
  readonly sights: readonly Bits[]
  /** Their probes that watch, ascending, and the cone of each. */
  readonly watchers: readonly UnitId[]
  readonly cones: readonly Bits[]
  /** Those who may react to a step, by id: on overwatch, or under some condition. */
  readonly reactors: readonly UnitId[]
  /** One of them knows of others otherwise than by sight. */
  readonly sense: boolean
}

/** The enemies of a side as they are now. */
export const foesOf = (world: GroundWorld, scene: GroundScene, side: Side): Foes => {
  const ids: UnitId[] = []
  const hexes: Hex[] = []
  const land = landOf(world, scene)
  const { conesWider } = scene.search
  const sights: Bits[] = []
  const watchers: UnitId[] = []
  const cones: Bits[] = []
  const reactors: UnitId[] = []
  let sense = false
  for (const unit of scene.units) {
    if (unit.side === side || unit.hex < 0) continue
    ids.push(unit.id)
    hexes.push(unit.hex)
    if (unit.status === 'active') {
      sights.push(sightOn(land, unit, conesWider))
      sense ||= isSenser(world, unit)
    }
    if (unit.overwatch !== null || unit.spans.length > 0) reactors.push(unit.id)
    if (!isWatching(unit)) continue
    watchers.push(unit.id)
    cones.push(coneOf(world, scene, unit).noticed)
  }
  return { ids, hexes, sights, watchers, cones, reactors, sense }
}

/** Whether the hex is in one of the sets. */
export const isInAny = (sets: readonly Bits[], hex: Hex): boolean => {
  const word = hex >> 5
  const bit = 1 << (hex & 31)
  for (const set of sets) if ((set[word] & bit) !== 0) return true
  return false
}
