import { type Bits, type Hex, hasBit, NO_HEX } from '../../hex'
import { otherSide, SIDES, type Side, type UnitId } from '../../kernel'
import type { Rules } from './context'
import { type Foes, isInAny } from './foes'
import type { GroundScene, Unit } from './model'
import { isSighted, knowledgeOf } from './shapes'
import { isSeenBy, isSensed, isSenser, sightOf, visibleTo } from './sight'
import { hasCondition, isOnBoard, theUnit } from './world'

/**
 * Writes down what the sides learn after one unit came, rose or was moved: hexes new this turn for its
 * side, enemies that it brought into sight or left behind, and whether the other side sees it. Where
 * anything but one unit changed what can be seen, `learnAnew` asks everybody.
 * `from` is the hex that it came from, if it moved.
 */
export const learnFrom = (rules: Rules, id: UnitId, from: Hex = NO_HEX): void => {
  const { world, context } = rules
  const mover = theUnit(context.state(), id)
  const { side } = mover
  if (mover.status === 'active') {
    const sight = sightOf(world, context.state(), mover)
    gainSight(rules, side, sight)
    meetFoes(rules, side, sight, isSenser(world, mover))
  }
  learnContact(rules, context.state(), otherSide(side), mover, from)
}

/**
 * The same after a step, from what is known before it: `before` is what the walker saw from `from`.
 * Only whom it saw on one side of the step and not on the other can be met or lost by it.
 */
export const learnStep = (rules: Rules, mover: Unit, from: Hex, before: Bits, foes: Foes): void => {
  const { world, context } = rules
  const { side } = mover
  const sight = sightOf(world, context.state(), mover)
  gainSight(rules, side, sight)
  if (isSenser(world, mover)) meetFoes(rules, side, sight, true)
  else if (sight !== before) {
    for (let at = 0; at < foes.hexes.length; at += 1) {
      const is = hasBit(sight, foes.hexes[at])
      if (is === hasBit(before, foes.hexes[at])) continue
      meetFoe(rules, side, theUnit(context.state(), foes.ids[at]), is)
    }
  }
  if (foes.sense) {
    learnContact(rules, context.state(), otherSide(side), mover, from)
    return
  }
  const is = isInAny(foes.sights, mover.hex) && !hasCondition(mover, 'hidden')
  tellContact(rules, otherSide(side), mover, from, is)
}

const gainSight = (rules: Rules, side: Side, sight: Bits): void => {
  const { seenThisTurn } = knowledgeOf(rules.context.state(), side)
  let hexes: Hex[] | null = null
  for (let word = 0; word < sight.length; word += 1) {
    for (let rest = sight[word] & ~seenThisTurn[word]; rest !== 0; rest &= rest - 1) {
      hexes ??= []
      hexes.push(word * 32 + 31 - Math.clz32(rest & -rest))
    }
  }
  if (hexes !== null) rules.emit({ type: 'sightGained', side, hexes })
}

/** Enemies whom a unit with this sight newly sees, those in sight whom it does not; all, if it senses them. */
const meetFoes = (rules: Rules, side: Side, sight: Bits, senses: boolean): void => {
  const { context } = rules
  for (const unit of context.state().units) {
    if (unit.side === side || unit.hex === NO_HEX) continue
    if (senses) learnContact(rules, context.state(), side, unit)
    else meetFoe(rules, side, unit, hasBit(sight, unit.hex))
  }
}

/** One enemy, who stands where the mover sees, or not: whom it sees is seen, and only the sighted can be lost. */
const meetFoe = (rules: Rules, side: Side, unit: Unit, isInSight: boolean): void => {
  const scene = rules.context.state()
  const isMovers = isInSight && !hasCondition(unit, 'hidden')
  if (isMovers === isSighted(knowledgeOf(scene, side), unit.id)) return
  if (isMovers) rules.emit({ type: 'contactSeen', side, unit: unit.id })
  else learnContact(rules, scene, side, unit)
}

/**
 * Somebody fell: what it alone saw is lost to its side, and it may be lost to the other. `before` is
 * what it saw while it stood.
 */
export const learnFall = (rules: Rules, id: UnitId, before: Bits): void => {
  const { context } = rules
  const { side: its } = theUnit(context.state(), id)
  for (const side of SIDES) {
    const scene = context.state()
    if (side !== its) learnContact(rules, scene, side, theUnit(scene, id))
    else {
      for (const unit of scene.units) {
        if (unit.side !== side && hasBit(before, unit.hex)) learnContact(rules, scene, side, unit)
      }
    }
  }
}

/**
 * Every contact of both sides asked afresh: after a fall, a blast, a suit put on, a bridge gone. The
 * side whose turn just began has not seen more this turn than it sees now.
 */
export const learnAnew = (rules: Rules, beginner: Side | null = null): void => {
  const { world, context } = rules
  for (const side of SIDES) {
    const scene = context.state()
    // Nobody moves while it is asked: one set of all that the side sees answers for everybody.
    const { sighted, seenThisTurn } = knowledgeOf(scene, side)
    const visible = side === beginner ? seenThisTurn : visibleTo(world, scene, side)
    let at = 0
    for (const unit of scene.units) {
      if (unit.side === side) continue
      // Both lists ascend by id: one walk along the other tells who was in sight.
      const was = unit.id === sighted[at]
      if (was) at += 1
      const isInSight = hasBit(visible, unit.hex) && !hasCondition(unit, 'hidden')
      const is = isOnBoard(unit) && (isInSight || isSensed(world, scene, side, unit))
      if (is !== was) tellContact(rules, side, unit, NO_HEX, is)
    }
  }
}

const learnContact = (
  rules: Rules,
  scene: GroundScene,
  side: Side,
  unit: Unit,
  from: Hex = NO_HEX,
): void => {
  tellContact(rules, side, unit, from, isSeenBy(rules.world, scene, side, unit))
}

/** Writes down that the side sees the unit, or sees it no more, if that is new. */
const tellContact = (rules: Rules, side: Side, unit: Unit, from: Hex, is: boolean): void => {
  if (is === isSighted(knowledgeOf(rules.context.state(), side), unit.id)) return
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
