import { describe, expect, it } from 'vitest'
import {
  cancel,
  chooseAction,
  confirm,
  guidedOf,
  IDLE,
  type Mode,
  nextIdle,
  nextTarget,
  pendingOrder,
  press,
  selected,
  toggleGuideAll,
  toggleGuided,
  unitOf,
} from '../../src/input'
import { actionIndex, factsOf, own, valley } from './valley'

const match = valley()
const facts = factsOf(match)
const worf = own(match, 'worf')
const picard = own(match, 'picard')
const withWorf = selected(worf.id)
const reach = match.options(worf.id).reach.hexes
const goal = reach.find((hex) => !facts.view.units.some((unit) => unit.hex === hex)) ?? -1

describe('selecting', () => {
  it('a click on an own unit selects it, and gives no order', () => {
    const step = press(IDLE, worf.hex, facts)
    expect(unitOf(step.mode)).toBe(worf.id)
    expect(step.order).toBeNull()
  })

  it('a click beside everybody selects nobody', () => {
    expect(press(IDLE, goal, facts).mode).toEqual(IDLE)
  })

  it('Tab goes through those with actions left and comes round again', () => {
    const seen: (number | null)[] = []
    let mode: Mode = IDLE
    for (let presses = 0; presses < 6; presses += 1) {
      const unit = nextIdle(mode, 1, facts)
      seen.push(unit)
      if (unit !== null) mode = selected(unit)
    }
    expect(new Set(seen).size).toBe(5)
    expect(seen[5]).toBe(seen[0])
  })

  it('on a shared hex a second click selects the other who stands there', () => {
    const twin = { ...own(match, 'column'), id: 999 }
    const crowded = { ...facts, view: { ...facts.view, units: [...facts.view.units, twin] } }
    const first = press(IDLE, twin.hex, crowded)
    const second = press(first.mode, twin.hex, crowded)
    expect(unitOf(second.mode)).not.toBe(unitOf(first.mode))
  })
})

describe('moving', () => {
  it('one click on a hex in reach orders the move, along the path that was shown', () => {
    const shown = pendingOrder(withWorf, goal, facts)
    const step = press(withWorf, goal, facts)
    expect(step.order).toEqual(shown)
    expect(step.order).toMatchObject({ type: 'moveUnit', unit: worf.id, guided: [] })
    expect(match.legal(step.order ?? { type: 'endTurn', front: 0 })).toBeNull()
  })

  it('a click out of reach says so and keeps the selection', () => {
    const far = facts.grid.size - 1
    const step = press(withWorf, far, facts)
    expect(step.order).toBeNull()
    expect(step.refusal?.code).toBe('outOfReach')
    expect(step.mode).toEqual(withWorf)
  })

  it('nothing is ordered while the other side moves', () => {
    const waiting = factsOf(match, false)
    expect(press(withWorf, goal, waiting).order).toBeNull()
    expect(pendingOrder(withWorf, goal, waiting)).toBeNull()
  })
})

describe('guiding', () => {
  const guidable = match.options(picard.id).guidable
  const columnHex = facts.view.units.find((unit) => unit.id === guidable[0])?.hex ?? -1

  it('nobody follows unless asked', () => {
    expect(guidedOf(selected(picard.id))).toEqual([])
  })

  it('a click on a column beside the selected officer makes it follow, a second one lets it be', () => {
    const once = press(selected(picard.id), columnHex, facts)
    expect(guidedOf(once.mode)).toHaveLength(1)
    expect(unitOf(once.mode)).toBe(picard.id)
    expect(guidedOf(press(once.mode, columnHex, facts).mode)).toEqual([])
  })

  it('the move carries those who follow', () => {
    const mode = toggleGuided(selected(picard.id), guidable[0], facts).mode
    const hex = match.options(picard.id).reach.hexes.find((one) => one !== picard.hex) ?? -1
    expect(pendingOrder(mode, hex, facts)).toMatchObject({ guided: [guidable[0]] })
  })

  it('no more follow than one officer can lead', () => {
    const { guideMost } = match.options(picard.id)
    expect(guidable.length).toBeGreaterThan(guideMost)
    let mode = selected(picard.id)
    for (const column of guidable.slice(0, guideMost)) {
      mode = toggleGuided(mode, column, facts).mode
    }
    const more = toggleGuided(mode, guidable[guideMost], facts)
    expect(more.refusal?.code).toBe('tooManyColumns')
    expect(guidedOf(more.mode)).toHaveLength(guideMost)
  })

  it('one key makes all that can follow do so, and lets them all be', () => {
    const all = toggleGuideAll(selected(picard.id), facts)
    expect(guidedOf(all)).toEqual(guidable.slice(0, match.options(picard.id).guideMost))
    expect(guidedOf(toggleGuideAll(all, facts))).toEqual([])
    expect(toggleGuideAll(IDLE, facts)).toEqual(IDLE)
  })

  it('a column too far off does not follow', () => {
    const far = facts.view.units.find((unit) => unit.column !== null && !guidable.includes(unit.id))
    const step = toggleGuided(selected(picard.id), far?.id ?? -1, facts)
    expect(step.refusal?.code).toBe('columnFar')
  })
})

