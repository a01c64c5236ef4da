/** Builds the game and serves it while the end-to-end tests run, on a free port. */
import process from 'node:process'
import { FIRST_PORT, freePort } from '../../scripts/port.mjs'
import { buildGame, serveBuild } from '../../scripts/start.mjs'

/** Playwright calls this once before the first test, and what it gives once after the last. */
export default async function serve(): Promise<() => Promise<void>> {
  await buildGame()
  const { address, close } = await serveBuild(await freePort(FIRST_PORT))
  process.env.BRIAR_PATCH_ADDRESS = address
  return close
}
