/**
 * Text from strangers, before anything reads it: no larger and no deeper than a game's file needs to
 * be. Parsers recurse; a small file of ten thousand brackets would end them.
 */

import { refused, shown } from './fault'
import type { Loaded } from './types'

/** Largest file in characters: 2 MB of plain text. */
export const FILE_CHARACTERS = 2 * 1024 * 1024
/** Deepest nesting of lists and objects. */
export const DEPTH = 32

/** The text itself if it is short enough. */
export const guardSize = (
  file: string,
  text: string,
  characters: number = FILE_CHARACTERS,
): Loaded<string> =>
  text.length <= characters
    ? { ok: true, value: text }
    : refused(file, '', `at most ${characters} characters`, String(text.length))

/** The value that JSON text stands for; faults when it is too long, too deep, or no JSON. */
export const readJson = (
  file: string,
  text: string,
  characters: number = FILE_CHARACTERS,
): Loaded<unknown> => {
  const guarded = guardSize(file, text, characters)
  if (!guarded.ok) return guarded
  const tooDeep = firstTooDeep(text)
  if (tooDeep >= 0) {
    return refused(file, place(text, tooDeep), `at most ${DEPTH} levels of nesting`, 'one more')
  }
  try {
    const value: unknown = JSON.parse(text)
    return { ok: true, value }
  } catch {
    return refused(file, '', 'JSON', text.trim() === '' ? 'an empty file' : `"${shown(text)}"`)
  }
}

/** Where the text first opens a level beyond the deepest; −1 if it never does. */
const firstTooDeep = (text: string): number => {
  let depth = 0
  let isInString = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (isInString) {
      if (character === '\\') at += 1
      else if (character === '"') isInString = false
    } else if (character === '"') isInString = true
    else if (character === '[' || character === '{') {
      depth += 1
      if (depth > DEPTH) return at
    } else if (character === ']' || character === '}') depth -= 1
  }
  return -1
}

const place = (text: string, offset: number): string =>
  `line ${text.slice(0, offset).split('\n').length}`
