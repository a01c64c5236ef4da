import { describe, expect, it } from 'vitest'
import { idleIn } from '../../src/battle'
import { scenario } from './scenario'

const ROW = 'm m m m m m m m m m m m m m m m'
const ROWS = `${ROW}\n${ROW}\n${ROW}\n${ROW}\n${ROW}`

describe('Troi (GAME 4.9)', () => {
  const WALL = 'm m m B m m m m m m m m m m'

  it('senses minds within eight, though a wall stands between', () => {
    const near = scenario(WALL, 'troi @ 0,0\n trooper 501 @ 8,0')
    expect(near.view('blue').units.map(({ id }) => id)).toContain(501)
    const far = scenario(WALL, 'troi @ 0,0\n trooper 501 @ 9,0')
    expect(far.view('blue').units.map(({ id }) => id)).not.toContain(501)
  })

  it('senses no machines', () => {
    const battle = scenario(WALL, 'troi @ 0,0\n scout 401 @ 6,0 facing E')
    expect(battle.view('blue').units.map(({ id }) => id)).not.toContain(401)
  })

  it('feels a mind as she walks toward it, and loses it as she walks away', () => {
    const battle = scenario(WALL, 'troi @ 1,0\n trooper 501 @ 10,0')
    expect(battle.order('troi moves 2,0').log('contactSeen')).toEqual(['contactSeen blue 501'])
    expect(battle.order('troi moves 1,0').log('contactLost')).toHaveLength(1)
  })

  it('knows the hidden too, but cannot shoot at them', () => {
    const battle = scenario(ROW, 'troi @ 0,0\n trooper 501 @ 3,0 hidden 9')
    expect(battle.view('blue').units.map(({ id }) => id)).toContain(501)
    expect(battle.refusal('troi attacks 501')).toBe('noSight')
  })

  it('soothe gives a column two calm', () => {
    const battle = scenario(ROW, 'troi @ 0,0\n column 11 @ 4,0 calm 0 holds\n column 12 @ 5,0')
    expect(battle.refusal('troi uses soothe on 12')).toBe('outOfRange')
    expect(battle.order('troi uses soothe on 11').log('calmChanged')).toEqual([
      'calmChanged 11 2 soothed',
    ])
  })

  it('read intent shows two phases of a squad, and it walks as it meant to', () => {
    const battle = scenario(
      ROWS,
      `troi @ 0,2
       trooper 501 @ 15,2 squad 501
       enforcer 502 @ 15,1 squad 501
       trooper 503 @ 15,4 squad 503`,
    )
    expect(battle.refusal('troi uses readIntent on 501')).toBe('notASquad')
    const near = scenario(
      ROWS,
      `troi @ 0,2
       worf @ 2,2
       trooper 501 @ 8,2 squad 501
       enforcer 502 @ 8,0 squad 501`,
    )
    expect(near.order('troi uses readIntent on 501').revealed).toBe(true)
    const ways = near.view('blue').pieces.intents.map(({ unit, round }) => [unit, round])
    expect(ways).toEqual([
      [501, 1],
      [501, 2],
      [502, 1],
      [502, 2],
    ])
    near.endTurn()
    // The rifle has Worf in range from where it stands; the repeater has to come nearer.
    expect(near.refusal('501 moves 9,2')).toBe('isBound')
    expect(near.refusal('502 moves 9,0')).toBe('isBound')
    const [step] = near.view('red').pieces.intents.filter(({ unit }) => unit === 502)
    expect(near.options('502').reach.hexes).toEqual(step.path.slice().sort((a, b) => a - b))
    near.order('end turn')
    near.endTurn()
    near.order('end turn')
    expect(near.view('blue').pieces.intents).toEqual([])
  })

  it('imzadi shows all landings to come, and there they come', () => {
    const battle = scenario(
      `${ROWS}\nzones:\nlanding 2,0 8,2 14,4`,
      'troi @ 0,4\n ticks for level 3\n level 2',
    )
    const told = battle.order('troi uses imzadi', 1, 1)
    expect(told.log('landingsForeseen')).toEqual([
      `landingsForeseen blue ${['8,2', '14,4', '2,0'].map((one) => battle.hex(one)).join(' ')}`,
    ])
    expect(battle.view('red').pieces.landings).toEqual([])
    expect(told.seen('red', 'landingsForeseen')).toEqual([])
    // Nothing is drawn by dice any more: it was drawn when it was foreseen.
    expect(battle.endRound().log('arrivalDrawn')).toHaveLength(1)
    expect(battle.view('blue').arrivals.map(({ hex }) => hex)).toEqual([battle.hex('8,2')])
    expect(battle.view('blue').pieces.landings).toEqual(['14,4', '2,0'].map(battle.hex))
  })
})

