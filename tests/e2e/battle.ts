/** A player's hands: what the end-to-end tests do to the battle on screen. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { type Page, test } from '@playwright/test'
import { expect } from './game'

/** Shows everything at once and paints coarsely: pictures are drawn in software here. */
export async function useQuickPictures(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const settings = {
      speed: 0,
      enemySpeed: 0,
      uiScale: 1,
      reducedMotion: true,
      effects: 'off',
      endTurnGuard: false,
      // Decoding an orchestra costs seconds; the tests of sound switch it on.
      isMuted: true,
      tips: false,
    }
    localStorage.setItem('briar-patch.settings', JSON.stringify(settings))
  })
}

/** Without the board's picture: it costs minutes here, and no panel depends on it. */
export async function useNoPictures(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return /webgl/.test(kind) ? null : Reflect.apply(getContext, this, [kind, ...rest])
      },
    })
  })
}

/** Settings that the browser keeps besides those it has, before the game reads them. */
export async function useSettings(page: Page, settings: object): Promise<void> {
  await page.addInitScript((more) => {
    const kept = JSON.parse(localStorage.getItem('briar-patch.settings') ?? '{}')
    localStorage.setItem('briar-patch.settings', JSON.stringify({ ...kept, ...more }))
  }, settings)
}

/** From the title into the battle of a seed: two clicks. */
export async function enterBattle(page: Page, seed: string): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: /^Begin/ }).click()
  await page.getByLabel('Seed', { exact: true }).fill(seed)
  await page.getByRole('button', { name: /^Begin/ }).click()
  await settled(page)
}

/** Waits until it is the player's turn and nothing moves. */
export async function settled(page: Page): Promise<void> {
  await page.locator('canvas').waitFor()
  await page.evaluate(() => window.briarPatch.stageIdle())
}

export async function clickHex(page: Page, hex: number): Promise<void> {
  const point = await pointOf(page, hex)
  await page.mouse.click(point.x, point.y)
}

export async function pointAt(page: Page, hex: number): Promise<void> {
  const point = await pointOf(page, hex)
  await page.mouse.move(point.x, point.y)
}

async function pointOf(page: Page, hex: number) {
  const point = await page.evaluate((at) => window.briarPatch.screenOf(at), hex)
  if (point === null) throw new Error(`hex ${hex} is not on screen`)
  return point
}

/** What the player knows of the front. */
export async function knownFront(page: Page) {
  const battle = await page.evaluate(() => window.briarPatch.view())
  if (battle === null) throw new Error('no battle is on screen')
  return { round: battle.round, ...battle.fronts[0].view }
}

/** The id and hex of the player's first unit of a kind. */
export async function ownUnit(page: Page, kind: string) {
  const unit = (await knownFront(page)).units.find((one) => one.kind === kind)
  if (unit === undefined) throw new Error(`no ${kind} on the front`)
  return unit
}

/** Ends the turn by mouse and waits for the next. */
export async function endTurn(page: Page): Promise<void> {
  const { round } = await knownFront(page)
  await page.getByRole('button', { name: /^End turn/ }).click()
  await expect.poll(async () => (await knownFront(page)).round, { timeout: 60_000 }).toBe(round + 1)
  await settled(page)
}

/** Presses what offers a file and gives the text of the file. */
export async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const stream = await download.createReadStream()
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}

/** From the title to the replays, and gives the game a file there through its own dialog. */
export async function importFile(page: Page, name: string, content: string): Promise<void> {
  await page.getByRole('button', { name: 'Replays', exact: true }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open files' }).first().click(),
  ])
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
}

/** From the title into the film of a file. */
export async function loadFile(page: Page, name: string, content: string): Promise<void> {
  await importFile(page, name, content)
  await page.getByRole('button', { name: 'Watch', exact: true }).first().click()
  await page.getByRole('region', { name: 'Position in the battle' }).waitFor()
}

/** What the command line says of a replay: `{ verdict: 'verified', … }`. */
export function judged(replay: string): Record<string, unknown> {
  const file = test.info().outputPath('saved.replay')
  writeFileSync(file, replay)
  const command = ['scripts/run.mjs', 'cli', 'verify', file, '--json']
  const { stdout } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return JSON.parse(stdout)
}
