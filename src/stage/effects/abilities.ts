// What officers do that is no shot: each ability has its own light. One that is not named here gets the
// plain ring; a test holds the content against this list.

import type { ActOf } from '../cue'
import { INK } from '../ink'
import { HEX_WIDTH } from '../projection'
import type { Stander } from '../stander'
import { dome } from './devices'
import {
  bodyY,
  type Effect,
  type EffectContext,
  easeBoth,
  easeOut,
  facingTo,
  hump,
  LYING,
  luck,
  NOTHING,
  part,
} from './effect'
import { groundRing, halo, sparks } from './shapes'

type Light = (context: EffectContext, user: Stander, target: Stander | null, share: number) => void

const HEALING = 0x9df0c0
const WARM = 0xffd9a0

export const ABILITY_LIGHTS: Readonly<Record<string, Light>> = {
  rally: (context, user, target, share) => {
    thread(context, user, target, part(share, 0.05, 0.5), INK.ice)
    if (target) uplift(context, target, part(share, 0.42, 1), INK.ice)
  },
  parley: (context, user, target, share) => {
    for (let i = 0; i < 3; i++) {
      const t = part(share, 0.13 * i, 0.55 + 0.13 * i)
      if (!target) continue
      const x = user.x + (target.x - user.x) * easeBoth(t)
      const y = bodyY(user) + (bodyY(target) - bodyY(user)) * easeBoth(t)
      context.lights.put(
        'airGlow',
        'ring',
        x,
        y,
        26 + 46 * t,
        34 + 56 * t,
        0xffffff,
        0.75 * hump(t),
      )
    }
    if (target)
      groundRing(
        context.lights,
        target.x,
        target.y,
        74 - 26 * share,
        hump(part(share, 0.4, 1)),
        0xffffff,
      )
  },
  standFast: (context, user, _target, share) => {
    const radius = 3.5 * HEX_WIDTH * easeOut(part(share, 0.1, 0.7))
    dome(context, user.x, user.y, radius, 1.2 * (1 - part(share, 0.6, 1)))
    groundRing(context.lights, user.x, user.y, radius, 1 - part(share, 0.65, 1), 0xffffff)
    uplift(context, user, share, INK.ice)
  },
  readRoutes: (context, user, _target, share) => sweep(context, user, share, 6 * HEX_WIDTH),
  readIntent: (context, user, target, share) => {
    thread(context, target ?? user, user, part(share, 0, 0.6), 0xffffff)
    halo(context.lights, user.x, bodyY(user) - 18, 34, part(share, 0.3, 1), INK.ice)
  },
  imzadi: (context, user, _target, share) => sweep(context, user, share, 8 * HEX_WIDTH),
  jam: (context, user, target, share) => {
    thread(context, user, target, part(share, 0, 0.5), INK.amber)
    if (!target) return
    halo(context.lights, target.x, bodyY(target), 46, part(share, 0.4, 0.9), INK.amber)
    if (context.detail() === 2 && !context.isCalm())
      sparks(context.lights, target.x, bodyY(target), 54, 14, part(share, 0.42, 1), INK.amber, 8)
  },
  guideFive: (context, user, _target, share) => uplift(context, user, share, WARM),
  fetch: (context, user, _target, share) => uplift(context, user, share, INK.ice),
  // The console's own burst follows.
  overload: (context, user, _target, share) =>
    halo(context.lights, user.x, bodyY(user), 40, share, INK.amber),
  newEyes: (context, user, _target, share) => sweep(context, user, share, 9 * HEX_WIDTH),
  reroute: (context, user, target, share) => {
    thread(context, user, target, part(share, 0, 0.55), INK.ice)
    if (!target) return
    for (let i = 0; i < 2; i++)
      halo(
        context.lights,
        target.x,
        bodyY(target),
        44,
        part(share, 0.44 + 0.16 * i, 0.84 + 0.16 * i),
        INK.ice,
      )
    if (!context.isCalm())
      context.figures.nudge(
        target.unit.id,
        0,
        0,
        Math.sin(share * 40) * 9 * hump(part(share, 0.4, 1)),
      )
  },
  isolationSuit: (context, user, _target, share) => {
    const y = user.y - 96 * easeBoth(part(share, 0.1, 0.8))
    context.lights.put('airGlow', 'streak', user.x, y, 96, 16, 0xe6fbff, hump(share))
    context.lights.put('airGlow', 'disc', user.x, y, 110, 30, INK.ice, 0.8 * hump(share))
  },
  intercept: (context, user, _target, share) => {
    groundRing(context.lights, user.x, user.y, 1.3 * HEX_WIDTH * easeOut(share), 1 - share, INK.ice)
    context.lights.put(
      'airGlow',
      'spark',
      user.x + 16,
      bodyY(user) - 20,
      92 * hump(share),
      92 * hump(share),
      0xffffff,
      hump(share),
      share,
    )
  },
  treat: (context, user, target, share) => heal(context, target ?? user, share),
  purge: (context, user, _target, share) => {
    const radius = 2.5 * HEX_WIDTH * easeOut(part(share, 0.05, 0.75))
    groundRing(context.lights, user.x, user.y, radius, 1 - part(share, 0.5, 1), HEALING)
    groundRing(
      context.lights,
      user.x,
      user.y,
      radius * 0.8,
      0.5 * (1 - part(share, 0.5, 1)),
      0xffffff,
    )
    if (context.detail() === 2 && !context.isCalm())
      sparks(context.lights, user.x, user.y - 30, radius, 20, share, HEALING, 5)
  },
  calmHands: (context, user, _target, share) => soothe(context, user, share, 3.5 * HEX_WIDTH),
  soothe: (context, user, target, share) => soothe(context, target ?? user, share, 1.2 * HEX_WIDTH),
  still: (context, user, target, share) => soothe(context, target ?? user, share, 1.2 * HEX_WIDTH),
  perfectMoment: (context, user, _target, share) => {
    dome(
      context,
      user.x,
      user.y,
      3.5 * HEX_WIDTH * easeOut(part(share, 0, 0.8)),
      1.4 * hump(share),
      WARM,
    )
    soothe(context, user, share, 3.5 * HEX_WIDTH)
  },
}

