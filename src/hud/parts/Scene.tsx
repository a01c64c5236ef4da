import type { Mission } from '../../battle'
import { hasText, textFor } from '../../text'
import { moodOf } from '../../text/moods'
import { Face } from './Face'

interface QuotesProps {
  readonly lines: Mission['before']
}

/** What people said, side by side. */
export function Quotes({ lines }: QuotesProps) {
  return (
    <ol class="quotes">
      {lines.map((line) => (
        <li key={line.text}>
          <Face id={line.speaker} expression={moodOf(line.text)} />
          <figure>
            <blockquote>{textFor(line.text)}</blockquote>
            <figcaption class="label amber">{speakerName(line.speaker)}</figcaption>
          </figure>
        </li>
      ))}
    </ol>
  )
}

/** How a speaker is called: a unit by its name, others by their own. */
export function speakerName(id: string): string {
  const key = `unit.${id}.name`
  return textFor(hasText(key) ? key : `speaker.${id}`)
}
