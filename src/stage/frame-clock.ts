// Draws on demand: the renderer sleeps unless something moves. A sleeping stage costs nothing, and a test
// can wait for it to come to rest.
import type Phaser from 'phaser'

export type FrameClock = {
  /** Asks for a frame. */
  request(): void
  /** While it is true frames come seldom, and what was asked for is drawn when it ends. */
  hold(isHeld: boolean): void
  /** Real milliseconds since the frame before; none after a sleep. To be called once a frame. */
  tick(): number
  /** Settles when nothing moves and the last frame is drawn. */
  readonly idle: Promise<void>
  /** Ends the game: it does so in its next frame, so it must not be asleep. */
  stop(): void
}

/** A late frame counts as this much at most, so that nothing jumps. */
const LONGEST_MS = 250
/** Pause between frames when only ambient life moves. */
const AMBIENT_MS = 40
/** While frames are held back one is drawn after so long all the same: nobody is to think that it hangs. */
const HELD_MS = 700
/** Every so many frames it is asked how far behind the graphics processor is. */
const PROBE_FRAMES = 8
/** Behind by more than this it is waited for after each frame. */
const BEHIND_MS = 40

/** `isBusy`: something moves; `isWaiting`: nothing moves, but something is still to come; `isAlive`: ambient life. */
export function createFrameClock(
  game: Phaser.Game,
  is: { busy(): boolean; waiting(): boolean; alive(): boolean },
  nowMs: () => number = () => performance.now(),
): FrameClock {
  /** More frames to draw: the one under way may already have passed what changed. */
  let framesLeft = 1
  let isWaking = false
  let lastMs: number | null = null
  let resting: (() => void)[] = []
  let isAsleep = false
  let isStopped = false
  let isHeld = false
  /** Draws what was asked for while frames were held back; 0 = nothing was. */
  let owed: ReturnType<typeof setTimeout> | 0 = 0

  const catchUp = createCatchUp(game)

  const rest = () => {
    if (!isAsleep || isWaking || owed !== 0 || is.waiting()) return
    const waiting = resting
    resting = []
    for (const resolve of waiting) resolve()
  }

  game.events.on('postrender', () => {
    catchUp()
    if (is.busy()) return
    if (framesLeft > 0) {
      framesLeft -= 1
      return
    }
    game.loop.sleep()
    isAsleep = true
    lastMs = null
    rest()
    if (is.alive()) setTimeout(live, AMBIENT_MS)
  })

  const live = () => {
    if (isHeld) request()
    else wake()
  }
  const request = () => {
    if (isStopped) return
    if (isHeld) owed ||= setTimeout(pay, HELD_MS)
    else drawSoon()
  }
  const pay = () => {
    clearTimeout(owed || undefined)
    owed = 0
    drawSoon()
  }
  const drawSoon = () => {
    if (!isAsleep) framesLeft = 1
    else if (!isWaking) {
      // Not at once: waking draws a frame, and the caller may not be done.
      isWaking = true
      queueMicrotask(wake)
    }
  }
  const wake = () => {
    isWaking = false
    if (!isAsleep || isStopped) return
    isAsleep = false
    game.loop.wake()
  }

  return {
    request,
    hold(next) {
      isHeld = next
      if (!isHeld && owed !== 0) pay()
    },
    tick() {
      const now = nowMs()
      const elapsed = lastMs === null ? 0 : Math.min(LONGEST_MS, now - lastMs)
      lastMs = now
      return elapsed
    },
    get idle() {
      if (isStopped || (isAsleep && !isWaking && owed === 0 && !is.waiting()))
        return Promise.resolve()
      return new Promise<void>((resolve) => resting.push(resolve))
    },
    stop() {
      isStopped = true
      clearTimeout(owed || undefined)
      for (const resolve of resting) resolve()
      resting = []
      game.destroy(true)
      if (isAsleep) game.loop.wake()
    },
  }
}

/**
 * Waits for the graphics processor where it cannot keep up. Frames are only sent to it, so a slow one
 * (software rendering) would fall seconds behind, and every picture with it.
 */
function createCatchUp(game: Phaser.Game): () => void {
  const pixel = new Uint8Array(4)
  let frames = 0
  let isBehind = false
  return () => {
    frames += 1
    const { renderer } = game
    if (!('gl' in renderer) || (!isBehind && frames % PROBE_FRAMES !== 0)) return
    const { gl } = renderer
    const startMs = performance.now()
    // Reading back a pixel is what waits in every version of WebGL.
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
    isBehind = performance.now() - startMs > BEHIND_MS
  }
}
