import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import {
  endTurn,
  enterBattle,
  importFile,
  knownFront,
  loadFile,
  settled,
  useNoPictures,
  useQuickPictures,
} from './battle'
import { expect, test } from './game'

const GOLDEN = readFileSync('tests/golden/insurrection.replay', 'utf8')

const LOOKS = [
  { width: 1280, height: 720, uiScale: 1 },
  { width: 1920, height: 1080, uiScale: 1 },
  { width: 390, height: 844, uiScale: 1 },
  { width: 844, height: 390, uiScale: 1 },
  { width: 1280, height: 720, uiScale: 2 },
] as const

/** Another window and another size of letters, as a resize and the settings bring them. */
async function look(page: Page, { width, height, uiScale }: (typeof LOOKS)[number]) {
  await page.setViewportSize({ width, height })
  await page.evaluate(async (scale) => {
    document.documentElement.style.setProperty('--ui', String(scale))
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  }, uiScale)
}

/** Words that are cut, that leave the window sideways, and controls that lie on each other. */
async function untidy(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const nameOf = (one: Element) =>
      `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''} "${(one.textContent ?? '').trim().slice(0, 40)}"`
    const isShown = (one: Element) =>
      one.checkVisibility({ visibilityProperty: true }) && one.closest('.unseen, .sky') === null
    const main = document.querySelector('main')
    if (main === null) return ['no screen']
    if (document.documentElement.scrollWidth > innerWidth + 1) faults.push('the page is too wide')
    for (const one of main.querySelectorAll<HTMLElement>('*')) {
      if (!isShown(one) || one instanceof SVGElement) continue
      const ownWords = [...one.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      )
      if (!ownWords) continue
      const box = one.getBoundingClientRect()
      if (box.left < -1 || box.right > innerWidth + 1) faults.push(`outside: ${nameOf(one)}`)
      const hides = getComputedStyle(one).overflowX !== 'visible'
      if (hides && one.scrollWidth > one.clientWidth + 1) faults.push(`cut: ${nameOf(one)}`)
      const holder = one.closest('button, .panel, li')
      if (holder === null) continue
      const room = holder.getBoundingClientRect()
      if (box.right > room.right + 2) faults.push(`sticks out: ${nameOf(one)}`)
    }
    const controls = [...main.querySelectorAll('button, input, a[href]')].filter(
      // The foot stays while the page scrolls below it.
      (one) => isShown(one) && one.closest('.screen__foot') === null,
    )
    for (const [index, one] of controls.entries()) {
      const a = one.getBoundingClientRect()
      for (const other of controls.slice(index + 1)) {
        if (one.contains(other) || other.contains(one)) continue
        const b = other.getBoundingClientRect()
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        if (across > 1 && down > 1) faults.push(`${nameOf(one)} lies on ${nameOf(other)}`)
      }
    }
    return faults
  })
}

async function openDebrief(page: Page) {
  await loadFile(page, 'insurrection.replay', GOLDEN)
  await page.evaluate(() => window.briarPatch.stageIdle())
  await page.keyboard.press('End')
  await page.getByRole('button', { name: 'Debrief' }).click()
  await expect(page.getByRole('region', { name: 'The roll' })).toBeVisible()
}

