import { describe, expect, it } from 'vitest'
import { skyView } from '../../src/battle'
import { createNaming } from '../../src/hud/session/naming'
import { skyAlertsOf } from '../../src/hud/session/sky/alerts'
import { skyLabelsOf } from '../../src/hud/session/sky/labels'
import type { SkyOverlayModel } from '../../src/input'
import { observeBattle } from '../../src/kernel'
import { type SkyScenario, sky, skyScenario } from '../rules/space/scenario'

const OPEN = sky(24, 11)
const naming = createNaming()

const alertsOf = (battle: SkyScenario) => {
  const view = skyView(observeBattle(battle.field, battle.state(), 'blue'))
  return skyAlertsOf(battle.world, view, battle.view('blue'), naming)
}

describe('the word at the end of a flight', () => {
  it('is the speed that is kept, or the one at which it rams and then lies still', () => {
    const flight = {
      ...{ unit: 1, hexes: [1, 2], facing: 0, speed: 4, drift: 2 },
      ...{ scoop: [], vent: null, harm: [] },
    } as const
    const none = { aim: null, torpedoes: [], fires: [], rifts: [] }
    const wordOf = (ram: number | null) =>
      skyLabelsOf({ ...none, flight: { ...flight, ram } } as unknown as SkyOverlayModel, null)[0]
        .text
    expect(wordOf(null)).toMatch(/^End here.* 4$/)
    expect(wordOf(3)).toBe('Rams at speed 4')
  })
})

describe('an alert in space', () => {
  it('tells what is certain and what is a chance, and a nought of neither', () => {
    const told = [2, 4, 6, 8].flatMap((away) =>
      ['raider', 'battleship', 'drone'].flatMap((kind) =>
        alertsOf(
          skyScenario(OPEN, `enterprise @ 6,5 speed 0\n ${kind} @ ${6 + away},5 facing W speed 0`),
        )
          .filter((alert) => alert.kind === 'guns')
          .map(({ answer }) => answer),
      ),
    )
    for (const answer of told) expect(answer).not.toMatch(/\b0 (certain|%)/)
    expect(told.some((answer) => /^\d+ certain, \d+ % for/.test(answer))).toBe(true)
    expect(told.some((answer) => /^\d+ (certain ·|% for)/.test(answer))).toBe(true)
  })

  it('says who means to ram, how hard, and whether the ship is in reach', () => {
    const battle = skyScenario(
      OPEN,
      'enterprise @ 7,5 speed 2\n battleship @ 15,5 facing W speed 2',
    )
    battle.order('enterprise flies FF at 2')
    battle.endTurn()
    battle.order('battleship plots FFF at 3 ramming enterprise')
    battle.endTurn()
    const ramOf = () => alertsOf(battle).find(({ kind }) => kind === 'ram')
    // It drifts to 11,5, within three hexes of the bow of who comes from 13,5.
    expect(ramOf()).toMatchObject({ tone: 'ember', isUrgent: true })
    expect(ramOf()?.answer).toMatch(/^9 on the/)
    battle.order('enterprise flies - at 0')
    expect(ramOf()?.answer).toMatch(/clear of it/)
    expect(ramOf()?.isUrgent).toBeUndefined()
  })
})
