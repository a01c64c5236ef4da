/** A player's keys: what the end-to-end tests press, and how they find their way with nothing else. */
import type { Page } from '@playwright/test'
import { knownFront, settled } from './battle'
import { expect } from './game'

/** Columns of the valley's board. */
const COLS = 24

const colOf = (hex: number) => hex % COLS
const rowOf = (hex: number) => Math.floor(hex / COLS)

/** Where the cursor stands, as the screen reader is told it; null while there is none. */
export async function cursorHex(page: Page): Promise<number | null> {
  return page.evaluate(() => window.briarPatch.cursor())
}

/** Walks the cursor to a hex by arrows alone. */
export async function walkCursor(page: Page, hex: number): Promise<void> {
  let at = await cursorHex(page)
  if (at === null) {
    await page.keyboard.press('ArrowUp')
    at = await cursorHex(page)
  }
  if (at === null) throw new Error('an arrow key brought no cursor')
  const press = async (key: string, count: number) => {
    for (let presses = 0; presses < count; presses += 1) await page.keyboard.press(key)
  }
  await press(rowOf(hex) > rowOf(at) ? 'ArrowDown' : 'ArrowUp', Math.abs(rowOf(hex) - rowOf(at)))
  await press(colOf(hex) > colOf(at) ? 'ArrowRight' : 'ArrowLeft', Math.abs(colOf(hex) - colOf(at)))
  expect(await cursorHex(page)).toBe(hex)
}

/** Presses Tab until the unit of a kind is selected. */
export async function selectByTab(page: Page, kind: string): Promise<void> {
  const { units, side } = await knownFront(page)
  const wanted = units.find((unit) => unit.kind === kind && unit.side === side)
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await cursorHex(page)) === wanted?.hex) return
  }
  throw new Error(`Tab never came to ${kind}`)
}

/** Ends the turn by keys and waits for the next, or for the end of the battle. */
export async function endTurnByKeys(page: Page): Promise<void> {
  const { round } = await knownFront(page)
  await page.keyboard.press('Control+Enter')
  const guard = page.getByRole('dialog')
  if (await guard.isVisible()) await page.keyboard.press('Enter')
  await settled(page)
  const isOver = async () =>
    (await page.getByRole('button', { name: 'Debrief' }).isVisible()) ||
    (await knownFront(page)).round > round
  await expect.poll(isOver, { timeout: 60_000 }).toBe(true)
}
