import { useEffect } from 'preact/hooks'
import { actionBar, actionIndexOf, intentOf, type KeyIntent } from '../../input'
import type { BattleSession } from '../session/battleSession'

/** What the screen does with keys that are not orders. */
export interface ScreenKeys {
  readonly toggleLog: () => void
  readonly toggleObjectives: () => void
  readonly openHelp: () => void
  readonly openMenu: () => void
  /** The battle is over: on to the debrief. */
  readonly finish: () => void
}

/** Listens to the keyboard while the battle is on screen and no dialog is open. */
export function useBattleKeys(session: BattleSession, screen: ScreenKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') !== null || isTyping(event.target)) return
      const isControl = event.ctrlKey || event.metaKey
      const intent = intentOf({ key: event.key, isControl, isShift: event.shiftKey })
      if (intent === null || isButtonsOwn(event, intent)) return
      event.preventDefault()
      act(intent, session, screen)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [session, screen])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement
}

/** Enter and Space press the button that has been reached by keyboard, whatever they mean else. */
function isButtonsOwn(event: KeyboardEvent, intent: KeyIntent): boolean {
  if (intent !== 'confirm' && intent !== 'skip') return false
  return event.target instanceof HTMLButtonElement && event.target.matches(':focus-visible')
}

function act(intent: KeyIntent, session: BattleSession, screen: ScreenKeys): void {
  const index = actionIndexOf(intent)
  if (index !== null) {
    const actions = session.options.value?.actions ?? []
    const chosen = actionBar(actions)[index]
    if (chosen !== undefined) session.chooseAction(chosen)
    return
  }
  switch (intent) {
    case 'confirm':
      return session.isFinished.value ? screen.finish() : session.confirm()
    case 'cancel':
      return session.mode.value.kind === 'idle' ? screen.openMenu() : session.cancel()
    case 'nextIdle':
      return session.selectNext(1)
    case 'previousIdle':
      return session.selectNext(-1)
    case 'undo':
      return session.undo()
    case 'redo':
      return session.redo()
    case 'skip':
      return session.skip()
    case 'endTurn':
      return session.endTurn()
    case 'cursorLeft':
      return session.moveCursor('left')
    case 'cursorRight':
      return session.moveCursor('right')
    case 'cursorUp':
      return session.moveCursor('up')
    case 'cursorDown':
      return session.moveCursor('down')
    case 'threats':
      return session.toggleThreats()
    case 'log':
      return screen.toggleLog()
    case 'objectives':
      return screen.toggleObjectives()
    case 'help':
      return screen.openHelp()
    default:
      return undefined
  }
}
