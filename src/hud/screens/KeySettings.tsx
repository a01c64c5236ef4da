import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import {
  actionOf,
  chordFrom,
  KEY_GROUPS,
  type KeyAction,
  type KeyMap,
  type KeyPress,
  rebound,
  storedKeys,
} from '../../input'
import { text } from '../../text'
import { chordLabel, pressOf, useKeyMap } from '../keys'
import { Button } from '../parts/Button'
import { useSettings } from '../settings'

/** The key that is being changed, and what was pressed for it so far. */
interface Change {
  readonly action: KeyAction
  readonly index: number
  /** A press that means something else: asked before the two swap. */
  readonly taken: { readonly press: KeyPress; readonly by: KeyAction } | null
  /** A press that cannot be bound. */
  readonly refused: string | null
}

const nameOf = (action: KeyAction) => text(`keys.action.${action}`)

/** Every action with its keys; a press on a key changes it. */
export function KeySettings() {
  const map = useKeyMap()
  const { change: changeSettings } = useSettings()
  const change = useSignal<Change | null>(null)
  const end = () => {
    change.value = null
  }
  const bind = ({ action, index }: Change, press: KeyPress) => {
    changeSettings({ keys: storedKeys(rebound(map, action, index, press)) })
    end()
  }
  useCapture(change.value, (now, press) => {
    if (press.key === 'Escape') return end()
    const chord = chordFrom(press, now.action)
    const by = actionOf(press, map)
    if (chord === null) {
      const refused = isModifier(press) ? null : press.key
      change.value = { ...now, refused, taken: null }
    } else if (by === null || by === now.action) bind(now, press)
    else change.value = { ...now, refused: null, taken: { press, by } }
  })
  return (
    <div class="key-settings">
      {KEY_GROUPS.map(({ id, actions }) => (
        <section key={id} aria-label={text(`keys.group.${id}`)}>
          <h2 class="label dim">{text(`keys.group.${id}`)}</h2>
          <dl class="keys">
            {actions.map((action) => (
              <Row
                key={action}
                action={action}
                map={map}
                change={change.value?.action === action ? change.value : null}
                onChange={(index) => {
                  change.value = { action, index, taken: null, refused: null }
                }}
                onSwap={bind}
                onEnd={end}
              />
            ))}
          </dl>
        </section>
      ))}
      <Button kind="quiet" onPress={() => changeSettings({ keys: {} })}>
        {text('keys.reset')}
      </Button>
    </div>
  )
}

const isModifier = ({ key }: KeyPress) => ['Shift', 'Control', 'Alt', 'Meta'].includes(key)

/** While a key is awaited, every press is for it alone: no dialog closes, nothing is ordered. */
function useCapture(
  change: Change | null,
  onPress: (change: Change, press: KeyPress) => void,
): void {
  const isWaiting = change !== null && change.taken === null
  // Before anything is painted: a hand may press as soon as it has clicked.
  useLayoutEffect(() => {
    if (!isWaiting) return
    const onKey = (event: KeyboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      // A modifier may be the beginning of a chord: what it means is seen when it is let go alone.
      if (event.type === 'keyup' ? event.key === 'Shift' : !isModifier(pressOf(event))) {
        onPress(change, pressOf(event))
      }
    }
    addEventListener('keydown', onKey, true)
    addEventListener('keyup', onKey, true)
    return () => {
      removeEventListener('keydown', onKey, true)
      removeEventListener('keyup', onKey, true)
    }
  }, [change])
}

interface RowProps {
  readonly action: KeyAction
  readonly map: KeyMap
  readonly change: Change | null
  readonly onChange: (index: number) => void
  readonly onSwap: (change: Change, press: KeyPress) => void
  readonly onEnd: () => void
}

function Row({ action, map, change, onChange, onSwap, onEnd }: RowProps) {
  return (
    <>
      <dt>
        {map[action].map((chord, index) => {
          const key = chordLabel(chord)
          const isWaiting = change?.index === index
          return (
            <button
              type="button"
              key={key}
              class="key-button"
              aria-pressed={isWaiting}
              aria-label={text('keys.change', { action: nameOf(action), key })}
              onClick={() => onChange(index)}
            >
              <kbd>{isWaiting ? '…' : key}</kbd>
            </button>
          )
        })}
      </dt>
      <dd>
        {nameOf(action)}
        <div role="status">
          {change !== null && <Asked change={change} onSwap={onSwap} onEnd={onEnd} />}
        </div>
      </dd>
    </>
  )
}

type AskedProps = Pick<RowProps, 'onSwap' | 'onEnd'> & { readonly change: Change }

function Asked({ change, onSwap, onEnd }: AskedProps) {
  const { action, taken, refused } = change
  if (taken !== null) {
    const chord = chordFrom(taken.press, action)
    const key = chord === null ? taken.press.key : chordLabel(chord)
    return (
      <div class="row row--wrap">
        <span class="amber">{text('keys.conflict', { key, other: nameOf(taken.by) })}</span>
        <Button kind="go" onPress={() => onSwap(change, taken.press)}>
          {text('keys.swap')}
        </Button>
        <Button onPress={onEnd}>{text('common.cancel')}</Button>
      </div>
    )
  }
  return (
    <span class="amber">
      {refused === null
        ? text('keys.waiting', { action: nameOf(action) })
        : text('keys.refused', { key: refused })}
    </span>
  )
}
