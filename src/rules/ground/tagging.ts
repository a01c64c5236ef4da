import { distance, type Hex, hasBit, line } from '../../hex'
import type { Side, UnitId } from '../../kernel'
import { shock } from './calm'
import { dropBurden } from './carrying'
import type { Rules } from './context'
import { landOf } from './land'
import { learnAnew } from './learning'
import type { Condition, GroundScene, Tag, Unit } from './model'
import { isStoodFast, refuseTags, shieldAt } from './shielding'
import { coneOf } from './sight'
import { type GroundWorld, hasCondition, lastsTo, specOf, theUnit, unitOf } from './world'

/** A body that a tag can sit on: an officer, or one household of a column. */
export interface Body {
  readonly unit: UnitId
  readonly household: number | null
}

/** Households still with the column, ascending. */
export const householdsOf = (unit: Unit): readonly number[] => {
  if (unit.column === null) return []
  const present: number[] = []
  for (let bits = unit.column.households, index = 0; bits !== 0; bits >>= 1, index += 1) {
    if ((bits & 1) === 1) present.push(index)
  }
  return present
}

/** Phase step 2 and 3 of GAME 4.8: each lock beams, each aim locks or lapses, in tag order. */
export const advanceTags = (rules: Rules): void => {
  const { context } = rules
  for (const tag of context.state().tags.filter((one) => one.stage === 'lock')) beam(rules, tag)
  for (const { id } of context.state().tags.filter((one) => one.stage === 'aim')) lock(rules, id)
}

const isIdle = (scene: GroundScene, probe: UnitId): boolean =>
  idleIn(theUnit(scene, probe), 0) !== null

/** Why the unit lets its phase of that round pass, if nothing changes; null where it acts. */
export const idleIn = (unit: Unit, round: number): 'jammed' | 'skips' | null =>
  lastsTo(unit, 'jammed', round) ? 'jammed' : lastsTo(unit, 'skips', round) ? 'skips' : null

/**
 * Why a tag takes no step in its probe's phase of that round, as far as the scene knows: its probe
 * lets the phase pass, or somebody stands fast near whom it holds. Null where it locks or beams.
 */
export const restOf = (
  world: GroundWorld,
  scene: GroundScene,
  tag: Pick<Tag, 'probe' | 'unit'>,
  round: number,
): Rest | null => {
  const probe = unitOf(scene, tag.probe)
  const idle = probe === null ? null : idleIn(probe, round)
  if (idle !== null) return idle
  const body = unitOf(scene, tag.unit)
  return body !== null && body.hex >= 0 && isStoodFast(world, scene, body.hex, round)
    ? 'standsFast'
    : null
}

export type Rest = Extract<Condition, 'jammed' | 'skips' | 'standsFast'>

const beam = (rules: Rules, tag: Tag): void => {
  const { world, context } = rules
  const scene = context.state()
  if (!scene.tags.some((one) => one.id === tag.id) || isIdle(scene, tag.probe)) return
  const unit = theUnit(scene, tag.unit)
  if (isStoodFast(world, scene, unit.hex)) return
  refuseTags(rules, tag.unit)
  if (!context.state().tags.some((one) => one.id === tag.id)) return
  const { hex } = unit
  if (tag.household === null) {
    rules.emit({ type: 'unitBeamed', unit: tag.unit, probe: tag.probe })
    dropBurden(rules, tag.unit, hex)
  } else {
    const { unit: column, household, probe } = tag
    const people = world.content.numbers.peoplePerHousehold
    rules.emit({ type: 'householdBeamed', unit: column, household, probe, people })
  }
  rules.emit({ type: 'tagDropped', tag: tag.id, cause: 'gone' })
  dropTagsOnTheGone(rules, tag.unit)
  if (theUnit(context.state(), tag.unit).hex < 0) learnAnew(rules)
  for (const other of context.state().units) {
    if (other.column === null || other.status !== 'active') continue
    if (distance(world.board.grid, other.hex, hex) <= world.content.numbers.neighbourHexes)
      shock(rules, other.id, 'neighbourBeamed')
  }
}

const lock = (rules: Rules, id: number): void => {
  const { world, context } = rules
  const tag = context.state().tags.find((one) => one.id === id)
  if (tag === undefined || isIdle(context.state(), tag.probe)) return
  refuseTags(rules, tag.unit)
  if (!context.state().tags.some((one) => one.id === id)) return
  const scene = context.state()
  const probe = theUnit(scene, tag.probe)
  const unit = theUnit(scene, tag.unit)
  if (isStoodFast(world, scene, unit.hex)) {
    rules.emit({ type: 'tagDropped', tag: id, cause: 'standFast' })
    return
  }
  const holds = !hasCondition(unit, 'hidden') && canAim(world, scene, probe, unit.hex)
  if (holds) rules.emit({ type: 'tagLocked', tag: id })
  else rules.emit({ type: 'tagDropped', tag: id, cause: 'lapsed' })
}

