/** What keys and pads do in a battle, by the action they stand for. */
import {
  type Arrow,
  actionIndexOf,
  type CursorStep,
  type KeyAction,
  type PadAction,
  type PadIntent,
} from '../../input'
import type { BattleSession } from '../session/battleSession'
import { focusActions, focusBoard, focusNextArea, isAmongPanels } from './areas'

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

export const CURSOR: Partial<Record<KeyAction, CursorStep>> = {
  cursorLeft: 'left',
  cursorRight: 'right',
  cursorUp: 'up',
  cursorDown: 'down',
  cursorUpLeft: 'upLeft',
  cursorUpRight: 'upRight',
  cursorDownLeft: 'downLeft',
  cursorDownRight: 'downRight',
}
export const JUMP: Partial<Record<KeyAction, Arrow>> = {
  jumpLeft: 'left',
  jumpRight: 'right',
  jumpUp: 'up',
  jumpDown: 'down',
}

export function act(action: KeyAction, session: BattleSession, screen: ScreenKeys): void {
  const index = actionIndexOf(action)
  if (index !== null) return session.part.pressPlace(index)
  const step = CURSOR[action]
  if (step !== undefined) return session.part.moveCursor(step)
  const jump = JUMP[action]
  if (jump !== undefined) return session.part.jumpCursor(jump)
  const acts: Partial<Record<KeyAction, () => void>> = {
    confirm: () => (session.isFinished.value ? screen.finish() : session.part.confirm()),
    cancel: () => stepBack(session, screen),
    nextIdle: () => session.part.selectNext(1),
    previousIdle: () => session.part.selectNext(-1),
    guide: () => session.onGround?.toggleGuideAll(),
    flag: () => session.onGround?.plantFlag(),
    turnPort: () => session.inSpace?.turn(1),
    turnStarboard: () => session.inSpace?.turn(-1),
    faster: () => session.inSpace?.dialBy(1),
    slower: () => session.inSpace?.dialBy(-1),
    swapFront: session.swapFront,
    suggest: session.suggest,
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
    reachers: () => toggleReachers(session),
    nextAlert: session.nextAlert,
    log: screen.toggleLog,
    objectives: screen.toggleObjectives,
    help: screen.openHelp,
    nextArea: () => focusNextArea(1),
    previousArea: () => focusNextArea(-1),
  }
  acts[action]?.()
}

function toggleReachers({ onGround }: BattleSession): void {
  onGround?.showReachers(!onGround.showsReachers.value)
}

/** One step back: from the panels to the board, from an order to nothing, from nothing to the menu. */
function stepBack(session: BattleSession, screen: ScreenKeys): void {
  if (isAmongPanels()) return focusBoard()
  const isLooking = session.isInspecting.value || session.inspected.value !== null
  if (session.part.isIdle() && !isLooking) screen.openMenu()
  else session.cancel()
}

const PAD_KEYS: Partial<Record<PadAction, KeyAction>> = {
  confirm: 'confirm',
  inspect: 'inspect',
  threats: 'threats',
  previous: 'previousIdle',
  next: 'nextIdle',
  panels: 'nextArea',
  endTurn: 'endTurn',
}

/** The pad on the board. */
export function actByPad(intent: PadIntent, session: BattleSession, screen: ScreenKeys): void {
  switch (intent.type) {
    case 'step':
      return session.part.moveCursor(intent.step)
    case 'steer':
      return session.steer(intent.x, intent.y)
    case 'zoom':
      return session.zoomBy(intent.factor)
    case 'holding':
      return undefined
    case 'press':
      return pressOnPad(intent.action, session, screen)
  }
}

function pressOnPad(action: PadAction, session: BattleSession, screen: ScreenKeys): void {
  if (action === 'menu') return screen.openMenu()
  if (action === 'actions') return focusActions()
  const isWatching = session.isEnemyPhase.value || session.isShowingAgain.value
  if (action === 'confirm' && isWatching) return session.skip()
  // B with nothing to cancel does not open the menu: Start does.
  if (action === 'cancel') return isAmongPanels() ? focusBoard() : session.cancel()
  const key = PAD_KEYS[action]
  if (key !== undefined) act(key, session, screen)
}
