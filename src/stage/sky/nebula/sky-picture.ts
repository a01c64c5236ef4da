// The far sky: clouds of violet and ember with dust before them and threads of light in them, and the
// faintest stars. Painted once; it is so far away that the board passes before it.
import { smoothstep } from '../../paint/colour'
import { hash } from '../../paint/noise'
import { cloudNoise, type Fractal } from './cloud-noise'

/** A painted picture: pixels and four bytes each. */
export type Picture = {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8ClampedArray<ArrayBuffer>
}

export const SKY = { width: 2048, height: 1152 } as const

/** Where the clouds are warped to and how far, shares of the picture's height. */
const WARP = 0.115
/** The slow fields are worked out this many times coarser, and read between. */
const SLOW = 4

const SWIRL: Fractal = { octaves: 3, gain: 0.34, salt: 101 }
const BODY: Fractal = { octaves: 6, gain: 0.5, salt: 211 }
const HUE: Fractal = { octaves: 3, gain: 0.45, salt: 307 }
const THREAD: Fractal = { octaves: 6, gain: 0.55, salt: 401 }
const FINE_THREAD: Fractal = { octaves: 4, gain: 0.55, salt: 503 }
const DUST: Fractal = { octaves: 5, gain: 0.53, salt: 601 }

/** So many different skies. */
const SEEDS = 1009

/** From the emptiest space to the heart of a cloud. */
const RAMP: readonly (readonly [number, number, number, number])[] = [
  [0, 0.034, 0.024, 0.08],
  [0.25, 0.104, 0.062, 0.198],
  [0.45, 0.262, 0.125, 0.368],
  [0.62, 0.525, 0.22, 0.431],
  [0.76, 0.7, 0.3, 0.36],
  [0.88, 0.86, 0.42, 0.33],
  [1, 1, 0.878, 0.627],
]

/** Paints the sky of a seed, `width` by `height` pixels of the same picture whatever their number. */
export function paintSky(seed: number, width: number, height: number): Picture {
  const place = seed % SEEDS
  const rgba = new Uint8ClampedArray(width * height * 4)
  const slow = slowFields(place, width / height)
  const out = new Float32Array(3)
  for (let row = 0, at = 0; row < height; row++) {
    const v = (row + 0.5) / height
    for (let col = 0; col < width; col++, at += 4) {
      const u = (col + 0.5) / width
      skyAt(place, slow, u * (width / height), v, u, out)
      const grain = (hash(col, row, seed) - 0.5) * 0.016
      for (let c = 0; c < 3; c++) rgba[at + c] = (out[c] + grain) * 255
      rgba[at + 3] = 255
    }
  }
  strewStars(rgba, width, height, seed)
  return { width, height, rgba }
}

type Slow = {
  readonly width: number
  readonly height: number
  readonly warpX: Float32Array
  readonly warpY: Float32Array
  readonly hue: Float32Array
  readonly veil: Float32Array
}

function slowFields(seed: number, aspect: number): Slow {
  const height = Math.ceil(SKY.height / SLOW) + 2
  const width = Math.ceil(height * aspect) + 2
  const warpX = new Float32Array(width * height)
  const warpY = new Float32Array(width * height)
  const hue = new Float32Array(width * height)
  const veil = new Float32Array(width * height)
  const shift = seed * 3.17
  for (let row = 0, at = 0; row < height; row++) {
    const y = row / (height - 2)
    for (let col = 0; col < width; col++, at++) {
      const x = col / (height - 2) + shift
      const qx = cloudNoise(x * 1.6, y * 1.6, SWIRL)
      const qy = cloudNoise(x * 1.6 + 40, y * 1.6 + 70, SWIRL)
      const wx = qx * WARP
      const wy = qy * WARP
      warpX[at] = wx
      warpY[at] = wy
      hue[at] = cloudNoise(x * 1.5 + wy * 1.8, y * 1.5 - wx * 1.8, HUE)
      veil[at] = cloudNoise((x - wy) * 2.1 + 5, (y + wx) * 2.1, DUST)
    }
  }
  return { width, height, warpX, warpY, hue, veil }
}

