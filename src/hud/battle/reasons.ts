import type { Rejection } from '../../battle'
import { textFor } from '../../text'

/** Said of the first body that was tried, which tells the player nothing: nobody fits at all. */
const WRONG_KIND = new Set(['notAnEnemy', 'notAnAlly', 'notAProbe', 'notASquad', 'notYourself'])

/** Why an order is refused, or an action not offered, in a few words. */
export function reasonText({ code, params }: Rejection): string {
  return textFor(`reason.${WRONG_KIND.has(code) ? 'nothingTo.ability' : code}`, params)
}
