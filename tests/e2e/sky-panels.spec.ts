import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { useNoPictures, useQuickPictures, useSettings } from './battle'
import { expect, test } from './game'
import { tabUntil } from './hands'

/** What the player knows of the ships, all of which fly on the first front. */
async function knownSky(page: Page) {
  const { round, view } = await page.evaluate(() => {
    const battle = window.briarPatch.view()
    return { round: battle?.round ?? 0, view: JSON.stringify(battle?.fronts[0].view ?? {}) }
  })
  const { units, torpedoes } = JSON.parse(view)
  const ship = units.find((one: { kind: string }) => one.kind === 'enterprise')
  return { round, ship, torpedoes }
}

async function expectOpen(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const faults = violations.map(
    ({ id, nodes }) => `${screen}: ${id}: ${nodes.map((node) => node.html).join(' ')}`,
  )
  expect(faults).toEqual([])
}

async function enterManoeuvre(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Skirmish', exact: true }).click()
  await page.getByRole('button', { name: /Riker/ }).first().click()
  await page.getByLabel('Seed', { exact: true }).fill('copper heron dusk')
  await page.getByRole('button', { name: /^Begin/ }).click()
  await page.getByRole('button', { name: /^End turn/ }).waitFor()
  // The keys are listened to once the battle can be asked.
  await expect.poll(() => page.evaluate(() => window.briarPatch.view())).not.toBeNull()
  await page.evaluate(() => window.briarPatch.stageIdle())
}

test('a turn in space by keyboard: power, flight, torpedo, the end of the turn', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await useQuickPictures(page)
  await useNoPictures(page)
  await enterManoeuvre(page)

  // The ship is taken up; on its card a pip goes from the engines to the shields.
  await page.keyboard.press('Tab')
  const card = page.getByRole('region', { name: 'Selected unit' })
  await expect(card.getByText('NCC-1701-E')).toBeVisible()
  await expectOpen(page, 'at the helm')
  await page.keyboard.press('F6')
  await tabUntil(page, /^Engines: a pip less/)
  await page.keyboard.press('Enter')
  await tabUntil(page, /^Shields: a pip more/)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await knownSky(page)).ship.power).toEqual([1, 3, 3, 1, 0])
  await expect(page.getByRole('region', { name: 'Power' })).toContainText('1 of 2 moved')
  await page.keyboard.press('Escape')

  // A step faster, straight on: the forecast tells the end, Enter flies it.
  const before = (await knownSky(page)).ship
  await page.keyboard.press('x')
  const forecast = page.getByRole('region', { name: 'Forecast' })
  await expect(forecast.getByText('1 → 2')).toBeVisible()
  await expect(page.locator('[data-voice="polite"]')).toContainText('Flight')
  await expectOpen(page, 'a flight')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await knownSky(page)).ship.hex).toBe(before.hex + 2)
  expect((await knownSky(page)).ship).toMatchObject({ speed: 2, hasFlown: true })

  // A torpedo: its place, a mark by Tab, the order by Enter.
  await page.keyboard.press('2')
  await page.keyboard.press('Tab')
  await expect(forecast.getByText('8 in the hex')).toBeVisible()
  await expectOpen(page, 'a torpedo')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await knownSky(page)).torpedoes.length).toBe(1)
  await expect(
    page.getByRole('button', { name: /Torpedo strikes .* as the next round/ }),
  ).toBeVisible()

  // What is looked at, then the end of the turn.
  await page.keyboard.press('Escape')
  await page.keyboard.press('i')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/Shields mend/)).toBeVisible()
  await expectOpen(page, 'a hex that is looked at')
  await page.keyboard.press('i')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await knownSky(page)).round, { timeout: 90_000 }).toBe(2)
  expect((await knownSky(page)).ship.hasFlown).toBe(false)
})

test('who ends a turn in space with ships that have not flown is asked, until told not to', async ({
  page,
}) => {
  await useQuickPictures(page)
  await useNoPictures(page)
  await useSettings(page, { endTurnGuard: true })
  await enterManoeuvre(page)
  await page.keyboard.press('Control+Enter')
  const asked = page.getByRole('dialog')
  await expect(asked.getByRole('button', { name: 'Enterprise' })).toBeVisible()
  await asked.getByRole('switch', { name: 'Ask each time' }).click()
  await page.keyboard.press('Escape')
  expect((await knownSky(page)).round).toBe(1)
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await knownSky(page)).round, { timeout: 90_000 }).toBe(2)
})
