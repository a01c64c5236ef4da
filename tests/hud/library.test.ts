import { describe, expect, it } from 'vitest'
import type { Command, GroundBattleView, Match, PlannerLevel } from '../../src/battle'
import { createMatch, setupFor } from '../../src/battle'
import { parseReplay } from '../../src/battle/replay'
import { continueFrom } from '../../src/battle/replayContinue'
import { linkOf, linkOfBeginning } from '../../src/battle/replayLink'
import { createCaptions } from '../../src/hud/captions'
import { createJourney } from '../../src/hud/journey'
import type { ReplayAbout } from '../../src/hud/library/entry'
import { importFiles } from '../../src/hud/library/importing'
import { createKeeper } from '../../src/hud/library/keeper'
import { createShelf } from '../../src/hud/library/shelf'
import { readReplayText } from '../../src/hud/replayFile'
import { createBattleSession } from '../../src/hud/session/battleSession'
import type { Ports } from '../../src/hud/session/ports'
import { createReplayPlayer } from '../../src/hud/session/replayPlayer'
import { chooseCommand, type Knowledge } from '../../src/planner'
import { createArchive } from '../../src/platform/archive'
import { createPlannerClient } from '../../src/platform/plannerClient'
import { changed, recorded, shippedLibrary } from '../golden/recorded'
import { fakeDisk } from './fakeDatabase'

const library = shippedLibrary()
const GOLDEN = recorded('insurrection.replay')

const ports: Ports = {
  library,
  captions: createCaptions(),
  onScreen: () => {},
  openStage: async () => null,
  expectBattle: () => undefined,
  openPlanner: ({ field }) =>
    createPlannerClient<Knowledge, GroundBattleView, PlannerLevel, Command>({
      content: field,
      spawn: () => {
        throw new Error('no workers here')
      },
      think: (knowledge, { view, plannerSeed, level }) =>
        chooseCommand(knowledge, view, plannerSeed, level),
    }),
  openHints: () => {
    throw new Error('nobody asks here')
  },
  rulesVersion: 1,
  engines: new Map(),
  build: 'test',
}

const setUp = (disk = fakeDisk()) => {
  const archive = createArchive<ReplayAbout>(disk.open)
  const players = {
    shelf: createShelf(ports, archive),
    keeper: createKeeper(library, archive),
  }
  return { disk, archive, ...players, journey: createJourney(ports, players, () => {}) }
}

const goldenFilm = (golden = GOLDEN) => {
  const loading = readReplayText(library, golden, 'golden')
  if (loading.kind !== 'loaded') throw new Error('the recorded battle cannot be read')
  return loading.replay
}

const begun = (seed = 'kept'): Match =>
  createMatch(library, setupFor('insurrection', 'officer'), seed)

