/** The page that the stage and the painter are measured on: built, served, and a browser to open it in. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { BROWSER_ARGUMENTS, findBrowser } from './browser.mjs'
import { FIRST_PORT, freePort, HOST } from './port.mjs'

const ROOT = 'tests/bench/stage'

/** Builds the page into a folder of its own. @returns {Promise<string>} */
async function buildPage() {
  const outDir = join(tmpdir(), `briar-patch-bench-stage-${process.pid}`)
  await build({
    root: ROOT,
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      minify: false,
      chunkSizeWarningLimit: 3000,
    },
  })
  return outDir
}

/** Builds and serves the page and starts a browser; `close` ends both. */
export async function openBench() {
  const outDir = await buildPage()
  const port = await freePort(FIRST_PORT)
  const server = await preview({
    logLevel: 'warn',
    build: { outDir },
    preview: { host: HOST, port, strictPort: true },
  })
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: BROWSER_ARGUMENTS,
  })
  const close = async () => {
    await browser.close()
    await server.close()
  }
  return { browser, address: `http://${HOST}:${port}/`, close }
}
