// One point of ground before light meets it. Recipes write it, the swatch reads it: a single register of
// numbers, because a fresh object a texel would cost more than the paint.
import { type Rgb, smoothstep } from './colour'
import { gradient } from './noise'

/** Linear albedo 0-2; slope of the bump 3-4 (plan units a plan unit); own light 5; shine 6. */
export const surface = new Float64Array(7)
const RED = 0
const GREEN = 1
const BLUE = 2
export const BUMP_U = 3
export const BUMP_V = 4
/** Share of the material's own colour of light. */
export const GLOW = 5
/** Share of a mirror's light. */
export const SHINE = 6

export function clearSurface(): void {
  surface.fill(0)
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

/** Adds the gradient that the last `sampleSlope` left. */
export function addBump(strength: number): void {
  surface[BUMP_U] += strength * gradient[0]
  surface[BUMP_V] += strength * gradient[1]
}

/** A weight that falls from 1 inside to 0 outside across a border `soft` wide. */
export function coverage(distance: number, soft: number): number {
  return 1 - 0.5 * (smoothstep(0, soft, distance) + smoothstep(-soft, 0, distance))
}
