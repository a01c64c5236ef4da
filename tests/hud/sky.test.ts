import { describe, expect, it } from 'vitest'
import { type Ship, skyView } from '../../src/battle'
import { hullSentences } from '../../src/hud/battle/sky/HarmPart'
import {
  hullOutlook,
  leakOf,
  NO_HARM,
  percentOf,
  surely,
  type Threat,
  threatsOn,
  through,
  together,
} from '../../src/hud/battle/sky/harm'
import { hullRows, pipsMoved, powerRows } from '../../src/hud/battle/sky/pips'
import { dueOf, signalOf } from '../../src/hud/battle/sky/signal'
import { type SkyCoachFacts, skyFollowed, skyTipFor } from '../../src/hud/session/sky/coach'
import { hasText, textFor } from '../../src/text'
import { patch, shipNamed } from '../input/patch'

const match = patch()
const [world] = match.field.skies
const view = match.sky('blue')
const battle = skyView(match.view('blue'))
const ship: Ship = { ...shipNamed(match, 'enterprise'), exposed: [1, 3, 2] }
const HALF = 5000

describe('what comes through', () => {
  it('an arc takes what it holds, the hull the rest, with the same chances', () => {
    const odds = [
      { points: 9, perTenThousand: HALF },
      { points: 12, perTenThousand: HALF },
    ]
    expect(through(odds, 10)).toEqual([
      { points: 0, perTenThousand: HALF },
      { points: 2, perTenThousand: HALF },
    ])
  })

  it('two strikes together have the chances of both', () => {
    const coin = [
      { points: 0, perTenThousand: HALF },
      { points: 3, perTenThousand: HALF },
    ]
    expect(together(coin, coin)).toEqual([
      { points: 0, perTenThousand: 2500 },
      { points: 3, perTenThousand: HALF },
      { points: 6, perTenThousand: 2500 },
    ])
  })

  it('who strikes the same arc shares what it holds; other arcs hold their own', () => {
    const threat = (arc: number): Threat => ({
      unit: arc,
      arc,
      shield: 5,
      odds: surely(4),
      meanHundredths: 400,
    })
    expect(leakOf([threat(0), threat(0)])).toEqual(surely(3))
    expect(leakOf([threat(0), threat(1)])).toEqual(surely(0))
    expect(leakOf([])).toEqual(NO_HARM)
  })

  it('a row that is crossed breaks what lies exposed in it, and no system of a lost ship', () => {
    const breaks = (points: number) => hullOutlook(world, ship, surely(points)).breaks
    expect(breaks(5)).toEqual([])
    expect(breaks(6)).toEqual([{ system: 'weapons', percent: 100 }])
    expect(breaks(12).map(({ system }) => system)).toEqual(['weapons', 'sensors'])
    const lost = hullOutlook(world, ship, surely(24))
    expect([lost.breaks, lost.lossPercent]).toEqual([[], 100])
  })

  it('what may happen is never said to be sure or impossible', () => {
    expect([1, 5, 9999].map(percentOf)).toEqual([1, 1, 99])
    expect([0, 10_000].map(percentOf)).toEqual([0, 100])
    expect(hullSentences(hullOutlook(world, ship, NO_HARM))).toEqual([
      'Nothing comes through to the hull',
    ])
  })

  it('threats are those of the rules’ own forecast, with its means', () => {
    const order = match.skyOptions(ship.id).ghosts
    for (const { hex, facing, speed, course } of order) {
      const forecast = match.skyForecast({
        type: 'fly',
        front: 0,
        unit: ship.id,
        speed,
        course,
        scoop: [],
        vent: null,
        from: [],
        ram: null,
      })
      const threats = threatsOn(world, battle, view, { ...ship, hex, facing, speed })
      expect(threats.map(({ unit, meanHundredths }) => ({ unit, meanHundredths }))).toEqual(
        [...forecast.exposures].sort((one, other) => other.meanHundredths - one.meanHundredths),
      )
    }
  })
})

