/** Reads gamepads frame by frame while one is connected and the page is seen. */

export interface PadReading {
  readonly buttons: readonly number[]
  readonly axes: readonly number[]
}

/** Tells of the pad that was used last; gives a function that stops. Pads of other mappings are left alone. */
export function readPads(tell: (pad: PadReading, ms: number) => void): () => void {
  let frame = 0
  const read = (ms: number) => {
    const pad = latestPad()
    frame = pad === null ? 0 : requestAnimationFrame(read)
    if (pad === null) return
    tell({ buttons: pad.buttons.map((button) => button.value), axes: pad.axes }, ms)
  }
  const wake = () => {
    if (frame === 0) frame = requestAnimationFrame(read)
  }
  const listening = new AbortController()
  const { signal } = listening
  addEventListener('gamepadconnected', wake, { signal })
  wake()
  return () => {
    listening.abort()
    cancelAnimationFrame(frame)
  }
}

function latestPad(): Gamepad | null {
  let latest: Gamepad | null = null
  for (const pad of navigator.getGamepads()) {
    if (pad?.connected !== true || pad.mapping !== 'standard') continue
    if (latest === null || pad.timestamp > latest.timestamp) latest = pad
  }
  return latest
}
