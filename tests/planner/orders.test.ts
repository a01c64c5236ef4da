/**
 * What an Officer orders in small positions, each beside a control from which the reason for that order
 * is taken away and in which it is not given.
 */
import { describe, expect, it } from 'vitest'
import { type GroundBattleView, imagine, type Side } from '../../src/battle'
import { observeBattle } from '../../src/kernel'
import { explainedCommand, type Suggestion, suggest } from '../../src/planner'
import { text } from '../../src/text'
import { placeOf } from '../rules/places'
import { type Scenario, scenario } from '../rules/scenario'

const SEED = 'a seed'
const ORDERS_AT_MOST = 40
const meadow = (rows: number): string =>
  Array.from({ length: rows }, () => 'm m m m m m m m m m m m m m m m').join('\n')

const viewOf = ({ field, state }: Scenario, side: Side): GroundBattleView =>
  observeBattle(field, state(), side) as GroundBattleView

/** The orders of an Officer's whole turn, as it would play it with steady luck. */
const turnOf = (battle: Scenario, side: Side = 'blue'): readonly Suggestion[] => {
  const turn: Suggestion[] = []
  const mind = imagine(battle.field, viewOf(battle, side), SEED)
  for (let given = 0; given < ORDERS_AT_MOST; given += 1) {
    const idea = explainedCommand(battle.field, mind.view(side), SEED, 'officer')
    turn.push(idea)
    expect(mind.submit(idea.command)).toBe(true)
    if (idea.command.type === 'endTurn') return turn
  }
  throw new Error('the turn has no end')
}

/** An order as `ability unit on target`, or `type unit`. */
const told = ({ world }: Scenario, { command, reason }: Suggestion): string => {
  const what = command.type === 'useAbility' ? command.ability : command.type
  const whom = reason.target === null ? '' : ` on ${reason.target}`
  const where =
    reason.target !== null || reason.hex === null || reason.hex < 0
      ? ''
      : ` at ${placeOf(world, reason.hex)}`
  return `${what} by ${reason.unit}${whom}${where}`
}

/** The orders that an Officer gives for that reason. */
const given = (battle: Scenario, code: Suggestion['reason']['code']): readonly string[] =>
  turnOf(battle)
    .filter(({ reason }) => reason.code === code)
    .map((idea) => told(battle, idea))

/** The sentence with which a hint for the unit begins. */
const sentenceFor = (battle: Scenario, name: string): string => {
  const hint = suggest(battle.field, viewOf(battle, 'blue'), SEED, battle.unit(name).id)
  return hint === null ? 'nothing' : text(`hint.${hint.reason.code}`)
}

describe('an Officer shoots two in a line', () => {
  const facing = (second: string, more = ''): Scenario =>
    scenario(meadow(3), `worf @ 2,1\n trooper 501 @ 5,1\n trooper 502 @ ${second}${more}`)

  it('where one stands behind the other', () => {
    const battle = facing('7,1')
    expect(given(battle, 'shootLine')).toEqual(['lineShot by 1 on 501'])
    expect(sentenceFor(battle, 'worf')).toBe('Two of them stand in one line')
  })

  it('not where the other stands beside that line', () => {
    const battle = facing('7,2')
    expect(given(battle, 'shootLine')).toEqual([])
    expect(given(battle, 'shootBodies')).toHaveLength(1)
    expect(sentenceFor(battle, 'worf')).toBe('The best shot there is')
  })

  it('probes only if one of them holds somebody', () => {
    const probes = `worf @ 2,1\n security @ 14,2 ap 0\n scout 401 @ 5,1\n scout 402 @ 7,1`
    const holding = scenario(meadow(3), `${probes}\n tag 1: 402 aims security`)
    expect(given(holding, 'shootLine')).toEqual(['lineShot by 1 on 401'])
    expect(given(scenario(meadow(3), probes), 'shootLine')).toEqual([])
  })
})

describe('an Officer waits with the blade', () => {
  const passing = (path: string, who = 'worf'): Scenario =>
    scenario(meadow(3), `${who} @ 2,1\n scout 401 @ 8,1 facing W path ${path}`)

  it('for a probe that will come within arm’s length', () => {
    const battle = passing('7,1 6,1 5,1 4,1 3,1')
    expect(given(battle, 'lieInWait')).toEqual(['intercept by 1'])
    expect(sentenceFor(battle, 'worf')).toBe('Somebody will come within reach of the blade')
  })

  it('not for one that turns off before', () => {
    const battle = passing('7,1 6,1 5,1 4,1')
    expect(given(battle, 'lieInWait')).toEqual([])
    expect(sentenceFor(battle, 'worf')).not.toContain('blade')
  })

  const beside = (hurt: string, trooper: string): Scenario =>
    scenario(meadow(3), `worf @ 2,1\n injured @ ${hurt} down 1\n guard 501 @ ${trooper}`)

  it('beside somebody who lies there, if troops can come up to him', () => {
    expect(given(beside('3,1', '7,1'), 'lieInWait')).toEqual(['intercept by 1'])
    expect(given(beside('3,1', '9,1'), 'lieInWait')).toEqual([])
    expect(given(beside('0,0', '7,1'), 'lieInWait')).toEqual([])
  })
})

