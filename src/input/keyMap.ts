/**
 * Which key means what, as data. A chord names its key in one of two ways: by `code`, the place on the
 * keyboard, where the hand's position matters (arrows, W A S D, the row of digits, which on a French
 * keyboard gives digits only with Shift); by `key`, what the key writes, where the letter is a reminder
 * (V, L, Ctrl Z) or a sign is meant (`,` `+`). A player's own map has the same shape.
 */

export const KEY_GROUPS = [
  {
    id: 'orders',
    actions: [
      'confirm',
      'cancel',
      'action1',
      'action2',
      'action3',
      'action4',
      'action5',
      'action6',
      'guide',
      'flag',
      'turnPort',
      'turnStarboard',
      'slower',
      'faster',
      'suggest',
      'undo',
      'redo',
      'endTurn',
    ],
  },
  {
    id: 'cursor',
    actions: [
      'nextIdle',
      'previousIdle',
      'nextAlert',
      'cursorLeft',
      'cursorRight',
      'cursorUp',
      'cursorDown',
      'cursorUpLeft',
      'cursorUpRight',
      'cursorDownLeft',
      'cursorDownRight',
      'jumpLeft',
      'jumpRight',
      'jumpUp',
      'jumpDown',
    ],
  },
  {
    id: 'view',
    actions: [
      'threats',
      'reachers',
      'inspect',
      'swapFront',
      'objectives',
      'log',
      'help',
      'nextArea',
      'previousArea',
      'panUp',
      'panLeft',
      'panDown',
      'panRight',
      'zoomIn',
      'zoomOut',
      'zoomReset',
      'mute',
    ],
  },
  { id: 'time', actions: ['skip', 'fast', 'again', 'step', 'stepBack'] },
] as const

export type KeyAction = (typeof KEY_GROUPS)[number]['actions'][number]

export const KEY_ACTIONS: readonly KeyAction[] = KEY_GROUPS.flatMap(
  ({ actions }): readonly KeyAction[] => actions,
)

/** A key with the modifiers held. The Command key of a Mac counts as Control. */
export interface Chord {
  readonly by: 'code' | 'key'
  /** A `KeyboardEvent.code`, or a `KeyboardEvent.key` in lower case. */
  readonly name: string
  readonly isControl: boolean
  readonly isAlt: boolean
  readonly isShift: boolean
}

/** A key as the browser reports it. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly isControl: boolean
  readonly isAlt: boolean
  readonly isShift: boolean
}

export type KeyMap = Readonly<Record<KeyAction, readonly Chord[]>>

/** What a player changed: chords as text, by action. */
export type StoredKeys = Readonly<Record<string, readonly string[]>>

const ESCAPE = 'key:escape'

const DEFAULTS: Readonly<Record<KeyAction, readonly string[]>> = {
  confirm: ['key:enter'],
  cancel: [ESCAPE],
  action1: ['code:Digit1'],
  action2: ['code:Digit2'],
  action3: ['code:Digit3'],
  action4: ['code:Digit4'],
  action5: ['code:Digit5'],
  action6: ['code:Digit6'],
  guide: ['key:g'],
  flag: ['key:f'],
  turnPort: ['code:KeyQ'],
  turnStarboard: ['code:KeyE'],
  slower: ['code:KeyZ'],
  faster: ['code:KeyX'],
  suggest: ['key:h'],
  undo: ['Ctrl+key:z'],
  redo: ['Ctrl+key:y', 'Ctrl+Shift+key:z'],
  endTurn: ['Ctrl+key:enter'],
  nextIdle: ['key:tab'],
  previousIdle: ['Shift+key:tab'],
  nextAlert: ['key:n'],
  cursorLeft: ['code:ArrowLeft', 'code:Numpad4'],
  cursorRight: ['code:ArrowRight', 'code:Numpad6'],
  cursorUp: ['code:ArrowUp', 'code:Numpad8'],
  cursorDown: ['code:ArrowDown', 'code:Numpad2'],
  cursorUpLeft: ['code:Numpad7'],
  cursorUpRight: ['code:Numpad9'],
  cursorDownLeft: ['code:Numpad1'],
  cursorDownRight: ['code:Numpad3'],
  jumpLeft: ['Shift+code:ArrowLeft', 'Ctrl+code:ArrowLeft'],
  jumpRight: ['Shift+code:ArrowRight', 'Ctrl+code:ArrowRight'],
  jumpUp: ['Shift+code:ArrowUp', 'Ctrl+code:ArrowUp'],
  jumpDown: ['Shift+code:ArrowDown', 'Ctrl+code:ArrowDown'],
  threats: ['key:v'],
  reachers: ['key:r'],
  inspect: ['key:i'],
  swapFront: ['key:b'],
  objectives: ['key:o'],
  log: ['key:l'],
  help: ['key:f1'],
  nextArea: ['key:f6'],
  previousArea: ['Shift+key:f6'],
  panUp: ['code:KeyW'],
  panLeft: ['code:KeyA'],
  panDown: ['code:KeyS'],
  panRight: ['code:KeyD'],
  zoomIn: ['key:+', 'key:='],
  zoomOut: ['key:-'],
  zoomReset: ['code:Digit0', 'code:Numpad0'],
  mute: ['key:m'],
  skip: ['key: '],
  fast: ['key:shift'],
  again: ['key:p'],
  step: ['key:.'],
  stepBack: ['key:,'],
}

