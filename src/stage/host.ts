// What a stage must hear from the page around it: the size of its host and of the screen's pixels, whether
// the page is seen, and whether the player's fingers are on it.

export type HostHandler = {
  /** The host has another size, or the screen other pixels. */
  resized(): void
  /** The page is seen, or is not. */
  shown(isShown: boolean): void
  /** A finger or a button is down on the host. */
  held(isHeld: boolean): void
}

/** More device pixels a CSS pixel than this cost more than they show. */
const MOST_RATIO = 2

/** Device pixels a CSS pixel: it changes with the screen and with the browser's own zoom. */
export function deviceRatio(): number {
  return Math.min(MOST_RATIO, window.devicePixelRatio || 1)
}

/** Listens until the function that it gives is called. */
export function listenToHost(host: HTMLElement, handler: HostHandler): () => void {
  const listening = new AbortController()
  const { signal } = listening
  const resizing = new ResizeObserver(() => {
    if (host.clientWidth > 0 && host.clientHeight > 0) handler.resized()
  })
  resizing.observe(host)

  // A query holds for one ratio only: after each change there is another to listen to.
  const followRatio = () => {
    if (signal.aborted) return
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    const changed = () => {
      handler.resized()
      followRatio()
    }
    query.addEventListener('change', changed, { signal, once: true })
  }
  followRatio()

  const pointers = new Set<number>()
  const hold = (event: PointerEvent, isDown: boolean) => {
    if (isDown) pointers.add(event.pointerId)
    else pointers.delete(event.pointerId)
    handler.held(pointers.size > 0)
  }
  host.addEventListener('pointerdown', (event) => hold(event, true), { signal, passive: true })
  for (const type of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(type, (event) => hold(event, false), { signal, passive: true })
  }
  document.addEventListener('visibilitychange', () => handler.shown(!document.hidden), { signal })
  return () => {
    listening.abort()
    resizing.disconnect()
  }
}
