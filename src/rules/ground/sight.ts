import { type Bits, bitsOf, distance, type Hex, hasBit, unionInto } from '../../hex'
import { otherSide, type Side, type UnitId } from '../../kernel'
import type { Rules } from './context'
import { type ConeBands, landOf } from './land'
import type { GroundScene, GroundState, Unit } from './model'
import { type GroundWorld, hasCondition, isActive, isOnBoard, specOf } from './world'

/**
 * What one unit sees: a body all around, a probe its cone. The cone's far band is how far a body on
 * each hex is picked up, so hiding places cut holes in it.
 */
export const sightOf = (world: GroundWorld, scene: GroundScene, unit: Unit): Bits =>
  unit.probe === null ? landOf(world, scene).seenFrom(unit.hex) : coneOf(world, scene, unit).noticed

/** The cone of a probe where it stands. */
export const coneOf = (world: GroundWorld, scene: GroundScene, probe: Unit): ConeBands =>
  landOf(world, scene).cone(probe.hex, probe.facing, scene.search.conesWider)

/** Every hex that a side sees now. */
export const visibleTo = (world: GroundWorld, scene: GroundScene, side: Side): Bits => {
  const seen = bitsOf(world.board.grid.size)
  for (const unit of scene.units) {
    if (unit.side !== side || unit.status !== 'active') continue
    unionInto(seen, sightOf(world, scene, unit))
  }
  return seen
}

/** Whether an enemy that stands in sight is seen: a suit hides its wearer, deep water a diver. */
export const isSeen = (visible: Bits, unit: Unit): boolean =>
  isOnBoard(unit) && hasBit(visible, unit.hex) && !hasCondition(unit, 'hidden')

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
 * Writes down what the sides learn after something moved: hexes new this turn for the side of the
 * mover, enemies that came into sight or left it for both.
 */
export const learn = (rules: Rules, mover: Unit | null): void => {
  const { world, context } = rules
  if (mover !== null && mover.status === 'active') {
    const { seenThisTurn } = context.state().knowledge[mover.side]
    const fresh = freshHexes(sightOf(world, context.state(), mover), seenThisTurn)
    if (fresh.length > 0) rules.emit({ type: 'sightGained', side: mover.side, hexes: fresh })
  }
  learnContacts(rules, 'blue')
  learnContacts(rules, 'red')
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

const learnContacts = (rules: Rules, side: Side): void => {
  const { world, context } = rules
  const state = context.state()
  const visible = visibleTo(world, state, side)
  const { sighted } = state.knowledge[side]
  for (const unit of state.units) {
    if (unit.side === side) continue
    const was = sighted.includes(unit.id)
    const is = isSeen(visible, unit)
    if (is && !was) rules.emit({ type: 'contactSeen', side, unit: unit.id })
    else if (was && !is) {
      const { id, kind, hex } = unit
      const { round } = context.battle()
      rules.emit({ type: 'contactLost', side, unit: id, kind, hex, round })
    }
  }
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
  scene.units.filter(
    (unit) => unit.probe !== null && isActive(unit) && !hasCondition(unit, 'jammed'),
  )

export const maxResolve = (world: GroundWorld, unit: Unit): number => specOf(world, unit).resolve
