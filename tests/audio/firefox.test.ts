import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import measured from '../../assets/audio/measured.json' with { type: 'json' }
import { askFirefox, findFirefox } from '../../scripts/firefox.mjs'
import { servePage } from '../golden/pageServer'

const FILES = Object.keys(measured.files).flatMap((file) => [`${file}.ogg`, `${file}.mp3`])
/** Decoders may add a packet. */
const PACKET_SEC = 0.08

/** How long each file is as the page decodes it, seconds. */
const EXPRESSION = `(async () => {
  const context = new OfflineAudioContext(2, 1, 48000)
  const seconds = {}
  for (const name of ${JSON.stringify(FILES)}) {
    const bytes = await (await fetch('/' + name)).arrayBuffer()
    seconds[name] = (await context.decodeAudioData(bytes)).duration
  }
  return seconds
})()`

describe('the built sounds', () => {
  it('decode to their lengths in Firefox, where there is one', async () => {
    const firefox = findFirefox()
    if (firefox === null) {
      console.log('There is no Firefox here: the sounds were not decoded in it.')
      return
    }
    const { address, close } = await servePage((name) =>
      FILES.includes(name) ? readFileSync(`assets/audio/${name}`) : null,
    )
    try {
      const seconds = (await askFirefox(firefox, address, EXPRESSION)) as Record<string, number>
      for (const [file, facts] of Object.entries(measured.files)) {
        for (const format of ['ogg', 'mp3'] as const) {
          const off = Math.abs(seconds[`${file}.${format}`] - facts[format].seconds)
          expect(off, `${file}.${format}`).toBeLessThan(PACKET_SEC)
        }
      }
    } finally {
      close()
    }
  }, 240_000)
})
