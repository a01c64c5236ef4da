/** Where to fly: every end of a flight by its place, the best of them in full. */

import {
  type Ghost,
  ghostsOf,
  isFreeFor,
  type Ship,
  type SpaceCommand,
  shipSpec,
  skyOf,
  trace,
} from '../../battle'
import type { Hex } from '../../hex'
import { doubt } from './doubt'
import { FEARLESS } from './fearing'
import { bestHarm, gasAround, harmFrom, layOf, perilAt } from './judging'
import type { Outlook } from './outlook'
import { ventPlan } from './venting'

/** One end of a flight, and what is cheaply known of it. */
export interface Trial {
  readonly ghost: Ghost
  readonly ship: Ship
  readonly path: readonly Hex[]
  readonly lay: number
}

/** The ends worth a closer look, by how they lie and what is feared there. */
export const trialsOf = (
  outlook: Outlook,
  ship: Ship,
  fear: (hex: Hex) => number,
): readonly Trial[] => {
  const { world, view, weights } = outlook
  const ends = ghostsOf(world, ship, isFreeFor(view, ship), 0).map((ghost) => ({
    ghost,
    lay:
      layOf(outlook, ship, ghost) -
      doubt(outlook, ship.id, ghost.hex * 6 + ghost.facing) -
      fear(ghost.hex),
  }))
  ends.sort((one, other) => other.lay - one.lay || one.ghost.hex - other.ghost.hex)
  // With gas aboard the best place may be one that lies badly.
  const most = outlook.usesGas && ship.gas > 1 ? weights.trials * 4 : weights.trials
  return ends.slice(0, most).map(({ ghost, lay }): Trial => {
    const { hex, facing, speed, course } = ghost
    const { path } = trace(world, ship, course)
    return { ghost, ship: { ...ship, hex, facing, speed }, path, lay }
  })
}

/** A flight, and what is held of it. */
interface Choice {
  readonly command: SpaceCommand
  readonly end: Hex
  readonly worth: number
}

/** The helm order of a ship of the side that moves first; null if it must drift. */
export const flightOf = (outlook: Outlook, ship: Ship): SpaceCommand | null => {
  const choices = flightsOf(outlook, ship)
  const [best] = choices
  if (best === undefined || outlook.choice === 0) return best?.command ?? null
  const ends = [...new Set(choices.map(({ end }) => end))]
  const end = ends[Math.min(outlook.choice, ends.length - 1)]
  return choices.find((one) => one.end === end)?.command ?? best.command
}

/**
 * Every flight worth a closer look, the best first. Where only the best is wanted, what is to be met is
 * not asked of those that it cannot better: it only takes away.
 */
const flightsOf = (outlook: Outlook, ship: Ship): readonly Choice[] => {
  const { front, foes, foesSoon, weights } = outlook
  const isFighter = outlook.goal === 'fight'
  const choices: Choice[] = []
  let most = Number.NEGATIVE_INFINITY
  for (const { ghost, ship: there, path, lay } of trialsOf(outlook, ship, FEARLESS)) {
    const scoop = scoopOn(outlook, ship, path)
    const vent = ventPlan(outlook, there, [ship.hex, ...path])
    const danger = foes.length === 0 ? 0 : gasAround(outlook, ghost.hex)
    const gain =
      lay +
      Math.floor((bestHarm(outlook, there, foes) * weights.harm) / (isFighter ? 10 : 25)) -
      danger +
      scoop.hexes.length * weights.scooped +
      (vent?.worth ?? 0)
    if (outlook.choice === 0 && gain <= most) continue
    const worth = gain - harmFrom(outlook, there, foesSoon) - perilAt(outlook, there, path)
    most = Math.max(most, worth)
    const command: SpaceCommand = {
      type: 'fly',
      front,
      unit: ship.id,
      speed: ghost.speed,
      course: ghost.course,
      scoop: scoop.hexes,
      vent: vent?.hex ?? null,
      from: scoop.hexes.length > 0 ? scoop.from : [],
      ram: null,
    }
    choices.push({ command, end: ghost.hex, worth })
  }
  return choices.sort((one, other) => other.worth - one.worth)
}

interface Scoop {
  readonly hexes: readonly Hex[]
  readonly from: readonly number[]
}

const NO_SCOOP: Scoop = { hexes: [], from: [] }
/** Which systems give the scoop its pips: sensors before shields before repair before weapons. */
const GIVERS = [3, 2, 4, 1] as const

/** What gas there is to take on the way, and what pips for it. */
const scoopOn = (outlook: Outlook, ship: Ship, path: readonly Hex[]): Scoop => {
  const { world, view, usesGas } = outlook
  if (!usesGas || !shipSpec(world, ship.kind).hasScoop || ship.helm !== null) return NO_SCOOP
  const sky = skyOf(world, view.altered)
  const room = world.content.numbers.scoopMost - ship.gas
  const hexes: Hex[] = []
  // Nobody turns so often in one flight as to come by a hex twice.
  for (let at = -1; at < path.length && hexes.length < room; at += 1) {
    const hex = at < 0 ? ship.hex : path[at]
    if (sky[hex].burns && !view.lit.some((one) => one.hex === hex)) hexes.push(hex)
  }
  if (hexes.length === 0) return NO_SCOOP
  const from: number[] = []
  for (const system of GIVERS) {
    const spare = ship.power[system] - ship.robbed[system] - ship.damage[system]
    // One weapons pip is kept: what is vented wants lighting.
    const kept = system === 1 ? 1 : 0
    for (let pip = kept; pip < spare; pip += 1) {
      if (from.length < world.content.numbers.scoopPips) from.push(system)
    }
  }
  return from.length === world.content.numbers.scoopPips ? { hexes, from } : NO_SCOOP
}
