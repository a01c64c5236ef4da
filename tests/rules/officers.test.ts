import { describe, expect, it } from 'vitest'
import { restOf } from '../../src/battle'
import { scenario } from './scenario'

const ROW = 'm m m m m m m m m m m m m m'
const THREE = `${ROW}\n${ROW}\n${ROW}`

describe('Picard (GAME 4.9)', () => {
  it('columns within three hexes of him walk one hex more', () => {
    const near = scenario(ROW, 'picard @ 5,0\n column 11 @ 2,0\n flag 0,0')
    near.endTurn()
    expect(near.place('11')).toBe('0,0')
    const led = scenario(ROW, 'picard @ 0,0\n column 11 @ 3,0\n flag 13,0')
    led.endTurn()
    expect(led.place('11')).toBe('7,0')
    const far = scenario(ROW, 'picard @ 0,0\n column 11 @ 4,0\n flag 13,0')
    far.endTurn()
    expect(far.place('11')).toBe('7,0')
  })

  it('rally gives another unit one action for one of his own', () => {
    const battle = scenario(ROW, 'picard @ 0,0\n worf @ 1,0')
    expect(battle.order('picard uses rally on worf').log()).toEqual([
      'actionSpent picard 1',
      'abilityUsed picard rally 0 2 worf',
      'actionGranted worf 1',
      'unitRallied worf',
    ])
    expect(battle.unit('worf').ap).toBe(3)
    expect(battle.refusal('picard uses rally on picard')).toBe('coolingDown')
  })

  it('rally is for others, once a round, and never twice for one', () => {
    const battle = scenario(ROW, 'picard @ 0,0\n worf @ 1,0\n data @ 2,0\n column 11 @ 3,0 holds')
    expect(battle.refusal('picard uses rally on picard')).toBe('notYourself')
    expect(battle.refusal('picard uses rally on 11')).toBe('notAnAlly')
    battle.order('picard uses rally on worf')
    expect(battle.refusal('picard uses rally on data')).toBe('coolingDown')
    battle.endRound()
    expect(battle.refusal('picard uses rally on worf')).toBe('ralliedBefore')
    battle.order('picard uses rally on data')
  })

  it('parley makes a squad skip a phase, all of it', () => {
    const battle = scenario(
      ROW,
      `picard @ 0,0
       trooper 501 @ 4,0 squad 501
       trooper 502 @ 9,0 squad 501
       trooper 503 @ 10,0 squad 503`,
    )
    battle.order('picard uses parley on 501')
    expect(battle.refusal('picard uses parley on 503')).toBe('coolingDown')
    battle.endTurn()
    expect(battle.refusal('501 attacks picard')).toBe('parleyed')
    expect(battle.refusal('502 moves 8,0')).toBe('parleyed')
    battle.order('503 moves 11,0')
    battle.order('end turn')
    battle.endTurn()
    battle.order('501 attacks picard', 0)
  })

  it('parley is for squads that he sees within six', () => {
    const battle = scenario(
      ROW,
      'picard @ 0,0\n trooper 501 @ 7,0 squad 501\n scout 401 @ 3,0 facing E',
    )
    expect(battle.refusal('picard uses parley on 501')).toBe('outOfRange')
    expect(battle.refusal('picard uses parley on 401')).toBe('notASquad')
  })

  it('while he stands fast nothing locks and nothing is beamed within three hexes this round', () => {
    const battle = scenario(
      THREE,
      `picard @ 3,1
       column 11 @ 5,1 holds steady 9
       column 12 @ 6,1 holds steady 9
       column 13 @ 7,1 holds steady 9
       worf @ 4,1
       scout 401 @ 9,0 facing E
       scout 402 @ 9,1 facing E
       scout 403 @ 9,2 facing E
       tag 1: 401 locks 11/0
       tag 2: 402 aims 12/0
       tag 3: 403 locks 13/0`,
    )
    const rests = (round: number) => {
      const view = battle.view('blue')
      return view.tags.map((tag) => restOf(battle.world, view, tag, round))
    }
    expect(rests(1)).toEqual([null, null, null])
    battle.order('picard uses standFast')
    // Told before it comes, and for this round alone.
    expect(rests(1)).toEqual(['standsFast', 'standsFast', null])
    expect(rests(2)).toEqual([null, null, null])
    // The aim lapses, the lock near him waits, the lock out of his reach beams.
    expect(battle.endTurn().log('householdBeamed', 'tagDropped', 'tagLocked')).toEqual([
      'householdBeamed 13 0 403 5',
      'tagDropped 3 gone',
      'tagDropped 2 standFast',
    ])
    battle.order('end turn')
    expect(battle.endTurn().log('householdBeamed')).toEqual(['householdBeamed 11 0 401 5'])
  })

  it('a signature is used once a mission', () => {
    const battle = scenario(ROW, 'picard @ 0,0')
    battle.order('picard uses standFast')
    for (let round = 0; round < 5; round += 1) battle.endRound()
    expect(battle.refusal('picard uses standFast')).toBe('signatureUsed')
  })
})

