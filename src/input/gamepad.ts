/**
 * A gamepad of the standard mapping: snapshots in, intents out, by a pure reducer. A button acts when
 * it goes down; the stick and the cross repeat; ending the turn takes a button held for a while, so
 * that no slip of a thumb ends it.
 */
import type { CursorStep } from './cursor'

/** Values of 0 to 1 for each button and −1 to 1 for each axis, as `navigator.getGamepads` gives them. */
export interface PadSnapshot {
  readonly buttons: readonly number[]
  readonly axes: readonly number[]
}

export type PadAction =
  | 'confirm'
  | 'cancel'
  | 'inspect'
  | 'threats'
  | 'previous'
  | 'next'
  | 'menu'
  | 'actions'
  | 'panels'
  | 'endTurn'

export type PadIntent =
  | { readonly type: 'press'; readonly action: PadAction }
  | { readonly type: 'step'; readonly step: CursorStep }
  /** Steady panning, −1 to 1 on each axis, until it is told again. */
  | { readonly type: 'steer'; readonly x: number; readonly y: number }
  /** Zoom by this factor. */
  | { readonly type: 'zoom'; readonly factor: number }
  /** How far the held end-of-turn button is, 0 to 1. */
  | { readonly type: 'holding'; readonly share: number }

export interface PadState {
  readonly down: readonly boolean[]
  readonly step: CursorStep | null
  /** How long the held step is held still until it is given again. */
  readonly untilRepeatMs: number
  readonly steerX: number
  readonly steerY: number
  /** Since when the end-of-turn button is held; null = it is not, or has done its work. */
  readonly heldSinceMs: number | null
  readonly lastMs: number | null
}

export const NO_PAD: PadState = {
  down: [],
  step: null,
  untilRepeatMs: 0,
  steerX: 0,
  steerY: 0,
  heldSinceMs: null,
  lastMs: null,
}

const BACK = 8
const LEFT_TRIGGER = 6
const RIGHT_TRIGGER = 7

/** Buttons of the standard mapping by their index. */
const BUTTONS: Readonly<Record<number, PadAction>> = {
  0: 'confirm',
  1: 'cancel',
  2: 'threats',
  3: 'inspect',
  4: 'previous',
  5: 'next',
  9: 'menu',
  10: 'actions',
  11: 'panels',
}

const CROSS = { up: 12, down: 13, left: 14, right: 15 } as const

/** A trigger or button counts as pressed from here. */
const PRESSED = 0.5
/** Sticks do not rest exactly in the middle. */
const DEAD = 0.3
const FIRST_REPEAT_MS = 380
const REPEAT_MS = 110
export const HOLD_TO_END_MS = 900
/** Zoom a second with a trigger wholly pressed. */
const ZOOM_RATE = 2.2
/** On a page that is late a short press is no long one, and a zoom no leap. */
const LONGEST_STEP_MS = 100

interface Told {
  readonly state: PadState
  readonly intents: readonly PadIntent[]
}

export function padStepped(state: PadState, pad: PadSnapshot, ms: number): Told {
  const down = pad.buttons.map((value) => value >= PRESSED)
  const went = (button: number) => down[button] === true && state.down[button] !== true
  const intents: PadIntent[] = []
  for (const [button, action] of Object.entries(BUTTONS)) {
    if (went(Number(button))) intents.push({ type: 'press', action })
  }

  const passedMs = Math.min(LONGEST_STEP_MS, ms - (state.lastMs ?? ms))
  const step = crossStep(down) ?? stickStep(pad.axes)
  const isNew = step !== state.step
  let untilRepeatMs = state.untilRepeatMs - passedMs
  if (step !== null && (isNew || untilRepeatMs <= 0)) {
    untilRepeatMs = isNew ? FIRST_REPEAT_MS : REPEAT_MS
    intents.push({ type: 'step', step })
  }

  const [steerX, steerY] = [eased(pad.axes[2]), eased(pad.axes[3])]
  if (steerX !== state.steerX || steerY !== state.steerY) {
    intents.push({ type: 'steer', x: steerX, y: steerY })
  }

  const pull = trigger(pad, RIGHT_TRIGGER) - trigger(pad, LEFT_TRIGGER)
  if (pull !== 0 && passedMs > 0) {
    intents.push({ type: 'zoom', factor: ZOOM_RATE ** ((pull * passedMs) / 1000) })
  }

  const since = went(BACK) ? ms : down[BACK] === true ? state.heldSinceMs : null
  const share = since === null ? 0 : Math.min(1, (ms - since) / HOLD_TO_END_MS)
  const isDone = share >= 1
  if (isDone) intents.push({ type: 'press', action: 'endTurn' })
  if (since !== null || state.heldSinceMs !== null) {
    intents.push({ type: 'holding', share: isDone ? 0 : share })
  }

  return {
    state: {
      down,
      step,
      untilRepeatMs,
      steerX,
      steerY,
      heldSinceMs: isDone ? null : since,
      lastMs: ms,
    },
    intents,
  }
}

function crossStep(down: readonly boolean[]): CursorStep | null {
  const is = (button: number) => (down[button] === true ? 1 : 0)
  return stepTo(is(CROSS.right) - is(CROSS.left), is(CROSS.down) - is(CROSS.up))
}

function stickStep(axes: readonly number[]): CursorStep | null {
  const x = axes[0] ?? 0
  const y = axes[1] ?? 0
  if (Math.hypot(x, y) < PRESSED) return null
  // Eight even sectors: a slanting push goes to a slanting neighbour.
  const wide = Math.abs(x) > 2.414 * Math.abs(y)
  const tall = Math.abs(y) > 2.414 * Math.abs(x)
  return stepTo(tall ? 0 : Math.sign(x), wide ? 0 : Math.sign(y))
}

function stepTo(x: number, y: number): CursorStep | null {
  if (y === 0) return x === 0 ? null : x > 0 ? 'right' : 'left'
  if (x === 0) return y > 0 ? 'down' : 'up'
  if (y > 0) return x > 0 ? 'downRight' : 'downLeft'
  return x > 0 ? 'upRight' : 'upLeft'
}

/** An axis without its dead zone, in tenths: a trembling thumb is no news. */
function eased(value = 0): number {
  const size = Math.abs(value)
  if (size < DEAD) return 0
  return (Math.sign(value) * Math.round(((Math.min(1, size) - DEAD) / (1 - DEAD)) * 10)) / 10
}

function trigger(pad: PadSnapshot, button: number): number {
  const value = pad.buttons[button] ?? 0
  return value < DEAD ? 0 : value
}
