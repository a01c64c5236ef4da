import { describe, expect, it } from 'vitest'
import { scenario } from './scenario'

const ROW = 'm m m m m m m m m m m m m m'
const ROWS = `${ROW}\n${ROW}\n${ROW}`
const DECK = 'D D D D D D\n D D G D D D\nD D D B D D'

describe('bores and caves (GAME 4.4, 4.6)', () => {
  const CAVES = 'm m m v v v v m m m m m m m'
  const TWO = `${ROW}\n${CAVES}\n${ROW}`

  it('a bore works on the nearest cave and those beside it: two rounds’ warning, and loud', () => {
    const battle = scenario(TWO, 'bore 401 @ 2,0 facing E')
    expect(battle.endTurn().log('bombardmentDrawn', 'ticksAdded')).toEqual([
      'bombardmentDrawn 3,1 4,1 3 401',
      'ticksAdded 2 loud',
    ])
    battle.order('end turn')
    expect(battle.endRound().log('bombardmentStruck', 'bombardmentDrawn')).toEqual([])
    expect(battle.endRound().log('bombardmentStruck', 'terrainChanged')).toEqual([
      'bombardmentStruck 3,1 4,1 3',
      'terrainChanged 3,1 rubble',
      'terrainChanged 4,1 rubble',
    ])
  })

  it('then it works on what still stands, and never twice at once', () => {
    const battle = scenario(TWO, 'bore 401 @ 4,0 facing E')
    for (let round = 0; round < 3; round += 1) battle.endRound()
    expect(battle.endRound().log('bombardmentDrawn')).toEqual(['bombardmentDrawn 5,1 6,1 6 401'])
  })

  it('who drops the bore saves the caves it works on', () => {
    const battle = scenario(
      TWO,
      'worf @ 1,0\n bore 401 @ 2,0 facing E resolve 1\n bombardment 3,1 falls 3 401\n bombardment 6,1 falls 3',
    )
    expect(battle.order('worf attacks 401 with blade', 0).log('bombardmentCalledOff')).toEqual([
      'bombardmentCalledOff 401',
    ])
    battle.endRound()
    battle.endRound()
    expect(battle.endRound().log('terrainChanged')).toEqual(['terrainChanged 6,1 rubble'])
  })

  it('a cave that comes down hurts and frightens whoever is inside; nobody is killed', () => {
    const battle = scenario(
      TWO,
      'worf @ 3,1\n column 11 @ 4,1 holds\n column 12 @ 6,1 holds\n bombardment 3,1 4,1 falls 1',
    )
    const told = battle.endRound()
    expect(told.log('resolveLost', 'calmChanged')).toEqual([
      'resolveLost worf 3',
      'calmChanged 11 1 bombarded',
    ])
    expect(battle.unit('11').column?.households).toBe(0b11111)
  })

  it('a jammed bore does not work', () => {
    const battle = scenario(TWO, 'bore 401 @ 2,0 facing E jammed 1')
    expect(battle.endTurn().log('bombardmentDrawn')).toEqual([])
  })

  it('columns that walk by themselves do not enter what will fall', () => {
    const battle = scenario(CAVES, 'column 11 @ 1,0\n flag 13,0\n bombardment 4,0 falls 5')
    battle.endTurn()
    expect(battle.place('11')).toBe('3,0')
  })

  it('a mission lets a roof come down', () => {
    const battle = scenario(TWO, 'data @ 0,1', {
      triggers: [
        {
          id: 'roof',
          once: true,
          on: { front: 0, event: 'unitMoved' },
          when: [],
          do: [{ front: 0, name: 'drawCaveIn', args: { hex: 18, rounds: 1 } }],
        },
      ],
    })
    battle.order('data moves 1,1')
    expect(battle.view('blue').bombardments).toEqual([{ hexes: [18], round: 2, by: null }])
  })
})