describe('La Forge (GAME 4.9)', () => {
  it('jams a probe for one round: it neither flies nor aims nor sees', () => {
    const battle = scenario(
      ROWS,
      `laforge @ 0,2
       column 11 @ 5,2 holds
       scout 401 @ 6,2 facing W path 5,1 loop 4,1 9,1
       tag 1: 401 aims 11/0`,
    )
    battle.order('laforge uses jam on 401')
    expect(battle.endTurn().log('tagLocked', 'unitMoved', 'unitNoticed', 'tagAimed')).toEqual([])
    battle.order('end turn')
    // The next round it goes on where it stopped.
    expect(battle.endTurn().log('tagLocked')).toEqual(['tagLocked 1'])
  })

  it('overloads a console: it is gone, and whoever stands beside it is hurt', () => {
    const battle = scenario(
      'D D D D D D\n D D C D D D\nD D D D D D',
      'laforge @ 0,1\n guard 501 @ 3,1\n guard 502 @ 4,1',
    )
    expect(battle.refusal('laforge uses overload at 1,1')).toBe('noConsole')
    expect(
      battle.order('laforge uses overload at 2,1').log('resolveLost', 'terrainChanged'),
    ).toEqual(['terrainChanged 2,1 rubble', 'resolveLost 501 4'])
    expect(battle.refusal('laforge uses overload at 2,1')).toBe('coolingDown')
  })

  it('an overloaded console silences every machine within eight of it for two phases, and no other', () => {
    const battle = scenario(
      'D D C D D D D D D D D D D D',
      'laforge @ 0,0\n scout 401 @ 10,0 facing W path 9,0\n scout 402 @ 11,0 facing E path 12,0\n hunter 403 @ 6,0 facing E',
    )
    const told = battle.order('laforge uses overload at 2,0')
    expect(told.log('conditionBegan').filter((line) => line.includes('jammed'))).toHaveLength(2)
    const moved = battle.endTurn().log('unitMoved')
    expect(moved.some((line) => line.includes('402'))).toBe(true)
    expect(moved.some((line) => line.includes('401') || line.includes('403'))).toBe(false)
    expect(battle.order('end turn').log('conditionEnded')).toEqual([])
    expect(battle.endTurn().log('unitMoved')).toEqual([])
    expect(battle.order('end turn').log('conditionEnded')).toEqual([
      'conditionEnded 401 jammed',
      'conditionEnded 403 jammed',
    ])
  })

  it('new eyes see every enemy within ten through cover, for this round', () => {
    const wall = 'm m B m m m m m m m m m m m'
    const battle = scenario(wall, 'laforge @ 0,0\n scout 401 @ 10,0 facing E\n scout 402 @ 11,0')
    expect(battle.view('blue').units.map(({ id }) => id)).toEqual([1])
    battle.order('laforge uses newEyes')
    expect(battle.view('blue').units.map(({ id }) => id)).toEqual([1, 401])
    battle.endRound()
    expect(battle.view('blue').units.map(({ id }) => id)).toEqual([1])
    expect(battle.refusal('laforge uses newEyes')).toBe('signatureUsed')
  })
})

describe('Anij (GAME 4.9)', () => {
  const ROUGH = 'm u f r x k m m m m m m m m'

  it('columns that she leads walk rough ground like a trail', () => {
    const led = scenario(ROUGH, 'anij @ 1,0\n column 11 @ 0,0')
    // Four points of rough ground for her; two half points of five for those behind her.
    led.order('anij moves 2,0 3,0 guiding 11')
    expect(led.place('11')).toBe('2,0')
    led.endRound()
    led.order('anij moves 4,0')
    led.order('anij moves 5,0 6,0 guiding 11')
    expect(led.place('11')).toBe('5,0')
    const other = scenario(ROUGH, 'picard @ 1,0\n column 11 @ 0,0')
    other.order('picard moves 2,0 guiding 11')
    expect(other.place('11')).toBe('1,0')
  })

  it('guide five: five columns follow her this round', () => {
    const units = `anij @ 5,2
       column 11 @ 4,1\n column 12 @ 4,2\n column 13 @ 4,3\n column 14 @ 5,1\n column 15 @ 5,3`
    const battle = scenario(ROWS, units)
    const march = 'anij moves 6,2 7,2 guiding 11 12 13 14 15'
    expect(battle.refusal(march)).toBe('tooManyColumns')
    expect(battle.order('anij uses guideFive').log('actionSpent')).toEqual([])
    expect(battle.options('anij').guideMost).toBe(5)
    battle.order(march)
    expect(['11', '12', '13', '14', '15'].map((id) => battle.unit(id).column?.file)).toEqual([
      1, 1, 1, 1, 1,
    ])
    battle.endRound()
    expect(battle.options('anij').guideMost).toBe(3)
  })

  it('still: a column cannot lose calm this round', () => {
    const battle = scenario(ROW, 'anij @ 0,0\n column 11 @ 6,0 holds\n scout 401 @ 9,0 facing W')
    battle.order('anij uses still on 11')
    expect(battle.endTurn().log('calmChanged')).toEqual([])
    battle.order('end turn')
    expect(battle.endTurn().log('calmChanged')).toEqual(['calmChanged 11 2 watched'])
  })

  it('a perfect moment: enemies within three skip a phase, machines too', () => {
    const battle = scenario(
      ROWS,
      `anij @ 5,2
       trooper 501 @ 8,2
       trooper 502 @ 9,2
       scout 401 @ 5,0 facing E path 6,0 loop 9,0 5,0`,
    )
    battle.order('anij uses perfectMoment')
    expect(['401', '501', '502'].map((name) => idleIn(battle.unit(name), 1))).toEqual([
      'skips',
      'skips',
      null,
    ])
    expect(battle.endTurn().log('unitMoved')).toEqual([])
    expect(battle.refusal('501 attacks anij')).toBe('parleyed')
    battle.order('502 attacks anij', 0)
    battle.order('end turn')
    expect(battle.endTurn().log('unitMoved')[0]).toBe('unitMoved 401 5,0 6,0 0 fly')
    expect(battle.isLegal('501 attacks anij')).toBe(true)
  })
})

