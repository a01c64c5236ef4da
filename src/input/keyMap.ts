/** Which key means what, as data: a player's own map will be the same shape. */

export type KeyIntent =
  | 'confirm'
  | 'cancel'
  | 'nextIdle'
  | 'previousIdle'
  | 'action1'
  | 'action2'
  | 'action3'
  | 'action4'
  | 'action5'
  | 'action6'
  | 'action7'
  | 'action8'
  | 'action9'
  | 'undo'
  | 'redo'
  | 'skip'
  | 'endTurn'
  | 'cursorLeft'
  | 'cursorRight'
  | 'cursorUp'
  | 'cursorDown'
  | 'threats'
  | 'objectives'
  | 'log'
  | 'help'
  | 'stepBack'
  | 'step'

/** A key as the browser names it, lower case, with the modifiers held. */
export interface KeyPress {
  readonly key: string
  readonly isControl: boolean
  readonly isShift: boolean
}

export interface KeyBinding extends KeyPress {
  readonly intent: KeyIntent
}

const plain = (key: string, intent: KeyIntent): KeyBinding => ({
  key,
  intent,
  isControl: false,
  isShift: false,
})
const control = (key: string, intent: KeyIntent): KeyBinding => ({
  ...plain(key, intent),
  isControl: true,
})

export const KEY_MAP: readonly KeyBinding[] = [
  plain('enter', 'confirm'),
  plain('escape', 'cancel'),
  plain('tab', 'nextIdle'),
  { ...plain('tab', 'previousIdle'), isShift: true },
  plain('1', 'action1'),
  plain('2', 'action2'),
  plain('3', 'action3'),
  plain('4', 'action4'),
  plain('5', 'action5'),
  plain('6', 'action6'),
  plain('7', 'action7'),
  plain('8', 'action8'),
  plain('9', 'action9'),
  control('z', 'undo'),
  control('y', 'redo'),
  plain(' ', 'skip'),
  control('enter', 'endTurn'),
  plain('arrowleft', 'cursorLeft'),
  plain('arrowright', 'cursorRight'),
  plain('arrowup', 'cursorUp'),
  plain('arrowdown', 'cursorDown'),
  plain('v', 'threats'),
  plain('o', 'objectives'),
  plain('l', 'log'),
  plain('f1', 'help'),
  plain(',', 'stepBack'),
  plain('.', 'step'),
]

/** What a key press means under a map; null = nothing of ours. */
export function intentOf(press: KeyPress, map: readonly KeyBinding[] = KEY_MAP): KeyIntent | null {
  const key = press.key.toLowerCase()
  const binding = map.find(
    (one) => one.key === key && one.isControl === press.isControl && one.isShift === press.isShift,
  )
  return binding?.intent ?? null
}

/** The index of an action intent, from 0; null for any other. */
export function actionIndexOf(intent: KeyIntent): number | null {
  return intent.startsWith('action') ? Number(intent.slice('action'.length)) - 1 : null
}
