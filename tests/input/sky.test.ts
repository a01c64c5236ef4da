import { describe, expect, it } from 'vitest'
import { skyView } from '../../src/battle'
import {
  cancelSky,
  choicesOf,
  chooseTile,
  chosenShip,
  confirmSky,
  dialled,
  helmOfMode,
  idleShips,
  pendingSkyOrder,
  pressSky,
  SKY_IDLE,
  type SkyMode,
  skyOverlaysOf,
  tileCount,
  tilesOf,
  turnedHelm,
  useTile,
} from '../../src/input'
import { give, patch, shipNamed, skyFactsOf } from './patch'

const match = patch()
const facts = skyFactsOf(match)
const enterprise = shipNamed(match, 'enterprise')
const helm = chosenShip(enterprise.id, facts)

/** The mode once the ship has flown straight on at a speed, with the battle it happened in. */
function flown(speed: number) {
  const battle = patch()
  const before = skyFactsOf(battle)
  const step = confirmSky(dialled(chosenShip(enterprise.id, before), speed, before), null, before)
  give(battle, step.order)
  return { battle, mode: step.mode, facts: skyFactsOf(battle) }
}

describe('the helm', () => {
  it('a ship is taken up by a press at the speed it has, without an end', () => {
    const { mode } = pressSky(SKY_IDLE, enterprise.hex, facts)
    expect(mode).toEqual(helm)
    expect(helmOfMode(mode)).toMatchObject({ speed: enterprise.speed, end: null })
  })

  it('a speed that is dialled is what the next confirm flies, straight on', () => {
    const order = pendingSkyOrder(dialled(helm, 3, facts), null, facts)
    expect(order).toMatchObject({ type: 'fly', speed: 3, course: 'FFF', scoop: [], vent: null })
  })

  it('the first press on an end chooses it, the second flies it', () => {
    const ghost = match.skyOptions(enterprise.id).ghosts.find((one) => one.speed === 3)
    if (ghost === undefined) throw new Error('no end at speed 3')
    const chosen = pressSky(helm, ghost.hex, facts)
    expect(chosen.order).toBeNull()
    expect(helmOfMode(chosen.mode)).toMatchObject({ end: { hex: ghost.hex } })
    expect(pressSky(chosen.mode, ghost.hex, facts).order).toMatchObject({ type: 'fly', speed: 3 })
  })

  it('a hex where no flight can end is refused', () => {
    expect(pressSky(helm, 0, facts).refusal?.code).toBe('helmOutOfReach')
  })

  it('turning goes round the ends of the dialled speed and comes back', () => {
    const set = dialled(helm, 2, facts)
    const port = turnedHelm(set, 1, facts)
    expect(helmOfMode(port)?.end).not.toEqual(helmOfMode(set)?.end)
    expect(helmOfMode(turnedHelm(port, -1, facts))?.end).toEqual(helmOfMode(set)?.end)
  })

  it('cancel takes back the end, then the ship', () => {
    const set = dialled(helm, 3, facts)
    const once = cancelSky(set)
    expect(helmOfMode(once)).toMatchObject({ speed: 3, end: null })
    expect(cancelSky(once)).toEqual(SKY_IDLE)
  })

  it('ends are drawn for the speed that is dialled, and the chosen one with its course', () => {
    const mode = dialled(helm, 3, facts)
    const order = pendingSkyOrder(mode, null, facts)
    const model = skyOverlaysOf({
      facts,
      battle: skyView(match.view('blue')),
      mode,
      hovered: null,
      cursor: null,
      order,
      forecast: order === null ? null : match.skyForecast(order),
      showsThreats: false,
      kindOf: () => '',
    })
    const speeds = match.skyOptions(enterprise.id).ghosts.filter((one) => one.speed === 3)
    expect(new Set(model.ghosts.map(({ hex }) => hex))).toEqual(
      new Set(speeds.map(({ hex }) => hex)),
    )
    expect(model.flight?.hexes).toHaveLength(4)
    expect(model.ghosts.filter(({ chosen }) => chosen !== null)).toHaveLength(1)
  })

  it('no order is pending while the other side moves', () => {
    const others = skyFactsOf(match, false)
    expect(pendingSkyOrder(dialled(helm, 3, facts), null, others)).toBeNull()
  })
})

describe('the gas of a flight', () => {
  const tile = (mode: SkyMode) => tilesOf(mode, facts).findIndex(({ id }) => id === 'gas')

  it('the scoop is a switch of the helm', () => {
    const open = chooseTile(helm, 'gas', facts).mode
    expect(helmOfMode(open)?.scoops).toBe(true)
    expect(helmOfMode(useTile(open, 'gas', 0, facts).mode)?.scoops).toBe(false)
  })

  it('with nothing aboard venting says why not', () => {
    expect(tile(helm)).toBeGreaterThanOrEqual(0)
    expect(useTile(helm, 'gas', 1, facts).refusal?.code).toBe('nothingToVent')
  })
})

describe('the numbered places', () => {
  it('weapons wait for the flight and say so', () => {
    expect(chooseTile(helm, 'phaser', facts).refusal?.code).toBe('helmFirst')
  })

  it('after it no more mounts are counted than are armed', () => {
    const { battle, mode, facts: after } = flown(3)
    const ship = shipNamed(battle, 'enterprise')
    const torpedoes = tilesOf(mode, after).find(({ id }) => id === 'torpedo')
    if (torpedoes === undefined) throw new Error('no tubes')
    expect(torpedoes.uses).toHaveLength(3)
    expect(tileCount(torpedoes, ship)).toBe(3)
    expect(tileCount(torpedoes, { ...ship, shots: 2 })).toBe(1)
  })

  it('an officer’s order is chosen by its place, the next by pressing again', () => {
    const first = chooseTile(helm, 'bridge', facts).mode
    expect(pendingSkyOrder(first, null, facts)).toMatchObject({
      type: 'bridgeOrder',
      officer: 'riker',
    })
    const next = chooseTile(first, 'bridge', facts).mode
    expect(pendingSkyOrder(next, null, facts)).toMatchObject({ officer: 'troi' })
    expect(cancelSky(next)).toEqual(helm)
  })
})

describe('a turn', () => {
  it('flies, launches where it is aimed, and is taken back order by order', () => {
    const { battle, mode, facts: after } = flown(3)
    expect(idleShips(after.view)).toEqual([])
    const aiming = chooseTile(mode, 'torpedo', after).mode
    if (aiming.kind !== 'aiming') throw new Error('nothing is aimed')
    const mark = choicesOf(aiming, after).find((one) => one.kind === 'hex')
    if (mark?.kind !== 'hex') throw new Error('nothing to mark')
    const aimed = pressSky(aiming, mark.hex, after)
    expect(aimed.order).toBeNull()
    const fired = pressSky(aimed.mode, mark.hex, after)
    expect(fired.order).toMatchObject({ type: 'launch', hex: mark.hex })
    give(battle, fired.order)
    expect(battle.sky('blue').torpedoes).toHaveLength(1)
    expect(battle.undo()).toBe(true)
    expect(battle.sky('blue').torpedoes).toHaveLength(0)
    while (battle.undo());
    expect(shipNamed(battle, 'enterprise')).toMatchObject({ hex: enterprise.hex, hasFlown: false })
  })
})
