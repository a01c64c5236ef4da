// Shots: beams of ours that stand for a moment, bolts of theirs that fly, blows hand to hand, shells.
import type { ActOf } from '../cue'
import { firingOf } from '../cues'
import type { Stander } from '../stander'
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
import { sparks } from './shapes'

const BEAM = { plain: 0xffa63a, heavy: 0xff7a3a, theirs: 0x7dff9c }
const BOLT_MS = 110
/** From the middle of the body to the muzzle, board pixels. */
const MUZZLE = { ahead: 26, up: 12 }

type Line = { fromX: number; fromY: number; toX: number; toY: number; dx: number; dy: number }

/** From the muzzle to the body; a shot that misses goes by it. */
function lineOf(shooter: Stander, target: Stander, missBy: number): Line {
  const x = shooter.x
  const y = bodyY(shooter) - MUZZLE.up
  const aimX = target.x
  const aimY = bodyY(target) - 2
  const length = Math.hypot(aimX - x, aimY - y) || 1
  const dx = (aimX - x) / length
  const dy = (aimY - y) / length
  const past = missBy === 0 ? 0 : 64
  return {
    fromX: x + dx * MUZZLE.ahead,
    fromY: y + dy * MUZZLE.ahead * 0.8,
    toX: aimX + dx * past - dy * missBy,
    toY: aimY + dy * past + dx * missBy + (missBy === 0 ? 0 : 26),
    dx,
    dy,
  }
}

export function shoot(context: EffectContext, act: ActOf<'shoot'>): Effect {
  const { figures } = context
  const shooter = figures.at(act.unit)
  const target = figures.at(act.target)
  if (!shooter || !target) return NOTHING
  const facing = facingTo(context, shooter, target)
  const { fromMs, ms, wholeMs } = firingOf(act.shots)
  const isOurs = shooter.unit.side === 'blue'
  figures.hold(act.unit)
  figures.hold(act.target)
  const missBy = act.isGraze ? 15 : act.hits > 0 ? 0 : 24 * (luck(act.target, 3) < 0.5 ? 1 : -1)
  const line = lineOf(shooter, target, act.shots > 1 ? 0 : missBy)
  return {
    draw(share) {
      const t = share * wholeMs
      const isFiring = t >= fromMs && t < fromMs + ms
      figures.pose(act.unit, isFiring ? 'shoot' : 'aim', facing)
      const kick = recoil(t - fromMs, act)
      const still = context.isCalm()
      figures.nudge(
        act.unit,
        still ? 0 : -line.dx * kick,
        still ? 0 : -line.dy * kick * 0.5,
        still ? 0 : -line.dx * kick * 0.5,
      )
      if (t < fromMs) charge(context, line, t / fromMs, isOurs)
      else if (act.shots > 1 || !isOurs) bolts(context, act, shooter, target, t - fromMs, isOurs)
      else beam(context, act, line, (t - fromMs) / ms)
      if (act.hits > 0 || act.isGraze) flinch(context, act.target, line, act, t - fromMs)
    },
    end() {
      figures.free(act.unit)
      figures.free(act.target)
    },
  }
}

function recoil(sinceMs: number, act: ActOf<'shoot'>): number {
  if (sinceMs < 0) return 0
  const pulse = act.shots > 1 ? sinceMs % 150 : sinceMs
  return (act.isHeavy ? 11 : 6) * Math.exp(-pulse / 70) * Math.min(1, pulse / 14)
}

/** Who is hit starts back and takes the pose of it for a moment. */
function flinch(
  context: EffectContext,
  unit: number,
  line: Line,
  act: ActOf<'shoot'>,
  sinceMs: number,
): void {
  const { figures } = context
  const last = act.shots > 1 ? 150 * (act.shots - 1) : 0
  const since = Math.min(
    sinceMs - BOLT_MS,
    act.shots > 1 ? (sinceMs - BOLT_MS) % 150 : sinceMs - BOLT_MS,
  )
  if (sinceMs < BOLT_MS) return
  const isOver = sinceMs > last + BOLT_MS + 260
  figures.pose(unit, isOver ? 'idle' : 'hit', null)
  const strength = (act.isGraze ? 4 : act.isHeavy ? 11 : 7) * Math.exp(-since / 90)
  if (context.isCalm()) return
  figures.nudge(unit, line.dx * strength, line.dy * strength * 0.4, line.dx * strength * 0.7)
}