describe('a battle that is fought', () => {
  it('is kept with every order, and opens where it was left', async () => {
    const { disk, keeper } = setUp()
    const session = createBattleSession(ports, begun())
    const following = keeper.follow(session, null)
    session.match.countHint()
    session.endTurn()
    await session.idle()
    await following.settled()
    const { commands } = session.match.record()
    expect(keeper.kept.value).toBe(commands.length)

    // The page is gone; another finds the battle.
    const later = setUp(disk)
    await later.keeper.refresh()
    const [left] = later.keeper.unfinished.value ?? []
    expect(left).toMatchObject({ mission: 'insurrection', round: 2 })
    const opening = await later.keeper.open(left.id)
    if (opening.kind !== 'opened') throw new Error(opening.kind)
    expect(opening.battle.match.mark()).toBe(session.match.mark())
    expect(opening.battle.match.record()).toMatchObject({ commands, hints: 1 })
    expect(opening.battle.told.lines.map((line) => line.text)).toEqual(
      session.log.value.map((line) => line.text),
    )
  })

  it('that was left in the other side’s phase goes on there', async () => {
    const { disk, keeper } = setUp()
    const session = createBattleSession(ports, begun('midway'))
    const following = keeper.follow(session, null)
    session.endTurn()
    // Before the planner is through: the page goes with the first orders kept.
    await following.settled()
    const given = session.match.record().commands.length
    session.close()
    const later = setUp(disk)
    await later.keeper.refresh()
    const [left] = later.keeper.unfinished.value ?? []
    const opening = await later.keeper.open(left.id)
    if (opening.kind !== 'opened') throw new Error(opening.kind)
    expect(opening.battle.match.record().commands.length).toBeLessThanOrEqual(given)
    const again = createBattleSession(ports, opening.battle.match)
    again.goOn()
    await again.idle()
    expect(again.match.state().phase).toBe('blue')
    const whole = createBattleSession(ports, begun('midway'))
    whole.endTurn()
    await whole.idle()
    expect(again.match.mark()).toBe(whole.match.mark())
  })

  it('keeps what an undo left, not what it took back', async () => {
    const { disk, keeper } = setUp()
    const session = createBattleSession(ports, begun('undone'))
    const following = keeper.follow(session, null)
    const flag = (hex: number) => session.give({ type: 'plantFlag', front: 0, hex })
    const [column] = session.view.value.fronts[0].view.units.filter((unit) => unit.column !== null)
    flag(column.hex)
    flag(column.hex + 1)
    await following.settled()
    session.undo()
    await following.settled()
    const { commands } = session.match.record()
    expect(commands).toHaveLength(1)
    const later = setUp(disk)
    await later.keeper.refresh()
    const opening = await later.keeper.open(later.keeper.unfinished.value?.[0].id ?? '')
    expect(opening.kind === 'opened' && opening.battle.match.record().commands).toEqual(commands)
  })

  it('buys no rewind back by being left', async () => {
    const { disk, keeper } = setUp()
    const session = createBattleSession(ports, begun('rewound'))
    const following = keeper.follow(session, null)
    session.endTurn()
    await session.idle()
    session.rewind(1)
    session.endTurn()
    await session.idle()
    await following.settled()
    expect(session.match.rewindsLeft()).toBe(2)
    const later = setUp(disk)
    await later.keeper.refresh()
    const opening = await later.keeper.open(later.keeper.unfinished.value?.[0].id ?? '')
    expect(opening.kind === 'opened' && opening.battle.match.rewindsLeft()).toBe(2)
  })

  it('goes on on a full disk, says so, and is whole again once there is room', async () => {
    const { disk, keeper } = setUp()
    const session = createBattleSession(ports, begun('full'))
    const following = keeper.follow(session, null)
    session.endTurn()
    await session.idle()
    await following.settled()
    const before = keeper.kept.value
    disk.failWork('QuotaExceededError', 99)
    session.endTurn()
    await session.idle()
    await following.settled()
    expect(keeper.trouble.value).toBe('full')
    expect(keeper.kept.value).toBe(before)
    disk.failWork('', 0)
    session.endTurn()
    await session.idle()
    await following.settled()
    expect(keeper.trouble.value).toBeNull()
    expect(keeper.kept.value).toBe(session.match.record().commands.length)
    const opening = await setUp(disk).keeper.open(keeper.unfinished.value?.[0].id ?? '')
    expect(opening.kind === 'opened' && opening.battle.match.mark()).toBe(session.match.mark())
  })

  it('that is over becomes a replay, and is unfinished no more', async () => {
    const { shelf, keeper, journey } = setUp()
    const { film } = goldenFilm()
    const last = film.length - 1
    const match = continueFrom(library, film.replay, last, 'blue')
    const session = createBattleSession(ports, match)
    journey.follow(session, { at: 'battle', match, told: null, id: null })
    // It is the last phase of the last round, and the other side's.
    await session.idle()
    const result = match.result()
    expect(result).not.toBeNull()
    await expect.poll(() => shelf.entries.value?.length).toBe(1)
    expect(shelf.entries.value?.[0].about).toMatchObject({
      result,
      origin: { commands: last, side: 'blue' },
      stampCount: 4,
    })
    expect(keeper.unfinished.value).toEqual([])
  })

  it('is led by the Son’a where a person took their side, and the planner moves first', async () => {
    const { film } = goldenFilm()
    const match = continueFrom(library, film.replay, 0, 'red')
    const session = createBattleSession(ports, match)
    expect(session.side).toBe('red')
    expect(session.canOrder.value).toBe(false)
    session.goOn()
    await session.idle()
    expect(session.match.state().phase).toBe('red')
    expect(session.canOrder.value).toBe(true)
    expect(session.view.value.side).toBe('red')
    // Its probes are sent where the person wants them, by a click on where they shall fly.
    const { units } = session.view.value.fronts[0].view
    const probe = units.find((unit) => unit.side === 'red' && unit.probe !== null)
    if (probe === undefined) throw new Error('there is no probe')
    session.onGround?.select(probe.id)
    const before = session.match.record().commands.length
    for (const hex of [probe.hex + 1, probe.hex - 1, probe.hex + 24, probe.hex - 24]) {
      if (session.match.record().commands.length > before) break
      session.part.hover(hex, true)
      session.part.press(hex)
    }
    expect(session.match.record().commands.at(-1)).toMatchObject({
      type: 'plotPath',
      unit: probe.id,
    })
    session.endTurn()
    await session.idle()
    expect(session.match.state()).toMatchObject({ phase: 'red', round: 2 })
  })
})

