import { describe, expect, it } from 'vitest'
import {
  type ClickCare,
  chooseAction,
  click,
  IDLE,
  type Mode,
  selected,
  unitOf,
} from '../../src/input'
import { actionIndex, factsOf, own, valley } from './valley'

const match = valley()
const facts = factsOf(match)
const worf = own(match, 'worf')
const withWorf = selected(worf.id)
const goal =
  match
    .options(worf.id)
    .reach.hexes.find((hex) => !facts.view.units.some((unit) => unit.hex === hex)) ?? -1
const overwatch = chooseAction(withWorf, actionIndex(match, worf.id, 'overwatch'), facts).mode
const east = worf.hex + 1

const careful = (change: Partial<ClickCare> = {}): ClickCare => ({
  style: 'once',
  shownAt: null,
  heldAt: null,
  isUnseen: () => true,
  ...change,
})
const onGoal = (change: Partial<ClickCare>) =>
  click(withWorf, goal, careful({ shownAt: goal, ...change }), facts).order

describe('a click or tap', () => {
  it('orders only what was shown at that hex before', () => {
    const unseen = click(withWorf, goal, careful(), facts)
    expect(unseen.order).toBeNull()
    expect(unseen.mode).toEqual(withWorf)
    expect(onGoal({})).toMatchObject({ type: 'moveUnit' })
  })

  it('selects and aims at once: neither is an order', () => {
    expect(unitOf(click(IDLE, worf.hex, careful(), facts).mode)).toBe(worf.id)
    expect(click(overwatch, east, careful(), facts).mode).toMatchObject({ choice: 0 })
  })

  it('on another hex of the same direction shows again before it orders', () => {
    const aimed = click(overwatch, east, careful(), facts).mode
    expect(click(aimed, east + 1, careful({ shownAt: east }), facts).order).toBeNull()
    const shown = careful({ shownAt: east + 1 })
    expect(click(aimed, east + 1, shown, facts).order).toMatchObject({ facing: 0 })
  })

  it('plants the flag only where it was shown', () => {
    const planting: Mode = { kind: 'planting', unit: null }
    expect(click(planting, goal, careful(), facts).order).toBeNull()
    const shown = careful({ shownAt: goal })
    expect(click(planting, goal, shown, facts).order).toMatchObject({ type: 'plantFlag' })
  })
})

describe('how many clicks an order takes', () => {
  it('twice: the second on the same hex', () => {
    expect(onGoal({ style: 'twice' })).toBeNull()
    expect(onGoal({ style: 'twice', heldAt: goal + 1 })).toBeNull()
    expect(onGoal({ style: 'twice', heldAt: goal })).toMatchObject({ type: 'moveUnit' })
  })

  it('safe: one where nobody sees, two where somebody does', () => {
    expect(onGoal({ style: 'safe' })).toMatchObject({ type: 'moveUnit' })
    const isUnseen = () => false
    expect(onGoal({ style: 'safe', isUnseen })).toBeNull()
    expect(onGoal({ style: 'safe', isUnseen, heldAt: goal })).not.toBeNull()
  })

  it('button: none is enough, for moves and for what is aimed', () => {
    expect(onGoal({ style: 'button', heldAt: goal })).toBeNull()
    const aimed = click(overwatch, east, careful(), facts).mode
    const care = careful({ style: 'button', shownAt: east, heldAt: east })
    expect(click(aimed, east, care, facts).order).toBeNull()
  })

  it('an attack takes two in every style but the button’s', () => {
    for (const style of ['once', 'safe', 'twice'] as const) {
      const aimed = click(overwatch, east, careful({ style, shownAt: east }), facts)
      expect(aimed.order).toBeNull()
      const care = careful({ style, shownAt: east })
      expect(click(aimed.mode, east, care, facts).order).toMatchObject({ type: 'overwatch' })
    }
  })
})
