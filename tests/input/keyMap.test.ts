import { describe, expect, it } from 'vitest'
import { gridOf } from '../../src/hex'
import { actionBar, intentOf, KEY_MAP, movedCursor } from '../../src/input'
import { own, valley } from './valley'

const press = (key: string, isControl = false, isShift = false) =>
  intentOf({ key, isControl, isShift })

describe('the keys', () => {
  it('no key means two things', () => {
    const keys = KEY_MAP.map(({ key, isControl, isShift }) => `${key} ${isControl} ${isShift}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('Enter confirms, and ends the turn only with Control', () => {
    expect(press('Enter')).toBe('confirm')
    expect(press('Enter', true)).toBe('endTurn')
  })

  it('a key of no meaning has none', () => {
    expect(press('q')).toBeNull()
    expect(press('z')).toBeNull()
  })
})

describe('the cursor', () => {
  const grid = gridOf(5, 4)

  it('comes back by the opposite arrow, also over odd rows', () => {
    for (const [there, back] of [
      ['up', 'down'],
      ['left', 'right'],
    ] as const) {
      expect(movedCursor(grid, movedCursor(grid, 12, there), back)).toBe(12)
    }
  })

  it('stays on the board', () => {
    expect(movedCursor(grid, 0, 'up')).toBe(0)
    expect(movedCursor(grid, 4, 'right')).toBe(4)
  })
})

describe('the action bar', () => {
  it('numbers no action twice and leaves the heavy setting to the attack', () => {
    const match = valley()
    const { actions } = match.options(own(match, 'worf').id)
    const bar = actionBar(actions)
    expect(new Set(bar).size).toBe(bar.length)
    expect(bar.map((index) => actions[index].id)).not.toContain('heavy')
  })

  it('always says why no tag can be pulled', () => {
    const match = valley()
    const { actions } = match.options(own(match, 'picard').id)
    expect(actionBar(actions).map((index) => actions[index].id)).toContain('pullTag')
  })
})
