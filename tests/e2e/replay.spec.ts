import { readFileSync } from 'node:fs'
import { loadFile, useQuickPictures } from './battle'
import { expect, test } from './game'

const GOLDEN = readFileSync('tests/golden/insurrection.replay', 'utf8')

test.beforeEach(async ({ page }) => {
  await useQuickPictures(page)
  await page.goto('./')
})

test('the recorded evacuation leads to the same marks in the browser as in Node', async ({
  page,
}) => {
  // Marks are compared at each end of a turn: one that differed would be refused here.
  await loadFile(page, 'insurrection.replay', GOLDEN)
  await expect(page.getByText('Replay verified')).toBeVisible()
  const { commands } = JSON.parse(GOLDEN)
  await expect(page.getByText(`Order 0 of ${commands.length}`)).toBeVisible()
})

test('a replay with one mark changed is refused, and says where', async ({ page }) => {
  const forged = JSON.parse(GOLDEN)
  forged.marks[2] = '0123456789abcdef'
  await loadFile(page, 'forged.replay', JSON.stringify(forged))
  await expect(page.getByRole('alert')).toContainText(/differs at turn \d+, order \d+/)
  await expect(page.getByRole('button', { name: /^Begin/ })).toBeVisible()
})

test('a broken file gives one sentence and changes nothing', async ({ page }) => {
  for (const broken of ['', 'not json', '{"magic":"other"}', GOLDEN.slice(0, 400)]) {
    await loadFile(page, 'broken.replay', broken)
    await expect(page.getByRole('alert')).toContainText('broken.replay')
    await expect(page.getByRole('alert')).toContainText('expected')
    await expect(page.getByRole('button', { name: /^Begin/ })).toBeVisible()
  }
})
