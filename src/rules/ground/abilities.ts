import type { AbilityEffect, AbilitySpec } from '../../content/ground'
import { distance, type Hex, line } from '../../hex'
import { type Rejection, reject, type Side } from '../../kernel'
import { blastAt, fireAt } from './attack'
import { soothe } from './calm'
import { CAST_EFFECTS } from './castEffects'
import type { Rules } from './context'
import { priceBetween } from './detection'
import {
  allyRefusal,
  always,
  begin,
  type Effect,
  hexRefusal,
  inRange,
  seenTarget,
  type UseAbility,
} from './effect'
import { landOf } from './land'
import { learnAnew, learnFrom } from './learning'
import { type GroundScene, type GroundState, type Unit, USED_UP } from './model'
import { copyState, knowledgeOf } from './shapes'
import { abilityOf, type GroundWorld, specOf, theUnit, unitOf } from './world'

/** Why the ability cannot be used so; null if it can. AP and turn are judged with all orders. */
export const abilityRefusal = (
  world: GroundWorld,
  scene: GroundScene,
  who: Unit,
  command: UseAbility,
  round: number,
): Rejection | null => {
  const slot = specOf(world, who).abilities.indexOf(command.ability)
  if (slot < 0) return reject('noSuchAbility')
  const spec = abilityOf(world, command.ability)
  const { ready } = who
  if (ready[slot] === USED_UP) return reject('signatureUsed')
  if (ready[slot] > round) return reject('coolingDown', { rounds: ready[slot] - round })
  return EFFECTS[spec.effect].refusal(world, scene, who, spec, command)
}

/** Spends the action and the cooldown, then does what the ability does. */
export const useAbility = (rules: Rules, command: UseAbility): void => {
  const { world, context } = rules
  const who = theUnit(context.state(), command.unit)
  const spec = abilityOf(world, command.ability)
  const slot = specOf(world, who).abilities.indexOf(spec.id)
  if (spec.ap > 0) rules.emit({ type: 'actionSpent', unit: who.id, ap: spec.ap })
  rules.emit({
    type: 'abilityUsed',
    unit: who.id,
    ability: spec.id,
    slot,
    readyRound: readyAfter(spec, who.ready[slot], context.battle().round),
    target: command.target,
    hex: command.hex,
  })
  EFFECTS[spec.effect].act(rules, who, spec, command)
  if (spec.isAttack) rules.emit({ type: 'turnEnded', unit: who.id })
}

/** The round in which it is ready again; uses of a signature that has more are counted below 0. */
const readyAfter = (spec: AbilitySpec, ready: number, round: number): number => {
  if (spec.cooldownRounds !== null) return round + Math.max(1, spec.cooldownRounds)
  return 1 - ready < spec.uses ? ready - 1 : USED_UP
}

/**
 * Whom a line shot at the target goes through: the target, then the nearest enemy on the line behind
 * it, by id where two are equally near.
 */
export const lineTargets = (
  world: GroundWorld,
  scene: GroundScene,
  who: Unit,
  target: Unit,
  spec: AbilitySpec,
): readonly Unit[] => {
  const { grid } = world.board
  const land = landOf(world, scene)
  const farTo = (unit: Unit): number => distance(grid, who.hex, unit.hex)
  let second: Unit | null = null
  for (const other of scene.units) {
    if (other.side === who.side || other.status !== 'active' || other.id === target.id) continue
    const far = farTo(other)
    if (far <= farTo(target) || far > spec.rangeHexes) continue
    if (second !== null && far >= farTo(second)) continue
    if (!line(grid, who.hex, other.hex).includes(target.hex)) continue
    if (land.isClear(who.hex, other.hex)) second = other
  }
  return second === null ? [target] : [target, second]
}

/** The scene without the enemies that the side does not see: it aims at what it knows. */
const knownTo = (state: GroundState, side: Side): GroundScene => {
  const { sighted } = knowledgeOf(state, side)
  const known = copyState(state)
  known.units = state.units.filter((unit) => unit.side === side || sighted.includes(unit.id))
  return known
}

