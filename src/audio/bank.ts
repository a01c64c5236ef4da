/** Decoded files: fetched when they are first asked for, dropped when a theatre is left. */

import { BLEND_SEC, mendSeam } from './seam'
import { loopOf } from './sounds'

export type Format = 'ogg' | 'mp3'

export interface Bank {
  /** The file's samples; null where it could not be had, which is no reason to stop a game. */
  load(file: string): Promise<AudioBuffer | null>
  /** The file's samples if they are there already. */
  ready(file: string): AudioBuffer | null
  /** Forgets every file but these. */
  keep(files: ReadonlySet<string>): void
  readonly bytes: number
}

interface BankOptions {
  readonly context: BaseAudioContext
  /** Where a file lies. */
  readonly addressOf: (file: string, format: Format) => string
  /** Preferred first. */
  readonly formats: readonly Format[]
}

export function createBank({ context, addressOf, formats }: BankOptions): Bank {
  const loading = new Map<string, Promise<AudioBuffer | null>>()
  const loaded = new Map<string, AudioBuffer>()
  let decoding: Promise<unknown> = Promise.resolve()

  /**
   * One at a time: decoders side by side would take the processor from a battle that opens. Null for what was
   * forgotten before its turn came.
   */
  const decoded = (file: string, bytes: ArrayBuffer): Promise<AudioBuffer | null> => {
    const mine = decoding.then(() => (loading.has(file) ? context.decodeAudioData(bytes) : null))
    decoding = mine.catch(() => {})
    return mine
  }
  const fetched = async (file: string): Promise<AudioBuffer | null> => {
    for (const format of formats) {
      try {
        const answer = await fetch(addressOf(file, format))
        if (!answer.ok) continue
        const buffer = await decoded(file, await answer.arrayBuffer())
        return buffer === null ? null : mended(file, buffer)
      } catch {
        // The next format may be understood; without any, the sound is not heard.
      }
    }
    return null
  }

  return {
    load(file) {
      const known = loading.get(file)
      if (known) return known
      const promise = fetched(file).then((buffer) => {
        if (loading.get(file) !== promise) return buffer
        if (buffer) loaded.set(file, buffer)
        // Asked for again it is tried again: the network may be back.
        else loading.delete(file)
        return buffer
      })
      loading.set(file, promise)
      return promise
    },
    ready: (file) => loaded.get(file) ?? null,
    keep(files) {
      for (const file of loading.keys()) {
        if (files.has(file)) continue
        loading.delete(file)
        loaded.delete(file)
      }
    },
    get bytes() {
      let bytes = 0
      for (const { length, numberOfChannels } of loaded.values())
        bytes += length * numberOfChannels * Float32Array.BYTES_PER_ELEMENT
      return bytes
    },
  }
}

function mended(file: string, buffer: AudioBuffer): AudioBuffer {
  const loop = loopOf(file)
  if (loop === null) return buffer
  const frame = (seconds: number) => Math.round(seconds * buffer.sampleRate)
  for (let channel = 0; channel < buffer.numberOfChannels; channel += 1) {
    const samples = buffer.getChannelData(channel)
    mendSeam(samples, frame(loop.loopStart), frame(loop.loopEnd), frame(BLEND_SEC))
  }
  return buffer
}

/** Ogg Opus where the browser says that it knows it, MP3 behind it. */
export function formatsOf(canPlay: (type: string) => string): readonly Format[] {
  return canPlay('audio/ogg; codecs=opus') === '' ? ['mp3'] : ['ogg', 'mp3']
}
