/** Battles in space: from the title to the film of a turn, by mouse and by keys, and on two boards. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { createMatch, flies, type Ship, setupFor, skyView, spaceOptions } from '../../src/battle'
import { shippedLibrary } from '../golden/recorded'
import {
  clickHex,
  downloaded,
  endTurn,
  judged,
  knownFront,
  loadFile,
  pointAt,
  settled,
  useNoPictures,
  useQuickPictures,
  useSettings,
} from './battle'
import { expect, test } from './game'
import { cursorHex, endTurnByKeys, tabUntil } from './hands'

const SEED = 'copper heron dusk'
const library = shippedLibrary()
const worldOf = (mission: string, front = 0) =>
  createMatch(library, setupFor(mission, 'story'), SEED).field.skies[front]

/** From the title into a mission of the list, against a Cadet. */
async function enterSkirmish(page: Page, mission: string): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Skirmish' }).click()
  await page.getByRole('button', { name: `Briefing: ${mission}` }).click()
  // The valley is painted ahead while a briefing is read: on few cores a click waits for that.
  await page.getByRole('button', { name: /^Story/ }).click({ timeout: 90_000 })
  await page.getByLabel('Seed', { exact: true }).fill(SEED)
  await page.getByRole('button', { name: /^Begin/ }).click()
  await settled(page)
}

async function knownBattle(page: Page) {
  const battle = await page.evaluate(() => window.briarPatch.view())
  if (battle === null) throw new Error('no battle is on screen')
  return skyView(battle)
}

/** The player's first ship, as the player knows it. */
async function ownShip(page: Page, front = 0): Promise<Ship> {
  const { view } = (await knownBattle(page)).fronts[front]
  const ship = view.units.find((one) => one.side === view.side && flies(one))
  if (ship === undefined) throw new Error('no ship of ours flies')
  return ship
}

/** What the player's first ship may do, by the rules alone. */
async function offersOf(page: Page, mission: string, front = 0) {
  const { id } = await ownShip(page, front)
  return spaceOptions(worldOf(mission, front), await knownBattle(page), front, id)
}

/** The first of these hexes in the part of the window that panels leave free, however they grow. */
async function openHex(page: Page, hexes: readonly number[]): Promise<number> {
  const found = await page.evaluate((all) => {
    const isOpen = (hex: number) => {
      const point = window.briarPatch.screenOf(hex)
      if (point === null) return false
      return point.x > 290 && point.x < 970 && point.y > 100 && point.y < 560
    }
    return all.find(isOpen) ?? null
  }, hexes)
  if (found === null) throw new Error('none of the hexes is in the open')
  return found
}

/** Pulls the board by the mouse: what lies to the right comes into the middle. */
async function pullLeft(page: Page): Promise<void> {
  await page.mouse.move(900, 480)
  await page.mouse.down()
  await page.mouse.move(600, 480, { steps: 4 })
  await page.mouse.move(340, 480, { steps: 4 })
  await page.mouse.up()
  await settled(page)
}

