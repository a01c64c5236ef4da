/** The player's keys on screen: the map in force, and what its keys are called here. */
import { signal } from '@preact/signals'
import {
  type Chord,
  type KeyAction,
  type KeyMap,
  type KeyPress,
  keyMapOf,
  type StoredKeys,
} from '../input'
import { hasText, text, textFor } from '../text'
import { useSettings } from './settings'

/** What was used last: hints name its keys or buttons. */
export const lastDevice = signal<'keys' | 'pointer' | 'pad'>('keys')

/** Letters of the keyboard in use by place, where the browser tells them. */
const layout = signal<ReadonlyMap<string, string>>(new Map())

interface KeyboardLayouts {
  readonly keyboard?: { getLayoutMap(): Promise<ReadonlyMap<string, string>> }
}

/** Asks what the keys write; browsers that do not tell leave the letters of an American keyboard. */
export async function readLayout(): Promise<void> {
  const { keyboard } = navigator as KeyboardLayouts
  try {
    if (keyboard !== undefined) layout.value = await keyboard.getLayoutMap()
  } catch {
    // A page in a frame may not ask.
  }
}

let known: { readonly stored: StoredKeys; readonly map: KeyMap } | null = null

/** The map for what is kept, made once. */
export function keyMapFor(stored: StoredKeys): KeyMap {
  if (known?.stored !== stored) known = { stored, map: keyMapOf(stored) }
  return known.map
}

export function useKeyMap(): KeyMap {
  return keyMapFor(useSettings().settings.value.keys)
}

/** A key as the browser tells of it. */
export function pressOf(event: KeyboardEvent): KeyPress {
  return {
    key: event.key,
    code: event.code,
    isControl: event.ctrlKey || event.metaKey,
    isAlt: event.altKey,
    isShift: event.shiftKey,
  }
}

/** A chord as it stands on the keys: `Ctrl Z`. */
export function chordLabel({ by, name, isControl, isAlt, isShift }: Chord): string {
  return [
    isControl ? text('key.control') : '',
    isAlt ? text('key.alt') : '',
    isShift ? text('key.shift') : '',
    by === 'code' ? placeLabel(name) : writtenLabel(name),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function placeLabel(code: string): string {
  const written = layout.value.get(code)
  if (written !== undefined && written.trim() !== '') return written.toUpperCase()
  const plain = /^(?:Key|Digit)(.)$/.exec(code)?.[1]
  if (plain !== undefined) return plain
  const digit = /^Numpad(\d)$/.exec(code)?.[1]
  return digit === undefined ? writtenLabel(code.toLowerCase()) : text('key.numpad', { key: digit })
}

function writtenLabel(name: string): string {
  const key = `key.named.${name === ' ' ? 'space' : name}`
  return hasText(key) ? textFor(key) : name.toUpperCase()
}

/** The first chord of an action. */
export function keyLabel(map: KeyMap, action: KeyAction): string {
  const [first] = map[action]
  return first === undefined ? '' : chordLabel(first)
}

type PadButton = 'a' | 'b' | 'x' | 'y' | 'lb' | 'rb' | 'back' | 'r3'

/** Pad buttons of the standard mapping that do what a key does. */
const PAD: Partial<Record<KeyAction, PadButton>> = {
  confirm: 'a',
  cancel: 'b',
  threats: 'x',
  inspect: 'y',
  previousIdle: 'lb',
  nextIdle: 'rb',
  endTurn: 'back',
  skip: 'a',
  nextArea: 'r3',
}

/** What to press for an action: the key, or the pad's button while a pad is in hand; '' for none. */
export function useHint(action: KeyAction): string {
  const map = useKeyMap()
  if (lastDevice.value !== 'pad') return keyLabel(map, action)
  const button = PAD[action]
  return button === undefined ? '' : text(`pad.${button}`)
}

/** A label with its key behind it, for buttons that show a picture alone. */
export function useLabel(label: string, action: KeyAction): string {
  const key = useHint(action)
  return key === '' ? label : text('common.withKey', { label, key })
}