test('no screen cuts words or lays one thing over another, at any size', async ({ page }) => {
  test.setTimeout(240_000)
  await useQuickPictures(page)
  await useNoPictures(page)
  const expectTidy = async (screen: string) => {
    for (const one of LOOKS) {
      await look(page, one)
      const size = `${one.width}×${one.height} at ${one.uiScale * 100} %`
      expect.soft(await untidy(page), `${screen}, ${size}`).toEqual([])
    }
    await look(page, LOOKS[0])
  }
  await page.goto('./')
  await page.getByRole('button', { name: /^Begin/ }).waitFor()
  await expectTidy('title')
  for (const screen of ['Skirmish', 'Settings', 'Keys', 'Credits']) {
    await page.getByRole('button', { name: screen, exact: true }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectTidy(screen)
    await page.getByRole('button', { name: 'Back', exact: true }).click()
  }
  await page.getByRole('button', { name: 'Skirmish', exact: true }).click()
  for (const mission of [
    'Insurrection',
    'The long walk: caves',
    'The long walk: pass',
    'The Riker manoeuvre',
    'Two fronts',
  ]) {
    await page.getByRole('button', { name: `Briefing: ${mission}` }).click()
    await page.getByLabel('Seed', { exact: true }).waitFor()
    await expectTidy(mission)
    await page.getByRole('button', { name: 'Back', exact: true }).click()
  }
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await importFile(page, 'insurrection.replay', GOLDEN)
  await page.getByRole('button', { name: /^Rename/ }).waitFor()
  await expectTidy('replays')
  await page.getByRole('button', { name: /^Rename/ }).click()
  await expectTidy('renaming')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Watch', exact: true }).click()
  await page.getByRole('button', { name: 'Continue from here' }).waitFor()
  await expectTidy('film')
  await page.keyboard.press('End')
  await page.getByRole('button', { name: 'Debrief' }).click()
  await page.getByRole('button', { name: 'All names' }).click()
  await expectTidy('debrief')
})

test('the roll names a hundred and fifty people, and finds each of them', async ({ page }) => {
  test.setTimeout(120_000)
  await useQuickPictures(page)
  await useNoPictures(page)
  await page.goto('./')
  await openDebrief(page)
  const roll = page.getByRole('region', { name: 'The roll' })
  await roll.getByRole('button', { name: 'All names' }).click()
  const names = await roll.locator('.roll__people').allInnerTexts()
  expect(names).toHaveLength(30)
  expect(names.flatMap((one) => one.split(', '))).toHaveLength(150)
  await roll.getByRole('searchbox').fill('zeri')
  await expect(roll.getByText('1 household', { exact: true })).toBeVisible()
  await expect(roll.locator('.is-found')).toHaveText(/Zeri/)
  await roll.getByRole('searchbox').fill('nobody')
  await expect(roll.getByText('Nobody of that name.')).toBeVisible()
})

test('a loss in the debrief leads into the replay, to the moment before it', async ({ page }) => {
  test.setTimeout(120_000)
  await useQuickPictures(page)
  await useNoPictures(page)
  await page.goto('./')
  await openDebrief(page)
  const losses = page.getByRole('region', { name: 'What was lost, and when' })
  const loss = losses.getByRole('listitem').first().getByRole('button')
  const words = await loss.innerText()
  await loss.click()
  await page.evaluate(() => window.briarPatch.stageIdle())
  const round = Number(/\d+/.exec(words)?.[0])
  expect((await knownFront(page)).round).toBe(round)
  await page.getByRole('button', { name: /^Step \(/ }).click()
  await page.evaluate(() => window.briarPatch.stageIdle())
  const told = words.split('\n').at(-1) ?? ''
  await page.keyboard.press('l')
  await expect(page.getByRole('region', { name: 'Log' }).getByText(told)).toBeVisible()
})

test('a battle that was left goes on where it stood', async ({ page }) => {
  test.setTimeout(240_000)
  await useQuickPictures(page)
  await enterBattle(page, 'copper heron dusk')
  await endTurn(page)
  const left = await knownFront(page)
  await page.goto('./')
  await page.getByRole('button', { name: /^Continue.*round 2 of/ }).click()
  await settled(page)
  const found = await knownFront(page)
  expect(found.round).toBe(2)
  expect(found.units).toEqual(left.units)
  await endTurn(page)
  expect((await knownFront(page)).round).toBe(3)
})

test('what is said before a mission can be read on, and holds nobody up', async ({ page }) => {
  await useQuickPictures(page)
  await page.goto('./')
  await page.getByRole('button', { name: /^Begin/ }).click()
  const talk = page.getByRole('region', { name: 'What is said' })
  await expect(talk.getByText(/^The order is to leave/)).toBeVisible()
  await talk.getByRole('button', { name: 'Next' }).click()
  await expect(talk.getByText(/^I have been told to go/)).toBeVisible()
  await expect(talk.getByText(/^The order is to leave/)).toBeHidden()
  await expect(page.getByRole('button', { name: /^Begin/ })).toBeEnabled()
})
