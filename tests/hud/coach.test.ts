import { describe, expect, it } from 'vitest'
import { type CoachFacts, followed, TIPS, tipFor } from '../../src/hud/session/coach'

const start: CoachFacts = {
  canOrder: true,
  mode: 'idle',
  hasMoved: false,
  hasEnded: false,
  canGuide: false,
  hasGuided: false,
  hasAttacked: false,
  isTagged: false,
}

describe('a hint', () => {
  it('begins with choosing somebody, and goes on to guiding and walking', () => {
    expect(tipFor(start, [])).toBe('choose')
    const chosen = { ...start, mode: 'selected', canGuide: true } as const
    expect(tipFor(chosen, [])).toBe('guide')
    expect(tipFor({ ...chosen, hasGuided: true }, [])).toBe('move')
  })

  it('is known once it was followed, and does not come again', () => {
    const moved = { ...start, hasMoved: true }
    const known = followed(moved, [])
    expect(known).toEqual(expect.arrayContaining(['choose', 'move']))
    expect(tipFor(start, known)).toBeNull()
    expect(followed(moved, known)).toEqual([])
  })

  it('of a tag waits until somebody is marked, and stays until it was read', () => {
    const known = TIPS.filter((tip) => tip !== 'tag')
    expect(tipFor(start, known)).toBeNull()
    const marked = { ...start, isTagged: true }
    expect(tipFor(marked, known)).toBe('tag')
    expect(followed(marked, known)).toEqual([])
    expect(tipFor(marked, TIPS)).toBeNull()
  })

  it('is silent while the other side moves', () => {
    expect(tipFor({ ...start, canOrder: false }, [])).toBeNull()
  })
})
