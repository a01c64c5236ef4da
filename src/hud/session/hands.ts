/** What a hand does on the board: point, click, tap, press long, move the cursor, steer the camera. */
import { batch } from '@preact/signals'
import {
  type Arrow,
  type ClickCare,
  type CursorStep,
  click,
  type Facts,
  jumpedCursor,
  type Mode,
  movedCursor,
  placesOfInterest,
  press as pressed,
  type Step,
  toggleGuideAll,
  unitOf,
} from '../../input'
import { FRONT, groundOf, type SessionState } from './sessionState'
import type { Showing } from './showing'

export interface Hands {
  /** `isMoved` false: the board slid under a pointer that rests, which does not take over from the keys. */
  hover(hex: number | null, isMoved?: boolean): void
  /** A click or a tap. What orders something does so only where it was shown before. */
  press(hex: number): void
  /** The second of two quick clicks: shows who stands there, and orders nothing. */
  double(hex: number): void
  /** A long press: who stands there? */
  hold(hex: number): void
  /** The keys take over: a mouse that rests shows nothing until it moves. */
  leadByKeys(at: number | null): void
  moveCursor(step: CursorStep): void
  /** Whether the panel of a hex follows the pointer. */
  toggleInspect(): void
  /** Columns beside the selected officer follow its next move, or stay. */
  toggleGuideAll(): void
  /** To the next thing of interest in that direction. */
  jumpCursor(arrow: Arrow): void
  steer(x: number, y: number): void
  zoomStep(step: 1 | -1 | 0): void
  zoomBy(factor: number): void
}

interface HandsNeed {
  /** How careful clicks must be. */
  readonly style: () => ClickCare['style']
  /** Whether nobody sees or shoots at an order. */
  readonly isUnseen: ClickCare['isUnseen']
  readonly state: SessionState
  readonly showing: Showing
  readonly facts: () => Facts
  readonly take: (step: Step) => void
}

export function createHands(need: HandsNeed): Hands {
  const { state, showing, facts, take, style, isUnseen } = need
  const { view, mode, hovered, cursor, inspected } = state
  const { grid, exits } = state.match.field.worlds[FRONT].board
  const pointedAt = () => cursor.value ?? hovered.value
  let isKeyLed = false
  /** Where the cursor was last: it comes back there after the other side's turn. */
  let lastCursor: number | null = null

  const leadByKeys = (at: number | null) =>
    batch(() => {
      isKeyLed = true
      hovered.value = null
      inspected.value = null
      cursor.value = at
      lastCursor = at ?? lastCursor
    })
  const putCursor = (next: (from: number) => number) => {
    const { units, flag } = groundOf(view.value)
    const home = units.find((unit) => unit.id === unitOf(mode.value))?.hex ?? -1
    const to = next(pointedAt() ?? (home >= 0 ? home : (lastCursor ?? flag)))
    leadByKeys(to)
    showing.stage?.frame(to)
  }
  /** Where the last click was held back, and in which mode: the next one there is the second. */
  let held: { readonly hex: number; readonly mode: Mode } | null = null
  /** The mode in which a click chose what the button shall order: the way to the button changes nothing. */
  let pinned: Mode | null = null
  const press = (hex: number) =>
    batch(() => {
      const before = mode.value
      const care: ClickCare = {
        style: style(),
        shownAt: pointedAt(),
        heldAt: held?.mode === before ? held.hex : null,
        isUnseen,
      }
      isKeyLed = false
      cursor.value = null
      hovered.value = hex
      inspected.value = null
      const step = click(before, hex, care, facts())
      const isHeldBack = step.order === null && pressed(before, hex, facts()).order !== null
      pinned = isHeldBack && care.style === 'button' ? before : null
      held = step.mode === before && step.order === null ? { hex, mode: before } : null
      take(step)
    })
  const isTaken = (hex: number) => groundOf(view.value).units.some((unit) => unit.hex === hex)

  return {
    hover(hex, isMoved = true) {
      if (!isMoved && isKeyLed) return
      if (pinned !== null && pinned === mode.value) return
      isKeyLed = isKeyLed && hex === null
      if (hex === hovered.value && cursor.value === null) return
      batch(() => {
        hovered.value = hex
        if (hex !== null) {
          cursor.value = null
          inspected.value = null
        }
      })
    },
    press,
    double(hex) {
      if (isTaken(hex)) showing.stage?.centre(hex)
      else press(hex)
    },
    hold(hex) {
      batch(() => {
        isKeyLed = false
        cursor.value = null
        hovered.value = hex
        inspected.value = hex
      })
    },
    leadByKeys,
    toggleInspect() {
      batch(() => {
        inspected.value = null
        state.isInspecting.value = !state.isInspecting.value
      })
    },
    moveCursor: (step) => putCursor((from) => movedCursor(grid, from, step)),
    jumpCursor: (arrow) =>
      putCursor((from) =>
        jumpedCursor(grid, from, arrow, placesOfInterest(groundOf(view.value), exits)),
      ),
    toggleGuideAll() {
      mode.value = toggleGuideAll(mode.value, facts())
    },
    steer: (x, y) => showing.stage?.steer(x, y),
    zoomStep: (step) => showing.stage?.zoomStep(step),
    zoomBy: (factor) => showing.stage?.zoomBy(factor),
  }
}
