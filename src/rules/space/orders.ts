import { giveBridgeOrder } from './bridge'
import type { SpaceRun } from './context'
import { fireAtHex, fireAtShip, launchTorpedo, showOneself } from './fire'
import { flyShip } from './flight'
import type { SpaceCommand } from './model'
import { freshShip } from './muster'
import { lookAround } from './sensing'
import { scan } from './silence'
import { dropCharge, ejectCore } from './tear'
import { holdShip } from './tractor'
import { pips, SHIELDS, theShip } from './world'

/** Carries out a legal order. */
export const resolveSpace = (run: SpaceRun, command: SpaceCommand): void => {
  obey(run, command)
  lookAround(run)
}

const obey = (run: SpaceRun, command: SpaceCommand): void => {
  switch (command.type) {
    case 'setPower':
      run.emit({ type: 'powerSet', unit: command.unit, power: command.power })
      return strengthen(run, command.unit)
    case 'reinforce': {
      const { unit, arc } = command
      run.emit({ type: 'arcReinforced', unit, arc, bonus: bonusOf(run, unit) })
      return
    }
    case 'mendFirst':
      return run.emit({ type: 'mendOrdered', unit: command.unit, system: command.system })
    case 'fly':
      return flyShip(run, command)
    case 'fire':
      return fire(run, command)
    case 'launch':
      return launchTorpedo(run, command.unit, command.mount, command.hex, command.target)
    case 'tractor':
      showOneself(run, command.unit)
      return holdShip(run, command.unit, command.target, command.drags)
    case 'scan':
      return scan(run, command.unit, command.facing)
    case 'launchBuoy':
      return launchBuoy(run, command.unit, command.hex)
    case 'dropCharge':
      showOneself(run, command.unit)
      return dropCharge(run, command.unit, command.hex)
    case 'ejectCore':
      return ejectCore(run, command.unit)
    case 'cloak':
      return run.emit({ type: 'cloakSet', unit: command.unit, on: command.on })
    case 'bridgeOrder':
      return giveBridgeOrder(run, command.unit, command.officer)
    case 'plot': {
      const { unit, speed, course, otherwise, ram } = command
      return run.emit({ type: 'plotDrawn', unit, plot: { speed, course, otherwise, ram } })
    }
    case 'endTurn':
      throw new Error('the kernel ends turns')
  }
}

const fire = (run: SpaceRun, command: Extract<SpaceCommand, { type: 'fire' }>): void => {
  const { unit, mount, target, hex } = command
  if (target !== null) fireAtShip(run, unit, mount, target)
  else if (hex !== null) fireAtHex(run, unit, mount, hex)
}

/** Points that the shields' pips give to the arc that was chosen. */
export const bonusOf = (run: SpaceRun, unit: number): number =>
  pips(theShip(run.context.state(), unit), SHIELDS) * run.world.content.numbers.reinforcePerPip

/** New pips at the shields strengthen the arc that was chosen before. */
const strengthen = (run: SpaceRun, unit: number): void => {
  const { reinforced, bonus } = theShip(run.context.state(), unit)
  const points = bonusOf(run, unit)
  if (points !== bonus) run.emit({ type: 'arcReinforced', unit, arc: reinforced, bonus: points })
}

/** A buoy watches over a few hexes for whoever left it there. */
const launchBuoy = (run: SpaceRun, unit: number, hex: number): void => {
  const { side, facing } = theShip(run.context.state(), unit)
  const taken = run.context.state().units.map((one) => one.id)
  const id = Math.max(FIRST_BUOY_ID, ...taken.filter((one) => one < LAST_BUOY_ID)) + 1
  const ship = freshShip(run.world, { id, kind: 'buoy', side, hex, facing, exposed: [] })
  run.emit({ type: 'shipCame', ship: { ...ship, hasFlown: true } })
  run.emit({ type: 'buoySpent', unit })
}

/** Buoys have ids of their own, between those of our ships and the drawn ones. */
const FIRST_BUOY_ID = 100
const LAST_BUOY_ID = 400
