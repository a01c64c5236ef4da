// What every timeline is made of, whatever is shown on it.

/** One act at one time, and what becomes true with it. `A` = what can be shown, `S` = what is seen. */
export type Cued<A, S> = {
  readonly act: A
  /** When it begins and how long it takes, at speed 1. */
  readonly atMs: number
  readonly ms: number
  /** What becomes true on the display when it ends. */
  readonly events: readonly S[]
  /** The event whose showing begins with it; null where another cue began it, or nothing is to see. */
  readonly tells: S | null
}

/** When the last cue ends. */
export function totalMs(cues: readonly Pick<Cued<unknown, unknown>, 'atMs' | 'ms'>[]): number {
  return cues.reduce((end, cue) => Math.max(end, cue.atMs + cue.ms), 0)
}