test('a turn in space by mouse: power, helm and fire, in a replay that verifies and plays', async ({
  page,
}) => {
  test.setTimeout(300_000)
  await useQuickPictures(page)
  await enterSkirmish(page, 'The Riker manoeuvre')
  const before = await ownShip(page)
  await clickHex(page, before.hex)
  const less = page.getByRole('button', { name: /^Weapons: a pip less/ })
  const more = page.getByRole('button', { name: /^Engines: a pip more/ })
  await less.click()
  await more.click()
  const [engines, weapons, ...others] = before.power
  const moved = [engines + 1, weapons - 1, ...others]
  await expect.poll(async () => (await ownShip(page)).power).toEqual(moved)

  // Taken back, and done again.
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await ownShip(page)).power[0]).toBe(engines)
  await page.keyboard.press('Control+y')
  await expect.poll(async () => (await ownShip(page)).power).toEqual(moved)

  // The helm: an end that is pointed at is foretold, a press chooses it, a press on it flies.
  const { ghosts } = await offersOf(page, 'riker-manoeuvre')
  const ends = ghosts.filter(({ speed, facing }) => speed === 2 && facing === before.facing)
  const end = await openHex(
    page,
    ends.map(({ hex }) => hex),
  )
  await pointAt(page, end)
  await expect(page.getByRole('region', { name: 'Forecast' })).toBeVisible()
  await clickHex(page, end)
  expect((await ownShip(page)).hasFlown).toBe(false)
  await clickHex(page, end)
  await expect.poll(async () => (await ownShip(page)).hex).toBe(end)
  await settled(page)

  // Fire: a beam into the metreon lights it.
  const { mounts } = await offersOf(page, 'riker-manoeuvre')
  const gas = mounts.filter(({ weapon }) => weapon === 'phaser').flatMap(({ hexes }) => hexes)
  await pullLeft(page)
  await page.getByRole('button', { name: /^1: Phasers/ }).click()
  const target = await openHex(page, gas)
  await clickHex(page, target)
  expect((await knownBattle(page)).fronts[0].view.lit).toEqual([])
  await clickHex(page, target)
  const lit = async () => (await knownBattle(page)).fronts[0].view.lit.map(({ hex }) => hex)
  await expect.poll(lit).toContain(target)

  await endTurn(page)
  await page.getByRole('button', { name: 'Menu' }).click()
  const replay = await downloaded(page, () =>
    page.getByRole('button', { name: 'Save replay' }).click(),
  )
  expect(judged(replay)).toMatchObject({ verdict: 'verified' })

  await page.getByRole('button', { name: 'Give up' }).click()
  await page.getByRole('button', { name: 'Give up' }).click()
  await loadFile(page, 'one-turn.replay', replay)
  await expect(page.getByText('Verified, all 2 turns')).toBeVisible()
  // Power, flight and shot, order by order.
  for (let order = 0; order < 2; order += 1) {
    await page.getByRole('button', { name: 'Step (.)' }).click()
    await settled(page)
  }
  expect((await ownShip(page)).power).toEqual(moved)
  await page.getByRole('button', { name: 'Step (.)' }).click()
  await settled(page)
  expect((await ownShip(page)).hex).toBe(end)
})

test('a turn of the runaway by keyboard alone', async ({ page }) => {
  test.setTimeout(240_000)
  await useQuickPictures(page)
  await page.goto('./')
  await page.getByRole('button', { name: /^Begin/ }).waitFor()
  await tabUntil(page, /^Skirmish/)
  await page.keyboard.press('Enter')
  await tabUntil(page, /^Briefing: Runaway/)
  await page.keyboard.press('Enter')
  await tabUntil(page, /^Story/)
  await page.keyboard.press('Enter')
  await tabUntil(page, /^Seed$/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(SEED)
  await page.keyboard.press('Enter')
  await settled(page)

  const before = await ownShip(page)
  await page.keyboard.press('Tab')
  expect(await cursorHex(page)).toBe(before.hex)
  // Among the panels: a pip from the weapons to the sensors; then back to the board.
  await page.keyboard.press('F6')
  await tabUntil(page, /^Weapons: a pip less/)
  await page.keyboard.press('Enter')
  await tabUntil(page, /^Sensors: a pip more/)
  await page.keyboard.press('Enter')
  const [engines, weapons, shields, sensors, repair] = before.power
  await expect
    .poll(async () => (await ownShip(page)).power)
    .toEqual([engines, weapons - 1, shields, sensors + 1, repair])
  await page.keyboard.press('Escape')
  // A step faster, the bow to starboard, and away.
  await page.keyboard.press('x')
  await page.keyboard.press('e')
  const chosen = await page.evaluate(() => {
    const mode = window.briarPatch.skyMode()
    return mode?.kind === 'helm' ? { speed: mode.helm.speed, end: mode.helm.end } : null
  })
  expect(chosen).toMatchObject({ speed: before.speed + 1, end: { hex: expect.any(Number) } })
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await ownShip(page)).hasFlown).toBe(true)
  const after = await ownShip(page)
  expect(after).toMatchObject({ hex: chosen?.end?.hex, speed: before.speed + 1 })

  // A place by its number, a direction by Tab, the order by Enter.
  const scan = await page.getByRole('button', { name: /^\d: Scan/ }).getAttribute('aria-label')
  await page.keyboard.press(scan?.charAt(0) ?? '')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const scans = async () => (await knownBattle(page)).fronts[0].view.tally.scansMade
  await expect.poll(scans).toBe(1)

  await endTurnByKeys(page)
  expect((await knownFront(page)).round).toBe(2)
})

