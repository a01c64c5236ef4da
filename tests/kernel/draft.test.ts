import { describe, expect, it } from 'vitest'
import { indexOfUnit, openDraft } from '../../src/kernel'
import { deepFreeze } from '../rules/deepFreeze'

interface Cup {
  readonly id: number
  readonly level: number
}

interface Shelf {
  readonly units: readonly Cup[]
  readonly colour: string
}

const base: Shelf = deepFreeze({
  units: [
    { id: 2, level: 0 },
    { id: 5, level: 0 },
    { id: 9, level: 0 },
  ],
  colour: 'red',
})

const open = () =>
  openDraft<Shelf, Cup>(
    base,
    (shelf) => ({ ...shelf }),
    (cup) => ({ ...cup }),
  )

describe('a draft', () => {
  it('that nothing was written to is like the state', () => {
    const draft = open()
    expect(draft.state()).toEqual(base)
    expect(draft.state().units[0]).toBe(base.units[0])
  })

  it('is one object, whatever is written', () => {
    const draft = open()
    const before = draft.state()
    draft.unit(5).level = 3
    draft.own().colour = 'blue'
    expect(draft.state()).toBe(before)
    expect(before).toEqual({
      units: [base.units[0], { id: 5, level: 3 }, base.units[2]],
      colour: 'blue',
    })
  })

  it('copies the unit that is written, once, and shares the others', () => {
    const draft = open()
    const cup = draft.unit(5)
    cup.level = 3
    expect(draft.unit(5)).toBe(cup)
    expect(draft.state().units.map(({ level }) => level)).toEqual([0, 3, 0])
    expect(draft.state().units[0]).toBe(base.units[0])
    expect(base.units[1].level).toBe(0)
  })

  it('copies the state when a field is set, and leaves the units alone', () => {
    const draft = open()
    draft.own().colour = 'blue'
    expect(draft.state()).toEqual({ ...base, colour: 'blue' })
    expect(draft.state().units[0]).toBe(base.units[0])
    expect(base.colour).toBe('red')
  })

  it('keeps units in the order of their ids as they come', () => {
    const draft = open()
    for (const id of [7, 1, 12]) draft.addUnit({ id, level: id })
    expect(draft.state().units.map(({ id }) => id)).toEqual([1, 2, 5, 7, 9, 12])
    expect(base.units).toHaveLength(3)
  })

  it('refuses a unit that is not there', () => {
    expect(() => open().unit(3)).toThrow('no unit 3')
  })

  it('finds units by halving', () => {
    expect([2, 5, 9].map((id) => indexOfUnit(base.units, id))).toEqual([0, 1, 2])
    expect([1, 3, 6, 10].map((id) => indexOfUnit(base.units, id))).toEqual([-1, -1, -1, -1])
    expect(indexOfUnit([], 1)).toBe(-1)
  })

  it('finds them in another list where they stand elsewhere', () => {
    const others = [{ id: 5 }, { id: 9 }, { id: 261 }]
    expect(indexOfUnit(base.units, 5)).toBe(1)
    expect(indexOfUnit(others, 5)).toBe(0)
    expect(indexOfUnit(others, 2)).toBe(-1)
    // Of one last byte with 5: what is remembered of one is checked for the other.
    expect(indexOfUnit(others, 261)).toBe(2)
    expect(indexOfUnit(others, 5)).toBe(0)
  })
})
