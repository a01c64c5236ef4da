/** The bottom sheet of a phone: how much of it shows, and where a drag leaves it. */
export type SheetState = 'peek' | 'half' | 'full'

const STATES: readonly SheetState[] = ['peek', 'half', 'full']
/** A drag shorter than this is a slip of the finger, CSS pixels. */
const SLIP_PX = 24
/** A drag longer than this goes two states. */
const LONG_PX = 220

/** One state up (`1`) or down (`-1`); at an end it stays. */
export function nextSheet(state: SheetState, step: number): SheetState {
  const at = STATES.indexOf(state) + step
  return STATES[Math.max(0, Math.min(STATES.length - 1, at))]
}

/** Where a drag by so many pixels (down is positive) leaves the sheet. */
export function draggedSheet(state: SheetState, dyPx: number): SheetState {
  if (Math.abs(dyPx) < SLIP_PX) return state
  const steps = Math.abs(dyPx) > LONG_PX ? 2 : 1
  return nextSheet(state, dyPx < 0 ? steps : -steps)
}
