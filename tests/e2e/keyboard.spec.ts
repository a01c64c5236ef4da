import {
  downloaded,
  enterBattle,
  judged,
  knownFront,
  ownUnit,
  settled,
  useQuickPictures,
} from './battle'
import { expect, test } from './game'
import { cursorHex, endTurnByKeys, freeBeside, tabTo, tabUntil, walkCursor } from './hands'

const SEED = 'copper heron dusk'

// Fewer pixels: fourteen rounds are drawn in software here.
test.use({ viewport: { width: 1024, height: 576 } })

test('a whole mission by keyboard alone, from the title to the roll of names', async ({ page }) => {
  test.setTimeout(400_000)
  await useQuickPictures(page)
  await page.goto('./')
  await page.getByRole('button', { name: /^Begin/ }).waitFor()
  await page.keyboard.press('Enter')
  // Against a Cadet: an Officer thinks before each order, and each then costs frames of its own here.
  await tabUntil(page, /^Story/)
  await page.keyboard.press('Enter')
  await tabUntil(page, /^Seed$/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(SEED)
  await page.keyboard.press('Enter')
  await settled(page)

  // A move: the cursor shows it, Enter gives it; the voice tells where the cursor stands.
  const from = await tabTo(page, 'worf')
  const goal = await freeBeside(page, from)
  await walkCursor(page, goal)
  const voice = page.locator('[data-voice="polite"]')
  await expect(voice).toContainText(/[A-X]\d+: \w+.*, height \d/)
  await expect(voice).toContainText('Move. 1 step')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await ownUnit(page, 'worf')).hex).toBe(goal)

  // An action by its number, a direction by Tab, the order by Enter.
  await tabTo(page, 'crusher')
  await page.keyboard.press('2')
  await page.keyboard.press('Tab')
  expect((await ownUnit(page, 'crusher')).overwatch).toBeNull()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await ownUnit(page, 'crusher')).overwatch).not.toBeNull()

  // Columns follow an officer who walks.
  const picard = await tabTo(page, 'picard')
  await page.keyboard.press('g')
  await expect(
    page.getByRole('button', { name: /^Guide .* next move/, pressed: true }),
  ).not.toHaveCount(0)
  await page.keyboard.press('g')
  expect((await ownUnit(page, 'picard')).hex).toBe(picard)

  const debrief = page.getByRole('button', { name: 'Debrief' })
  while (!(await debrief.isVisible())) await endTurnByKeys(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /Insurrection/ })).toBeVisible()
  await expect(page.getByText('Replay verified')).toBeVisible()

  // Thirty households by name; one that is opened tells its five people.
  const roll = page.getByRole('region', { name: 'The roll' })
  await expect(roll.getByRole('listitem')).toHaveCount(30)
  await tabUntil(page, /^Ilin/)
  await page.keyboard.press('Enter')
  await expect(roll.getByText(/^Ilin \(Mill Lane\): (\w+, ){4}\w+$/)).toBeVisible({
    timeout: 90_000,
  })
  const taken = await roll.getByRole('button', { name: /five held/ }).count()
  const told = await page.getByText(/household was beamed away: 5 held/).count()
  expect(taken).toBe(told)

  await tabUntil(page, /Save replay/)
  const replay = await downloaded(page, () => page.keyboard.press('Enter'))
  expect(judged(replay)).toMatchObject({ verdict: 'verified' })
})

test('a changed key works after the page was loaded anew; the board catches nobody', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await page.goto('./')
  await page.getByRole('button', { name: 'Keys' }).click()
  await page.getByRole('button', { name: /^All threats: V/ }).click()
  await page.keyboard.press('l')
  await expect(page.getByText('L means “Log”. Swap the two?')).toBeVisible()
  await page.getByRole('button', { name: 'Swap' }).click()
  await expect(page.getByRole('button', { name: /^All threats: L/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Log: V/ })).toBeVisible()

  await page.evaluate(() => {
    const stored = JSON.parse(localStorage.getItem('briar-patch.settings') ?? '{}')
    const quick = { speed: 0, enemySpeed: 0, reducedMotion: true, effects: 'off' }
    localStorage.setItem('briar-patch.settings', JSON.stringify({ ...stored, ...quick }))
  })
  await enterBattle(page, SEED)
  const threats = page.getByRole('button', { name: 'All threats' })
  await expect(threats).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('l')
  await expect(threats).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('v')
  await expect(page.getByRole('region', { name: 'Log' })).toBeVisible()
  await page.keyboard.press('v')

  // Round by the area key: panels, then the board again. Escape comes back at once.
  const board = page.getByRole('application', { name: 'The valley' })
  await expect(board).toBeFocused()
  await page.keyboard.press('F6')
  await expect(board).not.toBeFocused()
  await page.keyboard.press('Tab')
  await expect(board).not.toBeFocused()
  await page.keyboard.press('Escape')
  await expect(board).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(board).not.toBeFocused()
  await page.keyboard.press('F6')
  await expect(board).toBeFocused()

  // A window gives the keyboard back to where it was.
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(board).toBeFocused()

  // A jump of the cursor lands on somebody or something; a click on a panel leaves Tab to the board.
  await tabTo(page, 'data')
  const before = await cursorHex(page)
  await page.keyboard.press('Shift+ArrowRight')
  expect(await cursorHex(page)).not.toBe(before)
  await threats.click()
  await expect(board).toBeFocused()
  const { round } = await knownFront(page)
  await page.keyboard.press('Control+Enter')
  const guard = page.getByRole('dialog')
  await expect(guard).toBeVisible()
  await page.keyboard.press('Escape')
  expect((await knownFront(page)).round).toBe(round)
})
