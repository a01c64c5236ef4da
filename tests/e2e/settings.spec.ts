/** What a player sets: each setting is kept, and each does what it says. */
import type { Page } from '@playwright/test'
import {
  clickHex,
  enterBattle,
  knownFront,
  ownUnit,
  pointAt,
  settled,
  useNoPictures,
  useQuickPictures,
  useSettings,
} from './battle'
import { expect, test } from './game'
import { freeBeside, tabTo } from './hands'

const SEED = 'copper heron dusk'

/** One value of every setting that is a choice, none of them what it is at first. */
const CHOICES = [
  ['Overlays', 'Strong'],
  ['Speed, ours', '4'],
  ['Speed, theirs', 'Instant'],
  ['Effects', 'Low'],
  ['Confirm orders', 'Button'],
] as const

test('whatever is set is set the next time too', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Settings' }).click()
  const choice = (group: string, value: string) =>
    page.getByRole('group', { name: group }).getByRole('button', { name: value, exact: true })
  const switches = [
    page.getByRole('switch', { name: 'Reduced motion' }),
    page.getByRole('switch', { name: 'Ask before the turn ends' }),
    page.getByRole('switch', { name: 'Hints for a first battle' }),
  ]
  for (const [group, value] of CHOICES) {
    await expect(choice(group, value)).toHaveAttribute('aria-pressed', 'false')
    await choice(group, value).click()
  }
  const turned: string[] = []
  for (const one of switches) {
    const was = await one.getAttribute('aria-checked')
    await one.click()
    turned.push(String(was !== 'true'))
  }
  const size = page.getByRole('slider', { name: 'Size of the interface' })
  await size.focus()
  await page.keyboard.press('ArrowRight')

  await page.reload()
  await page.getByRole('button', { name: 'Settings' }).click()
  for (const [group, value] of CHOICES) {
    await expect(choice(group, value)).toHaveAttribute('aria-pressed', 'true')
  }
  for (const [index, one] of switches.entries()) {
    await expect(one).toHaveAttribute('aria-checked', turned[index])
  }
  await expect(page.getByText('110 %', { exact: true })).toBeVisible()
  const px = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  expect(Number.parseFloat(px)).toBeCloseTo(17.6, 1)
})

test('where the button orders, no click of the mouse does', async ({ page }) => {
  await useQuickPictures(page)
  await useSettings(page, { confirmStyle: 'button' })
  await enterBattle(page, SEED)
  const { hex } = await ownUnit(page, 'data')
  await clickHex(page, hex)
  const goal = await freeBeside(page, hex)
  await pointAt(page, goal)
  for (let clicks = 0; clicks < 3; clicks += 1) await clickHex(page, goal)
  await settled(page)
  expect((await ownUnit(page, 'data')).hex).toBe(hex)
  // The way to the button leads over the board: what was clicked stays what is ordered.
  await page.getByRole('region', { name: 'Forecast' }).getByRole('button', { name: /Move/ }).click()
  await expect.poll(async () => (await ownUnit(page, 'data')).hex).toBe(goal)
})

test('overlays and effects that are set change the picture of the board at once', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await useQuickPictures(page)
  await countDraws(page)
  await enterBattle(page, SEED)
  const set = async (group: string, value: string) => {
    await page.getByRole('button', { name: 'Menu', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Settings' }).click()
    const choice = dialog.getByRole('group', { name: group })
    await choice.getByRole('button', { name: value, exact: true }).click()
    if (value === 'High') await dialog.getByRole('switch', { name: 'Reduced motion' }).click()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await settled(page)
  }
  // Somebody's reach, and what they would be seen by.
  await tabTo(page, 'worf')
  await page.mouse.move(640, 2)
  const clip = { x: 270, y: 180, width: 700, height: 380 }
  const pictures: string[] = []
  for (const style of ['Patterns', 'Edges', 'Strong']) {
    await set('Overlays', style)
    pictures.push((await page.screenshot({ clip })).toString('base64'))
  }
  expect(new Set(pictures).size).toBe(3)

  const draws = () => page.evaluate(() => window.drawn)
  const still = await draws()
  await holdOn(page)
  expect(await draws()).toBe(still)
  await set('Effects', 'High')
  const moving = await draws()
  await expect.poll(draws).toBeGreaterThan(moving)
})

declare global {
  interface Window {
    /** How often something was drawn by the graphics processor. */
    drawn: number
  }
}

async function countDraws(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.drawn = 0
    const { drawElements } = WebGLRenderingContext.prototype
    WebGLRenderingContext.prototype.drawElements = function (...how) {
      window.drawn += 1
      drawElements.apply(this, how)
    }
  })
}

test('their phase is shown at its own speed, skipped by a key and shown again', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await useQuickPictures(page)
  await useSettings(page, { enemySpeed: 1 })
  await enterBattle(page, SEED)
  const { hex } = await ownUnit(page, 'data')
  await clickHex(page, hex)
  const goal = await freeBeside(page, hex)
  await pointAt(page, goal)
  await clickHex(page, goal)
  await expect.poll(async () => (await ownUnit(page, 'data')).hex, { timeout: 10_000 }).toBe(goal)
  await page.keyboard.press('Control+Enter')
  const skip = page.getByRole('button', { name: /skips/ })
  await expect(skip).toBeVisible()
  await page.keyboard.press(' ')
  await expect.poll(async () => (await knownFront(page)).round).toBe(2)
  await settled(page)
  await expect(skip).toBeHidden()
  const again = page.getByRole('button', { name: /^Show the Son’a phase again/ }).first()
  await again.click()
  await expect(page.getByText('The Son’a phase again')).toBeVisible()
  await page.keyboard.press(' ')
  await expect(skip).toBeHidden()
  expect((await knownFront(page)).round).toBe(2)
})

test('who reaches a hex: a tap of the key asks until the next, a held key while it is held', async ({
  page,
}) => {
  await useQuickPictures(page)
  await useNoPictures(page)
  await page.goto('./')
  await page.getByRole('button', { name: /^Begin/ }).click()
  await page.getByRole('button', { name: /^Begin/ }).click()
  await page.waitForFunction(() => window.briarPatch.view() !== null)
  await tabTo(page, 'worf')
  const told = page.getByRole('region', { name: 'Next phase, on this hex' })
  await expect(told).toBeHidden()
  await page.keyboard.press('r')
  await expect(told).toBeVisible()
  await page.keyboard.press('r')
  await expect(told).toBeHidden()
  await page.keyboard.down('r')
  await expect(told).toBeVisible()
  await holdOn(page)
  await page.keyboard.up('r')
  await expect(told).toBeHidden()
})

/** Longer than any tap of a key. */
function holdOn(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((done) => setTimeout(done, 600)))
}
