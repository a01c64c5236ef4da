import { afterAll, describe, expect, it } from 'vitest'
import { createMatch, type MissionResult } from '../../src/battle'
import { beginInsurrection, fightOut, shippedLibrary } from '../planner/battles'

const SEEDS = 200
const SEEDS_A_TEST = 20

const library = shippedLibrary()
const results: MissionResult[] = []

const fightSeed = (seed: string): void => {
  const match = beginInsurrection(library, seed)
  fightOut(match, () =>
    expect(match.check(), `seed ${seed}, round ${match.state().round}`).toEqual([]),
  )
  const result = match.result()
  expect(result, `seed ${seed}`).not.toBeNull()
  if (result === null) return
  expect(result.rounds).toBeLessThanOrEqual(match.mission.rounds)
  expect(result.safe + result.held).toBeLessThanOrEqual(150)
  results.push(result)

  const { commands, marks, setup } = match.record()
  const again = createMatch(library, setup, seed)
  for (const command of commands) {
    expect(again.submit(command).ok, `seed ${seed}: ${JSON.stringify(command)}`).toBe(true)
  }
  expect(again.record().marks, `seed ${seed}`).toEqual(marks)
}

describe('the evacuation, cadet against cadet', () => {
  for (let first = 0; first < SEEDS; first += SEEDS_A_TEST) {
    const last = first + SEEDS_A_TEST - 1
    it(`ends within its rounds, sound at every turn and again when replayed: seeds ${first} to ${last}`, () => {
      for (let seed = first; seed <= last; seed += 1) fightSeed(`seed ${seed}`)
    })
  }

  it('is neither a walk nor a wall: blue wins some battles and loses some', () => {
    const kinds = new Set(results.map(({ kind }) => kind))
    expect(results).toHaveLength(SEEDS)
    expect(kinds).toContain('won')
    expect(kinds).toContain('lost')
  })

  afterAll(() => {
    const share = (kind: string): number => results.filter((one) => one.kind === kind).length
    const safe = results.reduce((sum, one) => sum + one.safe, 0)
    console.log(
      `insurrection, ${results.length} seeds, cadet against cadet: ` +
        `${share('won')} won, ${share('partly')} partly, ${share('lost')} lost, ` +
        `${(safe / Math.max(1, results.length)).toFixed(1)} people safe on average`,
    )
  })
})
