/** What a ship can do besides flying, in at most six numbered places. */
import {
  type MountOffer,
  mountsArmed,
  type Ram,
  type Rejection,
  type Ship,
  type ShipAction,
  type SpaceOptions,
  type SpaceWorld,
  shipWeapon,
} from '../../battle'

export type SkyTileId = 'phaser' | 'disruptor' | 'torpedo' | 'scan' | 'gas' | 'bridge' | 'devices'

/** One use of a place. */
export type SkyUse =
  | { readonly kind: 'mount'; readonly offer: MountOffer }
  | { readonly kind: 'action'; readonly offer: ShipAction; readonly drags: boolean }
  /** Gas on the way of the next flight is taken in, or what is aboard is let out on a hex of it. */
  | { readonly kind: 'scoop' | 'vent'; readonly rejection: Rejection | null }
  /** The next flight runs into an enemy. */
  | { readonly kind: 'ram'; readonly rejection: Rejection | null; readonly rams: readonly Ram[] }

export interface SkyTile {
  readonly id: SkyTileId
  readonly uses: readonly SkyUse[]
  /** Why none of its uses can be chosen; null if one can. */
  readonly rejection: Rejection | null
}

/** What the offers of a ship do not tell: what its scoop could do on the next flight. */
export interface GasUses {
  readonly scoop: Rejection | null
  readonly vent: Rejection | null
}

export function rejectionOf(use: SkyUse): Rejection | null {
  return use.kind === 'mount' || use.kind === 'action' ? use.offer.rejection : use.rejection
}

/** Whether the use takes a mount to a target: the place chooses the mount by the target. */
export function isWeapon(tile: SkyTile): boolean {
  return tile.uses.some((use) => use.kind === 'mount')
}

/** How often the place can be used: no more mounts fire than are armed; of gas, the units aboard. */
export function tileCount(tile: SkyTile, ship: Ship): number {
  if (tile.id === 'gas') return ship.gas
  const ready = tile.uses.filter((use) => rejectionOf(use) === null)
  if (isWeapon(tile)) return Math.min(ready.length, mountsArmed(ship))
  // A tractor that can hold and drag is one.
  return new Set(ready.map((use) => (use.kind === 'action' ? use.offer : use))).size
}

const DEVICES: readonly ShipAction['id'][] = ['tractor', 'launchBuoy', 'dropCharge', 'cloak']

/** The places of a ship; `gas` is null for ships without a scoop. */
export function skyTiles(
  world: SpaceWorld,
  options: SpaceOptions,
  gas: GasUses | null,
): readonly SkyTile[] {
  const mountsOf = (kind: 'phaser' | 'disruptor' | 'torpedo') =>
    options.mounts
      .filter(({ weapon }) => shipWeapon(world, weapon).kind === kind)
      .map((offer): SkyUse => ({ kind: 'mount', offer }))
  const actionsOf = (ids: readonly ShipAction['id'][]) =>
    options.actions.filter(({ id }) => ids.includes(id)).flatMap(usesOf)
  const places: readonly (readonly [SkyTileId, readonly SkyUse[]])[] = [
    ['phaser', mountsOf('phaser')],
    ['disruptor', mountsOf('disruptor')],
    ['torpedo', mountsOf('torpedo')],
    ['scan', actionsOf(['scan'])],
    ['gas', gas === null ? [] : gasUses(gas)],
    ['bridge', actionsOf(['bridgeOrder'])],
    // What costs most comes last.
    ['devices', [...actionsOf(DEVICES), ramUse(options), ...actionsOf(['ejectCore'])]],
  ]
  return places
    .filter(([, uses]) => uses.length > 0)
    .map(([id, uses]) => ({ id, uses, rejection: commonRejection(uses) }))
}

const ramUse = ({ canFly, rams }: SpaceOptions): SkyUse => ({
  kind: 'ram',
  rejection: canFly ?? (rams.length === 0 ? { code: 'nothingToRam', params: {} } : null),
  rams,
})

const gasUses = ({ scoop, vent }: GasUses): readonly SkyUse[] => [
  { kind: 'scoop', rejection: scoop },
  { kind: 'vent', rejection: vent },
]

/** A tractor holds its target or drags it along. */
function usesOf(offer: ShipAction): readonly SkyUse[] {
  const use = (drags: boolean): SkyUse => ({ kind: 'action', offer, drags })
  return offer.id === 'tractor' ? [use(false), use(true)] : [use(false)]
}

function commonRejection(uses: readonly SkyUse[]): Rejection | null {
  return uses.some((use) => rejectionOf(use) === null) ? null : rejectionOf(uses[0])
}
