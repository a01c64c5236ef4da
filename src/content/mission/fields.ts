/** Fields that several file schemas share. Messages say what is expected, for faults. */

import * as v from 'valibot'

/** Numbers of files stay in 31 bits. */
const LARGEST = 2147483647

/** An integer in a range; −0 becomes 0. */
export const integer = (least: number, most: number = LARGEST) => {
  const message =
    most === LARGEST ? `an integer from ${least}` : `an integer from ${least} to ${most}`
  return v.pipe(
    v.number(message),
    v.integer(message),
    v.minValue(least, message),
    v.maxValue(most, message),
    v.transform((value) => value + 0),
  )
}

/** Text of a known form, told in words. */
export const textLike = (pattern: RegExp, message: string) =>
  v.pipe(v.string(message), v.regex(pattern, message))

/** One of a closed set of words. */
export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  v.picklist(words, words.length === 1 ? `"${words[0]}"` : `one of ${words.join(', ')}`)

/** A list of at most so many. */
export const listOf = <Item extends v.GenericSchema>(item: Item, most: number, least = 0) => {
  const message = `a list of ${listLength(least, most)}`
  return v.pipe(v.array(item, 'a list'), v.minLength(least, message), v.maxLength(most, message))
}

const listLength = (least: number, most: number): string => {
  if (least === 0) return `at most ${most}`
  return least === most ? String(most) : `${least} to ${most}`
}

/** An object with these keys and no other. */
export const objectOf = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, 'an object')
