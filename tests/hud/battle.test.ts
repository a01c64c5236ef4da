import { describe, expect, it, vi } from 'vitest'
import {
  type Command,
  type GroundBattleView,
  type Match,
  type PlannerLevel,
  plannerSeedOf,
  type SeenEvent,
} from '../../src/battle'
import { parseReplay, replayOf } from '../../src/battle/replay'
import { filmOf } from '../../src/battle/replayFilm'
import { linkOf, textOfLink } from '../../src/battle/replayLink'
import { createCaptions } from '../../src/hud/captions'
import { createBattleSession } from '../../src/hud/session/battleSession'
import { createNaming } from '../../src/hud/session/naming'
import type { Ports, StagePort } from '../../src/hud/session/ports'
import { createTelling } from '../../src/hud/session/telling'
import { chooseCommand, type Knowledge, type Suggestion, suggest } from '../../src/planner'
import { createPlannerClient } from '../../src/platform/plannerClient'
import { hasText } from '../../src/text'
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

/** One who advises, in this thread as well. */
function openHints({ field }: Match) {
  return createPlannerClient<Knowledge, GroundBattleView, PlannerLevel, Suggestion | null>({
    content: field,
    spawn: () => {
      throw new Error('no workers here')
    },
    think: (knowledge, { view, plannerSeed, about }) =>
      suggest(knowledge, view, plannerSeed, about ?? null),
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
    openHints,
    rulesVersion: 1,
    engines: new Map(),
    build: 'test',
  }
  const { onGround } = createBattleSession(ports, match)
  if (onGround === null) throw new Error('expected a battle on the ground')
  return onGround
}

/** A stage that shows each event in its turn, and notes what the panels knew meanwhile. */
function slowStage(
  onShow: (seen: SeenEvent) => void,
  camera: Partial<Pick<StagePort, 'centre' | 'frame' | 'theyMove'>> = {},
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
    theyMove: () => {},
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

  it('the stage is told when the other side begins to move and when it is done, once a turn', async () => {
    const session = sessionOf(valley())
    const told: string[] = []
    session.attachStage(
      slowStage(
        (seen) => {
          told.push('shown')
          session.shown(seen)
        },
        { theyMove: (isTheirs) => told.push(isTheirs ? 'begins' : 'is done') },
      ),
    )
    session.endTurn()
    await session.idle()
    expect(told.filter((one) => one !== 'shown')).toEqual(['begins', 'is done'])
    expect(told.lastIndexOf('shown')).toBeLessThan(told.indexOf('is done'))
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

  it('whoever aims is in view together with the target, from target to target', async () => {
    const session = sessionOf(valley())
    const framed: number[][] = []
    session.attachStage(slowStage(session.shown, { frame: (...hexes) => framed.push(hexes) }))
    await untilTagged(session)
    const { units } = session.ground.value
    const aim = () => {
      for (const unit of units.filter(({ side }) => side === 'blue')) {
        session.select(unit.id)
        const actions = session.options.value?.actions ?? []
        const armed = actions.findIndex((one) => one.weapon !== null && one.targets.length > 0)
        if (armed < 0) continue
        session.chooseAction(armed)
        return unit
      }
      throw new Error('nobody has a target')
    }
    const shooter = aim()
    const chosen = () => session.overlays.value.targets.find((one) => one.isChosen)?.hex
    expect(framed.at(-1)).toEqual([chosen(), shooter.hex])
    session.selectNext(1)
    expect(framed.at(-1)).toEqual([chosen(), shooter.hex])
    expect(session.cursor.value).toBe(chosen())
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

describe('a suggestion', () => {
  const asked = async (match: Match) => {
    const session = sessionOf(match)
    session.suggest()
    await vi.waitFor(() => expect(session.hintsTaken.value).toBe(1))
    return session
  }

  it('shows on the board what an Officer would do, with why, and orders nothing', async () => {
    const match = valley()
    const before = match.mark()
    const session = await asked(match)
    const hint = session.hint.value?.hint
    expect(match.legal(hint?.command ?? never())).toBeNull()
    expect(hasText(`hint.${hint?.reason.code}`)).toBe(true)
    expect(match.mark()).toBe(before)
    expect(match.record().commands).toEqual([])
    if (hint?.command.type !== 'moveUnit') throw new Error('expected the first hint to be a march')
    const { unit, path } = hint.command
    const drawn = session.overlays.value.paths.find((one) => one.unit === unit)
    expect(drawn?.hexes.slice(1)).toEqual(path)
  })

  it('is about the unit that is selected', async () => {
    const match = valley()
    const id = (await asked(match)).hint.value?.hint?.reason.unit ?? never()
    const session = sessionOf(match)
    session.select(id)
    session.suggest()
    await vi.waitFor(() => expect(session.hint.value?.about).toBe(id))
    expect(session.hint.value?.hint?.reason.unit).toBe(id)
  })

  it('tells what another could do where the one who is selected has nothing to do', async () => {
    const match = valley()
    const session = sessionOf(match)
    const view = match.view('blue')
    const seed = plannerSeedOf(match.seed, 'blue')
    const idle = view.fronts[0].view.units.find(
      ({ id, ap }) => ap > 0 && suggest(match.field, view, seed, id) === null,
    )
    session.select(idle?.id ?? never())
    session.suggest()
    await vi.waitFor(() => expect(session.hintsTaken.value).toBe(1))
    expect(session.hint.value?.hint?.reason.unit).not.toBe(idle?.id)
    expect(session.hint.value?.hint).not.toBeNull()
  })

  it('is put away by hand or by the next order, and stays counted, in the replay too', async () => {
    const match = valley()
    const session = await asked(match)
    session.dismissHint()
    expect(session.hint.value).toBeNull()
    session.suggest()
    await vi.waitFor(() => expect(session.hint.value).not.toBeNull())
    session.give(session.hint.value?.hint?.command ?? never())
    expect(session.hint.value).toBeNull()
    session.undo()
    const replay = replayOf(match)
    expect(replay.hints).toBe(2)
    const read = parseReplay(textOfLink(linkOf(replay)) ?? '')
    expect(read.ok && read.value.hints).toBe(2)
  })
})

const never = (): never => {
  throw new Error('expected a suggestion')
}
