/** What a hand does on a board: point, click, tap, press long, move the cursor. */
import { batch } from '@preact/signals'
import { type Arrow, type CursorStep, jumpedCursor, movedCursor } from '../../input'
import type { SessionState } from './sessionState'
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
  /** To the next thing of interest in that direction. */
  jumpCursor(arrow: Arrow): void
}

type Grid = Parameters<typeof movedCursor>[0]

interface HandsNeed {
  readonly state: SessionState
  readonly showing: Showing
  readonly grid: Grid
  /** Where a cursor begins that has been nowhere yet: whoever is selected, or −1; then a place to begin. */
  readonly home: () => number
  readonly start: () => number
  readonly places: () => readonly number[]
  readonly isTaken: (hex: number) => boolean
  /** A press; `shownAt` is the hex that was pointed at when it came. */
  readonly click: (hex: number, shownAt: number | null) => void
  /** A click chose what a button shall order: the way to it changes nothing. */
  readonly isPinned: () => boolean
}

export function createHands(need: HandsNeed): Hands {
  const { state, showing, grid } = need
  const { hovered, cursor, inspected } = state
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
    const home = need.home()
    const to = next(pointedAt() ?? (home >= 0 ? home : (lastCursor ?? need.start())))
    leadByKeys(to)
    showing.stage?.frame(to)
  }
  const press = (hex: number) =>
    batch(() => {
      const shownAt = pointedAt()
      isKeyLed = false
      cursor.value = null
      hovered.value = hex
      inspected.value = null
      need.click(hex, shownAt)
    })

  return {
    hover(hex, isMoved = true) {
      if (!isMoved && isKeyLed) return
      if (need.isPinned()) return
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
      if (need.isTaken(hex)) showing.stage?.centre(hex)
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
    moveCursor: (step) => putCursor((from) => movedCursor(grid, from, step)),
    jumpCursor: (arrow) => putCursor((from) => jumpedCursor(grid, from, arrow, need.places())),
  }
}
