import type { Page } from '@playwright/test'
import { knownFront, settled, useQuickPictures } from './battle'
import { expect, test } from './game'
import { cursorHex } from './hands'

const A = 0
const RB = 5
const BACK = 8
const START = 9
const LEFT_STICK = 10
const RIGHT = 15

declare global {
  interface Window {
    /** Presses and lets go buttons of the pad that the page believes in. */
    padDown(button: number, isDown: boolean): void
  }
}

/** A pad of the standard mapping that the test holds in its hands. */
async function connectPad(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const buttons = Array.from({ length: 17 }, () => ({ pressed: false, touched: false, value: 0 }))
    const pad = {
      id: 'test pad',
      index: 0,
      connected: true,
      mapping: 'standard',
      timestamp: 1,
      axes: [0, 0, 0, 0],
      buttons,
    }
    navigator.getGamepads = () => [pad as unknown as Gamepad, null, null, null]
    window.padDown = (button, isDown) => {
      pad.timestamp += 1
      buttons[button] = { pressed: isDown, touched: isDown, value: isDown ? 1 : 0 }
    }
  })
}

/** Holds a button until the page has looked at it, so that a slow page misses nothing. */
async function press(page: Page, button: number, holdMs = 0): Promise<void> {
  await page.evaluate(
    async ([which, ms]) => {
      const frames = async () => {
        for (let count = 0; count < 2; count += 1) {
          await new Promise((next) => requestAnimationFrame(next))
        }
      }
      window.padDown(which, true)
      await frames()
      if (ms > 0) await new Promise((next) => setTimeout(next, ms))
      await frames()
      window.padDown(which, false)
      await frames()
    },
    [button, holdMs],
  )
}

test('a pad leads from the title into the battle, gives orders and ends the turn', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await connectPad(page)
  await useQuickPictures(page)
  await page.goto('./')
  await page.getByRole('button', { name: /^Begin/ }).waitFor()
  await press(page, A)
  await page.getByLabel('Seed', { exact: true }).waitFor()
  await press(page, A)
  await settled(page)

  // A move: shoulder to the next unit, cross to a hex, A.
  await press(page, RB)
  const from = await cursorHex(page)
  const mover = (await knownFront(page)).units.find((unit) => unit.hex === from)
  await press(page, RIGHT)
  const goal = await cursorHex(page)
  expect(goal).toBe((from ?? 0) + 1)
  const isFree = !(await knownFront(page)).units.some((unit) => unit.hex === goal)
  if (!isFree) await press(page, RIGHT)
  await press(page, A)
  const hexOf = async () =>
    (await knownFront(page)).units.find((unit) => unit.id === mover?.id)?.hex ?? -1
  await expect.poll(hexOf).not.toBe(from)

  // An action: left stick pressed, cross along the tiles, A; cross to a direction, A aims, A gives.
  await press(page, RB)
  await press(page, LEFT_STICK)
  for (let steps = 0; steps < 6; steps += 1) {
    const label = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? '',
    )
    if (label.includes('Overwatch')) break
    await press(page, RIGHT)
  }
  await expect(page.getByRole('button', { name: /Overwatch/ })).toBeFocused()
  await press(page, A)
  const onWatch = async () =>
    (await knownFront(page)).units.filter((one) => one.side === 'blue' && one.overwatch !== null)
      .length
  expect(await onWatch()).toBe(0)
  await expect(page.getByRole('application', { name: 'The valley' })).toBeFocused()
  await press(page, RIGHT)
  await press(page, A)
  expect(await onWatch()).toBe(0)
  await press(page, A)
  await expect.poll(onWatch).toBe(1)

  // Hints show the pad's buttons; a dialog is left by B, and gives the pad back.
  await press(page, START)
  await expect(page.getByRole('dialog')).toBeVisible()
  await press(page, 1)
  await expect(page.getByRole('dialog')).toBeHidden()

  // A short press of Back ends nothing, a long one the turn.
  const { round } = await knownFront(page)
  await press(page, BACK)
  expect((await knownFront(page)).round).toBe(round)
  await press(page, BACK, 1100)
  await expect.poll(async () => (await knownFront(page)).round, { timeout: 60_000 }).toBe(round + 1)
})
