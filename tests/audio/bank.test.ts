import { afterEach, describe, expect, it, vi } from 'vitest'
import { createBank } from '../../src/audio/bank'

/** A bank whose decoder answers only when it is told to. */
function slowBank() {
  const decoding: ((buffer: AudioBuffer) => void)[] = []
  const context = {
    decodeAudioData: () => new Promise<AudioBuffer>((resolve) => decoding.push(resolve)),
  } as unknown as BaseAudioContext
  vi.stubGlobal('fetch', async () => new Response(new ArrayBuffer(4)))
  const bank = createBank({ context, addressOf: (file) => file, formats: ['ogg'] })
  const buffer = { length: 1, numberOfChannels: 1 } as AudioBuffer
  return { bank, decoding, buffer }
}

/** Lets everything happen that waits for nothing outside. */
const settle = () => new Promise((done) => setTimeout(done))

describe('the bank of samples', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('decodes one file at a time', async () => {
    const { bank, decoding, buffer } = slowBank()
    const both = Promise.all([bank.load('interface'), bank.load('ground')])
    await settle()
    expect(decoding).toHaveLength(1)
    decoding[0](buffer)
    await settle()
    expect(decoding).toHaveLength(2)
    decoding[1](buffer)
    expect(await both).toEqual([buffer, buffer])
  })

  it('does not decode what was forgotten before its turn, and decodes it when it is asked for anew', async () => {
    const { bank, decoding, buffer } = slowBank()
    void bank.load('interface')
    const forgotten = bank.load('ground')
    await settle()
    bank.keep(new Set(['interface']))
    decoding[0](buffer)
    expect(await forgotten).toBeNull()
    expect(decoding).toHaveLength(1)
    void bank.load('ground')
    await settle()
    expect(decoding).toHaveLength(2)
  })
})
