import type { GroundContent } from '../../content/ground'
import { type Bits, bitsOf, distance, type Hex, hasBit, unionInto } from '../../hex'
import { otherSide, type Side, type UnitId } from '../../kernel'
import type { Rules } from './context'
import { type ConeBands, type Land, landOf } from './land'
import type { GroundScene, GroundState, Unit } from './model'
import { isSighted, knowledgeOf } from './shapes'
import { type GroundWorld, hasCondition, isActive, isOnBoard } from './world'

/**
 * What one unit sees: a body all around, a probe its cone. The cone's far band is how far a body on
 * each hex is picked up, so hiding places cut holes in it.
 */
export const sightOf = (world: GroundWorld, scene: GroundScene, unit: Unit): Bits =>
  sightOn(landOf(world, scene), unit, scene.search.conesWider)

export const sightOn = (land: Land, unit: Unit, conesWider: boolean): Bits =>
  unit.probe === null
    ? isOneOf(land.keenKinds, unit.kind)
      ? land.keen(unit.hex, unit.kind)
      : land.seenFrom(unit.hex)
    : land.cone(unit.hex, unit.facing, conesWider).noticed

/** Written out: of two or three kinds a loop asks faster than the list itself. */
const isOneOf = (kinds: readonly string[], kind: string): boolean => {
  for (const one of kinds) if (one === kind) return true
  return false
}

/** The cone of a probe where it stands. */
export const coneOf = (world: GroundWorld, scene: GroundScene, probe: Unit): ConeBands =>
  landOf(world, scene).cone(probe.hex, probe.facing, scene.search.conesWider)

/** Every hex that a side sees now, as a fresh set. */
export const visibleTo = (world: GroundWorld, scene: GroundScene, side: Side): number[] => {
  const seen = bitsOf(world.board.grid.size)
  const land = landOf(world, scene)
  const { conesWider } = scene.search
  for (const unit of scene.units) {
    if (unit.side === side && unit.status === 'active')
      unionInto(seen, sightOn(land, unit, conesWider))
  }
  return seen
}

/** Whether any unit of the side sees that unit. */
export const isSeenBy = (
  world: GroundWorld,
  scene: GroundScene,
  side: Side,
  unit: Unit,
): boolean => {
  if (!isOnBoard(unit)) return false
  const word = unit.hex >> 5
  const bit = 1 << (unit.hex & 31)
  const land = landOf(world, scene)
  const { conesWider } = scene.search
  if (!hasCondition(unit, 'hidden')) {
    for (const own of scene.units) {
      if (own.side !== side || own.status !== 'active') continue
      if ((sightOn(land, own, conesWider)[word] & bit) !== 0) return true
    }
  }
  return isSensed(world, scene, side, unit)
}

/** Whether the unit knows of enemies otherwise than by sight. */
export const isSenser = (world: GroundWorld, unit: Unit): boolean =>
  unit.probe === null &&
  unit.column === null &&
  (hasCondition(unit, 'newEyes') || isOneOf(mindSensers(world.content), unit.kind))

/** The few kinds that sense minds: who is asked at every step is not looked up among all kinds. */
const mindSensers = (content: GroundContent): readonly string[] => {
  if (lately.content !== content) {
    lately.content = content
    lately.kinds = [...content.units.values()]
      .filter(({ passive }) => passive === 'senseMinds')
      .map(({ id }) => id)
  }
  return lately.kinds
}

const lately: { content: GroundContent | null; kinds: readonly string[] } = {
  content: null,
  kinds: [],
}

/** Minds that somebody of the side feels near, hidden or not; everybody near whom new eyes see. */
export const isSensed = (
  world: GroundWorld,
  scene: GroundScene,
  side: Side,
  unit: Unit,
): boolean => {
  const isMind = unit.probe === null && unit.column === null
  const { grid } = world.board
  const sensers = mindSensers(world.content)
  for (const own of scene.units) {
    if (own.side !== side || own.status !== 'active') continue
    if (own.probe !== null || own.column !== null) continue
    if (own.spans.length > 0 && hasCondition(own, 'newEyes')) {
      const within = world.content.abilities.get('newEyes')?.radiusHexes ?? 0
      if (distance(grid, own.hex, unit.hex) <= within) return true
    }
    if (!isMind || !isOneOf(sensers, own.kind)) continue
    if (distance(grid, own.hex, unit.hex) <= world.content.numbers.senseHexes) return true
  }
  return false
}

/** Whether a unit of the other side shows at least as a contact (GAME 3, fog). */
export const isContact = (world: GroundWorld, scene: GroundScene, unit: Unit): boolean => {
  if (!isOnBoard(unit) || hasCondition(unit, 'hidden')) return false
  const { grid } = world.board
  const { contactHexes } = world.content.numbers
  for (const own of scene.units) {
    if (own.side === unit.side || own.status !== 'active') continue
    if (distance(grid, own.hex, unit.hex) <= contactHexes) return true
  }
  return false
}

/** A body in a probe's cone, its band, and null outside of it or unseen. */
export const bandOf = (bands: ConeBands, unit: Unit, hex: Hex): 'noticed' | 'watched' | null => {
  if (hasCondition(unit, 'hidden') || !hasBit(bands.noticed, hex)) return null
  return hasBit(bands.watched, hex) ? 'watched' : 'noticed'
}

/** Enemies of `side` that it sees or has in contact: these may attack it in their next phase. */
export const acquaintedWith = (rules: Rules, side: Side): readonly UnitId[] => {
  const state: GroundState = rules.context.state()
  return state.units
    .filter((unit) => unit.side === otherSide(side) && isActive(unit))
    .filter(
      (unit) => isSighted(knowledgeOf(state, side), unit.id) || isContact(rules.world, state, unit),
    )
    .map((unit) => unit.id)
}

/** Probes that are up and see: those in a jam do not. */
export const watchingProbes = (scene: GroundScene): readonly Unit[] =>
  scene.units.filter(isWatching)

export const isWatching = (unit: Unit): boolean =>
  unit.probe !== null && isActive(unit) && !hasCondition(unit, 'jammed')
