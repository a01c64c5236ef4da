/**
 * Mouse, pen and fingers on the board, told apart by a pure reducer: pointer events in, gestures out. A
 * drag, a pinch, a palm or a long press never ends in a tap, so none of them can give an order.
 */

export interface Point {
  readonly x: number
  readonly y: number
}

export type PointerKind = 'mouse' | 'pen' | 'touch'

/** Points in CSS pixels, times in ms. */
export type PointerInput =
  | {
      readonly type: 'down'
      readonly id: number
      readonly kind: PointerKind
      readonly button: number
      readonly at: Point
      readonly ms: number
    }
  | {
      readonly type: 'move' | 'up'
      readonly id: number
      readonly kind: PointerKind
      readonly at: Point
      readonly ms: number
    }
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'leave'; readonly kind: PointerKind }
  /** Time has passed: a finger that lies still becomes a long press. */
  | { readonly type: 'wait'; readonly ms: number }

export type Gesture =
  | { readonly type: 'hover'; readonly at: Point | null }
  | { readonly type: 'tap'; readonly at: Point }
  /** The second of two quick clicks of the mouse; the first was a tap. */
  | { readonly type: 'double'; readonly at: Point }
  | { readonly type: 'hold'; readonly at: Point }
  /** Right click, or a tap of two fingers. */
  | { readonly type: 'cancel' }
  | { readonly type: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly type: 'zoom'; readonly factor: number; readonly at: Point }

interface Press {
  readonly id: number
  readonly kind: PointerKind
  readonly button: number
  readonly from: Point
  readonly at: Point
  readonly sinceMs: number
}

export interface GestureState {
  readonly presses: readonly Press[]
  /**
   * `press`: one pointer that has not moved; `pair`: two fingers that have not; `lifting`: one of such
   * a pair is up; `held`: the long press was told; `spent`: nothing more until all are up.
   */
  readonly phase: 'calm' | 'press' | 'held' | 'drag' | 'pair' | 'lifting' | 'pinch' | 'spent'
  readonly lastClick: { readonly at: Point; readonly ms: number } | null
}

export const NO_GESTURE: GestureState = { presses: [], phase: 'calm', lastClick: null }

/** Further than this a press is a drag, CSS pixels: a finger is less steady than a mouse. */
const SLOP: Readonly<Record<PointerKind, number>> = { mouse: 5, pen: 8, touch: 10 }
export const HOLD_MS = 450
const DOUBLE_MS = 300
const TWO_FINGERS_MS = 400

interface Told {
  readonly state: GestureState
  readonly gestures: readonly Gesture[]
}

const quiet = (state: GestureState): Told => ({ state, gestures: [] })
const tell = (state: GestureState, ...gestures: readonly Gesture[]): Told => ({
  state,
  gestures: gestures.filter((one) => one.type !== 'pan' || one.dx !== 0 || one.dy !== 0),
})

export function gestured(state: GestureState, input: PointerInput): Told {
  switch (input.type) {
    case 'down':
      return down(state, input)
    case 'move':
      return move(state, input)
    case 'up':
      return up(state, input)
    case 'cancel':
      return quiet(without(state, input.id, 'spent'))
    case 'leave':
      return input.kind === 'touch' ? quiet(state) : tell(state, { type: 'hover', at: null })
    case 'wait':
      return wait(state, input.ms)
  }
}

function down(state: GestureState, input: Extract<PointerInput, { type: 'down' }>): Told {
  const { id, kind, button, at, ms } = input
  const press: Press = { id, kind, button, from: at, at, sinceMs: ms }
  const presses = [...state.presses.filter((one) => one.id !== id), press]
  return quiet({ ...state, presses, phase: phaseOnDown(state, presses.length) })
}

function phaseOnDown(state: GestureState, count: number): GestureState['phase'] {
  if (count === 1) return 'press'
  if (count > 2 || state.phase === 'spent') return 'spent'
  return state.phase === 'press' ? 'pair' : 'pinch'
}

