import type { CDPSession, Page } from '@playwright/test'
import { enterBattle, knownFront, ownUnit, settled, useQuickPictures } from './battle'
import { expect, test } from './game'
import { freeBeside } from './hands'

test.use({ hasTouch: true, viewport: { width: 820, height: 620 } })

interface Point {
  readonly x: number
  readonly y: number
}

/** Where a hex lies, which must be on the board and under no panel. */
async function openPoint(page: Page, hex: number): Promise<Point> {
  const point = await page.evaluate((at) => {
    const found = window.briarPatch.screenOf(at)
    if (found === null) return null
    return document.elementFromPoint(found.x, found.y)?.closest('#board') ? found : null
  }, hex)
  if (point === null) throw new Error(`hex ${hex} lies under a panel or off the screen`)
  return point
}

async function tap(page: Page, hex: number): Promise<void> {
  const { x, y } = await openPoint(page, hex)
  await page.touchscreen.tap(x, y)
}

/** Fingers on the glass: each list of points is one moment; an empty one lifts them all. */
async function fingers(hand: CDPSession, moments: readonly (readonly Point[])[]): Promise<void> {
  let before: readonly Point[] = []
  for (const points of moments) {
    const type =
      points.length > before.length
        ? 'touchStart'
        : points.length < before.length
          ? 'touchEnd'
          : 'touchMove'
    const touchPoints = points.map((point, id) => ({ ...point, id }))
    await hand.send('Input.dispatchTouchEvent', { type, touchPoints })
    before = points
  }
}

/** Two fingers down and up again, as fast as the browser takes it: slowly lifted fingers mean nothing. */
async function tapTogether(hand: CDPSession, one: Point): Promise<void> {
  const both = [
    { ...one, id: 0 },
    { x: one.x + 40, y: one.y, id: 1 },
  ]
  const touch = (type: 'touchStart' | 'touchEnd', touchPoints: typeof both) =>
    hand.send('Input.dispatchTouchEvent', { type, touchPoints })
  await Promise.all([touch('touchStart', both), touch('touchEnd', [])])
}

/** Moments of fingers that go from one place to another in even steps. */
function glide(from: readonly Point[], to: readonly Point[], steps = 6): (readonly Point[])[] {
  return Array.from({ length: steps + 1 }, (_, step) =>
    from.map((point, finger) => ({
      x: point.x + ((to[finger].x - point.x) * step) / steps,
      y: point.y + ((to[finger].y - point.y) * step) / steps,
    })),
  )
}

const commands = async (page: Page) => JSON.stringify((await knownFront(page)).units)

test('two rounds by touch: taps order, drags and pinches never do', async ({ page }) => {
  test.setTimeout(240_000)
  await useQuickPictures(page)
  await enterBattle(page, 'copper heron dusk')
  const hand = await page.context().newCDPSession(page)
  const mode = () => page.evaluate(() => window.briarPatch.mode()?.kind)

  // A tap selects; a tap on free ground shows; a second one there goes.
  const data = await ownUnit(page, 'data')
  await tap(page, data.hex)
  expect(await mode()).toBe('selected')
  const goal = await freeBeside(page, data.hex)
  await tap(page, goal)
  expect((await ownUnit(page, 'data')).hex).toBe(data.hex)
  await expect(page.getByRole('region', { name: 'Forecast' })).toContainText('Move')
  await tap(page, goal)
  await expect.poll(async () => (await ownUnit(page, 'data')).hex).toBe(goal)
  await settled(page)

  // With somebody selected, nothing but taps gives an order.
  const worf = await ownUnit(page, 'worf')
  await tap(page, worf.hex)
  const beside = await freeBeside(page, worf.hex)
  const units = await commands(page)
  const start = await openPoint(page, beside)
  await fingers(hand, [...glide([start], [{ x: start.x - 60, y: start.y + 30 }]), []])
  await settled(page)
  const dragged = await openPoint(page, beside)
  expect(dragged.x - start.x).toBeLessThan(-40)

  const wide = async () => {
    const [one, other] = await page.evaluate(
      ([left, right]) => [window.briarPatch.screenOf(left), window.briarPatch.screenOf(right)],
      [worf.hex, worf.hex + 1],
    )
    return (other?.x ?? 0) - (one?.x ?? 0)
  }
  const before = await wide()
  const { x, y } = dragged
  const close = [
    { x: x - 30, y },
    { x: x + 30, y },
  ]
  const far = [
    { x: x - 55, y },
    { x: x + 55, y },
  ]
  await fingers(hand, [[close[0]], ...glide(close, far), [far[0]], []])
  await settled(page)
  expect(await wide()).toBeGreaterThan(before * 1.3)
  expect(await commands(page)).toBe(units)
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)

  // A long press looks, and its lifting is no tap.
  const asked = await openPoint(page, beside)
  await fingers(hand, [[asked]])
  const ground = page.getByRole('region', { name: 'Ground' })
  await expect(ground).toBeVisible()
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect(ground).toBeVisible()
  expect(await commands(page)).toBe(units)

  // Two fingers tapped: first the question is put away, then the selection.
  await tapTogether(hand, asked)
  await expect(ground).toBeHidden()
  expect(await mode()).toBe('selected')
  await tapTogether(hand, asked)
  await expect.poll(mode).toBe('idle')
  expect(await commands(page)).toBe(units)

  for (const round of [2, 3]) {
    await page.getByRole('button', { name: /^End turn/ }).tap()
    await expect.poll(async () => (await knownFront(page)).round, { timeout: 60_000 }).toBe(round)
    await settled(page)
  }
})
