import { text } from '../../text'

const KEYS: readonly (readonly [string, Parameters<typeof text>[0]])[] = [
  ['Enter', 'keys.confirm'],
  ['Esc', 'keys.cancel'],
  ['Tab', 'keys.next'],
  ['1 – 9', 'keys.actions'],
  ['← ↑ → ↓', 'keys.cursor'],
  ['Ctrl Z · Ctrl Y', 'keys.undo'],
  ['Ctrl Enter', 'keys.endTurn'],
  ['Space', 'keys.skip'],
  ['V', 'keys.threats'],
  ['L', 'keys.log'],
  ['O', 'keys.objectives'],
  ['F1', 'keys.help'],
]

/** Mouse and keys, for the help. */
export function KeyList() {
  return (
    <>
      <p class="label dim">{text('keys.mouse')}</p>
      <ul class="stack">
        <li>{text('keys.mouse.hover')}</li>
        <li>{text('keys.mouse.click')}</li>
        <li>{text('keys.mouse.guide')}</li>
        <li>{text('keys.mouse.cancel')}</li>
      </ul>
      <hr class="rule" />
      <dl class="keys">
        {KEYS.map(([key, what]) => (
          <KeyRow key={key} name={key} what={text(what)} />
        ))}
      </dl>
    </>
  )
}

function KeyRow({ name, what }: { name: string; what: string }) {
  return (
    <>
      <dt>
        <kbd>{name}</kbd>
      </dt>
      <dd>{what}</dd>
    </>
  )
}
