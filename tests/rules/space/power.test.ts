import { describe, expect, it } from 'vitest'
import { sky, skyScenario } from './scenario'

const OPEN = sky(12, 5)

describe('power (GAME 5.1)', () => {
  it('stays as it was set', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,2')
    battle.order('enterprise sets 3/2/2/1/0')
    battle.endRound()
    expect(battle.ship('enterprise').power).toEqual([3, 2, 2, 1, 0])
  })

  it('moves two pips a turn and no third', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,2')
    expect(battle.refusal('enterprise sets 3/0/3/2/0')).toBe('tooManyMoved')
    battle.order('enterprise sets 3/1/3/1/0')
    expect(battle.ship('enterprise').power).toEqual([3, 1, 3, 1, 0])
    expect(battle.refusal('enterprise sets 3/0/3/2/0')).toBe('tooManyMoved')
  })

  it('takes a preset whole, however many pips that moves', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,2 power 0/0/8/0/0')
    battle.order('enterprise sets 3/1/2/2/0')
    expect(battle.ship('enterprise').power).toEqual([3, 1, 2, 2, 0])
  })

  it('gives no more pips than the core has', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,2')
    expect(battle.refusal('enterprise sets 3/3/2/1/0')).toBe('tooManyPips')
  })

  it('is set before the helm', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,2')
    battle.order('enterprise flies - at 0')
    expect(battle.refusal('enterprise sets 3/2/2/1/0')).toBe('powerBeforeHelm')
  })

  it('an engine pip is a point of thrust, up to what the ship can take', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,2 power 5/1/1/1/0')
    expect(battle.refusal('enterprise flies FFFF at 4')).toBe('speedOutOfReach')
    battle.order('enterprise flies FFF at 3')
    expect(battle.place('enterprise')).toBe('5,2')
  })

  it('a weapons pip arms one mount', () => {
    const battle = skyScenario(OPEN, 'enterprise @ 2,2 power 2/1/2/3/0\n raider @ 4,2 facing W')
    battle.order('enterprise flies - at 0')
    battle.order('enterprise fires 0 at raider')
    expect(battle.refusal('enterprise fires 1 at raider')).toBe('noMountArmed')
  })

  it('a shields pip gives two points to the arc that is chosen, for this round', () => {
    const battle = skyScenario(
      OPEN,
      'enterprise @ 6,2 facing E power 2/1/3/2/0\n battleship @ 8,2 facing W',
    )
    battle.order('enterprise reinforces 0')
    expect(battle.ship('enterprise').bonus).toBe(6)
    battle.endTurn()
    const told = battle.order('battleship fires 0 at enterprise', 0)
    // Five shots at 70: three are certain, the die gives a fourth.
    expect(told.log('shieldHit')).toEqual(['shieldHit enterprise 0 6 6 volley'])
    expect(battle.ship('enterprise').arcs).toEqual([4, 10, 10, 10, 10, 10])
  })

  it('a sensor pip extends the lock by two', () => {
    const ships = (pips: number) =>
      `enterprise @ 0,2 power 2/1/0/${pips}/0\n battleship @ 8,2 facing W`
    const locked = (pips: number): boolean => {
      const battle = skyScenario(OPEN, ships(pips))
      battle.order('enterprise flies - at 0')
      return battle.forecast('enterprise fires 0 at battleship').strikes[0].isLocked
    }
    expect(locked(1)).toBe(false)
    expect(locked(2)).toBe(true)
  })

  it('a repair pip is a team more', () => {
    const mended = (pips: number): readonly number[] => {
      const battle = skyScenario(OPEN, `enterprise @ 2,2 fires 5 power 0/0/0/0/${pips}`)
      battle.endRound()
      return [battle.ship('enterprise').fires, battle.ship('enterprise').hull]
    }
    expect(mended(0)).toEqual([2, 22])
    expect(mended(2)).toEqual([0, 24])
  })
})
