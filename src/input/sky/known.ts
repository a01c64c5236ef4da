/** Where a player stands in space between idle and an order, and what may be known there. */
import type {
  Rejection,
  Ship,
  SpaceCommand,
  SpaceOptions,
  SpaceView,
  SpaceWorld,
  UnitId,
} from '../../battle'
import { flies } from '../../battle'
import { type Direction, distance, type Grid, type Hex } from '../../hex'
import type { SkyTileId } from './tiles'

/** The helm as it is set, not flown yet. */
export interface HelmChoice {
  /** Dialled; the ghosts of this speed are shown. */
  readonly speed: number
  /** The end that was chosen; null while none is. */
  readonly end: { readonly hex: Hex; readonly facing: Direction } | null
  readonly scoops: boolean
  /** Where on the way gas is let out; null = nowhere. */
  readonly vent: Hex | null
}

/** What an order is aimed at. */
export type SkyChoice =
  | { readonly kind: 'unit'; readonly unit: UnitId }
  | { readonly kind: 'hex'; readonly hex: Hex }
  | { readonly kind: 'direction'; readonly direction: Direction }
  /** The order needs nothing to be aimed at. */
  | { readonly kind: 'self' }

export type SkyMode =
  | { readonly kind: 'idle' }
  /** The ship's flight is being set. */
  | { readonly kind: 'helm'; readonly unit: UnitId; readonly helm: HelmChoice }
  /** The next hex of its way is where it vents. */
  | { readonly kind: 'venting'; readonly unit: UnitId; readonly helm: HelmChoice }
  /** It has flown. */
  | { readonly kind: 'selected'; readonly unit: UnitId }
  | {
      readonly kind: 'aiming'
      readonly unit: UnitId
      readonly tile: SkyTileId
      /** Which of the tile's uses; of weapons the target chooses. */
      readonly use: number
      readonly choice: SkyChoice | null
      /** As it was set before; null after the flight. */
      readonly helm: HelmChoice | null
    }

/** What the reducer may know. */
export interface SkyFacts {
  readonly front: number
  readonly view: SpaceView
  readonly world: SpaceWorld
  /** The player's phase, and nothing is being shown that must end first. */
  readonly canOrder: boolean
  options(unit: UnitId): SpaceOptions | null
  legal(command: SpaceCommand): Rejection | null
}

export interface SkyStep {
  readonly mode: SkyMode
  readonly order: SpaceCommand | null
  readonly refusal: Rejection | null
}

export const SKY_IDLE: SkyMode = { kind: 'idle' }

export type Aiming = Extract<SkyMode, { kind: 'aiming' }>
export type Helming = Extract<SkyMode, { kind: 'helm' | 'venting' }>

/** The ship a mode is about, or null. */
export function shipOfMode(mode: SkyMode): UnitId | null {
  return mode.kind === 'idle' ? null : mode.unit
}

/** The helm as it is set; null where nothing can be flown. */
export function helmOfMode(mode: SkyMode): HelmChoice | null {
  return mode.kind === 'helm' || mode.kind === 'venting' || mode.kind === 'aiming'
    ? mode.helm
    : null
}

export const shipOf = (facts: SkyFacts, id: UnitId | null): Ship | null =>
  facts.view.units.find((one) => one.id === id) ?? null

export const ownAt = (hex: Hex, { view }: SkyFacts): Ship | null =>
  view.units.find((one) => one.side === view.side && one.hex === hex && flies(one)) ?? null

export const enemyAt = (hex: Hex, { view }: SkyFacts): Ship | null =>
  view.units.find((one) => one.side !== view.side && one.hex === hex && flies(one)) ?? null

/** Hexes from one to the other. */
export const hexesBetween = (grid: Grid, from: Hex, to: Hex): number => distance(grid, from, to)
