/**
 * Loops are encoded with a little of themselves behind their end. What follows the end is the beginning once
 * more, but for the codec's noise, which would jump: it fades into the beginning instead.
 */

/** How long that takes, seconds. */
export const BLEND_SEC = 0.02

/** Changes the samples of a channel in place. `start` and `end` are frames. */
export function mendSeam(channel: Float32Array, start: number, end: number, frames: number): void {
  const most = Math.min(frames, channel.length - end)
  for (let i = 0; i < most; i += 1) {
    const share = i / most
    channel[start + i] = channel[start + i] * share + channel[end + i] * (1 - share)
  }
}
