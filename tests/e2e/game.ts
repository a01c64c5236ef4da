/**
 * The test function of the end-to-end tests: `page.goto('./')` opens the built game, and a test fails
 * if the page reported an error, whatever else it showed.
 */
import process from 'node:process'
import { test as base, expect } from '@playwright/test'

interface GameFixtures {
  /**
   * Errors of the page so far: uncaught exceptions and `console.error`, which is also where a breach
   * of the content security policy appears. A test that provokes one takes it out again.
   */
  pageErrors: string[]
}

export const test = base.extend<GameFixtures>({
  // Playwright reads a fixture's needs from the pattern of its first parameter.
  // biome-ignore lint/correctness/noEmptyPattern: this fixture needs nothing
  baseURL: async ({}, use) => {
    await use(process.env.BRIAR_PATCH_ADDRESS)
  },
  pageErrors: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
      })
      await use(errors)
      expect(errors, 'errors reported by the page').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
