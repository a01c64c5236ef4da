/** The game is heard: from the first gesture on, in battle, not while it is muted or hidden, and again after. */
import type { Page } from '@playwright/test'
import { useNoPictures, useQuickPictures, useSettings } from './battle'
import { expect, test } from './game'

const stateOf = (page: Page) => page.evaluate(() => window.briarPatch.sound())
/** The highest level within a second: music has rests. */
async function heard(page: Page): Promise<number> {
  let most = 0
  for (let look = 0; look < 10; look += 1) {
    most = Math.max(most, (await stateOf(page)).peak)
    await page.evaluate(() => new Promise((done) => setTimeout(done, 60)))
  }
  return most
}

/** As a browser tells a page that another tab is in front, or it again. */
async function setHidden(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isHidden)
}

test('sound begins with the first gesture, stops for mute and for a hidden page, and comes back', async ({
  page,
}) => {
  await page.goto('./')
  expect((await stateOf(page)).context).toBe('none')
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect.poll(async () => (await stateOf(page)).context).toBe('running')
  await expect.poll(async () => (await stateOf(page)).piece).toBe('title')
  await expect.poll(() => heard(page)).toBeGreaterThan(0.003)

  const mute = page.getByRole('switch', { name: 'Mute' })
  await mute.click()
  await expect.poll(async () => (await stateOf(page)).context).toBe('suspended')
  expect(await heard(page)).toBe(0)
  await mute.click()
  await expect.poll(() => heard(page)).toBeGreaterThan(0.003)

  await setHidden(page, true)
  await expect.poll(async () => (await stateOf(page)).context).toBe('suspended')
  expect((await stateOf(page)).peak).toBe(0)
  await setHidden(page, false)
  await expect.poll(async () => (await stateOf(page)).context).toBe('running')
  await expect.poll(() => heard(page)).toBeGreaterThan(0.003)
})

test('a battle has its place and its piece, and leaving it forgets their samples', async ({
  page,
}) => {
  await useQuickPictures(page)
  await useNoPictures(page)
  await useSettings(page, { isMuted: false })
  await page.goto('./')
  await page.getByRole('button', { name: /^Begin/ }).click()
  await expect.poll(async () => (await stateOf(page)).piece).toBe('briefing')
  await page.getByRole('button', { name: /^Begin/ }).click()
  await page.waitForFunction(() => window.briarPatch.view() !== null)
  await expect.poll(async () => (await stateOf(page)).place).toBe('valley')
  await expect.poll(() => heard(page)).toBeGreaterThan(0.001)
  await expect.poll(async () => (await stateOf(page)).piece, { timeout: 30_000 }).toBe('terraces')
  const inBattle = (await stateOf(page)).bytes
  expect(inBattle).toBeGreaterThan(30_000_000)

  await page.getByRole('button', { name: /menu/i }).click()
  await page.getByRole('button', { name: 'Give up' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Give up' }).click()
  await expect.poll(async () => (await stateOf(page)).piece, { timeout: 30_000 }).toBe('title')
  expect((await stateOf(page)).place).toBeNull()
  expect((await stateOf(page)).bytes).toBeLessThan(inBattle)
})

test('muted from the start, nothing is fetched until the switch is turned', async ({ page }) => {
  await useQuickPictures(page)
  const fetched: string[] = []
  page.on('request', (request) => {
    if (/\.(ogg|mp3)$/.test(request.url())) fetched.push(request.url())
  })
  await page.goto('./')
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('switch', { name: 'Reduced motion' }).click()
  expect((await stateOf(page)).context).toBe('none')
  expect(fetched).toEqual([])
  await page.getByRole('switch', { name: 'Mute' }).click()
  await expect.poll(async () => (await stateOf(page)).context).toBe('running')
  await expect.poll(() => heard(page)).toBeGreaterThan(0.003)
  expect(fetched.length).toBeGreaterThan(0)
})
