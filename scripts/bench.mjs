/** `bench`: the engine's figures beside those of the peers named in `tests/bench/`; `bench stage`, `bench ground`, `bench seek`: the page's. */
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { upToDateBundle } from './bundle.mjs'

/** @param {string[]} args handed to the benchmarks */
export async function bench(args) {
  if (args[0] === 'stage') return (await import('./bench-stage.mjs')).benchStage()
  if (args[0] === 'seek') return (await import('./bench-seek.mjs')).benchSeek()
  if (args[0] === 'ground') return (await import('./bench-ground.mjs')).benchGround()
  const bundle = await upToDateBundle({
    entry: 'tests/bench/run.ts',
    name: 'bench.mjs',
    sources: ['tests/bench', 'maps'],
  })
  return spawnSync(process.execPath, [bundle, ...args], { stdio: 'inherit' }).status ?? 1
}
