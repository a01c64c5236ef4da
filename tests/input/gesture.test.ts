import { describe, expect, it } from 'vitest'
import {
  type Gesture,
  gestured,
  HOLD_MS,
  NO_GESTURE,
  type PointerInput,
  type PointerKind,
} from '../../src/input'

/** Plays pointers one after the other and gives what they meant. */
function told(...inputs: readonly PointerInput[]): readonly Gesture[] {
  const gestures: Gesture[] = []
  let state = NO_GESTURE
  for (const input of inputs) {
    const step = gestured(state, input)
    state = step.state
    gestures.push(...step.gestures)
  }
  return gestures
}

const kinds = (gestures: readonly Gesture[]) => gestures.map((one) => one.type)
const isOrder = ({ type }: Gesture) => type === 'tap' || type === 'double'

/** A pointer that speaks in points and milliseconds. */
function pointer(kind: PointerKind, id = 1, button = 0) {
  const at = (x: number, y: number) => ({ x, y })
  return {
    down: (x: number, y: number, ms = 0): PointerInput => ({
      type: 'down',
      id,
      kind,
      button,
      at: at(x, y),
      ms,
    }),
    move: (x: number, y: number, ms = 0): PointerInput => ({
      type: 'move',
      id,
      kind,
      at: at(x, y),
      ms,
    }),
    up: (x: number, y: number, ms = 0): PointerInput => ({
      type: 'up',
      id,
      kind,
      at: at(x, y),
      ms,
    }),
    cancel: (): PointerInput => ({ type: 'cancel', id }),
  }
}

const mouse = pointer('mouse')
const finger = pointer('touch', 1)
const second = pointer('touch', 2)
const third = pointer('touch', 3)
const wait = (ms: number): PointerInput => ({ type: 'wait', ms })

describe('the mouse', () => {
  it('points without a button, and points nowhere once it leaves the board', () => {
    expect(told(mouse.move(5, 5), { type: 'leave', kind: 'mouse' })).toEqual([
      { type: 'hover', at: { x: 5, y: 5 } },
      { type: 'hover', at: null },
    ])
  })

  it('a click that trembles within the threshold is a click', () => {
    const gestures = told(mouse.down(10, 10), mouse.move(13, 12), mouse.up(13, 12, 80))
    expect(kinds(gestures)).toEqual(['tap'])
  })

  it('a drag pans by exactly its way past the threshold, and never clicks', () => {
    const gestures = told(mouse.down(0, 0), mouse.move(20, 0), mouse.move(50, 10), mouse.up(50, 10))
    expect(gestures.some(isOrder)).toBe(false)
    expect(gestures).toContainEqual({ type: 'pan', dx: 30, dy: 10 })
  })

  it('a drag that comes back to where it began still is no click', () => {
    const gestures = told(mouse.down(0, 0), mouse.move(40, 0), mouse.move(0, 0), mouse.up(0, 0))
    expect(gestures.some(isOrder)).toBe(false)
  })

  it('a release far from the press is no click, even if no move was told', () => {
    expect(told(mouse.down(0, 0), mouse.up(60, 0)).some(isOrder)).toBe(false)
  })

  it('the right button cancels, and drags without cancelling', () => {
    const right = pointer('mouse', 1, 2)
    expect(kinds(told(right.down(0, 0), right.up(1, 1)))).toEqual(['cancel'])
    expect(kinds(told(right.down(0, 0), right.move(30, 0), right.up(30, 0)))).not.toContain(
      'cancel',
    )
  })

  it('the middle button drags, and clicks nothing', () => {
    const middle = pointer('mouse', 1, 1)
    expect(told(middle.down(0, 0), middle.up(0, 0))).toEqual([])
    expect(kinds(told(middle.down(0, 0), middle.move(30, 0)))).toContain('pan')
  })

  it('the second of two quick clicks is told apart, a third is a click again', () => {
    const gestures = told(
      mouse.down(0, 0, 0),
      mouse.up(0, 0, 50),
      mouse.down(1, 0, 150),
      mouse.up(1, 0, 200),
      mouse.down(1, 0, 300),
      mouse.up(1, 0, 350),
    )
    expect(kinds(gestures)).toEqual(['tap', 'double', 'tap'])
  })

  it('two slow clicks, or two in different places, are two clicks', () => {
    const slow = told(
      mouse.down(0, 0),
      mouse.up(0, 0, 10),
      mouse.down(0, 0, 600),
      mouse.up(0, 0, 650),
    )
    expect(kinds(slow)).toEqual(['tap', 'tap'])
    const apart = told(
      mouse.down(0, 0),
      mouse.up(0, 0, 10),
      mouse.down(30, 0, 60),
      mouse.up(30, 0, 90),
    )
    expect(kinds(apart)).toEqual(['tap', 'tap'])
  })
})

