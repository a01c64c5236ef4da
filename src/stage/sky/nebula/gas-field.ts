// Where the gas lies: hexes as soft coverage in two small maps that the shader reads. All hexes lie alike on
// the texels, so that one stamp serves for every one of them: a hex set anew costs its own texels only.
import type { SpaceTerrainId } from '../../../battle'
import { flatCentre, HEX_HEIGHT, HEX_WIDTH, ROW_STEP, type ScreenRect } from '../../projection'

/** Board pixels of a texel: eighths of a hex, and of the step between two rows. */
export const TEXEL = { width: HEX_WIDTH / 8, height: ROW_STEP / 8 }
/** Texels around the board, for light that falls out of it. */
const MARGIN = { x: 16, y: 18 }
/** How softly coverage passes from a hex to the next, board pixels (deviation); flatter as the ground is. */
const SOFTNESS = { x: 15, y: 12 }
/** How far the light of a fire falls, board pixels (deviation). */
const GLOW = { x: 150, y: 112 }
const SAMPLES = 9
const CHANNELS = 8

/** Channels of the first map, then of the second. */
export const CHANNEL = {
  thin: 0,
  dense: 1,
  metreon: 2,
  lit: 3,
  ringlight: 4,
  fire: 5,
  ember: 6,
  glow: 7,
} as const
export type Channel = keyof typeof CHANNEL

export type GasField = {
  /** What the maps cover, board pixels. */
  readonly area: ScreenRect
  readonly width: number
  readonly height: number
  /** Four bytes a texel each, row by row from the top: thin, dense, metreon, lit; ring light, fire, embers, glow. */
  readonly maps: readonly [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>]
  /** Sets how strongly a channel stands in a hex, 0 to 1. */
  set(hex: number, channel: Channel, share: number): void
  /** Brings the maps up to what was set; which of them have changed. */
  flush(): readonly [boolean, boolean]
}

export function createGasField(cols: number, rows: number): GasField {
  const width = cols * 8 + (rows > 1 ? 4 : 0) + 2 * MARGIN.x
  const height = Math.ceil(((rows - 1) * ROW_STEP + HEX_HEIGHT) / TEXEL.height) + 2 * MARGIN.y
  const area = {
    x: -MARGIN.x * TEXEL.width,
    y: -MARGIN.y * TEXEL.height,
    width: width * TEXEL.width,
    height: height * TEXEL.height,
  }
  const sums = Array.from({ length: CHANNELS }, () => new Float32Array(width * height))
  const shares = new Float32Array(cols * rows * CHANNELS)
  const maps = [new Uint8Array(width * height * 4), new Uint8Array(width * height * 4)] as const
  /** By channel, the first and last row to be written anew. */
  const dirty = Array.from({ length: CHANNELS }, () => ({ first: height, last: -1 }))

  const press = (stamp: Stamp, hex: number, channel: number, delta: number) => {
    const centre = flatCentre(cols, hex)
    // Both differences are whole numbers but for the same fraction of a texel, which the stamp bears.
    const left = Math.floor((centre.x - area.x) / TEXEL.width) - stamp.reachX
    const top = Math.floor((centre.y - area.y) / TEXEL.height) - stamp.reachY
    const sum = sums[channel]
    for (let j = 0; j < stamp.height; j++) {
      const y = top + j
      if (y < 0 || y >= height) continue
      for (let i = 0; i < stamp.width; i++) {
        const x = left + i
        if (x >= 0 && x < width) sum[y * width + x] += delta * stamp.values[j * stamp.width + i]
      }
    }
    const rowsOf = dirty[channel]
    rowsOf.first = Math.max(0, Math.min(rowsOf.first, top))
    rowsOf.last = Math.min(height - 1, Math.max(rowsOf.last, top + stamp.height - 1))
  }

  return {
    area,
    width,
    height,
    maps,
    set(hex, name, share) {
      const channel = CHANNEL[name]
      const at = hex * CHANNELS + channel
      const delta = Math.fround(share) - shares[at]
      if (delta === 0) return
      shares[at] = share
      press(name === 'glow' ? GLOW_STAMP : HEX_STAMP, hex, channel, delta)
    },
    flush() {
      const changed: [boolean, boolean] = [false, false]
      for (let channel = 0; channel < CHANNELS; channel++) {
        const { first, last } = dirty[channel]
        if (first > last) continue
        const half = channel < 4 ? 0 : 1
        const map = maps[half]
        const sum = sums[channel]
        for (let at = first * width; at < (last + 1) * width; at++) {
          map[at * 4 + (channel & 3)] = Math.max(0, Math.min(255, Math.round(sum[at] * 255)))
        }
        dirty[channel] = { first: height, last: -1 }
        changed[half] = true
      }
      return changed
    },
  }
}

/** The channel that a terrain fills; null for what is no cloud. */
export function channelOf(terrain: SpaceTerrainId): Channel | null {
  switch (terrain) {
    case 'thin':
    case 'dense':
    case 'metreon':
    case 'ringlight':
      return terrain
    default:
      return null
  }
}

type Stamp = {
  readonly width: number
  readonly height: number
  readonly reachX: number
  readonly reachY: number
  readonly values: Float32Array
}

/** Where in its texel the centre of a hex lies, board pixels. */
const WITHIN = {
  x: (HEX_WIDTH / 2) % TEXEL.width,
  y: ((ROW_STEP * 2) / 3) % TEXEL.height,
}

function makeStamp(
  reach: { readonly x: number; readonly y: number },
  valueAt: (dx: number, dy: number) => number,
): Stamp {
  const reachX = Math.ceil(reach.x / TEXEL.width)
  const reachY = Math.ceil(reach.y / TEXEL.height)
  const width = 2 * reachX + 1
  const height = 2 * reachY + 1
  const values = new Float32Array(width * height)
  for (let j = 0; j < height; j++) {
    const dy = (j - reachY + 0.5) * TEXEL.height - WITHIN.y
    for (let i = 0; i < width; i++) {
      values[j * width + i] = valueAt((i - reachX + 0.5) * TEXEL.width - WITHIN.x, dy)
    }
  }
  return { width, height, reachX, reachY, values }
}

/** How much of a softened hex covers a point. Those of all hexes of a plane add up to one. */
function softHex(dx: number, dy: number): number {
  let inside = 0
  let whole = 0
  for (let j = 0; j < SAMPLES; j++) {
    const v = (j / (SAMPLES - 1) - 0.5) * 5
    for (let i = 0; i < SAMPLES; i++) {
      const u = (i / (SAMPLES - 1) - 0.5) * 5
      const weight = Math.exp(-(u * u + v * v) / 2)
      whole += weight
      if (isInHex(dx + u * SOFTNESS.x, dy + v * SOFTNESS.y)) inside += weight
    }
  }
  return inside / whole
}

function isInHex(dx: number, dy: number): boolean {
  const across = Math.abs(dx) / (HEX_WIDTH / 2)
  return across <= 1 && Math.abs(dy) <= (HEX_HEIGHT / 2) * (1 - across / 2)
}

const HEX_STAMP = makeStamp(
  { x: HEX_WIDTH / 2 + 2.5 * SOFTNESS.x, y: HEX_HEIGHT / 2 + 2.5 * SOFTNESS.y },
  softHex,
)
const GLOW_STAMP = makeStamp({ x: 2.4 * GLOW.x, y: 2.4 * GLOW.y }, (dx, dy) => {
  const squared = (dx / GLOW.x) ** 2 + (dy / GLOW.y) ** 2
  return Math.max(0, Math.exp(-squared / 2) - 0.056)
})
