import { describe, expect, it } from 'vitest'
import type { Command, GroundBattleView, Match, PlannerLevel, SeenEvent } from '../../src/battle'
import { replayOf } from '../../src/battle/replay'
import { filmOf } from '../../src/battle/replayFilm'
import { createCaptions } from '../../src/hud/captions'
import { createBattleSession } from '../../src/hud/session/battleSession'
import { createNaming } from '../../src/hud/session/naming'
import type { Ports, StagePort } from '../../src/hud/session/ports'
import { createTelling } from '../../src/hud/session/telling'
import { chooseCommand, type Knowledge } from '../../src/planner'
import { createPlannerClient } from '../../src/platform/plannerClient'
import { shippedLibrary } from '../golden/recorded'
import { own, valley } from '../input/valley'

/** The planner in this thread: where no worker is to be had, the battle goes on all the same. */
function openPlanner({ field }: Match) {
  return createPlannerClient<Knowledge, GroundBattleView, PlannerLevel, Command>({
    content: field,
    spawn: () => {
      throw new Error('no workers here')
    },
    think: (knowledge, { view, plannerSeed, level }) =>
      chooseCommand(knowledge, view, plannerSeed, level),
  })
}

function sessionOf(match: Match) {
  const { content } = match.field.worlds[0]
  const ports: Ports = {
    library: {
      ...match.field.contents,
      boards: new Map(),
      skies: new Map(),
      missions: new Map(),
      content,
    },
    captions: createCaptions(),
    onScreen: () => {},
    openStage: async () => null,
    expectBattle: () => undefined,
    openPlanner,
    rulesVersion: 1,
    engines: new Map(),
    build: 'test',
  }
  return createBattleSession(ports, match)
}

/** A stage that shows each event in its turn, and notes what the panels knew meanwhile. */
function slowStage(
  onShow: (seen: SeenEvent) => void,
  camera: Partial<Pick<StagePort, 'centre' | 'frame'>> = {},
): StagePort {
  return {
    sync: () => {},
    play: async (seen) => {
      for (const one of seen) onShow(one)
    },
    setOverlays: () => {},
    centre: () => {},
    frame: () => {},
    zoomStep: () => {},
    zoomBy: () => {},
    steer: () => {},
    setInsets: () => {},
    setPanels: () => {},
    hurry: () => {},
    screenOf: () => ({ x: 0, y: 0 }),
    applySettings: () => {},
    skip: () => {},
    idle: async () => {},
    destroy: () => {},
    ...camera,
  }
}

/** Ends turns until somebody is tagged. */
async function untilTagged(session: ReturnType<typeof sessionOf>) {
  for (let turns = 0; turns < 6; turns += 1) {
    session.endTurn()
    await session.idle()
    if (session.alerts.value[0]?.kind === 'tag') return
  }
  throw new Error('nobody was tagged in six turns')
}