describe('an Officer reads what a squad means to do', () => {
  const meeting = (troops: string): Scenario => scenario(meadow(3), `troi @ 1,1\n${troops}`)

  it('where a squad is near', () => {
    const battle = meeting('trooper 501 @ 8,1 squad 501\n trooper 502 @ 8,2 squad 501')
    expect(given(battle, 'readSquad')).toEqual(['readIntent by 1 on 501'])
    expect(sentenceFor(battle, 'troi')).toBe('What a squad means to do binds it, once it is read')
  })

  it('not where it is too far, where it is no squad, nor what was read already', () => {
    expect(given(meeting('trooper 501 @ 12,1 squad 501'), 'readSquad')).toEqual([])
    expect(given(meeting('guard 501 @ 8,1'), 'readSquad')).toEqual([])
    const read = meeting('trooper 501 @ 8,1 squad 501')
    read.order('troi uses readIntent on 501')
    expect(given(read, 'readSquad')).toEqual([])
  })
})

describe('an Officer sets an inhibitor down', () => {
  const marked = (tags: string): Scenario =>
    scenario(
      meadow(3),
      `security @ 2,1 ap 1 carries 1
       column 11 @ 4,1 holds
       column 12 @ 4,2 holds
       hunter 401 @ 10,1 facing W${tags}`,
    )

  it('within two hexes of the columns that are locked on', () => {
    const battle = marked('\n tag 1: 401 locks 11/0\n tag 2: 401 locks 12/0')
    expect(given(battle, 'placeInhibitor')).toEqual(['placeInhibitor by 1 at 3,0'])
    expect(battle.order('security places 3,0').log('tagDropped')).toEqual([
      'tagDropped 1 inhibited',
      'tagDropped 2 inhibited',
    ])
  })

  it('not against aims that may come, for columns walk on', () => {
    expect(given(marked(''), 'placeInhibitor')).toEqual([])
  })
})

describe('an Officer brings an inhibitor along', () => {
  const left = (who: string, column: string, inhibitor: string): Scenario =>
    scenario(
      meadow(3),
      `${who} @ 2,1 ap 1\n column 11 @ ${column} holds\n inhibitor ${inhibitor}`,
      { round: 2 },
    )

  it('that covers no column any more', () => {
    const battle = left('security', '12,1', '3,1')
    expect(given(battle, 'bringInhibitor')).toEqual(['liftInhibitor by 1 at 3,1'])
    expect(sentenceFor(battle, 'security')).toBe(
      'That inhibitor covers nobody any more: bring it along',
    )
  })

  it('from afar, with somebody who is quick', () => {
    expect(given(left('artim', '12,1', '5,1'), 'bringInhibitor')).toEqual(['fetch by 1 at 5,1'])
  })

  it('not one that covers a column, is used up, or stands out of reach', () => {
    expect(given(left('security', '4,1', '3,1'), 'bringInhibitor')).toEqual([])
    expect(given(left('security', '12,1', '6,1'), 'bringInhibitor')).toEqual([])
    expect(given(left('artim', '12,1', '8,1'), 'bringInhibitor')).toEqual([])
    expect(given(left('security', '12,1', '3,1 strength 0'), 'bringInhibitor')).toEqual([])
    expect(given(left('security', '12,1', '3,1 placed 2'), 'bringInhibitor')).toEqual([])
  })
})

describe('an Officer walks beside a column', () => {
  const corridor = (exit: string): Scenario =>
    scenario(
      `${meadow(1)}\n\nzones:\nexit ${exit}`,
      'security @ 4,0\n column 11 @ 8,0\n column 12 @ 9,0',
    )

  it('behind it', () => {
    expect(given(corridor('15,0'), 'escortColumns')).toEqual(['moveUnit by 1 at 7,0'])
  })

  it('not where it would walk next', () => {
    expect(given(corridor('0,0'), 'escortColumns')).toEqual([])
  })
})

describe('an Officer puts the suit on', () => {
  const underFire = (data: string, trooper: string): Scenario =>
    scenario(meadow(3), `data @ 2,1 ${data}\n trooper 501 @ ${trooper}`)

  it('before those come who could take half of what its wearer has left', () => {
    const battle = underFire('resolve 3', '7,1')
    expect(given(battle, 'hideFromFire')).toEqual(['isolationSuit by 1'])
    expect(sentenceFor(battle, 'data')).toBe('Hide from those who could bring you down')
  })

  it('not while he is whole, nor from who is too far or lets the phase pass', () => {
    expect(given(underFire('resolve 10', '7,1'), 'hideFromFire')).toEqual([])
    expect(given(underFire('resolve 3', '14,1'), 'hideFromFire')).toEqual([])
    expect(given(underFire('resolve 3', '7,1 skips 2'), 'hideFromFire')).toEqual([])
  })
})
