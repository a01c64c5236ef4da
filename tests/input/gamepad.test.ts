import { describe, expect, it } from 'vitest'
import { HOLD_TO_END_MS, NO_PAD, nextBox, type PadIntent, padStepped } from '../../src/input'

interface Hold {
  readonly buttons?: readonly number[]
  readonly axes?: readonly number[]
}

/** Holds something for a while, looked at sixty times a second; gives what the pad meant. */
function played(...holds: readonly (Hold & { readonly ms: number })[]): readonly PadIntent[] {
  const intents: PadIntent[] = []
  let state = NO_PAD
  let now = 1000
  for (const { buttons = [], axes = [], ms } of holds) {
    for (const end = now + ms; now < end; now += 16) {
      const values = Array.from({ length: 17 }, (_, button) => (buttons.includes(button) ? 1 : 0))
      const pad = { buttons: values, axes: [0, 0, 0, 0].map((zero, axis) => axes[axis] ?? zero) }
      const step = padStepped(state, pad, now)
      state = step.state
      intents.push(...step.intents)
    }
  }
  return intents
}

const presses = (intents: readonly PadIntent[]) =>
  intents.flatMap((one) => (one.type === 'press' ? [one.action] : []))
const steps = (intents: readonly PadIntent[]) =>
  intents.flatMap((one) => (one.type === 'step' ? [one.step] : []))

describe('the gamepad', () => {
  it('a button that is held acts once', () => {
    expect(presses(played({ buttons: [0], ms: 1500 }))).toEqual(['confirm'])
  })

  it('A and B, the shoulders, X, Y and Start mean what the help says', () => {
    const each = [0, 1, 2, 3, 4, 5, 9, 10, 11]
    const all = each.flatMap((button) => [{ buttons: [button], ms: 50 }, { ms: 50 }])
    expect(presses(played(...all))).toEqual([
      'confirm',
      'cancel',
      'threats',
      'inspect',
      'previous',
      'next',
      'menu',
      'actions',
      'panels',
    ])
  })

  it('the cross steps at once, then waits, then repeats', () => {
    expect(steps(played({ buttons: [15], ms: 200 }))).toEqual(['right'])
    const long = steps(played({ buttons: [15], ms: 1000 }))
    expect(long.length).toBeGreaterThan(4)
    expect(long.length).toBeLessThan(9)
    expect(new Set(long)).toEqual(new Set(['right']))
  })

  it('the stick goes eight ways, and rests in its dead zone', () => {
    expect(steps(played({ axes: [0.9, 0], ms: 50 }))).toEqual(['right'])
    expect(steps(played({ axes: [0.1, -0.95], ms: 50 }))).toEqual(['up'])
    expect(steps(played({ axes: [-0.7, 0.7], ms: 50 }))).toEqual(['downLeft'])
    expect(played({ axes: [0.2, -0.2, 0.1, 0.2], ms: 500 })).toEqual([])
  })

  it('the right stick pans while it is held and stops when it is let go', () => {
    const pans = played({ axes: [0, 0, 1, 0], ms: 100 }, { ms: 100 })
    expect(pans).toEqual([
      { type: 'steer', x: 1, y: 0 },
      { type: 'steer', x: 0, y: 0 },
    ])
  })

  it('the right trigger zooms in, the left one out, both together do nothing', () => {
    const factor = (buttons: readonly number[]) =>
      played({ buttons, ms: 500 })
        .flatMap((one) => (one.type === 'zoom' ? [one.factor] : []))
        .reduce((product, one) => product * one, 1)
    expect(factor([7])).toBeGreaterThan(1.3)
    expect(factor([6])).toBeLessThan(0.8)
    expect(factor([6, 7])).toBe(1)
  })

  it('the turn ends only when Back was held to the end, and only once', () => {
    expect(presses(played({ buttons: [8], ms: HOLD_TO_END_MS - 100 }, { ms: 100 }))).toEqual([])
    expect(presses(played({ buttons: [8], ms: 3 * HOLD_TO_END_MS }))).toEqual(['endTurn'])
  })

  it('while Back is held it tells how far, and that it was let go', () => {
    const shares = played({ buttons: [8], ms: 500 }, { ms: 50 }).flatMap((one) =>
      one.type === 'holding' ? [one.share] : [],
    )
    expect(Math.max(...shares)).toBeGreaterThan(0.4)
    expect(shares.at(-1)).toBe(0)
  })
})

describe('moving the focus by the cross', () => {
  const box = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 20 })
  const from = box(100, 100)

  it('goes to the nearest button of the row before one of another row', () => {
    const boxes = [box(300, 100), box(160, 100), box(150, 150)]
    expect(nextBox(from, boxes, 'right')).toBe(1)
  })

  it('finds nothing where nothing lies', () => {
    expect(nextBox(from, [box(0, 100), box(100, 0)], 'right')).toBe(-1)
    expect(nextBox(from, [], 'down')).toBe(-1)
  })

  it('comes back by the opposite way', () => {
    const boxes = [from, box(100, 140)]
    expect(nextBox(boxes[0], boxes, 'down')).toBe(1)
    expect(nextBox(boxes[1], boxes, 'up')).toBe(0)
  })
})
