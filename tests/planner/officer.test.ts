import { describe, expect, it } from 'vitest'
import { type Command, createMatch, type Match, setupFor, type UnitId } from '../../src/battle'
import { chooseCommand, playSide, suggest } from '../../src/planner'
import { hasText } from '../../src/text'
import { shippedLibrary } from './battles'

const library = shippedLibrary()
const MISSIONS = [...library.missions.keys()]
const BATTLES = 2

const begin = (mission: string, seed: string): Match =>
  createMatch(library, setupFor(mission, 'officer'), seed)

/** Plays the battle to its end between two officers and calls back after each turn. */
const fightOut = (match: Match, afterTurn: (orders: readonly Command[]) => void): void => {
  while (match.state().outcome === null)
    afterTurn(playSide(match, match.state().phase, 'a seed', 'officer'))
}

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value))

describe.each(MISSIONS)('an officer on %s', (mission) => {
  it('never gives an order that its side may not give, and ends its turns', () => {
    for (let seed = 0; seed < BATTLES; seed += 1) {
      const match = begin(mission, `legal ${seed}`)
      fightOut(match, (orders) => {
        expect(orders.at(-1)?.type).toBe('endTurn')
        expect(match.check()).toEqual([])
      })
    }
  })

  it('gives the same order for a copy of the view, and keeps nothing between two questions', () => {
    const match = begin(mission, 'copies')
    const elsewhere = begin(mission, 'another battle').field
    while (match.state().outcome === null) {
      const view = match.view(match.state().phase)
      const order = chooseCommand(match.field, view, 'a seed', 'officer')
      expect(chooseCommand(elsewhere, copyOf(view), 'a seed', 'officer')).toEqual(order)
      playSide(match, match.state().phase, 'a seed', 'cadet')
    }
  })
})

describe('an officer who hunts', () => {
  const hunted = (level: 'cadet' | 'officer'): readonly Command[] => {
    const orders: Command[] = []
    const match = begin('insurrection', 'hunters')
    while (match.state().outcome === null) {
      const side = match.state().phase
      const given = playSide(match, side, 'a seed', side === 'red' ? level : 'cadet')
      if (side === 'red') orders.push(...given)
    }
    return orders
  }

  it('draws the flights of its probes, each once a turn, where a cadet leaves them to the rule', () => {
    expect(hunted('cadet').filter(({ type }) => type === 'plotPath')).toEqual([])
    let turn = new Set<UnitId>()
    let plots = 0
    for (const order of hunted('officer')) {
      if (order.type === 'endTurn') turn = new Set()
      if (order.type !== 'plotPath') continue
      expect(turn.has(order.unit)).toBe(false)
      turn.add(order.unit)
      plots += 1
    }
    expect(plots).toBeGreaterThan(5)
  })
})

describe('an officer who hunts instead of a cadet', () => {
  const SEEDS = 8
  const safeUnder = (mission: string, level: 'cadet' | 'officer'): number => {
    let safe = 0
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const match = begin(mission, `herded ${seed}`)
      while (match.state().outcome === null) {
        const side = match.state().phase
        playSide(match, side, `${side} ${seed}`, side === 'red' ? level : 'cadet')
      }
      safe += match.result()?.safe ?? 0
    }
    return safe
  }

  it.each(['insurrection', 'long-walk-caves', 'long-walk-pass'])(
    'lets far fewer people get away on %s',
    (mission) => {
      expect(safeUnder(mission, 'officer') * 10).toBeLessThan(safeUnder(mission, 'cadet') * 9)
    },
  )
})

describe('a suggestion', () => {
  it('is the order that the planner would give, with a reason that has a sentence', () => {
    const match = begin('insurrection', 'hints')
    while (match.state().outcome === null) {
      const side = match.state().phase
      const view = match.view(side)
      const order = chooseCommand(match.field, view, 'a seed', 'officer')
      const idea = suggest(match.field, view, 'a seed', null)
      expect(idea?.command).toEqual(order)
      expect(hasText(`hint.${idea?.reason.code}`)).toBe(true)
      playSide(match, side, 'a seed', 'cadet')
    }
  })

  it('for one unit is a legal order of that unit, or none', () => {
    const match = begin('insurrection', 'one by one')
    let given = 0
    while (match.state().outcome === null) {
      const side = match.state().phase
      const view = match.view(side)
      for (const { id, side: theirs } of view.fronts[0].view.units) {
        if (theirs !== side || view.round % 3 !== 1) continue
        const idea = suggest(match.field, view, 'a seed', id)
        if (idea === null) continue
        expect(idea.reason.unit).toBe(id)
        expect(match.legal(idea.command), JSON.stringify(idea.command)).toBeNull()
        given += 1
      }
      playSide(match, side, 'a seed', 'cadet')
    }
    expect(given).toBeGreaterThan(10)
  })
})
