import { describe, expect, it } from 'vitest'
import { createMatch, flies, setupFor } from '../../src/battle'
import { createBattleSession } from '../../src/hud/session/battleSession'
import type { StagePort } from '../../src/hud/session/ports'
import { library, ports } from './onTheSpot'

/** A stage that shows nothing, at once, and notes what was framed last. */
function stageThatNotes() {
  const noted = { framed: [] as readonly number[] }
  const stage = {
    sync() {},
    play: async () => {},
    setOverlays() {},
    applySettings() {},
    theyMove() {},
    onPointer() {},
    idle: async () => {},
    centre() {},
    frame(...hexes: number[]) {
      noted.framed = hexes
    },
  } as Partial<StagePort> as StagePort
  return { stage, noted }
}

async function begun(mission: string) {
  const match = createMatch(library, setupFor(mission, 'story'), 'a turn begins')
  const session = createBattleSession(ports, match)
  const { stage, noted } = stageThatNotes()
  session.attachStage(stage)
  session.goOn()
  await session.idle()
  return { match, session, noted }
}

describe('a turn begins', () => {
  it('with the one ship selected that takes orders, until the player lets go of it', async () => {
    const { session } = await begun('patch-duel')
    const own = session.inSpace?.sky.value.units.find((one) => one.side === 'blue')
    expect(session.part.selectedUnit()).toBe(own?.id)
    session.cancel()
    expect(session.part.selectedUnit()).toBeNull()
    session.endTurn()
    expect(session.part.selectedUnit()).toBeNull()
    await session.idle()
    expect(session.part.selectedUnit()).toBe(own?.id)
  })

  it('with own ships and whoever is in sight of them in one view', async () => {
    const { session, noted } = await begun('patch-duel')
    const inSight = () => session.inSpace?.sky.value.units.filter(flies) ?? []
    for (let turns = 0; turns < 4 && inSight().length < 2; turns += 1) {
      session.endTurn()
      await session.idle()
    }
    const seen = inSight()
    const own = seen.filter(({ side }) => side === 'blue')
    expect(seen.length).toBeGreaterThan(own.length)
    expect(noted.framed.slice(0, own.length)).toEqual(own.map(({ hex }) => hex))
    expect([...noted.framed].sort()).toEqual(seen.map(({ hex }) => hex).sort())
  })

  it('with nobody selected where several can act', async () => {
    const { session } = await begun('insurrection')
    expect(session.part.selectedUnit()).toBeNull()
  })

  it('after a rewind as well', async () => {
    const { session } = await begun('patch-duel')
    session.endTurn()
    await session.idle()
    session.cancel()
    session.rewind(1)
    expect(session.part.selectedUnit()).not.toBeNull()
  })
})
