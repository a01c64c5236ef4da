import { useEffect } from 'preact/hooks'
import {
  type Arrow,
  actionIndexOf,
  actionOf,
  type CursorStep,
  idleUnits,
  type KeyAction,
  type KeyPress,
} from '../../input'
import { keyMapFor, lastDevice } from '../keys'
import type { BattleSession } from '../session/battleSession'
import { useSettings } from '../settings'
import { focusBoard, focusNextArea, isAmongPanels } from './areas'

/** What the screen does with keys that are not orders. */
export interface ScreenKeys {
  readonly toggleLog: () => void
  readonly toggleObjectives: () => void
  readonly openHelp: () => void
  readonly openMenu: () => void
  /** Ends the turn, or asks first. */
  readonly endTurn: () => void
  /** The battle is over: on to the debrief. */
  readonly finish: () => void
}

const CURSOR: Partial<Record<KeyAction, CursorStep>> = {
  cursorLeft: 'left',
  cursorRight: 'right',
  cursorUp: 'up',
  cursorDown: 'down',
  cursorUpLeft: 'upLeft',
  cursorUpRight: 'upRight',
  cursorDownLeft: 'downLeft',
  cursorDownRight: 'downRight',
}
const JUMP: Partial<Record<KeyAction, Arrow>> = {
  jumpLeft: 'left',
  jumpRight: 'right',
  jumpUp: 'up',
  jumpDown: 'down',
}
const PAN: Partial<Record<KeyAction, readonly [number, number]>> = {
  panLeft: [-1, 0],
  panRight: [1, 0],
  panUp: [0, -1],
  panDown: [0, 1],
}
/** A key that is held and repeats may go on with these; an order is given once a press. */
const REPEATING: readonly KeyAction[] = [
  ...(Object.keys(CURSOR) as KeyAction[]),
  ...(Object.keys(JUMP) as KeyAction[]),
  'zoomIn',
  'zoomOut',
  'step',
  'stepBack',
]

export function pressOf(event: KeyboardEvent): KeyPress {
  return {
    key: event.key,
    code: event.code,
    isControl: event.ctrlKey || event.metaKey,
    isAlt: event.altKey,
    isShift: event.shiftKey,
  }
}

/** Listens to the keyboard while the battle is on screen and no dialog is open. */
export function useBattleKeys(session: BattleSession, screen: ScreenKeys): void {
  const { settings } = useSettings()
  useEffect(() => {
    /** Keys held down, by place, and what each does until it is let go. */
    const held = new Map<string, KeyAction>()
    const applyHeld = () => {
      let x = 0
      let y = 0
      for (const action of held.values()) {
        x += PAN[action]?.[0] ?? 0
        y += PAN[action]?.[1] ?? 0
      }
      session.steer(Math.sign(x), Math.sign(y))
      session.hurry([...held.values()].includes('fast'))
    }
    const letGo = () => {
      held.clear()
      applyHeld()
    }
    const onDown = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') !== null || isTyping(event.target)) return
      const action = actionOf(pressOf(event), keyMapFor(settings.value.keys))
      if (action === null || isBrowsersOwn(action, session)) return
      lastDevice.value = 'keys'
      if (action in PAN || action === 'fast') {
        held.set(event.code, action)
        applyHeld()
        return
      }
      event.preventDefault()
      if (!event.repeat || REPEATING.includes(action)) act(action, session, screen)
    }
    const onUp = (event: KeyboardEvent) => {
      if (held.delete(event.code)) applyHeld()
    }
    const listening = new AbortController()
    const { signal } = listening
    addEventListener('keydown', onDown, { signal })
    addEventListener('keyup', onUp, { signal })
    addEventListener('blur', letGo, { signal })
    return () => listening.abort()
  }, [session, screen])
  useBoardKeepsKeyboard()
}

/** A button that is clicked does not take the keyboard from the board: Tab still goes to the next unit. */
function useBoardKeepsKeyboard(): void {
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    let isPointer = false
    const during = (is: boolean) => () => {
      isPointer = is
    }
    addEventListener('pointerdown', during(true), { signal, capture: true })
    addEventListener('pointerup', during(false), { signal, capture: true })
    addEventListener('pointercancel', during(false), { signal, capture: true })
    addEventListener('keydown', during(false), { signal, capture: true })
    addEventListener(
      'focusin',
      ({ target }) => {
        if (!isPointer || isTyping(target)) return
        if (target instanceof Element && target.closest('dialog') === null) focusBoard()
      },
      { signal },
    )
    focusBoard()
    return () => listening.abort()
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  )
}

/** Among the panels these keys do what they do on any page; on the board Tab leaves when nobody is idle. */
function isBrowsersOwn(action: KeyAction, session: BattleSession): boolean {
  if (isAmongPanels()) {
    return action in CURSOR || ['confirm', 'skip', 'nextIdle', 'previousIdle'].includes(action)
  }
  if (action !== 'nextIdle' && action !== 'previousIdle') return false
  const isAiming = session.mode.value.kind === 'targeting'
  return !isAiming && idleUnits(session.view.value.fronts[0].view).length === 0
}

function act(action: KeyAction, session: BattleSession, screen: ScreenKeys): void {
  const index = actionIndexOf(action)
  if (index !== null) return session.pressPlace(index)
  const step = CURSOR[action]
  if (step !== undefined) return session.moveCursor(step)
  const jump = JUMP[action]
  if (jump !== undefined) return session.jumpCursor(jump)
  const acts: Partial<Record<KeyAction, () => void>> = {
    confirm: () => (session.isFinished.value ? screen.finish() : session.confirm()),
    cancel: () => stepBack(session, screen),
    nextIdle: () => session.selectNext(1),
    previousIdle: () => session.selectNext(-1),
    guide: session.toggleGuideAll,
    flag: session.plantFlag,
    undo: session.undo,
    redo: session.redo,
    skip: session.skip,
    again: session.showAgain,
    endTurn: screen.endTurn,
    zoomIn: () => session.zoomStep(1),
    zoomOut: () => session.zoomStep(-1),
    zoomReset: () => session.zoomStep(0),
    threats: session.toggleThreats,
    inspect: session.toggleInspect,
    reachers: () => session.showReachers(!session.showsReachers.value),
    nextAlert: session.nextAlert,
    log: screen.toggleLog,
    objectives: screen.toggleObjectives,
    help: screen.openHelp,
    nextArea: () => focusNextArea(1),
    previousArea: () => focusNextArea(-1),
  }
  acts[action]?.()
}

/** One step back: from the panels to the board, from an order to nothing, from nothing to the menu. */
function stepBack(session: BattleSession, screen: ScreenKeys): void {
  if (isAmongPanels()) return focusBoard()
  const isIdle = session.mode.value.kind === 'idle' && !session.isInspecting.value
  if (isIdle) screen.openMenu()
  else session.cancel()
}
