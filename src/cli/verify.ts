/** `verify FILE|LINK…`: whether replays are what they say, by playing them again. */

import { basename } from 'node:path'
import { faultSentence, type Library } from '../battle/library'
import { type Verdict, verifyReplay } from '../battle/replayVerify'
import { readReplayText, shippedLibrary } from './files'
import { readFlags } from './flags'
import { complain, print, printJson } from './print'
import { Refusal } from './refusal'
import { say } from './say'

/** What the process says of itself when this is the verdict. */
const EXIT_CODES: { readonly [Kind in Verdict['kind']]: number } = {
  verified: 0,
  differs: 1,
  damaged: 2,
  needsPack: 3,
  newer: 4,
  rulesGone: 5,
}

/** The code of the first replay that is not verified, else 0. Throws a Refusal if one cannot be read. */
export const verify = (args: readonly string[]): number => {
  const flags = readFlags(args, { json: 'nothing' })
  if (flags.operands.length === 0)
    throw new Refusal(say('cli.operands', { usage: 'verify FILE|LINK…' }))
  const library = shippedLibrary()
  const texts = flags.operands.map((file) => ({ file, text: readReplayText(file) }))
  const codes = texts.map(({ file, text }) => verifyOne(library, file, text, flags.has('json')))
  return codes.find((code) => code !== 0) ?? 0
}

const verifyOne = (library: Library, file: string, text: string, asJson: boolean): number => {
  const verdict = verifyReplay(library, text, basename(file))
  if (asJson) {
    const { kind, ...rest } = verdict
    printJson({ file, verdict: kind, ...rest })
  } else if (verdict.kind === 'damaged') complain(faultSentence(verdict.faults[0]))
  else print(verdictSentence(file, verdict))
  return EXIT_CODES[verdict.kind]
}

const verdictSentence = (
  file: string,
  verdict: Exclude<Verdict, { readonly kind: 'damaged' }>,
): string => {
  switch (verdict.kind) {
    case 'verified': {
      const { commands, rounds, result } = verdict
      return say(result === null ? 'cli.verified.open' : 'cli.verified', {
        file,
        commands,
        rounds,
        outcome: result?.kind ?? '',
      })
    }
    case 'differs': {
      const { turn, command, what, expected, found } = verdict
      return say(`cli.differs.${what}`, { file, turn, command, expected, found })
    }
    case 'needsPack':
      return say('cli.needsPack', { file, pack: verdict.pack, hash: verdict.contentHash })
    case 'newer':
      return say('cli.newer', { file, format: verdict.format, rules: verdict.rulesVersion })
    case 'rulesGone':
      return say('cli.rulesGone', { file, rules: verdict.rulesVersion })
  }
}