describe('those of the village (GAME 4.9)', () => {
  it('Sojef and Tournel guide, unarmed', () => {
    const battle = scenario(ROW, 'sojef @ 1,0\n tournel @ 5,0\n column 11 @ 0,0\n column 12 @ 4,0')
    battle.order('sojef moves 2,0 3,0 guiding 11')
    expect(battle.place('11')).toBe('2,0')
    battle.order('tournel moves 6,0 guiding 12')
    expect(battle.place('12')).toBe('5,0')
    expect(battle.refusal('sojef watches E')).toBe('unarmed')
  })

  it('Artim is small: he hides wherever his turn ends', () => {
    const battle = scenario(ROW, 'artim @ 0,0\n scout 401 @ 3,0 facing W')
    expect(battle.endTurn().log('unitNoticed', 'tagAimed')).toEqual([])
    const other = scenario(ROW, 'tournel @ 0,0\n scout 401 @ 3,0 facing W')
    expect(other.endTurn().log('tagAimed')).toHaveLength(1)
  })

  it('Artim is seen while he runs, and found by who stands beside him', () => {
    const running = scenario(ROW, 'artim @ 0,0\n scout 401 @ 5,0 facing W')
    expect(running.order('artim moves 1,0').log('unitNoticed')).toHaveLength(1)
    const found = scenario(ROW, 'artim @ 0,0\n scout 401 @ 1,0 facing W')
    expect(found.endTurn().log('tagAimed')).toHaveLength(1)
  })

  it('Artim fetches an inhibitor, or what there is to find, from within four', () => {
    const battle = scenario(ROWS, 'artim @ 0,2\n inhibitor 4,2 strength 3\n find 0,4 5,2')
    expect(battle.refusal('artim uses fetch at 5,2')).toBe('outOfRange')
    expect(battle.refusal('artim uses fetch at 1,2')).toBe('nothingToFetch')
    battle.order('artim uses fetch at 4,2')
    expect(battle.unit('artim').inhibitors).toEqual([3])
    expect(battle.ground().inhibitors).toEqual([])
    battle.endRound()
    battle.endRound()
    battle.order('artim uses fetch at 0,4')
    expect(battle.ground().pieces.found).toBe(1)
  })

  it('what lies on a hex is found by who ends a walk there', () => {
    const battle = scenario(ROW, 'data @ 0,0\n find 2,0')
    expect(battle.order('data moves 1,0 2,0 3,0').log('itemFound')).toEqual([])
    expect(battle.order('data moves 2,0').log('itemFound')).toEqual(['itemFound data 2,0'])
    battle.endRound()
    expect(battle.order('data moves 1,0').log('itemFound')).toEqual([])
  })
})

describe('a tactician (GAME 4.9)', () => {
  const codes = (battle: ReturnType<typeof scenario>, line: string) =>
    battle.forecast(line).attacks[0].modifiers.map(({ code }) => code)

  it('gives ten to the two nearest of his own, not to the third, nor to himself', () => {
    const battle = scenario(
      ROWS,
      `worf @ 5,2
       tactician 501 @ 10,2
       trooper 502 @ 10,1
       trooper 503 @ 9,2
       trooper 504 @ 10,4`,
    )
    battle.endTurn()
    expect(codes(battle, '502 attacks worf')).toContain('directed')
    expect(codes(battle, '503 attacks worf')).toContain('directed')
    expect(codes(battle, '504 attacks worf')).not.toContain('directed')
    expect(codes(battle, '501 attacks worf')).not.toContain('directed')
    expect(battle.forecast('503 attacks worf').attacks[0].hitPercent).toBe(75)
  })

  it('who is stunned directs nobody', () => {
    const battle = scenario(ROW, 'worf @ 0,0\n tactician 501 @ 6,0 down 1\n trooper 502 @ 5,0')
    battle.endTurn()
    expect(codes(battle, '502 attacks worf')).not.toContain('directed')
  })
})
