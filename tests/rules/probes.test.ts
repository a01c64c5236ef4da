import { describe, expect, it } from 'vitest'
import { coneOf } from '../../src/battle'
import { countBits, hasBit } from '../../src/hex'
import { scenario } from './scenario'

const rows = (count: number, length: number): string =>
  Array(count).fill(Array(length).fill('m').join(' ')).join('\n')

const ROW = rows(1, 14)

describe('probes (GAME 4.4)', () => {
  it('a cone is the two sextants beside the facing edge, boundaries included', () => {
    const battle = scenario(rows(13, 13), 'scout 401 @ 6,6 facing E')
    const { noticed, watched } = coneOf(battle.world, battle.ground(), battle.unit('401'))
    // At distance d a third of the ring and one more: 2d + 1 hexes; to 5 on open ground, watched to 3.
    expect(countBits(noticed)).toBe(3 + 5 + 7 + 9 + 11)
    expect(countBits(watched)).toBe(3 + 5 + 7)
    for (const boundary of ['8,2', '8,10']) expect(hasBit(noticed, battle.hex(boundary))).toBe(true)
    for (const beyond of ['7,2', '7,10', '6,6', '5,6']) {
      expect(hasBit(noticed, battle.hex(beyond))).toBe(false)
    }
  })

  it('a probe flies the path that was drawn', () => {
    const battle = scenario(ROW, 'scout 401 @ 1,0 facing E path 2,0 3,0 4,0')
    expect(battle.endTurn().log('unitMoved')).toEqual([
      'unitMoved 401 1,0 2,0 0 fly',
      'unitMoved 401 2,0 3,0 0 fly',
      'unitMoved 401 3,0 4,0 0 fly',
    ])
  })

  it('at the end of the phase the next stretch of its loop is drawn, and it is true', () => {
    const battle = scenario(ROW, 'scout 401 @ 0,0 facing E loop 8,0 0,0')
    expect(battle.endRound().log('pathDrawn')).toEqual([
      'pathDrawn 401 1,0 2,0 3,0 4,0 5,0 patrol 0',
    ])
    const told = battle.endRound()
    expect(battle.place('401')).toBe('5,0')
    expect(told.log('pathDrawn')).toEqual(['pathDrawn 401 6,0 7,0 8,0 7,0 6,0 patrol 1'])
  })

  it('a tripped cone replaces the path at once by the shortest way to the trip hex', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n scout 401 @ 9,0 facing W path 10,0 11,0')
    const told = battle.order('worf moves 1,0 2,0 3,0 4,0')
    expect(told.log('unitNoticed', 'pathDrawn')).toEqual([
      'unitNoticed worf 401 worf 4,0',
      'pathDrawn 401 8,0 7,0 6,0 5,0 4,0 investigate 0',
    ])
    expect(told.revealed).toBe(true)
  })

  it('of two shortest ways it takes the lower direction first', () => {
    const battle = scenario(rows(4, 10), 'worf @ 0,1\n scout 401 @ 8,3 facing W')
    // North-west is direction 2, west is 3.
    expect(battle.order('worf moves 1,1 2,1 3,1 4,1').log('pathDrawn')).toEqual([
      'pathDrawn 401 8,2 7,1 6,1 5,1 4,1 investigate 0',
    ])
  })

  it('a cone is tripped once a round by each file', () => {
    const battle = scenario(
      ROW,
      `picard @ 2,0
       column 11 @ 1,0
       column 12 @ 0,0
       scout 401 @ 9,0 facing W`,
    )
    const told = battle.order('picard moves 3,0 4,0 5,0 6,0 guiding 11 12')
    expect(told.log('unitNoticed', 'pathDrawn', 'ticksAdded')).toEqual([
      'unitNoticed picard 401 picard 4,0',
      'ticksAdded 1 noticed',
      'pathDrawn 401 8,0 7,0 6,0 5,0 4,0 investigate 0',
    ])
  })

  it('a jammed probe does nothing', () => {
    const battle = scenario(
      ROW,
      `worf @ 2,0
       scout 401 @ 4,0 facing W jammed 1 path 3,0
       tag 1: 401 aims worf`,
    )
    expect(battle.endTurn().log('unitMoved', 'unitNoticed', 'tagLocked', 'tagAimed')).toEqual([])
    expect(battle.order('end turn').log('conditionEnded')).toEqual(['conditionEnded 401 jammed'])
  })

  it('a jammed probe sees nobody step', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n scout 401 @ 4,0 facing W jammed 1')
    expect(battle.order('worf moves 1,0').log('unitNoticed')).toEqual([])
  })

  it('it advances its tags before it flies', () => {
    const battle = scenario(
      ROW,
      `worf @ 0,0
       scout 401 @ 4,0 facing E path 5,0 6,0
       tag 1: 401 aims worf`,
    )
    expect(battle.endTurn().log('tagLocked', 'unitMoved')).toEqual([
      'tagLocked 1',
      'unitMoved 401 4,0 5,0 0 fly',
      'unitMoved 401 5,0 6,0 0 fly',
    ])
  })

  it('it sees from each hex it passes, not only from the last', () => {
    const battle = scenario(
      rows(5, 14),
      'security @ 5,4\n scout 401 @ 2,0 facing E path 3,0 4,0 5,0 6,0 7,0',
    )
    const told = battle.endTurn()
    expect(told.log('unitNoticed')).toEqual(['unitNoticed security 401 security 5,4'])
    expect(told.log('unitFaced')).toEqual(['unitFaced 401 4'])
  })

  it('it does not fly on through its last hex but stops before whoever stands there', () => {
    const battle = scenario(ROW, 'security @ 5,0\n scout 401 @ 2,0 facing E path 3,0 4,0 5,0')
    battle.endTurn()
    expect(battle.place('401')).toBe('4,0')
  })

  it('if it saw somebody it faces the nearest', () => {
    const battle = scenario(
      rows(5, 14),
      `security @ 9,1
       worf @ 6,4
       scout 401 @ 4,2 facing E path 5,2`,
    )
    expect(battle.endTurn().log('unitFaced')).toEqual(['unitFaced 401 5'])
  })

  it('it aims at the nearest watched household', () => {
    const battle = scenario(
      ROW,
      `column 11 @ 6,0 holds
       column 12 @ 5,0 holds
       scout 401 @ 3,0 facing E`,
    )
    expect(battle.endTurn().log('tagAimed')).toEqual(['tagAimed 1: 401 aims 12/0'])
  })

  it('of equally near ones it aims at the lowest column, its lowest household', () => {
    const battle = scenario(
      rows(3, 10),
      `column 12 @ 4,0 holds
       column 11 @ 4,2 holds households 5
       scout 401 @ 3,1 facing E`,
    )
    expect(battle.endTurn().log('tagAimed')).toEqual(['tagAimed 1: 401 aims 11/0'])
  })

  it('it does not aim at whom it only noticed', () => {
    const battle = scenario(ROW, 'column 11 @ 4,0 holds\n scout 401 @ 0,0 facing E')
    expect(battle.endTurn().log('unitNoticed', 'tagAimed')).toEqual(['unitNoticed 11 401 11 4,0'])
  })

  it('it draws its next path to the nearest of those it saw', () => {
    const battle = scenario(ROW, 'security @ 9,0\n scout 401 @ 3,0 facing E path 4,0 loop 0,0 4,0')
    expect(battle.endRound().log('pathDrawn')).toEqual([
      'pathDrawn 401 5,0 6,0 7,0 8,0 9,0 investigate 0',
    ])
  })

  it('a probe whose cone a fleeing column trips goes after it', () => {
    // The wood keeps the column out of sight until it has run.
    const battle = scenario(
      'm m m f m m m m m',
      'column 11 @ 5,0 calm 0 holds\n scout 401 @ 1,0 facing E loop 1,0 0,0',
    )
    battle.endTurn()
    const told = battle.endTurn()
    expect(told.log('unitMoved', 'unitNoticed')).toContain('unitNoticed 11 401 11 3,0 watched')
    expect(battle.unit('401').probe?.purpose).toBe('investigate')
    expect(battle.unit('401').probe?.path).toEqual([2, 3].map((col) => battle.hex(`${col},0`)))
  })

  it('the Son’a may plot the next path in their phase, and it is flown in the next', () => {
    const battle = scenario(
      rows(3, 14),
      'worf @ 13,0\n scout 401 @ 2,1 facing E loop 2,1 9,1\n trooper 501 @ 0,0',
    )
    expect(battle.refusal('401 plots 3,1')).toBe('notAProbe')
    battle.endTurn()
    expect(battle.refusal('401 plots 3,1 5,1')).toBe('pathBroken')
    expect(battle.refusal('401 plots 3,1 4,1 5,1 6,1 7,1 8,1')).toBe('pathTooLong')
    expect(battle.order('401 plots 2,0 2,1').log()).toEqual(['pathDrawn 401 2,0 2,1 plotted 0'])
    battle.order('end turn')
    expect(battle.endTurn().log('unitMoved')).toEqual([
      'unitMoved 401 2,1 2,0 2 fly',
      'unitMoved 401 2,0 2,1 5 fly',
    ])
  })

  it('a plotted path is for one phase: what of it was blocked is not flown later', () => {
    const battle = scenario(ROW, 'security @ 4,0\n scout 401 @ 2,0 facing W loop 2,0 0,0')
    battle.endTurn()
    battle.order('401 plots 3,0 4,0')
    battle.order('end turn')
    battle.endRound()
    expect(battle.place('401')).toBe('3,0')
    // It saw the guard, and goes for him.
    expect(battle.unit('401').probe).toMatchObject({ path: [4], purpose: 'investigate' })
  })

  it('a scout holds one live tag', () => {
    const battle = scenario(
      ROW,
      `column 11 @ 5,0 holds
       column 12 @ 6,0 holds
       scout 401 @ 4,0 facing E
       tag 1: 401 aims 12/0`,
    )
    expect(battle.endTurn().log('tagLocked', 'tagAimed')).toEqual(['tagLocked 1'])
  })

  it('a hunter flies seven hexes', () => {
    const battle = scenario(ROW, 'hunter 401 @ 0,0 facing E loop 12,0 0,0')
    expect(battle.endRound().log('pathDrawn')).toEqual([
      'pathDrawn 401 1,0 2,0 3,0 4,0 5,0 6,0 7,0 patrol 0',
    ])
  })

  it('a hunter holds two tags, never two in one column', () => {
    const battle = scenario(
      ROW,
      `column 11 @ 5,0 holds steady 9
       column 12 @ 6,0 holds steady 9
       hunter 401 @ 4,0 facing E`,
    )
    expect(battle.endRound().log('tagAimed')).toEqual(['tagAimed 1: 401 aims 11/0'])
    expect(battle.endRound().log('tagAimed')).toEqual(['tagAimed 2: 401 aims 12/0'])
    expect(battle.endRound().log('householdBeamed', 'tagAimed')).toEqual([
      'householdBeamed 11 0 401 5',
      'tagAimed 3: 401 aims 11/1',
    ])
  })

  it('a hunter with one column before it takes one tag', () => {
    const battle = scenario(ROW, 'column 11 @ 5,0 holds steady 9\n hunter 401 @ 4,0 facing E')
    battle.endRound()
    expect(battle.endRound().log('tagAimed')).toEqual([])
  })

  it('a warden takes no tag', () => {
    const battle = scenario(ROW, 'column 11 @ 5,0 holds\n warden 401 @ 4,0 facing E')
    expect(battle.endTurn().log('unitNoticed', 'tagAimed')).toEqual([
      'unitNoticed 11 401 11 5,0 watched',
    ])
  })

  it('a warden mends two hull of each other probe within two hexes', () => {
    const battle = scenario(
      ROW,
      `warden 401 @ 4,0 facing E resolve 3
       scout 402 @ 5,0 facing E resolve 3
       scout 403 @ 2,0 facing E resolve 5
       scout 404 @ 7,0 facing E resolve 3`,
    )
    expect(battle.endTurn().log('resolveGained')).toEqual([
      'resolveGained 402 2 repaired',
      'resolveGained 403 1 repaired',
    ])
  })

  it('a warden goes for inhibitors and wears down the one beside it', () => {
    const battle = scenario(
      ROW,
      `worf @ 9,0
       inhibitor 8,0
       warden 401 @ 1,0 facing W loop 1,0 0,0`,
    )
    expect(battle.endRound().log('pathDrawn')).toEqual([
      'pathDrawn 401 2,0 3,0 4,0 5,0 inhibitor 0',
    ])
    battle.endRound()
    expect(battle.endRound().log('inhibitorWeakened')).toEqual(['inhibitorWeakened 8,0 3'])
  })

  it('a lost probe is replaced two rounds later at a drawn hex of the edge', () => {
    const battle = scenario(
      `m m m m m m m m
       zones:
       edge 0,0 7,0`,
      'worf @ 1,0\n scout 401 @ 3,0 facing E resolve 1\n level 1',
    )
    expect(battle.order('worf attacks 401', 0, 1).log('probeDestroyed', 'arrivalDrawn')).toEqual([
      'probeDestroyed 401',
      'arrivalDrawn probe 7,0 scout 3',
    ])
    battle.endRound()
    expect(battle.endRound().log('unitArrived')).toEqual([])
    expect(battle.endRound(17).log('unitArrived')).toEqual(['unitArrived scout @ 7,0'])
    expect(battle.unit('117').facing).toBe(3)
  })
})
