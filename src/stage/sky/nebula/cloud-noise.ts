// Gradient noise of the sky: fractal sums that repeat only where they are told to.
import { hash } from '../../paint/noise'

/** Different cells in a row: no picture shows more. */
const SIZE = 256
const MASK = SIZE - 1
const COSINES = new Float64Array(SIZE)
const SINES = new Float64Array(SIZE)
const SHUFFLED = new Uint8Array(SIZE)
for (let i = 0; i < SIZE; i++) {
  const angle = hash(i, 7, 11) * 2 * Math.PI
  COSINES[i] = Math.cos(angle)
  SINES[i] = Math.sin(angle)
  const other = Math.floor(hash(i, 13, 17) * (i + 1))
  SHUFFLED[i] = SHUFFLED[other]
  SHUFFLED[other] = i
}
/** Deviation of one octave of this noise, which makes the sums unit deviation. */
const OCTAVE_DEVIATION = 0.252
export type Fractal = {
  readonly octaves: number
  /** Strength of an octave against the one before it, which is twice as coarse. */
  readonly gain: number
  readonly salt: number
  /** Cells after which the coarsest octave repeats, a power of two, 256 at most. */
  readonly period?: number
}

/**
 * A fractal sum at a point, cells of the coarsest octave; zero mean, unit deviation. One loop without calls:
 * V8 would box the number that each octave gives back.
 */
export function cloudNoise(x: number, y: number, fractal: Fractal): number {
  const { octaves, gain, salt } = fractal
  let wrap = (fractal.period ?? SIZE) - 1
  let sum = 0
  let squares = 0
  let amplitude = 1
  let u = x
  let v = y
  for (let octave = 0, salted = salt; octave < octaves; octave++, salted += 17) {
    const left = Math.floor(u)
    const top = Math.floor(v)
    const fx = u - left
    const fy = v - top
    const wx = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
    const wy = fy * fy * fy * (fy * (fy * 6 - 15) + 10)
    const column = SHUFFLED[((left & wrap) + salted) & MASK]
    const next = SHUFFLED[(((left + 1) & wrap) + salted) & MASK]
    const row = (top & wrap) + salted * 7
    const below = ((top + 1) & wrap) + salted * 7
    const a = SHUFFLED[(column + row) & MASK]
    const b = SHUFFLED[(next + row) & MASK]
    const c = SHUFFLED[(column + below) & MASK]
    const d = SHUFFLED[(next + below) & MASK]
    const n0 = COSINES[a] * fx + SINES[a] * fy
    const n1 = COSINES[b] * (fx - 1) + SINES[b] * fy
    const n2 = COSINES[c] * fx + SINES[c] * (fy - 1)
    const n3 = COSINES[d] * (fx - 1) + SINES[d] * (fy - 1)
    const upper = n0 + (n1 - n0) * wx
    sum += amplitude * (upper + (n2 + (n3 - n2) * wx - upper) * wy)
    squares += amplitude * amplitude
    amplitude *= gain
    u *= 2
    v *= 2
    wrap = Math.min(MASK, wrap * 2 + 1)
  }
  return sum / (OCTAVE_DEVIATION * Math.sqrt(squares))
}
