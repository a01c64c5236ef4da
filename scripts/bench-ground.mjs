/**
 * `bench ground`: how soon the largest board is painted in the page. Wall time from the moment when its stage
 * stands to the first chunk and to the last, and from the order that opens it to the first, with the workers that the machine gives; and the page's own thread:
 * tasks of 50 ms and more, by the clock and by CPU time. The frame is small, since a graphics processor
 * in software is not what is measured.
 */
import { loadavg } from 'node:os'
import process from 'node:process'
import { openBench } from './bench-page.mjs'

const RUNS = 3
/** How long a title or a briefing is looked at before the battle is begun. */
const WAIT_MS = 8000

/**
 * What was painted ahead when the battle begins.
 * @typedef {'nothing' | 'another board' | 'this board'} Ahead
 */

/** @type {readonly { ahead: Ahead, name: string }[]} */
const WAYS = [
  { ahead: 'nothing', name: 'straight into a battle' },
  {
    ahead: 'another board',
    name: `after a title of ${WAIT_MS / 1000} s, another battle than the title's`,
  },
  { ahead: 'this board', name: `after a title or a briefing of ${WAIT_MS / 1000} s` },
]
const LONG_MS = 50

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {Ahead} ahead
 */
async function paintOnce(browser, address, ahead) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: 0.25,
  })
  page.on('pageerror', (error) => process.stderr.write(`${error}\n`))
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  if (ahead !== 'nothing') {
    await page.evaluate((other) => window.stageBench.expect(1, other), ahead === 'another board')
    await page.waitForTimeout(WAIT_MS)
  }
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'blink.user_timing', 'toplevel', '__metadata'],
  })
  await page.evaluate(() => window.stageBench.open('off', 1, 60))
  await page.waitForFunction(() => performance.getEntriesByName('ground-whole').length > 0)
  const marks = await page.evaluate(() => {
    const at = (/** @type {string} */ name) => performance.getEntriesByName(name)[0].startTime
    const begun = at('ground-begun')
    const first = at('ground-chunk')
    return {
      firstMs: first - begun,
      askedMs: first - at('ground-asked'),
      wholeMs: at('ground-whole') - begun,
    }
  })
  const tasks = tasksWhilePainting(await browser.stopTracing())
  await page.close()
  return { ...marks, ...tasks }
}

/**
 * The longest tasks of the page's own thread between the two marks, milliseconds.
 * @param {Buffer} trace
 */
function tasksWhilePainting(trace) {
  /** @type {{ traceEvents: { name: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args?: { name?: string } }[] }} */
  const { traceEvents } = JSON.parse(trace.toString('utf8'))
  const mark = (/** @type {string} */ name) => traceEvents.find((event) => event.name === name)
  const asked = mark('ground-asked')
  const begun = mark('ground-begun')
  const whole = mark('ground-whole')
  const first = mark('ground-chunk')
  if (!asked || !begun || !whole || !first)
    throw new Error('expected the marks of the ground in the trace')
  const inside = traceEvents.filter(
    ({ pid, tid, ts, dur, name }) =>
      name.endsWith('RunTask') &&
      pid === begun.pid &&
      tid === begun.tid &&
      ts + (dur ?? 0) > begun.ts &&
      ts < whole.ts,
  )
  const isPainter = new Set(
    traceEvents
      .filter(
        ({ name, args }) => name === 'thread_name' && args?.name?.startsWith('DedicatedWorker'),
      )
      .map(({ tid }) => tid),
  )
  /** @type {Map<number, number>} */
  const painterMs = new Map()
  let firstCpuMs = 0
  for (const { pid, tid, ts, name, tdur } of traceEvents) {
    if (pid !== begun.pid || !isPainter.has(tid) || !name.endsWith('RunTask') || !tdur) continue
    if (ts >= asked.ts && ts + tdur <= first.ts) firstCpuMs += tdur / 1000
    if (ts >= asked.ts && ts < whole.ts) painterMs.set(tid, (painterMs.get(tid) ?? 0) + tdur / 1000)
  }
  const most = (/** @type {number[]} */ values) => Math.max(0, ...values) / 1000
  return {
    firstCpuMs,
    painterMs: [...painterMs.values()].map((ms) => ms.toFixed(0)).join(' and '),
    longestMs: most(inside.map(({ dur }) => dur ?? 0)),
    longestCpuMs: most(inside.map(({ tdur }) => tdur ?? 0)),
    longTasks: inside.filter(({ dur }) => (dur ?? 0) >= LONG_MS * 1000).length,
  }
}

/** Prints the figures; never a verdict. @returns {Promise<number>} */
export async function benchGround() {
  const { browser, address, close } = await openBench()
  try {
    for (const { ahead, name } of WAYS) {
      process.stdout.write(`28x20 painted in the page, ${name}\n`)
      for (let run = 1; run <= RUNS; run++) {
        const load = loadavg()[0].toFixed(1)
        const {
          firstMs,
          askedMs,
          wholeMs,
          longestMs,
          longestCpuMs,
          longTasks,
          painterMs,
          firstCpuMs,
        } = await paintOnce(browser, address, ahead)
        process.stdout.write(
          `run ${run}: first chunk ${firstMs.toFixed(0)} ms after the stage, ${askedMs.toFixed(0)} after the order (CPU of the workers till then ${firstCpuMs.toFixed(0)} ms), whole ${wholeMs.toFixed(0)} ms (CPU of the workers ${painterMs} ms); ` +
            `longest task ${longestMs.toFixed(0)} ms (CPU ${longestCpuMs.toFixed(0)}), ${longTasks} of ${LONG_MS} ms and more; load ${load}\n`,
        )
      }
    }
  } finally {
    await close()
  }
  return 0
}