describe('aiming', () => {
  const overwatch = actionIndex(match, worf.id, 'overwatch')
  const east = worf.hex + 1

  it('an action waits for its target, then for a second click', () => {
    const chosen = chooseAction(withWorf, overwatch, facts)
    expect(chosen.order).toBeNull()
    const aimed = press(chosen.mode, east, facts)
    expect(aimed.order).toBeNull()
    const given = press(aimed.mode, east, facts)
    expect(given.order).toMatchObject({ type: 'overwatch', unit: worf.id, facing: 0 })
  })

  it('Enter gives what is aimed', () => {
    const aimed = press(chooseAction(withWorf, overwatch, facts).mode, east, facts)
    expect(confirm(aimed.mode, null, facts).order).toMatchObject({ type: 'overwatch' })
  })

  it('Enter with the cursor on another target aims at that one, and does not give the first', () => {
    const west = worf.hex - 1
    const aimed = press(chooseAction(withWorf, overwatch, facts).mode, east, facts).mode
    const other = confirm(aimed, west, facts)
    expect(other.order).toBeNull()
    expect(other.mode).toMatchObject({ choice: 3 })
    expect(confirm(other.mode, west, facts).order).toMatchObject({ facing: 3 })
  })

  it('cancelling lets go of the target, then of the action, then of the unit', () => {
    let mode = press(chooseAction(withWorf, overwatch, facts).mode, east, facts).mode
    const kinds = [mode.kind]
    for (let steps = 0; steps < 3; steps += 1) {
      mode = cancel(mode)
      kinds.push(mode.kind)
    }
    expect(kinds).toEqual(['targeting', 'targeting', 'selected', 'idle'])
  })

  it('Tab goes from target to target while aiming', () => {
    const chosen = chooseAction(withWorf, overwatch, facts).mode
    const first = nextTarget(chosen, 1, facts)
    const second = nextTarget(first, 1, facts)
    expect(first).toMatchObject({ choice: 0 })
    expect(second).toMatchObject({ choice: 1 })
    expect(nextTarget(first, -1, facts)).toMatchObject({ choice: 5 })
  })

  it('an action that cannot be done says why and is not chosen', () => {
    const pull = actionIndex(match, worf.id, 'pullTag')
    const step = chooseAction(withWorf, pull, facts)
    expect(step.refusal).not.toBeNull()
    expect(step.mode).toEqual(withWorf)
  })

  it('an action without a target is given by its second press', () => {
    const data = own(match, 'data')
    const read = actionIndex(match, data.id, 'readRoutes')
    const offer = match.options(data.id).actions[read]
    expect(offer.needs).toBe('nothing')
    const chosen = chooseAction(selected(data.id), read, facts)
    expect(chosen.order).toBeNull()
    expect(chooseAction(chosen.mode, read, facts).order).toMatchObject({ ability: 'readRoutes' })
  })

  it('an inhibitor is aimed at a hex', () => {
    const place = actionIndex(match, worf.id, 'placeInhibitor')
    const chosen = chooseAction(withWorf, place, facts)
    const aimed = press(chosen.mode, worf.hex, facts)
    expect(press(aimed.mode, worf.hex, facts).order).toEqual({
      type: 'placeInhibitor',
      front: 0,
      unit: worf.id,
      hex: worf.hex,
    })
  })
})

describe('the flag', () => {
  it('is planted by one click, and the unit selected before stays so', () => {
    const mode: Mode = { kind: 'planting', unit: worf.id }
    const step = press(mode, goal, facts)
    expect(step.order).toEqual({ type: 'plantFlag', front: 0, hex: goal })
    expect(unitOf(step.mode)).toBe(worf.id)
  })
})

describe('a new path for a probe', () => {
  const later = valley()
  for (const _side of ['blue', 'red']) later.submit({ type: 'endTurn', front: 0 })
  const then = factsOf(later)
  const data = own(later, 'data')
  const offers = later.options(data.id).actions
  const index = offers.findIndex((offer) => offer.ability === 'reroute')
  const probe = then.view.units.find((unit) => offers[index].targets.includes(unit.id))
  const start = probe?.hex ?? -1
  const stop = then.grid.neighbours[6 * then.grid.neighbours[6 * start]]

  it('is flown to each hex that is clicked, and given by a second click on the last', () => {
    const aimed = press(chooseAction(selected(data.id), index, then).mode, start, then)
    const drawn = press(aimed.mode, stop, then)
    expect(drawn.order).toBeNull()
    expect(drawn.mode).toMatchObject({ kind: 'plotting', probe: probe?.id })
    const given = press(drawn.mode, stop, then)
    expect(given.order).toMatchObject({ type: 'useAbility', ability: 'reroute', target: probe?.id })
    expect(given.order === null ? 'none' : later.legal(given.order)).toBeNull()
  })

  it('is lengthened by Enter on a further hex, and given by Enter on its end', () => {
    const aimed = press(chooseAction(selected(data.id), index, then).mode, start, then).mode
    const drawn = confirm(aimed, stop, then)
    expect(drawn.order).toBeNull()
    expect(drawn.mode).toMatchObject({ kind: 'plotting', probe: probe?.id })
    expect(confirm(drawn.mode, stop, then).order).toMatchObject({ ability: 'reroute' })
  })

  it('is no longer than the probe can fly', () => {
    const aimed = press(chooseAction(selected(data.id), index, then).mode, start, then)
    const far = then.grid.size - 1
    expect(press(aimed.mode, far, then).refusal?.code).toBe('pathTooLong')
  })
})
