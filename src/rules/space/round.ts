/** What the rules do by themselves at each moment of the round (GAME 5.8). */

import { distance, neighbour } from '../../hex'
import type { Moment, Side } from '../../kernel'
import { burnDue } from './burning'
import type { SpaceRun } from './context'
import { strike } from './damage'
import { strikeTorpedoes } from './fire'
import { drift, flyPlots } from './flight'
import { driftCourse, plainPlot } from './helm'
import { controlDamage, mendShields } from './repair'
import { lookAround, meet } from './sensing'
import { settleSilence } from './silence'
import { moveTears } from './tear'
import { flies, pips, SENSORS, shipAt, shipSpec, skyOf, theShip } from './world'

export const happenSpace = (run: SpaceRun, moment: Moment, side: Side): void => {
  switch (moment) {
    case 'roundStart':
      return
    case 'phaseStart':
      return beginPhase(run, side)
    case 'phaseEnd':
      return endPhase(run, side)
    case 'environment':
      return environment({ ...run, isEnvironment: true })
  }
}

const beginPhase = (run: SpaceRun, side: Side): void => {
  run.emit({ type: 'sideReadied', side })
  lookAround(run)
  const { round } = run.context.battle()
  if (side === 'blue' && round === 1) {
    // Before the first order both sides have looked at each other once.
    meet(run, 'blue')
    meet(run, 'red')
  }
  if (side === 'red') {
    flyPlots(run, side)
    lookAround(run)
  }
}

const endPhase = (run: SpaceRun, side: Side): void => {
  for (const { id } of run.context.state().units) {
    const ship = theShip(run.context.state(), id)
    if (ship.side === side && flies(ship) && !ship.hasFlown) drift(run, id)
  }
  settleSilence(run, side)
  burnDue(run, side)
  if (side === 'red') drawDrifts(run)
  lookAround(run)
  meet(run, side)
}

/** Who drew no plot goes straight on. */
const drawDrifts = (run: SpaceRun): void => {
  for (const { id } of run.context.state().units) {
    const ship = theShip(run.context.state(), id)
    if (ship.side !== 'red' || !flies(ship) || ship.plot !== null) continue
    const plot = plainPlot(ship.speed, driftCourse(ship))
    run.emit({ type: 'plotDrawn', unit: id, plot })
  }
}

const environment = (run: SpaceRun): void => {
  strikeTorpedoes(run)
  burnDue(run, 'environment')
  shear(run)
  grind(run)
  moveTears(run)
  for (const side of ['blue', 'red'] as const) {
    if (run.context.state().knowledge[side].lastKnown.length > 0) {
      run.emit({ type: 'circlesGrew', side })
    }
  }
  controlDamage(run)
  mendShields(run)
  countUp(run)
  lookAround(run)
}

/** Shear carries a ship one hex along its arrow, if there is room. */
const shear = (run: SpaceRun): void => {
  for (const { id } of run.context.state().units) {
    const state = run.context.state()
    const ship = theShip(state, id)
    if (!flies(ship)) continue
    const { shear: arrow } = skyOf(run.world, state.altered)[ship.hex]
    if (arrow === null) continue
    const hex = neighbour(run.world.board.grid, ship.hex, arrow)
    if (hex < 0 || shipAt(state, hex) !== null) continue
    run.emit({ type: 'shipMoved', unit: id, from: ship.hex, hex, how: 'shear' })
  }
}

/** Who lies among asteroids with way on is ground by them. */
const grind = (run: SpaceRun): void => {
  for (const { id } of run.context.state().units) {
    const state = run.context.state()
    const ship = theShip(state, id)
    if (!flies(ship)) continue
    const { debrisAboveSpeed } = skyOf(run.world, state.altered)[ship.hex]
    if (debrisAboveSpeed === null || ship.speed <= debrisAboveSpeed) continue
    const ahead = neighbour(run.world.board.grid, ship.hex, ship.facing)
    strike(run, id, ahead < 0 ? ship.hex : ahead, ship.speed - debrisAboveSpeed, 'debris')
  }
}

/** Message, tractor, flights and arrivals: what objectives look at. */
const countUp = (run: SpaceRun): void => {
  countMessage(run)
  countLink(run)
  countSilence(run)
  for (const { id } of run.context.state().units) {
    const ship = theShip(run.context.state(), id)
    if (!flies(ship)) continue
    const { hull, hasSails } = shipSpec(run.world, ship.kind)
    const { fleeHullPercent, sailRounds } = run.world.content.numbers
    const isAway = ship.side === 'blue' && run.world.board.exits.includes(ship.hex)
    if (ship.flees && ship.hull * 100 <= hull * fleeHullPercent) {
      run.emit({ type: 'shipFled', unit: id, hex: ship.hex })
    } else if (isAway) run.emit({ type: 'shipEscaped', unit: id, hex: ship.hex })
    else if (hasSails && ship.sails < sailRounds) {
      run.emit({ type: 'sailOpened', unit: id, sails: ship.sails + 1 })
    }
  }
}

const countMessage = (run: SpaceRun): void => {
  const state = run.context.state()
  const { sendPips } = run.world.content.numbers
  const sender = state.units.find(
    (ship) =>
      ship.side === 'blue' &&
      flies(ship) &&
      pips(ship, SENSORS) >= sendPips &&
      run.world.board.sendLine.includes(ship.hex),
  )
  if (sender === undefined) return
  run.emit({ type: 'messageSent', unit: sender.id, rounds: state.tally.messageRounds + 1 })
}

/** A tractor that keeps station, two rounds running: near, on the same heading, at the same speed. */
const countLink = (run: SpaceRun): void => {
  const state = run.context.state()
  const { linkHexes, linkSpeedGap } = run.world.content.numbers
  for (const ship of state.units) {
    const held = ship.side === 'blue' && ship.tractor !== 0 ? theShip(state, ship.tractor) : null
    if (held === null || !flies(ship) || !flies(held)) continue
    const isAlong =
      distance(run.world.board.grid, ship.hex, held.hex) <= linkHexes &&
      ship.facing === held.facing &&
      Math.abs(ship.speed - held.speed) <= linkSpeedGap
    if (!isAlong) continue
    run.emit({ type: 'shipsLinked', unit: ship.id, rounds: state.tally.linkRounds + 1 })
    return
  }
  const first = state.units.find((ship) => ship.side === 'blue')
  if (state.tally.linkRounds > 0 && first !== undefined) {
    run.emit({ type: 'shipsLinked', unit: first.id, rounds: 0 })
  }
}

const countSilence = (run: SpaceRun): void => {
  const { units, tally } = run.context.state()
  const ours = units.filter((ship) => ship.side === 'blue' && flies(ship))
  if (ours.length > 0 && ours.every((ship) => ship.isSilent)) {
    run.emit({ type: 'roundWasSilent', rounds: tally.silentRounds + 1 })
  }
}