describe('a battle on screen', () => {
  it('after the end of the turn the planner plays the other side, and the player is asked again', async () => {
    const session = sessionOf(valley())
    session.endTurn()
    expect(session.isEnemyPhase.value).toBe(true)
    expect(session.canOrder.value).toBe(false)
    await session.idle()
    expect(session.view.value.round).toBe(2)
    expect(session.canOrder.value).toBe(true)
    expect(session.log.value.length).toBeGreaterThan(0)
  })

  it('panels learn of the other side’s moves as the pictures show them', async () => {
    const match = valley()
    const session = sessionOf(match)
    const rounds: number[] = []
    session.attachStage(
      slowStage((seen) => {
        rounds.push(session.view.value.round)
        session.shown(seen)
      }),
    )
    session.endTurn()
    await session.idle()
    expect(rounds[0]).toBe(1)
    expect(session.view.value).toEqual(match.view('blue'))
  })

  it('the other side’s phase is shown again from its start, and ends where the battle stands', async () => {
    const match = valley()
    const session = sessionOf(match)
    const shown: SeenEvent[] = []
    session.attachStage(
      slowStage((seen) => {
        shown.push(seen)
        session.shown(seen)
      }),
    )
    expect(session.canShowAgain.value).toBe(false)
    session.endTurn()
    await session.idle()
    const phase = shown.slice(shown.findIndex(({ event }) => event.type === 'phaseBegan'))
    const log = session.log.value
    shown.length = 0
    expect(session.canShowAgain.value).toBe(true)
    session.showAgain()
    expect(session.canOrder.value).toBe(false)
    await session.idle()
    expect(shown).toEqual(phase)
    expect(session.canOrder.value).toBe(true)
    expect(session.view.value).toEqual(match.view('blue'))
    expect(session.log.value).toEqual(log)
  })

  it('a turn begins with what hurts next in view, and each press on its alert goes to the next', async () => {
    const session = sessionOf(valley())
    const framed: number[] = []
    const centred: number[] = []
    session.attachStage(
      slowStage(session.shown, {
        frame: (hex) => framed.push(hex),
        centre: (hex) => centred.push(hex),
      }),
    )
    await untilTagged(session)
    const alerts = session.alerts.value
    expect(framed.at(-1)).toBe(alerts[0].hex)
    for (let presses = 0; presses <= alerts.length; presses += 1) session.nextAlert()
    expect(centred).toEqual([...alerts, alerts[0]].map(({ hex }) => hex))
  })

  it('a probe that flies within the order that ends the turn is not told ahead of its picture', async () => {
    const session = sessionOf(valley())
    const known: [number, number][] = []
    session.attachStage(
      slowStage((seen) => {
        const { event } = seen
        if (event.type === 'unitMoved' && event.gait === 'fly') {
          const { units } = session.view.value.fronts[0].view
          const told = units.find(({ id }) => id === event.unit)?.hex
          if (told !== undefined) known.push([told, event.from])
        }
        session.shown(seen)
      }),
    )
    session.endTurn()
    await session.idle()
    expect(known.length).toBeGreaterThan(0)
    for (const [told, from] of known) expect(told).toBe(from)
  })

  it('no order is taken while the other side moves', async () => {
    const match = valley()
    const session = sessionOf(match)
    session.endTurn()
    const before = match.record().commands.length
    session.give({ type: 'plantFlag', front: 0, hex: own(match, 'worf').hex + 1 })
    expect(match.record().commands.length).toBe(before)
    await session.idle()
  })

  it('an order that is taken back leaves no line in the log until it is given again', () => {
    const match = valley()
    const session = sessionOf(match)
    const worf = own(match, 'worf')
    session.give({ type: 'placeInhibitor', front: 0, unit: worf.id, hex: worf.hex })
    expect(session.log.value.map((line) => line.text)).toEqual(['Worf placed an inhibitor'])
    expect(session.canUndo.value).toBe(true)
    session.undo()
    expect(session.log.value).toEqual([])
    session.redo()
    expect(session.view.value.fronts[0].view.inhibitors).toHaveLength(1)
    expect(session.log.value).toHaveLength(1)
  })

  it('a refused order is explained and changes nothing', () => {
    const match = valley()
    const session = sessionOf(match)
    const worf = own(match, 'worf')
    session.give({ type: 'blowCharge', front: 0, unit: worf.id, hex: 0 })
    expect(session.refusal.value?.code).toBe('noCharge')
    expect(match.record().commands).toEqual([])
  })

  it('a battle that is left asks the planner no more', async () => {
    const match = valley()
    const session = sessionOf(match)
    session.endTurn()
    session.close()
    const given = match.record().commands.length
    await session.idle()
    expect(match.record().commands.length).toBe(given)
  })

  it('a jump in a replay shows the same as playing up to there, log and all', async () => {
    const match = valley()
    const played = sessionOf(match)
    played.endTurn()
    await played.idle()
    const { commands, setup, seed } = { ...match.record() }
    expect(setup.mission).toBe('insurrection')
    const watched = sessionOf(valley(seed))
    const again = valley(seed)
    const film = filmOf(shippedLibrary(), replayOf(match))
    for (const command of commands) again.submit(command)
    watched.jump(again, createTelling(film, 'blue', createNaming()).upTo(film.length))
    expect(watched.view.value).toEqual(played.view.value)
    expect(watched.log.value.map((line) => line.text)).toEqual(
      played.log.value.map((line) => line.text),
    )
  })
})
