import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { text } from '../../text'
import { useBattle } from '../context'
import { IconButton } from '../parts/Button'
import { Icon } from '../parts/Icon'
import { KeyHint } from '../parts/KeyHint'
import { Cap } from '../parts/Panel'
import type { LogLine as Line } from '../session/log'
import { FILTERS, type LogFilter, roundsOf } from '../session/logRounds'
import { AgainButton } from './News'

/** The latest line; pressed, it opens the drawer. */
export function LogLine({ onOpen }: { onOpen: () => void }) {
  const { log } = useBattle()
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
        <KeyHint action="log" />
      </span>
      <span>{last.text}</span>
    </button>
  )
}

interface LogDrawerProps {
  readonly onClose: () => void
  /** What a line leads to; absent, it shows its place. */
  readonly onPick?: (line: Line) => void
}

/** Everything told so far, by round; a line shows its place. */
export function LogDrawer({ onClose, onPick }: LogDrawerProps) {
  const session = useBattle()
  const filter = useSignal<LogFilter>('all')
  const list = useRef<HTMLDivElement>(null)
  const lines = session.log.value
  const rounds = roundsOf(lines, filter.value)
  useEffect(() => {
    // Also when a line is added: the newest stands at the end.
    if (lines.length > 0) list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [lines.length, filter.value])
  return (
    <section class="panel log" aria-label={text('battle.log')}>
      <div class="row">
        <div class="grow">
          <Cap title={text('battle.log')} aside={<KeyHint action="log" />} />
        </div>
        <AgainButton />
        <IconButton icon="close" label={text('common.close')} onPress={onClose} />
      </div>
      <div class="segments" role="group" aria-label={text('log.filter')}>
        {FILTERS.map((one) => (
          <button
            type="button"
            key={one}
            aria-pressed={filter.value === one}
            onClick={() => {
              filter.value = one
            }}
          >
            {text(`log.filter.${one}`)}
          </button>
        ))}
      </div>
      {rounds.length === 0 && <p class="dim">{text('battle.logEmpty')}</p>}
      <div class="log__list" ref={list}>
        {rounds.map(({ round, lines: told }) => (
          <section key={round}>
            <h3 class="label log__round">{text('battle.round', { round })}</h3>
            <ol>
              {told.map((line, index) => (
                <LineRow key={index} line={line} {...(onPick === undefined ? {} : { onPick })} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  )
}

interface LineRowProps {
  readonly line: Line
  readonly onPick?: (line: Line) => void
}

function LineRow({ line, onPick }: LineRowProps) {
  const session = useBattle()
  const { hex } = line
  const press = () => {
    onPick?.(line)
    if (hex !== null) void session.showFront(line.front).then(() => session.centre(hex))
  }
  const words = <span class={line.tone === 'plain' ? '' : line.tone}>{line.text}</span>
  return (
    <li>
      {hex === null && onPick === undefined ? (
        <p class="log__line">{words}</p>
      ) : (
        <button type="button" class="log__line" onClick={press}>
          {words}
          <Icon name="next" />
        </button>
      )}
    </li>
  )
}
