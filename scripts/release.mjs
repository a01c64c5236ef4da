/**
 * `release`: keeps the engine of the present rules as `engines/rules-N.js`, so that replays of today
 * can be watched in later games, and battles fought under it as `engines/rules-N.json`, by which a
 * test sees when rules or numbers change without a new version. Both are committed with the release.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { Refusal } from './refusal.mjs'

export const ENGINES = 'engines'

/**
 * Builds the engine with its boards and missions as one module.
 * @param {string} folder
 * @param {string} name without its ending
 */
export async function buildEngine(folder, name) {
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2023',
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: 'src/engine.ts', formats: ['es'], fileName: name },
    },
  })
}

/**
 * The battles of this release, fought by the sources as they are.
 * @returns {Promise<{ rulesVersion: number, replays: string[] }>}
 */
async function fightRelease() {
  const { rolldown } = await import('rolldown')
  const folder = mkdtempSync(join(tmpdir(), 'briar-patch-release-'))
  try {
    const file = join(folder, 'release.mjs')
    const bundle = await rolldown({
      input: 'tests/golden/releaseBattles.ts',
      platform: 'node',
      logLevel: 'warn',
    })
    await bundle.write({ file, format: 'esm', codeSplitting: false })
    await bundle.close()
    const { shippedRelease } = await import(pathToFileURL(file).href)
    return shippedRelease()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Keeps the engine. Refuses where these rules were released before and are others now. */
export async function release() {
  const fought = await fightRelease()
  const name = `rules-${fought.rulesVersion}`
  const record = join(ENGINES, `${name}.json`)
  if (existsSync(record)) {
    const { replays } = JSON.parse(readFileSync(record, 'utf8'))
    if (replays.join() !== fought.replays.join()) {
      throw new Refusal(
        `${record} holds other battles than these rules fight. If the planners alone changed, keep ` +
          'it; if a test of tests/golden fails, raise RULES_VERSION in src/battle/replay.ts first.',
        1,
      )
    }
    process.stdout.write(`${name} is kept already, and nothing has changed since.\n`)
    return 0
  }
  mkdirSync(ENGINES, { recursive: true })
  await buildEngine(ENGINES, name)
  writeFileSync(record, `${JSON.stringify(fought)}\n`)
  process.stdout.write(`Kept ${join(ENGINES, `${name}.js`)} and ${record}: commit both.\n`)
  return 0
}
