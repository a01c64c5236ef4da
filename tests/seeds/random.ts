/** Battles of players without a plan, and what strangers may make of their replays. */
import { createMatch, type Library, type Match, setupFor } from '../../src/battle'
import { randomTurn, type Whim, whim } from '../property/player'

const MISSIONS = ['insurrection', 'long-walk-caves', 'long-walk-pass']
const DIFFICULTIES = ['story', 'officer', 'captain'] as const

/** A battle of so many turns, or fewer if it ends before. Every order that can be given comes up. */
export const randomBattle = (library: Library, seed: string, turns: number): Match => {
  const chance = whim(seed)
  const setup = setupFor(chance.pick(MISSIONS), chance.pick(DIFFICULTIES))
  const match = createMatch(library, setup, seed)
  const used = new Set<string>()
  const isNew = (use: string): boolean => !used.has(use) && used.add(use) !== null
  for (let turn = 0; turn < turns && match.result() === null; turn += 1) {
    for (const command of randomTurn(match, chance, isNew)) match.submit(command)
  }
  return match
}

/** A text with letters cut out, doubled, exchanged or flipped. */
export const scratched = (text: string, chance: Whim): string => {
  const at = chance.below(text.length)
  const length = 1 + chance.below(chance.below(4) === 0 ? 400 : 6)
  switch (chance.below(5)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(0, at) + text.slice(at + length)
    case 2:
      return text.slice(0, at + length) + text.slice(at)
    case 3:
      return text.slice(0, at) + chance.pick(LETTERS) + text.slice(at + 1)
    default: {
      const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << chance.below(7)))
      return text.slice(0, at) + flipped + text.slice(at + 1)
    }
  }
}
const LETTERS = [...'0123456789-"{}[],:AZaz_\\\u0000\u202e\u{1f680}<']

// biome-ignore lint/suspicious/noExplicitAny: mutants have forms that no type describes.
type Json = any

/** JSON with one of its values forged, moved, taken away, doubled, bloated or nested. */
export const forged = (text: string, chance: Whim): string => {
  const value: Json = JSON.parse(text)
  let holder: Json = value
  let key: string | number = chance.pick(Object.keys(value))
  while (typeof holder[key] === 'object' && holder[key] !== null && chance.below(8) > 0) {
    const keys: string[] = Object.keys(holder[key])
    if (keys.length === 0) break
    holder = holder[key]
    key = chance.pick(keys)
  }
  switch (chance.below(7)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1)
      else delete holder[key]
      break
    case 1:
      if (Array.isArray(holder)) holder.splice(Number(key), 0, holder[chance.below(holder.length)])
      else holder.extra = holder[key]
      break
    case 2:
      holder[key] = typeof holder[key] === 'number' ? holder[key] + 1 - chance.below(3) : 'forged'
      break
    case 3:
      holder[key] = chance.pick(POISON)
      break
    case 4:
      holder[key] = Array.from({ length: 30_000 }, () => holder[key])
      break
    case 5: {
      let nest: Json = 0
      for (let depth = 0; depth < 20 + chance.below(5000); depth += 1) nest = [nest]
      holder[key] = nest
      break
    }
    default: {
      // Other keys, whole records exchanged: what a forger tries who knows the format.
      const other = chance.pick(Object.keys(holder))
      const kept = holder[other]
      holder[other] = holder[key]
      holder[key] = kept
    }
  }
  return write(value)
}

const POISON = [
  null,
  -1,
  0.5,
  2 ** 53,
  -0,
  '',
  'constructor',
  '__proto__',
  '<img src=x onerror=alert(1)>',
  'a\u202eb',
  '\u0000',
  { toString: 1 },
  [],
  true,
  '9'.repeat(10_000),
]

/** Nests deeper than a writer may recurse are written by hand. */
const write = (value: Json): string => {
  try {
    return JSON.stringify(value)
  } catch {
    return '['.repeat(6000)
  }
}
