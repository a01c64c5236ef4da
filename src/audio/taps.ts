/** The interface under the hand: buttons sound when they are pointed at and pressed, whatever screen they are on. */
import type { InterfaceSound } from './sounds'

const PRESSABLE = 'button, [role="switch"], [role="tab"], a[href], summary, select'

/** Listens until the function that it gives is called. */
export function listenToTaps(page: Document, tap: (sound: InterfaceSound) => void): () => void {
  const listening = new AbortController()
  const options = { signal: listening.signal, capture: true, passive: true }
  let pointed: Element | null = null
  page.addEventListener(
    'pointerover',
    (event) => {
      const over = pressableOf(event.target)
      // A finger points at nothing before it presses.
      if (over !== null && over !== pointed && event.pointerType === 'mouse') tap('hover')
      pointed = over
    },
    options,
  )
  page.addEventListener(
    'click',
    (event) => {
      const pressed = pressableOf(event.target)
      if (pressed === null) return
      tap(pressed.getAttribute('aria-disabled') === 'true' ? 'refuse' : 'click')
    },
    options,
  )
  return () => listening.abort()
}

function pressableOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(PRESSABLE) : null
}
