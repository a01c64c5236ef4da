/** How a battle went, round by round: its record played once more, without pictures. */
import { type Command, createMatch, groundPlan, type Library, type Match } from '../../battle'

export interface RoundEnd {
  readonly round: number
  /** People safe and people held when the round was over. */
  readonly safe: number
  readonly held: number
  /** Commands given until then. */
  readonly commands: number
}

export interface Course {
  /** From the beginning, round 0, to the end of the last round. */
  readonly rounds: readonly RoundEnd[]
  readonly people: number
  /** Orders of the player, ends of turns left out. */
  readonly orders: number
  /** Shots and blows of the player. */
  readonly attacks: number
  readonly probesLost: number
}

const FRONT = 0
/** Orders with which a unit harms another. */
const ATTACKS: readonly Command['type'][] = ['attack']

export function courseOf(library: Library, match: Match): Course {
  const { setup, seed, commands } = match.record()
  const again = createMatch(library, setup, seed)
  const count = (measure: string) => {
    const { round, fronts } = again.state()
    return again.field.rules[FRONT].measure(fronts[FRONT].state, measure, '', round)
  }
  const end = (round: number, given: number): RoundEnd => ({
    round,
    safe: count('peopleSafe'),
    held: count('peopleHeld'),
    commands: given,
  })
  const rounds = [end(0, 0)]
  let orders = 0
  let attacks = 0
  for (const [index, command] of commands.entries()) {
    const { round, phase } = again.state()
    again.submit(command)
    if (phase === 'blue' && command.type !== 'endTurn') orders += 1
    if (phase === 'blue' && ATTACKS.includes(command.type)) attacks += 1
    const after = again.state()
    if (after.round !== round || after.outcome !== null) rounds.push(end(round, index + 1))
  }
  const { householdsPerColumn, peoplePerHousehold } = library.content.numbers
  const front = groundPlan(again.mission)
  return {
    rounds,
    people: front.columns.length * householdsPerColumn * peoplePerHousehold,
    orders,
    attacks,
    probesLost: count('probesLost'),
  }
}
