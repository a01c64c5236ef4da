import { type Bits, bitsOf, distance, type Hex, hasBit, NO_HEX, unionInto } from '../../hex'
import { otherSide, SIDES, type Side, type UnitId } from '../../kernel'
import type { Rules } from './context'
import { type ConeBands, type Land, landOf } from './land'
import type { GroundScene, GroundState, Unit } from './model'
import { type GroundWorld, hasCondition, isActive, isOnBoard, specOf, theUnit } from './world'

/**
 * What one unit sees: a body all around, a probe its cone. The cone's far band is how far a body on
 * each hex is picked up, so hiding places cut holes in it.
 */
export const sightOf = (world: GroundWorld, scene: GroundScene, unit: Unit): Bits =>
  sightOn(landOf(world, scene), unit, scene.search.conesWider)

const sightOn = (land: Land, unit: Unit, conesWider: boolean): Bits =>
  unit.probe === null
    ? land.keen === null
      ? land.seenFrom(unit.hex)
      : land.keen(unit.hex, unit.kind)
    : land.cone(unit.hex, unit.facing, conesWider).noticed

/** The cone of a probe where it stands. */
export const coneOf = (world: GroundWorld, scene: GroundScene, probe: Unit): ConeBands =>
  landOf(world, scene).cone(probe.hex, probe.facing, scene.search.conesWider)

/** Every hex that a side sees now. */
export const visibleTo = (world: GroundWorld, scene: GroundScene, side: Side): Bits => {
  const seen = bitsOf(world.board.grid.size)
  const land = landOf(world, scene)
  const { conesWider } = scene.search
  for (const unit of scene.units) {
    if (unit.side === side && unit.status === 'active')
      unionInto(seen, sightOn(land, unit, conesWider))
  }
  return seen
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

/**
 * Writes down what the sides learn after one unit moved: hexes new this turn for its side, enemies
 * that it brought into sight or left behind, and whether the other side sees it. Where anything but
 * one move changed what can be seen, `learnAnew` asks everybody.
 * `from` is the hex that it came from, if it moved.
 */
export const learnFrom = (rules: Rules, id: UnitId, from: Hex = NO_HEX): void => {
  const { world, context } = rules
  const mover = theUnit(context.state(), id)
  const { side } = mover
  const other = otherSide(side)
  if (mover.status !== 'active') {
    learnContact(rules, context.state(), other, mover, from)
    return
  }
  const sight = sightOf(world, context.state(), mover)
  const fresh = freshHexes(sight, context.state().knowledge[side].seenThisTurn)
  if (fresh.length > 0) rules.emit({ type: 'sightGained', side, hexes: fresh })
  const { sighted } = context.state().knowledge[side]
  const senses = isSenser(world, mover)
  for (const unit of context.state().units) {
    if (unit.side !== other || unit.hex === NO_HEX) continue
    // Only the mover's own sight changed: whom it sees is seen, and only the sighted can be lost.
    const isMovers = hasBit(sight, unit.hex) && !hasCondition(unit, 'hidden')
    if (senses || isMovers !== sighted.includes(unit.id))
      learnContact(rules, context.state(), side, unit)
  }
  learnContact(rules, context.state(), other, mover, from)
}

/** Every contact of both sides asked afresh: after a fall, a blast, a suit put on, a bridge gone. */
export const learnAnew = (rules: Rules): void => {
  for (const side of SIDES) {
    const scene = rules.context.state()
    for (const unit of scene.units) {
      if (unit.side !== side) learnContact(rules, scene, side, unit)
    }
  }
}

const freshHexes = (seen: Bits, known: Bits): readonly Hex[] => {
  const fresh: Hex[] = []
  for (let word = 0; word < seen.length; word += 1) {
    let rest = seen[word] & ~known[word]
    while (rest !== 0) {
      const low = rest & -rest
      fresh.push(word * 32 + 31 - Math.clz32(low))
      rest ^= low
    }
  }
  return fresh
}

const learnContact = (
  rules: Rules,
  scene: GroundScene,
  side: Side,
  unit: Unit,
  from: Hex = NO_HEX,
): void => {
  const { sighted } = rules.context.state().knowledge[side]
  const was = sighted.includes(unit.id)
  const is = isSeenBy(rules.world, scene, side, unit)
  if (is === was) return
  if (is) {
    rules.emit({ type: 'contactSeen', side, unit: unit.id })
    return
  }
  const { id, kind } = unit
  const { round } = rules.context.battle()
  // Who walked out of sight is remembered where it was seen, not where it went.
  const hex = from === NO_HEX ? unit.hex : from
  rules.emit({ type: 'contactLost', side, unit: id, kind, hex, round })
}

/** Whether any unit of the side sees that unit. */
const isSeenBy = (world: GroundWorld, scene: GroundScene, side: Side, unit: Unit): boolean => {
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
const isSenser = (world: GroundWorld, unit: Unit): boolean =>
  unit.probe === null &&
  unit.column === null &&
  (hasCondition(unit, 'newEyes') || specOf(world, unit).passive === 'senseMinds')

/** Minds that somebody of the side feels near, hidden or not; everybody near whom new eyes see. */
const isSensed = (world: GroundWorld, scene: GroundScene, side: Side, unit: Unit): boolean => {
  const isMind = unit.probe === null && unit.column === null
  const { grid } = world.board
  for (const own of scene.units) {
    if (own.side !== side || own.status !== 'active') continue
    if (own.probe !== null || own.column !== null) continue
    if (own.spans.length > 0 && hasCondition(own, 'newEyes')) {
      const within = world.content.abilities.get('newEyes')?.radiusHexes ?? 0
      if (distance(grid, own.hex, unit.hex) <= within) return true
    }
    if (!isMind || specOf(world, own).passive !== 'senseMinds') continue
    if (distance(grid, own.hex, unit.hex) <= world.content.numbers.senseHexes) return true
  }
  return false
}

/** Enemies of `side` that it sees or has in contact: these may attack it in their next phase. */
export const acquaintedWith = (rules: Rules, side: Side): readonly UnitId[] => {
  const state: GroundState = rules.context.state()
  return state.units
    .filter((unit) => unit.side === otherSide(side) && isActive(unit))
    .filter(
      (unit) =>
        state.knowledge[side].sighted.includes(unit.id) || isContact(rules.world, state, unit),
    )
    .map((unit) => unit.id)
}

/** Probes that are up and see: those in a jam do not. */
export const watchingProbes = (scene: GroundScene): readonly Unit[] =>
  scene.units.filter(isWatching)

export const isWatching = (unit: Unit): boolean =>
  unit.probe !== null && isActive(unit) && !hasCondition(unit, 'jammed')