const CHORD = /^(Ctrl\+)?(Alt\+)?(Shift\+)?(code|key):(.{1,24})$/

/** A chord from its text, `Ctrl+Shift+key:z` or `code:KeyW`; null for anything else. */
export function chordOf(text: string): Chord | null {
  const found = CHORD.exec(text)
  if (found === null) return null
  const [, control, alt, shift, by, name] = found
  return {
    by: by === 'code' ? 'code' : 'key',
    name: by === 'code' ? name : name.toLowerCase(),
    isControl: control !== undefined,
    isAlt: alt !== undefined,
    isShift: shift !== undefined,
  }
}

export function chordText({ by, name, isControl, isAlt, isShift }: Chord): string {
  return `${isControl ? 'Ctrl+' : ''}${isAlt ? 'Alt+' : ''}${isShift ? 'Shift+' : ''}${by}:${name}`
}

const chordsOf = (texts: readonly string[]) => texts.flatMap((one) => chordOf(one) ?? [])

/** The default map with what the player changed. Unreadable chords are left out. */
export function keyMapOf(stored: StoredKeys): KeyMap {
  const map = {} as Record<KeyAction, readonly Chord[]>
  for (const action of KEY_ACTIONS) {
    const own = Object.hasOwn(stored, action) ? chordsOf(stored[action]) : []
    map[action] = own.length > 0 ? own : chordsOf(DEFAULTS[action])
  }
  // Whatever is changed, there is a way back.
  const isEscape = (chord: Chord) => chordText(chord) === ESCAPE
  if (!map.cancel.some(isEscape)) map.cancel = [...map.cancel, ...chordsOf([ESCAPE])]
  return map
}

/** What of a map differs from the default, for keeping. */
export function storedKeys(map: KeyMap): { [action: string]: string[] } {
  const changed = KEY_ACTIONS.map((action) => [action, map[action].map(chordText)] as const)
  return Object.fromEntries(
    changed.filter(([action, texts]) => texts.join(' ') !== DEFAULTS[action].join(' ')),
  )
}

/** What a key press means; null = nothing of ours. */
export function actionOf(press: KeyPress, map: KeyMap): KeyAction | null {
  return KEY_ACTIONS.find((action) => map[action].some((chord) => matches(chord, press))) ?? null
}

const MODIFIERS: readonly string[] = ['shift', 'control', 'alt', 'meta']

/** Signs that a keyboard writes with or without Shift: what counts is the sign. */
const isSign = (name: string) => name.length === 1 && !/[a-z0-9 ]/.test(name)

function matches(chord: Chord, press: KeyPress): boolean {
  const name = chord.by === 'code' ? press.code : writtenBy(press)
  if (name !== chord.name) return false
  if (chord.by === 'key' && MODIFIERS.includes(name)) return true
  const ignoresShift = chord.by === 'key' && isSign(name)
  return (
    chord.isControl === press.isControl &&
    chord.isAlt === press.isAlt &&
    (ignoresShift || chord.isShift === press.isShift)
  )
}

/** The key's writing in lower case; on a keyboard of other letters the Latin letter of its place. */
function writtenBy({ key, code }: KeyPress): string {
  const lower = key.toLowerCase()
  const isForeign = lower.length === 1 && lower > '\u007f'
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  return isForeign && letter !== undefined ? letter.toLowerCase() : lower
}

/** Chords that browsers and systems keep for themselves or that must stay what they are. */
const TAKEN = ['escape', 'f5', 'f11', 'f12', 'meta', 'control', 'alt']
const TAKEN_WITH_CONTROL = ['t', 'n', 'w', 'r', 'l']

/**
 * The chord that a press would bind to an action, named as the action's default is: by place or by
 * writing. Null for presses that cannot be bound.
 */
export function chordFrom(press: KeyPress, action: KeyAction): Chord | null {
  const isPlace = chordOf(DEFAULTS[action][0])?.by === 'code' && press.code !== ''
  const name = isPlace ? press.code : writtenBy(press)
  const isModifier = MODIFIERS.includes(press.key.toLowerCase())
  const chord: Chord = {
    by: isPlace ? 'code' : 'key',
    name,
    isControl: press.isControl && !isModifier,
    isAlt: press.isAlt && !isModifier,
    isShift: press.isShift && !isModifier && !(!isPlace && isSign(name)),
  }
  const written = writtenBy(press)
  const isTaken =
    TAKEN.includes(written) || (press.isControl && TAKEN_WITH_CONTROL.includes(written))
  // A modifier alone can only be held, as the fast key is.
  return isTaken || (isModifier && action !== 'fast') ? null : chord
}

/**
 * The map with the pressed chord at a place of an action. Where the press meant something else before,
 * that action takes over the chord that was replaced: the two swap.
 */
export function rebound(map: KeyMap, action: KeyAction, index: number, press: KeyPress): KeyMap {
  const chord = chordFrom(press, action)
  const given = map[action][index]
  if (chord === null || given === undefined) return map
  const next: Record<KeyAction, readonly Chord[]> = { ...map }
  for (const other of KEY_ACTIONS) {
    next[other] = map[other].map((one) => (matches(one, press) ? given : one))
  }
  next[action] = map[action].flatMap((one, place) => {
    if (place === index) return chord
    return matches(one, press) ? [] : one
  })
  return next
}

/** The index of an action of the action bar, from 0; null for any other. */
export function actionIndexOf(action: KeyAction): number | null {
  return action.startsWith('action') ? Number(action.slice('action'.length)) - 1 : null
}
