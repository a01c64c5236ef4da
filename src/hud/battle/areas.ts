/**
 * Where the keyboard is: on the board, where Tab goes from unit to unit and arrows move the hex cursor,
 * or among the panels, where Tab, Enter and arrows are the browser's own. One key goes round the areas,
 * Escape comes back to the board, and Tab leaves the board by itself when nobody is idle: nobody is
 * caught in either.
 */

export const BOARD_ID = 'board'
export const BOARD_HELP_ID = 'board-help'

const AREAS = 'section[aria-label], header, [role="toolbar"], [role="group"][aria-label], nav'
const FOCUSABLE =
  'button:not([disabled]), a[href], input:not([disabled]), select, textarea, summary, [tabindex="0"]'

const board = () => document.getElementById(BOARD_ID)

/** What can be reached by keyboard below an element and is on screen. */
export function focusableIn(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.getClientRects().length > 0,
  )
}

export function focusBoard(): void {
  board()?.focus({ preventScroll: true })
}

/** The panel that has the keyboard; null while the board has it. */
export function isAmongPanels(): boolean {
  const { activeElement } = document
  return activeElement !== null && activeElement !== document.body && activeElement !== board()
}

/** The panels of the screen that can be reached, in their order; a panel within a panel is part of it. */
function areas(): readonly Element[] {
  const all = [...document.querySelectorAll(`main :is(${AREAS})`)]
  return all.filter(
    (one) => one.parentElement?.closest(AREAS) === null && focusableIn(one).length > 0,
  )
}

/** Gives the keyboard to the next area: the panels one after the other, then the board again. */
export function focusNextArea(step: 1 | -1): void {
  const round = [null, ...areas()]
  const now = round.findIndex((area) => area?.contains(document.activeElement) === true)
  const area = round[(Math.max(0, now) + step + round.length) % round.length]
  if (area === null) focusBoard()
  else focusableIn(area)[0].focus()
}

/** The first button of the actions, for hands that have no digits. */
export function focusActions(): void {
  const actions = document.querySelector('[role="toolbar"]')
  if (actions !== null) focusableIn(actions).at(0)?.focus()
}
