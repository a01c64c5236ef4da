import { describe, expect, it } from 'vitest'
import type { Bank } from '../../src/audio/bank'
import type { Mixer } from '../../src/audio/mixer'
import { createMusic, SWAP_PATIENCE_SEC } from '../../src/audio/music'
import { programmeOf, SPACE } from '../../src/audio/programme'
import { type PieceId, pieceOf } from '../../src/audio/sounds'

/** Music whose samples never come: what it asks for tells what it would play next. */
function conductor() {
  const context = { currentTime: 0 }
  let asked: ((samples: null) => void)[] = []
  const load = () => new Promise<null>((resolve) => asked.push(resolve))
  const bank = { load } as unknown as Bank
  const mixer = { context, bus: { music: {} } } as unknown as Mixer
  const music = createMusic(mixer, bank, () => {})
  return {
    music,
    wait(seconds: number) {
      context.currentTime += seconds
      music.tick()
    },
    /** What was asked for turns out not to be there: a sting is over before it began. */
    async refuse() {
      for (const resolve of asked) resolve(null)
      asked = []
      await new Promise((next) => setTimeout(next))
    },
    isReadyFor: (piece: PieceId) =>
      Object.values(pieceOf(piece).stems).every((file) => music.files.has(file)),
  }
}

describe('the music of a battle on two boards', () => {
  const valley = programmeOf('afternoon')
  const space = programmeOf(SPACE)

  it('goes on over a glance at the other board, and changes for who stays there', () => {
    const { music, wait, isReadyFor } = conductor()
    music.follow(valley)
    expect(isReadyFor('terraces')).toBe(true)
    music.follow(space, true)
    wait(SWAP_PATIENCE_SEC / 2)
    music.follow(valley, true)
    wait(SWAP_PATIENCE_SEC)
    expect(isReadyFor('terraces')).toBe(true)
    music.follow(space, true)
    wait(SWAP_PATIENCE_SEC)
    expect(isReadyFor('silence')).toBe(true)
  })

  it('a sting is heard out, and then the board goes on that one looks at', async () => {
    const { music, wait, refuse, isReadyFor } = conductor()
    music.follow(valley)
    wait(SWAP_PATIENCE_SEC)
    music.sting('loss', false)
    music.follow(space, true)
    wait(SWAP_PATIENCE_SEC)
    expect(isReadyFor('loss')).toBe(true)
    await refuse()
    expect(isReadyFor('silence')).toBe(true)
    music.follow(valley, true)
    wait(SWAP_PATIENCE_SEC)
    expect(isReadyFor('willows')).toBe(true)
  })

  it('nothing goes on after the last sting, wherever one looks', async () => {
    const { music, wait, refuse, isReadyFor } = conductor()
    music.follow(valley)
    music.sting('victory', true)
    music.follow(space, true)
    await refuse()
    wait(SWAP_PATIENCE_SEC)
    expect(isReadyFor('victory')).toBe(true)
  })

  it('finds a board where it was left, and begins each battle anew', () => {
    const { music, wait, isReadyFor } = conductor()
    music.follow(valley)
    // The opening breath ends, and the first piece is taken.
    wait(SWAP_PATIENCE_SEC)
    music.follow(space, true)
    wait(SWAP_PATIENCE_SEC)
    music.follow(valley, true)
    wait(SWAP_PATIENCE_SEC)
    expect(isReadyFor('willows')).toBe(true)
    music.follow(valley)
    expect(isReadyFor('terraces')).toBe(true)
  })
})
