/** Built pictures of the interface, by id; null for what has not been painted. */

const files = import.meta.glob<string>(
  ['../../assets/art/portraits/*.webp', '../../assets/art/keyart.webp'],
  { eager: true, query: '?url', import: 'default' },
)

const addresses = new Map(
  Object.entries(files).map(([path, address]) => [path.replace(/^.*\/art\//, ''), address]),
)

/** The portrait of a speaker or unit kind. */
export function portraitOf(id: string): string | null {
  return addresses.get(`portraits/${id}.webp`) ?? null
}

/** The picture behind the full screens: the valley at evening. */
export function keyArt(): string | null {
  return addresses.get('keyart.webp') ?? null
}
