// The noise that the gas is made of: one small picture that repeats, four fields in its channels.
import { cloudNoise } from './cloud-noise'

export const NOISE_SIZE = 256

/** Red and green: soft clouds. Blue: fine grain. Alpha: bright threads. The same for every board. */
export function paintNoiseTile(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(NOISE_SIZE * NOISE_SIZE * 4)
  for (let row = 0, at = 0; row < NOISE_SIZE; row++) {
    const y = row / NOISE_SIZE
    for (let col = 0; col < NOISE_SIZE; col++, at += 4) {
      const x = col / NOISE_SIZE
      const soft = cloudNoise(x * 4, y * 4, { octaves: 5, gain: 0.5, salt: 1, period: 4 })
      const other = cloudNoise(x * 4, y * 4, { octaves: 5, gain: 0.5, salt: 2, period: 4 })
      const fine = cloudNoise(x * 8, y * 8, { octaves: 5, gain: 0.62, salt: 3, period: 8 })
      const ridge = cloudNoise(x * 4, y * 4, { octaves: 5, gain: 0.55, salt: 4, period: 4 })
      bytes[at] = inByte(0.5 + 0.2 * soft)
      bytes[at + 1] = inByte(0.5 + 0.2 * other)
      bytes[at + 2] = inByte(0.5 + 0.2 * fine)
      bytes[at + 3] = inByte(Math.max(0, 1 - Math.abs(ridge) / 1.5) ** 2)
    }
  }
  return bytes
}

function inByte(share: number): number {
  return Math.max(0, Math.min(255, Math.round(share * 255)))
}
