import { describe, expect, it } from 'vitest'
import { scenario } from './scenario'

describe('what a side knows (GAME 3)', () => {
  it('a side sees a probe where it is, though it looked at it while columns were walking', () => {
    // The first column trips the cone, the second looks where it may walk, then the probe flies.
    const battle = scenario(
      'm m m f m m m m m m',
      `column 11 @ 2,0
       column 12 @ 1,0
       flag 6,0
       scout 401 @ 7,0 facing W`,
    )
    battle.endTurn()
    const seen = battle.view('blue').units.find((unit) => unit.id === 401)
    expect(seen?.hex).toBe(battle.unit('401').hex)
  })
})
