import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from './scenario'

const ROW = 'm m m m m m m m m m m m m m'

/** The offer of an action or ability: its targets, or why it cannot be done. */
const offerOf = (battle: Scenario, unit: string, id: string): string => {
  const offer = battle
    .options(unit)
    .actions.find((one) => one.ability === id || (one.ability === null && one.id === id))
  if (offer === undefined) return 'not offered'
  return offer.rejection === null ? offer.targets.join(' ') : offer.rejection.code
}

describe('what a unit is offered', () => {
  it('targets that it may choose', () => {
    const battle = scenario(
      ROW,
      `worf @ 2,0 carries 1
       data @ 1,0 down 1
       column 11 @ 3,0
       scout 401 @ 5,0 facing E
       scout 402 @ 9,0 facing E
       hunter 403 @ 10,0 facing E
       tag 1: 401 aims 11/0`,
    )
    expect(offerOf(battle, 'worf', 'attack')).toBe('401 402')
    expect(offerOf(battle, 'worf', 'melee')).toBe('outOfRange')
    expect(offerOf(battle, 'worf', 'overwatch')).toBe('0 1 2 3 4 5')
    expect(offerOf(battle, 'worf', 'pullTag')).toBe('1')
    expect(offerOf(battle, 'worf', 'revive')).toBe('2')
    expect(offerOf(battle, 'worf', 'placeInhibitor')).toBe('1 2 3')
    expect(offerOf(battle, 'worf', 'lineShot')).toBe('401')
    expect(battle.options('worf').guidable).toEqual([11])
  })

  it('the reason, where there is nothing to choose', () => {
    const battle = scenario(ROW, 'worf @ 2,0\n crusher @ 3,0\n trooper 501 @ 4,0 down 1')
    expect(offerOf(battle, 'worf', 'attack')).toBe('targetDown')
    expect(offerOf(battle, 'crusher', 'purge')).toBe('noTagNear')
    expect(offerOf(battle, 'crusher', 'treat')).toBe('unhurt')
    battle.order('worf uses intercept')
    expect(offerOf(battle, 'worf', 'overwatch')).toBe('turnOver')
    expect(battle.options('worf').canMove?.code).toBe('turnOver')
  })

  it('hexes that it can move to, each with a legal path', () => {
    const battle = scenario(
      `m m f m m
        m d m m m
       m m m1 m2 m`,
      'worf @ 0,0\n data @ 1,0\n trooper 501 @ 2,1',
    )
    for (const name of ['worf', 'data']) {
      const { reach } = battle.options(name)
      expect(reach.hexes.length).toBeGreaterThan(2)
      for (const hex of reach.hexes) {
        const path = reach.pathTo(hex).map((step) => `${step % 5},${Math.floor(step / 5)}`)
        expect(battle.command(`${name} moves ${path.join(' ')}`)).toMatchObject({
          path: reach.pathTo(hex),
        })
        expect(battle.isLegal(`${name} moves ${path.join(' ')}`)).toBe(true)
      }
    }
  })

  it('a charge that is near, and from where it can be blown', () => {
    const offered = (place: string): string =>
      offerOf(scenario(ROW, `worf @ ${place}\n charge 3,0`), 'worf', 'blowCharge')
    expect(offered('5,0')).toBe('3')
    expect(offered('6,0')).toBe('outOfRange')
    expect(offered('7,0')).toBe('not offered')
    expect(offered('3,0')).toBe('friendOnCharge')
  })

  it('an inhibitor to lift where one lies, another day than it was placed', () => {
    const offered = (round: number): string =>
      offerOf(
        scenario(ROW, 'worf @ 2,0\n inhibitor 3,0 placed 1', { round }),
        'worf',
        'liftInhibitor',
      )
    expect([1, 2].map(offered)).toEqual(['justPlaced', '3'])
  })

  it('nothing to columns and probes, who give themselves no orders', () => {
    const battle = scenario(ROW, 'column 11 @ 0,0')
    expect(battle.options('11').actions).toEqual([])
  })
})