function charge(context: EffectContext, line: Line, t: number, isOurs: boolean): void {
  if (context.detail() === 0) return
  const colour = isOurs ? BEAM.plain : BEAM.theirs
  const grow = easeIn(part(t, 0.4, 1))
  context.lights.put(
    'airGlow',
    'disc',
    line.fromX,
    line.fromY,
    40 * grow,
    40 * grow,
    colour,
    0.7 * grow,
  )
  context.lights.put(
    'airGlow',
    'core',
    line.fromX,
    line.fromY,
    12 * grow,
    12 * grow,
    0xffffff,
    grow,
  )
}

/** A beam runs out, stands with a live edge, and is drawn in after its head. */
function beam(context: EffectContext, act: ActOf<'shoot'>, line: Line, u: number): void {
  if (u < 0 || u > 1) return
  const { lights } = context
  const head = easeOut(part(u, 0, 0.2))
  const tail = easeIn(part(u, 0.64, 1))
  const fade = 1 - part(u, 0.8, 1) * 0.7
  const wide = act.isHeavy ? 1.75 : 1
  const colour = act.isHeavy ? BEAM.heavy : BEAM.plain
  const flicker = 0.86 + 0.14 * Math.sin(u * 90)
  const fromX = line.fromX + (line.toX - line.fromX) * tail
  const fromY = line.fromY + (line.toY - line.fromY) * tail
  const toX = line.fromX + (line.toX - line.fromX) * head
  const toY = line.fromY + (line.toY - line.fromY) * head
  const stroke = (width: number, ink: number, alpha: number) =>
    lights.stroke('airGlow', 'streak', fromX, fromY, toX, toY, width * wide, ink, alpha * fade)
  if (context.detail() === 0) {
    stroke(8, colour, 1)
    return
  }
  stroke(58, colour, 0.2 * flicker)
  stroke(24, colour, 0.5)
  stroke(11, 0xffd28a, 0.85 * flicker)
  stroke(5, 0xffffff, 1)
  // Its light on the ground below.
  lights.stroke(
    'groundGlow',
    'streak',
    fromX,
    fromY + 46,
    toX,
    toY + 42,
    74 * wide,
    colour,
    0.24 * fade,
  )
  const muzzle = (1 - tail) * flicker
  lights.put('airGlow', 'disc', line.fromX, line.fromY, 74 * wide, 74 * wide, colour, 0.7 * muzzle)
  lights.put(
    'airGlow',
    'spark',
    line.fromX,
    line.fromY,
    54 * wide,
    40 * wide,
    0xfff0d0,
    muzzle,
    u * 5,
  )
  if (head < 1) return
  impact(context, line.toX, line.toY, part(u, 0.2, 1), wide, colour, act.isGraze, act.target)
}

function impact(
  context: EffectContext,
  x: number,
  y: number,
  t: number,
  wide: number,
  colour: number,
  isGraze: boolean,
  salt: number,
): void {
  const { lights } = context
  const glow = (1 - t) ** 0.7 * (isGraze ? 0.55 : 1)
  const throb = 1 + 0.1 * Math.sin(t * 60)
  lights.put('airGlow', 'disc', x, y, 120 * wide * throb, 120 * wide * throb, colour, 0.72 * glow)
  lights.put('airGlow', 'core', x, y, 34 * wide, 34 * wide, 0xfff4dc, glow)
  lights.put('groundGlow', 'disc', x, y + 44, 150 * wide, 92 * wide, colour, 0.42 * glow)
  if (context.detail() < 2 || context.isCalm()) return
  const ring = 30 + 110 * easeOut(t)
  lights.put('airGlow', 'ring', x, y, ring, ring, colour, 0.4 * (1 - t) ** 2)
  sparks(lights, x, y, 70 * wide, isGraze ? 7 : 14, t, colour, salt * 7 + 11)
}

