/**
 * The ten scenes of the pictures, in the order of a battle. A scene goes on from where the one before
 * it left its page; `opens` marks those that begin anew.
 */
import {
  aimAtSomebody,
  endTurn,
  knownFront,
  loaded,
  moveCursor,
  openBattle,
  openBriefing,
  openReplay,
  openTitle,
  selectKind,
  settled,
} from './hands.mjs'

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {object} Scene
 * @property {string} name
 * @property {boolean} opens Whether it begins with an empty page instead of the scene before.
 * @property {0 | 1} speed How battles are shown on the way: 0 = at once.
 * @property {(page: Page, finished: string) => Promise<void>} reach Leads to the moment of the picture;
 *   `finished` is the path of a replay that was fought to its end.
 */

export const SEED = 'copper heron dusk'
const MOST_TURNS = 8

/** @type {readonly Scene[]} */
export const SCENES = [
  { name: 'title', opens: true, speed: 0, reach: openTitle },
  { name: 'briefing', opens: true, speed: 0, reach: openBriefing },
  { name: 'start', opens: true, speed: 0, reach: (page) => openBattle(page, SEED) },
  { name: 'guiding', opens: false, speed: 0, reach: guideColumns },
  { name: 'moving', opens: false, speed: 0, reach: previewMove },
  { name: 'tag', opens: false, speed: 0, reach: waitForLock },
  { name: 'threats', opens: false, speed: 0, reach: showThreats },
  { name: 'forecast', opens: false, speed: 0, reach: waitForTarget },
  { name: 'enemy', opens: true, speed: 1, reach: watchEnemies },
  { name: 'debrief', opens: true, speed: 0, reach: openDebrief },
]

/** The first move of an officer that a probe would see. @param {Page} page */
async function previewMove(page) {
  await endTurn(page)
  for (const kind of ['data', 'worf', 'picard', 'crusher', 'security']) {
    for (const arrows of ['RRRR', 'RRRRU', 'RRRRD', 'RRUU', 'RRDD', 'UUUU', 'DDDD']) {
      await selectKind(page, kind)
      await moveCursor(page, arrows)
      const forecast = page.getByRole('region', { name: 'Forecast' })
      const words = (await forecast.count()) > 0 ? await forecast.innerText() : ''
      if (/(noticed|watched) by/i.test(words)) return settled(page)
    }
  }
  throw new Error('no probe would see any move')
}

/** Picard with two columns behind him. @param {Page} page */
async function guideColumns(page) {
  await selectKind(page, 'picard')
  const guides = page.getByRole('button', { name: /^Guide / })
  const count = Math.min(2, await guides.count())
  if (count === 0) throw new Error('nobody can be guided at the start')
  for (let nth = 0; nth < count; nth++) await guides.nth(nth).click()
  await moveCursor(page, 'RRR')
  await settled(page)
}

/** The first turn that begins with a household locked. @param {Page} page */
async function waitForLock(page) {
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    await endTurn(page)
    if (!(await knownFront(page)).tags.some((tag) => tag.stage === 'lock')) continue
    // The alert shows where it is.
    await page.getByRole('button', { name: /beams .* away next phase/ }).click()
    return settled(page)
  }
  throw new Error(`nobody was locked within ${MOST_TURNS} turns`)
}

/** Every threat on the board. @param {Page} page */
async function showThreats(page) {
  const button = page.getByRole('button', { name: /threats/i }).first()
  if ((await button.getAttribute('aria-pressed')) !== 'true') await page.keyboard.press('v')
  await selectKind(page, 'worf')
  await page.keyboard.press('Escape')
  await settled(page)
}

/** The first turn in which somebody has an enemy before the phaser. @param {Page} page */
async function waitForTarget(page) {
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    if (await aimAtSomebody(page)) return settled(page)
    await endTurn(page)
  }
  throw new Error(`nobody came into range within ${MOST_TURNS} turns`)
}

/** Something happens to somebody in the other side's phase. @param {Page} page */
async function watchEnemies(page) {
  await openBattle(page, SEED)
  await page.keyboard.press('Control+Enter')
  await page.waitForFunction(() => {
    const battle = window.briarPatch.view()
    return battle !== null && battle.fronts[0].view.tags.length > 0
  })
}

/** A battle that planners fought, by its replay. @param {Page} page @param {string} finished */
async function openDebrief(page, finished) {
  await openReplay(page, finished)
  await page.keyboard.press('End')
  await page.getByRole('button', { name: 'Debrief' }).click()
  await loaded(page)
}
