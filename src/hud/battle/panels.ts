/** What the panels cover of the board: told to the stage, which frames the action in what is left. */
import type { Insets, PanelRect } from '../session/ports'

/** What lies over the board. The sheet of a phone is one panel, and its parts are none. */
const PANELS = '.top, .news > *, .aims > *, .dock, .dock > *, .squad, .turn, .screening > *'
/** At the left and right edges, from top to bottom. */
const LEFT = '.card'
const RIGHT = '.turn'
/** The head and the foot of a film. */
const HEAD = '.screening__head'
const FILM = '.film'
/** On a phone these lie over the whole width, below the top bar; so much must stay free under them. */
const ABOVE = '.aims > *, .news > *'
const LEAST_FREE_REM = 8
/** In the middle, below what is being looked at: the actions, and the squad where it stands above them. */
const BELOW = '.orders > *, .squad, .guides'
/** Height of the action bar with its margins: kept free whoever is selected. */
const ACTIONS_REM = 6.5

const remPx = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
const boxOf = (selector: string) => {
  const panel = document.querySelector<HTMLElement>(selector)
  return panel === null || panel.offsetHeight === 0 ? null : panel.getBoundingClientRect()
}

/** Tells what panels cover, now and whenever the window, a panel or (by `measure`) the overlay changes. */
export function followPanels(tell: (insets: Insets, panels: readonly PanelRect[]) => void) {
  const measure = () => {
    const insets = insetsNow()
    tellTurnHeight()
    tell(insets, visiblePanels())
  }
  measure()
  addEventListener('resize', measure)
  const watch = new ResizeObserver(measure)
  for (const panel of document.querySelectorAll(
    `${LEFT}, ${RIGHT}, ${HEAD}, ${FILM}, .dock, .aims, .news, .orders`,
  )) {
    watch.observe(panel)
  }
  return {
    measure,
    stop() {
      removeEventListener('resize', measure)
      watch.disconnect()
    },
  }
}

const boxesOf = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((panel) => panel.offsetHeight > 0)
    .map((panel) => panel.getBoundingClientRect())

function insetsNow(): Insets {
  const film = boxOf(FILM)
  if (film !== null) {
    const top = boxOf(HEAD)?.bottom ?? 0
    return { top, left: 0, right: 0, bottom: innerHeight - film.top }
  }
  const top = boxOf('.top')?.bottom ?? 0
  const sheet = boxOf('.dock')
  if (sheet !== null) {
    const free = Math.max(top, sheet.top - LEAST_FREE_REM * remPx())
    return {
      top: Math.min(free, Math.max(top, ...boxesOf(ABOVE).map(({ bottom }) => bottom))),
      left: 0,
      right: 0,
      bottom: innerHeight - sheet.top,
    }
  }
  const left = boxOf(LEFT)?.right ?? 0
  const right = boxOf(RIGHT)?.left ?? innerWidth
  // Panels at the sides are left and right of the free space; those between them, above and below it.
  const between = (selector: string) =>
    boxesOf(selector).filter((box) => box.left < right && box.right > left)
  const below = between(BELOW).map((box) => innerHeight - box.top)
  const bottom = Math.max(ACTIONS_REM * remPx(), ...below)
  const above = between('.news > *').map((box) => box.bottom)
  const free = Math.max(top, innerHeight - bottom - LEAST_FREE_REM * remPx())
  return {
    top: Math.min(free, Math.max(top, ...above)),
    left,
    right: innerWidth - right,
    bottom,
  }
}

function visiblePanels(): PanelRect[] {
  const isSheet = boxOf('.dock') !== null
  return [...document.querySelectorAll<HTMLElement>(PANELS)]
    .filter((panel) => panel.offsetHeight > 0)
    .filter((panel) => !isSheet || panel.parentElement?.classList.contains('dock') !== true)
    .map((panel) => panel.getBoundingClientRect())
}

/** The forecast ends above the block of the turn, whatever height its words give it. */
function tellTurnHeight(): void {
  const turn = boxOf('.turn')
  const hud = document.querySelector<HTMLElement>('.hud')
  if (turn !== null) hud?.style.setProperty('--turn-h', `${turn.height}px`)
}
