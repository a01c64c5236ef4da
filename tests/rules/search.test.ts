import { describe, expect, it } from 'vitest'
import { scenario } from './scenario'

const ROW = 'm m m m m m m m m m m m m m'

describe('the search level (GAME 4.6)', () => {
  it('a round adds a tick by itself', () => {
    const battle = scenario(ROW, 'worf @ 0,0', { passiveTicks: 1 })
    expect(battle.endRound().log('ticksAdded')).toEqual(['ticksAdded 1 round'])
    expect(battle.ground().search.ticks).toBe(1)
  })

  it('being noticed adds one, once a round for each probe and file', () => {
    const battle = scenario(
      ROW,
      `picard @ 3,0
       column 11 @ 2,0
       column 12 @ 1,0
       scout 401 @ 9,0 facing W
       scout 402 @ 10,0 facing W`,
    )
    const told = battle.order('picard moves 4,0 5,0 6,0 7,0 guiding 11 12')
    expect(told.log('ticksAdded')).toEqual(['ticksAdded 1 noticed', 'ticksAdded 1 noticed'])
    expect(battle.endTurn().log('ticksAdded')).toEqual([])
    // In a new round they are news again, each column for itself once it is not guided.
    battle.order('end turn')
    expect(battle.endTurn().log('ticksAdded')).toHaveLength(6)
  })

  it('any shot adds one, a heavy one two more', () => {
    const target = 'scout 401 @ 5,0 facing E'
    const battle = scenario(ROW, `worf @ 0,0\n data @ 1,0\n ${target}`)
    expect(battle.order('worf attacks 401', 0).log('ticksAdded')).toEqual(['ticksAdded 1 shot'])
    const heavy = scenario(ROW, `data @ 1,0\n hunter 401 @ 5,0 facing E`)
    expect(heavy.order('data attacks 401 heavily', 0).log('ticksAdded')).toEqual([
      'ticksAdded 1 shot',
      'ticksAdded 2 loud',
    ])
  })

  it('a shot of the other side counts as well', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n trooper 501 @ 4,0')
    battle.endTurn()
    expect(battle.order('501 attacks worf', 99).log('ticksAdded')).toEqual(['ticksAdded 1 shot'])
  })

  it('a launcher is loud, a blade is silent', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n hunter 401 @ 5,0 facing E')
    expect(battle.order('worf uses launcher at 5,0').log('ticksAdded')).toEqual([
      'ticksAdded 1 shot',
      'ticksAdded 2 loud',
    ])
    const blade = scenario(ROW, 'worf @ 4,0\n hunter 401 @ 5,0 facing E')
    expect(blade.order('worf attacks 401 with blade', 0).log('ticksAdded')).toEqual([])
  })

  it('a lost probe adds eight', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n scout 401 @ 5,0 facing E resolve 1')
    expect(battle.order('worf attacks 401', 0).log('ticksAdded')).toEqual([
      'ticksAdded 8 probeLost',
      'ticksAdded 1 shot',
    ])
  })

  it('so many ticks are a level, which acts in the Environment', () => {
    const fewer = scenario(ROW, 'worf @ 0,0\n ticks for level 1 less 1')
    expect(fewer.endRound().log('searchRaised')).toEqual([])
    const enough = scenario(ROW, 'worf @ 0,0\n ticks for level 1')
    expect(enough.endTurn().log('searchRaised')).toEqual([])
    expect(enough.endTurn().log('searchRaised')).toHaveLength(1)
    expect(enough.ground().search.level).toBe(1)
  })

  it('level 1 draws another scout, which comes over the edge a round later', () => {
    const battle = scenario(`${ROW}\nzones:\nedge 13,0`, 'worf @ 0,0\n ticks for level 1')
    expect(battle.endRound(0).log('arrivalDrawn')).toEqual(['arrivalDrawn probe 13,0 scout 2'])
    expect(battle.endRound(5).log('unitArrived')).toEqual(['unitArrived scout @ 13,0'])
  })

  it('level 2 makes cones one hex longer from the next round', () => {
    // Noticed from six hexes instead of five, watched within three instead of three and a half.
    const battle = scenario(
      ROW,
      'security @ 0,0\n scout 401 @ 6,0 facing W\n level 1\n ticks for level 2',
    )
    expect(battle.endTurn().log('unitNoticed')).toEqual([])
    battle.order('end turn')
    expect(battle.ground().search.conesWider).toBe(true)
    expect(battle.endTurn().log('unitNoticed')).toEqual(['unitNoticed security 401 security 0,0'])
  })

  it('level 3 draws a landing a round ahead, and then a squad stands there', () => {
    const battle = scenario(
      `${ROW}\n${ROW}\nzones:\nlanding 9,0`,
      'worf @ 0,0\n level 2\n ticks for level 3',
    )
    expect(battle.endRound(0).log('arrivalDrawn')).toEqual([
      'arrivalDrawn squad 9,0 trooper trooper enforcer 2',
    ])
    expect(battle.view('blue').arrivals).toHaveLength(1)
    expect(battle.endRound(1, 2, 3).log('unitArrived')).toEqual([
      'unitArrived trooper @ 9,0',
      'unitArrived trooper @ 8,0',
      'unitArrived enforcer @ 10,0',
    ])
    const squad = battle.ground().units.filter((unit) => unit.squad !== 0)
    expect(squad.map((unit) => [unit.id, unit.squad])).toEqual([
      [101, 101],
      [102, 101],
      [103, 101],
    ])
  })

  it('a landing pushes people aside and never takes them', () => {
    const battle = scenario(
      ROW,
      `worf @ 5,0
       column 11 @ 9,0 holds
       squad 9,0 lands 1`,
    )
    const told = battle.endRound(1, 2, 3)
    expect(told.log('unitMoved', 'unitTaken', 'householdBeamed')).toEqual([
      'unitMoved 11 9,0 8,0 0 push',
    ])
    expect(battle.unit('101').hex).toBe(battle.hex('9,0'))
  })

  it('who has no lower hex beside it is pushed to a higher one', () => {
    const battle = scenario(
      `B m m m m m
        m m m m m m`,
      'security @ 5,1\n worf @ 1,0\n squad 1,0 lands 1',
    )
    expect(battle.endRound(1, 2, 3).log('unitMoved')).toEqual(['unitMoved worf 1,0 2,0 0 push'])
  })

  it('nobody is pushed where they cannot stand', () => {
    const pushed = (unit: string, letter: string): readonly string[] => {
      const battle = scenario(
        `B B B B B B B
          B ${letter} m ${letter} m m m
         B B B B B B B`,
        `${unit} @ 2,1\n squad 2,1 lands 1`,
      )
      return battle.endRound(1, 2, 3).log('unitMoved')
    }
    expect(pushed('worf', 'd')).toEqual(['unitMoved worf 2,1 4,1 0 push'])
    expect(pushed('column 11', 'd')).toEqual(['unitMoved 11 2,1 4,1 0 push'])
    expect(pushed('data', 'd')).toEqual(['unitMoved data 2,1 1,1 0 push'])
    expect(pushed('scout 401', 'h')).toEqual(['unitMoved 401 2,1 4,1 0 push'])
    expect(pushed('worf', 'h')).toEqual(['unitMoved worf 2,1 1,1 0 push'])
  })

  it('level 4 draws two probes', () => {
    const battle = scenario(
      `${ROW}\nzones:\nedge 0,0 6,0 13,0`,
      'worf @ 3,0\n level 3\n ticks for level 4',
    )
    expect(battle.endRound(0, 1).log('arrivalDrawn')).toEqual([
      'arrivalDrawn probe 0,0 scout 2',
      'arrivalDrawn probe 13,0 scout 2',
    ])
  })

  it('level 5 bombards the caves after two rounds of warning', () => {
    const battle = scenario(
      'm m v m v m m m',
      `worf @ 2,0
       column 11 @ 4,0 holds
       level 4
       ticks for level 5`,
    )
    expect(battle.endRound().log('bombardmentDrawn')).toEqual(['bombardmentDrawn 2,0 4,0 3'])
    expect(battle.endRound().log('bombardmentStruck')).toEqual([])
    expect(battle.endRound().log('terrainChanged', 'resolveLost', 'calmChanged')).toEqual([
      'terrainChanged 2,0 rubble',
      'resolveLost worf 3',
      'terrainChanged 4,0 rubble',
      'calmChanged 11 1 bombarded',
    ])
  })

  it('level 6 lands a wave every second round', () => {
    const battle = scenario(
      `${ROW}\n${ROW}\n${ROW}\nzones:\nlanding 3,0 10,0`,
      'worf @ 0,2\n level 5\n ticks for level 6',
    )
    expect(battle.endRound(0).log('arrivalDrawn')).toEqual([
      'arrivalDrawn squad 3,0 trooper trooper enforcer 2',
    ])
    expect(battle.endRound(1, 2, 3).log('arrivalDrawn')).toEqual([])
    expect(battle.endRound(1).log('arrivalDrawn')).toEqual([
      'arrivalDrawn squad 10,0 trooper trooper enforcer 4',
    ])
  })

  it('one round may raise several levels, each with its effect', () => {
    const battle = scenario(`${ROW}\nzones:\nedge 13,0`, 'worf @ 0,0\n ticks for level 2')
    const { ticks } = battle.ground().search
    expect(battle.endRound(0).log('searchRaised', 'arrivalDrawn')).toEqual([
      `searchRaised ${ticks} 1 0`,
      'arrivalDrawn probe 13,0 scout 2',
      `searchRaised ${ticks} 2 conesWider 0`,
    ])
  })
})
