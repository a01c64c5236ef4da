import { describe, expect, it } from 'vitest'
import { groundPlan } from '../../src/battle'
import { distance } from '../../src/hex'
import { walkingRoutes } from '../../src/input'
import { valley } from './valley'

const match = valley()
const { view } = match.view('blue').fronts[0]
const { grid } = match.field.worlds[0].board
const front = groundPlan(match.mission)
const routes = walkingRoutes(match, view)

describe('the ways out of the valley', () => {
  it('are two: over the bridge that can be blown, and around it', () => {
    expect(routes).toHaveLength(2)
    expect(front.charges).toContain(routes[0].crossing)
    expect(routes[1].crossing).toBeNull()
    expect(routes[1].path.some((hex) => front.charges.includes(hex))).toBe(false)
  })

  it('lead step by step from where a column lives to the flag', () => {
    for (const { path } of routes) {
      expect(front.columns).toContain(path[0])
      expect(path.at(-1)).toBe(view.flag)
      for (let at = 1; at < path.length; at += 1) {
        expect(distance(grid, path[at - 1], path[at])).toBe(1)
      }
    }
  })

  it('go where columns can walk: through no deep water', () => {
    const { terrain } = match.field.worlds[0].board
    for (const { path } of routes) expect(path.map((hex) => terrain[hex])).not.toContain('deep')
  })
})
