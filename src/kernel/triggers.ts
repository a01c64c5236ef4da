import type { Battlefield, Run } from './battlefield'
import type { BattleEvent, Trigger } from './types'
import { BATTLE_FRONT } from './types'

/** The events, by position in the run, that one trigger's effects emitted. */
interface Source {
  readonly from: number
  readonly to: number
  readonly depth: number
  /** A link stands in the chain that led here. */
  readonly byLink: boolean
}

/** Longest chain of triggers that one command may set off. */
const MAX_DEPTH = 16

/**
 * Runs the triggers that the run's events set off, in the order of the events. Effects emit events
 * of their own, which may set off further triggers of their own front; a link (a trigger whose
 * event and effect lie on different fronts) is not set off by what a link did, however long the chain
 * in between (GAME 6).
 */
export const drainTriggers = (field: Battlefield, run: Run): void => {
  if (field.plan.triggers.length === 0) return
  const sources: Source[] = []
  const sourceOf = (at: number): Source | undefined =>
    sources.find((source) => at >= source.from && at < source.to)

  const first = run.drained
  for (let at = first; at < run.events.length; at += 1) {
    const event = run.events[at]
    const { type } = event
    const source = sources.length === 0 ? undefined : sourceOf(at)
    const depth = source?.depth ?? 0
    if (depth > MAX_DEPTH) throw new Error(`triggers run deeper than ${MAX_DEPTH}`)
    for (const trigger of field.plan.triggers) {
      if (trigger.on.event !== type || trigger.on.front !== event.front) continue
      if (trigger.once && run.battle.fired.includes(trigger.id)) continue
      const isLink = trigger.do.some((call) => call.front !== trigger.on.front)
      const byLink = source?.byLink === true
      if (isLink && byLink) continue
      if (!whenHolds(field, run, trigger, event)) continue
      const from = run.events.length
      fire(field, run, trigger)
      sources.push({ from, to: run.events.length, depth: depth + 1, byLink: byLink || isLink })
    }
  }
  run.drained = run.events.length
}

const whenHolds = (
  field: Battlefield,
  run: Run,
  trigger: Trigger,
  event: Run['events'][number],
): boolean => {
  const front = trigger.on.front
  if (front === BATTLE_FRONT) return true
  return trigger.when.every((call) =>
    field.rules[front].condition(run.battle.fronts[front].state, call.name, call.args, event),
  )
}

const fire = (field: Battlefield, run: Run, trigger: Trigger): void => {
  const fired: BattleEvent = { type: 'triggerFired', front: BATTLE_FRONT, trigger: trigger.id }
  run.emit(fired)
  for (const call of trigger.do) {
    if (call.name === 'setSwitch') {
      const changed: BattleEvent = {
        type: 'linkChanged',
        front: BATTLE_FRONT,
        name: String(call.args.name),
        on: call.args.on === true,
      }
      run.emit(changed)
    } else field.rules[call.front].effect(call.name, call.args, run.context(call.front))
  }
}
