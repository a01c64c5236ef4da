/** What one side would order next on a front in space, from what that side knows. */

import type { BattleView, Ship, SpaceCommand, UnitId } from '../../battle'
import { chargeOf, ejectionOf, scanOf, shotOf, tractorOf } from './firing'
import { flightOf } from './flying'
import type { SkyManner } from './level'
import { type Outlook, outlookOf, type SkyKnowledge } from './outlook'
import { plotOf } from './plotting'
import { askOf, bridgeOf, powerOf, shieldOf } from './readying'

/** Why an order was chosen: text `hint.<code>`. */
export type SkyReason =
  | 'skyPower'
  | 'skyShield'
  | 'skyBridge'
  | 'skyEject'
  | 'skyFly'
  | 'skyPlot'
  | 'skyFire'
  | 'skyTractor'
  | 'skyScan'
  | 'skyCharge'

interface Thought {
  readonly code: SkyReason
  readonly decide: (outlook: Outlook, ship: Ship) => SpaceCommand | null
}

/** In the order of GAME 5.8: power, helm, then fire, tractor, scan; a plot comes last. */
const FIRST: readonly Thought[] = [
  { code: 'skyEject', decide: ejectionOf },
  { code: 'skyBridge', decide: askOf },
  { code: 'skyPower', decide: powerOf },
  {
    code: 'skyFly',
    decide: (outlook, ship) => (ship.hasFlown ? null : flightOf(outlook, ship)),
  },
  { code: 'skyShield', decide: shieldOf },
  { code: 'skyBridge', decide: bridgeOf },
  { code: 'skyTractor', decide: tractorOf },
  { code: 'skyFire', decide: shotOf },
  { code: 'skyScan', decide: scanOf },
]

const SECOND: readonly Thought[] = [
  { code: 'skyPower', decide: powerOf },
  { code: 'skyShield', decide: shieldOf },
  { code: 'skyBridge', decide: bridgeOf },
  { code: 'skyFire', decide: shotOf },
  { code: 'skyScan', decide: scanOf },
  { code: 'skyCharge', decide: chargeOf },
  { code: 'skyPlot', decide: plotOf },
]

export interface SkyIdea {
  readonly command: SpaceCommand
  readonly code: SkyReason
}

/** The next order worth giving on the front, ship after ship; null if there is none left. */
export const skyIdea = (
  knowledge: SkyKnowledge,
  view: BattleView<unknown>,
  front: number,
  plannerSeed: string,
  manner: SkyManner,
  only: UnitId | null,
): SkyIdea | null => {
  const outlook = outlookOf(knowledge, view, front, plannerSeed, manner)
  const thoughts = view.side === 'blue' ? FIRST : SECOND
  for (const ship of outlook.fleet) {
    if (only !== null && ship.id !== only) continue
    for (const { code, decide } of thoughts) {
      const command = decide(outlook, ship)
      if (command !== null) return { command, code }
    }
  }
  return null
}
