import type { ComponentChildren } from 'preact'

export type Tone = 'plain' | 'ice' | 'amber' | 'ember'

interface CapProps {
  readonly title: ComponentChildren
  /** Stands in the body of the cap, at its right end. */
  readonly aside?: ComponentChildren
  readonly tone?: Tone
}

/** The head of a panel: title and aside, cut by the ring gap. */
export function Cap({ title, aside, tone = 'plain' }: CapProps) {
  return (
    <div class={tone === 'plain' ? 'cap label' : `cap label cap--${tone}`}>
      <h2 class="label">{title}</h2>
      <span>{aside}</span>
    </div>
  )
}
