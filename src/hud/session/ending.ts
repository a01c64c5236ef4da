import type { Command } from '../../battle'

/** Ends the turn on every front. */
export const END_TURN: Command = { type: 'endTurn', front: 0 }

/** A planner that broke is reported, and its side's turn ends: the battle goes on. */
export function endAfter(error: unknown): Command {
  reportError(error)
  return END_TURN
}
