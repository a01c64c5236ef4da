import { describe, expect, it } from 'vitest'
import type { ActionOffer, GroundOptions, Tag } from '../../src/battle'
import { draggedSheet, nextSheet } from '../../src/hud/battle/sheet'
import { effectText } from '../../src/hud/session/effectText'
import { isWorthAsking, undoneOf } from '../../src/hud/session/guard'
import type { LogLine } from '../../src/hud/session/log'
import { roundsOf } from '../../src/hud/session/logRounds'
import { hexName } from '../../src/hud/session/place'
import { actionGroups, pressedMember } from '../../src/input'
import { own, valley } from '../input/valley'

const match = valley()
const { view } = match.view('blue').fronts[0]
const [world] = match.field.worlds

const offer = (id: ActionOffer['id'], part: Partial<ActionOffer> = {}): ActionOffer => ({
  id,
  ability: null,
  weapon: null,
  ap: 1,
  rejection: null,
  needs: 'unit',
  targets: [],
  readyInRounds: 0,
  ...part,
})
const refused = { code: 'noTagNear', params: {} }

describe('the six places of the action bar', () => {
  it('no officer has more than six, whatever lies in their hands', () => {
    for (const kind of ['picard', 'data', 'worf', 'crusher', 'anij']) {
      const { actions } = match.options(own(match, kind).id)
      expect(actionGroups(actions).length).toBeLessThanOrEqual(6)
    }
    const everything = [
      offer('attack', { weapon: 'officerPhaser' }),
      offer('heavy', { weapon: 'officerPhaser' }),
      offer('melee', { weapon: 'blade' }),
      offer('overwatch'),
      offer('ability', { ability: 'intercept' }),
      offer('ability', { ability: 'lineShot' }),
      offer('ability', { ability: 'launcher' }),
      offer('pullTag'),
      offer('revive'),
      offer('placeInhibitor'),
      offer('liftInhibitor'),
      offer('blowCharge'),
    ]
    expect(actionGroups(everything)).toHaveLength(6)
    expect(actionGroups(everything).flatMap(({ members }) => members)).toHaveLength(12)
  })

  it('hands show what can be done now, and a tag before anything else', () => {
    const offers = [offer('pullTag', { rejection: refused }), offer('placeInhibitor')]
    expect(actionGroups(offers)[0].shown).toBe(1)
    expect(actionGroups([offer('placeInhibitor'), offer('pullTag')])[0].shown).toBe(1)
  })

  it('hands that can do nothing say why no tag can be pulled', () => {
    const offers = [offer('pullTag', { rejection: refused })]
    expect(actionGroups(offers)).toEqual([{ shown: 0, members: [0] }])
  })

  it('a place that is pressed again turns to the next that hands can do', () => {
    const offers = [offer('pullTag'), offer('placeInhibitor'), offer('revive')]
    const [hands] = actionGroups(offers)
    const turned = [0, 1, 2].reduce<number[]>(
      (pressed) => [...pressed, pressedMember(hands, pressed.at(-1) ?? -1, offers)],
      [],
    )
    expect(turned.map((index) => offers[index].id)).toEqual(['pullTag', 'revive', 'placeInhibitor'])
  })

  it('pressing once too often never chooses the heavy setting', () => {
    const offers = [offer('attack', { weapon: 'x' }), offer('heavy', { weapon: 'x' })]
    const [weapons] = actionGroups(offers)
    expect(pressedMember(weapons, pressedMember(weapons, -1, offers), offers)).toBe(0)
  })

  it('a blade that reaches somebody stands before a gun that does not', () => {
    const offers = [offer('attack', { rejection: refused }), offer('melee')]
    expect(actionGroups(offers)[0].shown).toBe(1)
  })
})

