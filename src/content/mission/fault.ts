/** Faults of content from files: made from values and schema issues, told in one sentence. */

import type { BaseIssue } from 'valibot'
import type { ContentFault, Loaded } from './types'

/** A fault is made of four strings; the reader's name for the place may be empty: the whole file. */
export const fault = (
  file: string,
  path: string,
  expected: string,
  found: string,
): ContentFault => ({ file, path, expected, found })

/** A load that failed for one reason. */
export const refused = (
  file: string,
  path: string,
  expected: string,
  found: string,
): { readonly ok: false; readonly faults: readonly ContentFault[] } => ({
  ok: false,
  faults: [fault(file, path, expected, found)],
})

/** The fault as one sentence: file, place in it, what was expected, what stood there. */
export const faultSentence = ({ file, path, expected, found }: ContentFault): string => {
  const place = path === '' ? file : `${file}, ${path}`
  return `${place}: expected ${expected}, found ${found}.`
}

/** All faults of a load that failed, one sentence each; none if it went well. */
export const faultSentences = (loaded: Loaded<unknown>): readonly string[] =>
  loaded.ok ? [] : loaded.faults.map(faultSentence)

const SHOWN_CHARACTERS = 40

/** Control characters and those that turn the direction of text around: never shown as they are. */
const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** A stranger's text made safe to show: without control and bidirectional characters, cut short. */
export const shown = (text: string): string => {
  const clean = text.replace(UNSHOWABLE, '')
  return clean.length > SHOWN_CHARACTERS ? `${clean.slice(0, SHOWN_CHARACTERS)}…` : clean
}

/** A value from a file as it is named in a fault: short, and safe to show. */
export const describe = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (typeof value === 'string') return `"${shown(value)}"`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? `a list of ${value.length}` : 'an object'
}

/** Keys and indices as one path: `layers[2].data[17]`. */
export const joinPath = (keys: readonly unknown[]): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    const name = shown(String(key))
    return path === '' ? name : `${path}.${name}`
  }, '')

/**
 * A schema's issue as a fault. Schemas carry in their messages what they expect, so that the words
 * are ours; only a missing or an unknown key is told from the issue itself.
 */
export const issueFault = (file: string, issue: BaseIssue<unknown>): ContentFault => {
  const keys = (issue.path ?? []).map((item) => item.key)
  const last = keys.at(-1)
  if (issue.type === 'strict_object' && keys.length > 0 && issue.expected === 'never') {
    return fault(file, joinPath(keys.slice(0, -1)), 'no other key', `"${shown(String(last))}"`)
  }
  const isOfObject = issue.type === 'strict_object' || issue.type === 'object'
  if (isOfObject && issue.received === 'undefined' && isKeyIssue(issue)) {
    return fault(file, joinPath(keys.slice(0, -1)), `the key ${issue.expected}`, 'none')
  }
  return fault(file, joinPath(keys), issue.message, describe(issue.input))
}

/** Missing keys are told by their quoted name; a value that is no object at all is not. */
const isKeyIssue = (issue: BaseIssue<unknown>): boolean =>
  issue.expected?.startsWith('"') === true && (issue.path?.length ?? 0) > 0
