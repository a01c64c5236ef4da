/** A player's keys, and how they find their way with nothing else. */
import type { Page } from '@playwright/test'
import { knownFront, settled } from './battle'
import { expect } from './game'

/** Columns of the valley's board. */
const COLS = 24

/** Where the hex cursor of keyboard and pad stands; null while there is none. */
export async function cursorHex(page: Page): Promise<number | null> {
  return page.evaluate(() => window.briarPatch.cursor())
}

/** Walks the cursor to a hex by arrows alone. */
export async function walkCursor(page: Page, hex: number): Promise<void> {
  const from = await cursorHex(page)
  if (from === null) throw new Error('there is no cursor to walk')
  const press = async (key: string, count: number) => {
    for (let presses = 0; presses < count; presses += 1) await page.keyboard.press(key)
  }
  const down = Math.floor(hex / COLS) - Math.floor(from / COLS)
  const right = (hex % COLS) - (from % COLS)
  await press(down > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(down))
  await press(right > 0 ? 'ArrowRight' : 'ArrowLeft', Math.abs(right))
  expect(await cursorHex(page)).toBe(hex)
}

/** Presses Tab until the player's first unit of a kind has the cursor; gives its hex. */
export async function tabTo(page: Page, kind: string): Promise<number> {
  const { units, side } = await knownFront(page)
  const wanted = units.find((unit) => unit.kind === kind && unit.side === side)
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab')
    const at = await cursorHex(page)
    if (at !== null && at === wanted?.hex) return at
  }
  throw new Error(`Tab never came to ${kind}`)
}

/** Goes on by Tab until what has the keyboard is called so. */
export async function tabUntil(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const called = await page.evaluate(() => {
      const { activeElement } = document
      const id = activeElement?.id ?? ''
      const label = id === '' ? null : document.querySelector(`label[for="${id}"]`)
      return (
        activeElement?.getAttribute('aria-label') ??
        label?.textContent ??
        activeElement?.textContent
      )
    })
    if (name.test(called ?? '')) return
  }
  throw new Error(`Tab never came to ${name}`)
}

/** A free hex beside one. */
export async function freeBeside(page: Page, from: number): Promise<number> {
  const { units } = await knownFront(page)
  const beside = [from + 1, from - 1, from + COLS, from - COLS]
  const free = beside.find((hex) => !units.some((unit) => unit.hex === hex))
  if (free === undefined) throw new Error(`everything beside ${from} is taken`)
  return free
}

/** Ends the turn by keys and waits for the next, or for the end of the battle. */
export async function endTurnByKeys(page: Page): Promise<void> {
  const { round } = await knownFront(page)
  await page.keyboard.press('Control+Enter')
  await settled(page)
  const isOver = async () =>
    (await page.getByRole('button', { name: 'Debrief' }).isVisible()) ||
    (await knownFront(page)).round > round
  await expect.poll(isOver, { timeout: 60_000 }).toBe(true)
}
