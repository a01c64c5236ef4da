/** The place that is heard under everything: one loop, crossfaded into another. */
import type { Bank } from './bank'
import type { Mixer } from './mixer'
import { type PlaceId, placeOf } from './sounds'

export interface Places {
  /** Null: nowhere. */
  go(place: PlaceId | null): void
  readonly now: PlaceId | null
  /** Files that must stay. */
  readonly files: readonly string[]
}

const CROSS_SEC = 2

export function createPlaces(mixer: Mixer, bank: Bank): Places {
  const { context } = mixer
  let now: PlaceId | null = null
  let end: (() => void) | null = null

  const start = (buffer: AudioBuffer, { loopStart, loopEnd }: ReturnType<typeof placeOf>) => {
    const source = new AudioBufferSourceNode(context, { buffer, loop: true, loopStart, loopEnd })
    const gain = new GainNode(context, { gain: 0 })
    source.connect(gain).connect(mixer.bus.ambience)
    gain.gain.setTargetAtTime(1, context.currentTime, CROSS_SEC / 3)
    source.start(context.currentTime, loopStart)
    return () => {
      gain.gain.setTargetAtTime(0, context.currentTime, CROSS_SEC / 4)
      source.stop(context.currentTime + CROSS_SEC)
    }
  }

  return {
    go(place) {
      if (place === now) return
      end?.()
      end = null
      now = place
      if (place === null) return
      const spec = placeOf(place)
      void bank.load(spec.file).then((buffer) => {
        if (now === place && buffer !== null && end === null) end = start(buffer, spec)
      })
    },
    get now() {
      return now
    },
    get files() {
      return now === null ? [] : [placeOf(now).file]
    },
  }
}
