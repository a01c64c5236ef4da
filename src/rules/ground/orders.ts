import type { Hex } from '../../hex'
import type { UnitId } from '../../kernel'
import { useAbility } from './abilities'
import { fireAt, hurt, weaponFor } from './attack'
import { hearShot } from './calm'
import { carry, layDown } from './carrying'
import type { Rules } from './context'
import { dropRockfall, useConsole, workDoor } from './groundwork'
import { learnAnew, learnFrom } from './learning'
import type { GroundCommand } from './model'
import { moveUnit, push } from './movement'
import { overwatchHexes } from './reactions'
import { addTicks } from './search'
import { refuseTags } from './shielding'
import { theUnit, unitsAt } from './world'

/** Carries out one legal order of the ground theatre. `endTurn` is the kernel's. */
export const resolveGround = (rules: Rules, command: GroundCommand): void => {
  switch (command.type) {
    case 'moveUnit':
      return moveUnit(rules, command)
    case 'attack': {
      const { unit, target, weapon, heavy } = command
      spend(rules, unit)
      fireAt(rules, unit, target, weapon, heavy, 'none')
      return rules.emit({ type: 'turnEnded', unit })
    }
    case 'overwatch':
      return watchOver(rules, command)
    case 'useAbility':
      return useAbility(rules, command)
    case 'pullTag':
      spend(rules, command.unit)
      return rules.emit({ type: 'tagDropped', tag: command.tag, cause: 'pulled' })
    case 'revive':
      return revive(rules, command.unit, command.target)
    case 'placeInhibitor':
      return placeInhibitor(rules, command.unit, command.hex)
    case 'liftInhibitor':
      return liftInhibitor(rules, command.unit, command.hex)
    case 'blowCharge':
      return blowCharge(rules, command.unit, command.hex)
    case 'dropRockfall':
      return dropRockfall(rules, command)
    case 'workDoor':
      return workDoor(rules, command)
    case 'useConsole':
      return useConsole(rules, command)
    case 'carry':
      return carry(rules, command)
    case 'layDown':
      return layDown(rules, command)
    case 'plantFlag':
      return rules.emit({ type: 'flagPlanted', hex: command.hex })
    case 'orderColumn':
      return rules.emit({ type: 'columnOrdered', unit: command.unit, order: command.order })
    case 'plotPath': {
      const { unit, path } = command
      const loopNext = theUnit(rules.context.state(), unit).probe?.loopNext ?? 0
      return rules.emit({ type: 'pathDrawn', unit, path, purpose: 'plotted', loopNext })
    }
    case 'endTurn':
      return
    default: {
      const never: never = command
      throw new Error(`unknown order ${JSON.stringify(never)}`)
    }
  }
}

const spend = (rules: Rules, unit: UnitId): void => rules.emit({ type: 'actionSpent', unit, ap: 1 })

const watchOver = (
  rules: Rules,
  { unit: id, facing }: Extract<GroundCommand, { readonly type: 'overwatch' }>,
): void => {
  const { world, context } = rules
  const unit = theUnit(context.state(), id)
  const weapon = weaponFor(world, unit, false)
  if (weapon === null) return
  spend(rules, id)
  const hexes = overwatchHexes(world, context.state(), unit, facing)
  if (unit.facing !== facing) rules.emit({ type: 'unitFaced', unit: id, facing })
  rules.emit({ type: 'overwatchSet', unit: id, overwatch: { weapon: weapon.id, hexes } })
  rules.emit({ type: 'turnEnded', unit: id })
}

const revive = (rules: Rules, unit: UnitId, target: UnitId): void => {
  const { reviveResolve } = rules.world.content.numbers
  spend(rules, unit)
  rules.emit({ type: 'unitStoodUp', unit: target, resolve: reviveResolve, by: unit })
  learnFrom(rules, target)
}

const liftInhibitor = (rules: Rules, unit: UnitId, hex: Hex): void => {
  const lifted = rules.context.state().inhibitors.find((one) => one.hex === hex)
  if (lifted === undefined) return
  spend(rules, unit)
  rules.emit({ type: 'inhibitorLifted', unit, hex, strength: lifted.strength })
}

const placeInhibitor = (rules: Rules, unit: UnitId, hex: Hex): void => {
  const { context } = rules
  spend(rules, unit)
  const { inhibitors } = theUnit(context.state(), unit)
  const strength = inhibitors[inhibitors.length - 1]
  const placedRound = context.battle().round
  rules.emit({ type: 'inhibitorPlaced', unit, inhibitor: { hex, strength, placedRound } })
  for (const { id, hex: place } of context.state().units) if (place >= 0) refuseTags(rules, id)
}

/** The bridge goes: heard far, and whoever of theirs stands on it is stunned and thrown aside. */
const blowCharge = (rules: Rules, unit: UnitId, hex: Hex): void => {
  const { world, context } = rules
  const { ticks, blownTerrain } = world.content.numbers
  spend(rules, unit)
  rules.emit({ type: 'chargeBlown', unit, hex })
  rules.emit({ type: 'terrainChanged', hex, terrain: blownTerrain })
  for (const thrown of unitsAt(context.state(), hex)) {
    hurt(rules, thrown.id, thrown.resolve, true)
    if (theUnit(context.state(), thrown.id).hex === hex)
      push(rules, theUnit(context.state(), thrown.id))
  }
  addTicks(rules, ticks.shot, 'shot')
  addTicks(rules, ticks.loud, 'loud')
  hearShot(rules, [hex])
  learnAnew(rules)
}
