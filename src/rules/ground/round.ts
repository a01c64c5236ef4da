import { distance } from '../../hex'
import type { Moment, Side, UnitId } from '../../kernel'
import { bringArrivals, dropBombs } from './arrivals'
import { soothe } from './calm'
import { runFlights, walkRallied } from './columns'
import type { Rules } from './context'
import { passIntents } from './intent'
import { landOf } from './land'
import { learnAnew } from './learning'
import type { GroundKnown } from './model'
import { drawPaths, flyProbes } from './probes'
import { raiseSearch } from './search'
import { acquaintedWith, bandOf, coneOf, watchingProbes } from './sight'
import { advanceTags } from './tagging'
import { isActive, specOf, theUnit } from './world'

/** What happens by itself at a moment of the ground round (GAME 4.8). */
export const happenGround = (
  rules: Rules,
  moment: Moment,
  side: Side,
  view: () => GroundKnown,
): void => {
  switch (moment) {
    case 'roundStart':
      return startRound(rules)
    case 'phaseStart':
      return startPhase(rules, side)
    case 'phaseEnd':
      return side === 'blue' ? endBlue(rules, view) : endRed(rules)
    case 'environment':
      return environment(rules)
    default: {
      const never: never = moment
      throw new Error(`unknown moment ${String(never)}`)
    }
  }
}

/** AP, cooldowns, regeneration, stand-ups; in the first round also the paths that are drawn. */
const startRound = (rules: Rules): void => {
  const { context } = rules
  const { round } = context.battle()
  rules.emit({ type: 'roundReset', round })
  regenerate(rules)
  standUp(rules, round)
  if (round > 1) return
  drawPaths(rules)
  for (const { id, probe } of context.state().units) {
    const path = theUnit(context.state(), id).probe?.path ?? []
    if (probe === null || path.length === 0) continue
    const facing = facingAlong(rules, id)
    if (facing !== null) rules.emit({ type: 'unitFaced', unit: id, facing })
  }
}

const facingAlong = (rules: Rules, id: UnitId) => {
  const unit = theUnit(rules.context.state(), id)
  const first = unit.probe?.path[0]
  if (first === undefined) return null
  const { neighbours } = rules.world.board.grid
  for (const direction of [0, 1, 2, 3, 4, 5] as const) {
    if (neighbours[unit.hex * 6 + direction] === first)
      return direction === unit.facing ? null : direction
  }
  return null
}

const standUp = (rules: Rules, round: number): void => {
  const { world, context } = rules
  const { standUpRounds, standUpResolve } = world.content.numbers
  for (const unit of context.state().units) {
    if (unit.status !== 'down' || round - unit.downSince < standUpRounds) continue
    if (specOf(world, unit).class === 'injured') continue
    rules.emit({ type: 'unitStoodUp', unit: unit.id, resolve: standUpResolve, by: null })
  }
}

/** On the surface the rings heal Federation and Ba'ku; a medic beside them heals once more. */
const regenerate = (rules: Rules): void => {
  const { world, context } = rules
  for (const { id } of context.state().units) {
    const unit = theUnit(context.state(), id)
    if (unit.side !== 'blue' || !isActive(unit) || unit.column !== null) continue
    // Counted before the first of the two: the unit is written in place.
    const missing = specOf(world, unit).resolve - unit.resolve
    const amount = Math.min(world.content.numbers.surfaceRegeneration, missing)
    if (amount <= 0) continue
    rules.emit({ type: 'resolveGained', unit: id, amount, cause: 'surface' })
    const isTended = context
      .state()
      .units.some(
        (other) =>
          other.id !== id &&
          other.side === unit.side &&
          isActive(other) &&
          specOf(world, other).passive === 'bedside' &&
          distance(world.board.grid, other.hex, unit.hex) <= world.content.numbers.bedsideHexes,
      )
    const more = Math.min(amount, missing - amount)
    if (isTended && more > 0)
      rules.emit({ type: 'resolveGained', unit: id, amount: more, cause: 'bedside' })
  }
}

