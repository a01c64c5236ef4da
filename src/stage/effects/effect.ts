// What an effect is, and what all of them work with.
import type Phaser from 'phaser'
import { directionOf, type Grid } from '../../hex'
import type { FigureLayer } from '../figures'
import { hash } from '../paint/noise'
import type { ScreenRect } from '../projection'
import { BODY_HEIGHT, type Stander } from '../stander'
import type { Lights } from './lights'

export type EffectsLevel = 'off' | 'low' | 'high'

export type EffectContext = {
  readonly scene: Phaser.Scene
  readonly grid: Grid
  readonly figures: FigureLayer
  readonly lights: Lights
  readonly terrainOf: (hex: number) => string
  /** How much is drawn: 0 only what must be told, 1 plain lights, 2 everything. */
  readonly detail: () => 0 | 1 | 2
  /** Reduced motion: cuts and fades, nothing slides, shakes or flies about. */
  readonly isCalm: () => boolean
  /** Board pixels a pixel as designed takes. */
  readonly unitSize: () => number
  /** The part of the picture that is seen, board pixels. */
  readonly seen: () => ScreenRect
  /** Shakes the camera, CSS pixels at first. */
  readonly shake: (strength: number) => void
}

/**
 * A running effect; `draw` gets the share of its time that has passed, 0 to 1, and the whole of it.
 * It is drawn anew in each frame and remembers nothing, so that it looks the same at any frame rate.
 */
export type Effect = {
  draw(share: number, wholeMs: number): void
  end(): void
}

export const NOTHING: Effect = { draw: () => undefined, end: () => undefined }

/** Height of the middle of a body on the picture. */
export function bodyY(stander: Stander): number {
  return stander.y - stander.lift - BODY_HEIGHT
}

/** The facing from one unit to another; its own where they share a hex. */
export function facingTo(context: EffectContext, from: Stander, to: Stander): number {
  if (from.unit.hex < 0 || to.unit.hex < 0 || from.unit.hex === to.unit.hex) return from.facing
  return directionOf(context.grid, from.unit.hex, to.unit.hex)
}

/** How far a part of a whole has come, 0 to 1: from share `begin` to share `end`. */
export function part(share: number, begin: number, end: number): number {
  return Math.min(1, Math.max(0, (share - begin) / (end - begin)))
}

export const easeOut = (t: number) => 1 - (1 - t) ** 3
export const easeIn = (t: number) => t * t
export const easeBoth = (t: number) => t * t * (3 - 2 * t)
/** Up and down again: 0, 1 in the middle, 0. */
export const hump = (t: number) => Math.sin(Math.PI * Math.min(1, Math.max(0, t)))

/** A number from 0 to 1 that is always the same for the same `i` and `salt`. */
export const luck = (i: number, salt: number) => hash(i, salt, 4177)

/** Squash of circles that lie on the ground. */
export const LYING = 0.76
