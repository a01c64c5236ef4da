/**
 * The gamepad through the whole game: on the board of a battle it is handed on; in menus, dialogs and
 * among panels the cross moves the focus, A presses and B goes back.
 */
import { signal } from '@preact/signals'
import { type Arrow, type CursorStep, NO_PAD, nextBox, type PadIntent, padStepped } from '../input'
import { readPads } from '../platform/gamepad'
import { text } from '../text'
import { BOARD_ID, focusableIn, isAmongPanels } from './battle/areas'
import { lastDevice } from './keys'

/** What a battle does with the pad; null while no battle is on screen. */
export const padBattle = signal<((intent: PadIntent) => void) | null>(null)

/** How far the held button that ends the turn is, 0 to 1. */
export const padHold = signal(0)

/** CSS pixels a frame at full tilt. */
const SCROLL_PX = 14

/** Listens to pads until the function it gives is called. */
export function listenToPads(): () => void {
  let state = NO_PAD
  return readPads((pad, ms) => {
    const told = padStepped(state, pad, ms)
    state = told.state
    for (const intent of told.intents) hear(intent)
    if (state.steerY !== 0 && hasMenu()) scroll(state.steerY * SCROLL_PX)
  })
}

/** The window on top, or null. */
function openDialog(): HTMLDialogElement | null {
  return [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1) ?? null
}

const hasMenu = () => openDialog() !== null || padBattle.value === null

function hear(intent: PadIntent): void {
  lastDevice.value = 'pad'
  const battle = padBattle.value
  if (intent.type === 'holding') {
    padHold.value = battle !== null && !hasMenu() ? intent.share : 0
    return
  }
  const isFocusMove =
    hasMenu() ||
    (isAmongPanels() &&
      (intent.type === 'step' || (intent.type === 'press' && intent.action === 'confirm')))
  if (isFocusMove) moveInMenu(intent)
  else battle?.(intent)
}

function moveInMenu(intent: PadIntent): void {
  if (intent.type === 'step') return moveFocus(intent.step)
  if (intent.type !== 'press') return
  switch (intent.action) {
    case 'confirm':
      return pressFocused()
    case 'cancel':
    case 'menu':
      return goBack()
    case 'previous':
      return turnFocus(-1)
    case 'next':
      return turnFocus(1)
    default:
      return undefined
  }
}

/** Buttons and fields; the board is no button. */
const menuItems = () => focusableIn(menuRoot()).filter((one) => one.id !== BOARD_ID)

const menuRoot = () => openDialog() ?? document.querySelector('main') ?? document.body

const WAYS: Readonly<Record<CursorStep, Arrow>> = {
  left: 'left',
  right: 'right',
  up: 'up',
  down: 'down',
  upLeft: 'up',
  upRight: 'up',
  downLeft: 'down',
  downRight: 'down',
}

function moveFocus(step: CursorStep): void {
  const { activeElement } = document
  if (slide(activeElement, step)) return
  const others = menuItems().filter((one) => one !== activeElement)
  if (activeElement === null || !menuRoot().contains(activeElement)) {
    others.at(0)?.focus()
    return
  }
  const boxes = others.map((one) => one.getBoundingClientRect())
  const next = nextBox(activeElement.getBoundingClientRect(), boxes, WAYS[step])
  others.at(next < 0 ? others.length : next)?.focus()
}

/** Left and right on a slider move it. */
function slide(element: Element | null, step: CursorStep): boolean {
  const isSlider = element instanceof HTMLInputElement && element.type === 'range'
  if (!isSlider || (step !== 'left' && step !== 'right')) return false
  if (step === 'left') element.stepDown()
  else element.stepUp()
  for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }))
  return true
}

function turnFocus(step: 1 | -1): void {
  const all = menuItems()
  if (all.length === 0) return
  const { activeElement } = document
  const now = activeElement instanceof HTMLElement ? all.indexOf(activeElement) : -1
  all[(Math.max(now, step === 1 ? -1 : 0) + step + all.length) % all.length].focus()
}

/** A on nothing in particular is the one bright button, as Enter is. */
function pressFocused(): void {
  const { activeElement } = document
  const isOn = activeElement !== null && menuItems().some((one) => one === activeElement)
  if (isOn && activeElement instanceof HTMLElement) activeElement.click()
  else pressBright()
}

/** Presses the one bright button of the screen. */
export function pressBright(): void {
  menuRoot().querySelector<HTMLElement>('.button--go')?.click()
}

function goBack(): void {
  const dialog = openDialog()
  if (dialog !== null) dialog.close()
  else
    menuRoot()
      .querySelector<HTMLElement>(`[aria-label="${text('common.back')}"]`)
      ?.click()
}

function scroll(px: number): void {
  let element = document.activeElement?.parentElement ?? null
  const root = menuRoot()
  while (element !== null && element.scrollHeight <= element.clientHeight) {
    element = element === root ? null : element.parentElement
  }
  ;(element ?? root).scrollBy(0, px)
}