describe('the shelf', () => {
  it('takes what verifies and says of the rest in one sentence each why not', async () => {
    const { shelf } = setUp()
    const forged = changed(GOLDEN, (replay) => {
      replay.marks[3] = '0123456789abcdef'
    })
    const { added, refused } = await importFiles(ports, shelf, [
      { name: 'good.replay', text: GOLDEN },
      { name: 'forged.replay', text: forged },
      { name: 'cut.replay', text: GOLDEN.slice(0, 900) },
      { name: 'huge.replay', text: null },
    ])
    expect(added).toHaveLength(1)
    expect(refused).toHaveLength(3)
    expect(refused[0]).toMatch(/differs at turn 2, order \d+/)
    expect(refused[1]).toContain('cut.replay')
    expect(refused[2]).toContain('huge.replay')
    expect(shelf.entries.value).toHaveLength(1)
  })

  it('holds a replay once, under the name it was given', async () => {
    const { shelf } = setUp()
    const entry = await shelf.add(goldenFilm())
    await shelf.rename(entry, 'The bridge held')
    await shelf.add(goldenFilm())
    expect(shelf.entries.value?.map(({ name }) => name)).toEqual(['The bridge held'])
    await shelf.refresh()
    expect(shelf.entries.value?.map(({ name }) => name)).toEqual(['The bridge held'])
  })

  it('gives back what was deleted', async () => {
    const { disk, shelf } = setUp()
    const entry = await shelf.add(goldenFilm())
    await shelf.remove(entry)
    expect(shelf.entries.value).toEqual([])
    const other = setUp(disk)
    await other.shelf.refresh()
    expect(other.shelf.entries.value).toEqual([])
    await shelf.putBack()
    await other.shelf.refresh()
    expect(other.shelf.entries.value?.map(({ id }) => id)).toEqual([entry.id])
    expect((await other.shelf.open(entry))?.kind).toBe('loaded')
  })

  it('keeps a replay for as long as the page lasts where the browser keeps nothing', async () => {
    const { disk, shelf } = setUp()
    disk.failOpening('SecurityError')
    const entry = await shelf.add(goldenFilm())
    expect(shelf.trouble.value).toBe('forbidden')
    await shelf.refresh()
    expect(shelf.entries.value).toHaveLength(1)
    expect((await shelf.open(entry))?.kind).toBe('loaded')
  })
})

describe('a link', () => {
  const replay = () => {
    const read = parseReplay(GOLDEN)
    if (!read.ok) throw new Error('the recorded battle cannot be read')
    return read.value
  }

  it('with a battle leads to its film', () => {
    const { journey } = setUp()
    void journey.openLink(`#${linkOf(replay())}`)
    expect(journey.route.value.at).toBe('replay')
    expect(journey.notice.value).toBeNull()
  })

  it('with a beginning leads to the briefing, and the battle begins so', () => {
    const { journey } = setUp()
    const setup = { ...setupFor('long-walk-caves', 'captain'), passiveTicks: 2 }
    void journey.openLink(`#${linkOfBeginning({ setup, seed: 'grey owl dawn' })}`)
    const route = journey.route.value
    if (route.at !== 'briefing') throw new Error(route.at)
    const { mission, given } = route
    const difficulty = 'captain'
    journey.begin({ mission, seed: 'grey owl dawn', difficulty, side: 'blue', given })
    const battle = journey.route.value
    expect(battle.at === 'battle' && battle.match.setup).toEqual(setup)
  })

  it('that was cut, forged or is none shows nothing but one sentence', async () => {
    const forged = { ...replay(), marks: replay().marks.map(() => '0123456789abcdef') }
    const elsewhere = { ...replay(), setup: { ...replay().setup, mission: 'moon' } }
    const older = { ...replay(), rulesVersion: 0 }
    const newer = { ...replay(), rulesVersion: 99 }
    for (const [link, words] of [
      [linkOf(replay()).slice(0, 700), 'cut short'],
      ['lorem ipsum', 'cut short'],
      [linkOf(forged), 'differs at turn 1'],
      [linkOf(elsewhere), 'moon'],
      [linkOf(older), 'expected'],
      [linkOf(newer), 'newer version'],
      [linkOfBeginning({ setup: { ...replay().setup, mission: 'moon' }, seed: 'x' }), 'moon'],
    ]) {
      const { journey } = setUp()
      await journey.openLink(`#${link}`)
      expect(journey.route.value.at, link).toBe('title')
      expect(journey.notice.value, link).toContain(words)
    }
  })
})

