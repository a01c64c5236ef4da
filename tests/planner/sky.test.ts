import { describe, expect, it } from 'vitest'
import { createMatch, flies, type Match, setupFor } from '../../src/battle'
import { chooseCommand, suggest } from '../../src/planner'
import { hasText } from '../../src/text'
import { shippedLibrary } from './battles'

const library = shippedLibrary()

const begin = (mission: string): Match =>
  createMatch(library, setupFor(mission, 'officer'), 'a hint')

describe('a suggestion in space', () => {
  it.each(['riker-manoeuvre', 'through-the-briar', 'patch-duel'])(
    'is an order that may be given, of the whole turn and of a ship, with a reason in words: %s',
    (mission) => {
      const match = begin(mission)
      let asked = 0
      const codes = new Set<string>()
      while (match.state().outcome === null && match.state().round < 4) {
        const side = match.state().phase
        const view = match.view(side)
        if (side === 'blue') {
          const own = match.sky(side).units.filter((ship) => ship.side === side && flies(ship))
          for (const about of [null, ...own.map(({ id }) => id)]) {
            const idea = suggest(match.field, view, 'a seed', about)
            if (idea === null) continue
            expect(match.legal(idea.command)).toBeNull()
            if (about !== null) expect(idea.reason.unit).toBe(about)
            codes.add(idea.reason.code)
            asked += 1
          }
        }
        match.submit(chooseCommand(match.field, view, 'a seed', 'cadet'))
      }
      expect(asked).toBeGreaterThan(10)
      expect(codes).toContain('skyFly')
      for (const code of codes) expect(hasText(`hint.${code}`)).toBe(true)
    },
  )
})