describe('Data (GAME 4.9)', () => {
  it('reads the routes of the probes in sight two rounds ahead, for this round', () => {
    const battle = scenario(ROW, 'data @ 0,0\n scout 401 @ 1,0 facing E path 2,0 3,0 loop 5,0 13,0')
    expect(battle.view('blue').pathsAfterNext).toEqual([])
    expect(battle.order('data uses readRoutes').revealed).toBe(true)
    const ahead = { unit: 401, path: ['4,0', '5,0', '6,0', '7,0', '8,0'].map(battle.hex) }
    expect(battle.view('blue').pathsAfterNext).toEqual([ahead])
    battle.endRound()
    expect(battle.view('blue').pathsAfterNext).toEqual([])
  })

  it('re-routes a probe for one path, then it goes on with its loop', () => {
    const battle = scenario(
      THREE,
      'data @ 5,1\n scout 401 @ 0,1 facing W path 1,1 2,1 loop 5,2 0,2',
    )
    expect(battle.refusal('data uses reroute on 401 along 0,0 2,0')).toBe('pathBroken')
    expect(battle.order('data uses reroute on 401 along 0,0').log('pathDrawn')).toEqual([
      'pathDrawn 401 0,0 rerouted 0',
    ])
    const told = battle.endRound()
    expect(told.log('unitMoved')).toEqual(['unitMoved 401 0,1 0,0 2 fly'])
    expect(told.log('pathDrawn')[0]).toMatch(/patrol/)
  })

  it('re-routes no further than the probe flies, and only what is seen within eight', () => {
    const battle = scenario(ROW, 'data @ 0,0\n scout 401 @ 8,0 facing E\n scout 402 @ 9,0 facing E')
    expect(battle.refusal('data uses reroute on 402 along 10,0')).toBe('notAProbe')
    expect(battle.refusal('data uses reroute on 401 along 9,0 10,0 11,0 12,0 13,0 12,0')).toBe(
      'pathTooLong',
    )
    battle.order('data uses reroute on 401 along 9,0 10,0 11,0 12,0 13,0')
  })

  it('in his isolation suit he is unseen for two rounds', () => {
    const battle = scenario(
      ROW,
      'data @ 0,0\n worf @ 13,0\n scout 401 @ 2,0 facing W\n trooper 501 @ 6,0',
    )
    const isSeen = (): boolean =>
      battle.view('red').units.some((unit) => unit.kind === 'data') ||
      battle.view('red').contacts.some((contact) => contact.unit === 1)
    expect(isSeen()).toBe(true)
    battle.order('data uses isolationSuit')
    expect(isSeen()).toBe(false)
    expect(battle.endRound().log('unitNoticed', 'tagAimed')).toEqual([])
    expect(battle.order('data moves 1,0').log('unitNoticed')).toEqual([])
    expect(isSeen()).toBe(false)
    battle.endRound()
    expect(isSeen()).toBe(true)
  })

  it('an aim at him lapses when he puts the suit on', () => {
    const battle = scenario(ROW, 'data @ 0,0\n scout 401 @ 2,0 facing W\n tag 1: 401 aims data')
    battle.order('data uses isolationSuit')
    expect(battle.endTurn().log('tagDropped')).toEqual(['tagDropped 1 lapsed'])
  })
})

