/**
 * A battle in the mind as a tree of moments. Turns that begin with the same orders share them: what was
 * once carried out, seen or thought of is not carried out, looked at or thought of again.
 */

import type { Command, GroundBattleView, Imagined, UnitId } from '../battle'
import { imagine } from '../battle'
import { ideaFor } from './idea'
import type { Stance } from './level'
import { type Look, lookAt } from './look'
import type { Knowledge } from './situation'

export interface Moment {
  readonly knowledge: Knowledge
  readonly plannerSeed: string
  readonly battle: Imagined
  /** As the side whose phase it is sees it. */
  readonly look: () => Look
  /** After the order; null where it is refused. */
  readonly after: (command: Command) => Moment | null
}

/** The moment of a view, for whoever wants to know what would follow. */
export const momentOf = (
  knowledge: Knowledge,
  view: GroundBattleView,
  plannerSeed: string,
): Moment => momentIn(knowledge, imagine(knowledge, view, plannerSeed), plannerSeed)

const momentIn = (knowledge: Knowledge, battle: Imagined, plannerSeed: string): Moment => {
  let looked: Look | null = null
  const followed: { readonly command: Command; readonly moment: Moment | null }[] = []
  return {
    knowledge,
    plannerSeed,
    battle,
    look: () => {
      looked ??= lookAt(knowledge, battle.view(battle.state().phase), plannerSeed)
      return looked
    },
    after: (command) => {
      for (const one of followed) if (isSameOrder(one.command, command)) return one.moment
      const next = battle.branch()
      const moment = next.submit(command) ? momentIn(knowledge, next, plannerSeed) : null
      followed.push({ command, moment })
      return moment
    },
  }
}

/** What many orders differ in is looked at before they are compared in full. */
const isSameOrder = (one: Command, other: Command): boolean => {
  if (one === other) return true
  if (one.type !== other.type || actorOf(one) !== actorOf(other)) return false
  return JSON.stringify(one) === JSON.stringify(other)
}

const actorOf = (command: Command): UnitId | null => ('unit' in command ? command.unit : null)

/** Orders of one turn in the mind: more than a side needs. */
export const ORDERS_AT_MOST = 120

/** The moment at which the turn of whose phase it is has ended, played in the stance. */
export const endOfTurn = (begin: Moment, stance: Stance): Moment => {
  let moment = begin
  for (let orders = 0; orders < ORDERS_AT_MOST; orders += 1) {
    const idea = ideaFor(moment.look(), stance, null)
    const next = idea === null ? null : moment.after(idea.command)
    if (next === null) break
    moment = next
  }
  return moment.after(END_TURN) ?? moment
}

/** The battle once the other side has answered: nobody goes on from here, so nothing of it is kept. */
export const answered = ({ knowledge, plannerSeed, battle }: Moment, stance: Stance): Imagined => {
  const next = battle.branch()
  const { phase } = next.state()
  for (let orders = 0; orders < ORDERS_AT_MOST; orders += 1) {
    const idea = ideaFor(lookAt(knowledge, next.view(phase), plannerSeed), stance, null)
    if (idea === null || !next.submit(idea.command)) break
  }
  next.submit(END_TURN)
  return next
}

const END_TURN: Command = { type: 'endTurn', front: 0 }
