import { type Command, type GroundBattleView, type UnitId, unitWith } from '../battle'
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
  readonly read: (front: number, weights: Weights) => Reading
}

/** A situation, and what was thought in it. */
export interface Reading {
  readonly situation: Situation
  /** By what is thought of; undefined where nobody has asked. */
  readonly answers: (Command | null | undefined)[]
  /** What came of thoughts that mind when a probe is worth a shot. */
  readonly shotAnswers: ShotAnswer[]
  /** The same with who keeps an action, by who that is. */
  readonly reserves: { readonly kept: string; readonly reading: Reading }[]
}

interface ShotAnswer {
  readonly thought: number
  readonly shots: ProbeShots
  readonly command: Command | null
}

export const lookAt = (knowledge: Knowledge, view: GroundBattleView, plannerSeed: string): Look => {
  const known: Reading[] = []
  return {
    knowledge,
    view,
    plannerSeed,
    read: (front, weights) => {
      for (const one of known)
        if (one.situation.weights === weights && one.situation.front === front) return one
      const reading = readingOf(situationOf(knowledge, view, front, plannerSeed, weights))
      known.push(reading)
      return reading
    },
  }
}

const readingOf = (situation: Situation): Reading => ({
  situation,
  answers: new Array<Command | null | undefined>(THOUGHTS).fill(undefined),
  shotAnswers: [],
  reserves: [],
})

/** The reading as if the unit were the only one of the crew. */
export const alone = ({ situation }: Reading, unit: UnitId): Reading =>
  readingOf({ ...situation, crew: situation.crew.filter(({ id }) => id === unit) })

/** The reading in which who could use the ability keeps the action for it. */
export const reserved = (reading: Reading, ability: string): Reading => {
  const { situation, reserves } = reading
  let kept = ''
  const crew = situation.crew.map((unit) => {
    const spec = canUse(situation, unit, ability)
    if (spec === null || spec.ap === 0) return unit
    kept += `${unit.id}:${spec.ap} `
    return unitWith(unit, unit.ap - spec.ap)
  })
  if (kept === '') return reading
  const known = reserves.find((one) => one.kept === kept)
  if (known !== undefined) return known.reading
  const reserve = readingOf({ ...situation, crew })
  reserves.push({ kept, reading: reserve })
  return reserve
}

/** The order that the thought comes to, or null. */
export const ask = (reading: Reading, thought: Thought, shots: ProbeShots): Command | null => {
  const { situation, answers, shotAnswers } = reading
  const { id, decide } = thought
  if (thought.asksShots) {
    for (const one of shotAnswers) if (one.shots === shots && one.thought === id) return one.command
    const command = decide(situation, shots)
    shotAnswers.push({ thought: id, shots, command })
    return command
  }
  const known = answers[id]
  if (known !== undefined) return known
  const command = decide(situation, shots)
  answers[id] = command
  return command
}
