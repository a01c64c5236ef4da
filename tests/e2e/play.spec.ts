import {
  clickHex,
  downloaded,
  endTurn,
  enterBattle,
  judged,
  knownFront,
  loadFile,
  ownUnit,
  pointAt,
  settled,
  useQuickPictures,
} from './battle'
import { expect, test } from './game'

const SEED = 'copper heron dusk'

test('two clicks lead from the title into the battle, within ten seconds', async ({ page }) => {
  await page.goto('./')
  const begin = page.getByRole('button', { name: /^Begin/ })
  await begin.waitFor()
  const startMs = Date.now()
  await begin.click()
  await page.getByRole('button', { name: /^Begin/ }).click()
  await page.getByRole('button', { name: /^End turn/ }).waitFor()
  await page.locator('canvas').waitFor()
  expect(Date.now() - startMs).toBeLessThan(10_000)
  expect((await knownFront(page)).round).toBe(1)
})

test('the valley is painted while the title is looked at, once', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = []
    Object.assign(window, { asked })
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (message: { kind?: string }, ...rest: never[]) {
      if (message.kind === 'board' || message.kind === 'rest') asked.push(message.kind)
      postMessage.call(this, message, ...rest)
    }
  })
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked)
  await page.goto('./')
  const isAllPainted = async () => {
    const kinds = await asked()
    const rested = kinds.filter((kind) => kind === 'rest').length
    return rested > 0 && rested === kinds.length / 2
  }
  await expect.poll(isAllPainted, { timeout: 60_000 }).toBe(true)
  const atTitle = await asked()
  for (let screen = 0; screen < 2; screen++) {
    await page.getByRole('button', { name: /^Begin/ }).click()
  }
  await settled(page)
  expect(await asked()).toEqual(atTitle)
})

test('two rounds by mouse end in a replay that verifies, and plays back', async ({ page }) => {
  test.setTimeout(240_000)
  await useQuickPictures(page)
  await enterBattle(page, SEED)

  // A move: the path and its forecast are shown before the click that orders it.
  const data = await ownUnit(page, 'data')
  await clickHex(page, data.hex)
  await expect(page.getByRole('heading', { name: 'Data' })).toBeVisible()
  const goal = await reachable(page, data.hex)
  await pointAt(page, goal)
  await expect(page.getByRole('region', { name: 'Forecast' })).toContainText('Move')
  await clickHex(page, goal)
  await expect.poll(async () => (await ownUnit(page, 'data')).hex).toBe(goal)

  // An action that asks for a second click.
  const worf = await ownUnit(page, 'worf')
  await clickHex(page, worf.hex)
  await page.getByRole('button', { name: /Overwatch/ }).click()
  await clickHex(page, worf.hex + 1)
  expect((await ownUnit(page, 'worf')).overwatch).toBeNull()
  await clickHex(page, worf.hex + 1)
  await expect.poll(async () => (await ownUnit(page, 'worf')).overwatch).not.toBeNull()

  await endTurn(page)
  await endTurn(page)
  expect((await knownFront(page)).round).toBe(3)

  await page.getByRole('button', { name: 'Menu' }).click()
  const replay = await downloaded(page, () =>
    page.getByRole('button', { name: 'Save replay' }).click(),
  )
  expect(judged(replay)).toMatchObject({ verdict: 'verified' })

  // Back to the title, and the file is opened and played.
  await page.getByRole('button', { name: 'Give up' }).click()
  await page.getByRole('button', { name: 'Give up' }).click()
  await loadFile(page, 'two-rounds.replay', replay)
  await expect(page.getByText('Verified, all 4 turns')).toBeVisible()
  await page.getByRole('button', { name: 'Step (.)' }).click()
  await settled(page)
  expect((await ownUnit(page, 'data')).hex).toBe(goal)
})

test('an order that revealed nothing is taken back and given again', async ({ page }) => {
  await useQuickPictures(page)
  await enterBattle(page, SEED)
  const { flag } = await knownFront(page)
  await page.getByRole('button', { name: 'Move the flag' }).click()
  const picard = await ownUnit(page, 'picard')
  const goal = await reachable(page, picard.hex)
  await clickHex(page, goal)
  await expect.poll(async () => (await knownFront(page)).flag).toBe(goal)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await knownFront(page)).flag).toBe(flag)
  await page.keyboard.press('Control+y')
  await expect.poll(async () => (await knownFront(page)).flag).toBe(goal)
})

test('a rewind goes back to the start of a turn and is counted', async ({ page }) => {
  test.setTimeout(180_000)
  await useQuickPictures(page)
  await enterBattle(page, SEED)
  await endTurn(page)
  await page.getByRole('button', { name: /Rewind/ }).click()
  await expect(page.getByRole('dialog')).toContainText('3 rewinds left')
  await page.getByRole('dialog').getByRole('button', { name: 'Round 1' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Rewind' }).click()
  await expect.poll(async () => (await knownFront(page)).round).toBe(1)
  await expect(page.getByRole('button', { name: /Rewind/ })).toHaveAttribute('aria-label', /2 left/)
})

/** A free hex beside one, inside the unit's reach and clear of panels. */
async function reachable(page: Parameters<typeof knownFront>[0], from: number): Promise<number> {
  const { units } = await knownFront(page)
  const isFree = (hex: number) => !units.some((unit) => unit.hex === hex)
  const near = [from + 1, from - 1, from + 24, from - 24, from + 25, from - 25].filter(isFree)
  expect(near.length).toBeGreaterThan(0)
  return near[0]
}
