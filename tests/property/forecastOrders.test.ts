/**
 * The second promise: the forecast is the truth. Whatever an order was said to do for certain, by what
 * its side knew, it does, as long as nobody unseen takes part.
 */

import { describe, expect, it } from 'vitest'
import {
  type AnyBattleEvent,
  type Command,
  createMatch,
  type GroundForecast,
  type Match,
  type PlannerLevel,
  plannerSeedOf,
  type Rest,
  restOf,
  type Side,
  setupFor,
  type Tag,
  type Unit,
} from '../../src/battle'
import { sideTurn } from '../../src/planner'
import { shippedLibrary } from '../golden/recorded'
import { randomTurn, whim } from './player'

const LIBRARY = shippedLibrary()
const MISSIONS = ['insurrection', 'long-walk-caves', 'long-walk-pass']

interface Given {
  readonly side: Side
  readonly order: Command
  readonly forecast: GroundForecast
  readonly events: readonly AnyBattleEvent[]
  /** Ids of units that the side saw before it. */
  readonly known: ReadonlySet<number>
  /** Units as the side saw them before it and after. */
  readonly before: readonly Unit[]
  readonly after: readonly Unit[]
}

/** Orders of battles without a plan, with what was forecast of each and what came. */
const play = (seed: string, mission = 'insurrection'): readonly Given[] => {
  const match = createMatch(LIBRARY, setupFor(mission, 'officer'), seed)
  const chance = whim(seed)
  const given: Given[] = []
  const used = new Set<string>()
  while (match.result() === null) {
    for (const order of randomTurn(match, chance, (use) => !used.has(use))) {
      const forecast = match.forecast(order)
      const before = unitsOf(match)
      const known = new Set(before.map((unit) => unit.id))
      used.add(order.type)
      if (order.type === 'useAbility') used.add(order.ability)
      if (order.type === 'attack') used.add(order.weapon)
      const side = match.state().phase
      const done = match.submit(order)
      if (!done.ok) continue
      const after = match.view(side).fronts[0].view.units
      given.push({ side, order, forecast, events: done.events, known, before, after })
    }
  }
  return given
}

const unitsOf = (match: Match): readonly Unit[] =>
  match.view(match.state().phase).fronts[0].view.units

const GIVEN = ['first', 'second', 'third'].flatMap((seed) =>
  MISSIONS.flatMap((mission) => play(seed, mission)),
)

/** A tag before blue ends its turn, and what became of it in the phase that followed. */
interface Fate {
  readonly tag: Tag
  readonly rest: Rest | null
  readonly after: Tag | null
  readonly isBeamed: boolean
}

/** Battles between planners, who jam what holds somebody and stand fast against beams. */
const fatesOf = (mission: string, level: PlannerLevel, seed: string): readonly Fate[] => {
  const setup = setupFor(mission, 'officer')
  const match = createMatch(LIBRARY, { ...setup, planners: { blue: level, red: level } }, seed)
  const [world] = match.field.worlds
  const fates: Fate[] = []
  const note = (before: readonly Pick<Fate, 'tag' | 'rest'>[], order: Command) => {
    const done = match.submit(order)
    if (!done.ok) throw new Error(done.rejection.code)
    const { tags } = match.view('red').fronts[0].view
    for (const { tag, rest } of before) {
      const isBeamed = done.events.some(
        (event) =>
          (event.type === 'unitBeamed' || event.type === 'householdBeamed') &&
          event.unit === tag.unit &&
          event.probe === tag.probe &&
          (event.type === 'unitBeamed' || event.household === tag.household),
      )
      fates.push({ tag, rest, after: tags.find(({ id }) => id === tag.id) ?? null, isBeamed })
    }
  }
  while (match.result() === null) {
    const { phase, round } = match.state()
    const turn = sideTurn(match.field, match.view(phase), plannerSeedOf(seed, phase), level)
    for (let next = turn.next(); next.done !== true; next = turn.next(match.view(phase))) {
      const { view } = match.view('blue').fronts[0]
      const isEnd = next.value.type === 'endTurn' && phase === 'blue'
      const tags = isEnd ? view.tags : []
      note(
        tags.map((tag) => ({ tag, rest: restOf(world, view, tag, round) })),
        next.value,
      )
    }
  }
  return fates
}

describe('a tag that is said to rest', () => {
  const seeds = ['one', 'two', 'three', 'four', 'five', 'six']
  const fates = [
    ...seeds.flatMap((seed) => fatesOf('insurrection', 'cadet', seed)),
    ...seeds.flatMap((seed) => fatesOf('long-walk-pass', 'cadet', seed)),
    ...seeds.slice(0, 3).flatMap((seed) => fatesOf('long-walk-pass', 'officer', seed)),
  ]

  it('neither locks nor beams in the phase that follows', () => {
    const resting = fates.filter(({ rest }) => rest !== null)
    expect(resting.length).toBeGreaterThan(2)
    for (const { tag, after, isBeamed } of resting) {
      expect(isBeamed).toBe(false)
      expect([tag.stage, undefined]).toContain(after?.stage)
    }
  })

  it('and one that is not takes its step or is gone', () => {
    const going = fates.filter(({ rest }) => rest === null)
    expect(going.some(({ isBeamed }) => isBeamed)).toBe(true)
    for (const { tag, after } of going) expect(after?.stage).not.toBe(tag.stage)
  })
})

/** Whether somebody the side did not see before had a part in it. */
const isSurprising = ({ side, events, known }: Given): boolean =>
  events.some(
    (event) =>
      (event.type === 'contactSeen' && event.side === side) ||
      ('probe' in event && !known.has(event.probe)) ||
      (event.type === 'shotFired' && (event.reaction !== 'none' || !known.has(event.target))) ||
      (event.type === 'resolveLost' && !known.has(event.unit)),
  )