describe('the film', () => {
  it('shows at each order what was played, log and all, for each pair of eyes', () => {
    const { film } = goldenFilm()
    const player = createReplayPlayer(ports, film)
    for (const eyes of ['above', 'red', 'blue'] as const) {
      player.look(eyes)
      for (const index of [0, 40, 41, 119, film.length, 12]) {
        player.seek(index)
        expect(player.session.view.value).toEqual(film.at(index).view(eyes))
        expect(player.session.log.value.every((line) => line.commands <= index)).toBe(true)
      }
    }
    player.close()
  })

  it('looks where a moment has something to show: what was told, else who acted', () => {
    const { film } = goldenFilm()
    const player = createReplayPlayer(ports, film)
    const framed: number[] = []
    player.session.frame = (hex) => framed.push(hex)
    const seen = { told: 0, acted: 0 }
    for (let index = 1; index <= film.length; index += 1) {
      player.seek(index)
      const place = framed.pop()
      const told = player.session.log.value.findLast(
        ({ commands, hex }) => commands === index && hex !== null,
      )
      const order = film.replay.commands[index - 1]
      if (told !== undefined) {
        seen.told += 1
        expect(place).toBe(told.hex)
      } else if (order.type === 'moveUnit') {
        seen.acted += 1
        expect(place).toBe(order.path.at(-1))
      }
    }
    expect(seen.told).toBeGreaterThan(20)
    expect(seen.acted).toBeGreaterThan(5)
    player.close()
  })

  it('played step by step tells the same as sought', async () => {
    const { film } = goldenFilm()
    const played = createReplayPlayer(ports, film)
    for (let nth = 0; nth < 60; nth += 1) {
      played.step()
      await played.session.idle()
    }
    const sought = createReplayPlayer(ports, film)
    sought.seek(60)
    const told = ({ session }: typeof played) => session.log.value.map((line) => line.text)
    expect(told(played)).toEqual(told(sought))
    expect(played.session.view.value).toEqual(sought.session.view.value)
    played.close()
    sought.close()
  })

  it('tells its end as it was for whoever looks', () => {
    const { film } = goldenFilm(recorded('two-fronts.replay'))
    expect(film.at(film.length).state().outcome?.kind).toBe('won')
    const player = createReplayPlayer(ports, film, film.length)
    const { log } = player.session
    expect(log.value.at(-1)).toMatchObject({ text: 'The valley is won', tone: 'ice' })
    player.look('red')
    expect(log.value.at(-1)).toMatchObject({ text: 'They got away', tone: 'ember' })
    player.close()
  })

  it('turns to the board where the next order is given, and waits for its picture', async () => {
    const { film } = goldenFilm(recorded('two-fronts.replay'))
    const player = createReplayPlayer(ports, film)
    const { session } = player
    const { commands } = film.replay
    session.attachStage(null)
    for (const [at, command] of commands.slice(0, 40).entries()) {
      const before = session.front.value
      player.step()
      const turns = command.type !== 'endTurn' && command.front !== before
      expect(player.index.value).toBe(turns ? at : at + 1)
      session.attachStage(null)
      await expect.poll(() => player.index.value).toBe(at + 1)
      expect(session.front.value).toBe(turns ? command.front : before)
      await session.idle()
    }
    player.close()
  })

  it('leaves whoever turned to the other board there, until it is set going again', async () => {
    const { film } = goldenFilm(recorded('two-fronts.replay'))
    const player = createReplayPlayer(ports, film)
    const { session } = player
    const inSpace = session.inSpace?.board ?? 0
    const first = film.replay.commands.findIndex(({ front }) => front === inSpace)
    player.seek(first)
    player.step()
    session.attachStage(null)
    await expect.poll(() => session.front.value).toBe(inSpace)
    session.swapFront()
    session.attachStage(null)
    player.seek(first)
    player.step()
    expect(session.front.value).not.toBe(inSpace)
    await session.idle()
    player.seek(first)
    player.togglePlay()
    await expect.poll(() => session.front.value).toBe(inSpace)
    player.close()
  })

  it('has no news for whoever goes on from it: what was told before is in the log', () => {
    const { film } = goldenFilm()
    const player = createReplayPlayer(ports, film, film.length)
    expect(player.session.log.value.some(({ news }) => news !== null)).toBe(true)
    expect(player.session.news.value).toEqual([])
    player.close()
  })

  it('calls everybody the same, wherever it is opened', () => {
    const { film } = goldenFilm()
    const atEnd = createReplayPlayer(ports, film, film.length)
    const fromStart = createReplayPlayer(ports, film)
    fromStart.seek(film.length)
    const told = ({ session }: typeof atEnd) => session.log.value.map((line) => line.text)
    expect(told(atEnd)).toEqual(told(fromStart))
    for (const { id } of atEnd.session.view.value.fronts[0].view.units) {
      expect(atEnd.session.naming.unit(id)).toBe(fromStart.session.naming.unit(id))
    }
    atEnd.close()
    fromStart.close()
  })
})
