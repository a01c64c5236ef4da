import { useEffect, useRef } from 'preact/hooks'
import { text } from '../../text'
import { useSession } from '../context'
import { IconButton } from '../parts/Button'
import { Icon } from '../parts/Icon'
import { Cap } from '../parts/Panel'

/** The latest line; pressed, it opens the drawer. */
export function LogLine({ onOpen }: { onOpen: () => void }) {
  const { log } = useSession()
  const last = log.value.at(-1)
  if (last === undefined) return null
  return (
    <button
      type="button"
      class="log-line"
      aria-label={text('battle.logAria', { line: last.text })}
      onClick={onOpen}
    >
      <span>
        <Icon name="up" />
        <kbd>L</kbd>
      </span>
      <span aria-live="polite">{last.text}</span>
    </button>
  )
}

/** Everything told so far; a line shows its place. */
export function LogDrawer({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const list = useRef<HTMLOListElement>(null)
  const lines = session.log.value
  useEffect(() => {
    // Also when a line is added: the newest stands at the end.
    if (lines.length > 0) list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [lines.length])
  return (
    <section class="panel log" aria-label={text('battle.log')}>
      <div class="row">
        <div class="grow">
          <Cap title={text('battle.log')} aside={<kbd>L</kbd>} />
        </div>
        <IconButton icon="close" label={text('common.close')} onPress={onClose} />
      </div>
      {lines.length === 0 && <p class="dim">{text('battle.logEmpty')}</p>}
      <ol ref={list}>
        {lines.map((line, index) => (
          <li key={index}>
            <button
              type="button"
              onClick={() => {
                if (line.hex !== null) session.centre(line.hex)
              }}
            >
              <span class="label faint">{line.round}</span>
              <span class={line.tone === 'plain' ? '' : line.tone}>{line.text}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