test('a battle on two boards swaps them by a key, and both take orders in one turn', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await useQuickPictures(page)
  await enterSkirmish(page, 'Two fronts')
  const front = () => page.evaluate(() => window.briarPatch.front())
  expect(await front()).toBe(0)
  await page.keyboard.press('b')
  expect(await front()).toBe(1)
  await settled(page)
  const before = await ownShip(page, 1)
  await page.keyboard.press('Tab')
  expect(await cursorHex(page)).toBe(before.hex)
  await page.keyboard.press('e')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await ownShip(page, 1)).hasFlown).toBe(true)
  await page.keyboard.press('b')
  expect(await front()).toBe(0)
  await settled(page)
  // One list of orders over both boards: the flight is taken back from the ground.
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await ownShip(page, 1)).hasFlown).toBe(false)
})

for (const name of ['riker-manoeuvre', 'two-fronts']) {
  const golden = readFileSync(`tests/golden/${name}.replay`, 'utf8')
  const { commands, marks } = JSON.parse(golden)

  test(`the recorded ${name} leads to the same marks in the browser as in Node`, async ({
    page,
  }) => {
    await useQuickPictures(page)
    await useNoPictures(page)
    await page.goto('./')
    // Marks are compared at each end of a turn: one that differed would be refused here.
    await loadFile(page, `${name}.replay`, golden)
    await expect(page.getByText(`Verified, all ${marks.length} turns`)).toBeVisible()
    await page.getByRole('slider', { name: 'Position in the battle' }).fill(`${commands.length}`)
    await page.getByRole('button', { name: 'Debrief' }).click()
    await expect(page.getByRole('region', { name: 'The ships' })).toBeVisible()
    // Names are told only where somebody was at stake.
    const roll = page.getByRole('region', { name: 'The roll' })
    await expect(roll).toHaveCount(name === 'two-fronts' ? 1 : 0)
    await expect(page.getByText('Replay verified')).toBeVisible()
  })
}

test('a film of two boards shows either, by key and by button, with hits and fires on its line', async ({
  page,
}) => {
  await useQuickPictures(page)
  await useNoPictures(page)
  await page.goto('./')
  await loadFile(page, 'two-fronts.replay', readFileSync('tests/golden/two-fronts.replay', 'utf8'))
  for (const kind of [/^Tags \d/, /^Shots \d/, /^Hull hits [1-9]/, /^Fires [1-9]/, /^Losses \d/]) {
    await expect(page.getByRole('button', { name: kind })).toBeVisible()
  }
  const space = page.getByRole('button', { name: 'Space', exact: true })
  await expect(space).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('b')
  await expect(space).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Ground', exact: true }).click()
  await expect(space).toHaveAttribute('aria-pressed', 'false')
  await space.click()
  // The other side sees its own ships whole, whatever we see of them.
  await page.getByRole('button', { name: 'Son’a', exact: true }).click()
  const theirs = (await knownBattle(page)).fronts[1].view
  expect(theirs.side).toBe('red')
  await page.getByRole('button', { name: 'Step (.)' }).click()
  await expect(page.getByText(/^Round \d+ · order 1 of \d+$/)).toBeVisible()
})

test('a battle in space is heard in its nebula, and M switches the sound off and on', async ({
  page,
}) => {
  await useQuickPictures(page)
  await useNoPictures(page)
  await useSettings(page, { isMuted: false })
  await page.goto('./')
  await page.getByRole('button', { name: 'Skirmish' }).click()
  await page.getByRole('button', { name: 'Briefing: Duel in the Patch' }).click()
  await page.getByRole('button', { name: /^Begin/ }).click()
  const sound = () => page.evaluate(() => window.briarPatch.sound())
  await expect.poll(async () => (await sound()).place).toBe('nebula')
  const pieces = /^(silence|depths|chase)$/
  await expect.poll(async () => (await sound()).piece ?? '', { timeout: 60_000 }).toMatch(pieces)
  await page.keyboard.press('m')
  await expect.poll(async () => (await sound()).context).toBe('suspended')
  await page.keyboard.press('m')
  await expect.poll(async () => (await sound()).context).toBe('running')
})
