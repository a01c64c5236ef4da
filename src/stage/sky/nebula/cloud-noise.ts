// Gradient noise of the sky: fractal sums that repeat only where they are told to.
import { hash } from '../../paint/noise'

const SIZE = 4096
const MASK = SIZE - 1
const COSINES = new Float32Array(SIZE)
const SINES = new Float32Array(SIZE)
for (let i = 0; i < SIZE; i++) {
  const angle = hash(i, 7, 11) * 2 * Math.PI
  COSINES[i] = Math.cos(angle)
  SINES[i] = Math.sin(angle)
}
/** Deviation of one octave of this noise, which makes the sums unit deviation. */
const OCTAVE_DEVIATION = 0.252
/** A period that no picture reaches. */
const ENDLESS = 1 << 20

export type Fractal = {
  readonly octaves: number
  /** Strength of an octave against the one before it, which is twice as coarse. */
  readonly gain: number
  readonly salt: number
  /** Cells after which the coarsest octave repeats, a power of two. */
  readonly period?: number
}

/** A fractal sum at a point, cells of the coarsest octave; zero mean, unit deviation. */
export function cloudNoise(
  x: number,
  y: number,
  { octaves, gain, salt, period = ENDLESS }: Fractal,
): number {
  let sum = 0
  let squares = 0
  let amplitude = 1
  let cells = period
  let u = x
  let v = y
  for (let octave = 0; octave < octaves; octave++) {
    sum += amplitude * gradientNoise(u, v, salt + octave * 17, cells - 1)
    squares += amplitude * amplitude
    amplitude *= gain
    u *= 2
    v *= 2
    cells *= 2
  }
  return sum / (OCTAVE_DEVIATION * Math.sqrt(squares))
}

function gradientNoise(x: number, y: number, salt: number, wrap: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  const fx = x - left
  const fy = y - top
  const wx = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
  const wy = fy * fy * fy * (fy * (fy * 6 - 15) + 10)
  const x0 = Math.imul(left & wrap, 374761393)
  const x1 = Math.imul((left + 1) & wrap, 374761393)
  const y0 = Math.imul(top & wrap, 668265263) ^ Math.imul(salt, 1274126177)
  const y1 = Math.imul((top + 1) & wrap, 668265263) ^ Math.imul(salt, 1274126177)
  const a = spread(x0 ^ y0)
  const b = spread(x1 ^ y0)
  const c = spread(x0 ^ y1)
  const d = spread(x1 ^ y1)
  const n0 = COSINES[a] * fx + SINES[a] * fy
  const n1 = COSINES[b] * (fx - 1) + SINES[b] * fy
  const n2 = COSINES[c] * fx + SINES[c] * (fy - 1)
  const n3 = COSINES[d] * (fx - 1) + SINES[d] * (fy - 1)
  const upper = n0 + (n1 - n0) * wx
  return upper + (n2 + (n3 - n2) * wx - upper) * wy
}

function spread(h: number): number {
  const mixed = Math.imul(h ^ (h >>> 15), 2246822519)
  return (mixed ^ (mixed >>> 13)) & MASK
}