/** Bolts fly one after the other; those that miss strike the ground behind. */
function bolts(
  context: EffectContext,
  act: ActOf<'shoot'>,
  shooter: Stander,
  target: Stander,
  sinceMs: number,
  isOurs: boolean,
): void {
  const colour = isOurs ? BEAM.plain : BEAM.theirs
  const { lights } = context
  for (let i = 0; i < act.shots; i++) {
    const own = sinceMs - i * 150
    if (own < 0 || own > BOLT_MS + 320) continue
    const isHit = (i + act.target) % act.shots < act.hits || (act.shots === 1 && act.isGraze)
    const line = lineOf(
      shooter,
      target,
      isHit ? (act.isGraze ? 12 : 0) : 26 * (luck(i, act.target) < 0.5 ? 1 : -1),
    )
    const fly = Math.min(1, own / BOLT_MS)
    const flash = Math.exp(-own / 60)
    if (context.detail() > 0) {
      lights.put('airGlow', 'disc', line.fromX, line.fromY, 66, 66, colour, 0.8 * flash)
      lights.put('airGlow', 'spark', line.fromX, line.fromY, 46, 34, 0xffffff, flash, i)
    }
    if (fly < 1) {
      const back = Math.max(0, fly - 0.34)
      const x = line.fromX + (line.toX - line.fromX) * fly
      const y = line.fromY + (line.toY - line.fromY) * fly
      const tx = line.fromX + (line.toX - line.fromX) * back
      const ty = line.fromY + (line.toY - line.fromY) * back
      lights.stroke('airGlow', 'comet', tx, ty, x, y, 26, colour, 0.9)
      lights.stroke('airGlow', 'comet', tx, ty, x, y, 9, 0xffffff, 1)
      lights.stroke('groundGlow', 'comet', tx, ty + 44, x, y + 44, 60, colour, 0.3)
      continue
    }
    const t = (own - BOLT_MS) / 320
    if (context.detail() === 0) continue
    impact(context, line.toX, line.toY, t, 0.8, colour, act.isGraze || !isHit, act.target + i)
  }
}

/** A step to, a sweep of the blade, and back. */
export function strike(context: EffectContext, act: ActOf<'strike'>): Effect {
  const { figures, lights } = context
  const striker = figures.at(act.unit)
  const target = figures.at(act.target)
  if (!striker || !target) return NOTHING
  const facing = facingTo(context, striker, target)
  figures.hold(act.unit)
  figures.hold(act.target)
  const dx = target.x - striker.x
  const dy = target.y - striker.y
  const side = Math.sign(dx) || 1
  const hitX = striker.x + dx * 0.82
  const hitY = bodyY(striker) + dy * 0.82 - 4
  return {
    draw(share) {
      const calm = context.isCalm()
      const back = easeOut(part(share, 0, 0.28))
      const leap = easeIn(part(share, 0.28, 0.46))
      const home = easeBoth(part(share, 0.62, 1))
      const reach = (-0.1 * back + 0.62 * leap) * (1 - home)
      figures.pose(act.unit, share < 0.28 ? 'aim' : share < 0.66 ? 'shoot' : 'idle', facing)
      if (!calm) {
        figures.nudge(
          act.unit,
          dx * reach,
          dy * reach - 16 * hump(part(share, 0.28, 0.5)),
          side * 13 * leap * (1 - home),
        )
      }
      const cut = part(share, 0.36, 0.62)
      if (cut > 0 && cut < 1) slash(context, hitX, hitY, cut, side)
      if (!act.isHit || share < 0.44) return
      figures.pose(act.target, share < 0.85 ? 'hit' : 'idle', null)
      const blow = Math.exp(-(share - 0.44) * 9)
      if (!calm) figures.nudge(act.target, side * 13 * blow, dy * 0.1 * blow, side * 9 * blow)
      if (context.detail() === 2)
        sparks(lights, hitX, hitY, 58, 12, part(share, 0.44, 0.9), 0xffd9a0, act.target)
    },
    end() {
      figures.free(act.unit)
      figures.free(act.target)
    },
  }
}

