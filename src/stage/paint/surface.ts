// One point of ground as light meets it. Materials write it, shading reads it: a single register of
// numbers, because a fresh object a pixel would cost more than the paint.
import { type Rgb, smoothstep } from './colour'
import { gradient } from './noise'

/** Where on the ground a material is asked for: plan point, and offset in the (bent) hex it belongs to. */
export type GroundPoint = { u: number; v: number; dx: number; dy: number; hex: number }

/** Light, form and water of one pixel, passed between the steps of shading. Heights in pixels. */
export type ShadedPixel = {
  u: number
  v: number
  z: number
  /** How far below its hex's terrace the pixel lies. */
  drop: number
  /** Sunlight 0 to 1; height over the blurred surroundings; slopes of the ground and their length. */
  lit: number
  curvature: number
  slopeX: number
  slopeY: number
  steepness: number
  /** Fine noise that frays every border. */
  grain: number
  /** Water level or DRY; 0 dry to 1 under water; depth 0 to 1; how much of the bed is seen. */
  level: number
  wet: number
  depth: number
  see: number
  material: number
  /** Material of the ground whose cliff this would be. */
  wall: number
  /** 0 level ground, 1 a cliff's face. */
  face: number
  fieldHex: number
}

/** Linear albedo 0-2; slope of the bump 3-4 (plan units a plan unit); own light 5-7; gloss 8. */
export const surface = new Float64Array(9)
const RED = 0
const GREEN = 1
const BLUE = 2
export const BUMP_U = 3
export const BUMP_V = 4
export const GLOW = 5
export const GLOSS = 8

/** Sets everything but the colour back to plain ground. */
export function clearSurface(): void {
  surface[BUMP_U] = 0
  surface[BUMP_V] = 0
  surface[GLOW] = 0
  surface[GLOW + 1] = 0
  surface[GLOW + 2] = 0
  surface[GLOSS] = 0
}

export function setMix(a: Rgb, b: Rgb, t: number): void {
  surface[RED] = a[0] + (b[0] - a[0]) * t
  surface[GREEN] = a[1] + (b[1] - a[1]) * t
  surface[BLUE] = a[2] + (b[2] - a[2]) * t
}

export function mixIn(colour: Rgb, t: number): void {
  surface[RED] += (colour[0] - surface[RED]) * t
  surface[GREEN] += (colour[1] - surface[GREEN]) * t
  surface[BLUE] += (colour[2] - surface[BLUE]) * t
}

export function darken(factor: number): void {
  surface[RED] *= factor
  surface[GREEN] *= factor
  surface[BLUE] *= factor
}

export function glow(colour: Rgb, strength: number): void {
  surface[GLOW] = colour[0] * strength
  surface[GLOW + 1] = colour[1] * strength
  surface[GLOW + 2] = colour[2] * strength
}

/** Adds the gradient that the last `sampleSlope` left. */
export function addBump(strength: number): void {
  surface[BUMP_U] += strength * gradient[0]
  surface[BUMP_V] += strength * gradient[1]
}

/** Depth of the layers that `remember` can hold: a border between borders never goes deeper. */
const LAYERS = [new Float64Array(9), new Float64Array(9)]

/** Keeps the present surface as a layer, to lay another over it. */
export function remember(layer: 0 | 1): void {
  LAYERS[layer].set(surface)
}

/** Mixes what was painted since over the remembered layer: 0 leaves the old, 1 the new. */
export function layOver(layer: 0 | 1, amount: number): void {
  const below = LAYERS[layer]
  for (let i = 0; i < 9; i++) surface[i] = below[i] + (surface[i] - below[i]) * amount
}

/** A weight that falls from 1 inside to 0 outside across a border `soft` wide. */
export function coverage(distance: number, soft: number): number {
  return 1 - 0.5 * (smoothstep(0, soft, distance) + smoothstep(-soft, 0, distance))
}
