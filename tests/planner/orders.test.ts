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

  it('probes that it brings down together, if they hold somebody', () => {
    const holding = (second: string): Scenario =>
      scenario(
        meadow(3),
        `worf @ 2,1
         column 11 @ 12,2 holds
         scout 401 @ 5,1 resolve 3
         scout 402 @ ${second} resolve 3
         tag 1: 401 locks 11/0
         tag 2: 402 locks 11/1`,
      )
    expect(given(holding('7,1'), 'shootLine')).toEqual(['lineShot by 1 on 401'])
    expect(given(holding('7,2'), 'shootLine')).toEqual([])
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
    scenario(meadow(3), `worf @ 2,1\n injured @ ${hurt} down 1\n enforcer 501 @ ${trooper}`)

  it('beside somebody who lies there, if troops can come up to him', () => {
    expect(given(beside('3,1', '6,1'), 'lieInWait')).toEqual(['intercept by 1'])
    expect(given(beside('3,1', '9,1'), 'lieInWait')).toEqual([])
    expect(given(beside('0,0', '6,1'), 'lieInWait')).toEqual([])
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
  const underFire = (data: string, more = ''): Scenario =>
    scenario(
      meadow(3),
      `data @ 2,1 ${data}
       trooper 501 @ 5,0${more}
       trooper 502 @ 5,1${more}
       trooper 503 @ 5,2${more}`,
    )
  const lone = (data: string): Scenario =>
    scenario(meadow(3), `data @ 2,1 ${data}\n trooper 501 @ 5,0`)

  it('where those who come would bring its wearer down', () => {
    const battle = underFire('resolve 3')
    expect(given(battle, 'hideFromFire')).toEqual(['isolationSuit by 1'])
    expect(sentenceFor(battle, 'data')).toBe('Hide from those who could bring you down')
  })

  it('not where they let the phase pass, nor for less than a fall', () => {
    expect(given(underFire('resolve 3', ' skips 9'), 'hideFromFire')).toEqual([])
    expect(given(lone('resolve 10'), 'hideFromFire')).toEqual([])
    expect(given(lone('resolve 2'), 'hideFromFire')).toEqual(['isolationSuit by 1'])
  })
})

describe('an Officer talks to a squad', () => {
  const meeting = (squad: string): Scenario =>
    scenario(
      meadow(3),
      `picard @ 2,1 resolve 4
       trooper 501 @ 6,0 ${squad}
       trooper 502 @ 6,1 ${squad}
       enforcer 503 @ 6,2 ${squad}`,
    )

  it('that would bring him down', () => {
    const battle = meeting('squad 501')
    expect(given(battle, 'parleyWithSquad')).toHaveLength(1)
    expect(sentenceFor(battle, 'picard')).toBe('Talk to the squad: it lets its phase pass')
  })

  it('not to guards, who are no squad, nor to one that lets the phase pass already', () => {
    expect(given(meeting(''), 'parleyWithSquad')).toEqual([])
    expect(given(meeting('squad 501 skips 9'), 'parleyWithSquad')).toEqual([])
  })
})

describe('an Officer stands fast', () => {
  const held = (stage: string, column: string): Scenario =>
    scenario(
      meadow(3),
      `picard @ 2,1 ap 1
       column 11 @ ${column},0 holds
       column 12 @ ${column},2 holds
       hunter 401 @ 12,0
       hunter 402 @ 12,2
       tag 1: 401 ${stage} 11/0
       tag 2: 401 ${stage} 12/0
       tag 3: 402 ${stage} 11/1
       tag 4: 402 ${stage} 12/1`,
    )

  it('where more households would be beamed than can be pulled out', () => {
    const battle = held('locks', '4')
    expect(given(battle, 'standFast')).toEqual(['standFast by 1'])
  })

  it('not where they are out of its radius', () => {
    expect(given(held('locks', '8'), 'standFast')).toEqual([])
  })
})

describe('an Officer asks for a perfect moment', () => {
  const near = (place: string): Scenario =>
    scenario(
      meadow(3),
      `anij @ 2,1 resolve 3
       security @ 1,1 resolve 2 ap 0
       trooper 501 @ ${place},0
       trooper 502 @ ${place},1
       enforcer 503 @ ${place},2`,
    )

  it('where those near would bring two down', () => {
    expect(given(near('4'), 'stopTime')).toEqual(['perfectMoment by 1'])
  })

  it('not where they stand outside of it', () => {
    expect(given(near('7'), 'stopTime')).toEqual([])
  })
})

describe('an Officer spends the launcher', () => {
  const together = (second: string): Scenario =>
    scenario(
      meadow(3),
      `worf @ 2,1
       trooper 501 @ 6,0
       trooper 502 @ ${second}
       trooper 503 @ 6,1`,
    )

  it('where three fall at once', () => {
    expect(given(together('7,0'), 'blastTroops')).toHaveLength(1)
  })

  it('not on fewer', () => {
    expect(given(together('12,2'), 'blastTroops')).toEqual([])
  })
})
