/** Dependencies as the lock says, installed once for each lock, platform and Node. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import process from 'node:process'
import { Refusal } from './refusal.mjs'

// Inside node_modules: whoever deletes that folder deletes the claim that it is complete.
const STAMP = 'node_modules/.briar-patch-install'

/** What the installed files depend on: the lock, and the platform packages chosen by it. */
function wantedStamp() {
  return createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(`${process.platform} ${process.arch} ${process.versions.node.split('.')[0]}`)
    .digest('hex')
}

function presentStamp() {
  try {
    return readFileSync(STAMP, 'utf8')
  } catch {
    return null
  }
}

/** Runs npm: the one that started us if it was npm, else the one on the path. */
function npm(/** @type {string[]} */ args) {
  // Standard output belongs to the verb (`cli --json`), so npm's goes to standard error.
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', 2, 2]
  const starter = process.env.npm_execpath ?? ''
  return /^npm-cli\.c?js$/.test(basename(starter))
    ? spawnSync(process.execPath, [starter, ...args], { stdio })
    : spawnSync('npm', args, { stdio, shell: process.platform === 'win32' })
}

/**
 * Runs `npm ci` unless the installed dependencies are already those of the lock. Takes the project's
 * folder to be the working directory. Throws a `Refusal` when npm fails.
 */
export function installDependencies() {
  const wanted = wantedStamp()
  if (presentStamp() === wanted) return
  process.stderr.write('Installing the dependencies …\n')
  const { status } = npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (status !== 0) throw new Refusal('npm ci could not install the dependencies.', 1)
  writeFileSync(STAMP, wanted)
}
