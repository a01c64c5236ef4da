// How ships move: along their courses, on the spot, into the distance and out of it.
import {
  type Effect,
  easeBoth,
  easeIn,
  easeOut,
  hump,
  luck,
  NOTHING,
  part,
} from '../../effects/effect'
import type { ScreenPoint } from '../../projection'
import { sunk } from '../ambience'
import type { SkyActOf } from '../cue'
import { angleOf, angleOfWay, FLAT, towards, turnBetween } from '../heading'
import { measuresOf } from '../measures'
import { thrustAt } from '../ships'
import type { SkyContext } from './context'

/** What gas a ship stirs up looks like, by terrain. */
const WAKES: Readonly<Record<string, number>> = {
  thin: 0x6fc4bc,
  dense: 0xc05aa8,
  metreon: 0xe6a84a,
}
/** A ship leans by so much where it turns, radians on the screen, and looks so much narrower. */
const BANK = { roll: 0.05, squash: 0.1 }

export type Way = (t: number) => ScreenPoint & { readonly angle: number }

/**
 * The way of one hex of a flight, by the share that is flown: through the middles of the edges, in a bow
 * past the middle of a hex where the flight turns there, so that it has no corner.
 */
export function wayOf(
  { before, from, to, next }: Pick<SkyActOf<'fly'>, 'before' | 'from' | 'to' | 'next'>,
  centre: (hex: number) => ScreenPoint,
): Way {
  const [start, end] = [centre(from), centre(to)]
  const middle = mid(start, end)
  const first = before === null ? null : mid(centre(before), start)
  const last = next === null ? null : mid(end, centre(next))
  return (t) => {
    if (t < 0.5) {
      return first === null
        ? bow(start, mid(start, middle), middle, 2 * t)
        : bow(first, start, middle, t + 0.5)
    }
    return last === null
      ? bow(middle, mid(middle, end), end, 2 * t - 1)
      : bow(middle, end, last, t - 0.5)
  }
}

function mid(a: ScreenPoint, b: ScreenPoint): ScreenPoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

function bow(a: ScreenPoint, b: ScreenPoint, c: ScreenPoint, t: number): ReturnType<Way> {
  const at = (p: number, q: number, r: number) => (1 - t) ** 2 * p + 2 * t * (1 - t) * q + t * t * r
  const slope = (p: number, q: number, r: number) => (1 - t) * (q - p) + t * (r - q)
  const [dx, dy] = [slope(a.x, b.x, c.x), slope(a.y, b.y, c.y)]
  return { x: at(a.x, b.x, c.x), y: at(a.y, b.y, c.y), angle: angleOfWay(dx, dy) }
}

/** Gathers way on the first hex and loses it on the last, as its longer time allows. */
function eased(t: number, isFirst: boolean, isLast: boolean): number {
  if (isFirst && isLast) return easeBoth(t)
  if (isFirst) return t ** 1.35
  return isLast ? 1 - (1 - t) ** 1.35 : t
}

export function fly(context: SkyContext, act: SkyActOf<'fly'>): Effect {
  const { ships, lights, centre } = context
  const pose = ships.at(act.unit)
  if (!pose) return NOTHING
  ships.hold(act.unit)
  const way = wayOf(act, centre)
  const isOwnWay = act.how === 'helm' || act.how === 'drift'
  const { glow } = measuresOf(pose.ship.kind)
  const wake = WAKES[context.terrainOf(act.to)] ?? WAKES[context.terrainOf(act.from)]
  const thrust = thrustAt(Math.max(1, act.speed))
  return {
    draw(share) {
      const t = context.isCalm() ? 1 : eased(share, act.before === null, act.next === null)
      const at = way(t)
      ships.place(act.unit, at.x, at.y)
      if (isOwnWay) {
        ships.point(act.unit, at.angle)
        const turn = turnBetween(way(Math.max(0, t - 0.12)).angle, way(Math.min(1, t + 0.12)).angle)
        const lean = context.isCalm() ? 0 : Math.max(-1, Math.min(1, turn * 2.2))
        ships.nudge(act.unit, 0, 0, -lean * BANK.roll, 1, 1 - Math.abs(lean) * BANK.squash)
        ships.burnEngines(act.unit, Math.min(1.25, thrust * 1.25))
      }
      if (context.detail() === 0 || context.isCalm()) return
      if (isOwnWay && act.how === 'helm') trail(context, act.unit, way, t, glow, thrust)
      if (wake !== undefined) stir(context, way, t, wake, act.to)
      if (act.how === 'tractor') {
        lights.put('airGlow', 'disc', at.x, at.y, 150, 130, 0x8fe8ff, 0.3 * hump(share))
      }
    },
    end() {
      ships.free(act.unit)
    },
  }
}

/** A thin line of light where each engine was a moment ago. */
function trail(
  context: SkyContext,
  unit: number,
  way: Way,
  t: number,
  colour: number,
  thrust: number,
): void {
  const pose = context.ships.at(unit)
  if (!pose) return
  const pieces = context.detail() === 2 ? 5 : 2
  for (const { astern, aside, sink } of measuresOf(pose.ship.kind).engines) {
    let last: ScreenPoint | null = null
    for (let k = 0; k <= pieces; k++) {
      const then = way(Math.max(0, t - (k / pieces) * 0.55))
      const rear = towards(then, then.angle + Math.PI, astern)
      const at = sunk(towards(rear, then.angle + Math.PI / 2, aside), sink)
      if (last) {
        const fade = 0.5 * thrust * (1 - k / (pieces + 1))
        context.lights.stroke('groundGlow', 'streak', at.x, at.y, last.x, last.y, 9, colour, fade)
      }
      last = at
    }
  }
}

