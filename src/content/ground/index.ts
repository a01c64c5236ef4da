import { ABILITIES } from './abilities'
import { GROUND_NUMBERS } from './numbers'
import { TERRAIN } from './terrain'
import type { GroundContent } from './types'
import { UNITS } from './units'
import { WEAPONS } from './weapons'

export { LIGHT_IDS, LIGHTS, type LightId, type LightSpec, USUAL_LIGHT } from './light'
export type {
  AbilityEffect,
  AbilitySpec,
  AbilityTarget,
  GroundContent,
  GroundNumbers,
  PassiveId,
  SearchEffect,
  TerrainId,
  TerrainSpec,
  UnitClass,
  UnitSpec,
  WeaponSpec,
} from './types'

/**
 * Records by their id, each read anew from its text: however they were written down, all of a kind have
 * one shape then, which is what makes reading them fast.
 */
const byId = <Id extends string, Spec extends { readonly id: Id }>(
  specs: readonly Spec[],
): ReadonlyMap<Id, Spec> =>
  new Map((JSON.parse(JSON.stringify(specs)) as Spec[]).map((spec) => [spec.id, spec]))

/** The ground content the game ships with. */
export const GROUND_CONTENT: GroundContent = {
  terrain: byId(TERRAIN),
  weapons: byId(WEAPONS),
  abilities: byId(ABILITIES),
  units: byId(UNITS),
  numbers: GROUND_NUMBERS,
}