describe('Worf (GAME 4.9)', () => {
  it('intercepts the first enemy who steps beside him, with his blade', () => {
    const battle = scenario(ROW, 'worf @ 4,0\n trooper 501 @ 7,0\n trooper 502 @ 1,0')
    battle.order('worf uses intercept')
    expect(battle.refusal('worf moves 3,0')).toBe('turnOver')
    battle.endTurn()
    const told = battle.order('501 moves 6,0 5,0', 0)
    expect(told.log('unitMoved', 'conditionEnded', 'shotFired')).toEqual([
      'unitMoved 501 7,0 6,0 3 walk',
      'unitMoved 501 6,0 5,0 3 walk',
      'conditionEnded worf intercepts',
      'shotFired worf 501 blade 90 1 1 5 intercept',
    ])
    battle.order('502 moves 2,0 3,0')
  })

  it('his readiness ends with the round', () => {
    const battle = scenario(ROW, 'worf @ 4,0')
    battle.order('worf uses intercept')
    expect(battle.endRound().log('conditionEnded')).toEqual(['conditionEnded worf intercepts'])
  })

  it('a line shot goes through one target to another behind it', () => {
    const battle = scenario(
      ROW,
      'worf @ 0,0\n scout 401 @ 3,0 facing E\n scout 402 @ 6,0 facing E\n scout 403 @ 7,0 facing E',
    )
    expect(battle.refusal('worf uses lineShot on 403')).toBe('noSecondInLine')
    expect(battle.forecast('worf uses lineShot on 401').attacks.map((one) => one.target)).toEqual([
      401, 402,
    ])
    expect(battle.order('worf uses lineShot on 401', 0, 99).log('shotFired', 'turnEnded')).toEqual([
      'shotFired worf 401 officerPhaser 70 1 1 4 none',
      'shotFired worf 402 officerPhaser 70 1 0 grazed 1 none',
      'turnEnded worf',
    ])
  })

  it('the second target of a line shot is the nearest behind the first, whatever its number', () => {
    const battle = scenario(
      ROW,
      'worf @ 0,0\n scout 401 @ 7,0 facing E\n scout 402 @ 3,0 facing E\n scout 403 @ 5,0 facing E',
    )
    expect(battle.forecast('worf uses lineShot on 402').attacks.map((one) => one.target)).toEqual([
      402, 403,
    ])
  })

  it('a line shot passes by whoever is not seen', () => {
    const battle = scenario(
      `m m m m m m m m
        m m m m m m m m`,
      'worf @ 0,0\n data @ 0,1\n trooper 501 @ 2,0\n trooper 502 @ 4,0 hidden 3\n trooper 503 @ 5,0',
    )
    const line = 'worf uses lineShot on 501'
    expect(battle.forecast(line).attacks.map((one) => one.target)).toEqual([501, 503])
    expect(battle.order(line, 0, 0).log('resolveLost')).toEqual([
      'resolveLost 501 4',
      'resolveLost 503 4',
    ])
  })

  it('the launcher strikes everybody within one hex, friends as well, once a mission', () => {
    const battle = scenario(
      THREE,
      `worf @ 0,1
       data @ 5,0
       scout 401 @ 4,1 facing E
       hunter 402 @ 5,1 facing E
       scout 403 @ 6,1 facing E
       column 11 @ 4,2 holds`,
    )
    expect(battle.order('worf uses launcher at 4,1').log('resolveLost', 'calmChanged')).toEqual([
      'resolveLost data 6',
      'resolveLost 401 6',
      'resolveLost 402 6',
      'calmChanged 11 2 shotNear',
    ])
    for (let round = 0; round < 4; round += 1) battle.endRound()
    expect(battle.refusal('worf uses launcher at 6,1')).toBe('signatureUsed')
  })

  it('his blade needs no line through cover and makes no noise for columns', () => {
    const battle = scenario('m f m m m', 'worf @ 0,0\n trooper 501 @ 1,0\n column 11 @ 3,0 holds')
    expect(battle.order('worf attacks 501 with blade', 0).log('shotFired', 'calmChanged')).toEqual([
      'shotFired worf 501 blade 90 1 1 5 none',
    ])
  })
})

