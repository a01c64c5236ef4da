/**
 * Subspace charges (GAME 5.7): a round's warning, then a tear that grows and makes for the nearest
 * warp core. It closes when a core blows up in it, or when none is near enough to hold it open.
 */

import { DIRECTIONS, distance, type Hex, neighbour } from '../../hex'
import type { Side, UnitId } from '../../kernel'
import { sweep } from './burning'
import type { SpaceRun } from './context'
import { hurtHull } from './damage'
import type { Tear } from './model'
import { flies, shipSpec, sumOf, theShip } from './world'

export const dropCharge = (run: SpaceRun, unit: UnitId, hex: Hex): void => {
  const { side } = theShip(run.context.state(), unit)
  const round = run.context.battle().round + 1
  run.emit({ type: 'chargeDropped', charge: { by: unit, side, hex, round } })
}

/** The Environment's part: tears move and grow, charges of last round open, all in touch suffer. */
export const moveTears = (run: SpaceRun): void => {
  for (const { hex } of run.context.state().tears) moveTear(run, hex)
  const { round } = run.context.battle()
  for (const { hex, side } of run.context.state().pending.filter((one) => one.round <= round)) {
    const radius = run.world.content.numbers.tearRadius
    run.emit({ type: 'tearOpened', tear: { side, hex, radius } })
  }
  for (const tear of run.context.state().tears) tearAt(run, tear)
  for (const { hex, of } of run.context.state().cores) {
    const { grid } = run.world.board
    const isTouched = run.context
      .state()
      .tears.some((tear) => distance(grid, tear.hex, hex) <= tear.radius)
    if (isTouched) blowCore(run, hex, of)
  }
}

/** Where a tear is drawn to: cores adrift before the other side's aboard, the nearest, the lowest hex. */
const drawnTo = (run: SpaceRun, from: Hex, side: Side): Hex | null => {
  const { grid } = run.world.board
  const { cores, units } = run.context.state()
  const adrift = cores.map((core) => core.hex)
  const aboard = units
    .filter((ship) => flies(ship) && ship.hasCore && ship.side !== side)
    .map((ship) => ship.hex)
  const near = (hexes: readonly Hex[]): readonly Hex[] =>
    [...hexes].sort(
      (one, other) => distance(grid, from, one) - distance(grid, from, other) || one - other,
    )
  return near(adrift)[0] ?? near(aboard)[0] ?? null
}

const moveTear = (run: SpaceRun, from: Hex): void => {
  const tear = run.context.state().tears.find((one) => one.hex === from)
  if (tear === undefined) return
  const { grid } = run.world.board
  const { tearSpeed, tearMostRadius, tearHoldHexes } = run.world.content.numbers
  const goal = drawnTo(run, from, tear.side)
  if (goal === null || distance(grid, from, goal) > tear.radius + tearHoldHexes) {
    run.emit({ type: 'tearClosed', hex: from })
    return
  }
  let hex = from
  for (let step = 0; step < tearSpeed && hex !== goal; step += 1) {
    const nearer = DIRECTIONS.map((direction) => neighbour(grid, hex, direction)).filter(
      (next) => next >= 0 && distance(grid, next, goal) < distance(grid, hex, goal),
    )
    hex = Math.min(...nearer)
  }
  const radius = Math.min(tearMostRadius, tear.radius + 1)
  run.emit({ type: 'tearMoved', from, tear: { side: tear.side, hex, radius } })
}

const tearAt = (run: SpaceRun, { hex, radius }: Tear): void => {
  for (const { id } of run.context.state().units) {
    const ship = theShip(run.context.state(), id)
    if (!flies(ship) || distance(run.world.board.grid, hex, ship.hex) > radius) continue
    hurtHull(run, id, run.world.content.numbers.tearDamage, 'tear')
  }
}

/** The core goes over board, and the power it gave with it. */
export const ejectCore = (run: SpaceRun, unit: UnitId): void => {
  const ship = theShip(run.context.state(), unit)
  const left = Math.max(
    0,
    shipSpec(run.world, ship.kind).power - ship.pipsLost - run.world.content.numbers.corePips,
  )
  const power = [...ship.power]
  for (let over = sumOf(power) - left; over > 0; over -= 1) {
    power[power.indexOf(Math.max(...power))] -= 1
  }
  run.emit({ type: 'coreEjected', unit, hex: ship.hex, power })
}

/** Cores adrift on a hex that is struck blow up. */
export const blowCoresAt = (run: SpaceRun, hex: Hex): void => {
  for (const core of run.context.state().cores) if (core.hex === hex) blowCore(run, hex, core.of)
}

const blowCore = (run: SpaceRun, hex: Hex, of: UnitId): void => {
  if (!run.context.state().cores.some((core) => core.hex === hex && core.of === of)) return
  const { coreFire, coreRadius } = run.world.content.numbers
  const { grid } = run.world.board
  run.emit({ type: 'coreBlown', hex })
  for (const tear of run.context.state().tears) {
    if (distance(grid, tear.hex, hex) <= tear.radius + 1) {
      run.emit({ type: 'tearClosed', hex: tear.hex })
    }
  }
  const { round } = run.context.battle()
  sweep(run, [{ hex, strength: coreFire, radius: coreRadius, moment: 'environment', round }])
}