describe('a finger', () => {
  it('taps, also with the jitter of skin', () => {
    const gestures = told(finger.down(10, 10), finger.move(17, 14), finger.up(16, 13, 120))
    expect(kinds(gestures)).toEqual(['tap'])
  })

  it('never hovers', () => {
    expect(told(finger.move(5, 5), { type: 'leave', kind: 'touch' })).toEqual([])
  })

  it('two quick taps are two taps: the second confirms', () => {
    const gestures = told(
      finger.down(0, 0),
      finger.up(0, 0, 40),
      finger.down(0, 0, 90),
      finger.up(0, 0, 130),
    )
    expect(kinds(gestures)).toEqual(['tap', 'tap'])
  })

  it('that lies still asks what is there, and its lifting is no tap', () => {
    const gestures = told(finger.down(9, 9), wait(HOLD_MS), finger.up(9, 9, HOLD_MS + 300))
    expect(gestures).toEqual([{ type: 'hold', at: { x: 9, y: 9 } }])
  })

  it('that lay still on a page too busy to notice is still no tap', () => {
    expect(kinds(told(finger.down(9, 9), finger.up(9, 9, HOLD_MS + 5)))).toEqual(['hold'])
  })

  it('that is dragged after a long press pans and orders nothing', () => {
    const gestures = told(
      finger.down(0, 0),
      wait(HOLD_MS),
      finger.move(40, 0, 600),
      finger.move(60, 0, 620),
      finger.up(60, 0, 640),
    )
    expect(kinds(gestures)).toEqual(['hold', 'pan', 'pan'])
  })

  it('that is dragged is not asking, however long it takes', () => {
    const gestures = told(
      finger.down(0, 0),
      finger.move(30, 0, 50),
      wait(HOLD_MS),
      finger.up(30, 0, 900),
    )
    expect(kinds(gestures)).toEqual(['pan'])
  })

  it('that the browser takes away orders nothing, and the next tap works', () => {
    const gestures = told(
      finger.down(0, 0),
      finger.cancel(),
      finger.up(0, 0, 60),
      second.down(8, 8, 100),
      second.up(8, 8, 150),
    )
    expect(gestures).toEqual([{ type: 'tap', at: { x: 8, y: 8 } }])
  })
})

describe('two fingers', () => {
  it('that move apart zoom by the ratio of their distances, at the middle between them', () => {
    const gestures = told(
      finger.down(100, 100),
      second.down(200, 100, 20),
      second.move(300, 100, 40),
      second.up(300, 100, 200),
      finger.up(100, 100, 220),
    )
    expect(gestures).toContainEqual({ type: 'zoom', factor: 2, at: { x: 200, y: 100 } })
    expect(gestures.some(isOrder)).toBe(false)
  })

  it('tapped together cancel', () => {
    const gestures = told(
      finger.down(100, 100),
      second.down(180, 100, 30),
      finger.up(101, 100, 120),
      second.up(180, 102, 140),
    )
    expect(gestures).toEqual([{ type: 'cancel' }])
  })

  it('that rest and are lifted late mean nothing', () => {
    const gestures = told(
      finger.down(100, 100),
      second.down(180, 100, 30),
      wait(HOLD_MS),
      finger.up(100, 100, 800),
      second.up(180, 100, 900),
    )
    expect(gestures).toEqual([])
  })

  it('a finger added in the middle of a press makes it no tap and no long press', () => {
    const gestures = told(
      finger.down(0, 0),
      second.down(90, 0, 300),
      wait(HOLD_MS),
      second.move(140, 0, 500),
      second.up(140, 0, 600),
      finger.up(0, 0, 700),
    )
    expect(gestures.some(({ type }) => type === 'hold')).toBe(false)
    expect(gestures.some(isOrder)).toBe(false)
  })

  it('after a pinch the finger that stays pans, and its lifting is no tap', () => {
    const gestures = told(
      finger.down(0, 0),
      second.down(100, 0),
      second.move(160, 0, 50),
      second.up(160, 0, 80),
      finger.move(0, 30, 100),
      finger.up(0, 30, 120),
    )
    expect(gestures.at(-1)).toEqual({ type: 'pan', dx: 0, dy: 30 })
  })
})

describe('a palm', () => {
  it('of many touches means nothing until all of them are gone, and then fingers work again', () => {
    const palm = told(
      finger.down(0, 0),
      second.down(40, 0),
      third.down(80, 0),
      second.move(90, 30, 30),
      finger.up(0, 0, 60),
      third.move(120, 0, 70),
      second.up(90, 30, 80),
      third.up(120, 0, 90),
    )
    expect(palm).toEqual([])
    const after = told(
      finger.down(0, 0),
      second.down(40, 0),
      third.down(80, 0),
      finger.up(0, 0, 60),
      second.up(40, 0, 60),
      third.up(80, 0, 60),
      finger.down(5, 5, 500),
      finger.up(5, 5, 550),
    )
    expect(kinds(after)).toEqual(['tap'])
  })

  it('whatever many pointers do, nothing is ordered while more than one was down', () => {
    // All short sequences of two fingers: down, move, lift, loss, in any order.
    const moves = [
      (at: number) => finger.down(0, 0, at),
      (at: number) => second.down(60, 0, at),
      (at: number) => finger.move(30, 0, at),
      (at: number) => second.move(90, 0, at),
      (at: number) => finger.up(0, 0, at),
      (at: number) => second.up(60, 0, at),
      () => finger.cancel(),
    ]
    let count = 0
    const walk = (inputs: readonly PointerInput[], depth: number) => {
      if (depth === 0) {
        const both = [finger.down(0, 0), second.down(60, 0), ...inputs]
        const gestures: Gesture[] = []
        let state = NO_GESTURE
        for (const input of both) {
          const isDown = (id: number) => state.presses.some((press) => press.id === id)
          if (input.type === 'down' && isDown(input.id)) continue
          const step = gestured(state, input)
          state = step.state
          // A new press after all were up is a gesture of its own.
          gestures.push(...step.gestures)
          if (state.presses.length === 0) break
        }
        expect(gestures.some(isOrder)).toBe(false)
        count += 1
        return
      }
      for (const next of moves) walk([...inputs, next((5 - depth) * 20)], depth - 1)
    }
    walk([], 4)
    expect(count).toBe(7 ** 4)
  })
})
