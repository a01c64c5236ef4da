// The board's element and the gestures made on it: the DOM's side of `input/gesture`. Works on the DOM, so
// that it is awake while the renderer sleeps.
import {
  type Gesture,
  gestured,
  HOLD_MS,
  NO_GESTURE,
  type PointerInput,
  type PointerKind,
} from '../input'
import type { ScreenPoint } from './projection'

const WHEEL_RATE = 0.0016
/** Of a wheel that counts lines instead of pixels. */
const LINE_PX = 30

/** Listens on the element; points are CSS pixels from its upper left. Gives a function that stops. */
export function listenToPointer(
  element: HTMLElement,
  tell: (gesture: Gesture) => void,
): () => void {
  // Else the browser would take drags and pinches for its own, and wait whether a tap becomes two.
  element.style.touchAction = 'none'
  let state = NO_GESTURE
  let holding = 0
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
  const hear = (input: PointerInput) => {
    const told = gestured(state, input)
    state = told.state
    for (const gesture of told.gestures) tell(gesture)
  }
  const heard = (event: PointerEvent) => ({
    id: event.pointerId,
    kind: kindOf(event),
    at: place(event),
    ms: event.timeStamp,
  })

  on('pointerdown', (event) => {
    element.setPointerCapture(event.pointerId)
    hear({ type: 'down', ...heard(event), button: event.button })
    window.clearTimeout(holding)
    holding = window.setTimeout(() => hear({ type: 'wait', ms: performance.now() }), HOLD_MS + 1)
  })
  on('pointermove', (event) => hear({ type: 'move', ...heard(event) }))
  on('pointerup', (event) => hear({ type: 'up', ...heard(event) }))
  on('pointercancel', (event) => hear({ type: 'cancel', id: event.pointerId }))
  on('pointerleave', (event) => hear({ type: 'leave', kind: kindOf(event) }))
  on('contextmenu', (event) => event.preventDefault(), false)
  // The middle button would start the browser's own scrolling.
  on('mousedown', (event) => event.button === 1 && event.preventDefault(), false)
  on(
    'wheel',
    (event) => {
      event.preventDefault()
      const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1)
      tell({ type: 'zoom', factor: Math.exp(-px * WHEEL_RATE), at: place(event) })
    },
    false,
  )
  return () => {
    window.clearTimeout(holding)
    listening.abort()
  }
}

function kindOf({ pointerType }: PointerEvent): PointerKind {
  return pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse'
}
