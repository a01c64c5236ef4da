import { describe, expect, it } from 'vitest'
import { createMatch, flies, setupFor, skyView } from '../../src/battle'
import { createBattleSession } from '../../src/hud/session/battleSession'
import { library, ports } from './onTheSpot'

/** A duel in which a person leads the Son’a, after our first turn. */
async function asRed() {
  const setup = setupFor('patch-duel', 'officer')
  const planners = { blue: 'cadet', red: null } as const
  const match = createMatch(library, { ...setup, planners }, 'led by the other side')
  const session = createBattleSession(ports, match)
  session.goOn()
  await session.idle()
  const { inSpace } = session
  if (inSpace === null) throw new Error('the duel is not in space')
  return { match, session, sky: inSpace }
}

describe('a person who leads the Son’a in space', () => {
  it('has the turn after ours, and every ship waits for its plot', async () => {
    const { session, sky } = await asRed()
    expect(session.side).toBe('red')
    expect(session.canOrder.value).toBe(true)
    const own = sky.sky.value.units.filter((one) => one.side === 'red' && flies(one))
    expect(own).toHaveLength(2)
    expect(sky.idleShips().map(({ id }) => id)).toEqual(own.map(({ id }) => id))
  })

  it('sets power, chooses an end, and the plot binds the next phase', async () => {
    const { match, session, sky } = await asRed()
    const [ship] = sky.idleShips()
    sky.select(ship.id)
    sky.setPreset('chase')
    expect(session.refusal.value).toBeNull()
    const ghost = sky.options.value?.ghosts.find(({ hex, speed }) => hex !== ship.hex && speed > 0)
    if (ghost === undefined) throw new Error('the ship can end nowhere')
    sky.dial(ghost.speed)
    sky.press(ghost.hex)
    expect(sky.order.value).toMatchObject({ type: 'plot', unit: ship.id })
    sky.press(ghost.hex)
    const drawn = skyView(match.view('red')).fronts[0].view.units.find(({ id }) => id === ship.id)
    expect(drawn?.plot?.speed).toBe(ghost.speed)
    expect(drawn?.plot?.course).not.toBe('')
    expect(sky.idleShips().map(({ id }) => id)).not.toContain(ship.id)
    // An undo takes it back, and the turn ends with whoever drew nothing going straight on.
    session.undo()
    expect(sky.idleShips().map(({ id }) => id)).toContain(ship.id)
    const { round } = match.state()
    session.endTurn()
    await session.idle()
    expect(match.state()).toMatchObject({ round: round + 1, phase: 'red' })
  })

  it('fires at whom it presses before it draws the next flight', async () => {
    const { match, session, sky } = await asRed()
    const inReach = () =>
      sky.idleShips().flatMap(({ id }) => {
        const offers = match.skyOptions(id).mounts
        const target = offers.flatMap(({ targets }) => targets).at(0)
        return target === undefined ? [] : [{ id, target }]
      })
    for (let turns = 0; turns < 6 && inReach().length === 0; turns += 1) {
      session.endTurn()
      await session.idle()
    }
    const [{ id, target }] = inReach()
    const at = sky.sky.value.units.find((one) => one.id === target)?.hex ?? -1
    sky.select(id)
    sky.press(at)
    expect(sky.order.value).toMatchObject({ type: 'fire', unit: id, target })
    const orders = match.record().commands.length
    sky.press(at)
    expect(match.record().commands).toHaveLength(orders + 1)
  })
})
