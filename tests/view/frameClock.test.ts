import type Phaser from 'phaser'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFrameClock } from '../../src/stage/frame-clock'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A game that draws a frame whenever it is awake and told to go on. */
function drawer() {
  let drawn = 0
  let isAwake = true
  let onDrawn = () => {}
  const game = {
    events: { on: (_name: string, listener: () => void) => (onDrawn = listener) },
    loop: {
      sleep: () => {
        isAwake = false
      },
      wake: () => {
        isAwake = true
      },
    },
    renderer: {},
    destroy: () => {},
  } as unknown as Phaser.Game
  /** Lets what was asked for be drawn; gives how many frames that took. */
  const frames = async () => {
    const before = drawn
    await Promise.resolve()
    while (isAwake) {
      drawn += 1
      onDrawn()
      await Promise.resolve()
    }
    return drawn - before
  }
  return { game, frames }
}

const STILL = { busy: () => false, waiting: () => false, alive: () => false }

test('a frame is drawn when it is asked for, and none else', async () => {
  const { game, frames } = drawer()
  const clock = createFrameClock(game, STILL)
  await frames()
  expect(await frames()).toBe(0)
  clock.request()
  expect(await frames()).toBe(1)
})

test('what is asked for while frames are held back is drawn once, when they are let go', async () => {
  const { game, frames } = drawer()
  const clock = createFrameClock(game, STILL)
  await frames()
  clock.hold(true)
  for (let order = 0; order < 12; order += 1) {
    clock.request()
    expect(await frames()).toBe(0)
  }
  let isIdle = false
  void clock.idle.then(() => {
    isIdle = true
  })
  await frames()
  expect(isIdle).toBe(false)
  clock.hold(false)
  expect(await frames()).toBe(1)
  expect(isIdle).toBe(true)
})

test('a long time of holding back shows how things stand in between', async () => {
  const { game, frames } = drawer()
  const clock = createFrameClock(game, STILL)
  await frames()
  clock.hold(true)
  clock.request()
  vi.advanceTimersByTime(1000)
  expect(await frames()).toBe(1)
  clock.hold(false)
  expect(await frames()).toBe(0)
})

test('ambient life does not draw what is held back', async () => {
  const { game, frames } = drawer()
  const clock = createFrameClock(game, { ...STILL, alive: () => true })
  await frames()
  clock.hold(true)
  vi.advanceTimersByTime(100)
  expect(await frames()).toBe(0)
  clock.hold(false)
  expect(await frames()).toBe(1)
})
