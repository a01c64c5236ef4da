import type { MarkHasher, Side } from '../../kernel'
import type { Ship, SpaceState } from './model'

/** Feeds every rule field to the hasher; lists are counted. */
export const markSpace = (state: SpaceState, hasher: MarkHasher): void => {
  hasher.int(state.units.length)
  for (const ship of state.units) markShip(ship, hasher)
  hasher.int(state.altered.length)
  for (const { hex, terrain, units } of state.altered) {
    hasher.ints([hex, units])
    hasher.text(terrain)
  }
  hasher.int(state.lit.length)
  for (const lit of state.lit) {
    hasher.ints([lit.hex, lit.strength, lit.radius, lit.round])
    hasher.text(lit.moment)
  }
  hasher.int(state.torpedoes.length)
  for (const { id, by, side, from, hex, target, weapon, round } of state.torpedoes) {
    hasher.ints([id, by, from, hex, target, round])
    hasher.text(side)
    hasher.text(weapon)
  }
  hasher.int(state.pending.length)
  for (const { by, side, hex, round } of state.pending) {
    hasher.ints([by, hex, round])
    hasher.text(side)
  }
  hasher.int(state.tears.length)
  for (const { side, hex, radius } of state.tears) {
    hasher.text(side)
    hasher.ints([hex, radius])
  }
  hasher.int(state.cores.length)
  for (const { hex, of } of state.cores) hasher.ints([hex, of])
  hasher.ints(state.hazards)
  const { tally } = state
  hasher.ints([
    tally.damageTaken,
    tally.messageRounds,
    tally.linkRounds,
    tally.silentRounds,
    tally.gasScooped,
    tally.gasVented,
    tally.gasBurnt,
    tally.coresEjected,
    tally.scansMade,
    tally.torpedoesSpent,
    state.nextTorpedo,
  ])
  markKnowledge(state, 'blue', hasher)
  markKnowledge(state, 'red', hasher)
}

const markKnowledge = (state: SpaceState, side: Side, hasher: MarkHasher): void => {
  const known = state.knowledge[side]
  hasher.ints(known.sighted)
  hasher.ints(known.contacts)
  hasher.ints(known.hazards)
  hasher.ints(known.acquainted)
  hasher.int(known.lastKnown.length)
  for (const { unit, hex, radius } of known.lastKnown) hasher.ints([unit, hex, radius])
}

const markShip = (ship: Ship, hasher: MarkHasher): void => {
  hasher.text(ship.kind)
  hasher.text(ship.side)
  hasher.text(ship.status)
  hasher.ints([
    ship.id,
    ship.hex,
    ship.facing,
    ship.hull,
    ship.reinforced,
    ship.bonus,
    ship.pipsLost,
    ship.speed,
    ship.straight,
    ship.shots,
    ship.fires,
    ship.mendFirst,
    ship.ordersGiven,
    ship.gas,
    ship.charges,
    ship.buoys,
    ship.plotBreaks,
    ship.tractor,
    ship.sails,
  ])
  for (const list of [ship.arcs, ship.power, ship.powerBefore, ship.robbed]) hasher.ints(list)
  for (const list of [ship.ready, ship.damage, ship.exposed]) hasher.ints(list)
  for (const flag of [ship.hasFlown, ship.isSilent, ship.isCloaked, ship.hasCore, ship.flees]) {
    hasher.flag(flag)
  }
  hasher.flag(ship.helm !== null)
  if (ship.helm !== null) hasher.ints([ship.helm.hexes, ship.helm.thrust, ship.helm.turns])
  hasher.flag(ship.plot !== null)
  if (ship.plot !== null) {
    hasher.int(ship.plot.speed)
    hasher.text(ship.plot.course)
    hasher.text(ship.plot.otherwise)
    hasher.int(ship.plot.ram ?? 0)
  }
  hasher.texts(ship.officers)
  hasher.texts(ship.conditions)
}
