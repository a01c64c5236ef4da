import { afterAll, describe, expect, it } from 'vitest'
import { createMatch, type PlannerLevel, setupFor } from '../../src/battle'
import { fightOut, shippedLibrary } from '../planner/battles'

/** Missions in space with who leads the blue side and how many seeds are fought. */
const RUNS: readonly (readonly [mission: string, blue: PlannerLevel, seeds: number])[] = [
  ['runaway', 'officer', 200],
  ['through-the-briar', 'officer', 200],
  ['riker-manoeuvre', 'officer', 200],
  ['riker-manoeuvre', 'cadet', 40],
  ['patch-duel', 'cadet', 40],
  ['patch-escape', 'cadet', 40],
]

const library = shippedLibrary()
const lines: string[] = []

describe.each(RUNS)('%s in space, %s against cadet on %i seeds', (mission, blue, seeds) => {
  it('ends within its rounds, sound at every turn', () => {
    const kinds: string[] = []
    for (let nth = 0; nth < seeds; nth += 1) {
      const seed = `briar ${nth}`
      const planners = { blue, red: 'cadet' } as const
      const match = createMatch(library, { ...setupFor(mission, 'officer'), planners }, seed)
      const isSound = (): void =>
        expect(match.check(), `seed ${seed}, round ${match.state().round}`).toEqual([])
      fightOut(match, isSound, blue)
      const result = match.result()
      expect(result, `seed ${seed}`).not.toBeNull()
      expect(result?.rounds).toBeLessThanOrEqual(match.mission.rounds)
      kinds.push(result?.kind ?? 'none')
    }
    expect(kinds).toHaveLength(seeds)
    const share = (kind: string): number => kinds.filter((one) => one === kind).length
    const told = `${share('won')} won, ${share('partly')} partly, ${share('lost')} lost`
    lines.push(`${mission}, ${blue} against cadet, ${seeds} seeds: ${told}`)
  })

  afterAll(() => console.log(lines.at(-1)))
})
