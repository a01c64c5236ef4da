/**
 * A piece of music that plays: its stems run together from one start, and only their gains move. A stem that
 * arrives later joins where the others are.
 */
import type { Mix } from './programme'
import type { PieceSpec } from './sounds'

export interface PlayingPiece {
  /** When the first bar begins, seconds of the context. */
  readonly startSec: number
  /** How long it takes once through. */
  readonly seconds: number
  /** Adds a stem; it is heard as the mix says. */
  join(stem: string, buffer: AudioBuffer): void
  /** Moves the gains at a moment. */
  mix(mix: Mix, atSec: number): void
  /** Fades out and ends. */
  stop(fadeSec: number): void
}

/** Constants of the way up and of the way down, seconds. */
const RISE_SEC = 0.22
const SINK_SEC = 1.1

/** @param onEnd told when a piece that does not loop is over */
export function startPiece(
  output: AudioNode,
  spec: PieceSpec,
  startSec: number,
  first: Mix,
  onEnd: () => void,
): PlayingPiece {
  const { context } = output
  const { loopStart, loopEnd } = spec
  const isLoop = loopStart !== undefined && loopEnd !== undefined
  const out = new GainNode(context)
  out.connect(output)
  const stems = new Map<string, { source: AudioBufferSourceNode; gain: GainNode }>()
  let now: Mix = first
  let seconds = isLoop ? loopEnd - loopStart : 0

  return {
    startSec,
    get seconds() {
      return seconds
    },
    join(stem, buffer) {
      const source = new AudioBufferSourceNode(context, { buffer })
      const gain = new GainNode(context, { gain: now[stem] ?? 0 })
      source.connect(gain).connect(out)
      const late = Math.max(0, context.currentTime + 0.02 - startSec)
      if (isLoop) {
        Object.assign(source, { loop: true, loopStart, loopEnd })
        source.start(startSec + late, loopStart + (late % seconds))
      } else {
        seconds = buffer.duration
        source.start(startSec + late, Math.min(late, buffer.duration))
        source.onended = onEnd
      }
      stems.set(stem, { source, gain })
    },
    mix(mix, atSec) {
      now = mix
      for (const [stem, { gain }] of stems) {
        const value = mix[stem] ?? 0
        const isUp = value > gain.gain.value
        gain.gain.cancelScheduledValues(atSec)
        gain.gain.setTargetAtTime(value, atSec, isUp ? RISE_SEC : SINK_SEC)
      }
    },
    stop(fadeSec) {
      const at = context.currentTime
      out.gain.setTargetAtTime(0, at, fadeSec / 4)
      for (const { source } of stems.values()) {
        source.onended = null
        source.stop(at + fadeSec * 1.5)
      }
      stems.clear()
    },
  }
}
