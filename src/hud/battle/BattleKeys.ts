import { useEffect } from 'preact/hooks'
import { actionOf, idleUnits, type KeyAction, type KeyPress } from '../../input'
import { keyMapFor } from '../keys'
import { padBattle } from '../pad'
import type { BattleSession } from '../session/battleSession'
import { useSettings } from '../settings'
import { focusBoard, isAmongPanels } from './areas'
import { act, actByPad, CURSOR, JUMP, type ScreenKeys } from './battleActions'

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

/** Listens to the keyboard and the pad while the battle is on screen and no dialog is open. */
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
    padBattle.value = (intent) => actByPad(intent, session, screen)
    return () => {
      padBattle.value = null
      listening.abort()
    }
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
