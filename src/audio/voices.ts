/** Plays takes of sounds: another one each time, four of a sound at most, each in its place. */
import type { Bank } from './bank'
import type { BusId, Mixer } from './mixer'
import { MIDDLE } from './placing'
import { type SoundId, sheetOf, takesOf } from './sounds'

export interface PlayOptions {
  readonly pan?: number
  readonly gain?: number
  readonly delaySec?: number
}

export interface Voices {
  /** Plays a sound; false where it is not there yet, or was heard a moment ago. */
  play(sound: SoundId, options?: PlayOptions): boolean
  /** Ends all that sound or will. */
  hush(): void
}

export const MOST_VOICES = 4
/** The same sound twice within this is one sound. */
const APART_SEC = 0.035
/** What is cut short for a newcomer fades this fast. */
const CUT_SEC = 0.03

interface Voice {
  readonly source: AudioBufferSourceNode
  readonly gain: GainNode
  readonly startsAt: number
}

export function createVoices(mixer: Mixer, bank: Bank): Voices {
  const { context } = mixer
  const live = new Map<SoundId, Voice[]>()
  const turns = new Map<SoundId, number>()

  const cut = ({ source, gain }: Voice) => {
    const now = context.currentTime
    gain.gain.setTargetAtTime(0, now, CUT_SEC / 3)
    source.stop(now + CUT_SEC)
  }

  return {
    play(sound, { pan = MIDDLE.pan, gain = MIDDLE.gain, delaySec = 0 } = {}) {
      const sheet = sheetOf(sound)
      const buffer = bank.ready(sheet)
      if (buffer === null) return false
      const startsAt = context.currentTime + delaySec
      const voices = live.get(sound) ?? []
      if (voices.some((one) => Math.abs(one.startsAt - startsAt) < APART_SEC)) return false
      if (voices.length >= MOST_VOICES) {
        const [oldest] = voices.splice(0, 1)
        cut(oldest)
      }
      const takes = takesOf(sound)
      const turn = turns.get(sound) ?? 0
      turns.set(sound, turn + 1)
      const [start, seconds] = takes[turn % takes.length]
      const source = new AudioBufferSourceNode(context, { buffer })
      const level = new GainNode(context, { gain })
      const side = new StereoPannerNode(context, { pan })
      source.connect(level).connect(side).connect(mixer.bus[busOf(sound)])
      source.start(startsAt, start, seconds)
      const voice = { source, gain: level, startsAt }
      source.onended = () => {
        side.disconnect()
        live.set(
          sound,
          (live.get(sound) ?? []).filter((one) => one !== voice),
        )
      }
      live.set(sound, [...voices, voice])
      return true
    },
    hush() {
      for (const voices of live.values()) voices.forEach(cut)
      live.clear()
    },
  }
}

function busOf(sound: SoundId): BusId {
  return sheetOf(sound) === 'interface' ? 'interface' : 'effects'
}
