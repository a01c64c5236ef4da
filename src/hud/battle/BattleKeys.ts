import { useEffect } from 'preact/hooks'
import { actionOf, type KeyAction } from '../../input'
import { keyMapFor, pressOf } from '../keys'
import { padBattle } from '../pad'
import type { BattleSession } from '../session/battleSession'
import type { ReplayPlayer } from '../session/replayPlayer'
import { useSettings } from '../settings'
import { focusBoard, focusNextArea, isAmongPanels } from './areas'
import { act, actByPad, CURSOR, JUMP, type ScreenKeys } from './battleActions'

/** A key that shows something is a switch when tapped; held longer than this it shows until it is let go. */
const TAP_MS = 350

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
/** Among the panels these do what they do on any page. */
const BROWSERS: readonly KeyAction[] = [
  ...(Object.keys(CURSOR) as KeyAction[]),
  'confirm',
  'skip',
  'nextIdle',
  'previousIdle',
]

/** Listens to the keyboard and the pad while the battle is on screen and no dialog is open. */
export function useBattleKeys(session: BattleSession, screen: ScreenKeys): void {
  useActionKeys(session, (action) => {
    if (leavesBoard(action, session)) return false
    act(action, session, screen)
    return true
  })
  const { settings } = useSettings()
  const { confirmStyle } = settings.value
  useEffect(() => session.setClickStyle(confirmStyle), [session, confirmStyle])
  useEffect(() => {
    // An action chosen on the bar wants its target: the keyboard and the pad go to the board.
    const onClick = ({ target }: MouseEvent) => {
      if (
        session.part.isAiming() &&
        target instanceof Element &&
        target.closest('[role="toolbar"]') !== null
      ) {
        focusBoard()
      }
    }
    addEventListener('click', onClick)
    return () => removeEventListener('click', onClick)
  }, [session])
  useEffect(() => {
    padBattle.value = (intent) => actByPad(intent, session, screen)
    return () => {
      padBattle.value = null
    }
  }, [session, screen])
}

/** The keys of a battle that is watched. */
export function useReplayKeys(player: ReplayPlayer, onLog: () => void, onLeave: () => void): void {
  const { session } = player
  const acts: Partial<Record<KeyAction, () => void>> = {
    skip: player.togglePlay,
    step: player.step,
    stepBack: player.stepBack,
    zoomIn: () => session.zoomStep(1),
    zoomOut: () => session.zoomStep(-1),
    zoomReset: () => session.zoomStep(0),
    threats: session.toggleThreats,
    swapFront: session.swapFront,
    log: onLog,
    nextArea: () => focusNextArea(1),
    previousArea: () => focusNextArea(-1),
    cancel: () => (isAmongPanels() ? focusBoard() : onLeave()),
  }
  useActionKeys(session, (action) => {
    const step = CURSOR[action]
    if (step !== undefined) session.part.moveCursor(step)
    else if (acts[action] === undefined) return false
    else acts[action]()
    return true
  })
  useEffect(() => {
    const onEnds = ({ key, target }: KeyboardEvent) => {
      if (isTyping(target)) return
      if (key === 'Home') player.seek(0)
      if (key === 'End') player.seek(Number.MAX_SAFE_INTEGER)
    }
    addEventListener('keydown', onEnds)
    return () => removeEventListener('keydown', onEnds)
  }, [player])
}

/** Tells of keys by what they mean; `tell` says whether the press was ours. Held keys pan and hurry. */
function useActionKeys(session: BattleSession, tell: (action: KeyAction) => boolean): void {
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
    /** When the key that shows who reaches a hex went down to show it. */
    let shownSinceMs: number | null = null
    const onDown = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') !== null || isWriting(event.target)) return
      const action = actionOf(pressOf(event), keyMapFor(settings.value.keys))
      if (action === null || (isAmongPanels() && BROWSERS.includes(action))) return
      if (action in PAN || action === 'fast') {
        held.set(event.code, action)
        applyHeld()
        return
      }
      if (event.repeat && !REPEATING.includes(action)) event.preventDefault()
      else if (tell(action)) event.preventDefault()
      if (action !== 'reachers' || event.repeat) return
      shownSinceMs = session.onGround?.showsReachers.value === true ? event.timeStamp : null
    }
    const onUp = (event: KeyboardEvent) => {
      if (held.delete(event.code)) applyHeld()
      if (actionOf(pressOf(event), keyMapFor(settings.value.keys)) !== 'reachers') return
      const isHeld = shownSinceMs !== null && event.timeStamp - shownSinceMs > TAP_MS
      if (isHeld) session.onGround?.showReachers(false)
      shownSinceMs = null
    }
    const letGo = () => {
      held.clear()
      applyHeld()
    }
    const listening = new AbortController()
    const { signal } = listening
    addEventListener('keydown', onDown, { signal })
    addEventListener('keyup', onUp, { signal })
    addEventListener('blur', letGo, { signal })
    return () => listening.abort()
  }, [session])
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

/** A slider takes arrows alone: other keys do what they do everywhere. */
function isWriting(target: EventTarget | null): boolean {
  return isTyping(target) && !(target instanceof HTMLInputElement && target.type === 'range')
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  )
}

/** Tab goes on to the panels by itself when nobody is idle: the board catches nobody. */
function leavesBoard(action: KeyAction, session: BattleSession): boolean {
  if (action !== 'nextIdle' && action !== 'previousIdle') return false
  const isAiming = session.part.isAiming()
  const isAnyIdle = session.part.idlers.value.length > 0
  return !isAiming && !(isAnyIdle && session.canOrder.value)
}
