import { describe, expect, it } from 'vitest'
import { type Command, createMatch, flies, type Match, setupFor } from '../../src/battle'
import { SPACE_NUMBERS } from '../../src/content/space/numbers'
import { disc, distance } from '../../src/hex'
import { chooseCommand, playSide, suggest } from '../../src/planner'
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

const SEEDS = 10

describe('orders of the bridge that come before the helm', () => {
  /** Plays Officers against Cadets; gives what each turn of the Officer held, in order. */
  const turnsOf = (mission: string, seeds: number): readonly Turn[] =>
    Array.from({ length: seeds }, (_none, nth) => {
      const match = createMatch(library, setupFor(mission, 'officer'), `bridge ${nth}`)
      const turns: Turn[] = []
      while (match.state().outcome === null) {
        const { phase } = match.state()
        const foes = match.sky(phase).units.filter((ship) => ship.side !== phase && flies(ship))
        const orders = playSide(
          match,
          phase,
          `bridge ${nth}`,
          phase === 'blue' ? 'officer' : 'cadet',
        )
        if (phase === 'blue') turns.push({ orders, foes: foes.length })
      }
      return turns
    }).flat()

  it.each(['riker', 'laforge'])(
    '%s is asked once enemies are in sight, before the flight',
    (who) => {
      const turns = turnsOf('riker-manoeuvre', SEEDS)
      const asked = turns.filter(({ orders }) =>
        orders.some((one) => one.type === 'bridgeOrder' && one.officer === who),
      )
      expect(asked.length).toBeGreaterThan(0)
      // Once a battle each, and not in each battle: it is kept where it leads to nothing better.
      expect(asked.length).toBeLessThanOrEqual(SEEDS)
      for (const { orders, foes } of asked) {
        expect(foes).toBeGreaterThan(0)
        const at = orders.findIndex((one) => one.type === 'bridgeOrder' && one.officer === who)
        expect(orders.findIndex(({ type }) => type === 'fly')).toBeGreaterThan(at)
      }
    },
  )
})

describe('the order of Data, who looks all around unheard', () => {
  /** What an Officer orders who has flown, sees nobody, and has lost sight of an enemy somewhere. */
  const orderOnceLost = (hexesAway: number): Command => {
    const match = begin('patch-duel')
    const view = match.view('blue')
    const [front] = view.fronts
    const sky = match.sky('blue')
    const ship = sky.units.find((one) => one.side === 'blue' && flies(one))
    if (ship === undefined) throw new Error('the duel begins without a ship of ours')
    const { grid } = match.field.skies[0].board
    const hex = disc(grid, ship.hex, hexesAway).find(
      (one) => distance(grid, one, ship.hex) === hexesAway,
    )
    if (hex === undefined) throw new Error(`no hex lies ${hexesAway} away`)
    const lost = {
      ...view,
      fronts: [
        {
          ...front,
          view: {
            ...sky,
            units: [{ ...ship, hasFlown: true }],
            contacts: [],
            lastKnown: [{ unit: 401, hex, radius: 2 }],
          },
        },
      ],
    } as unknown as typeof view
    return chooseCommand(match.field, lost, 'a seed', 'officer')
  }

  it('is given where who was lost lies within its reach, and kept where they do not', () => {
    const { scanHexes } = SPACE_NUMBERS
    const order = { type: 'bridgeOrder', officer: 'data' }
    expect(orderOnceLost(scanHexes)).toMatchObject(order)
    expect(orderOnceLost(scanHexes + 1)).not.toMatchObject(order)
  })
})

interface Turn {
  readonly orders: readonly Command[]
  readonly foes: number
}
