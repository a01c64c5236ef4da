// Aims and locks: the line that draws itself from probe to body, the hex that closes, and the break.
import type { ActOf } from '../cue'
import { DEPTH } from '../depth'
import { INK } from '../ink'
import { MARK_DENSITY, markTexture } from '../marks'
import { type TagEnds, tagEnds } from '../stander'
import {
  bodyY,
  type Effect,
  type EffectContext,
  easeBoth,
  easeIn,
  easeOut,
  facingTo,
  hump,
  luck,
  NOTHING,
  part,
} from './effect'
import { groundRing, sparks } from './shapes'

/** Dash and gap in turn, designed pixels: the pattern of the line that stays. */
const DASH = [12, 5, 3, 5]
/** How far the line bows, of its length: as the one that stays. */
const BOW = 0.1

type Curve = (t: number, out: { x: number; y: number }) => void

function curveOf({ fromX, fromY, toX, toY }: TagEnds): Curve {
  const middleX = (fromX + toX) / 2 + (toY - fromY) * BOW
  const middleY = (fromY + toY) / 2 - (toX - fromX) * BOW
  return (t, out) => {
    const a = (1 - t) * (1 - t)
    const b = 2 * t * (1 - t)
    const c = t * t
    out.x = a * fromX + b * middleX + c * toX
    out.y = a * fromY + b * middleY + c * toY
  }
}

const begin = { x: 0, y: 0 }
const finish = { x: 0, y: 0 }

/** Draws the pattern from share `from` to share `to` of the curve; `drift` scatters the dashes. */
function dashLine(
  context: EffectContext,
  ends: TagEnds,
  from: number,
  to: number,
  width: number,
  colour: number,
  alpha: number,
  drift = 0,
): void {
  const { lights } = context
  const unit = context.unitSize()
  const curve = curveOf(ends)
  const length = Math.hypot(ends.toX - ends.fromX, ends.toY - ends.fromY) * 1.03 || 1
  let walked = 0
  for (let i = 0; walked < length; i++) {
    const dash = DASH[i % DASH.length] * unit
    if (i % 2 === 0) {
      const a = Math.max(from, walked / length)
      const b = Math.min(to, (walked + dash) / length)
      if (b > a) {
        curve(a, begin)
        curve(b, finish)
        const off = drift * (luck(i, 51) - 0.5) * 46
        const sink = drift * drift * 26
        lights.stroke(
          'airSolid',
          'bar',
          begin.x + off,
          begin.y + sink,
          finish.x + off,
          finish.y + sink,
          (width + 5) * unit,
          INK.emberCase,
          0.6 * alpha,
        )
        lights.stroke(
          'airSolid',
          'bar',
          begin.x + off,
          begin.y + sink,
          finish.x + off,
          finish.y + sink,
          (width + 1) * unit,
          colour,
          alpha,
        )
      }
    }
    walked += dash
  }
}

/** A hex around a body that closes; six bars, seen from the camera. */
function closingHex(
  context: EffectContext,
  x: number,
  y: number,
  radius: number,
  turn: number,
  alpha: number,
  colour: number,
): void {
  const { lights } = context
  for (let k = 0; k < 6; k++) {
    const a = turn + (k * Math.PI) / 3
    const b = a + Math.PI / 3
    const ax = x + Math.cos(a) * radius
    const ay = y + Math.sin(a) * radius
    const bx = x + Math.cos(b) * radius
    const by = y + Math.sin(b) * radius
    lights.stroke('airSolid', 'bar', ax, ay, bx, by, 8, INK.emberCase, 0.6 * alpha)
    lights.stroke('airSolid', 'bar', ax, ay, bx, by, 4.4, colour, alpha)
    lights.stroke('airGlow', 'streak', ax, ay, bx, by, 16, colour, 0.5 * alpha)
  }
}

export function aim(context: EffectContext, act: ActOf<'aim'>): Effect {
  const { figures, lights } = context
  const probe = figures.at(act.probe)
  const body = figures.at(act.unit)
  if (!probe || !body) return NOTHING
  figures.hold(act.probe)
  const facing = facingTo(context, probe, body)
  const ends = tagEnds(probe, body, act.household)
  const curve = curveOf(ends)
  const tip = { x: 0, y: 0 }
  return {
    draw(share) {
      figures.pose(act.probe, 'aim', facing)
      const run = context.isCalm() ? 1 : easeBoth(part(share, 0.12, 0.68))
      dashLine(context, ends, 0, run, 3.2, INK.ember, context.isCalm() ? share : 1)
      curve(run, tip)
      if (context.detail() > 0 && run < 1) {
        lights.put('airGlow', 'disc', tip.x, tip.y, 44, 44, INK.ember, 0.9)
        lights.put('airGlow', 'core', tip.x, tip.y, 11, 11, 0xffffff, 1)
        const glow = part(share, 0, 0.14)
        lights.put(
          'airGlow',
          'disc',
          ends.fromX,
          ends.fromY,
          70 * glow,
          70 * glow,
          INK.ember,
          0.7 * glow,
        )
      }
      const close = part(share, 0.62, 1)
      if (close <= 0) return
      const radius = context.isCalm() ? 30 : 62 - 32 * easeOut(close)
      closingHex(
        context,
        ends.toX,
        ends.toY,
        radius,
        Math.PI / 6,
        Math.min(1, close * 3) * (1 - part(share, 0.92, 1)),
        INK.ember,
      )
    },
    end: () => figures.free(act.probe),
  }
}

