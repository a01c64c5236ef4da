import { BLOCKED, type Hex, hasBit, NO_HEX } from '../../hex'
import type { UnitId } from '../../kernel'
import { shock } from './calm'
import type { Rules } from './context'
import type { Foes } from './foes'
import { landOf } from './land'
import type { GroundScene, Unit } from './model'
import { addTicks } from './search'
import { bandOf, coneOf } from './sight'
import { type GroundWorld, specOf, theUnit } from './world'

/**
 * A body stepped: probes whose cone it stands in now notice its file, once a round each. A cone so
 * tripped replaces the probe's path at once by the shortest way to the trip hex (GAME 4.4).
 */
export const tripCones = (rules: Rules, id: UnitId, foes: Foes): void => {
  const { world, context } = rules
  const { hex } = theUnit(context.state(), id)
  for (let at = 0; at < foes.cones.length; at += 1) {
    if (!hasBit(foes.cones[at], hex)) continue
    const scene = context.state()
    const unit = theUnit(scene, id)
    const probe = theUnit(scene, foes.watchers[at])
    const band = bandOf(coneOf(world, scene, probe), unit, hex)
    if (band === null) continue
    const isFirst = notice(rules, probe, unit, unit.hex, band === 'watched')
    if (isFirst) investigate(rules, probe, unit.hex)
  }
}

/** Writes down that a probe saw a body; gives whether its file is new to the probe this round. */
export const notice = (
  rules: Rules,
  probe: Unit,
  unit: Unit,
  hex: Hex,
  watched: boolean,
): boolean => {
  const file = unit.column === null ? unit.id : unit.column.file
  const isFirst = probe.probe?.noticed.includes(file) === false
  const isShock = watched && unit.column !== null && !unit.column.shocks.includes('watched')
  if (isFirst || isShock) {
    rules.emit({ type: 'unitNoticed', unit: unit.id, probe: probe.id, file, hex, watched })
  }
  if (isFirst) addTicks(rules, rules.world.content.numbers.ticks.noticed, 'noticed')
  if (watched) shock(rules, unit.id, 'watched')
  return isFirst
}

const investigate = (rules: Rules, probe: Unit, hex: Hex): void => {
  const path = flightTo(rules.world, rules.context.state(), probe, hex)
  const loopNext = probe.probe?.loopNext ?? 0
  rules.emit({ type: 'pathDrawn', unit: probe.id, path, purpose: 'investigate', loopNext })
  // Kept in mind as well: paths are drawn once more after columns have fled (GAME 4.8).
  if (probe.probe?.quarry !== hex) rules.emit({ type: 'quarrySet', unit: probe.id, hex })
}

/** The first move's worth of the shortest flight from a hex to another, start excluded; empty if there is none. */
export const flightTo = (
  world: GroundWorld,
  scene: GroundScene,
  probe: Unit,
  goal: Hex,
  from = probe.hex,
): Hex[] => {
  const { neighbours } = world.board.grid
  const land = landOf(world, scene)
  const field = land.wayField('fly', goal)
  const costs = land.costs('fly')
  const most = specOf(world, probe).moveHexes
  const path: Hex[] = []
  let here = from
  while (field[here] > 0 && path.length < most) {
    let direction = 0
    // A flight costs one a hex, so some neighbour is always one nearer; the lowest direction wins.
    while (
      costs[here * 6 + direction] === BLOCKED ||
      !isNearer(field, here, neighbours[here * 6 + direction])
    )
      direction += 1
    here = neighbours[here * 6 + direction]
    path.push(here)
  }
  return path
}

const isNearer = (field: Int16Array, here: Hex, next: Hex): boolean =>
  next !== NO_HEX && field[next] === field[here] - 1

/** The price of one step from a table of step prices; −1 where it is closed. */
export const priceBetween = (
  neighbours: Int16Array,
  costs: Uint8Array,
  from: Hex,
  to: Hex,
): number => {
  for (let direction = 0; direction < 6; direction += 1) {
    if (neighbours[from * 6 + direction] !== to) continue
    const price = costs[from * 6 + direction]
    return price === BLOCKED ? -1 : price
  }
  return -1
}
