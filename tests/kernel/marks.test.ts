import { describe, expect, it } from 'vitest'
import type { GroundState } from '../../src/battle'
import { type AnyCommand, type BattleState, markBattle, openMark, step } from '../../src/kernel'
import { scenario } from '../rules/scenario'
import { changes } from './changes'
import { toyBattle } from './toy'

describe('the mark of a battle', () => {
  it('is sixteen hex digits, the same for equal states', () => {
    const one = toyBattle()
    const other = toyBattle()
    expect(markBattle(one.field, one.state)).toMatch(/^[0-9a-f]{16}$/)
    expect(markBattle(one.field, one.state)).toBe(markBattle(other.field, other.state))
  })

  it('is another after an order, and the same again by another way to the same state', () => {
    const { field, state } = toyBattle()
    const markAfter = (...amounts: readonly number[]): string => {
      let then: BattleState = state
      for (const amount of amounts) {
        const result = step(field, then, { type: 'add', front: 0, unit: 1, amount } as AnyCommand)
        if (result.ok) then = result.state
      }
      return markBattle(field, then)
    }
    expect(markAfter(1)).not.toBe(markAfter(2))
    expect(markAfter(1, 2)).toBe(markAfter(2, 1))
  })

  it('differs for every rule field of a battle and of a ground front', () => {
    const battle = scenario(
      `m m m f m m m m v
       zones:
       edge 0,0`,
      `picard @ 0,0 resolve 7
       worf @ 1,0 carries 1 intercepts 3
       data @ 2,0 down 1
       column 11 @ 3,0 calm 2
       column 12 @ 5,0 calm 1 shaken 4
       scout 401 @ 6,0 facing W path 5,0 loop 5,0 7,0 quarry 3,0
       trooper 501 @ 7,0 squad 501 overwatch 6,0 5,0
       tag 1: 401 aims 11/2
       inhibitor 2,0 strength 3 placed 1
       squad 5,0 lands 3
       bombardment 8,0 falls 4
       charge 4,0
       ticks 7
       flag 8,0`,
      { round: 2 },
    )
    const ground = battle.ground()
    const full: GroundState = {
      ...ground,
      altered: [{ hex: 3, terrain: 'rubble' }],
      units: ground.units.map((unit) => ({
        ...unit,
        column: unit.column && { ...unit.column, flight: [3, 2], shocks: ['watched'] },
        probe: unit.probe && { ...unit.probe, noticed: [1] },
      })),
      knowledge: {
        ...ground.knowledge,
        blue: {
          ...ground.knowledge.blue,
          lastKnown: [{ unit: 402, kind: 'hunter', hex: 5, round: 1 }],
          acquainted: [401],
        },
      },
    }
    const state: BattleState = {
      ...battle.state(),
      fronts: [{ ...battle.state().fronts[0], state: full }],
      objectives: [{ id: 'safe', value: 5, isMet: false }],
      outcome: { kind: 'partly', winner: 'blue', reason: 'rounds' },
      fired: ['bell'],
      switches: ['shield'],
      rolls: [{ front: 0, actor: 1, rolls: 2 }],
    }
    const mark = markBattle(battle.field, state)
    // A battle's fronts are as many as its rules: their number is no field.
    const all = changes(state).filter(({ path }) => !path.startsWith('fronts '))
    expect(all.length).toBeGreaterThan(200)
    const unseen = all.filter(({ changed }) => markBattle(battle.field, changed) === mark)
    expect(unseen.map(({ path }) => path)).toEqual([])
  })

  it('mixes every integer, and their order', () => {
    const mark = (...values: readonly number[]): string => {
      const hasher = openMark()
      for (const value of values) hasher.int(value)
      return hasher.digest()
    }
    const marks = new Set<string>()
    for (let value = -500; value < 500; value += 1) marks.add(mark(value)).add(mark(value, 0))
    expect(marks.size).toBe(2000)
    expect(mark(1, 2)).not.toBe(mark(2, 1))
    expect(mark(0)).not.toBe(mark())
  })
})
