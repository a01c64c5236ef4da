import { describe, expect, it } from 'vitest'
import { actionBar } from '../../src/input'
import { own, valley } from './valley'

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