export function ability(context: EffectContext, act: ActOf<'ability'>): Effect {
  const { figures } = context
  const first = figures.at(act.unit)
  if (!first) return NOTHING
  const light = ABILITY_LIGHTS[act.ability] ?? plain
  const goal = act.target === null ? null : figures.at(act.target)
  const facing = goal && goal !== first ? facingTo(context, first, goal) : null
  figures.hold(act.unit)
  if (act.target !== null) figures.hold(act.target)
  return {
    draw(share) {
      const user = figures.at(act.unit)
      if (!user) return
      figures.pose(act.unit, share < 0.72 ? 'use' : 'idle', facing)
      if (context.detail() === 0) return
      light(
        context,
        user,
        act.target === null ? null : figures.at(act.target),
        context.isCalm() ? 0.5 : share,
      )
    },
    end() {
      figures.free(act.unit)
      if (act.target !== null) figures.free(act.target)
    },
  }
}

/** What lasts on a body begins or ends. */
export function condition(context: EffectContext, act: ActOf<'condition'>): Effect {
  const { figures, lights } = context
  return {
    draw(share) {
      const body = figures.at(act.unit)
      if (!body || context.detail() === 0) return
      const t = context.isCalm() ? 0.5 : share
      switch (act.condition) {
        case 'hidden':
          lights.put('airGlow', 'disc', body.x, body.y - 44, 76, 130, INK.ice, 0.6 * hump(t))
          return
        case 'jammed':
          halo(lights, body.x, bodyY(body), 44, t, INK.amber)
          if (context.detail() === 2)
            sparks(lights, body.x, bodyY(body), 46, 9, t, INK.amber, act.unit)
          return
        case 'skips':
          groundRing(lights, body.x, body.y, 58 - 20 * easeOut(t), hump(t), 0xffffff)
          return
        default:
          groundRing(lights, body.x, body.y, 26 + 34 * easeOut(t), hump(t), INK.ice)
      }
    },
    end: () => undefined,
  }
}

function plain(context: EffectContext, user: Stander, target: Stander | null, share: number): void {
  thread(context, user, target, part(share, 0, 0.5), INK.ice)
  const at = target ?? user
  groundRing(context.lights, at.x, at.y, 20 + 50 * easeOut(share), 1 - share, INK.ice)
}

