import { mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Page } from '@playwright/test'
import { BROWSER_ARGUMENTS } from '../../scripts/browser.mjs'
import {
  downloaded,
  importFile,
  judged,
  knownFront,
  loadFile,
  useNoPictures,
  useQuickPictures,
} from './battle'
import { expect, test } from './game'

const GOLDEN = readFileSync('tests/golden/insurrection.replay', 'utf8')
const COUNT = JSON.parse(GOLDEN).commands.length
const TURNS = JSON.parse(GOLDEN).marks.length

/** Without the board's picture: what is tested here lies in the panels. */
test.beforeEach(async ({ page }) => {
  await useQuickPictures(page)
  await useNoPictures(page)
  await page.goto('./')
})

const scrubber = (page: Page) => page.getByRole('slider', { name: 'Position in the battle' })
const position = (page: Page) => page.getByText(/^Round \d+ · order \d+ of \d+$/)

test('the recorded evacuation leads to the same marks in the browser as in Node', async ({
  page,
}) => {
  // Marks are compared at each end of a turn: one that differed would be refused here.
  await loadFile(page, 'insurrection.replay', GOLDEN)
  await expect(page.getByText(`Verified, all ${TURNS} turns`)).toBeVisible()
  await expect(position(page)).toHaveText(`Round 1 · order 0 of ${COUNT}`)
})

test('a broken or forged file gives one sentence and adds nothing', async ({ page }) => {
  const forged = JSON.parse(GOLDEN)
  forged.marks[2] = '0123456789abcdef'
  const script = JSON.parse(GOLDEN)
  script.seed = '<img src=x onerror=alert(1)>'
  for (const [content, words] of [
    ['', 'expected'],
    ['{"magic":"other"}', 'expected'],
    [GOLDEN.slice(0, 400), 'expected'],
    [JSON.stringify(forged), /differs at turn 2, order \d+/],
    [JSON.stringify(script), /differs at turn \d+, order \d+/],
  ] as const) {
    await importFile(page, 'broken.replay', content)
    await expect(page.getByRole('alert')).toContainText(words)
    await expect(page.getByText('No replays yet')).toBeVisible()
    await page.getByRole('button', { name: 'Back' }).click()
  }
})

test('a film is scrubbed, stepped, seen by others, and jumped along its marks', async ({
  page,
}) => {
  await loadFile(page, 'insurrection.replay', GOLDEN)
  await scrubber(page).fill('121')
  await expect(position(page)).toContainText('order 121 of')
  // The slider has the keyboard, and the film's own keys work all the same.
  await page.keyboard.press(',')
  await expect(position(page)).toContainText('order 120 of')
  const ours = (await knownFront(page)).units.length
  await page.getByRole('button', { name: 'From above' }).click()
  expect((await knownFront(page)).units.length).toBeGreaterThan(ours)
  await page.getByRole('button', { name: 'Son’a', exact: true }).click()
  expect((await knownFront(page)).side).toBe('red')
  await page.getByRole('button', { name: 'Step back (,)' }).click()
  await expect(position(page)).toContainText('order 119 of')
  await page.getByRole('button', { name: 'Ours', exact: true }).click()

  // Only losses: the next lies a moment before a line of the log that tells one.
  for (const kind of ['Tags', 'Shots', 'Choices', 'Safe']) {
    const button = page.getByRole('button', { name: new RegExp(`^${kind}`) })
    if (await button.isEnabled()) await button.click()
  }
  await page.getByRole('button', { name: 'To the start' }).click()
  await page.getByRole('button', { name: 'To the next mark' }).click()
  await page.keyboard.press('.')
  await settledFilm(page)
  await page.keyboard.press('l')
  const log = page.getByRole('region', { name: 'Log' })
  await expect(log.getByText(/was (taken|beamed away)/).last()).toBeVisible()
  // A line of the log leads to its order.
  await log.getByRole('button', { name: 'All' }).click()
  await log.getByRole('listitem').first().getByRole('button').click()
  await expect(position(page)).toHaveText(/^Round 1 · order [1-9]\d* of/)
})

