/** The boards and missions the game ships with, read from the disk. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const MAPS = 'maps'

/** Path to text of each file in `maps/` with the ending. */
export const shipped = (ending: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(MAPS)
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => [join(MAPS, name), readFileSync(join(MAPS, name), 'utf8')]),
  )

export const shippedText = (name: string): string => readFileSync(join(MAPS, name), 'utf8')

/** A copy of JSON text with a change made to its value. */
export const changed = (text: string, change: (value: Json) => void): string => {
  const value: Json = JSON.parse(text)
  change(value)
  return JSON.stringify(value)
}

/** JSON as a test reaches into it. */
// biome-ignore lint/suspicious/noExplicitAny: tests break files in ways no type describes.
export type Json = any
