// The other side of a battle: its planner, opened with the first question.
import { type Command, otherSide, plannerSeedOf } from '../../battle'
import { endAfter } from './ending'
import type { Ports } from './ports'
import { commandCount, type SessionState } from './sessionState'

export interface Opponent {
  /** Wakes the planner while a person thinks, so that its first turn is no slower than others. */
  wake(): void
  /** What it orders now; null if the battle was left or goes on elsewhere meanwhile. */
  ask(): Promise<Command | null>
  close(): void
}

export function createOpponent(ports: Ports, state: SessionState): Opponent {
  let planner: ReturnType<Ports['openPlanner']> | null = null

  const nextQuestion = () => {
    const { match } = state
    const enemy = otherSide(state.side)
    const level = match.setup.planners[enemy] ?? 'cadet'
    return { view: match.view(enemy), plannerSeed: plannerSeedOf(match.seed, enemy), level }
  }

  return {
    wake() {
      if (planner !== null) return
      planner = ports.openPlanner(state.match)
      planner.rehearse(nextQuestion())
    },
    ask() {
      planner ??= ports.openPlanner(state.match)
      return planner.ask(nextQuestion(), String(commandCount(state))).catch(endAfter)
    },
    close() {
      planner?.close()
    },
  }
}
