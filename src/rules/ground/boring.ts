/** Bores bring caves down, with two rounds' warning (GAME 4.4). */

import { disc, distance, type Hex, NO_HEX } from '../../hex'
import type { UnitId } from '../../kernel'
import type { Rules } from './context'
import { landOf } from './land'
import type { GroundScene } from './model'
import { addTicks } from './search'
import { type GroundWorld, specOf, theUnit } from './world'

/** A bore that works on nothing begins on the nearest cave in its reach that nothing threatens yet. Loud. */
export const bore = (rules: Rules, id: UnitId): void => {
  const { world, context } = rules
  const scene = context.state()
  if (scene.bombardments.some(({ by }) => by === id)) return
  const unit = theUnit(scene, id)
  const hexes = cavesUnder(world, scene, unit.hex, specOf(world, unit).boreHexes)
  if (hexes.length === 0) return
  const { bombardmentRounds, ticks } = world.content.numbers
  const round = context.battle().round + bombardmentRounds
  rules.emit({ type: 'bombardmentDrawn', hexes, round, by: id })
  addTicks(rules, ticks.loud, 'loud')
}

/** The nearest cave, the lowest of those, and the caves beside it. Ascending. */
const cavesUnder = (
  world: GroundWorld,
  scene: GroundScene,
  hex: Hex,
  within: number,
): readonly Hex[] => {
  const { grid } = world.board
  const { terrain } = landOf(world, scene)
  const isOpen = (one: Hex): boolean =>
    terrain[one].id === 'cave' && !scene.bombardments.some(({ hexes }) => hexes.includes(one))
  let nearest: Hex = NO_HEX
  for (const one of disc(grid, hex, within)) {
    if (!isOpen(one)) continue
    const away = distance(grid, hex, one)
    if (nearest === NO_HEX || away < distance(grid, hex, nearest)) nearest = one
  }
  if (nearest === NO_HEX) return []
  return disc(grid, nearest, world.content.numbers.caveInHexes)
    .filter(isOpen)
    .sort((one, other) => one - other)
}

/** A mission lets a roof come down: announced so many rounds ahead. Nothing happens where no cave is. */
export const drawCaveIn = (rules: Rules, hex: Hex, rounds: number): void => {
  const { world, context } = rules
  if (landOf(world, context.state()).terrain[hex].id !== 'cave') return
  const round = context.battle().round + rounds
  rules.emit({ type: 'bombardmentDrawn', hexes: [hex], round, by: null })
}