describe('rockfalls (GAME 7)', () => {
  const units = `worf @ 2,0
     rockfall 2,1 onto 3,1 4,1
     trooper 501 @ 3,1
     scout 401 @ 4,1 facing E
     column 11 @ 6,1 holds`

  it('dropped once, they lie in the way and hurt whoever is below, machines too', () => {
    const battle = scenario(ROWS, units)
    const told = battle.order('worf drops 2,1')
    expect(told.log('rockfallDropped', 'terrainChanged', 'resolveLost', 'unitStunned')).toEqual([
      'rockfallDropped worf 2,1',
      'terrainChanged 3,1 rubble',
      'resolveLost 501 6',
      'unitStunned 501 1',
      'terrainChanged 4,1 rubble',
      'resolveLost 401 6',
    ])
    expect(told.log('probeDestroyed')).toEqual(['probeDestroyed 401'])
    expect(told.log('calmChanged')).toEqual(['calmChanged 11 2 shotNear'])
    expect(battle.refusal('worf drops 2,1')).toBe('noRockfall')
    expect(battle.ground().pieces.rockfallsDropped).toBe(1)
  })

  it('are dropped by who stands there, on nobody of ours', () => {
    const far = scenario(ROWS, 'worf @ 0,0\n rockfall 2,1 onto 3,1')
    expect(far.refusal('worf drops 2,1')).toBe('outOfRange')
    const below = scenario(ROWS, 'worf @ 2,0\n column 11 @ 3,1\n rockfall 2,1 onto 3,1')
    expect(below.refusal('worf drops 2,1')).toBe('friendBelow')
    const theirs = scenario(ROWS, 'data @ 13,2\n trooper 501 @ 2,0\n rockfall 2,1 onto 3,1')
    theirs.endTurn()
    expect(theirs.refusal('501 drops 2,1')).toBe('noRockfall')
  })

  it('the forecast says how far they are heard', () => {
    const battle = scenario(ROWS, units)
    const told = battle.forecast('worf drops 2,1')
    expect(told.ticks).toBe(1)
    expect(told.calm).toEqual([{ unit: 11, runs: false }])
  })
})

describe('decks (GAME 4.1)', () => {
  it('a deck and an emitter floor cost 1, bulkheads and chasms are not walked', () => {
    const battle = scenario('D E D B\n D . D D', 'data @ 0,0')
    expect(battle.isLegal('data moves 1,0 2,0')).toBe(true)
    expect(battle.refusal('data moves 1,0 2,0 3,0')).toBe('pathClosed')
    expect(battle.refusal('data moves 0,1 1,1')).toBe('pathClosed')
  })

  it('a bulkhead and a closed door hide what is behind them, a chasm does not', () => {
    const seen = (board: string): readonly number[] =>
      scenario(board, 'data @ 0,0\n guard 501 @ 4,0')
        .view('blue')
        .units.map(({ id }) => id)
    expect(seen('D D B D D')).toEqual([1])
    expect(seen('D D G D D')).toEqual([1])
    expect(seen('D D S D D')).toEqual([1])
    expect(seen('D D O D D')).toEqual([1, 501])
    expect(seen('D D . D D')).toEqual([1, 501])
  })

  it('a machine flies over a chasm, not through a bulkhead', () => {
    const battle = scenario('D . D B D', 'data @ 4,0\n scout 401 @ 0,0 facing E loop 0,0 4,0')
    battle.endTurn()
    expect(battle.isLegal('401 plots 1,0 2,0')).toBe(true)
    expect(battle.refusal('401 plots 1,0 2,0 3,0')).toBe('pathClosed')
  })
})

describe('doors (GAME 4.1)', () => {
  it('opening costs one action, and shows what is behind', () => {
    const battle = scenario(DECK, 'data @ 1,1\n guard 501 @ 4,1')
    expect(battle.refusal('data moves 2,1')).toBe('pathClosed')
    const told = battle.order('data opens 2,1')
    expect(told.log('actionSpent', 'doorWorked', 'terrainChanged', 'contactSeen')).toEqual(
      [
        'actionSpent data 1',
        'doorWorked data 2,1 open',
        'terrainChanged 2,1 doorOpen',
        'contactSeen blue 501',
        'contactSeen red 1',
      ].map((line) => line.replace('red 1', 'red data')),
    )
    expect(told.revealed).toBe(true)
    battle.order('data moves 2,1')
  })

  it('a sealed door is not opened, it is forced: loud, and no door any more', () => {
    const battle = scenario(DECK, 'data @ 1,1')
    battle.order('data seals 2,1')
    expect(battle.refusal('data opens 2,1')).toBe('doorIsSealed')
    expect(battle.order('data forces 2,1').log('ticksAdded', 'terrainChanged')).toEqual([
      'terrainChanged 2,1 deck',
      'ticksAdded 2 loud',
    ])
    expect(battle.refusal('data seals 2,1')).toBe('noAction')
  })

  it('an open door is sealed when nobody stands in it', () => {
    const battle = scenario('D D O D', 'data @ 1,0\n worf @ 2,0')
    expect(battle.refusal('data seals 2,0')).toBe('hexTaken')
    battle.order('worf moves 3,0')
    battle.order('data seals 2,0')
    expect(battle.isLegal('data forces 2,0')).toBe(true)
  })

  it('the others open doors too', () => {
    const battle = scenario(DECK, 'data @ 0,0\n guard 501 @ 3,1')
    battle.endTurn()
    battle.order('501 opens 2,1')
    battle.order('501 moves 2,1 1,1')
  })

  it('La Forge works doors and consoles two hexes away, others those beside them', () => {
    const battle = scenario('D D D G C D', 'laforge @ 1,0\n data @ 0,0')
    expect(battle.refusal('data opens 3,0')).toBe('outOfReach')
    battle.order('laforge opens 3,0')
    battle.order('laforge moves 2,0')
    battle.endRound()
    expect(battle.isLegal('laforge works 4,0')).toBe(true)
  })
})