test('a battle is gone on with from a moment of a film, as either side, and remembers it', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await loadFile(page, 'insurrection.replay', GOLDEN)
  await scrubber(page).fill('40')
  await page.getByRole('button', { name: 'Continue from here' }).click()
  await inBattle(page)
  await expect(page.getByRole('button', { name: /^End turn/ })).toBeEnabled()
  const { round } = await knownFront(page)
  await endTurnQuietly(page)
  expect((await knownFront(page)).round).toBe(round + 1)
  await page.getByRole('button', { name: 'Menu' }).click()
  const replay = await downloaded(page, () =>
    page.getByRole('button', { name: 'Save replay' }).click(),
  )
  expect(judged(replay)).toMatchObject({ verdict: 'verified' })
  expect(JSON.parse(replay).origin).toMatchObject({ side: 'blue' })
  await page.getByRole('dialog').getByRole('button', { name: 'Replays' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Replays' }).click()

  await page.getByRole('button', { name: 'Watch', exact: true }).click()
  await scrubber(page).fill('20')
  await page.getByRole('button', { name: 'As Son’a' }).click()
  await page.getByRole('button', { name: 'Continue from here' }).click()
  await inBattle(page)
  await expect.poll(async () => (await knownFront(page)).side).toBe('red')
  await expect(page.getByRole('region', { name: 'Objectives' })).toContainText(
    /What they are out for.*Yours if 100 are held/s,
  )
  // Whoever takes orders, each under a name of its own; the machines fly by themselves.
  const squad = await page.getByRole('group', { name: 'Squad' }).getByRole('button').allInnerTexts()
  const names = squad.map((one) => one.split('\n')[0])
  expect(
    names.every((one) => /^(Trooper|Enforcer) \d+$/.test(one)),
    names.join(),
  ).toBe(true)
  expect(new Set(names).size).toBe(names.length)
})

test('a battle is saved at each order, and found after a reload', async ({ page }) => {
  test.setTimeout(180_000)
  await enterQuietly(page, 'copper heron dusk')
  await endTurnQuietly(page)
  await page.getByRole('button', { name: 'Menu' }).click()
  await expect(page.getByText(/^Kept to order \d+/)).toBeVisible()
  const left = await knownFront(page)
  await page.reload()
  await page.getByRole('button', { name: /^Continue.*round 2 of/ }).click()
  await inBattle(page)
  expect((await knownFront(page)).units).toEqual(left.units)

  // In a second tab the same battle is taken, and stays as it is.
  const second = await page.context().newPage()
  await second.goto(page.url())
  await second.getByRole('button', { name: /^Continue/ }).click()
  await expect(second.getByRole('alert')).toContainText('open in another tab')
  await second.close()
})

test('a full disk and a browser that keeps nothing are each told in a sentence', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await enterQuietly(page, 'grey owl dawn')
  await endTurnQuietly(page)
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    let isFull = true
    Object.assign(IDBObjectStore.prototype, {
      put(this: IDBObjectStore, ...rest: unknown[]) {
        if (isFull) throw new DOMException('no room', 'QuotaExceededError')
        return Reflect.apply(put, this, rest)
      },
    })
    document.addEventListener('room', () => {
      isFull = false
    })
  })
  await endTurnQuietly(page)
  await expect(page.getByText('The disk is full')).toBeVisible()
  const { round } = await knownFront(page)
  await page.evaluate(() => document.dispatchEvent(new Event('room')))
  await endTurnQuietly(page)
  await expect(page.getByText('The disk is full')).toHaveCount(0)
  await page.reload()
  await page.getByRole('button', { name: new RegExp(`^Continue.*round ${round + 1} of`) }).click()
  await page.getByRole('button', { name: /^End turn/ }).waitFor()

  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError')
    }
  })
  await page.reload()
  await importFile(page, 'insurrection.replay', GOLDEN)
  await expect(page.getByRole('alert')).toContainText('This browser keeps nothing here')
  await expect(page.getByRole('heading', { name: 'Insurrection', level: 3 })).toBeVisible()
})

test('a link leads to the battle, a cut one to a sentence', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await loadFile(page, 'insurrection.replay', GOLDEN)
  await page.getByRole('button', { name: 'Share' }).click()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  const link = await page.getByRole('textbox', { name: 'The whole battle' }).inputValue()
  const beginning = await page.getByRole('textbox', { name: 'Only its beginning' }).inputValue()
  await page.getByRole('button', { name: 'Copy' }).first().click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)

  const other = await context.newPage()
  await useNoPictures(other)
  await other.goto(link)
  await expect(other.getByText(`Verified, all ${TURNS} turns`)).toBeVisible()
  await expect(position(other)).toHaveText(`Round 1 · order 0 of ${COUNT}`)
  // The same tab, another link.
  await other.goto(link.slice(0, -30))
  await other.reload()
  await expect(other.getByRole('alert')).toContainText('cut short')
  await expect(other.getByRole('button', { name: /^(Begin|Continue)/ })).toBeVisible()
  await other.goto(beginning)
  await expect(other.getByLabel('Seed', { exact: true })).toHaveValue(JSON.parse(GOLDEN).seed)
  await other.close()
})