/** Gas that closes behind a ship. */
function stir(context: SkyContext, way: Way, t: number, colour: number, salt: number): void {
  for (let k = 0; k < 6; k++) {
    const then = way(Math.max(0, t - 0.1 - k * 0.14))
    const side = (k % 2 === 0 ? 1 : -1) * (22 + 16 * luck(k, salt))
    const at = towards(then, then.angle + Math.PI / 2, side)
    const size = 26 + 16 * k
    const fade = 0.2 * (1 - k / 6) * Math.min(1, t * 4)
    context.lights.put('groundGlow', 'puff', at.x, at.y, size, size * 0.8, colour, fade, k + t)
  }
}

export function turn(context: SkyContext, act: SkyActOf<'turn'>): Effect {
  const { ships } = context
  if (!ships.at(act.unit)) return NOTHING
  ships.hold(act.unit)
  const from = angleOf(act.from)
  const way = turnBetween(from, angleOf(act.to))
  return {
    draw(share) {
      const t = context.isCalm() ? 1 : easeBoth(share)
      ships.point(act.unit, from + way * t)
      if (context.isCalm()) return
      const lean = hump(share) * Math.sign(way)
      ships.nudge(act.unit, 0, 0, -lean * BANK.roll * 1.4, 1, 1 - Math.abs(lean) * BANK.squash)
      ships.burnEngines(act.unit, 0.3 + 0.4 * hump(share))
    },
    end: () => ships.free(act.unit),
  }
}

/** It gathers way, is drawn out to a streak, and there is a flash where it was. */
export function leave(context: SkyContext, act: SkyActOf<'leave'>): Effect {
  const { ships, lights } = context
  const pose = ships.at(act.unit)
  if (!pose) return NOTHING
  ships.hold(act.unit)
  const { angle } = pose
  const start = { x: pose.x, y: pose.y }
  const { ahead, glow } = measuresOf(pose.ship.kind)
  return {
    draw(share) {
      const go = part(share, 0.3, 0.72)
      const at = towards(
        start,
        angle,
        700 * easeIn(go) * easeIn(go) + 24 * easeIn(part(share, 0, 0.3)),
      )
      if (!context.isCalm()) ships.place(act.unit, at.x, at.y)
      ships.burnEngines(act.unit, 0.4 + part(share, 0, 0.3))
      ships.fade(act.unit, 1 - part(share, 0.5, 0.7))
      if (context.detail() === 0) return
      streak(context, start, angle, go, ahead, glow)
      const flash = part(share, 0.6, 1)
      const end = towards(start, angle, 720)
      if (flash > 0 && !context.isCalm()) {
        lights.put('airGlow', 'spark', end.x, end.y, 190, 120, 0xffffff, hump(flash))
        lights.put('airGlow', 'disc', end.x, end.y, 170, 140, glow, 0.8 * hump(flash))
      }
    },
    end() {
      ships.fade(act.unit, 1)
      ships.free(act.unit)
    },
  }
}

export function arrive(context: SkyContext, act: SkyActOf<'arrive'>): Effect {
  const { ships, lights } = context
  const pose = ships.at(act.unit)
  if (!pose) return NOTHING
  ships.hold(act.unit)
  const goal = context.centre(act.hex)
  const { angle } = pose
  const { ahead, glow } = measuresOf(pose.ship.kind)
  const isSmall = pose.ship.kind === 'buoy'
  return {
    draw(share) {
      const come = easeOut(part(share, 0.1, 0.8))
      const far = isSmall ? 60 : 640
      const at = towards(goal, angle, -far * (1 - come) ** 2)
      if (!context.isCalm()) ships.place(act.unit, at.x, at.y)
      ships.fade(act.unit, part(share, 0.1, 0.45))
      if (context.detail() === 0) return
      if (!isSmall)
        streak(context, towards(goal, angle, -far), angle, part(share, 0, 0.6), ahead, glow)
      const ring = 40 + 130 * easeOut(part(share, 0.35, 1))
      const fade = 0.6 * (1 - part(share, 0.35, 1)) * part(share, 0.3, 0.4)
      lights.put('airGlow', 'ring', goal.x, goal.y, ring, ring * FLAT, glow, fade)
    },
    end() {
      ships.fade(act.unit, 1)
      ships.free(act.unit)
    },
  }
}

/** The light of a ship that goes by faster than the eye follows. */
function streak(
  { lights, isCalm }: SkyContext,
  start: ScreenPoint,
  angle: number,
  t: number,
  ahead: number,
  colour: number,
): void {
  if (t <= 0 || t >= 1 || isCalm()) return
  const head = towards(start, angle, 720 * easeIn(t))
  const tail = towards(start, angle, 720 * easeIn(part(t, 0.35, 1)) - ahead)
  for (const [width, ink, alpha] of [
    [46, colour, 0.3],
    [16, colour, 0.6],
    [5, 0xffffff, 0.9],
  ] as const) {
    lights.stroke('airGlow', 'comet', tail.x, tail.y, head.x, head.y, width, ink, alpha * hump(t))
  }
}