const EFFECTS: { readonly [E in AbilityEffect]: Effect } = {
  ...CAST_EFFECTS,
  grantAction: {
    refusal: (world, scene, who, spec, command) => {
      const refused = allyRefusal(world, scene, who, spec, command, false)
      if (refused !== null) return refused
      const ally = seenTarget(scene, command)
      if (ally?.status !== 'active') return reject('targetDown')
      if (ally.hasAttacked) return reject('turnOver')
      return ally.wasRallied ? reject('ralliedBefore') : null
    },
    act: (rules, _who, spec, { target }) => {
      if (target === null) return
      rules.emit({ type: 'actionGranted', unit: target, ap: spec.amount })
      rules.emit({ type: 'unitRallied', unit: target })
    },
  },
  parley: {
    refusal: (world, scene, who, spec, command) => {
      const target = seenTarget(scene, command)
      if (target === null || target.side === who.side || target.squad === 0)
        return reject('notASquad')
      if (!inRange(world, who, target.hex, spec)) return reject('outOfRange')
      return landOf(world, scene).isClear(who.hex, target.hex) ? null : reject('noSight')
    },
    act: (rules, _who, spec, { target }) => {
      if (target === null) return
      const { squad } = theUnit(rules.context.state(), target)
      for (const unit of rules.context.state().units) {
        if (unit.squad === squad && unit.status === 'active') begin(rules, unit.id, spec, 'skips')
      }
    },
  },
  standFast: {
    refusal: always,
    act: (rules, who, spec) => begin(rules, who.id, spec, 'standsFast'),
  },
  readRoutes: {
    refusal: always,
    act: (rules, who) =>
      rules.emit({ type: 'routesRead', side: who.side, until: rules.context.battle().round }),
  },
  reroute: {
    refusal: (world, scene, who, spec, command) => {
      const probe = seenTarget(scene, command)
      if (probe === null || probe.probe === null || probe.side === who.side)
        return reject('notAProbe')
      if (!inRange(world, who, probe.hex, spec)) return reject('outOfRange')
      return flightRefusal(world, scene, probe, command.path)
    },
    act: (rules, _who, _spec, { target, path }) => {
      if (target === null) return
      const { probe } = theUnit(rules.context.state(), target)
      const loopNext = probe?.loopNext ?? 0
      rules.emit({ type: 'pathDrawn', unit: target, path, purpose: 'rerouted', loopNext })
    },
  },
  hide: {
    refusal: always,
    act: (rules, who, spec) => {
      begin(rules, who.id, spec, 'hidden')
      learnAnew(rules)
    },
  },
  intercept: {
    refusal: always,
    act: (rules, who, spec) => begin(rules, who.id, spec, 'intercepts'),
  },
  lineShot: {
    refusal: (world, scene, who, spec, command) => {
      const target = seenTarget(scene, command)
      if (target === null || target.side === who.side) return reject('notAnEnemy')
      if (target.status !== 'active') return reject('targetDown')
      if (!inRange(world, who, target.hex, spec)) return reject('outOfRange')
      if (!landOf(world, scene).isClear(who.hex, target.hex)) return reject('noSight')
      return lineTargets(world, scene, who, target, spec).length < 2
        ? reject('noSecondInLine')
        : null
    },
    act: (rules, who, spec, { target }) => {
      const scene = knownTo(rules.context.state(), who.side)
      if (target === null || spec.weapon === null) return
      for (const unit of lineTargets(rules.world, scene, who, theUnit(scene, target), spec)) {
        if (theUnit(rules.context.state(), unit.id).status === 'active')
          fireAt(rules, who.id, unit.id, spec.weapon, false, 'none')
      }
    },
  },
  launcher: {
    refusal: (world, scene, who, spec, command) => {
      const refused = hexRefusal(world, who, spec, command)
      if (refused !== null || command.hex === null) return refused
      return landOf(world, scene).isClear(who.hex, command.hex) ? null : reject('noSight')
    },
    act: (rules, who, spec, { hex }) => {
      if (hex !== null && spec.weapon !== null) blastAt(rules, who.id, spec.weapon, hex)
    },
  },
  treat: {
    refusal: (world, scene, who, spec, command) => {
      const refused = allyRefusal(world, scene, who, spec, command, true)
      if (refused !== null) return refused
      const ally = seenTarget(scene, command)
      if (ally === null) return reject('notAnAlly')
      if (specOf(world, ally).class === 'injured') return reject('cannotStand')
      return ally.resolve >= specOf(world, ally).resolve ? reject('unhurt') : null
    },
    act: (rules, who, spec, { target }) => {
      if (target === null) return
      const { world, context } = rules
      const ally = theUnit(context.state(), target)
      const most = specOf(world, ally).resolve
      const amount = Math.min(spec.amount, most - ally.resolve)
      if (ally.status === 'down')
        rules.emit({ type: 'unitStoodUp', unit: target, resolve: amount, by: who.id })
      else rules.emit({ type: 'resolveGained', unit: target, amount, cause: 'treated' })
      learnFrom(rules, target)
    },
  },
  purge: {
    refusal: (world, scene, who, spec) =>
      purgeable(world, scene, who, spec).length === 0 ? reject('noTagNear') : null,
    act: (rules, who, spec) => {
      for (const tag of purgeable(rules.world, rules.context.state(), who, spec)) {
        rules.emit({ type: 'tagDropped', tag, cause: 'purged' })
      }
    },
  },
  calmHands: {
    refusal: always,
    act: (rules, who, spec) => {
      const { world, context } = rules
      for (const unit of context.state().units) {
        if (unit.column === null || unit.status !== 'active' || unit.side !== who.side) continue
        if (distance(world.board.grid, unit.hex, who.hex) > spec.radiusHexes) continue
        soothe(rules, unit.id, spec.amount, 'soothed')
        begin(rules, unit.id, spec, 'steady')
      }
    },
  },
}

const purgeable = (
  world: GroundWorld,
  scene: GroundScene,
  who: Unit,
  spec: AbilitySpec,
): readonly number[] =>
  scene.tags
    .filter((tag) => {
      const unit = unitOf(scene, tag.unit)
      return (
        unit !== null &&
        unit.hex >= 0 &&
        unit.side === who.side &&
        distance(world.board.grid, unit.hex, who.hex) <= spec.radiusHexes
      )
    })
    .map((tag) => tag.id)

/** Why a probe cannot be made to fly this path; null if it can. */
export const flightRefusal = (
  world: GroundWorld,
  scene: GroundScene,
  probe: Unit,
  path: readonly Hex[],
): Rejection | null => {
  const { grid } = world.board
  const costs = landOf(world, scene).costs('fly')
  if (path.length > specOf(world, probe).moveHexes) return reject('pathTooLong')
  let here = probe.hex
  for (const hex of path) {
    if (hex < 0 || hex >= grid.size) return reject('pathOffBoard')
    if (distance(grid, here, hex) !== 1) return reject('pathBroken')
    if (priceBetween(grid.neighbours, costs, here, hex) < 0) return reject('pathClosed')
    here = hex
  }
  return null
}
