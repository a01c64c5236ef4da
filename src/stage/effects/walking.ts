// Steps: on foot, in flight, in a hurry, pushed; and what feet throw up.
import { directionOf } from '../../hex'
import type { ActOf, Gait } from '../cue'
import { WALK } from '../poses'
import {
  type Effect,
  type EffectContext,
  easeBoth,
  easeOut,
  LYING,
  luck,
  NOTHING,
  part,
} from './effect'

/** Phases of a walk to a hex: the legs go on from step to step. */
const PHASES_A_HEX: Readonly<Record<Gait, number>> = {
  walk: 3,
  file: 3,
  rally: 3,
  flight: 4,
  fly: 0,
  push: 0,
}
const LEAN: Readonly<Record<Gait, number>> = {
  walk: 1.5,
  file: 1.5,
  rally: 2.5,
  flight: 8,
  fly: 6,
  push: -6,
}
/** At rest a run begins and ends at this share of its speed. */
const SLOW = 0.45

export function step(context: EffectContext, act: ActOf<'step'>): Effect {
  const { figures, grid } = context
  const { unit, from, to, gait, startsRun, endsRun, stepIndex } = act
  const body = figures.at(unit)
  if (from < 0 || to < 0 || !body) return NOTHING
  // A walk begins where one stands within the hex: beside others it is not the middle.
  const { x, y, row } = startsRun && body.unit.hex === from ? body : figures.spotOf(from)
  const start = { x, y, row }
  const end = figures.spotOf(to)
  const isPushed = gait === 'push'
  const facing = isPushed || from === to ? null : directionOf(grid, from, to)
  const side = Math.sign(end.x - start.x) || 1
  const isOnFoot = gait !== 'fly' && !isPushed
  figures.hold(unit)
  return {
    draw(share) {
      const t = context.isCalm() ? 1 : isPushed ? easeOut(share) : eased(share, startsRun, endsRun)
      const rise = end.y - start.y
      // Up a ledge first, then on; down the other way round: nobody walks through the rock.
      const climb =
        rise < -18 ? easeBoth(part(t, 0, 0.72)) : rise > 18 ? easeBoth(part(t, 0.28, 1)) : t
      const strides = stepIndex * PHASES_A_HEX[gait] + t * PHASES_A_HEX[gait]
      const hop = isOnFoot ? 3.2 * Math.abs(Math.sin((strides * Math.PI) / 2)) : 0
      const row = start.row + (end.row - start.row) * t
      figures.place(unit, start.x + (end.x - start.x) * t, start.y + rise * climb, Math.round(row))
      const resting = endsRun && share > 0.94
      const phase = WALK[Math.floor(strides) % WALK.length]
      figures.pose(unit, !isOnFoot || resting || context.isCalm() ? 'idle' : phase, facing)
      if (isPushed) figures.pose(unit, 'hit', null)
      const leaning =
        LEAN[gait] * side * Math.min(1, startsRun ? share * 4 : 1, endsRun ? (1 - share) * 4 : 1)
      figures.nudge(unit, 0, context.isCalm() ? 0 : -hop, context.isCalm() ? 0 : leaning)
    },
    end: () => figures.free(unit),
  }
}

/** Slow at the ends of a run, even within it; distances add up to one. */
function eased(t: number, startsRun: boolean, endsRun: boolean): number {
  if (startsRun && endsRun) return SLOW * t + (1 - SLOW) * easeBoth(t)
  if (startsRun) return t * (SLOW + (1 - SLOW) * t)
  if (endsRun) return 1 - (1 - t) * (SLOW + (1 - SLOW) * (1 - t))
  return t
}

const WET = new Set(['shallow', 'deep'])
const BARE = new Set(['deck', 'bulkhead', 'emitter', 'console', 'door', 'chasm'])
const DUSTY: Readonly<Record<string, number>> = {
  trail: 0xd8c190,
  cave: 0x8f84a0,
  rocks: 0xb3a594,
  rubble: 0xb8a48e,
  kelbonite: 0x9fb0c4,
  bridge: 0xcdb489,
}

export function dust(context: EffectContext, act: ActOf<'dust'>, wholeMs: number): Effect {
  if (context.detail() < 2 || context.isCalm()) return NOTHING
  const terrain = context.terrainOf(act.to)
  if (BARE.has(terrain)) return NOTHING
  const { figures, lights } = context
  const start = figures.spotOf(act.from)
  const end = figures.spotOf(act.to)
  const walkShare = Math.max(0.3, 1 - 420 / wholeMs)
  const isFast = act.gait === 'flight'
  const count = isFast ? 4 : 3
  const colour = DUSTY[terrain] ?? 0xcfc39a
  return {
    draw(share) {
      for (let i = 0; i < count; i++) {
        const at = (i + 0.5) / count
        const age = part(share, at * walkShare, at * walkShare + (1 - walkShare))
        if (age <= 0 || age >= 1) continue
        const x = start.x + (end.x - start.x) * at + (i % 2 === 0 ? -7 : 7)
        const y = start.y + (end.y - start.y) * at
        if (WET.has(terrain)) {
          const size = 16 + 34 * easeOut(age)
          lights.put('groundGlow', 'ring', x, y, size, size * LYING, 0xd6f2f4, 0.5 * (1 - age))
          continue
        }
        const size = (isFast ? 22 : 15) * (0.5 + easeOut(age))
        const lift = 7 * age
        const alpha = (isFast ? 0.5 : 0.34) * (1 - age)
        lights.put(
          'groundSolid',
          'puff',
          x,
          y - lift,
          size,
          size * 0.75,
          colour,
          alpha,
          luck(i, act.to) * 6,
        )
      }
    },
    end: () => undefined,
  }
}

export function turn(context: EffectContext, act: ActOf<'turn'>): Effect {
  const { figures } = context
  figures.hold(act.unit)
  return {
    draw(share) {
      figures.pose(act.unit, 'idle', act.facing)
      const t = context.isCalm() ? 0 : share
      figures.nudge(
        act.unit,
        0,
        0,
        5 * Math.sin(Math.PI * t) * (act.facing < 2 || act.facing > 4 ? 1 : -1),
      )
    },
    end: () => figures.free(act.unit),
  }
}
