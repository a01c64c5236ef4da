import { describe, expect, it } from 'vitest'
import { mendSeam } from '../../src/audio/seam'

describe('the seam of a loop', () => {
  /** A tone of 200 samples' loop with 40 samples of itself on both sides, and a codec's noise that differs. */
  function looped(noise: number): Float32Array {
    const period = 50
    return Float32Array.from({ length: 280 }, (_, i) => {
      const tone = Math.sin((2 * Math.PI * (i - 40)) / period)
      return tone + (i < 140 ? noise : -noise)
    })
  }
  const jump = (channel: Float32Array) => Math.abs(channel[40] - channel[240])

  it('goes on with what follows the end', () => {
    const channel = looped(0.1)
    expect(jump(channel)).toBeCloseTo(0.2, 5)
    mendSeam(channel, 40, 240, 20)
    expect(jump(channel)).toBeCloseTo(0, 5)
  })

  it('leaves the rest as it was, and is the beginning again after the blend', () => {
    const before = looped(0.1)
    const after = looped(0.1)
    mendSeam(after, 40, 240, 20)
    expect(after.slice(0, 40)).toEqual(before.slice(0, 40))
    expect(after.slice(60)).toEqual(before.slice(60))
    const steps = [...after.slice(40, 61)].map((value, i) => value - before[40 + i])
    expect(Math.max(...steps.map(Math.abs))).toBeLessThanOrEqual(0.21)
    expect(Math.abs(steps[19])).toBeLessThan(0.02)
  })

  it('does without where nothing follows the end', () => {
    const channel = looped(0.1).slice(0, 240)
    const before = channel.slice()
    mendSeam(channel, 40, 240, 20)
    expect(channel).toEqual(before)
  })
})
