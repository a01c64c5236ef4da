/**
 * Metreon (GAME 5.6): what is lit in one side's phase burns at the end of the other side's next
 * phase, where it spreads is drawn as it is lit, the spread burns in the Environment, and thin gas is
 * left. Fire takes its strength from every arc and half of it from the hull.
 */

import { DIRECTIONS, distance, type Hex, neighbour } from '../../hex'
import type { UnitId } from '../../kernel'
import type { SpaceRun } from './context'
import type { BurnMoment, LitGas, SpaceScene } from './model'
import { type SpaceWorld, skyOf } from './world'

/** Strength and reach of the fire that a hex would make; null if nothing there burns. */
export const fireOf = (
  world: SpaceWorld,
  scene: Pick<SpaceScene, 'altered'>,
  hex: Hex,
): { readonly strength: number; readonly radius: number } | null => {
  if (!skyOf(world, scene.altered)[hex].burns) return null
  const { metreonFire, metreonRadius, ventFirePerUnit, ventRadius } = world.content.numbers
  const units = scene.altered.find((one) => one.hex === hex)?.units ?? 0
  return units === 0
    ? { strength: metreonFire, radius: metreonRadius }
    : {
        strength: units * ventFirePerUnit,
        radius: ventRadius[Math.min(units, ventRadius.length - 1)],
      }
}

/** What a fire does at a distance: it falls off evenly, to nothing just beyond its reach. */
export const fireAt = (strength: number, radius: number, away: number): number =>
  away > radius ? 0 : Math.floor((strength * (radius + 1 - away)) / (radius + 1))

/** The strongest of these fires on a hex: they do not add. */
export const strongestAt = (world: SpaceWorld, fires: readonly LitGas[], hex: Hex): number => {
  let most = 0
  for (const fire of fires) {
    const away = distance(world.board.grid, fire.hex, hex)
    most = Math.max(most, fireAt(fire.strength, fire.radius, away))
  }
  return most
}

/** Lights those of the hexes that burn and are not lit; then draws where the fire will spread. */
export const lightHexes = (run: SpaceRun, hexes: readonly Hex[]): void => {
  const { moment, round } = nextMoment(run)
  const lit: Hex[] = []
  for (const hex of hexes) {
    const state = run.context.state()
    const fire = fireOf(run.world, state, hex)
    if (fire === null || state.lit.some((one) => one.hex === hex)) continue
    run.emit({ type: 'gasLit', lit: { hex, ...fire, moment, round } })
    lit.push(hex)
  }
  drawSpread(run, lit, round)
}

/** Metreon burns for the side that did not light it: at the end of its next phase. */
const nextMoment = (run: SpaceRun): { moment: BurnMoment; round: number } => {
  const { phase, round } = run.context.battle()
  return phase === 'blue' && !run.isEnvironment
    ? { moment: 'red', round }
    : { moment: 'blue', round: round + 1 }
}

/** Which of the gas beside burning hexes catches fire, in the Environment of that round. */
export const drawSpread = (run: SpaceRun, from: readonly Hex[], round: number): void => {
  const { grid } = run.world.board
  const beside = new Set(
    from.flatMap((hex) => DIRECTIONS.map((direction) => neighbour(grid, hex, direction))),
  )
  for (const hex of [...beside].sort((one, other) => one - other)) {
    if (hex < 0) continue
    const state = run.context.state()
    const fire = fireOf(run.world, state, hex)
    if (fire === null || state.lit.some((one) => one.hex === hex)) continue
    const drawn = run.context.roll(0, PERCENT, `spread.${hex}`)
    if (drawn >= run.world.content.numbers.spreadPercent) continue
    run.emit({ type: 'gasLit', lit: { hex, ...fire, moment: 'environment', round } })
  }
}

const PERCENT = 100

/** Gas that a lost ship carried spills and is lit at once. */
export const igniteCargo = (run: SpaceRun, unit: UnitId, hex: Hex, units: number): void => {
  run.emit({ type: 'gasVented', unit, hex, units })
  lightHexes(run, [hex])
}