test('a replay is renamed, deleted, had back, exported and dropped in again', async ({ page }) => {
  await importFile(page, 'insurrection.replay', GOLDEN)
  await page.getByRole('button', { name: 'Rename Insurrection' }).click()
  await page.getByRole('textbox', { name: 'Name of the replay' }).fill('The bridge held')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'The bridge held' })).toBeVisible()
  const saved = await downloaded(page, () =>
    page.getByRole('button', { name: 'Save The bridge held as a file' }).click(),
  )
  expect(saved).toBe(GOLDEN)
  await page.getByRole('button', { name: 'Delete The bridge held' }).click()
  await expect(page.getByText('No replays yet')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: 'The bridge held' })).toBeVisible()
  await page.getByRole('button', { name: 'Delete The bridge held' }).click()
  await expect(page.getByText('No replays yet')).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Replays', exact: true }).click()
  await expect(page.getByText('No replays yet')).toBeVisible()
  const files = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'one.replay'))
    transfer.items.add(new File(['{}'], 'two.replay'))
    return transfer
  }, GOLDEN)
  await page.locator('.library').dispatchEvent('drop', { dataTransfer: files })
  await expect(page.getByRole('alert')).toContainText('1 replay verified and added')
  await expect(page.getByRole('alert')).toContainText('two.replay')
  await expect(page.getByRole('heading', { name: 'Insurrection', level: 3 })).toBeVisible()
})

test('a browser that is killed in the middle of writing loses nothing it acknowledged', async ({
  baseURL,
}) => {
  test.setTimeout(180_000)
  const profile = mkdtempSync(join(tmpdir(), 'briar-patch-killed-'))
  const launch = () =>
    chromium.launchPersistentContext(profile, {
      executablePath: process.env.BROWSER_PATH ?? '',
      args: [...BROWSER_ARGUMENTS, '--remote-debugging-port=0'],
    })
  try {
    const first = await launch()
    const page = await first.newPage()
    await useQuickPictures(page)
    await useNoPictures(page)
    await page.goto(baseURL ?? '')
    await page.getByRole('button', { name: /^Begin/ }).click()
    await page.getByRole('button', { name: /^Begin/ }).click()
    await inBattle(page)
    await endTurnQuietly(page)
    await page.getByRole('button', { name: 'Menu' }).click()
    await expect(page.getByText(/^Kept to order \d+/)).toBeVisible()
    const acknowledged = Number(
      /\d+/.exec((await page.getByText(/^Kept to order/).textContent()) ?? '')?.[0],
    )
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Enter')
    kill(profile)
    await first.close().catch(() => {})

    const second = await launch()
    const later = await second.newPage()
    await useNoPictures(later)
    await later.goto(baseURL ?? '')
    await later.getByRole('button', { name: /^Continue/ }).click()
    await inBattle(later)
    await later.getByRole('button', { name: 'Menu' }).click()
    const found = await later.getByText(/^Kept to order/).textContent()
    expect(Number(/\d+/.exec(found ?? '')?.[0])).toBeGreaterThanOrEqual(acknowledged)
    await second.close()
  } finally {
    // What is left of the killed browser may still be writing.
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
})

/** Ends the browser of a profile as a crash would: at once, without a word to it. */
function kill(profile: string): void {
  const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1))
  process.kill(pid, 'SIGKILL')
}

async function settledFilm(page: Page): Promise<void> {
  await page.evaluate(() => window.briarPatch.stageIdle())
}

/** Waits for a battle of one's own, and for one's turn in it. */
async function inBattle(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^End turn/ }).waitFor()
  await page.waitForFunction(() => window.briarPatch.view() !== null)
  await settledFilm(page)
}

async function enterQuietly(page: Page, seed: string): Promise<void> {
  await page.getByRole('button', { name: /^Begin/ }).click()
  await page.getByLabel('Seed', { exact: true }).fill(seed)
  await page.getByRole('button', { name: /^Begin/ }).click()
  await inBattle(page)
}

async function endTurnQuietly(page: Page): Promise<void> {
  const { round } = await knownFront(page)
  await page.getByRole('button', { name: /^End turn/ }).click()
  await expect.poll(async () => (await knownFront(page)).round, { timeout: 60_000 }).toBe(round + 1)
  await settledFilm(page)
}
