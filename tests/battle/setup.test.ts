import { describe, expect, it } from 'vitest'
import {
  type BattleState,
  beginField,
  type DifficultyId,
  type GroundState,
  groundPlan,
  openField,
  setupFor,
} from '../../src/battle'
import { distance } from '../../src/hex'
import { checkBattle } from '../../src/kernel'
import { shippedLibrary } from '../golden/recorded'

const field = openField(shippedLibrary(), setupFor('insurrection', 'officer'))
const SEEDS = Array.from({ length: 40 }, (_none, nth) => `valley ${nth}`)
const begin = (seed: string): BattleState => beginField(field, seed)
const groundOf = (seed: string): GroundState => begin(seed).fronts[0].state as GroundState

describe('a battle as it begins', () => {
  it('follows from its seed', () => {
    expect(begin('one')).toEqual(begin('one'))
    const beginnings = new Set(SEEDS.map((seed) => JSON.stringify({ ...begin(seed), seed: '' })))
    expect(beginnings.size).toBe(SEEDS.length)
  })

  it('is sound, with everybody of the mission on a hex of their own', () => {
    const plan = groundPlan(field.mission)
    for (const seed of SEEDS) {
      expect(checkBattle(field, begin(seed))).toEqual([])
      const { units } = groundOf(seed)
      expect(units).toHaveLength(plan.blue.length + plan.columns.length + plan.probes.length)
      const bodies = units.filter((unit) => unit.column === null)
      expect(new Set(bodies.map((unit) => unit.hex)).size).toBe(bodies.length)
    }
  })

  it('numbers officers from 1 and columns from 11, and draws the numbers of the enemy', () => {
    const plan = groundPlan(field.mission)
    const reds = SEEDS.map((seed) => {
      const { units } = groundOf(seed)
      const officers = units.filter((unit) => unit.side === 'blue' && unit.column === null)
      expect(officers.map((unit) => [unit.id, unit.kind])).toEqual(
        plan.blue.map((force, index) => [index + 1, force.unit]),
      )
      const columns = units.filter((unit) => unit.column !== null)
      expect(columns.map((unit) => unit.id)).toEqual(plan.columns.map((_hex, index) => 11 + index))
      const red = units.filter((unit) => unit.side === 'red').map((unit) => unit.id)
      for (const id of red) expect(id).toBeGreaterThanOrEqual(100)
      return red.join(' ')
    })
    expect(new Set(reds).size).toBeGreaterThan(SEEDS.length / 2)
  })

  it('gives each probe one of its loops, either way round, from any of its stops', () => {
    const plan = groundPlan(field.mission)
    const started = new Set<string>()
    for (const seed of SEEDS) {
      const { units } = groundOf(seed)
      for (const unit of units) {
        if (unit.probe === null) continue
        const { loop, loopNext } = unit.probe
        const kin = plan.probes.filter((force) => force.unit === unit.kind)
        const ways = kin.flatMap(({ loops }) =>
          loops.flatMap((one) => [one, one.slice().reverse()]),
        )
        expect(ways.map(String)).toContain(String(loop))
        // Beside a stop only where others began on all of them.
        const away = loop.map((stop) => distance(field.worlds[0].board.grid, stop, unit.hex))
        expect(Math.min(...away)).toBeLessThanOrEqual(1)
        expect(loop).toContain(loop[loopNext])
        started.add(`${unit.kind} ${loop} ${unit.hex}`)
      }
    }
    expect(started.size).toBeGreaterThan(20)
  })

  it('shows the way of every probe from the first turn on, hex by hex', () => {
    for (const seed of SEEDS) {
      for (const unit of groundOf(seed).units) {
        if (unit.probe === null) continue
        expect(unit.probe.path.length).toBeGreaterThan(0)
        let here = unit.hex
        for (const hex of unit.probe.path) {
          expect(distance(field.worlds[0].board.grid, here, hex)).toBe(1)
          here = hex
        }
      }
    }
  })
})

describe('difficulty', () => {
  it.each([
    ['story', 'steady', null, 0, 'cadet'],
    ['officer', 'measured', 3, 1, 'officer'],
    ['captain', 'open', 1, 3, 'captain'],
  ] as const)('%s', (difficulty, luck, rewinds, passiveTicks, red) => {
    const id: DifficultyId = difficulty
    const planners = { blue: null, red }
    expect(setupFor('insurrection', id)).toMatchObject({ luck, rewinds, passiveTicks, planners })
  })

  it('changes neither hit chances nor damage', () => {
    const library = shippedLibrary()
    const contents = (['story', 'officer', 'captain'] as const).map(
      (id) => openField(library, setupFor('insurrection', id)).worlds[0].content,
    )
    expect(contents[1]).toBe(contents[0])
    expect(contents[2]).toBe(contents[0])
  })
})