describe('Crusher (GAME 4.9)', () => {
  it('treats three Resolve, not above the full', () => {
    const battle = scenario(ROW, 'crusher @ 0,0\n worf @ 1,0 resolve 4\n data @ 2,0 resolve 1')
    expect(battle.refusal('crusher uses treat on data')).toBe('outOfRange')
    expect(battle.order('crusher uses treat on worf').log('resolveGained')).toEqual([
      'resolveGained worf 3 treated',
    ])
    const nearly = scenario(ROW, 'crusher @ 0,0\n worf @ 1,0 resolve 9')
    expect(nearly.order('crusher uses treat on worf').log('resolveGained')).toEqual([
      'resolveGained worf 1 treated',
    ])
  })

  it('treatment revives', () => {
    const battle = scenario(ROW, 'crusher @ 0,0\n worf @ 1,0 down 1')
    expect(battle.order('crusher uses treat on worf').log('unitStoodUp')).toEqual([
      'unitStoodUp worf 3 crusher',
    ])
  })

  it('whoever is whole is not treated', () => {
    const battle = scenario(ROW, 'crusher @ 0,0\n worf @ 1,0')
    expect(battle.refusal('crusher uses treat on worf')).toBe('unhurt')
  })

  it('purges all tags within two hexes', () => {
    const battle = scenario(
      ROW,
      `crusher @ 4,0
       column 11 @ 6,0
       column 12 @ 7,0
       hunter 401 @ 0,0 facing W
       scout 402 @ 1,0 facing W
       tag 1: 401 aims crusher
       tag 2: 401 locks 11/3
       tag 3: 402 locks 12/0`,
    )
    expect(battle.order('crusher uses purge').log('tagDropped')).toEqual([
      'tagDropped 1 purged',
      'tagDropped 2 purged',
    ])
  })

  it('does not purge where no tag is', () => {
    expect(scenario(ROW, 'crusher @ 4,0').refusal('crusher uses purge')).toBe('noTagNear')
  })

  it('her calm hands steady the columns within three hexes for the round, once a mission', () => {
    const battle = scenario(
      ROW,
      `crusher @ 4,0
       worf @ 5,0
       column 11 @ 7,0 calm 0 holds
       column 12 @ 8,0 calm 1 holds
       scout 401 @ 10,0 facing E`,
    )
    expect(battle.order('crusher uses calmHands').log('calmChanged', 'conditionBegan')).toEqual([
      'calmChanged 11 3 soothed',
      'conditionBegan 11 steady 1',
    ])
    expect(battle.order('worf attacks 401', 0).log('calmChanged')).toEqual([
      'calmChanged 12 0 shotNear',
    ])
    battle.endRound()
    expect(battle.refusal('crusher uses calmHands')).toBe('signatureUsed')
  })

  it('whoever rests beside her heals once more', () => {
    const battle = scenario(ROW, 'crusher @ 4,0\n worf @ 5,0 resolve 3\n data @ 6,0 resolve 3')
    expect(battle.endRound().log('resolveGained')).toEqual([
      'resolveGained worf 1 surface',
      'resolveGained worf 1 bedside',
      'resolveGained data 1 surface',
    ])
  })

  it('whoever rests beside her and lacks but two is whole again', () => {
    const battle = scenario(ROW, 'crusher @ 4,0\n worf @ 5,0 resolve 8\n data @ 3,0 resolve 9')
    expect(battle.endRound().log('resolveGained')).toEqual([
      'resolveGained worf 1 surface',
      'resolveGained worf 1 bedside',
      'resolveGained data 1 surface',
    ])
    expect([battle.unit('worf').resolve, battle.unit('data').resolve]).toEqual([10, 10])
  })
})

describe('the numbers of the cast (GAME 4.9)', () => {
  it.each([
    ['picard', 8, 4, 'officerPhaser'],
    ['data', 10, 5, 'androidPhaser'],
    ['worf', 10, 4, 'officerPhaser'],
    ['crusher', 6, 4, 'fieldPhaser'],
    ['security', 7, 4, 'securityPhaser'],
    ['scout', 6, 5, undefined],
    ['hunter', 8, 7, undefined],
    ['warden', 8, 4, undefined],
    ['trooper', 6, 4, 'trooperRifle'],
    ['enforcer', 10, 3, 'enforcerRepeater'],
  ])('%s', (kind, resolve, moveHexes, weapon) => {
    const spec = scenario('m', 'worf @ 0,0').world.content.units.get(kind)
    expect([spec?.resolve, spec?.moveHexes, spec?.weapons[0]]).toEqual([resolve, moveHexes, weapon])
  })

  it.each([
    ['officerPhaser', 7, 4, 70, 1],
    ['androidPhaser', 7, 4, 80, 1],
    ['blade', 1, 5, 90, 1],
    ['launcher', 6, 6, 100, 1],
    ['fieldPhaser', 6, 3, 65, 1],
    ['securityPhaser', 7, 3, 65, 1],
    ['trooperRifle', 6, 3, 65, 1],
    ['enforcerRepeater', 5, 2, 60, 3],
  ])('%s', (id, rangeHexes, damage, hitPercent, shots) => {
    expect(scenario('m', 'worf @ 0,0').world.content.weapons.get(id)).toMatchObject({
      rangeHexes,
      damage,
      hitPercent,
      shots,
    })
  })
})
