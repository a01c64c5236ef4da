/** `missions`: the missions there are. */

import { textFor } from '../text'
import { shippedLibrary } from './files'
import { readFlags } from './flags'
import { print, printJson } from './print'
import { Refusal } from './refusal'
import { say } from './say'

export const missions = (args: readonly string[]): number => {
  const flags = readFlags(args, { json: 'nothing' })
  if (flags.operands.length > 0) {
    throw new Refusal(
      say('cli.noOperand', { operand: flags.operands[0], usage: 'missions [--json]' }),
    )
  }
  for (const { id, rounds, par } of shippedLibrary().missions.values()) {
    const name = textFor(`mission.${id}.name`)
    if (flags.has('json')) printJson({ id, name, rounds, par })
    else print(say('cli.mission', { id, name, rounds, par }))
  }
  return 0
}