describe('what is forecast of an answer', () => {
  it('whoever can shoot back from where they stand, by what the mover would stand on', () => {
    const battle = scenario(
      'm m m r m m m m m m m m m',
      'worf @ 1,0\n trooper 501 @ 9,0\n enforcer 502 @ 10,0\n trooper 503 @ 11,0 down 1',
    )
    expect(battle.forecast('worf moves 2,0').returnFire).toEqual([])
    expect(battle.forecast('worf moves 2,0 3,0').returnFire).toEqual([
      {
        unit: 501,
        kind: 'shot',
        hitPercent: 25,
        certainHits: 0,
        extraHitPercent: 25,
        damagePerHit: 3,
      },
    ])
  })

  it('an aim that a probe would take, and the hexes under overwatch that the way enters', () => {
    const battle = scenario(
      ROW,
      'worf @ 1,0\n scout 401 @ 6,0 facing W\n trooper 501 @ 9,0 overwatch 3,0 4,0 5,0',
    )
    const forecast = battle.forecast('worf moves 2,0 3,0')
    expect(forecast.returnFire.map(({ unit, kind }) => `${unit} ${kind}`)).toEqual([
      '401 aim',
      '501 overwatch',
    ])
    expect(forecast.overwatched).toEqual([{ unit: 501, hex: battle.hex('3,0') }])
    expect(forecast.exposures).toEqual([
      { unit: 1, hex: 2, probe: 401, band: 'noticed' },
      { unit: 1, hex: 3, probe: 401, band: 'watched' },
    ])
    expect(forecast.ticks).toBe(1)
  })

  it('hexes under the overwatch of somebody who is not seen', () => {
    const battle = scenario(
      `m m m f m m m
        m m m f m m m`,
      'worf @ 0,0\n trooper 501 @ 5,0 overwatch 1,0 2,0',
    )
    expect(battle.view('blue').units.map((unit) => unit.kind)).toEqual(['worf'])
    expect(battle.forecast('worf moves 1,0').overwatched).toEqual([
      { unit: 501, hex: battle.hex('1,0') },
    ])
  })

  it('a shot frightens columns near it and near who shoots, a blade none', () => {
    const battle = scenario(
      ROW,
      `worf @ 0,0
       column 11 @ 2,0 holds
       column 12 @ 4,0 holds
       hunter 401 @ 1,0 facing E
       scout 402 @ 7,0 facing E`,
    )
    const calm = (line: string) => battle.forecast(line).calm.map(({ unit }) => unit)
    expect(calm('worf attacks 401 with blade')).toEqual([])
    expect(calm('worf attacks 402')).toEqual([11, 12])
    expect(calm('worf uses lineShot on 401')).toEqual([11, 12])
    expect(battle.order('worf uses lineShot on 401', 0, 0).log('calmChanged')).toEqual([
      'calmChanged 11 2 shotNear',
      'calmChanged 12 2 shotNear',
    ])
  })

  it('a column that is left without calm is said to run, and runs', () => {
    const battle = scenario(
      ROW,
      `worf @ 0,0
       column 11 @ 2,0 holds calm 1
       column 12 @ 4,0 holds calm 2
       scout 402 @ 7,0 facing E`,
    )
    expect(battle.forecast('worf attacks 402').calm).toEqual([
      { unit: 11, runs: true },
      { unit: 12, runs: false },
    ])
    battle.order('worf attacks 402', 0)
    expect(battle.endRound().log('columnFled')).toEqual(['columnFled 11'])
  })

  it('tags that would lapse because the body leaves the line', () => {
    const battle = scenario(
      ROW,
      'worf @ 5,0\n column 11 @ 4,0\n scout 401 @ 0,0 facing W\n tag 1: 401 aims 11/0',
    )
    expect(battle.forecast('worf moves 6,0 7,0 guiding 11').tagsEnded).toEqual([
      { tag: 1, cause: 'lapsed' },
    ])
  })
})
