/**
 * The desk: buses for music, ambience, effects and interface; what matters pushes music and ambience down
 * for a moment; a limiter before the speakers, and a meter behind it.
 */

export const BUSES = ['music', 'ambience', 'effects', 'interface'] as const
export type BusId = (typeof BUSES)[number]
/** Of each bus, and `main` over all. */
export type Volumes = Readonly<Record<BusId | 'main', number>>

export interface Mixer {
  readonly context: BaseAudioContext
  readonly bus: Readonly<Record<BusId, AudioNode>>
  /** 0 to 1 each. */
  setVolumes(volumes: Volumes): void
  /** Pushes music and ambience down for so long. */
  duck(seconds: number): void
  /** Fades everything out or in, for mute and for a page that is hidden; gives the seconds it takes. */
  fade(isHeard: boolean): number
  /** The highest level of the last moment, 0 to 1. */
  peak(): number
}

/** At full volume: the score was mastered loud; effects at their own level stand before it. */
const BUS_GAIN: Readonly<Record<BusId, number>> = {
  music: 0.75,
  ambience: 0.8,
  effects: 1,
  interface: 0.85,
}
const DUCKED = { gain: 0.5, downSec: 0.04, upSec: 0.45 }
const FADE_SEC = 0.25
/** Constants of setTargetAtTime: a slider must not crackle. */
const SMOOTH_SEC = 0.03
const LIMITER = { threshold: -3, knee: 0, ratio: 20, attack: 0.002, release: 0.15 }
/** Web Audio's compressor raises what it compresses by 0.6 of its reduction at full scale: taken back. */
const MAKE_UP_DB = 0.6 * -LIMITER.threshold * (1 - 1 / LIMITER.ratio)
const METER_SAMPLES = 2048

export function createMixer(context: BaseAudioContext): Mixer {
  const limiter = new DynamicsCompressorNode(context, LIMITER)
  const compensation = new GainNode(context, { gain: 10 ** (-MAKE_UP_DB / 20) })
  const meter = new AnalyserNode(context, { fftSize: METER_SAMPLES })
  const master = new GainNode(context)
  const volume = new GainNode(context)
  const ducked = new GainNode(context)
  ducked.connect(master)
  master.connect(volume).connect(limiter).connect(compensation)
  compensation.connect(meter).connect(context.destination)
  const buses = Object.fromEntries(
    BUSES.map((id) => {
      const node = new GainNode(context, { gain: BUS_GAIN[id] })
      node.connect(id === 'music' || id === 'ambience' ? ducked : master)
      return [id, node]
    }),
  ) as Record<BusId, GainNode>
  const samples = new Float32Array(METER_SAMPLES)
  const slide = (param: AudioParam, value: number, constant = SMOOTH_SEC) =>
    param.setTargetAtTime(value, context.currentTime, constant)

  return {
    context,
    bus: buses,
    setVolumes(volumes) {
      // The ear hears ratios: half the slider is a quarter of the amplitude.
      for (const id of BUSES) slide(buses[id].gain, BUS_GAIN[id] * volumes[id] ** 2)
      slide(volume.gain, volumes.main ** 2)
    },
    duck(seconds) {
      const { gain } = ducked
      const now = context.currentTime
      gain.cancelScheduledValues(now)
      gain.setTargetAtTime(DUCKED.gain, now, DUCKED.downSec)
      gain.setTargetAtTime(1, now + seconds, DUCKED.upSec)
    },
    fade(isHeard) {
      slide(master.gain, isHeard ? 1 : 0, FADE_SEC / 4)
      return FADE_SEC
    },
    peak() {
      meter.getFloatTimeDomainData(samples)
      return samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    },
  }
}
