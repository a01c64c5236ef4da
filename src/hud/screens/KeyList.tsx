import { text } from '../../text'
import { keyLabel, useKeyMap } from '../keys'
import { KeySettings } from './KeySettings'

/** Mouse, touch, pad and keys: the help, and where keys are changed. */
export function KeyList() {
  const map = useKeyMap()
  return (
    <div class="key-help">
      <Device
        title={text('keys.mouse')}
        lines={[
          text('keys.mouse.hover'),
          text('keys.mouse.click'),
          text('keys.mouse.cancel'),
          text('keys.mouse.camera'),
        ]}
      />
      <Device
        title={text('keys.touch')}
        lines={[
          text('keys.touch.tap'),
          text('keys.touch.hold'),
          text('keys.touch.drag'),
          text('keys.touch.cancel'),
        ]}
      />
      <Device
        title={text('keys.pad')}
        lines={[
          text('keys.pad.cursor'),
          text('keys.pad.buttons'),
          text('keys.pad.panels'),
          text('keys.pad.endTurn'),
        ]}
      />
      <Device
        title={text('keys.keyboard')}
        lines={[
          text('keys.areas', {
            tab: keyLabel(map, 'nextIdle'),
            area: keyLabel(map, 'nextArea'),
            cancel: keyLabel(map, 'cancel'),
          }),
          text('keys.guide'),
          text('keys.places'),
        ]}
      />
      <KeySettings />
    </div>
  )
}

function Device({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section aria-label={title}>
      <h2 class="label dim">{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
