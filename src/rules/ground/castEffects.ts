/** Effects of those who joined later: Troi, La Forge, Anij, Artim (GAME 4.9). */

import type { AbilityEffect } from '../../content/ground'
import { distance, type Hex } from '../../hex'
import { reject } from '../../kernel'
import { hurt } from './attack'
import { hearShot, redrawFlight, soothe } from './calm'
import type { Rules } from './context'
import {
  always,
  begin,
  columnRefusal,
  type Effect,
  hexRefusal,
  inRange,
  seenTarget,
} from './effect'
import { groundChanged } from './groundwork'
import { intentsOf } from './intent'
import { landOf } from './land'
import { learnAnew } from './learning'
import { addTicks } from './search'
import { theUnit } from './world'

type CastEffect = Extract<
  AbilityEffect,
  | 'soothe'
  | 'readIntent'
  | 'foresee'
  | 'jam'
  | 'overload'
  | 'newEyes'
  | 'guideMany'
  | 'still'
  | 'perfectMoment'
  | 'fetch'
>

/** Columns run from machines: whom they would run from has changed. */
const redrawFlights = (rules: Rules): void => {
  for (const { id, column } of rules.context.state().units) {
    if (column !== null) redrawFlight(rules, id)
  }
}

export const CAST_EFFECTS: { readonly [E in CastEffect]: Effect } = {
  soothe: {
    refusal: columnRefusal,
    act: (rules, _who, spec, { target }) => {
      if (target !== null) soothe(rules, target, spec.amount, 'soothed')
    },
  },
  /** What is read binds: a squad does what it means to do, in this phase and the next. */
  readIntent: {
    refusal: (world, scene, who, spec, command) => {
      const target = seenTarget(scene, command)
      if (target === null || target.side === who.side || target.squad === 0)
        return reject('notASquad')
      if (target.hex < 0) return reject('targetGone')
      return inRange(world, who, target.hex, spec) ? null : reject('outOfRange')
    },
    act: (rules, who, spec, { target }) => {
      if (target === null) return
      const { squad } = theUnit(rules.context.state(), target)
      const intents = intentsOf(rules, squad, spec.amount)
      rules.emit({ type: 'intentsRead', unit: who.id, intents })
    },
  },
  /** Where squads will come down, each place once, in the order in which they are used. */
  foresee: {
    refusal: always,
    act: (rules, who) => {
      const { context, world } = rules
      const left = [...world.board.landings]
      const landings: Hex[] = []
      while (left.length > 0) {
        const at = left.length === 1 ? 0 : context.roll(who.id, left.length, 'foresee')
        landings.push(...left.splice(at, 1))
      }
      rules.emit({ type: 'landingsForeseen', side: who.side, landings })
    },
  },
  jam: {
    refusal: (world, scene, who, spec, command) => {
      const probe = seenTarget(scene, command)
      if (probe === null || probe.probe === null || probe.side === who.side)
        return reject('notAProbe')
      if (probe.hex < 0) return reject('targetGone')
      return inRange(world, who, probe.hex, spec) ? null : reject('outOfRange')
    },
    act: (rules, _who, spec, { target }) => {
      if (target === null) return
      begin(rules, target, spec, 'jammed')
      redrawFlights(rules)
    },
  },
  overload: {
    refusal: (world, scene, who, spec, command) => {
      const refused = hexRefusal(world, who, spec, command)
      if (refused !== null || command.hex === null) return refused
      return landOf(world, scene).terrain[command.hex].id === 'console' ? null : reject('noConsole')
    },
    act: (rules, who, spec, { hex }) => {
      if (hex === null) return
      const { world, context } = rules
      rules.emit({ type: 'consoleOverloaded', unit: who.id, hex })
      rules.emit({ type: 'terrainChanged', hex, terrain: world.content.numbers.fallenTerrain })
      for (const unit of context.state().units) {
        const isNear =
          unit.hex >= 0 && distance(world.board.grid, unit.hex, hex) <= spec.radiusHexes
        if (isNear) hurt(rules, unit.id, spec.amount, true)
      }
      for (const { id, probe, side, status, hex: place } of context.state().units) {
        if (probe === null || side === who.side || status !== 'active') continue
        const away = distance(world.board.grid, place, hex)
        if (away <= world.content.numbers.overloadHexes) begin(rules, id, spec, 'jammed')
      }
      redrawFlights(rules)
      addTicks(rules, world.content.numbers.ticks.shot, 'shot')
      hearShot(rules, [hex])
      groundChanged(rules, [hex])
    },
  },
  newEyes: {
    refusal: always,
    act: (rules, who, spec) => {
      begin(rules, who.id, spec, 'newEyes')
      learnAnew(rules)
    },
  },
  guideMany: {
    refusal: always,
    act: (rules, who, spec) => begin(rules, who.id, spec, 'leadsMany'),
  },
  still: {
    refusal: columnRefusal,
    act: (rules, _who, spec, { target }) => {
      if (target !== null) begin(rules, target, spec, 'steady')
    },
  },
  perfectMoment: {
    refusal: always,
    act: (rules, who, spec) => {
      const { world, context } = rules
      for (const unit of context.state().units) {
        if (unit.side === who.side || unit.status !== 'active') continue
        if (distance(world.board.grid, unit.hex, who.hex) <= spec.radiusHexes)
          begin(rules, unit.id, spec, 'skips')
      }
    },
  },
  /** He is there and back before anybody looks: what lies near is brought without a walk. */
  fetch: {
    refusal: (world, scene, who, spec, command) => {
      const refused = hexRefusal(world, who, spec, command)
      if (refused !== null) return refused
      const { hex } = command
      const isThere =
        scene.pieces.finds.some((find) => find === hex) ||
        scene.inhibitors.some((inhibitor) => inhibitor.hex === hex)
      return isThere ? null : reject('nothingToFetch')
    },
    act: (rules, who, _spec, { hex }) => {
      if (hex === null) return
      const { pieces, inhibitors } = rules.context.state()
      if (pieces.finds.includes(hex)) {
        rules.emit({ type: 'itemFound', unit: who.id, hex })
        return
      }
      const inhibitor = inhibitors.find((one) => one.hex === hex)
      if (inhibitor === undefined) return
      const { strength } = inhibitor
      rules.emit({ type: 'inhibitorLifted', unit: who.id, hex, strength })
    },
  },
}
