/** `bench`: the engine's figures beside those of the peers named in `tests/bench/`. */
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { upToDateBundle } from './bundle.mjs'

/** @param {string[]} args handed to the benchmarks */
export async function bench(args) {
  const bundle = await upToDateBundle({
    entry: 'tests/bench/run.ts',
    name: 'bench.mjs',
    sources: ['tests/bench', 'maps'],
  })
  return spawnSync(process.execPath, [bundle, ...args], { stdio: 'inherit' }).status ?? 1
}
