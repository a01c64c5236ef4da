import { BRIDGE_OFFICERS } from './bridge'
import { SPACE_NUMBERS } from './numbers'
import { SHIPS } from './ships'
import { SPACE_TERRAIN } from './terrain'
import type { SpaceContent } from './types'
import { SHIP_WEAPONS } from './weapons'

export type {
  BridgeEffect,
  BridgeOfficerSpec,
  MountSpec,
  PostId,
  PresetId,
  RangeBand,
  ShipClass,
  ShipSpec,
  ShipWeaponSpec,
  SpaceContent,
  SpaceNumbers,
  SpaceTerrainId,
  SpaceTerrainSpec,
  SystemId,
} from './types'
export { SYSTEMS } from './types'

const byId = <Id extends string, Spec extends { readonly id: Id }>(
  specs: readonly Spec[],
): ReadonlyMap<Id, Spec> => new Map(specs.map((spec) => [spec.id, spec]))

/** The space content the game ships with. */
export const SPACE_CONTENT: SpaceContent = {
  terrain: byId(SPACE_TERRAIN),
  weapons: byId(SHIP_WEAPONS),
  ships: byId(SHIPS),
  officers: byId(BRIDGE_OFFICERS),
  numbers: SPACE_NUMBERS,
}
