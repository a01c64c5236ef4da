/** The battle's panels at every size: nothing overlaps, nothing is cut, fingers find every button. */
import type { Page } from '@playwright/test'
import { knownFront, useNoPictures, useQuickPictures, useSettings } from './battle'
import { expect, test } from './game'

interface Size {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly uiScale?: number
  readonly isTouch?: boolean
}

const SIZES: readonly Size[] = [
  { name: '1280 × 720', width: 1280, height: 720 },
  { name: '1920 × 1080', width: 1920, height: 1080 },
  { name: '3840 × 2160', width: 3840, height: 2160 },
  { name: '1280 × 720 at 80 %', width: 1280, height: 720, uiScale: 0.8 },
  { name: '1280 × 720 at 130 %', width: 1280, height: 720, uiScale: 1.3 },
  { name: '1280 × 720 at 160 %', width: 1280, height: 720, uiScale: 1.6 },
  { name: '1280 × 720 at 200 %', width: 1280, height: 720, uiScale: 2 },
  { name: '1920 × 1080 at 200 %', width: 1920, height: 1080, uiScale: 2 },
  { name: 'a phone upright', width: 390, height: 844, isTouch: true },
  { name: 'a phone upright at 150 %', width: 390, height: 844, uiScale: 1.5, isTouch: true },
  { name: 'a phone sideways', width: 844, height: 390, isTouch: true },
  { name: 'a phone sideways at 150 %', width: 844, height: 390, uiScale: 1.5, isTouch: true },
  { name: 'a tablet upright', width: 820, height: 1180, isTouch: true },
  { name: 'a tablet sideways', width: 1180, height: 820, isTouch: true },
]

async function enterWithoutPictures(page: Page): Promise<void> {
  await useQuickPictures(page)
  await useSettings(page, { tips: true })
  await useNoPictures(page)
  await page.goto('./')
  await page.getByRole('button', { name: /^Begin/ }).click()
  await page.getByLabel('Seed', { exact: true }).fill('copper heron dusk')
  // Against a Cadet the valley is as quiet as these scenes want it.
  await page.getByText('Story', { exact: true }).click()
  await page.getByRole('button', { name: /^Begin/ }).click()
  await page.waitForFunction(() => window.briarPatch.view() !== null)
  // It says that there is no picture, which is so in this test alone.
  await page
    .locator('.news > .refusal')
    .evaluate((said) => said.style.setProperty('display', 'none'))
}

/** Waits until it is the player's turn. */
async function calm(page: Page): Promise<void> {
  await page.evaluate(() => window.briarPatch.stageIdle())
}

async function endTurn(page: Page): Promise<void> {
  const { round } = await knownFront(page)
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await knownFront(page)).round, { timeout: 60_000 }).toBe(round + 1)
  await calm(page)
}

/** What of the panels overlaps, is cut off, or lies outside the window. */
function faultsOf(page: Page, isTouch: boolean): Promise<readonly string[]> {
  return page.evaluate((touch) => window.hudFaults(touch), isTouch)
}

declare global {
  interface Window {
    hudFaults(isTouch: boolean): readonly string[]
  }
}

