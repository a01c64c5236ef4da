/** `--version`: which build this is, and what it reads. */

import { REPLAY_FORMAT, RULES_VERSION } from '../battle/replay'
import { wholeContentHash } from '../battle/replayContent'
import { shippedLibrary } from './files'
import { readFlags } from './flags'
import { print, printJson } from './print'
import { say } from './say'

export const version = (args: readonly string[]): number => {
  const flags = readFlags(args, { json: 'nothing' })
  const versions = {
    build: __BUILD__,
    rulesVersion: RULES_VERSION,
    replayFormat: REPLAY_FORMAT,
    contentHash: wholeContentHash(shippedLibrary()),
  }
  if (flags.has('json')) printJson(versions)
  else print(say('cli.version', versions))
  return 0
}
