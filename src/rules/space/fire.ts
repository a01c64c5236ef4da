/** Beams, volleys and torpedoes as they are loosed and as they strike (GAME 5.4). */

import { distance, type Hex, line } from '../../hex'
import type { UnitId } from '../../kernel'
import { fireVolley, grazeOf } from '../shared/volley'
import type { SpaceRun } from './context'
import { strike } from './damage'
import { lightHexes } from './gas'
import { canLock, litBy, mountOf, shotAt } from './gunnery'
import type { Torpedo } from './model'
import { breakSilence } from './silence'
import { blowCoresAt } from './tear'
import { flies, shipOf, shipWeapon, theShip } from './world'

/** Fires a mount at a ship. */
export const fireAtShip = (run: SpaceRun, unit: UnitId, mount: number, target: UnitId): void => {
  showOneself(run, unit)
  const state = run.context.state()
  const ship = theShip(state, unit)
  const victim = theShip(state, target)
  const place = mountOf(run.world, ship, mount)
  const shot = place === null ? null : shotAt(run.world, state, ship, place, victim)
  if (shot === null) return
  const { hits, damage } = fireVolley(
    { ...shot, grazeDamage: grazeOf(shot.damage, run.world.content.numbers.grazeDivisor) },
    run.context.battle().luck,
    (sides) => run.context.roll(unit, sides, `volley.${mount}`),
  )
  const lights = litBy(run.world, state, ship.hex, victim.hex)
  spend(run, unit, mount)
  const [from, hex] = [ship.hex, victim.hex]
  run.emit({
    type: 'beamFired',
    unit,
    target,
    from,
    hex,
    mount,
    locked: shot.isLocked,
    hits,
    damage,
  })
  const isBeam = shot.hitPercent === 100
  strike(run, target, from, damage, isBeam ? 'beam' : 'volley')
  lightHexes(run, lights)
}

/** A beam at a hex: lights what it passes, blows a core that drifts there. */
export const fireAtHex = (run: SpaceRun, unit: UnitId, mount: number, hex: Hex): void => {
  showOneself(run, unit)
  const state = run.context.state()
  const { hex: from } = theShip(state, unit)
  const lights = litBy(run.world, state, from, hex)
  spend(run, unit, mount)
  run.emit({
    type: 'beamFired',
    unit,
    target: 0,
    from,
    hex,
    mount,
    locked: false,
    hits: 0,
    damage: 0,
  })
  lightHexes(run, lights)
  blowCoresAt(run, hex)
}

/** Fire gives a ship away: to everybody, until its next turn. */
export const showOneself = (run: SpaceRun, unit: UnitId): void => {
  breakSilence(run, unit, 'fired')
  if (!theShip(run.context.state(), unit).conditions.includes('loud')) {
    run.emit({ type: 'conditionSet', unit, condition: 'loud', on: true })
  }
}

const spend = (run: SpaceRun, unit: UnitId, mount: number): void => {
  const ship = theShip(run.context.state(), unit)
  const place = mountOf(run.world, ship, mount)
  if (place === null) return
  const { reloadRounds } = shipWeapon(run.world, place.weapon)
  run.emit({ type: 'mountSpent', unit, mount, ready: run.context.battle().round + reloadRounds })
}

/** A torpedo on its way: it strikes at the end of the next round. */
export const launchTorpedo = (
  run: SpaceRun,
  unit: UnitId,
  mount: number,
  hex: Hex,
  target: UnitId | null,
): void => {
  showOneself(run, unit)
  const state = run.context.state()
  const ship = theShip(state, unit)
  const place = mountOf(run.world, ship, mount)
  if (place === null) return
  const quarry = target === null ? null : shipOf(state, target)
  const follows = quarry !== null && canLock(run.world, state, ship, quarry)
  spend(run, unit, mount)
  const torpedo: Torpedo = {
    id: state.nextTorpedo,
    by: unit,
    side: ship.side,
    from: ship.hex,
    hex,
    target: follows ? quarry.id : 0,
    weapon: place.weapon,
    round: run.context.battle().round + run.world.content.numbers.torpedoRounds,
  }
  run.emit({ type: 'torpedoLaunched', torpedo })
}

/** Torpedoes that are due: their marks follow what they are locked on, then they strike. */
export const strikeTorpedoes = (run: SpaceRun): void => {
  const { round } = run.context.battle()
  const due = run.context.state().torpedoes.filter((torpedo) => torpedo.round <= round)
  for (const { id, from, weapon } of due) {
    follow(run, id)
    const torpedo = run.context.state().torpedoes.find((one) => one.id === id)
    if (torpedo === undefined) continue
    const { hex } = torpedo
    run.emit({ type: 'torpedoStruck', torpedo: id, hex })
    const spec = shipWeapon(run.world, weapon)
    const [{ damage }] = spec.bands
    for (const { id: unit } of run.context.state().units) {
      const ship = theShip(run.context.state(), unit)
      if (!flies(ship)) continue
      const away = distance(run.world.board.grid, ship.hex, hex)
      if (away === 0) strike(run, unit, from, damage, 'torpedo')
      else if (away === 1) strike(run, unit, hex, spec.aroundDamage, 'torpedo')
    }
    lightHexes(run, [hex])
    blowCoresAt(run, hex)
  }
}

/** A locked mark goes after its target, as far as it may. */
const follow = (run: SpaceRun, id: number): void => {
  const state = run.context.state()
  const torpedo = state.torpedoes.find((one) => one.id === id)
  if (torpedo === undefined || torpedo.target === 0) return
  const quarry = shipOf(state, torpedo.target)
  if (quarry === null || !flies(quarry)) return
  const way = line(run.world.board.grid, torpedo.hex, quarry.hex)
  const hex = way[Math.min(way.length - 1, run.world.content.numbers.torpedoFollowHexes)]
  if (hex !== torpedo.hex) run.emit({ type: 'torpedoShifted', torpedo: id, hex })
}
