import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { downloaded, enterBattle, judged, knownFront, settled, useQuickPictures } from './battle'
import { expect, test } from './game'

test('a battle that nobody answers is lost, and the debrief names who was taken and when', async ({
  page,
}) => {
  test.setTimeout(400_000)
  await useQuickPictures(page)
  await enterBattle(page, 'copper heron dusk')
  const debrief = page.getByRole('button', { name: 'Debrief' })
  while (!(await debrief.isVisible())) {
    const { round } = await knownFront(page)
    await page.keyboard.press('Control+Enter')
    await settled(page)
    const isOver = async () => (await debrief.isVisible()) || (await knownFront(page)).round > round
    await expect.poll(isOver, { timeout: 60_000 }).toBe(true)
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /Insurrection: lost/ })).toBeVisible()
  await expect(page.getByText('Replay verified')).toBeVisible()

  // Thirty households by name; one that is opened tells its five people.
  const roll = page.getByRole('region', { name: 'The roll' })
  await expect(roll.getByRole('listitem')).toHaveCount(30)
  // The last picture of the battle may still be in the making: software draws it slowly.
  await roll.getByRole('button', { name: /^Ilin/ }).click({ timeout: 90_000 })
  await expect(roll.getByText(/^Ilin \(Mill Lane\): (\w+, ){4}\w+$/)).toBeVisible()
  const taken = await roll.getByRole('button', { name: /five held/ }).count()
  const told = await page.getByText(/household was beamed away: 5 held/).count()
  expect(taken).toBe(told)

  const replay = await downloaded(page, () =>
    page.getByRole('button', { name: 'Save replay' }).click(),
  )
  expect(judged(replay)).toMatchObject({ verdict: 'verified' })
})

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

async function faultsFor(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

test('no screen has a fault that keeps somebody out', async ({ page }) => {
  test.setTimeout(180_000)
  await useQuickPictures(page)
  await page.goto('./')
  expect(await faultsFor(page)).toEqual([])
  for (const name of ['Settings', 'Keys', 'Credits']) {
    await page.getByRole('button', { name }).click()
    expect(await faultsFor(page)).toEqual([])
    await page.getByRole('button', { name: 'Back' }).click()
  }
  await page.getByRole('button', { name: /^Begin/ }).click()
  expect(await faultsFor(page)).toEqual([])
  await page.getByRole('button', { name: /^Begin/ }).click()
  await settled(page)
  await page.keyboard.press('Tab')
  expect(await faultsFor(page)).toEqual([])
})
