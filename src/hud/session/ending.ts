import type { Command } from '../../battle'
import { FRONT } from './sessionState'

export const END_TURN: Command = { type: 'endTurn', front: FRONT }

/** A planner that broke is reported, and its side's turn ends: the battle goes on. */
export function endAfter(error: unknown): Command {
  reportError(error)
  return END_TURN
}
