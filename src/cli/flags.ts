/** Flags of a verb: `--name value`, `--name=value` or `--name`, and operands; all else is refused. */

import { Refusal } from './refusal'
import { say } from './say'

/** What each flag takes. */
export type FlagSpecs = { readonly [flag: string]: 'nothing' | 'value' }

export interface Flags {
  /** What stands there beside flags, in order. */
  readonly operands: readonly string[]
  readonly has: (flag: string) => boolean
  /** The flag's value, or null if it was not given. */
  readonly value: (flag: string) => string | null
  /** The flag's value as an integer in a range. Throws a Refusal for anything else. */
  readonly count: (flag: string, least: number, most: number, otherwise: number) => number
  /** The flag's value, one of a closed set. Throws a Refusal for anything else. */
  readonly oneOf: <Word extends string>(
    flag: string,
    words: readonly Word[],
    otherwise: Word,
  ) => Word
}

/** Reads a verb's arguments. Throws a Refusal on a flag that is unknown, doubled or lacks its value. */
export const readFlags = (args: readonly string[], specs: FlagSpecs): Flags => {
  const values = new Map<string, string>()
  const operands: string[] = []
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at]
    if (argument === '--') {
      operands.push(...args.slice(at + 1))
      break
    }
    if (!argument.startsWith('--')) {
      operands.push(argument)
      continue
    }
    const equals = argument.indexOf('=')
    const flag = argument.slice(2, equals < 0 ? undefined : equals)
    const attached = equals < 0 ? null : argument.slice(equals + 1)
    const takesValue = kindOf(flag, specs) === 'value'
    if (values.has(flag)) throw new Refusal(say('cli.flagTwice', { flag }))
    if (!takesValue && attached !== null) {
      throw new Refusal(say('cli.flagValue', { flag, value: attached }))
    }
    const next = takesValue && attached === null ? args[at + 1] : attached
    if (
      takesValue &&
      (next === undefined || next === null || (next !== attached && next.startsWith('--')))
    ) {
      throw new Refusal(say('cli.flagNeedsValue', { flag }))
    }
    values.set(flag, next ?? '')
    if (takesValue && attached === null) at += 1
  }
  return flagsOf(operands, values)
}

const kindOf = (flag: string, specs: FlagSpecs): 'nothing' | 'value' => {
  if (Object.hasOwn(specs, flag)) return specs[flag]
  const known = Object.keys(specs)
    .map((name) => `--${name}`)
    .join(', ')
  throw new Refusal(say('cli.unknownFlag', { flag, known }))
}

const flagsOf = (operands: readonly string[], values: ReadonlyMap<string, string>): Flags => ({
  operands,
  has: (flag) => values.has(flag),
  value: (flag) => values.get(flag) ?? null,
  count: (flag, least, most, otherwise) => {
    const value = values.get(flag)
    if (value === undefined) return otherwise
    const count = /^\d{1,9}$/.test(value) ? Number(value) : -1
    if (count >= least && count <= most) return count
    throw new Refusal(say('cli.flagNeedsCount', { flag, value, least, most }))
  },
  oneOf: (flag, words, otherwise) => {
    const value = values.get(flag)
    if (value === undefined) return otherwise
    const word = words.find((one) => one === value)
    if (word !== undefined) return word
    throw new Refusal(say('cli.flagNeedsOne', { flag, value, known: words.join(', ') }))
  },
})
