/** Sounds in words, for those who do not hear them: what it was, and where to look. */
import { type ReadonlySignal, signal } from '@preact/signals'

export interface Caption {
  /** Counts up. */
  readonly id: number
  /** Text key: `caption.<sound>`. */
  readonly sound: string
  /** Text key: `caption.from.<direction>`. */
  readonly direction: string
}

export interface Captions {
  readonly lines: ReadonlySignal<readonly Caption[]>
  heard(sound: string, direction: string): void
}

/** So long a line stands, and so many at once. */
const STANDS_MS = 3600
const MOST_LINES = 3

export function createCaptions(): Captions {
  const lines = signal<readonly Caption[]>([])
  let count = 0
  return {
    lines,
    heard(sound, direction) {
      const same = lines.value.filter(
        (line) => line.sound !== sound || line.direction !== direction,
      )
      const line = { id: ++count, sound, direction }
      lines.value = [...same, line].slice(-MOST_LINES)
      setTimeout(() => {
        lines.value = lines.value.filter(({ id }) => id !== line.id)
      }, STANDS_MS)
    },
  }
}
