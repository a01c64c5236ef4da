import { enterBattle, knownFront, useQuickPictures } from './battle'
import { expect, test } from './game'

test('an error that nobody expected becomes a sentence, and the battle goes on', async ({
  page,
  pageErrors,
}) => {
  await useQuickPictures(page)
  await enterBattle(page, 'copper heron dusk')
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('a stone in the gears')
    })
  })
  const box = page.getByRole('alertdialog')
  await expect(box).toContainText('a stone in the gears')
  await expect(box.getByRole('button', { name: 'Copy report' })).toBeVisible()
  await box.getByRole('button', { name: 'Go on' }).click()
  await expect(box).toBeHidden()
  expect((await knownFront(page)).round).toBe(1)
  pageErrors.length = 0
})
