import { type Signal, signal } from '@preact/signals'
import {
  type Eyes,
  type GroundBattleView,
  type GroundView,
  type Match,
  type Mission,
  type Rejection,
  type Side,
  type SpaceView,
  skyView,
} from '../../battle'
import type { ClickCare } from '../../input'
import type { LogLine } from './log'
import { createNaming, type Naming } from './naming'
import type { SeenPart } from './ports'

/** What a session is made of and its parts share; only they write to it. */
export interface SessionState {
  readonly purpose: 'play' | 'watch'
  /** Whom the person at the screen leads. */
  readonly side: Side
  /** Through whose eyes the battle is seen: their own, or whose a spectator likes. */
  readonly eyes: Signal<Eyes>
  /** Another one after a jump in a replay. */
  match: Match
  isClosed: boolean
  /** How many clicks an order takes. */
  clickStyle: ClickCare['style']
  readonly naming: Naming
  readonly view: Signal<GroundBattleView>
  /** The front whose board is on screen. */
  readonly front: Signal<number>
  readonly hovered: Signal<number | null>
  readonly cursor: Signal<number | null>
  readonly log: Signal<readonly LogLine[]>
  readonly refusal: Signal<Rejection | null>
  readonly showsThreats: Signal<boolean>
  readonly isEnemyPhase: Signal<boolean>
  /** There is a phase of the other side that can be shown again; it is being shown again. */
  readonly canShowAgain: Signal<boolean>
  readonly isShowingAgain: Signal<boolean>
  readonly isFinished: Signal<boolean>
  readonly alertIndex: Signal<number>
  /** The hex that is looked at closely: what holds there, who stands there. */
  readonly isInspecting: Signal<boolean>
  /** A hex that stays looked at wherever the pointer goes; null = the pointer's or the cursor's. */
  readonly inspected: Signal<number | null>
  /** The part of the board that the camera shows; null before there is a picture. */
  readonly seenPart: Signal<SeenPart | null>
  /** Whoever reaches the hex under the pointer is marked. */
  readonly showsReachers: Signal<boolean>
  /** Lines of the log before this one are no news any more. */
  readonly newsFrom: Signal<number>
  /** Counts changes of the match, so that what is asked of it is asked again. */
  readonly version: Signal<number>
}

/** `naming` where somebody was met before: enemies are numbered in the order they came into sight. */
export function createSessionState(
  match: Match,
  purpose: 'play' | 'watch',
  naming: Naming = createNaming(),
): SessionState {
  const side = sideOfPerson(match)
  const view = match.view(side)
  naming.meet(view)
  return {
    purpose,
    side,
    eyes: signal<Eyes>(side),
    match,
    isClosed: false,
    clickStyle: 'once',
    naming,
    view: signal(view),
    front: signal(0),
    hovered: signal<number | null>(null),
    cursor: signal<number | null>(null),
    log: signal<readonly LogLine[]>([]),
    refusal: signal<Rejection | null>(null),
    showsThreats: signal(true),
    isEnemyPhase: signal(false),
    canShowAgain: signal(false),
    isShowingAgain: signal(false),
    isFinished: signal(false),
    alertIndex: signal(0),
    isInspecting: signal(false),
    inspected: signal<number | null>(null),
    seenPart: signal<SeenPart | null>(null),
    showsReachers: signal(false),
    newsFrom: signal(0),
    version: signal(0),
  }
}

/** The side that no planner plays; blue where there are two, or none. */
export function sideOfPerson({ setup }: Match): Side {
  const { blue, red } = setup.planners
  return red === null && blue !== null ? 'red' : 'blue'
}

/** The first front of a theatre; −1 if the mission has none there. */
export function frontIn({ fronts }: Mission, theatre: 'ground' | 'space'): number {
  return fronts.findIndex((plan) => plan.theatre === theatre)
}

/** What is known of a front on the ground. Throws if the battle has none. */
export function groundOf(battle: GroundBattleView): GroundView {
  const front = battle.fronts.find(({ theatre }) => theatre === 'ground')
  if (front === undefined) throw new Error('expected a front on the ground, there is none')
  return front.view
}

/** What is known of a front in space. */
export function spaceOf(battle: GroundBattleView, front: number): SpaceView {
  return skyView(battle).fronts[front].view
}

/** It is the other side's turn. */
export function isTheirs({ match, side }: SessionState): boolean {
  const { phase, outcome } = match.state()
  return phase !== side && outcome === null
}

/** How many commands the battle has had. */
export function commandCount({ match }: SessionState): number {
  return match.record().commands.length
}
