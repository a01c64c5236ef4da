/** `board text|tmj FILE`: a board's Tiled form as text, or its text as Tiled's. */

import {
  faultSentence,
  readBoardText,
  readTiled,
  writeBoardText,
  writeTiled,
} from '../battle/library'
import { checkWritable, readText, writeText } from './files'
import { readFlags } from './flags'
import { print } from './print'
import { Refusal } from './refusal'
import { say } from './say'

const USAGE = 'board text FILE.tmj [--out FILE.txt], or board tmj FILE.txt [--out FILE.tmj]'

/** Prints or writes the other form. Throws a Refusal on a board that is not valid. */
export const board = (args: readonly string[]): number => {
  const flags = readFlags(args, { out: 'value' })
  const [form, file] = flags.operands
  if (flags.operands.length !== 2 || (form !== 'text' && form !== 'tmj')) {
    throw new Refusal(say('cli.operands', { usage: USAGE }))
  }
  const out = flags.value('out')
  if (out !== null) checkWritable(out)
  const given = readText(file)
  const source = form === 'text' ? readTiled(file, given) : readBoardText(file, given)
  if (!source.ok) throw new Refusal(faultSentence(source.faults[0]))
  const text = form === 'text' ? writeBoardText(source.value) : writeTiled(source.value, file)
  if (out === null) {
    print(text.trimEnd())
    return 0
  }
  writeText(out, text)
  print(say('cli.written', { file: out }))
  return 0
}