function read(slow: Slow, field: Float32Array, x: number, y: number): number {
  const u = x * (slow.height - 2)
  const v = y * (slow.height - 2)
  const left = Math.floor(u)
  const top = Math.floor(v)
  const fx = u - left
  const fy = v - top
  const at = top * slow.width + left
  const upper = field[at] + (field[at + 1] - field[at]) * fx
  const below = at + slow.width
  const lower = field[below] + (field[below + 1] - field[below]) * fx
  return upper + (lower - upper) * fy
}

/** The colour of the sky at a place; `x` and `y` in heights of the picture, `u` its width's share. */
function skyAt(seed: number, slow: Slow, x: number, y: number, u: number, out: Float32Array): void {
  const wx = read(slow, slow.warpX, x, y)
  const wy = read(slow, slow.warpY, x, y)
  const hue = read(slow, slow.hue, x, y)
  const px = x + seed * 1.73
  const body = cloudNoise((px + wx) * 1.5, (y + wy) * 1.5, BODY)
  const across = (u - 0.64) / 0.46
  const down = (y - 0.44) / 0.52
  const heart = Math.exp(-(across * across + down * down) * 1.1)
  const density = clamp(0.315 + 0.155 * body + 0.42 * (heart - 0.35), 0, 0.86)
  ramp(density, out)
  const cool = clamp(0.5 + 0.25 * hue, 0, 1) * clamp(1 - density * 1.2, 0, 1)
  out[0] += cool * 0.085
  out[1] += cool * 0.095
  out[2] += cool * 0.3

  const inCloud = density - 0.24
  if (inCloud > 0) {
    const thread = crest(cloudNoise((px + wx * 0.85) * 3, (y + wy * 0.85) * 3, THREAD), 1.55)
    if (thread > 0.004) {
      const fine = crest(cloudNoise((px - wy * 0.7) * 5 + 9, (y + wx * 0.7) * 5, FINE_THREAD), 1.5)
      const light = thread * inCloud * (0.62 + 0.75 * fine)
      out[0] += light
      out[1] += light * 0.56
      out[2] += light * (0.38 + 0.5 * Math.max(0, 0.4 - density))
    }
  }

  const veil = clamp(0.5 + 0.45 * read(slow, slow.veil, x, y), 0, 1)
  const dust = clamp((veil - 0.58) * 1.7, 0, 1) * clamp(density * 1.7, 0, 1)
  const left = 1 - 0.58 * dust
  out[0] = out[0] * left + dust * 0.05
  out[1] = out[1] * left + dust * 0.02
  out[2] = out[2] * left + dust * 0.075

  const edge = 1 - 0.3 * (((u - 0.5) / 0.72) ** 2 + ((y - 0.5) / 0.72) ** 2)
  for (let c = 0; c < 3; c++) out[c] = 1.1 * (1 - Math.exp(-1.12 * Math.max(0, out[c]) * edge))
}

/** One where a field passes through zero, falling off steeply: a thread. */
function crest(value: number, reach: number): number {
  const near = 1 - Math.abs(value) / reach
  if (near <= 0) return 0
  const squared = near * near
  return squared * squared * near
}

function ramp(t: number, out: Float32Array): void {
  let k = 1
  while (k < RAMP.length - 1 && RAMP[k][0] < t) k++
  const from = RAMP[k - 1]
  const to = RAMP[k]
  const share = (t - from[0]) / (to[0] - from[0])
  for (let c = 0; c < 3; c++) out[c] = from[c + 1] + (to[c + 1] - from[c + 1]) * share
}

/** The star dust: a pixel each, fainter where a cloud is bright. */
function strewStars(rgba: Uint8ClampedArray, width: number, height: number, seed: number): void {
  const count = Math.round((width * height) / 900)
  for (let i = 0; i < count; i++) {
    const at =
      (Math.floor(hash(i, 1, seed + 31) * height) * width +
        Math.floor(hash(i, 2, seed + 31) * width)) *
      4
    const tone = hash(i, 3, seed + 31)
    const light = 150 * hash(i, 4, seed + 31) ** 2.5
    const veiled = 1 - smoothstep(90, 200, rgba[at])
    rgba[at] += light * veiled * (0.78 + 0.22 * tone)
    rgba[at + 1] += light * veiled * 0.86
    rgba[at + 2] += light * veiled * (1 - 0.28 * tone)
  }
}

function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value
}
