import type { Command, GroundBattleView, UnitId } from '../battle'
import { canUse } from './casting'
import { type Knowledge, type Situation, situationOf } from './situation'
import { THOUGHTS, type Thought } from './thoughts'
import type { ProbeShots, Weights } from './weights'

/**
 * One look at a view, by as many stances as there are: what is read from it and what a thought comes to
 * is worked out once for all that agree in what it depends on.
 */
export interface Look {
  readonly knowledge: Knowledge
  readonly view: GroundBattleView
  readonly plannerSeed: string
  readonly situation: (front: number, weights: Weights) => Situation
  /** The situation as if the unit were the only one of the crew. */
  readonly alone: (situation: Situation, unit: UnitId) => Situation
  /** The situation in which who could use the ability keeps the action for it. */
  readonly reserved: (situation: Situation, ability: string) => Situation
  /** The order that the thought comes to, or null. */
  readonly ask: (situation: Situation, thought: Thought, shots: ProbeShots) => Command | null
}

/** What came of a situation. */
interface Reading {
  /** The same with who keeps an action, by who that is. */
  readonly reserves: { readonly kept: string; readonly situation: Situation }[]
  /** By what is thought of; undefined where nobody has asked. */
  readonly answers: (Command | null | undefined)[]
  /** What came of thoughts that mind when a probe is worth a shot. */
  readonly shotAnswers: {
    readonly thought: number
    readonly shots: ProbeShots
    readonly command: Command | null
  }[]
}

export const lookAt = (knowledge: Knowledge, view: GroundBattleView, plannerSeed: string): Look => {
  const readings = new Map<Situation, Reading>()
  const read: Situation[] = []

  const note = (situation: Situation): Situation => {
    const answers = new Array<Command | null | undefined>(THOUGHTS).fill(undefined)
    readings.set(situation, { reserves: [], answers, shotAnswers: [] })
    return situation
  }

  const readingOf = (situation: Situation): Reading => {
    const known = readings.get(situation)
    if (known === undefined) throw new Error('expected a situation of this look')
    return known
  }

  return {
    knowledge,
    view,
    plannerSeed,
    situation: (front, weights) => {
      const known = read.find((one) => one.front === front && one.weights === weights)
      if (known !== undefined) return known
      const situation = note(situationOf(knowledge, view, front, plannerSeed, weights))
      read.push(situation)
      return situation
    },
    alone: (situation, unit) =>
      note({ ...situation, crew: situation.crew.filter(({ id }) => id === unit) }),
    reserved: (situation, ability) => {
      const { reserves } = readingOf(situation)
      let kept = ''
      const crew = situation.crew.map((unit) => {
        const spec = canUse(situation, unit, ability)
        if (spec === null || spec.ap === 0) return unit
        kept += `${unit.id}:${spec.ap} `
        return { ...unit, ap: unit.ap - spec.ap }
      })
      if (kept === '') return situation
      const known = reserves.find((one) => one.kept === kept)
      if (known !== undefined) return known.situation
      const reserve = note({ ...situation, crew })
      reserves.push({ kept, situation: reserve })
      return reserve
    },
    ask: (situation, { id, decide, asksShots }, shots) => {
      const { answers, shotAnswers } = readingOf(situation)
      if (asksShots) {
        for (const one of shotAnswers)
          if (one.shots === shots && one.thought === id) return one.command
        const command = decide(situation, shots)
        shotAnswers.push({ thought: id, shots, command })
        return command
      }
      const known = answers[id]
      if (known !== undefined) return known
      const command = decide(situation, shots)
      answers[id] = command
      return command
    },
  }
}
