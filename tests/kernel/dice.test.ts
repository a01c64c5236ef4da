import alea from 'seedrandom/lib/alea'
import { describe, expect, it } from 'vitest'
import { rollDie } from '../../src/kernel'

/** The roll as the library draws it. */
const byLibrary = (name: string, sides: number): number =>
  Math.floor(((alea(name).int32() >>> 0) * sides) / 4294967296)

describe('a keyed die', () => {
  it('falls as the first draw of Alea, seeded with its key', () => {
    const seeds = ['river', '', 'ø ☂ 字', 'a seed of many readable words', '2026-11-25']
    let rolls = 0
    for (const seed of seeds) {
      for (let round = 0; round < 20; round += 1) {
        for (const actor of [0, 1, 417, 999]) {
          for (const sides of [2, 6, 100, 900, 1 << 20]) {
            const nth = (round * actor) % 5
            const key = { seed, front: round % 2, round, actor, nth, tag: 'shot' }
            const name = `${seed}|${round % 2}|${round}|${actor}|${nth}|shot`
            expect(rollDie(key, sides)).toBe(byLibrary(name, sides))
            rolls += 1
          }
        }
      }
    }
    expect(rolls).toBe(2000)
  })

  it('falls on every side about as often', () => {
    const counts = [0, 0, 0, 0, 0, 0]
    for (let round = 0; round < 6000; round += 1) {
      counts[rollDie({ seed: 'even', front: 0, round, actor: 1, nth: 0, tag: 'shot' }, 6)] += 1
    }
    // Four standard deviations of a fair side are 115.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(116)
  })
})
