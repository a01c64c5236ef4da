import type { BridgeOfficerSpec } from './types'

/** Who mans which post, and the one order a mission that they have there (GAME 5.5). */
export const BRIDGE_OFFICERS: readonly BridgeOfficerSpec[] = [
  /** Riker: no straight run between turns this round, and one turn more. */
  { id: 'riker', post: 'helm', effect: 'hardOver' },
  /** Troi: every hidden ship near gives itself away to her. */
  { id: 'troi', post: 'operations', effect: 'senseMinds' },
  /** La Forge: more pips than the core gives, for this round. */
  { id: 'laforge', post: 'engineering', effect: 'surge' },
  /** Data: a scan all around that nobody hears. */
  { id: 'data', post: 'operations', effect: 'quietScan' },
  /** Worf: every beam of this turn does more. */
  { id: 'worf', post: 'tactical', effect: 'fullSpread' },
  /** Picard: volleys against the ship are worse aimed until its next turn. */
  { id: 'picard', post: 'tactical', effect: 'brace' },
]