const ordersOf = (...types: readonly Command['type'][]): readonly Given[] =>
  GIVEN.filter((one) => types.includes(one.order.type) && !isSurprising(one))

const countTicks = (events: readonly AnyBattleEvent[]): number =>
  events.reduce(
    (sum, event) =>
      event.type === 'ticksAdded' && event.cause !== 'probeLost' ? sum + event.amount : sum,
    0,
  )

describe('the forecast is the truth', () => {
  it('guided columns walk the way that was shown', () => {
    const moves = ordersOf('moveUnit').filter(({ forecast }) => forecast.guided.length > 0)
    expect(moves.length).toBeGreaterThan(10)
    for (const { forecast, events } of moves) {
      for (const { unit, path } of forecast.guided) {
        const walked = events.flatMap((event) =>
          event.type === 'unitMoved' && event.unit === unit && event.gait === 'file'
            ? [event.to]
            : [],
        )
        expect(walked).toEqual(path)
      }
    }
  })

  it('a move is noticed where and by whom it was said to be', () => {
    const moves = ordersOf('moveUnit')
    expect(moves.length).toBeGreaterThan(100)
    for (const { forecast, events } of moves) {
      const shown = forecast.exposures.map((one) => `${one.unit} ${one.hex} ${one.probe}`)
      for (const event of events) {
        if (event.type !== 'unitNoticed') continue
        expect(shown).toContain(`${event.unit} ${event.hex} ${event.probe}`)
      }
    }
  })

  it('an order adds the search ticks that it was said to add', () => {
    const orders = ordersOf('moveUnit', 'attack', 'blowCharge', 'useAbility')
    expect(orders.some(({ forecast }) => forecast.ticks > 0)).toBe(true)
    for (const { forecast, events, order } of orders) {
      expect(countTicks(events), JSON.stringify(order)).toBe(forecast.ticks)
    }
  })

  it('it ends the tags that it was said to end at once', () => {
    for (const { forecast, events, order } of ordersOf(
      'moveUnit',
      'pullTag',
      'placeInhibitor',
      'useAbility',
    )) {
      const said = forecast.tagsEnded
        .filter(({ cause }) => cause !== 'lapsed')
        .map(({ tag, cause }) => `${tag} ${cause}`)
      const ended = events.flatMap((event) =>
        event.type === 'tagDropped' && event.cause !== 'gone' && event.cause !== 'probeDestroyed'
          ? [`${event.tag} ${event.cause}`]
          : [],
      )
      const sure = said.filter((one) => !one.endsWith('probeDestroyed'))
      expect(ended.sort(), JSON.stringify(order)).toEqual(sure.sort())
    }
  })

  it('columns take fright that were said to, and no others', () => {
    const orders = ordersOf('moveUnit', 'attack', 'blowCharge', 'useAbility')
    expect(orders.filter(({ forecast }) => forecast.calm.length > 0).length).toBeGreaterThan(10)
    for (const { forecast, events, order } of orders) {
      const frightened = events.flatMap((event) =>
        event.type === 'calmChanged' && event.cause !== 'soothed' ? [event.unit] : [],
      )
      const said = forecast.calm.map(({ unit }) => unit)
      expect(frightened.sort(), JSON.stringify(order)).toEqual(said.sort())
      for (const { unit, runs } of forecast.calm) {
        const isEmpty = events.some(
          (event) => event.type === 'calmChanged' && event.unit === unit && event.calm === 0,
        )
        if (runs) expect(isEmpty, JSON.stringify(order)).toBe(true)
      }
    }
  })

  it('an attack does one of the damages that were told, to those who were told', () => {
    const attacks = ordersOf('attack', 'useAbility').filter(
      ({ forecast }) => forecast.attacks.length > 0,
    )
    expect(attacks.length).toBeGreaterThan(10)
    for (const { forecast, events, order } of attacks) {
      for (const event of events) {
        if (event.type !== 'resolveLost') continue
        const told = forecast.attacks.find((one) => one.target === event.unit)
        const possible = told?.odds.map(({ damage }) => Math.min(damage, told.resolveBefore))
        expect(possible, JSON.stringify(order)).toContain(event.amount)
      }
    }
  })

  it('an ability touches whom it was said to touch, by as much, and nobody else', () => {
    const uses = ordersOf('useAbility').filter(({ forecast }) => forecast.attacks.length === 0)
    expect(
      new Set(uses.map(({ order }) => 'ability' in order && order.ability)).size,
    ).toBeGreaterThan(7)
    expect(uses.filter(({ forecast }) => forecast.touched.length > 0).length).toBeGreaterThan(5)
    for (const { forecast, order, before, after } of uses) {
      for (const unit of after) {
        const was = before.find(({ id }) => id === unit.id)
        if (was === undefined) continue
        const told = forecast.touched.find((one) => one.unit === unit.id)
        const begun = unit.spans.filter(
          ({ condition }) => !was.spans.some((span) => span.condition === condition),
        )
        const isUser = 'unit' in order && order.unit === unit.id
        const about = JSON.stringify([order, unit.kind])
        expect(unit.resolve - was.resolve, about).toBe(told?.resolve ?? 0)
        expect((unit.column?.calm ?? 0) - (was.column?.calm ?? 0), about).toBe(told?.calm ?? 0)
        if (!isUser) expect(unit.ap - was.ap, about).toBe(told?.ap ?? 0)
        expect(
          begun.map(({ condition }) => condition),
          about,
        ).toEqual(told?.begins ?? [])
      }
    }
  })
})
