import { describe, expect, it } from 'vitest'
import { skyView, spaceOptions } from '../../src/battle'
import {
  chosenShip,
  confirmSky,
  dialled,
  pendingSkyOrder,
  type SkyFacts,
  type SkyMode,
  skyOverlaysOf,
  tilesOf,
  useTile,
} from '../../src/input'
import { observeBattle } from '../../src/kernel'
import { legalSpace } from '../../src/rules/space/legal'
import { type SkyScenario, sky, skyScenario } from '../rules/space/scenario'

const SHIPS = 'enterprise @ 4,5 speed 3\n battleship @ 7,5 facing W'

const factsOf = (battle: SkyScenario): SkyFacts => {
  const view = skyView(observeBattle(battle.field, battle.state(), 'blue'))
  return {
    front: 0,
    view: battle.view('blue'),
    world: battle.world,
    canOrder: true,
    options: (unit) => spaceOptions(battle.world, view, 0, unit),
    legal: (command) => legalSpace(battle.world, view, command),
  }
}

const ramming = (mode: SkyMode, facts: SkyFacts): SkyMode => {
  const uses = tilesOf(mode, facts).find(({ id }) => id === 'devices')?.uses ?? []
  return useTile(
    mode,
    'devices',
    uses.findIndex(({ kind }) => kind === 'ram'),
    facts,
  ).mode
}

describe('ramming', () => {
  const begin = () => {
    const battle = skyScenario(sky(24, 11), SHIPS)
    const facts = factsOf(battle)
    const { id: unit } = battle.ship('enterprise')
    const { id: target, hex } = battle.ship('battleship')
    return { battle, facts, unit, target, hex, aimed: ramming(chosenShip(unit, facts), facts) }
  }

  it('is a use of the devices, aimed at once where there is but one to run into', () => {
    const { facts, target, aimed } = begin()
    expect(aimed).toMatchObject({ kind: 'aiming', choice: { kind: 'unit', unit: target } })
    expect(pendingSkyOrder(aimed, null, facts)).toMatchObject({
      type: 'fly',
      speed: 3,
      ram: target,
    })
  })

  it('is done at the speed that is dialled', () => {
    const { facts, aimed } = begin()
    expect(pendingSkyOrder(dialled(aimed, 5, facts), null, facts)).toMatchObject({ speed: 5 })
    // Where that speed does not lead there it is done as fast as can be.
    expect(pendingSkyOrder(dialled(aimed, 1, facts), null, facts)).toMatchObject({ speed: 5 })
  })

  it('is flown by the next confirm, and leaves the ship taken up', () => {
    const { facts, unit, target, aimed } = begin()
    const done = confirmSky(aimed, null, facts)
    expect(done.order).toMatchObject({ type: 'fly', ram: target })
    expect(done.mode).toEqual({ kind: 'selected', unit })
  })

  it('is drawn as far as the ship that is struck', () => {
    const { battle, facts, target, hex, aimed } = begin()
    const order = pendingSkyOrder(aimed, null, facts)
    const model = skyOverlaysOf({
      facts,
      battle: skyView(observeBattle(battle.field, battle.state(), 'blue')),
      mode: aimed,
      hovered: null,
      cursor: null,
      order,
      forecast: null,
      showsThreats: false,
      kindOf: () => '',
    })
    expect(model.flight).toMatchObject({ ram: hex })
    expect(model.flight?.hexes.at(-1)).toBe(battle.hex('6,5'))
    expect(model.targets).toEqual([{ hex, unit: target, isHarm: true, isChosen: true }])
  })

  it('is refused, with the reason, where nobody is on a course', () => {
    const empty = factsOf(skyScenario(sky(24, 11), 'enterprise @ 4,5 speed 3'))
    const mode = chosenShip(empty.view.units[0].id, empty)
    const use = tilesOf(mode, empty)
      .find(({ id }) => id === 'devices')
      ?.uses.find(({ kind }) => kind === 'ram')
    expect(use).toMatchObject({ rejection: { code: 'nothingToRam' } })
  })
})