describe('consoles (GAME 4.1)', () => {
  it('a console is used once, from beside it, and the mission says what comes of it', () => {
    const battle = scenario('D D C D S D', 'data @ 1,0', {
      triggers: [
        {
          id: 'door',
          once: true,
          on: { front: 0, event: 'consoleUsed' },
          when: [{ name: 'atHex', args: { hex: 2 } }],
          do: [{ front: 0, name: 'openDoor', args: { hex: 4 } }],
        },
      ],
    })
    expect(battle.order('data works 2,0').log('consoleUsed', 'terrainChanged')).toEqual([
      'consoleUsed data 2,0',
      'terrainChanged 4,0 doorOpen',
    ])
    expect(battle.refusal('data works 2,0')).toBe('consoleUsed')
    expect(battle.ground().pieces.consolesUsed).toEqual([2])
  })
})

describe('carrying the injured (GAME 7)', () => {
  it('taking somebody up costs a move, and shortens the next; laying down is free', () => {
    const battle = scenario(ROWS, 'worf @ 1,0\n injured 41 @ 0,0')
    battle.order('worf takes up 41')
    expect(battle.place('41')).toBe('carried')
    expect(battle.unit('worf').ap).toBe(1)
    expect(battle.refusal('worf moves 2,0 3,0 4,0 5,0')).toBe('pathTooLong')
    battle.order('worf moves 2,0 3,0 4,0')
    battle.order('worf lays down at 5,0')
    expect(battle.place('41')).toBe('5,0')
    expect(battle.refusal('worf lays down at 3,0')).toBe('carriesNobody')
  })

  it('who carries neither shoots nor watches, and carries one', () => {
    const battle = scenario(
      ROWS,
      'worf @ 1,0\n injured 41 @ 0,0\n injured 42 @ 2,0\n scout 401 @ 5,0 facing E',
    )
    battle.order('worf takes up 41')
    expect(battle.refusal('worf attacks 401')).toBe('handsFull')
    expect(battle.refusal('worf watches E')).toBe('handsFull')
    expect(battle.refusal('worf takes up 42')).toBe('handsFull')
  })

  it('the injured neither walk nor stand up nor are revived', () => {
    const battle = scenario(ROWS, 'crusher @ 1,0\n injured 41 @ 0,0')
    expect(battle.refusal('41 moves 0,1')).toBe('isDown')
    expect(battle.refusal('crusher revives 41')).toBe('cannotStand')
    expect(battle.refusal('crusher uses treat on 41')).toBe('cannotStand')
    for (let round = 0; round < 4; round += 1) battle.endRound()
    expect(battle.unit('41').status).toBe('down')
  })

  it('a stunned officer is carried off before he can be taken', () => {
    const battle = scenario(ROWS, 'data @ 1,0\n worf @ 0,0 down 1\n trooper 501 @ 0,1')
    battle.order('data takes up worf')
    battle.order('data moves 2,0 3,0')
    battle.endTurn()
    expect(battle.order('end turn').log('unitTaken')).toEqual([])
    expect(battle.place('worf')).toBe('carried')
  })

  it('a bearer who falls lets go: whom he carried lies beside him', () => {
    const battle = scenario(ROWS, 'worf @ 1,0 resolve 1\n injured 41 @ 0,0\n trooper 501 @ 5,0')
    battle.order('worf takes up 41')
    battle.endTurn()
    expect(battle.order('501 attacks worf', 0).log('unitStunned', 'unitLaidDown')).toHaveLength(2)
    expect(battle.unit('41').status).toBe('down')
  })

  it('the injured are tagged like anybody, and nobody shakes off a tag by being carried', () => {
    const battle = scenario(
      ROWS,
      'worf @ 1,0\n injured 41 @ 0,0\n scout 401 @ 4,0 facing W\n tag 1: 401 locks 41',
    )
    expect(battle.refusal('worf takes up 41')).toBe('isTagged')
    battle.order('worf pulls 1')
    battle.order('worf takes up 41')
  })

  it('who reaches an exit with somebody injured has brought them to safety', () => {
    const battle = scenario(`${ROWS}\nzones:\nexit 3,0`, 'worf @ 1,0\n injured 41 @ 0,0')
    battle.order('worf takes up 41')
    expect(battle.order('worf moves 2,0 3,0').log('injuredSafe')).toEqual([
      'injuredSafe worf injured',
    ])
    expect(battle.place('41')).toBe('safe')
    expect(battle.ground().pieces.injuredSafe).toBe(1)
    expect(battle.unit('worf').status).toBe('active')
  })
})