/** Sight and range of an aim. */
export const canAim = (
  world: GroundWorld,
  scene: GroundScene,
  probe: Unit,
  hex: Hex,
  from: Hex = probe.hex,
): boolean =>
  distance(world.board.grid, from, hex) <= specOf(world, probe).aimRangeHexes &&
  landOf(world, scene).isClear(from, hex)

/** Tags on units that have left the board fall with them. */
export const dropTagsOnTheGone = (rules: Rules, id: UnitId): void => {
  const { context } = rules
  const unit = theUnit(context.state(), id)
  for (const tag of context.state().tags) {
    if (tag.unit !== id) continue
    const isGone =
      unit.hex < 0 ||
      (unit.column !== null &&
        tag.household !== null &&
        !householdsOf(unit).includes(tag.household))
    if (isGone) rules.emit({ type: 'tagDropped', tag: tag.id, cause: 'gone' })
  }
}

/** All tags of a probe that is no more. */
export const dropTagsOf = (rules: Rules, probe: UnitId): void => {
  for (const tag of rules.context.state().tags) {
    if (tag.probe === probe)
      rules.emit({ type: 'tagDropped', tag: tag.id, cause: 'probeDestroyed' })
  }
}

/**
 * The aim that a probe takes after its flight: at the nearest watched body that neither stands on
 * shielded ground nor is tagged (ties: a household before an officer, lowest unit, lowest
 * household); null for none. What an inhibitor covers is aimed at all the same, and refused: so
 * inhibitors wear down.
 */
export const nextAim = (world: GroundWorld, scene: GroundScene, probe: Unit): Body | null => {
  const spec = specOf(world, probe)
  if (spec.tagsAtOnce === 0) return null
  const own = scene.tags.filter((tag) => tag.probe === probe.id)
  if (own.length >= spec.tagsAtOnce) return null
  const { watched } = coneOf(world, scene, probe)
  let best: { readonly body: Body; readonly away: number } | null = null
  for (const unit of scene.units) {
    if (unit.side === probe.side || unit.hex < 0 || !hasBit(watched, unit.hex)) continue
    if (hasCondition(unit, 'hidden') || !canAim(world, scene, probe, unit.hex)) continue
    if (own.some((tag) => tag.unit === unit.id)) continue
    if (shieldAt(world, scene, unit.hex)?.by === 'ground') continue
    const body = freeBody(scene, unit)
    if (body === null) continue
    const away = distance(world.board.grid, probe.hex, unit.hex)
    const isNearer = best === null || away < best.away
    const isBetterTie =
      best !== null && away === best.away && best.body.household === null && body.household !== null
    if (isNearer || isBetterTie) best = { body, away }
  }
  return best === null ? null : best.body
}

const freeBody = (scene: GroundScene, unit: Unit): Body | null => {
  const tagged = scene.tags.filter((tag) => tag.unit === unit.id)
  if (unit.column === null) return tagged.length > 0 ? null : { unit: unit.id, household: null }
  const household = householdsOf(unit).find(
    (index) => !tagged.some((tag) => tag.household === index),
  )
  return household === undefined ? null : { unit: unit.id, household }
}

/** Hexes strictly between a probe and the body it aims at. */
export const aimLine = (world: GroundWorld, scene: GroundScene, tag: Tag): readonly Hex[] => {
  const probe = theUnit(scene, tag.probe)
  const unit = theUnit(scene, tag.unit)
  return line(world.board.grid, probe.hex, unit.hex).slice(1, -1)
}

/**
 * When a unit ends its move on the line of an aim, the unit nearest to the probe of those that stand
 * on it takes the aim.
 */
export const stepIntoLines = (rules: Rules, id: UnitId): void => {
  const { world, context } = rules
  for (const tag of context.state().tags) {
    const scene = context.state()
    const unit = theUnit(scene, id)
    if (tag.stage !== 'aim' || tag.unit === id || unit.hex < 0) continue
    const probe = theUnit(scene, tag.probe)
    if (unit.side === probe.side) continue
    const { hex: aimedAt } = theUnit(scene, tag.unit)
    // No hex of a straight line is a detour: most are told from it without drawing it.
    const { grid } = world.board
    const detour = distance(grid, probe.hex, unit.hex) + distance(grid, unit.hex, aimedAt)
    if (detour !== distance(grid, probe.hex, aimedAt)) continue
    const hexes = aimLine(world, scene, tag)
    if (!hexes.includes(unit.hex)) continue
    const body = firstBodyOn(scene, hexes, unit.side)
    if (body === null) continue
    rules.emit({ type: 'tagShifted', tag: tag.id, ...body })
    refuseTags(rules, body.unit)
  }
}

/** The first untagged body of the side along the hexes, by unit where several stand on one. */
const firstBodyOn = (scene: GroundScene, hexes: readonly Hex[], side: Side): Body | null => {
  for (const hex of hexes) {
    for (const unit of scene.units) {
      if (unit.hex !== hex || unit.side !== side) continue
      const body = freeBody(scene, unit)
      if (body !== null) return body
    }
  }
  return null
}
