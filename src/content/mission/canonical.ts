/** One text for one value: what hashes are taken of. */

import { openMark } from '../../kernel/mark'

/** JSON with keys in code-unit order and without spaces, so that equal values give equal text. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value))

/** A hash of the value's canonical JSON, 16 hex digits; for equality, not for secrets. */
export const hashOf = (value: unknown): string => {
  const hasher = openMark()
  hasher.text(canonicalJson(value))
  return hasher.digest()
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
