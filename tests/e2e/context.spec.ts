import type { Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { clickHex, enterBattle, ownUnit, settled, useQuickPictures } from './battle'
import { expect, test } from './game'

/** A screen whose graphics are taken away and given back, as when a laptop wakes. */
test('a lost and restored picture is drawn again whole, and orders go on', async ({ page }) => {
  test.setTimeout(240_000)
  await useQuickPictures(page)
  await enterBattle(page, 'copper heron dusk')
  const before = await boardPicture(page)
  expect(shadesOf(before)).toBeGreaterThan(500)

  await loseContext(page)
  await restoreContext(page)
  await settled(page)
  const after = await boardPicture(page)
  expect(likeness(before, after)).toBeGreaterThan(0.98)

  // What is drawn on canvases, what is painted and what is loaded all came back: an order draws them anew.
  const data = await ownUnit(page, 'data')
  await clickHex(page, data.hex)
  await expect(page.getByRole('heading', { name: 'Data' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await ownUnit(page, 'data')).hex).not.toBe(data.hex)
  await settled(page)
  expect(likeness(after, await boardPicture(page))).toBeLessThan(0.9999)
})

test('a picture that is lost while the enemy moves does not hold the battle up', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await useQuickPictures(page)
  await enterBattle(page, 'copper heron dusk')
  await loseContext(page)
  await page.getByRole('button', { name: /^End turn/ }).click()
  await expect
    .poll(async () => page.evaluate(() => window.briarPatch.view()?.round), { timeout: 60_000 })
    .toBe(2)
  await restoreContext(page)
  await settled(page)
  expect(shadesOf(await boardPicture(page))).toBeGreaterThan(500)
})

declare global {
  interface Window {
    lostContext: WEBGL_lose_context | null
  }
}

async function loseContext(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.querySelector('canvas')
    const context = canvas?.getContext('webgl2') ?? canvas?.getContext('webgl')
    window.lostContext = context?.getExtension('WEBGL_lose_context') ?? null
    if (!canvas || !window.lostContext) throw new Error('there is no context to lose')
    const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done))
    window.lostContext.loseContext()
    await lost
  })
}

async function restoreContext(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.querySelector('canvas')
    const restored = new Promise((done) => canvas?.addEventListener('webglcontextrestored', done))
    // A context may be restored only after the event that told of its loss.
    await new Promise((done) => setTimeout(done))
    window.lostContext?.restoreContext()
    await restored
  })
}

/** The middle of the screen, where no panel lies. */
async function boardPicture(page: Page): Promise<PNG> {
  const picture = await page.screenshot({ clip: { x: 300, y: 180, width: 640, height: 400 } })
  return PNG.sync.read(picture)
}

/** How many different shades there are, 16 steps a channel: an empty board has a few. */
function shadesOf({ data }: PNG): number {
  const shades = new Set<number>()
  for (let i = 0; i < data.length; i += 4) {
    shades.add(((data[i] >> 4) << 8) | ((data[i + 1] >> 4) << 4) | (data[i + 2] >> 4))
  }
  return shades.size
}

/** Share of pixels that are about the same in both. */
function likeness(a: PNG, b: PNG): number {
  let same = 0
  for (let i = 0; i < a.data.length; i += 4) {
    const apart =
      Math.abs(a.data[i] - b.data[i]) +
      Math.abs(a.data[i + 1] - b.data[i + 1]) +
      Math.abs(a.data[i + 2] - b.data[i + 2])
    if (apart < 24) same += 1
  }
  return same / (a.data.length / 4)
}
