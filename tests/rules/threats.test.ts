import { describe, expect, it } from 'vitest'
import { reachersOf, strikePlaces } from '../../src/battle'
import { placeOf } from './places'
import { type Scenario, scenario } from './scenario'

/** `unit kind percent from` of everybody who reaches the place, as blue knows it. */
const reaching = (battle: Scenario, place: string): readonly string[] =>
  reachersOf(battle.world, battle.view('blue'), battle.hex(place)).map(
    ({ unit, kind, hitPercent, from }) =>
      `${unit} ${kind} ${hitPercent} ${placeOf(battle.world, from)}`,
  )

/** `place weapon percent` of each place from which the unit can attack. */
const striking = (battle: Scenario, name: string, target: string): readonly string[] =>
  strikePlaces(battle.world, battle.view('blue'), battle.unit(name).id, battle.unit(target).id).map(
    ({ hex, path, weapon, hitPercent }) =>
      `${placeOf(battle.world, hex)} after ${path.length} ${weapon} ${hitPercent}`,
  )

describe('who reaches a hex in the next phase', () => {
  const ROW = 'm m m m m m m m m m m m m m m m'

  it('a body, by one move and one attack', () => {
    // A trooper walks 4 and shoots 6: from 12,0 it comes to 8,0 and hits what stands on 2,0.
    const battle = scenario(ROW, 'worf @ 5,0\n trooper 501 @ 12,0')
    expect(reaching(battle, '2,0')).toEqual(['501 shot 65 8,0'])
    expect(reaching(battle, '1,0')).toEqual([])
  })

  it('with the chance that the place gives: cover counts, and a flank undoes it', () => {
    const battle = scenario('m r m m m m m', 'worf @ 4,0\n trooper 501 @ 6,0')
    expect(reaching(battle, '1,0')).toEqual(['501 shot 25 6,0'])
    const flanked = scenario('m m r m m m m', 'worf @ 2,0\n trooper 501 @ 6,0\n trooper 502 @ 0,0')
    expect(reaching(flanked, '2,0').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '501 shot 65',
      '502 shot 65',
    ])
  })

  it('nobody who is down, or skips the phase', () => {
    const battle = scenario(
      ROW,
      'worf @ 5,0\n trooper 501 @ 9,0 down 1\n trooper 502 @ 8,0 skips 1',
    )
    expect(reaching(battle, '5,0')).toEqual([])
  })

  it('a probe, by the cone that it carries along its drawn path, and by the aim at its end', () => {
    // From 6,0 the cone to the west watches 3,0 and notices 1,0 and 2,0; it only passes 10,0 by.
    const battle = scenario(ROW, 'worf @ 0,0\n scout 401 @ 8,0 facing W path 7,0 6,0')
    expect(reaching(battle, '3,0')).toEqual(['401 aim 100 6,0'])
    expect(reaching(battle, '1,0')).toEqual(['401 noticed 0 6,0'])
    expect(reaching(battle, '0,0')).toEqual([])
    expect(reaching(battle, '10,0')).toEqual([])
    const passing = scenario(ROW, 'worf @ 0,0\n warden 401 @ 8,0 facing W path 7,0 6,0')
    expect(reaching(passing, '4,0')).toEqual(['401 watched 0 7,0'])
  })

  it('no probe in a jam, and none aims at shielded ground', () => {
    const jammed = scenario(ROW, 'worf @ 0,0\n scout 401 @ 5,0 facing W jammed 1')
    expect(reaching(jammed, '3,0')).toEqual([])
    const inhibited = scenario(ROW, 'worf @ 0,0\n inhibitor 3,0\n scout 401 @ 5,0 facing W')
    expect(reaching(inhibited, '3,0')).toEqual(['401 watched 0 5,0'])
  })

  it('what it tells of a probe happens: who is said to be aimed at is', () => {
    const battle = scenario(ROW, 'worf @ 4,0\n scout 401 @ 8,0 facing W path 7,0 6,0')
    expect(reaching(battle, '4,0')).toEqual(['401 aim 100 6,0'])
    expect(battle.endTurn().log('tagAimed')).toEqual(['tagAimed 1: 401 aims worf'])
  })

  it('an overwatch over the hex, and a contact that may be near enough', () => {
    const battle = scenario(
      'm m m m f m m m m m m',
      'worf @ 0,0\n trooper 501 @ 8,0 overwatch 1,0 2,0',
    )
    expect(reaching(battle, '2,0')).toEqual(['501 overwatch 0 2,0', '501 unknown 0 8,0'])
    expect(reaching(battle, '0,0')).toEqual(['501 unknown 0 8,0'])
  })
})

describe('from where a target can be attacked', () => {
  it('each hex that one move reaches and the weapon carries from, and its own', () => {
    const battle = scenario('m m m m m m m m m m', 'worf @ 1,0\n scout 401 @ 9,0')
    expect(striking(battle, 'worf', '401')).toEqual([
      '2,0 after 1 officerPhaser 70',
      '3,0 after 2 officerPhaser 70',
      '4,0 after 3 officerPhaser 70',
      '5,0 after 4 officerPhaser 70',
    ])
  })

  it('each weapon by itself, each with its chance', () => {
    const battle = scenario('m m m m', 'worf @ 0,0\n trooper 501 @ 2,0')
    expect(striking(battle, 'worf', '501')).toEqual([
      '0,0 after 0 officerPhaser 70',
      '1,0 after 1 officerPhaser 70',
      '1,0 after 1 blade 90',
    ])
  })

  it('only from where it stands with its last action, and from nowhere once it has attacked', () => {
    const tired = scenario('m m m m m', 'worf @ 0,0 ap 1\n scout 401 @ 3,0')
    expect(striking(tired, 'worf', '401')).toEqual(['0,0 after 0 officerPhaser 70'])
    const spent = scenario('m m m m m', 'worf @ 0,0\n scout 401 @ 3,0')
    spent.order('worf attacks 401', 0)
    expect(striking(spent, 'worf', '401')).toEqual([])
  })

  it('every place holds: moving there, the attack is legal at the told chance', () => {
    const board = `m m m m m r m m
        m m m1 m m m m m
       m r m m f m m m`
    const units = 'worf @ 1,1\n trooper 501 @ 6,1\n scout 401 @ 4,2 facing E'
    for (const target of ['501', '401']) {
      const told = scenario(board, units)
      const places = strikePlaces(told.world, told.view('blue'), 1, Number(target))
      expect(places.length).toBeGreaterThan(3)
      for (const { hex, path, weapon, hitPercent } of places) {
        const battle = scenario(board, units)
        const steps = path.map((step) => placeOf(battle.world, step))
        if (steps.length > 0) battle.order(`worf moves ${steps.join(' ')}`)
        expect(battle.unit('worf').hex).toBe(hex)
        const attack = `worf attacks ${target} with ${weapon}`
        expect(battle.isLegal(attack)).toBe(true)
        expect(battle.forecast(attack).attacks[0].hitPercent).toBe(hitPercent)
      }
    }
  })
})