function move(state: GestureState, input: Extract<PointerInput, { type: 'move' | 'up' }>): Told {
  const before = state.presses.find((one) => one.id === input.id)
  if (before === undefined) {
    return input.kind === 'touch' ? quiet(state) : tell(state, { type: 'hover', at: input.at })
  }
  const now: Press = { ...before, at: input.at }
  const presses = state.presses.map((one) => (one === before ? now : one))
  const hasMoved = apart(now.at, now.from) > SLOP[now.kind]
  const phase = hasMoved ? phaseOnMove(state.phase) : state.phase
  const next = { ...state, presses, phase }
  if (phase === 'drag') {
    const pan = panBy(now.at.x - before.at.x, now.at.y - before.at.y)
    const isNew = state.phase !== 'drag' && now.kind !== 'touch'
    return isNew ? tell(next, { type: 'hover', at: null }, pan) : tell(next, pan)
  }
  if (phase === 'pinch') return tell(next, ...pinch(before, now, presses))
  return quiet(next)
}

function phaseOnMove(phase: GestureState['phase']): GestureState['phase'] {
  switch (phase) {
    case 'press':
    case 'held':
    case 'lifting':
      return 'drag'
    case 'pair':
      return 'pinch'
    default:
      return phase
  }
}

/** One of two fingers has moved: the board under both follows them. */
function pinch(before: Press, now: Press, presses: readonly Press[]): readonly Gesture[] {
  const other = presses.find((one) => one.id !== now.id)
  if (other === undefined) return []
  const wide = apart(before.at, other.at)
  const middle = { x: (now.at.x + other.at.x) / 2, y: (now.at.y + other.at.y) / 2 }
  const pan = panBy((now.at.x - before.at.x) / 2, (now.at.y - before.at.y) / 2)
  if (wide === 0 || apart(now.at, other.at) === wide) return [pan]
  return [pan, { type: 'zoom', factor: apart(now.at, other.at) / wide, at: middle }]
}

function up(state: GestureState, input: Extract<PointerInput, { type: 'move' | 'up' }>): Told {
  const press = state.presses.find((one) => one.id === input.id)
  if (press === undefined) return quiet(state)
  // The last stretch counts, should the browser have told of no move before.
  const moved = move(state, input)
  const { phase } = moved.state
  const next = without(moved.state, input.id, afterLifting(phase))
  const lasted = input.ms - press.sinceMs
  if (phase === 'lifting') {
    return lasted <= TWO_FINGERS_MS ? tell(next, { type: 'cancel' }) : quiet(next)
  }
  if (phase !== 'press') return { state: next, gestures: moved.gestures }
  if (press.button === 2) return tell(next, { type: 'cancel' })
  if (press.button !== 0) return quiet(next)
  if (press.kind !== 'mouse') {
    return tell(next, { type: lasted >= HOLD_MS ? 'hold' : 'tap', at: input.at })
  }
  return click(next, input.at, input.ms)
}

/** What is left of a gesture when one pointer goes and others stay. */
function afterLifting(phase: GestureState['phase']): GestureState['phase'] {
  switch (phase) {
    case 'pair':
      return 'lifting'
    case 'pinch':
      return 'drag'
    default:
      return 'spent'
  }
}

function click(state: GestureState, at: Point, ms: number): Told {
  const { lastClick } = state
  const isSecond =
    lastClick !== null && ms - lastClick.ms <= DOUBLE_MS && apart(at, lastClick.at) <= SLOP.mouse
  return isSecond
    ? tell({ ...state, lastClick: null }, { type: 'double', at })
    : tell({ ...state, lastClick: { at, ms } }, { type: 'tap', at })
}

function wait(state: GestureState, ms: number): Told {
  const [press] = state.presses
  const isLong = state.phase === 'press' && press.kind !== 'mouse' && ms - press.sinceMs >= HOLD_MS
  return isLong ? tell({ ...state, phase: 'held' }, { type: 'hold', at: press.at }) : quiet(state)
}

function without(state: GestureState, id: number, phase: GestureState['phase']): GestureState {
  const presses = state.presses.filter((one) => one.id !== id)
  return { ...state, presses, phase: presses.length === 0 ? 'calm' : phase }
}

const panBy = (dx: number, dy: number): Gesture => ({ type: 'pan', dx, dy })

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
