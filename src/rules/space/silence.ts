/** Silent running (GAME 5.6): little power, little speed, in gas, no fire and no scan. */

import type { Direction } from '../../hex'
import { directionOf, distance, type Hex, sextant } from '../../hex'
import type { Side, UnitId } from '../../kernel'
import type { SpaceRun } from './context'
import type { Ship, SilenceEnd, SpaceScene } from './model'
import { ENGINES, flies, hasState, type SpaceWorld, skyOf, theShip, WEAPONS } from './world'

/** Whether the ship is as quiet as silence asks, where it is and as it is set. */
export const isQuiet = (
  world: SpaceWorld,
  scene: Pick<SpaceScene, 'altered'>,
  ship: Ship,
  at: Hex = ship.hex,
  speed: number = ship.speed,
): boolean => {
  const { silentPips, silentSpeed } = world.content.numbers
  return (
    ship.power[ENGINES] + ship.power[WEAPONS] <= silentPips &&
    speed <= silentSpeed &&
    !hasState(ship, 'loud') &&
    skyOf(world, scene.altered)[at].isGas
  )
}

/** As a side's phase ends its ships fall silent, or are so no longer. */
export const settleSilence = (run: SpaceRun, side: Side): void => {
  for (const { id } of run.context.state().units) {
    const state = run.context.state()
    const ship = theShip(state, id)
    if (ship.side !== side || !flies(ship)) continue
    const quiet = isQuiet(run.world, state, ship)
    if (quiet && !ship.isSilent) run.emit({ type: 'silenceFell', unit: id })
    if (!quiet) breakSilence(run, id, 'phase')
  }
}

export const breakSilence = (run: SpaceRun, unit: UnitId, cause: SilenceEnd): void => {
  if (theShip(run.context.state(), unit).isSilent) {
    run.emit({ type: 'silenceBroken', unit, cause })
  }
}

/** The 60° cone of an active scan: out to its reach, its borders as a shield arc has them. */
export const scanned = (world: SpaceWorld, from: Hex, facing: Direction, hex: Hex): boolean => {
  const { grid } = world.board
  const away = distance(grid, from, hex)
  return (
    away > 0 && away <= world.content.numbers.scanHexes && sextant(grid, from, facing, hex) === 0
  )
}

/** Looks hard at some hexes: hidden hazards and hidden ships there are found. */
export const search = (
  run: SpaceRun,
  side: Side,
  cause: SilenceEnd,
  isSearched: (hex: Hex) => boolean,
): void => {
  const state = run.context.state()
  if (cause === 'scanned') {
    for (const hex of state.hazards) {
      if (!state.knowledge[side].hazards.includes(hex) && isSearched(hex)) {
        run.emit({ type: 'hazardFound', side, hex })
      }
    }
  }
  for (const { id } of state.units) {
    const ship = theShip(run.context.state(), id)
    if (ship.side === side || !flies(ship) || !isSearched(ship.hex)) continue
    breakSilence(run, id, cause)
    if (ship.isCloaked && !hasState(ship, 'loud')) {
      run.emit({ type: 'conditionSet', unit: id, condition: 'loud', on: true })
    }
  }
}

/** An active scan: it finds, and it gives the scanner away. */
export const scan = (run: SpaceRun, unit: UnitId, facing: Direction): void => {
  const { side, hex: from } = theShip(run.context.state(), unit)
  breakSilence(run, unit, 'scanned')
  run.emit({ type: 'conditionSet', unit, condition: 'loud', on: true })
  run.emit({ type: 'scanMade', unit, facing })
  search(run, side, 'scanned', (hex) => scanned(run.world, from, facing, hex))
}

/** Hazards beside a ship are seen. Gives those newly found. */
export const spotHazards = (run: SpaceRun, unit: UnitId): readonly Hex[] => {
  const state = run.context.state()
  const { side, hex: at } = theShip(state, unit)
  if (at < 0) return []
  const found = state.hazards.filter(
    (hex) =>
      distance(run.world.board.grid, at, hex) <= 1 && !state.knowledge[side].hazards.includes(hex),
  )
  for (const hex of found) run.emit({ type: 'hazardFound', side, hex })
  return found
}

/** The direction of a scan that would look towards a hex. */
export const scanTowards = (world: SpaceWorld, from: Hex, to: Hex): Direction =>
  directionOf(world.board.grid, from, to)
