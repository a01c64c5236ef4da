import type { OutcomeKind, Side } from '../kernel'

const TURNED: Readonly<Record<OutcomeKind, OutcomeKind>> = {
  won: 'lost',
  partly: 'partly',
  lost: 'won',
}

/** How a battle went for a side: missions, and so their outcomes, are told of blue. */
export function verdictFor(kind: OutcomeKind, side: Side): OutcomeKind {
  return side === 'blue' ? kind : TURNED[kind]
}
