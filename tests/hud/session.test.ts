import { describe, expect, it } from 'vitest'
import type { Touch } from '../../src/battle'
import { touchWords } from '../../src/hud/battle/touchWords'
import { peopleWith, rollOf } from '../../src/hud/screens/rollOf'
import { seedOf, typedSeed } from '../../src/hud/seeds'
import { alertsOf } from '../../src/hud/session/alerts'
import { lineOf } from '../../src/hud/session/log'
import { createNaming } from '../../src/hud/session/naming'
import { householdName, peopleOf } from '../../src/text/roll'
import { own, valley } from '../input/valley'

const match = valley()
const battle = match.view('blue')
const { view } = battle.fronts[0]
const naming = createNaming()
naming.meet(battle)
const column = own(match, 'column')
const { numbers } = match.field.worlds[0].content

describe('the alerts', () => {
  const tag = (id: number, stage: 'aim' | 'lock') =>
    ({ id, probe: 500, unit: column.id, household: 1, stage }) as const

  it('what is beamed next comes before what is only aimed at', () => {
    const alerts = alertsOf({ ...view, tags: [tag(1, 'aim'), tag(2, 'lock')] }, 1, naming)
    expect(alerts.map((alert) => alert.title)).toEqual([
      'Contact beams the Tessa household of Mill Lane away next phase',
      'Contact locks on the Tessa household of Mill Lane next phase',
    ])
  })

  it('an alert knows the place it speaks of', () => {
    const [alert] = alertsOf({ ...view, tags: [tag(1, 'lock')] }, 1, naming)
    expect(alert.hex).toBe(column.hex)
  })

  it('to whoever sent the probe a tag is no danger', () => {
    const theirs = { ...view, side: 'red', tags: [tag(1, 'lock')] } as const
    const [alert] = alertsOf(theirs, 1, naming)
    expect(alert).toMatchObject({ kind: 'tag', tone: 'amber' })
    expect(alert.isUrgent).toBeUndefined()
    expect(alert.answer).toMatch(/^Unless they/)
  })

  it('a tag that rests is no danger now: it comes last, says why, and opens no turn', () => {
    const tags = [tag(1, 'lock'), tag(2, 'aim')]
    const restOf = ({ id }: { id: number }) => (id === 1 ? 'jammed' : null)
    const alerts = alertsOf({ ...view, tags }, 1, naming, restOf)
    expect(alerts.map(({ title }) => title)).toEqual([
      'Contact locks on the Tessa household of Mill Lane next phase',
      'Contact can’t beam the Tessa household of Mill Lane away next phase',
    ])
    expect(alerts[1]).toMatchObject({ tone: 'amber', answer: expect.stringContaining('jammed') })
    expect(alerts[1].isUrgent).toBeUndefined()
  })

  it('a quiet valley has none', () => {
    expect(alertsOf({ ...view, tags: [], arrivals: [] }, 1, naming)).toEqual([])
  })
})

describe('whom an ability touches', () => {
  const nothing = { resolve: 0, falls: false, rises: false, ap: 0, calm: 0, begins: [] } as const
  const [first, second] = view.units.filter(({ side }) => side === 'blue')
  const [one, other] = [first, second].map(({ id }) => naming.unit(id))
  const told = (touched: readonly Touch[], tagsHeld: readonly number[] = []) =>
    touchWords({ ...match.forecast({ type: 'endTurn', front: 0 }), touched, tagsHeld }, naming, [
      { id: 1, probe: 500, unit: column.id, household: 1, stage: 'lock' },
    ])

  it('is told by kind of effect, harm first, with all whom it reaches', () => {
    const hurt = { ...nothing, unit: first.id, resolve: -4 }
    const jammed = (unit: number) => ({ ...nothing, unit, begins: ['jammed'] as const })
    expect(told([hurt, jammed(second.id)]).map(({ kind, words }) => [kind, words])).toEqual([
      ['harm', `Hurts ${one} (−4)`],
      ['help', `Jammed: ${other}`],
    ])
    expect(told([{ ...hurt, falls: true }])[0].words).toBe(`Hurts ${one} (falls)`)
    expect(told([jammed(first.id), jammed(second.id)])).toHaveLength(1)
  })

  it('names whom a tag that is held up would have meant', () => {
    const [words] = told([], [1])
    expect(words.words).toBe('Neither locked on nor beamed next phase: the Tessa household')
    expect(told([], [2])).toEqual([])
  })
})