/** A light that runs from one body to another. */
function thread(
  context: EffectContext,
  user: Stander,
  target: Stander | null,
  t: number,
  colour: number,
): void {
  if (!target || t <= 0 || t >= 1) return
  const { lights } = context
  const fromY = bodyY(user)
  const toY = bodyY(target)
  const head = easeBoth(t)
  const bow = -46 * hump(head)
  const x = user.x + (target.x - user.x) * head
  const y = fromY + (toY - fromY) * head + bow
  for (let i = 1; i < 9; i++) {
    const back = Math.max(0, head - i * 0.035)
    const px = user.x + (target.x - user.x) * back
    const py = fromY + (toY - fromY) * back - 46 * hump(back)
    lights.put('airGlow', 'disc', px, py, 26 - 2 * i, 26 - 2 * i, colour, 0.6 * (1 - i / 9))
  }
  lights.put('airGlow', 'disc', x, y, 54, 54, colour, 0.9)
  lights.put('airGlow', 'core', x, y, 14, 14, 0xffffff, 1)
}

function uplift(context: EffectContext, at: Stander, t: number, colour: number): void {
  if (t <= 0 || t >= 1) return
  const { lights } = context
  groundRing(lights, at.x, at.y, 24 + 34 * easeOut(t), 1 - t, colour)
  lights.put('airGlow', 'shaft', at.x, at.y - 70, 70, 160, colour, 0.7 * hump(t))
  if (context.detail() < 2) return
  for (let i = 0; i < 10; i++) {
    const own = part(t, 0.3 * luck(i, 41), 0.7 + 0.3 * luck(i, 42))
    const px = at.x + (luck(i, 43) - 0.5) * 52
    lights.put('airGlow', 'spark', px, at.y - 8 - 96 * own, 9, 16, colour, hump(own))
  }
}

function heal(context: EffectContext, at: Stander, share: number): void {
  const { lights } = context
  lights.put('airGlow', 'disc', at.x, bodyY(at), 110, 130, HEALING, 0.5 * hump(share))
  for (let i = 0; i < 7; i++) {
    const own = part(share, 0.1 * i * 0.6, 0.55 + 0.07 * i)
    const x = at.x + (luck(i, 31) - 0.5) * 54
    const y = at.y - 14 - 78 * easeOut(own)
    const size = 13 * hump(own)
    // A small cross: two bars.
    lights.put('airGlow', 'bar', x, y, size, size * 0.32, HEALING, hump(own))
    lights.put('airGlow', 'bar', x, y, size, size * 0.32, HEALING, hump(own), Math.PI / 2)
  }
}

function soothe(context: EffectContext, at: Stander, share: number, radius: number): void {
  const { lights } = context
  groundRing(lights, at.x, at.y, radius * easeOut(share), 0.7 * (1 - share), WARM)
  lights.put(
    'groundGlow',
    'disc',
    at.x,
    at.y,
    radius * 2,
    radius * 2 * LYING,
    WARM,
    0.3 * hump(share),
  )
  if (context.detail() < 2) return
  for (let i = 0; i < 22; i++) {
    const own = part(share, 0.35 * luck(i, 21), 0.7 + 0.3 * luck(i, 22))
    const angle = luck(i, 23) * 2 * Math.PI
    const far = radius * 0.9 * Math.sqrt(luck(i, 24))
    const y = at.y + Math.sin(angle) * far * LYING - 90 * (1 - easeOut(own))
    lights.put('airGlow', 'spark', at.x + Math.cos(angle) * far, y, 9, 11, WARM, hump(own))
  }
}

/** A ray that turns once around, and the circle it draws. */
function sweep(context: EffectContext, user: Stander, share: number, radius: number): void {
  const { lights } = context
  groundRing(
    lights,
    user.x,
    user.y,
    radius * easeOut(part(share, 0, 0.6)),
    0.7 * (1 - part(share, 0.6, 1)),
    INK.ice,
  )
  for (let i = 0; i < 14; i++) {
    const angle = share * 2 * Math.PI - i * 0.05 - Math.PI / 2
    const x = user.x + Math.cos(angle) * radius * 0.7
    const y = user.y + Math.sin(angle) * radius * 0.7 * LYING
    lights.stroke(
      'groundGlow',
      'streak',
      user.x,
      user.y,
      x,
      y,
      18,
      INK.ice,
      0.4 * (1 - i / 14) * hump(share),
    )
  }
}
