import type { Mission } from '../../battle'
import { hasText, textFor } from '../../text'
import { Face } from './Face'

/** What people say before or after a mission. */
export function Scene({ lines }: { lines: Mission['before'] }) {
  return (
    <ol class="scene">
      {lines.map((line) => (
        <li key={line.text}>
          <Face id={line.speaker} />
          <p>
            <b class="label amber">{speakerName(line.speaker)}</b>
            <br />
            {textFor(line.text)}
          </p>
        </li>
      ))}
    </ol>
  )
}

function speakerName(id: string): string {
  const key = `unit.${id}.name`
  return textFor(hasText(key) ? key : `speaker.${id}`)
}