/** The blade's light: an arc that runs ahead of its own trace. */
function slash(context: EffectContext, x: number, y: number, t: number, side: number): void {
  const { lights } = context
  const head = easeOut(t)
  const count = 12
  for (let i = 0; i < count; i++) {
    const at = head - (i / count) * 0.5
    if (at < 0) break
    const angle = side * (-1.5 + 3 * at)
    const px = x + side * Math.cos(angle) * 40
    const py = y + Math.sin(angle) * 46 * side
    const fade = (1 - i / count) * (1 - t * 0.7)
    const turn = angle + Math.PI / 2
    lights.put('airGlow', 'streak', px, py, 30, 13 * fade, 0xcfeeff, 0.8 * fade, turn)
    lights.put('airGlow', 'streak', px, py, 24, 5 * fade, 0xffffff, fade, turn)
  }
}

/** A shell on its arc, with the smoke it leaves. */
export function shell(context: EffectContext, act: ActOf<'shell'>, wholeMs: number): Effect {
  const { figures, lights } = context
  const shooter = figures.at(act.unit)
  if (!shooter) return NOTHING
  const goal = figures.spotOf(act.hex)
  const { fromMs } = firingOf(1)
  const facing =
    shooter.unit.hex === act.hex ? shooter.facing : facingToHex(context, shooter, act.hex)
  const startX = shooter.x + Math.sign(goal.x - shooter.x) * 20
  const startY = bodyY(shooter) - 22
  const high = 90 + 0.24 * Math.hypot(goal.x - startX, goal.y - startY)
  figures.hold(act.unit)
  const at = (t: number) => ({
    x: startX + (goal.x - startX) * t,
    y: startY + (goal.y - startY) * t - high * 4 * t * (1 - t),
  })
  return {
    draw(share) {
      const t = share * wholeMs
      const since = t - fromMs
      figures.pose(act.unit, since > -20 && since < 260 ? 'shoot' : 'aim', facing)
      const kick = since < 0 ? 0 : 15 * Math.exp(-since / 110)
      const side = Math.sign(goal.x - shooter.x) || 1
      if (!context.isCalm()) figures.nudge(act.unit, -side * kick, kick * 0.3, -side * kick * 0.6)
      if (since < 0) return
      const fly = since / (wholeMs - fromMs)
      const head = at(fly)
      const before = at(Math.max(0, fly - 0.03))
      if (context.detail() > 0) {
        const flash = Math.exp(-since / 80)
        lights.put('airGlow', 'disc', startX, startY, 120, 120, 0xffb35c, 0.8 * flash)
        for (let i = 1; i < 16; i++) {
          const old = fly - i * 0.045
          if (old < 0) break
          const puff = at(old)
          const size = 12 + i * 2.4
          lights.put(
            'airSolid',
            'puff',
            puff.x,
            puff.y - i * 0.8,
            size,
            size,
            0xb9b0a8,
            0.34 * (1 - i / 16),
            i,
          )
        }
        lights.put('airGlow', 'disc', head.x, head.y, 46, 46, 0xff9a4a, 0.9)
      }
      const turn = Math.atan2(head.y - before.y, head.x - before.x)
      lights.put('airSolid', 'bar', head.x, head.y, 20, 8, 0x2a2420, 1, turn)
      lights.put(
        'airGlow',
        'core',
        head.x - Math.cos(turn) * 10,
        head.y - Math.sin(turn) * 10,
        14,
        14,
        0xffe2ac,
        1,
      )
    },
    end: () => figures.free(act.unit),
  }
}

function facingToHex(context: EffectContext, from: Stander, hex: number): number {
  const spot = context.figures.spotOf(hex)
  const angle = Math.atan2(-(spot.row - from.row), spot.x - from.x)
  return (Math.round(angle / (Math.PI / 3)) + 6) % 6
}