describe('the log', () => {
  it('a household that is beamed away is told by name, and counted as a loss', () => {
    const event = {
      type: 'householdBeamed',
      front: 0,
      unit: column.id,
      household: 0,
      probe: 500,
      people: 5,
    } as const
    const line = lineOf(event, battle, battle, 0, naming, numbers, 3)
    expect(line).toMatchObject({
      text: 'The Ilin household was beamed away: 5 held',
      hex: column.hex,
      isLoss: true,
      commands: 3,
    })
  })

  it('what only the rules need is not told', () => {
    const event = { type: 'actionSpent', front: 0, unit: column.id, ap: 1 } as const
    expect(lineOf(event, battle, battle, 0, naming, numbers, 0)).toBeNull()
  })
})

describe('the names', () => {
  it('who comes in numbers is numbered on either side, a person on neither', () => {
    const fresh = createNaming()
    const body = (id: number, kind: string, side: 'blue' | 'red') =>
      ({ ...column, id, kind, side, column: null }) as const
    const units = [body(1, 'trooper', 'red'), body(2, 'anij', 'blue'), body(3, 'security', 'blue')]
    const seen = { ...view, side: 'red', units } as const
    fresh.meet({ ...battle, fronts: [{ ...battle.fronts[0], view: seen }] })
    expect([1, 2, 3].map(fresh.unit)).toEqual(['Trooper 1', 'Anij', 'Security 1'])
  })

  it('enemies of a kind are numbered as they are met, and keep their number', () => {
    const fresh = createNaming()
    const scout = (id: number) =>
      ({ ...column, id, kind: 'scout', side: 'red', column: null }) as const
    const seeing = (units: (typeof view)['units']) => ({
      ...battle,
      fronts: [{ ...battle.fronts[0], view: { ...view, units } }],
    })
    fresh.meet(seeing([scout(70)]))
    fresh.meet(seeing([scout(60), scout(70)]))
    expect([fresh.unit(70), fresh.unit(60)]).toEqual(['Scout 1', 'Scout 2'])
  })

  it('no household of the six hundred shares its name with another', () => {
    const names = Array.from({ length: 120 }, (_, at) => householdName(Math.floor(at / 5), at % 5))
    expect(new Set(names).size).toBe(120)
  })

  it('a household is five people of different names', () => {
    for (let at = 0; at < 120; at += 1) {
      expect(new Set(peopleOf(Math.floor(at / 5), at % 5)).size).toBe(5)
    }
  })
})

describe('the roll', () => {
  it('holds everybody once', () => {
    const roll = rollOf(view)
    expect(roll).toHaveLength(30)
    expect(peopleWith(roll, 'open')).toBe(150)
  })

  it('a household that is gone from its column is held, the rest of a safe column is safe', () => {
    const units = view.units.map((unit) =>
      unit.id === column.id && unit.column !== null
        ? { ...unit, status: 'safe' as const, column: { ...unit.column, households: 0b11101 } }
        : unit,
    )
    const roll = rollOf({ ...view, units })
    expect([peopleWith(roll, 'safe'), peopleWith(roll, 'held')]).toEqual([20, 5])
  })
})

describe('the seeds', () => {
  it('different numbers give different words', () => {
    const seeds = Array.from({ length: 18_000 }, (_, number) => seedOf(number))
    expect(new Set(seeds).size).toBe(18_000)
  })

  it('what cannot be seen is taken out of what is typed', () => {
    expect(typedSeed('  copper\u202e heron\u0007 ')).toBe('copper heron')
    expect(typedSeed('x'.repeat(99))).toHaveLength(64)
  })
})