describe('the guard at the end of the turn', () => {
  const worf = own(match, 'worf')
  const column = own(match, 'column')
  const tag = (id: number, stage: Tag['stage']): Tag => ({
    id,
    probe: 500,
    unit: column.id,
    household: 1,
    stage,
  })
  const nothing: GroundOptions = {
    unit: worf.id,
    canMove: null,
    reach: { hexes: [], pathTo: () => [] },
    guidable: [],
    guideMost: 3,
    actions: [],
  }
  const none = () => false
  const onlyWorf = (part: Partial<GroundOptions>) => (unit: number) =>
    unit === worf.id ? { ...nothing, ...part } : nothing

  it('asks while somebody has actions left, and not when all have acted', () => {
    expect(isWorthAsking(undoneOf(view, () => nothing, none))).toBe(true)
    const spent = { ...view, units: view.units.map((unit) => ({ ...unit, ap: 0 })) }
    expect(isWorthAsking(undoneOf(spent, () => nothing, none))).toBe(false)
  })

  it('names who can pull a tag that will be beamed, before those only aimed at', () => {
    const tagged = { ...view, tags: [tag(1, 'aim'), tag(2, 'lock')] }
    const actions = [offer('pullTag', { needs: 'tag', targets: [1, 2] })]
    const { tags } = undoneOf(tagged, onlyWorf({ actions }), none)
    expect(tags.map(({ tag: { id }, answers }) => [id, answers])).toEqual([
      [2, [{ unit: worf.id, how: 'pull' }]],
      [1, [{ unit: worf.id, how: 'pull' }]],
    ])
  })

  it('knows that the probe can be shot, and that somebody can walk up and pull', () => {
    const tagged = { ...view, tags: [tag(1, 'lock')] }
    const shot = undoneOf(
      tagged,
      onlyWorf({ actions: [offer('attack', { targets: [500] })] }),
      none,
    )
    expect(shot.tags[0].answers).toEqual([{ unit: worf.id, how: 'shoot' }])
    const reach = { hexes: [7], pathTo: () => [7] }
    const walked = undoneOf(tagged, onlyWorf({ reach }), (one) => one === 7)
    expect(walked.tags[0].answers).toEqual([{ unit: worf.id, how: 'reach' }])
  })

  it('says nothing of a tag that rests', () => {
    const tagged = { ...view, tags: [tag(1, 'aim'), tag(2, 'lock')] }
    const actions = [offer('pullTag', { needs: 'tag', targets: [1, 2] })]
    const { tags } = undoneOf(tagged, onlyWorf({ actions }), none, ({ id }) => id === 2)
    expect(tags.map(({ tag: { id } }) => id)).toEqual([1])
  })

  it('says nothing of a tag that nobody can answer', () => {
    const tagged = { ...view, tags: [tag(1, 'lock')] }
    expect(undoneOf(tagged, () => nothing, none).tags).toEqual([])
  })
})

describe('the bottom sheet', () => {
  it('goes up and down by a state and stays at its ends', () => {
    expect([nextSheet('peek', 1), nextSheet('half', 1), nextSheet('full', 1)]).toEqual([
      'half',
      'full',
      'full',
    ])
    expect(nextSheet('peek', -1)).toBe('peek')
  })

  it('a slip of the finger moves nothing, a long drag goes all the way', () => {
    expect(draggedSheet('half', 10)).toBe('half')
    expect(draggedSheet('half', -80)).toBe('full')
    expect(draggedSheet('peek', -400)).toBe('full')
    expect(draggedSheet('full', 400)).toBe('peek')
  })
})

describe('the log by rounds', () => {
  const line = (round: number, tone: LogLine['tone'], text: string): LogLine => ({
    round,
    text,
    front: 0,
    hex: null,
    tone,
    commands: 0,
    isLoss: false,
    news: null,
  })
  const log = [line(1, 'ice', 'ours'), line(1, 'ember', 'theirs'), line(2, 'ember', 'more')]

  it('keeps the order, a heading for each round in which something was told', () => {
    expect(roundsOf(log, 'all').map(({ round, lines }) => [round, lines.length])).toEqual([
      [1, 2],
      [2, 1],
    ])
    expect(roundsOf(log, 'ours').map(({ round }) => round)).toEqual([1])
  })
})

describe('places and effects in words', () => {
  it('a hex is a letter and a number, from the upper left', () => {
    expect([hexName(24, 0), hexName(24, 23), hexName(24, 24)]).toEqual(['A1', 'X1', 'A2'])
    expect(hexName(32, 27)).toBe('AB1')
  })

  it('every level of the search has its effect named, and beyond the last one too', () => {
    const { numbers } = world.content
    const effects = numbers.searchEffects.map((_, level) => effectText(numbers, level + 1))
    expect(new Set([...effects, effectText(numbers, 99)]).size).toBe(effects.length + 1)
  })
})
