/** What a first battle teaches: each hint comes when it is of use, and not again. */
import { useNoPictures, useQuickPictures, useSettings } from './battle'
import { expect, test } from './game'
import { tabTo } from './hands'

test('hints lead through a first turn, follow the hand, and stay away once they are known', async ({
  page,
}) => {
  await useQuickPictures(page)
  await page.addInitScript(() => localStorage.removeItem('briar-patch.settings'))
  await useSettings(page, { speed: 0, enemySpeed: 0, endTurnGuard: false })
  await useNoPictures(page)
  await page.goto('./')
  await page.getByRole('button', { name: /^Begin/ }).click()
  await page.getByLabel('Seed', { exact: true }).fill('copper heron dusk')
  await page.getByRole('button', { name: /^Begin/ }).click()
  const hint = page.getByRole('region', { name: 'Hint' })
  // The hint stands before the battle can be asked.
  await expect.poll(() => page.evaluate(() => window.briarPatch.view())).not.toBeNull()
  await expect(hint).toContainText('Choose somebody')
  await tabTo(page, 'picard')
  await expect(hint).toContainText('Take people along')
  await page
    .getByRole('button', { name: /^Guide / })
    .first()
    .click()
  await expect(hint).toContainText('Show the way')
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) {
    await page.keyboard.press(key)
  }
  await expect(hint).toBeHidden()
  await page.keyboard.press('1')
  await expect(hint).toContainText('What is shown is true')
  await hint.getByRole('button', { name: 'Got it' }).click()
  await expect(hint).toBeHidden()
  const isIdle = () => page.evaluate(() => window.briarPatch.mode()?.kind === 'idle')
  while (!(await isIdle())) await page.keyboard.press('Escape')
  await expect(hint).toContainText('Then they move')
  await page.keyboard.press('Control+Enter')
  await expect(hint).not.toContainText('Then they move', { timeout: 60_000 })
  const learned = await page.evaluate(
    () => JSON.parse(localStorage.getItem('briar-patch.settings') ?? '{}').learned,
  )
  expect(learned).toEqual(expect.arrayContaining(['choose', 'guide', 'move', 'attack', 'end']))
})
