// Mouse, pen and fingers on the board, told apart: a tap or click means a hex, a drag or pinch moves the
// camera and never orders anything. Works on the DOM, so that it is awake while the renderer sleeps.
import type { ScreenPoint } from './projection'

/** Points are CSS pixels from the upper left of the element. */
export type PointerTarget = {
  hover(at: ScreenPoint | null): void
  click(at: ScreenPoint): void
  secondary(at: ScreenPoint): void
  pan(dx: number, dy: number): void
  zoom(factor: number, at: ScreenPoint): void
}

/** Further than this a press is a drag, CSS pixels. */
const SLOP = { mouse: 5, touch: 10 }
const WHEEL_RATE = 0.0016

type Press = { at: ScreenPoint; readonly from: ScreenPoint; readonly button: number }

/** Listens on the element; gives a function that stops. */
export function listenToPointer(element: HTMLElement, target: PointerTarget): () => void {
  // Else the browser would take drags and pinches for its own.
  element.style.touchAction = 'none'
  const presses = new Map<number, Press>()
  let isDrag = false
  const listening = new AbortController()
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    passive = true,
  ) => element.addEventListener(type, listener, { signal: listening.signal, passive })

  const place = (event: MouseEvent): ScreenPoint => {
    const box = element.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  on('pointerdown', (event) => {
    const at = place(event)
    if (presses.size === 0) isDrag = false
    presses.set(event.pointerId, { at, from: at, button: event.button })
    element.setPointerCapture(event.pointerId)
  })

  on('pointermove', (event) => {
    const at = place(event)
    const press = presses.get(event.pointerId)
    if (!press) {
      if (event.pointerType !== 'touch') target.hover(at)
      return
    }
    const slop = event.pointerType === 'mouse' ? SLOP.mouse : SLOP.touch
    if (!isDrag && apart(at, press.from) > slop) {
      isDrag = true
      target.hover(null)
    }
    if (presses.size > 1) pinch(press, at)
    else if (isDrag) target.pan(at.x - press.at.x, at.y - press.at.y)
    press.at = at
  })

  const pinch = (moving: Press, to: ScreenPoint) => {
    isDrag = true
    const other = [...presses.values()].find((press) => press !== moving)
    if (!other) return
    const before = apart(moving.at, other.at)
    const middle = { x: (to.x + other.at.x) / 2, y: (to.y + other.at.y) / 2 }
    if (before > 0) target.zoom(apart(to, other.at) / before, middle)
    target.pan((to.x - moving.at.x) / 2, (to.y - moving.at.y) / 2)
  }

  on('pointerup', (event) => {
    const press = presses.get(event.pointerId)
    presses.delete(event.pointerId)
    if (!press || isDrag) return
    if (press.button === 2) target.secondary(press.at)
    else if (press.button === 0) target.click(press.at)
  })
  on('pointercancel', (event) => presses.delete(event.pointerId))
  on('pointerleave', () => target.hover(null))
  on('contextmenu', (event) => event.preventDefault(), false)
  on(
    'wheel',
    (event) => {
      event.preventDefault()
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1
      target.zoom(Math.exp(-event.deltaY * lines * WHEEL_RATE), place(event))
    },
    false,
  )
  return () => listening.abort()
}

function apart(a: ScreenPoint, b: ScreenPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
