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
  return (
    <main class="boot boot--fault">
      <span class="boot__mark" aria-hidden="true" />
      <h1 class="boot__name">{text('game.name')}</h1>
      <p class="boot__line" role="alert">
        {text('error.loading', { file, path, expected, found })}
      </p>
    </main>
  )
}