describe('the marks of a ship', () => {
  it('a pip is told apart as set, moved, taken by the scoop, broken, taken away', () => {
    const powered: Ship = {
      ...ship,
      powerBefore: [2, 3, 2, 1, 0],
      power: [4, 3, 0, 1, 0],
      robbed: [0, 1, 0, 0, 0],
      damage: [0, 1, 0, 3, 0],
    }
    expect(powerRows(powered)).toEqual([
      ['set', 'set', 'moved', 'moved'],
      ['set', 'robbed', 'broken', 'empty'],
      ['left', 'left', 'empty', 'empty'],
      ['broken', 'empty', 'empty', 'empty'],
      ['empty', 'empty', 'empty', 'empty'],
    ])
    expect(pipsMoved(powered)).toBe(2)
  })

  it('the rows of every hull add up, and are gone when the rules say so', () => {
    for (const { id, hull } of world.content.ships.values()) {
      const rows = hullRows(world, { ...ship, kind: id, hull })
      expect(rows.reduce((sum, row) => sum + row.points, 0)).toBe(hull)
      for (let left = hull; left >= 0; left -= 1) {
        const hurt = { ...ship, kind: id, hull: left }
        const gone = hullRows(world, hurt).filter(
          (row) => row.lost === row.points && row.points > 0,
        )
        const broken = hullOutlook(world, { ...hurt, hull }, surely(hull - left)).breaks
        if (left > 0) expect(broken.length).toBe(Math.min(3, gone.length))
      }
    }
  })
})

describe('the signal', () => {
  it('a ship that gave itself away is in sight, a silent one far off hidden', () => {
    expect(signalOf(world, view, { ...ship, conditions: ['loud'] })).toMatchObject({
      noticed: 'seen',
      cause: 'loud',
    })
    expect(signalOf(world, view, { ...ship, isSilent: true })).toMatchObject({
      noticed: 'hidden',
      cause: 'silent',
    })
  })

  it('an enemy beside it sees it, silent or not', () => {
    const enemy: Ship = { ...ship, id: 401, kind: 'battleship', side: 'red', hex: ship.hex + 1 }
    const scene = { ...view, units: [ship, enemy] }
    expect(signalOf(world, scene, { ...ship, isSilent: true })).toMatchObject({
      noticed: 'seen',
      by: [401],
    })
  })

  it('what is due comes in the order of the round, and what burns together is one', () => {
    const lit = { hex: 40, strength: 6, radius: 1, round: 1 } as const
    const torpedo = { id: 1, by: 1, side: 'red', from: 0, hex: 50, target: 0, weapon: 'torpedo' }
    const due = dueOf(battle, {
      ...view,
      torpedoes: [{ ...torpedo, side: 'red', round: 1 }],
      lit: [
        { ...lit, moment: 'red' },
        { ...lit, hex: 41, moment: 'red' },
        { ...lit, hex: 60, moment: 'blue' },
      ],
    })
    expect(due.map(({ kind, moment, hexes }) => [kind, moment, hexes.length])).toEqual([
      ['fire', 'blue', 1],
      ['fire', 'red', 2],
      ['torpedo', 'environment', 1],
    ])
  })
})

describe('hints of a first battle in space', () => {
  const start: SkyCoachFacts = {
    canOrder: true,
    mode: 'idle',
    hasSetPower: false,
    hasFlown: false,
    hasFired: false,
    canFire: false,
    hasEnded: false,
  }

  it('go from the ship to power, helm, fire and the end of the turn', () => {
    expect(skyTipFor(start, [])).toBe('skyChoose')
    expect(skyTipFor({ ...start, mode: 'helm' }, [])).toBe('skyPower')
    expect(skyTipFor({ ...start, mode: 'helm', hasSetPower: true }, [])).toBe('skyHelm')
    const flown = { ...start, mode: 'selected', hasFlown: true, canFire: true } as const
    expect(skyTipFor(flown, [])).toBe('skyFire')
    expect(skyTipFor({ ...flown, hasFired: true }, [])).toBe('skyEnd')
    expect(skyTipFor({ ...start, canOrder: false }, [])).toBeNull()
  })

  it('are known once followed', () => {
    const known = skyFollowed({ ...start, mode: 'selected', hasFlown: true }, [])
    expect(known).toEqual(['skyChoose', 'skyPower', 'skyHelm'])
  })
})

describe('the words of space', () => {
  it('every ship, weapon, terrain, officer and system has its words', () => {
    const { content } = world
    const keys = [
      ...[...content.ships.values()].flatMap((one) => [
        `ship.${one.id}.name`,
        `sky.class.${one.class}`,
      ]),
      ...[...content.weapons.keys()].map((id) => `shipWeapon.${id}`),
      ...[...content.terrain.keys()].map((id) => `sky.${id}`),
      ...[...content.officers.values()].flatMap((one) => [
        `bridge.${one.id}`,
        `sky.post.${one.post}`,
        `sky.post.short.${one.post}`,
      ]),
      ...[0, 1, 2, 3, 4, 5].flatMap((at) => [`sky.arc.${at}`, `sky.heading.${at}`]),
    ]
    expect(keys.filter((key) => !hasText(key))).toEqual([])
    expect(textFor('sky.fires', { count: 1 })).toBe('A fire on board')
  })
})