const startPhase = (rules: Rules, side: Side): void => {
  const { context } = rules
  rules.emit({ type: 'turnBegan', side })
  learnAnew(rules, side)
  if (side === 'blue') return
  for (const unit of context.state().units) {
    const wasDown = unit.side === 'blue' && unit.status === 'down'
    if (unit.wasDown !== wasDown) rules.emit({ type: 'unitWasDown', unit: unit.id, wasDown })
  }
  advanceTags(rules)
  flyProbes(rules)
}

/** Rallied columns walk; then it is written down whom the side knew of. */
const endBlue = (rules: Rules, view: () => GroundKnown): void => {
  walkRallied(rules, view)
  hideTheSmall(rules)
  const units = acquaintedWith(rules, 'blue')
  rules.emit({ type: 'acquaintancesDrawn', side: 'blue', units })
}

/** Who is small hides wherever the turn ends, unless somebody stands so near that he would be found. */
const hideTheSmall = (rules: Rules): void => {
  const { world, context } = rules
  const { round } = context.battle()
  let isAnyHidden = false
  for (const unit of context.state().units) {
    if (unit.side !== 'blue' || unit.column !== null || !isActive(unit)) continue
    if (specOf(world, unit).passive !== 'small') continue
    const { foundHexes } = world.content.numbers
    const isFound = context
      .state()
      .units.some(
        (other) =>
          other.side !== unit.side &&
          isActive(other) &&
          distance(world.board.grid, other.hex, unit.hex) <= foundHexes,
      )
    if (isFound) continue
    rules.emit({ type: 'conditionBegan', unit: unit.id, condition: 'hidden', until: round })
    isAnyHidden = true
  }
  if (isAnyHidden) learnAnew(rules)
}

const endRed = (rules: Rules): void => {
  takeTheFallen(rules)
  runFlights(rules)
  drawPaths(rules)
}

/** Down when the phase began, and one of theirs beside it at the end: taken (GAME 4.7). */
const takeTheFallen = (rules: Rules): void => {
  const { world, context } = rules
  for (const { id } of context.state().units) {
    const unit = theUnit(context.state(), id)
    if (unit.status !== 'down' || !unit.wasDown) continue
    const taker = context
      .state()
      .units.find(
        (other) =>
          other.side === 'red' &&
          isActive(other) &&
          other.probe === null &&
          distance(world.board.grid, other.hex, unit.hex) === 1,
      )
    if (taker === undefined) continue
    for (const tag of context.state().tags) {
      if (tag.unit === id) rules.emit({ type: 'tagDropped', tag: tag.id, cause: 'gone' })
    }
    rules.emit({ type: 'unitTaken', unit: id, by: taker.id })
    learnAnew(rules)
  }
}

const environment = (rules: Rules): void => {
  const { context } = rules
  dropBombs(rules)
  bringArrivals(rules)
  for (const { hex, strength } of context.state().inhibitors) {
    if (strength === 0) rules.emit({ type: 'inhibitorSpent', hex })
  }
  raiseSearch(rules)
  restCalm(rules)
  endSpans(rules)
  passIntents(rules)
}

/** Calm comes back where a column is hidden and no cone watches it. */
const restCalm = (rules: Rules): void => {
  const { world, context } = rules
  const { calmMax } = world.content.numbers
  for (const unit of context.state().units) {
    if (unit.column === null || !isActive(unit) || unit.column.calm === calmMax) continue
    const scene = context.state()
    if (!landOf(world, scene).terrain[unit.hex].isHidingPlace) continue
    const isWatched = watchingProbes(scene).some(
      (probe) => bandOf(coneOf(world, scene, probe), unit, unit.hex) === 'watched',
    )
    if (!isWatched) soothe(rules, unit.id, 1, 'rest')
  }
}

const endSpans = (rules: Rules): void => {
  const { context } = rules
  const { round } = context.battle()
  for (const unit of context.state().units) {
    for (const { condition, until } of unit.spans) {
      if (until <= round) rules.emit({ type: 'conditionEnded', unit: unit.id, condition })
    }
  }
}