/** Runs in the page. */
function installFaults(): void {
  const PANELS =
    '.top, .alert, .news-banner, .coach, .banner, .refusal, .finished, .objectives, .people, .card, .squad, .guides, .log-line, .actions, .result > *, .turn, .dock'
  const BOXES =
    'button, .chip, .cap > *, .block, .panel, .dock, .turn, .top, .refusal, .banner > *, .turns__one, .setting, dialog'
  /** What is looked at: the window or the drawer that is open, else the panels. */
  const root = () =>
    document.querySelector('dialog[open], .log') ?? document.querySelector('.hud') ?? document.body
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.getBoundingClientRect().width > 1 &&
    element.closest('.unseen') === null
  const scrolls = (element: Element | null): boolean => {
    for (let at = element; at !== null; at = at.parentElement) {
      const { overflowY } = getComputedStyle(at)
      if (overflowY === 'auto' || overflowY === 'scroll') return true
    }
    return false
  }
  const outside = (inner: DOMRect, outer: DOMRect) =>
    inner.left < outer.left - 1.5 ||
    inner.right > outer.right + 1.5 ||
    inner.top < outer.top - 2.5 ||
    inner.bottom > outer.bottom + 2.5

  /** What of a panel is on screen: the rest may be scrolled to. */
  const shownPart = (panel: Element) => {
    let { left, top, right, bottom } = panel.getBoundingClientRect()
    for (let at = panel.parentElement; at !== null; at = at.parentElement) {
      if (!scrolls(at) || getComputedStyle(at).overflowY === 'visible') continue
      const box = at.getBoundingClientRect()
      left = Math.max(left, box.left)
      top = Math.max(top, box.top)
      right = Math.min(right, box.right)
      bottom = Math.min(bottom, box.bottom)
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
  }

  const overlaps = () => {
    const panels = [...document.querySelectorAll(PANELS)].filter(isShown)
    const faults: string[] = []
    for (const [index, one] of panels.entries()) {
      for (const other of panels.slice(index + 1)) {
        if (one.contains(other) || other.contains(one)) continue
        const [a, b] = [shownPart(one), shownPart(other)]
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        if (wide > 1 && high > 1) faults.push(`${name(one)} lies over ${name(other)}`)
      }
    }
    return faults
  }
  const beyondWindow = () =>
    [...document.querySelectorAll(PANELS)]
      .filter(isShown)
      .filter((panel) => outside(shownPart(panel), new DOMRect(0, 0, innerWidth, innerHeight)))
      .map((panel) => `${name(panel)} leaves the window`)
  const cutText = () => {
    const faults: string[] = []
    const walk = document.createTreeWalker(root(), NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
      const node = walk.currentNode
      const parent = node.parentElement
      if (parent === null || (node.textContent ?? '').trim() === '' || !isShown(parent)) continue
      const box = parent.closest(BOXES)
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        if (box === null) break
        const room = box.getBoundingClientRect()
        // What scrolls may lie above or below what shows of it, never beside it.
        const isCut = scrolls(parent)
          ? rect.left < room.left - 1.5 || rect.right > room.right + 1.5
          : outside(rect, room)
        if (isCut) {
          faults.push(`"${node.textContent}" leaves ${name(box)}`)
          break
        }
      }
    }
    return faults
  }
  const cutBoxes = () =>
    [...root().querySelectorAll('*')]
      .filter(isShown)
      // A portrait is a part of a picture.
      .filter((one) => !one.matches('.face') && getComputedStyle(one).overflowX !== 'visible')
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${name(one)} is wider than it shows`)
  /** The columns stand in their list whole: nobody scrolls to see who is in danger. */
  const cutRows = () =>
    [
      ...(document.body.classList.contains('long-words')
        ? []
        : document.querySelectorAll('.people')),
    ]
      .filter(isShown)
      .filter((list) => getComputedStyle(list).overflowY === 'auto')
      .filter((list) => list.scrollHeight > list.clientHeight + 1)
      .map((list) => `${name(list)} hides ${list.scrollHeight - list.clientHeight} px of its rows`)
  const smallButtons = () =>
    [...root().querySelectorAll('button, input')].filter(isShown).flatMap((button) => {
      const { width, height } = button.getBoundingClientRect()
      return Math.min(width, height) < 43.5
        ? [`${name(button)} is ${Math.round(width)} × ${Math.round(height)}`]
        : []
    })
  /** A window is whole on screen, and what it holds lies in one column under its title. */
  const windowFaults = () => {
    const box = root().getBoundingClientRect()
    const leaves = outside(box, new DOMRect(0, 0, innerWidth, innerHeight))
    const buttons = [...root().querySelectorAll('button, input')]
      .filter(isShown)
      .filter((one) => one.closest('.dialog__buttons') === null)
    const crossed = buttons.flatMap((one, index) =>
      buttons.slice(index + 1).flatMap((other) => {
        const [a, b] = [shownPart(one), shownPart(other)]
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        return wide > 1 && high > 1 ? [`${name(one)} lies over ${name(other)}`] : []
      }),
    )
    return [...(leaves ? [`${name(root())} leaves the window`] : []), ...crossed]
  }
  const isWindow = () => root().matches('dialog, .log')
  window.hudFaults = (isTouch) => [
    ...(isWindow() ? windowFaults() : [...overlaps(), ...beyondWindow()]),
    ...cutText(),
    ...cutBoxes(),
    ...cutRows(),
    ...(isTouch ? smallButtons() : []),
  ]
}

/** How much of an upright window's height the board keeps for itself. */
function boardShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const above = [...document.querySelectorAll('.top, .alert, .news-banner, .aims > *')]
    const bottoms = above
      .filter((one) => one.checkVisibility())
      .map((one) => one.getBoundingClientRect().bottom)
    const sheet = document.querySelector('.dock')?.getBoundingClientRect()
    return ((sheet?.top ?? 0) - Math.max(...bottoms)) / innerHeight
  })
}

/** Every sentence 40 % longer, as a language of long words would have it. */
function lengthenTexts(): void {
  const walk = document.createTreeWalker(
    document.querySelector('.hud') ?? document.body,
    NodeFilter.SHOW_TEXT,
  )
  // A name in two lines makes its row higher: then the list may scroll.
  document.body.classList.add('long-words')
  const nodes: Node[] = []
  while (walk.nextNode()) nodes.push(walk.currentNode)
  for (const node of nodes) {
    const said = (node.textContent ?? '').trimEnd()
    if (!/[a-z]{3}/i.test(said)) continue
    const more = Math.ceil(said.length * 0.4)
    node.textContent = `${said}${more > 6 ? ' ' : ''}${'ungsvorgabe'.repeat(9).slice(0, more)}`
  }
}

/** Another window and another size of the interface, as a resize and the settings bring them. */
async function resize(page: Page, { width, height, uiScale = 1 }: Size): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.evaluate(async (scale) => {
    document.documentElement.style.setProperty('--ui', String(scale))
    for (let frames = 0; frames < 2; frames += 1) {
      await new Promise((next) => requestAnimationFrame(next))
    }
  }, uiScale)
}

for (const isTouch of [false, true]) {
  const sizes = SIZES.filter((one) => (one.isTouch ?? false) === isTouch)
  const phone = sizes.find(({ width, height }) => width < height)
  test.describe(isTouch ? 'under fingers' : 'under a mouse', () => {
    test.use({ viewport: sizes[0], hasTouch: isTouch })

    /** One battle at every size: a state of the panels is looked at in each before the next. */
    const checkAll = async (page: Page, state: string) => {
      for (const size of sizes) {
        await resize(page, size)
        expect.soft(await faultsOf(page, isTouch), `${size.name}: ${state}`).toEqual([])
      }
    }

    test('no panel lies over another, no text is cut, whatever is being done', async ({ page }) => {
      test.setTimeout(240_000)
      await page.addInitScript(installFaults)
      await enterWithoutPictures(page)
      const check = async (state: string) => {
        await calm(page)
        await checkAll(page, state)
      }
      await check('the first turn, with a hint')
      await resize(page, sizes[0])
      await page.getByRole('button', { name: 'No more hints' }).click()
      await check('the first turn')
      await page.keyboard.press('Tab')
      await page
        .getByRole('button', { name: /^Guide / })
        .first()
        .click()
      await check('somebody guides')
      while ((await page.evaluate(() => window.briarPatch.mode()?.kind)) !== 'idle') {
        await page.keyboard.press('Escape')
      }
      for (let round = 1; round < 4; round += 1) await endTurn(page)
      await check('news and threats')
      await page.keyboard.press('Tab')
      await check('somebody selected')
      for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
      await check('a move')
      await page.keyboard.press('i')
      await check('a hex looked at')
      await page.keyboard.press('i')
      await page.keyboard.press('1')
      await page.keyboard.press('Tab')
      await check('an attack')
      if (phone !== undefined) {
        await resize(page, phone)
        expect(await boardShare(page)).toBeGreaterThan(0.45)
        await page.getByRole('button', { name: 'Show more' }).click()
        await check('the sheet in full')
        for (let steps = 0; steps < 2; steps += 1) {
          await resize(page, phone)
          await page.getByRole('button', { name: 'Show less' }).click()
        }
        await check('the sheet peeping')
        await resize(page, phone)
        await page.getByRole('button', { name: 'Show more' }).click()
      }
      await page.evaluate(lengthenTexts)
      await checkAll(page, 'an attack, in long words')
    })

    test('every window is whole on screen, and no text in it is cut', async ({ page }) => {
      test.setTimeout(240_000)
      await page.addInitScript(installFaults)
      await enterWithoutPictures(page)
      await page.getByRole('button', { name: 'No more hints' }).click()
      for (let round = 1; round < 3; round += 1) await endTurn(page)
      const dialog = page.getByRole('dialog')
      const check = async (state: string) => {
        await expect(dialog).toBeVisible()
        await checkAll(page, state)
        await page.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
        await resize(page, sizes[0])
      }
      await page.getByRole('button', { name: /^Rewind/ }).click()
      await check('rewind')
      for (const one of [null, 'Objectives', 'Settings', 'Keys', 'Give up', 'Replays']) {
        await page.getByRole('button', { name: 'Menu', exact: true }).click()
        if (one !== null) await dialog.getByRole('button', { name: one }).click()
        if (one === 'Settings') {
          await page.getByRole('switch', { name: 'Ask before the turn ends' }).click()
        }
        await check(one ?? 'menu')
      }
      await page.locator('#board').focus()
      await page.keyboard.press('l')
      await expect(page.getByRole('region', { name: 'Log' })).toBeVisible()
      await checkAll(page, 'log')
      await page.keyboard.press('l')
      await page.keyboard.press('Control+Enter')
      await check('guard')
    })
  })
}
