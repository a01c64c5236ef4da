/** Where the built files lie. */
import type { Format } from './bank'

const files = import.meta.glob<string>('../../assets/audio/*.{ogg,mp3}', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** The address of a file in a format. Throws for one that was not built. */
export function addressOf(file: string, format: Format): string {
  const address = files[`../../assets/audio/${file}.${format}`]
  if (address === undefined) throw new Error(`no built sound ${file}.${format}`)
  return address
}
