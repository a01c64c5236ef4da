/** What each side thinks of, in order: the first thought that comes to an order gives it. */

import type { Command, Side, UnitId } from '../battle'
import {
  burstConsole,
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
import { blowBridge, bringInhibitor, escortColumns, placeInhibitor } from './escort'
import { shootBodies, shootProbes } from './fire'
import { approachColumns, guideColumns } from './guiding'
import { plotProbes } from './plotting'
import { lookAhead, readSquad } from './reading'
import { blastTroops, calmColumns, parleyWithSquad, shootLine } from './signatures'
import type { Decider, ShotDecider } from './situation'
import { answerAims, answerLocks, standFast } from './tags'
import { commandTroops } from './troops'
import { keepWatch, lieInWait } from './watch'

/** Those who bring people away. */
const RESCUE = {
  reviveFallen,
  plantFlag,
  answerLocks,
  standFast,
  placeInhibitor,
  stopTime,
  burstConsole,
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
  readSquad,
  bringInhibitor,
  lieInWait,
  escortColumns,
  blastTroops,
  shootLine,
  shootBodies,
  orderColumns,
  lookAhead,
  keepWatch,
} as const satisfies { readonly [code: string]: Decider | ShotDecider }

/** Those who hunt them. Probes that no flight is plotted for fly by rule. */
const HUNT = { plotProbes, commandTroops } as const satisfies { readonly [code: string]: Decider }

/** Why an order was chosen: `hint.<code>`. */
export type ReasonCode = keyof typeof RESCUE | keyof typeof HUNT | 'nothingLeft'

export interface Thought {
  readonly code: ReasonCode
  /** Its place among all that there are to think of: 0 to `THOUGHTS` − 1. */
  readonly id: number
  readonly decide: ShotDecider
  /** Whether it minds the second that it is asked with: what does not comes to the same for all. */
  readonly asksShots: boolean
}

const CODES: readonly string[] = [...Object.keys(RESCUE), ...Object.keys(HUNT)]

/** How many thoughts there are. */
export const THOUGHTS = CODES.length

const listed = <Code extends ReasonCode>(
  thoughts: {
    readonly [C in Code]: ShotDecider
  },
): readonly Thought[] =>
  Object.entries<ShotDecider>(thoughts).map(([code, decide]) => ({
    code: code as Code,
    id: CODES.indexOf(code),
    decide,
    asksShots: decide.length > 1,
  }))

const RESCUERS = listed(RESCUE)
const HUNTERS = listed(HUNT)

/** The thought of a code. */
export const thoughtOf = (code: keyof typeof RESCUE): Thought => RESCUERS[CODES.indexOf(code)]

/** What always comes first: those who lie there, where to go, and whoever would be beamed away. */
const FIRST: readonly ReasonCode[] = ['reviveFallen', 'plantFlag', 'answerLocks']

/** The thoughts of the side in their order, with `urgent` before all but the very first. */
export const thoughtsInOrder = (
  side: Side,
  urgent: readonly ReasonCode[],
  never: readonly ReasonCode[],
): readonly Thought[] => {
  if (side === 'red') return HUNTERS
  const codes = new Set<ReasonCode>([...FIRST, ...urgent])
  const first = [...codes].flatMap((code) => RESCUERS.filter((one) => one.code === code))
  const order = [...first, ...RESCUERS.filter(({ code }) => !codes.has(code))]
  return order.filter(({ code }) => !never.includes(code))
}

/** Whether the order is one of that unit; any order is, where no unit is asked about. */
export const isIdeaAbout = (command: Command, unit: UnitId | null): boolean =>
  unit === null || ('unit' in command && command.unit === unit)
