/** What officers order from their posts, once a mission each (GAME 5.5). */

import type { BridgeEffect } from '../../content/space'
import { distance, type Hex } from '../../hex'
import type { UnitId } from '../../kernel'
import type { SpaceRun } from './context'
import type { ShipCondition } from './model'
import { search } from './silence'
import { bridgeOfficer, theShip } from './world'

export const giveBridgeOrder = (run: SpaceRun, unit: UnitId, officer: string): void => {
  run.emit({ type: 'officerOrdered', unit, officer })
  EFFECTS[bridgeOfficer(run.world, officer).effect](run, unit)
}

const within = (run: SpaceRun, unit: UnitId, hexes: number): ((hex: Hex) => boolean) => {
  const from = theShip(run.context.state(), unit).hex
  return (hex) => distance(run.world.board.grid, from, hex) <= hexes
}

const condition =
  (name: ShipCondition) =>
  (run: SpaceRun, unit: UnitId): void => {
    run.emit({ type: 'conditionSet', unit, condition: name, on: true })
  }

const EFFECTS: { readonly [E in BridgeEffect]: (run: SpaceRun, unit: UnitId) => void } = {
  hardOver: condition('hardOver'),
  surge: condition('surge'),
  fullSpread: condition('fullSpread'),
  brace: condition('brace'),
  senseMinds: (run, unit) => {
    const { side } = theShip(run.context.state(), unit)
    search(run, side, 'sensed', within(run, unit, run.world.content.numbers.senseHexes))
  },
  quietScan: (run, unit) => {
    const { side } = theShip(run.context.state(), unit)
    search(run, side, 'scanned', within(run, unit, run.world.content.numbers.scanHexes))
  },
}
