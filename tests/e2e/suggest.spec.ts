/** A hint: the worker's answer reaches the panel, orders nothing, and is counted. */
import { useNoPictures, useQuickPictures } from './battle'
import { expect, test } from './game'

test('asked by key, an Officer says what to do and why; nothing is ordered, the hint is counted', async ({
  page,
}, info) => {
  await useQuickPictures(page)
  await useNoPictures(page)
  await page.goto('./')
  await page.getByRole('button', { name: /^Begin/ }).click()
  await page.getByRole('button', { name: /^Begin/ }).click()
  await page.waitForFunction(() => window.briarPatch.view() !== null)
  const before = await page.evaluate(() => window.briarPatch.view())
  await page.keyboard.press('h')
  const suggestion = page.getByRole('region', { name: 'Suggestion' })
  await expect(suggestion).toContainText('1 hint so far')
  await page.screenshot({ path: info.outputPath('suggestion.png') })
  await page.getByRole('button', { name: /What would an Officer do/ }).click()
  await expect(suggestion).toContainText('2 hints so far')
  expect(await page.evaluate(() => window.briarPatch.view())).toEqual(before)
  await page.getByRole('button', { name: 'Put the suggestion away' }).click()
  await expect(suggestion).toHaveCount(0)
})
