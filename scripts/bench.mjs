/** `bench`: the engine's figures beside those of the peers named in `tests/bench/`. */
import { spawnSync } from 'node:child_process'
import process from 'node:process'

/** @param {string[]} args names of the benchmarks to run; all without any */
export async function bench(args) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'bench', '--run', ...args],
    { stdio: 'inherit' },
  )
  return status ?? 1
}
