import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { importFile, useNoPictures, useQuickPictures, useSettings } from './battle'
import { expect, test } from './game'

const GOLDEN = readFileSync('tests/golden/insurrection.replay', 'utf8')

/** What would keep somebody out of the screen as it is. */
async function expectOpenTo(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const faults = violations.map(
    ({ id, nodes }) => `${screen}: ${id}: ${nodes.map((node) => node.html).join(' ')}`,
  )
  expect(faults).toEqual([])
}

/** Sets the size of the interface as a player does: by the slider of the settings. */
async function setScale(page: Page, end: 'Home' | 'End'): Promise<void> {
  await page.getByRole('slider', { name: 'Size of the interface' }).focus()
  await page.keyboard.press(end)
}

for (const [percent, end] of [
  [100, null],
  [200, 'End'],
] as const) {
  test(`no screen keeps anybody out at ${percent} %`, async ({ page }) => {
    test.setTimeout(360_000)
    await useQuickPictures(page)
    // The board and the words on it are looked at once: they do not grow with the interface.
    if (end !== null) await useNoPictures(page)
    await useSettings(page, { endTurnGuard: true })
    await page.goto('./')
    await page.getByRole('button', { name: 'Settings' }).click()
    if (end !== null) await setScale(page, end)
    const size = page.locator('.setting').filter({ hasText: 'Size of the interface' })
    await expect(size.getByText(`${percent} %`, { exact: true })).toBeVisible()
    await expectOpenTo(page, 'settings')
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await expectOpenTo(page, 'title')
    for (const name of ['Skirmish', 'Keys', 'Credits']) {
      await page.getByRole('button', { name, exact: true }).click()
      await expectOpenTo(page, name)
      await page.getByRole('button', { name: 'Back', exact: true }).click()
    }

    // A replay at its end leads to the debrief: no battle needs to be fought for it.
    await importFile(page, 'insurrection.replay', GOLDEN)
    await page.getByRole('button', { name: /^Rename/ }).click()
    await expectOpenTo(page, 'replays')
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Watch', exact: true }).click()
    await page.getByRole('region', { name: 'Position in the battle' }).waitFor()
    await page.evaluate(() => window.briarPatch.stageIdle())
    await expectOpenTo(page, 'replay')
    await page.keyboard.press('End')
    await page.getByRole('button', { name: 'Debrief' }).click()
    await expect(page.getByRole('region', { name: 'The roll' })).toBeVisible()
    await expectOpenTo(page, 'debrief')
    await page.getByRole('button', { name: 'Back', exact: true }).click()

    await page.getByRole('button', { name: /^Begin/ }).click()
    await expectOpenTo(page, 'briefing')
    await page.getByRole('button', { name: /^Begin/ }).click()
    await page.getByRole('button', { name: /^End turn/ }).waitFor()
    await page.evaluate(() => window.briarPatch.stageIdle())
    await expectOpenTo(page, 'battle')
    await page.keyboard.press('Tab')
    await page.keyboard.press('1')
    await expectOpenTo(page, 'battle with an action')
    await page.keyboard.press('Escape')
    await page.keyboard.press('l')
    await expectOpenTo(page, 'log')
    await page.keyboard.press('l')
    for (const [key, name] of [
      ['F1', 'keys'],
      ['o', 'objectives'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectOpenTo(page, name)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    for (const name of [null, 'Settings', 'Give up', 'Replays']) {
      await page.getByRole('button', { name: 'Menu', exact: true }).click()
      const dialog = page.getByRole('dialog')
      if (name !== null) await dialog.getByRole('button', { name }).click()
      await expectOpenTo(page, `menu: ${name}`)
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
    await page.keyboard.press('Control+Enter')
    await expectOpenTo(page, 'guard')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /End turn/ })
      .click()
    const rewind = page.getByRole('button', { name: /^Rewind/ })
    await expect(rewind).toBeEnabled({ timeout: 60_000 })
    await rewind.click()
    await expectOpenTo(page, 'rewind')
  })
}
