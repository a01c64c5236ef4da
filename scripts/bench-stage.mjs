/**
 * `bench stage`: what the stage costs a frame in the page's own thread, with sixty units on a board of
 * 28×20. CPU time of the frame's callback as the browser traces it, so that neither a slow graphics
 * processor nor a busy machine counts; the picture is small, since pixels are not what is measured.
 */
import process from 'node:process'
import { openBench } from './bench-page.mjs'

const AIM = { medianMs: 2, lateMs: 4 }
const WARM_UP_MS = 1500
const SCENE_MS = 8000

/** @type {readonly { name: string, run: (page: import('@playwright/test').Page) => Promise<void> }[]} */
const SCENES = [
  {
    name: 'ambient life under a full overlay',
    run: (page) => page.evaluate(() => window.stageBench.enliven()),
  },
  {
    name: 'twelve units walk at once',
    run: (page) => page.evaluate((ms) => window.stageBench.churn('walk', ms), SCENE_MS + 4000),
  },
  {
    name: 'beams, a blast, a fall and the shimmer at once',
    run: (page) => page.evaluate((ms) => window.stageBench.churn('fight', ms), SCENE_MS + 4000),
  },
  {
    name: 'the camera pans, labels follow',
    run: (page) => page.evaluate(() => window.stageBench.sway()),
  },
]

/**
 * CPU milliseconds of each frame in a trace. A stage that only hovers sleeps between its frames and draws
 * them from a timer; the page is built without short names so that `wake` can be told apart.
 * @param {Buffer} trace
 */
function frameCosts(trace) {
  /** @type {{ traceEvents: { name: string, tdur?: number, args: { data?: { functionName?: string } } }[] }} */
  const { traceEvents } = JSON.parse(trace.toString('utf8'))
  return traceEvents
    .filter(({ name, tdur, args }) => {
      const isFrame = name === 'FireAnimationFrame' || args.data?.functionName === 'wake'
      return isFrame && tdur !== undefined
    })
    .map(({ tdur }) => (tdur ?? 0) / 1000)
    .sort((a, b) => a - b)
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('@playwright/test').Page} page
 * @param {typeof SCENES[number]} scene
 */
async function measure(browser, page, scene) {
  await scene.run(page)
  await page.waitForTimeout(WARM_UP_MS)
  await browser.startTracing(page, { categories: ['devtools.timeline'] })
  await page.waitForTimeout(SCENE_MS)
  const costs = frameCosts(await browser.stopTracing())
  await page.evaluate(() => window.stageBench.rest())
  return costs
}

/** @param {import('@playwright/test').Browser} browser @param {string} address */
async function openPage(browser, address) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: 0.25,
  })
  page.on('pageerror', (error) => process.stderr.write(`${error}\n`))
  await page.goto(address)
  await page.evaluate(() => window.stageBench.open('high', 0.25, 60))
  await page.evaluate(() => window.stageBench.overlays(true))
  return page
}

/** @param {readonly number[]} sorted @param {number} share */
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]

/** Prints the figures; never a verdict. @returns {Promise<number>} */
export async function benchStage() {
  const { browser, address, close } = await openBench()
  process.stdout.write(
    `JS a frame, CPU ms, 60 units on 28×20; aim ${AIM.medianMs} median, ${AIM.lateMs} at the 99th percentile\n`,
  )
  try {
    const page = await openPage(browser, address)
    for (const zoomSteps of [0, -6]) {
      await page.evaluate(
        (steps) => window.stageBench.look(window.stageBench.units()[0].hex, steps),
        zoomSteps,
      )
      for (const scene of SCENES) {
        const costs = await measure(browser, page, scene)
        const where = zoomSteps === 0 ? 'as seen in play' : 'the whole board'
        if (costs.length === 0) throw new Error(`no frame was traced: ${scene.name}, ${where}`)
        process.stdout.write(
          `${scene.name}, ${where}: median ${at(costs, 0.5).toFixed(2)}, 99th ${at(costs, 0.99).toFixed(2)} (${costs.length} frames)\n`,
        )
      }
    }
  } finally {
    await close()
  }
  return 0
}
