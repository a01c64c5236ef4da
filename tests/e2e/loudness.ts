/** Loudness by ITU-R BS.1770-4, of channels at 48 kHz: what broadcasters measure, and what our sounds are built to. */

export const RATE = 48_000

/** The two filters of the ear, as numerators and denominators. */
const K_WEIGHT = [
  {
    b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
    a: [-1.69065929318241, 0.73248077421585],
  },
  { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] },
] as const

/** Mean square of each tenth of a second after weighting, summed over the channels. */
function tenths(channels: readonly Float32Array[]): number[] {
  const step = RATE / 10
  const sums: number[] = new Array(Math.floor(channels[0].length / step)).fill(0)
  for (const channel of channels) {
    const [one, two] = K_WEIGHT
    let [x1, x2, y1, y2, z1, z2] = [0, 0, 0, 0, 0, 0]
    for (let i = 0; i < sums.length * step; i += 1) {
      const x = channel[i]
      const y = one.b[0] * x + one.b[1] * x1 + one.b[2] * x2 - one.a[0] * y1 - one.a[1] * y2
      const z = two.b[0] * y + two.b[1] * y1 + two.b[2] * y2 - two.a[0] * z1 - two.a[1] * z2
      x2 = x1
      x1 = x
      y2 = y1
      y1 = y
      z2 = z1
      z1 = z
      sums[Math.floor(i / step)] += (z * z) / step
    }
  }
  return sums
}

/** 400 ms, a tenth apart. */
function blocks(channels: readonly Float32Array[]): number[] {
  const parts = tenths(channels)
  return parts.slice(3).map((_, i) => (parts[i] + parts[i + 1] + parts[i + 2] + parts[i + 3]) / 4)
}

const lufs = (power: number) => -0.691 + 10 * Math.log10(power + 1e-12)
const mean = (powers: readonly number[]) =>
  powers.reduce((sum, one) => sum + one, 0) / Math.max(1, powers.length)

/** Of the whole, gated. */
export function integrated(channels: readonly Float32Array[]): number {
  const loud = blocks(channels).filter((power) => lufs(power) > -70)
  const gate = lufs(mean(loud)) - 10
  return lufs(mean(loud.filter((power) => lufs(power) > gate)))
}

/** Of the loudest 400 ms; a mono sound counts as the same on two sides, as it is played. */
export function loudest(channels: readonly Float32Array[]): number {
  return lufs(Math.max(0, ...blocks(channels)))
}
