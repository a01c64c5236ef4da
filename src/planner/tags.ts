import { type Command, specOf, type Tag, type Unit } from '../battle'
import { distance, type Hex } from '../hex'
import { artistOf, use } from './casting'
import { dangerAt, isShielded } from './danger'
import { guidableBy } from './guiding'
import { moveTo, placesFor } from './places'
import { canSpend, type Decider, isReady, type Situation } from './situation'

/** Ends locks before they beam somebody away. */
export const answerLocks: Decider = (situation) => answer(situation, 'lock')

/** Ends aims with the actions that nothing better asks for. */
export const answerAims: Decider = (situation) => answer(situation, 'aim')

const answer = (situation: Situation, stage: Tag['stage']): Command | null => {
  const pending = situation.view.tags.filter((tag) => {
    if (tag.stage !== stage) return false
    const body = bodyOf(situation, tag)
    return body !== null && !isShielded(situation, body.hex)
  })
  if (pending.length === 0) return null
  return (
    purge(situation, pending) ??
    pull(situation, pending) ??
    (stage === 'lock' ? comeAndPull(situation, pending) : null)
  )
}

/** The own unit that a tag lies on; null for what is not ours or gone. */
const bodyOf = (situation: Situation, tag: Tag): Unit | null => {
  const body = situation.view.units.find((unit) => unit.id === tag.unit)
  if (body === undefined || body.side !== situation.view.side || body.hex < 0) return null
  return body
}

/** All tags near a medic at once, where there are several or nobody else is at hand. */
const purge = (situation: Situation, pending: readonly Tag[]): Command | null => {
  const { world, crew, front } = situation
  const spec = world.content.abilities.get('purge')
  if (spec === undefined) return null
  for (const unit of crew) {
    if (!canSpend(unit, spec.ap) || !isReady(situation, unit, spec.id)) continue
    let near = 0
    for (const tag of pending) {
      const body = bodyOf(situation, tag)
      if (body !== null && distance(world.board.grid, body.hex, unit.hex) <= spec.radiusHexes)
        near += 1
    }
    const isAlone = near === 1 && pull(situation, pending) === null
    if (near < 2 && !isAlone) continue
    const none = { target: null, hex: null, path: [] }
    return { type: 'useAbility', front, unit: unit.id, ability: spec.id, ...none }
  }
  return null
}

const pull = (situation: Situation, pending: readonly Tag[]): Command | null => {
  if (!situation.knows('pull')) return null
  const { world, front } = situation
  for (const tag of pending) {
    const body = bodyOf(situation, tag)
    if (body === null) continue
    const helper = byReadiness(situation).find(
      (unit) =>
        unit.id !== body.id &&
        distance(world.board.grid, unit.hex, body.hex) === 1 &&
        canSpend(unit, 1),
    )
    if (helper !== undefined) return { type: 'pullTag', front, unit: helper.id, tag: tag.id }
  }
  return null
}

/** Steps beside a locked body, to pull with the second action. */
const comeAndPull = (situation: Situation, pending: readonly Tag[]): Command | null => {
  if (!situation.knows('pull')) return null
  const { world } = situation
  const { grid } = world.board
  for (const tag of pending) {
    const body = bodyOf(situation, tag)
    if (body === null) continue
    for (const unit of byReadiness(situation)) {
      if (!canSpend(unit, 2) || unit.id === body.id) continue
      if (distance(grid, unit.hex, body.hex) > specOf(world, unit).moveHexes + 1) continue
      const places = placesFor(situation, unit)
      let best: Hex | null = null
      for (const hex of places) {
        if (distance(grid, hex, body.hex) !== 1) continue
        if (best === null || dangerAt(situation, hex) < dangerAt(situation, best)) best = hex
      }
      const command = best === null ? null : moveTo(situation, unit, best)
      if (command !== null) return command
    }
  }
  return null
}

/** No lock beams near him this round, and aims lapse: where there are any on bodies of the side. */
export const standFast: Decider = (situation) => {
  const { world, view } = situation
  const [spec, unit] = artistOf(situation, 'standFast')
  if (spec === null || unit === null) return null
  const isHeld = view.tags.some((tag) => {
    const body = bodyOf(situation, tag)
    if (body === null || isShielded(situation, body.hex)) return false
    return distance(world.board.grid, body.hex, unit.hex) <= spec.radiusHexes
  })
  return isHeld ? use(situation, unit, spec, null) : null
}

/** Those first whom no column waits for. */
const byReadiness = (situation: Situation): readonly Unit[] => {
  const leads = (unit: Unit): number => (guidableBy(situation, unit).length > 0 ? unit.ap : 0)
  return situation.crew
    .filter((unit) => canSpend(unit, 1))
    .map((unit) => ({ unit, load: leads(unit) === 1 ? 1 : 0 }))
    .sort((one, other) => one.load - other.load || one.unit.id - other.unit.id)
    .map(({ unit }) => unit)
}
