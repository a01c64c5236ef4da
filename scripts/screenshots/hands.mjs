/** A player's hands for the pictures: they see and press what a player does, and `window.briarPatch`. */

/** @typedef {import('@playwright/test').Page} Page */

const WAIT_MS = 120_000

/** Waits until it is the player's turn, or the battle is over, and nothing moves. @param {Page} page */
export async function settled(page) {
  await page.locator('canvas').first().waitFor({ timeout: WAIT_MS })
  await page.evaluate(() => window.briarPatch.stageIdle())
  await twoFrames(page)
}

/** Panels have drawn what they were told. @param {Page} page */
export async function twoFrames(page) {
  await page.evaluate(
    () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  )
}

/** Waits for fonts and for every picture on the page. @param {Page} page */
export async function loaded(page) {
  await page.evaluate(async () => {
    await document.fonts.ready
    const pictures = [...document.images].map((image) => image.decode().catch(() => undefined))
    await Promise.all(pictures)
  })
  await twoFrames(page)
}

/** @param {Page} page */
export async function openTitle(page) {
  await page.goto('./')
  await page.getByRole('button', { name: /^(Begin|Continue)/ }).waitFor({ timeout: WAIT_MS })
  await loaded(page)
}

/** @param {Page} page */
export async function openBriefing(page) {
  await openTitle(page)
  await page.getByRole('button', { name: /^(Begin|Continue)/ }).click()
  await loaded(page)
}

/** Through title and briefing into a battle. @param {Page} page @param {string} seed */
export async function openBattle(page, seed) {
  await openBriefing(page)
  await page.getByLabel('Seed', { exact: true }).fill(seed)
  await page.keyboard.press('Enter')
  await settled(page)
}

/** What the player knows of the front. @param {Page} page */
export async function knownFront(page) {
  const battle = await page.evaluate(() => window.briarPatch.view())
  if (battle === null) throw new Error('no battle is on screen')
  return { round: battle.round, outcome: battle.outcome, ...battle.fronts[0].view }
}

/** Where the player stands between idle and an order. @param {Page} page */
async function modeOf(page) {
  const mode = await page.evaluate(() => window.briarPatch.mode())
  if (mode === null) throw new Error('no battle is on screen')
  return mode
}

/** Ends the turn and waits for the next. @param {Page} page */
export async function endTurn(page) {
  await relax(page)
  await page.keyboard.press('Control+Enter')
  await settled(page)
}

/** Nobody selected. @param {Page} page */
async function relax(page) {
  // Keys are the board's while it has them; a press on a panel took them away.
  await page.locator('#board').focus()
  while ((await modeOf(page)).kind !== 'idle') await page.keyboard.press('Escape')
}

/**
 * Selects by the keyboard the unit that a test picks among those with actions left. Whether there is one.
 * @param {Page} page
 * @param {number} id
 */
export async function selectUnit(page, id) {
  await relax(page)
  const { units, side } = await knownFront(page)
  const most = units.filter((unit) => unit.side === side).length
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab')
    const mode = await modeOf(page)
    if (mode.kind === 'selected' && mode.unit === id) return true
  }
  return false
}

/** @param {Page} page @param {string} kind */
export async function selectKind(page, kind) {
  const unit = (await knownFront(page)).units.find((one) => one.kind === kind)
  if (unit === undefined || !(await selectUnit(page, unit.id))) {
    throw new Error(`${kind} cannot be selected`)
  }
}

/**
 * Tries the first numbered action of each idle unit. Whether one of them now aims at an enemy.
 * @param {Page} page
 */
export async function aimAtSomebody(page) {
  const { units, side } = await knownFront(page)
  const officers = units.filter((unit) => unit.side === side && unit.column === null)
  for (const officer of officers) {
    if (!(await selectUnit(page, officer.id))) continue
    await page.keyboard.press('1')
    if ((await modeOf(page)).kind !== 'targeting') continue
    await page.keyboard.press('Tab')
    const mode = await modeOf(page)
    if (mode.kind === 'targeting' && mode.choice !== null) return true
  }
  return false
}

/** Moves the keyboard's cursor. @param {Page} page @param {string} arrows as `RRUL` */
export async function moveCursor(page, arrows) {
  /** @type {Record<string, string>} */
  const keys = { R: 'ArrowRight', L: 'ArrowLeft', U: 'ArrowUp', D: 'ArrowDown' }
  await page.locator('#board').focus()
  for (const arrow of arrows) await page.keyboard.press(keys[arrow])
  await twoFrames(page)
}

/** Opens a replay's file from the title on. @param {Page} page @param {string} path */
export async function openReplay(page, path) {
  await openTitle(page)
  await page.getByRole('button', { name: 'Replays', exact: true }).click()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open files' }).first().click(),
  ])
  await chooser.setFiles(path)
  await page.getByRole('button', { name: 'Watch', exact: true }).first().click()
  await settled(page)
}
