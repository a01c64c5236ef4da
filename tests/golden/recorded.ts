/**
 * Recorded battles. When the rules change, raise `RULES_VERSION` once there has been a release; until
 * then record them anew and look at the difference:
 * `npm run -s cli -- simulate --mission insurrection --seed 'valley#45' --blue cadet --red cadet --out tests/golden/insurrection.replay`
 * and for each mission in space, by an Officer against a Cadet, with the seed that `space.test.ts` names beside it:
 * `npm run -s cli -- simulate --mission riker-manoeuvre --seed SEED --blue officer --red cadet --out tests/golden/riker-manoeuvre.replay`
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Library, loadLibrary } from '../../src/battle'

const FOLDER = 'tests/golden'
const MAPS = 'maps'

export const recorded = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

/** The library that ships, from the disk. */
export const shippedLibrary = (): Library => {
  const texts = readdirSync(MAPS, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [join(MAPS, name), readFileSync(join(MAPS, name), 'utf8')] as const)
  const library = loadLibrary(new Map(texts))
  if (!library.ok) throw new Error('the shipped library is broken')
  return library.value
}

// biome-ignore lint/suspicious/noExplicitAny: tests break replays in ways no type describes.
type Json = any

/** A copy of JSON text with a change made to its value. */
export const changed = (text: string, change: (value: Json) => void): string => {
  const value: Json = JSON.parse(text)
  change(value)
  return JSON.stringify(value)
}
