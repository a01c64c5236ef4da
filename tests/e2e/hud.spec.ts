/** The battle's panels at every size: nothing overlaps, nothing is cut, fingers find every button. */
import type { Page } from '@playwright/test'
import { knownFront, useQuickPictures } from './battle'
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
  { name: 'a phone sideways', width: 844, height: 390, isTouch: true },
  { name: 'a tablet upright', width: 820, height: 1180, isTouch: true },
  { name: 'a tablet sideways', width: 1180, height: 820, isTouch: true },
]

/** Without pictures: they cost minutes here, and no panel depends on them. */
async function enterWithoutPictures(page: Page, uiScale: number): Promise<void> {
  await useQuickPictures(page)
  await page.addInitScript((scale) => {
    const kept = JSON.parse(localStorage.getItem('briar-patch.settings') ?? '{}')
    localStorage.setItem('briar-patch.settings', JSON.stringify({ ...kept, uiScale: scale }))
    const { getContext } = HTMLCanvasElement.prototype
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return /webgl/.test(kind) ? null : Reflect.apply(getContext, this, [kind, ...rest])
      },
    })
  }, uiScale)
  await page.goto('./')
  await page.getByRole('button', { name: /^Begin/ }).click()
  await page.getByLabel('Seed', { exact: true }).fill('copper heron dusk')
  await page.getByRole('button', { name: /^Begin/ }).click()
  await page.waitForFunction(() => window.briarPatch.view() !== null)
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
    '.top, .alert, .news-banner, .banner, .refusal, .finished, .objectives, .people, .card, .log-line, .actions, .result > *, .turn, .dock'
  const BOXES = 'button, .chip, .cap > *, .block, .panel, .dock, .turn, .top, .refusal, .banner > *'
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
    const walk = document.createTreeWalker(
      document.querySelector('.hud') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    while (walk.nextNode()) {
      const node = walk.currentNode
      const parent = node.parentElement
      if (parent === null || (node.textContent ?? '').trim() === '' || !isShown(parent)) continue
      const box = parent.closest(BOXES)
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        if (
          box !== null &&
          outside(rect, box.getBoundingClientRect()) &&
          !scrolls(box.parentElement)
        ) {
          faults.push(`"${node.textContent}" leaves ${name(box)}`)
          break
        }
      }
    }
    return faults
  }
  const cutBoxes = () =>
    [...document.querySelectorAll('.hud *')]
      .filter(isShown)
      // A portrait is a part of a picture.
      .filter((one) => !one.matches('.face') && getComputedStyle(one).overflowX !== 'visible')
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${name(one)} is wider than it shows`)
  const smallButtons = () =>
    [...document.querySelectorAll('.hud button')].filter(isShown).flatMap((button) => {
      const { width, height } = button.getBoundingClientRect()
      return Math.min(width, height) < 43.5
        ? [`${name(button)} is ${Math.round(width)} × ${Math.round(height)}`]
        : []
    })
  window.hudFaults = (isTouch) => [
    ...overlaps(),
    ...beyondWindow(),
    ...cutText(),
    ...cutBoxes(),
    ...(isTouch ? smallButtons() : []),
  ]
}

/** Every sentence 40 % longer, as a language of long words would have it. */
function lengthenTexts(): void {
  const walk = document.createTreeWalker(
    document.querySelector('.hud') ?? document.body,
    NodeFilter.SHOW_TEXT,
  )
  const nodes: Node[] = []
  while (walk.nextNode()) nodes.push(walk.currentNode)
  for (const node of nodes) {
    const said = (node.textContent ?? '').trimEnd()
    if (!/[a-z]{3}/i.test(said)) continue
    const more = Math.ceil(said.length * 0.4)
    node.textContent = `${said}${more > 6 ? ' ' : ''}${'ungsvorgabe'.repeat(9).slice(0, more)}`
  }
}

for (const { name, width, height, uiScale = 1, isTouch = false } of SIZES) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, hasTouch: isTouch })

    test('no panel lies over another, no text is cut, whatever is being done', async ({ page }) => {
      test.setTimeout(180_000)
      await page.addInitScript(installFaults)
      await enterWithoutPictures(page, uiScale)
      const check = async (state: string) => {
        await calm(page)
        expect.soft(await faultsOf(page, isTouch), state).toEqual([])
      }
      await check('the first turn')
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
      await page.evaluate(lengthenTexts)
      expect.soft(await faultsOf(page, isTouch), 'an attack, in long words').toEqual([])
    })
  })
}
