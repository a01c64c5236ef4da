import type { AbilitySpec, Command, Unit } from '../battle'
import type { Hex } from '../hex'
import { canSpend, isReady, type Situation } from './situation'

/** The ability, if the unit has it ready and an action for it; else null. */
export const canUse = (situation: Situation, unit: Unit, ability: string): AbilitySpec | null => {
  const spec = situation.world.content.abilities.get(ability)
  if (spec === undefined || !canSpend(unit, spec.ap)) return null
  return isReady(situation, unit, ability) ? spec : null
}

/** The first of the crew who has the ability ready and an action for it. */
export const userOf = (
  situation: Situation,
  ability: string,
): readonly [AbilitySpec, Unit] | readonly [null, null] => {
  const spec = situation.world.content.abilities.get(ability)
  if (spec === undefined) return [null, null]
  const unit = situation.crew.find(
    (one) => canSpend(one, spec.ap) && isReady(situation, one, ability),
  )
  return unit === undefined ? [null, null] : [spec, unit]
}

/** The same for one who thinks of all that the crew can do. */
export const artistOf = (
  situation: Situation,
  ability: string,
): readonly [AbilitySpec, Unit] | readonly [null, null] =>
  situation.weights.hasArts ? userOf(situation, ability) : [null, null]

/** The order to use it, on somebody or on a hex. */
export const use = (
  { front }: Situation,
  unit: Unit,
  spec: AbilitySpec,
  target: number | null,
  hex: Hex | null = null,
): Command => ({
  type: 'useAbility',
  front,
  unit: unit.id,
  ability: spec.id,
  target,
  hex,
  path: [],
})
