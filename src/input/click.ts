import type { GroundCommand } from '../battle'
import type { Hex } from '../hex'
import { type Facts, type Mode, press, type Step } from './mode'

/** How careful a click must be; see the settings of the same names. */
export interface ClickCare {
  readonly style: 'once' | 'safe' | 'twice' | 'button'
  /** The hex whose order was shown when the click came. */
  readonly shownAt: Hex | null
  /** The hex where the last click was held back. */
  readonly heldAt: Hex | null
  /** Whether nobody would see or shoot at the order. */
  isUnseen(order: GroundCommand): boolean
}

/**
 * A click or tap on the board: as `press`, but an order is given only where it was shown before, so that
 * neither a first tap nor a board that slid away under the pointer orders anything unseen; and only as
 * readily as the player wishes. An order held back leaves the mode as it was.
 */
export function click(mode: Mode, hex: Hex, care: ClickCare, facts: Facts): Step {
  const step = press(mode, hex, facts)
  if (step.order === null) return step
  return care.shownAt === hex && isReady(mode, hex, step.order, care)
    ? step
    : { mode, order: null, refusal: null }
}

function isReady(mode: Mode, hex: Hex, order: GroundCommand, care: ClickCare): boolean {
  // What is aimed has been clicked before.
  const isSecond = care.heldAt === hex || mode.kind === 'targeting' || mode.kind === 'plotting'
  switch (care.style) {
    case 'once':
      return true
    case 'safe':
      return isSecond || care.isUnseen(order)
    case 'twice':
      return isSecond
    case 'button':
      return false
  }
}
