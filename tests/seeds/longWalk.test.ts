import { afterAll, describe, expect, it } from 'vitest'
import { createMatch, setupFor } from '../../src/battle'
import { fightOut, shippedLibrary } from '../planner/battles'

const SEEDS = 20
const MISSIONS = ['long-walk-caves', 'long-walk-pass']

const library = shippedLibrary()

describe.each(MISSIONS)('%s, cadet against cadet', (mission) => {
  const kinds: string[] = []

  it('ends within its rounds, sound at every turn and again when replayed', () => {
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const seed = `walk ${nth}`
      const match = createMatch(library, setupFor(mission, 'officer'), seed)
      fightOut(match, () =>
        expect(match.check(), `seed ${seed}, round ${match.state().round}`).toEqual([]),
      )
      const { commands, marks, setup } = match.record()
      const again = createMatch(library, setup, seed)
      for (const command of commands) again.submit(command)
      expect(again.record().marks, seed).toEqual(marks)
      kinds.push(match.result()?.kind ?? 'none')
    }
  })

  it('is neither a walk nor a wall', () => {
    expect(kinds).toHaveLength(SEEDS)
    expect(kinds.some((kind) => kind === 'won')).toBe(true)
    expect(kinds.some((kind) => kind !== 'won')).toBe(true)
  })

  afterAll(() => {
    const share = (kind: string): number => kinds.filter((one) => one === kind).length
    const [won, partly, lost] = [share('won'), share('partly'), share('lost')]
    console.log(`${mission}, ${SEEDS} seeds: ${won} won, ${partly} partly, ${lost} lost`)
  })
})
