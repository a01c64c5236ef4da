// How much is drawn: what the player set, or less where frames come late.
import type { EffectsLevel } from './effects/effect'

export type Quality = {
  readonly level: EffectsLevel
  /** `mayLower`: the level is only where it begins. */
  set(level: EffectsLevel, mayLower: boolean): void
  /** A frame of something that moves came so long after the one before. */
  frame(elapsedMs: number): void
}

/** Of so many frames so many may be later than this before less is drawn. */
const LATE = { ms: 48, frames: 45, most: 27 }
const LOWER: Readonly<Record<EffectsLevel, EffectsLevel>> = { high: 'low', low: 'off', off: 'off' }

/** `onLowered` is told once for each step down. */
export function createQuality(
  first: EffectsLevel,
  mayLowerFirst: boolean,
  onLowered: (level: 'off' | 'low') => void,
): Quality {
  let level = first
  let mayLower = mayLowerFirst
  let frames = 0
  let late = 0
  return {
    get level() {
      return level
    },
    set(next, lowers) {
      level = next
      mayLower = lowers
      frames = late = 0
    },
    frame(elapsedMs) {
      if (!mayLower || level === 'off' || elapsedMs === 0) return
      frames += 1
      if (elapsedMs > LATE.ms) late += 1
      if (late > LATE.most) {
        level = LOWER[level]
        frames = late = 0
        if (level !== 'high') onLowered(level)
      } else if (frames >= LATE.frames) frames = late = 0
    },
  }
}
