/** Which build this is, for settings, error reports and `cli --version`. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * The version of `package.json`, followed by the commit where one is known: `0.1.0+1a2b3c4`. Takes the
 * project's folder to be the working directory.
 * @returns {string}
 */
export function buildStamp() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  try {
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return `${version}+${commit.trim()}`
  } catch {
    // A source archive has no history; the version alone must do.
    return version
  }
}
