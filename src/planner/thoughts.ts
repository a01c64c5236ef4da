/** What each side thinks of, in order: the first thought that comes to an order gives it. */

import type { Command, Side, UnitId } from '../battle'
import {
  dropRock,
  hideFromFire,
  jamHolder,
  leadMany,
  rallyGuides,
  sendAway,
  steadyColumns,
  stopTime,
} from './arts'
import { reviveFallen, treatHurt } from './care'
import { orderColumns, plantFlag } from './columns'
import { blowBridge, escortColumns, placeInhibitor } from './escort'
import { shootBodies, shootProbes } from './fire'
import { approachColumns, guideColumns } from './guiding'
import { plotProbes } from './plotting'
import { blastTroops, calmColumns, parleyWithSquad } from './signatures'
import type { Decider } from './situation'
import { answerAims, answerLocks } from './tags'
import { commandTroops } from './troops'
import { keepWatch } from './watch'

/** Those who bring people away. */
const RESCUE = {
  reviveFallen,
  plantFlag,
  answerLocks,
  placeInhibitor,
  stopTime,
  jamHolder,
  calmColumns,
  leadMany,
  guideColumns,
  rallyGuides,
  approachColumns,
  shootProbes,
  answerAims,
  steadyColumns,
  sendAway,
  treatHurt,
  blowBridge,
  dropRock,
  hideFromFire,
  parleyWithSquad,
  escortColumns,
  blastTroops,
  shootBodies,
  orderColumns,
  keepWatch,
} as const satisfies { readonly [code: string]: Decider }

/** Those who hunt them. Probes that no flight is plotted for fly by rule. */
const HUNT = { plotProbes, commandTroops } as const satisfies { readonly [code: string]: Decider }

/** Why an order was chosen: `hint.<code>`. */
export type ReasonCode = keyof typeof RESCUE | keyof typeof HUNT | 'nothingLeft'

interface Thought {
  readonly code: ReasonCode
  readonly decide: Decider
}

const listed = <Code extends ReasonCode>(
  thoughts: {
    readonly [C in Code]: Decider
  },
): readonly Thought[] =>
  Object.entries<Decider>(thoughts).map(([code, decide]) => ({ code: code as Code, decide }))

const THOUGHTS: { readonly [S in Side]: readonly Thought[] } = {
  blue: listed(RESCUE),
  red: listed(HUNT),
}

export const thoughtsOf = (side: Side): readonly Thought[] => THOUGHTS[side]

/** Whether the order is one of that unit; any order is, where no unit is asked about. */
export const isIdeaAbout = (command: Command, unit: UnitId | null): boolean =>
  unit === null || ('unit' in command && command.unit === unit)
