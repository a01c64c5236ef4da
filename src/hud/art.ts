/** Built pictures of the interface, by id; null for what has not been painted. Each loads when it is shown. */
import type { Expression } from './session/expression'

const files = import.meta.glob<string>(
  ['../../assets/art/portraits/*.webp', '../../assets/art/keyart*.webp'],
  { eager: true, query: '?url', import: 'default' },
)

const addresses = new Map(
  Object.entries(files).map(([path, address]) => [path.replace(/^.*\/art\//, ''), address]),
)

/** Whose face stands for a kind that has none of its own. */
const FACE_OF: Readonly<Record<string, string>> = { injured: 'villager_elder' }

/** The portrait of a speaker or unit kind. Machines have one face for everything. */
export function portraitOf(id: string, expression: Expression = 'calm'): string | null {
  const face = FACE_OF[id] ?? id
  return (
    addresses.get(`portraits/${face}-${expression}.webp`) ??
    addresses.get(`portraits/${face}.webp`) ??
    null
  )
}

const USUAL = 'keyart.webp'

/**
 * A picture behind the full screens by its name, as a mission's id; where none has been painted, the other
 * file: the valley at evening, or none.
 */
export function keyArt(name: string | null = null, other: string | null = USUAL): string | null {
  const own = name === null ? undefined : addresses.get(`keyart-${name}.webp`)
  return own ?? (other === null ? null : (addresses.get(other) ?? null))
}
