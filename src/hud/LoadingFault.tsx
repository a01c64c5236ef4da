import { text } from '../text'

interface Fault {
  readonly file: string
  readonly path: string
  readonly expected: string
  readonly found: string
}

/** Shown instead of the game when what it ships with cannot be read. */
export function LoadingFault({ fault }: { fault: Fault }) {
  const { file, path, expected, found } = fault
  return <p class="loses">{text('error.loading', { file, path, expected, found })}</p>
}
