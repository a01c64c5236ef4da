import process from 'node:process'
import { defineConfig } from '@playwright/test'
import { BROWSER_ARGUMENTS, findBrowser } from './scripts/browser.mjs'

// Every worker reads this file anew; the first to find the browser tells the others.
const executablePath = process.env.BROWSER_PATH || (await findBrowser())
process.env.BROWSER_PATH = executablePath

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/serve.ts',
  // One worker: pictures are drawn in software, and two browsers would only slow each other down.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results',
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: { executablePath, args: BROWSER_ARGUMENTS },
        viewport: { width: 1280, height: 720 },
        // A quarter of the pixels, under the same layout: boards are drawn in software here.
        deviceScaleFactor: 0.5,
        actionTimeout: 20_000,
        screenshot: 'only-on-failure',
        locale: 'en-GB',
      },
    },
  ],
})
