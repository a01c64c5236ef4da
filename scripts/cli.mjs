/** The command line of the game, `src/cli/main.ts`. */
import { resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { upToDateBundle } from './bundle.mjs'

/**
 * `cli VERB …`: runs the command line in this process; its verbs set the exit code themselves.
 * @param {string[]} args
 */
export async function cli(args) {
  const bundle = await upToDateBundle({
    entry: 'src/cli/main.ts',
    name: 'cli.mjs',
    sources: ['maps'],
  })
  const path = resolve(bundle)
  process.argv = [process.execPath, path, ...args]
  await import(pathToFileURL(path).href)
  return Number(process.exitCode ?? 0)
}