export function lock(context: EffectContext, act: ActOf<'lock'>): Effect {
  const { figures, lights } = context
  const probe = figures.at(act.probe)
  const body = figures.at(act.unit)
  if (!body) return NOTHING
  figures.hold(act.probe)
  const facing = probe ? facingTo(context, probe, body) : null
  const ends = probe ? tagEnds(probe, body, act.household) : null
  const x = body.x
  const y = bodyY(body) + 6
  const count = context.scene.add
    .image(x, y, markTexture(context.scene, 'count-1'))
    .setDepth(DEPTH.numbers)
    .setVisible(false)
  const pulse = { x: 0, y: 0 }
  return {
    draw(share) {
      figures.pose(act.probe, 'aim', facing)
      if (ends) {
        dashLine(context, ends, 0, 1, 3.2 + 1.6 * part(share, 0, 0.4), INK.ember, 1)
        const curve = curveOf(ends)
        for (let i = 0; i < 3 && context.detail() > 0 && !context.isCalm(); i++) {
          const t = part(share, 0.08 * i, 0.36 + 0.08 * i)
          if (t <= 0 || t >= 1) continue
          curve(t, pulse)
          lights.put('airGlow', 'disc', pulse.x, pulse.y, 52, 52, INK.ember, 0.9)
          lights.put('airGlow', 'core', pulse.x, pulse.y, 14, 14, 0xffffff, 1)
        }
      }
      const close = easeIn(part(share, 0.26, 0.6))
      const stay = 1 - part(share, 0.86, 1)
      if (share > 0.26) {
        const radius = context.isCalm() ? 34 : 108 - 74 * close
        closingHex(
          context,
          x,
          y,
          radius,
          Math.PI / 6 + (context.isCalm() ? 0 : (1 - close) * 1.4),
          Math.min(1, part(share, 0.26, 0.36)) * stay,
          INK.ember,
        )
        groundRing(lights, x, body.y, radius + 6, 0.6 * stay, INK.ember)
      }
      const shut = part(share, 0.6, 0.74)
      if (shut > 0 && shut < 1 && context.detail() > 0) {
        lights.put('airGlow', 'disc', x, y, 130, 130, INK.ember, 0.55 * hump(shut))
      }
      const pop = part(share, 0.56, 0.72)
      const size = context.unitSize() * (0.4 + 1.15 * easeOut(pop) - 0.3 * part(share, 0.72, 0.85))
      count
        .setVisible(pop > 0)
        .setScale(size / MARK_DENSITY)
        .setAlpha(stay)
    },
    end() {
      count.destroy()
      figures.free(act.probe)
    },
  }
}

/** The line swings over to who stepped into it. */
export function shift(context: EffectContext, act: ActOf<'shift'>): Effect {
  const { figures } = context
  const probe = figures.at(act.probe)
  const from = figures.at(act.from)
  const to = figures.at(act.unit)
  if (!probe || !from || !to) return NOTHING
  const old = tagEnds(probe, from, null)
  const next = tagEnds(probe, to, act.household)
  return {
    draw(share) {
      const t = context.isCalm() ? 1 : easeBoth(part(share, 0.05, 0.7))
      const ends = {
        ...old,
        toX: old.toX + (next.toX - old.toX) * t,
        toY: old.toY + (next.toY - old.toY) * t,
      }
      dashLine(context, ends, 0, 1, 3.2, INK.ember, 1 - part(share, 0.9, 1))
      const close = part(share, 0.6, 1)
      if (close > 0)
        closingHex(
          context,
          next.toX,
          next.toY,
          60 - 28 * easeOut(close),
          Math.PI / 6,
          hump(close),
          INK.ember,
        )
    },
    end: () => undefined,
  }
}

/** The line breaks in the middle, and the body is free. */
export function release(context: EffectContext, act: ActOf<'release'>): Effect {
  const { figures, lights } = context
  const body = figures.at(act.unit)
  if (!body) return NOTHING
  const probe = figures.at(act.probe)
  const ends = probe ? tagEnds(probe, body, act.household) : null
  const { x, y } = body
  return {
    draw(share) {
      const open = context.isCalm() ? 0 : easeOut(part(share, 0, 0.6))
      if (ends) {
        const fade = 1 - part(share, 0.2, 0.85)
        dashLine(context, ends, 0, 0.5 - 0.5 * open, 3.2, INK.ice, fade, open)
        dashLine(context, ends, 0.5 + 0.5 * open, 1, 3.2, INK.ice, fade, open)
      }
      if (context.detail() === 0) return
      groundRing(lights, x, y, 22 + 56 * easeOut(share), 0.9 * (1 - share), INK.ice)
      lights.put('airGlow', 'disc', x, y - 40, 110, 130, INK.ice, 0.4 * hump(share))
      if (context.detail() === 2 && !context.isCalm())
        sparks(lights, x, y - 40, 60, 10, share, INK.ice, act.unit)
    },
    end: () => undefined,
  }
}
