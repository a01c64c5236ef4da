// People in a transporter's light: taken, landing, or safe. The loss the player fears is the one beautiful
// thing on the board.
import type { ActOf } from '../cue'
import { HOUSEHOLD_PLACES } from '../stander'
import {
  bodyY,
  type Effect,
  type EffectContext,
  easeBoth,
  easeIn,
  easeOut,
  hump,
  LYING,
  luck,
  NOTHING,
  part,
} from './effect'
import { groundRing, lightColumn, nightfall } from './shapes'
import { shoulder } from './working'

const BEAMED = { core: 0xe9dcff, rim: 0xa97bff, night: 0x1a1036 }
/** What comes down is no friend: the colour of harm. */
const LANDED = { core: 0xffc2b0, rim: 0xff5a3c, night: 0x2a0a0e }
const SAFE = { core: 0xe6fbff, rim: 0x86ddec }
/** Five people turn to light, from the feet up, and the light climbs away. */
export function transport(context: EffectContext, act: ActOf<'transport'>): Effect {
  const { figures } = context
  const column = figures.at(act.unit)
  if (!column) return NOTHING
  const places = act.isAll ? [{ x: 0, y: 0 }] : HOUSEHOLD_PLACES
  if (act.isAll) figures.hold(act.unit)
  const { x, y, lift, size } = column
  return {
    draw(share) {
      const foot = y - lift
      const strength = easeBoth(part(share, 0, 0.3)) * (1 - easeIn(part(share, 0.62, 1)))
      const gone = easeBoth(part(share, 0.38, 0.6))
      if (act.isAll) figures.fade(act.unit, 1 - gone)
      if (context.detail() === 0) return
      const { lights } = context
      const wide = act.isAll ? 62 : 112
      const many = context.detail() === 2 && !context.isCalm()
      const time = context.isCalm() ? 0.4 : share
      nightfall(lights, x, foot - 20, wide, BEAMED.night, strength)
      lights.put('groundGlow', 'disc', x, foot, wide * 2.2, wide * 1.6, BEAMED.rim, 0.4 * strength)
      const closing = wide * (1.25 - 0.6 * easeOut(part(share, 0, 0.34)))
      groundRing(lights, x, foot, closing, 0.6 * strength, BEAMED.core)
      groundRing(
        lights,
        x,
        foot,
        wide * 0.5 + 90 * part(share, 0.5, 1),
        0.5 * (1 - part(share, 0.5, 1)) * part(share, 0.48, 0.52),
        BEAMED.rim,
      )
      lightColumn(
        lights,
        x,
        foot,
        wide,
        280,
        0.5 * strength,
        time,
        many ? 26 : 8,
        BEAMED.rim,
        40 + act.unit,
      )
      places.forEach((place, i) => {
        person(
          context,
          x + place.x * size,
          foot + place.y * size,
          part(share, 0.05 * i, 0.8 + 0.05 * i),
          act.unit * 7 + i,
          many,
        )
      })
    },
    end() {
      if (!act.isAll) return
      figures.fade(act.unit, 1)
      figures.free(act.unit)
    },
  }
}

/** One person: a shape of light that comes up, then breaks from the feet into motes that climb. */
function person(
  context: EffectContext,
  x: number,
  foot: number,
  t: number,
  salt: number,
  many: boolean,
): void {
  if (t <= 0 || t >= 1) return
  const { lights } = context
  const come = easeBoth(part(t, 0.06, 0.42))
  const break_ = easeBoth(part(t, 0.44, 0.86))
  const shine = come * (1 - break_)
  const tall = 74
  // What is left of the shape is drawn in from below.
  const left = tall * (1 - 0.72 * break_)
  lights.put(
    'airGlow',
    'person',
    x,
    foot - tall + left / 2 - 12 * break_,
    33,
    left,
    BEAMED.core,
    0.46 * shine,
  )
  lights.put(
    'airGlow',
    'shaft',
    x,
    foot - 66,
    30,
    160,
    BEAMED.rim,
    0.42 * come * (1 - part(t, 0.6, 1)),
  )
  lights.put('groundGlow', 'disc', x, foot, 58, 58 * LYING, BEAMED.rim, 0.4 * shine)
  const motes = many ? 20 : 7
  for (let i = 0; i < motes; i++) {
    // Feet first: the lower it was, the sooner it leaves.
    const height = luck(i, salt + 1)
    const leave = 0.3 + 0.42 * height + 0.08 * luck(i, salt + 2)
    const own = part(t, leave, leave + 0.26 + 0.12 * luck(i, salt + 3))
    if (own >= 1) continue
    const rest = own <= 0
    const lane = (luck(i, salt + 4) - 0.5) * 24
    const swirl = rest ? 0 : Math.sin(own * 6 + i) * 9 * own
    const climb = rest ? 0 : 150 * easeIn(own) + 18 * own
    const px = x + lane + swirl
    const py = foot - 8 - height * 62 - climb
    const blink = 0.45 + 0.55 * Math.abs(Math.sin(t * 40 + i * 1.7))
    const shown = rest ? come * 0.5 * blink : (1 - own) ** 0.8 * blink
    const size = (5 + 9 * luck(i, salt + 5) ** 2) * (rest ? 1 : 1.25 - 0.5 * own)
    const stretch = rest ? 1.1 : 1.2 + 1.9 * own
    lights.put(
      'airGlow',
      'spark',
      px,
      py,
      size,
      size * stretch,
      i % 4 === 0 ? 0xffffff : BEAMED.rim,
      shown,
    )
  }
}

/** Somebody who lay there is taken up by who stands beside, and goes off a shoulder in the light. */
export function taken(context: EffectContext, act: ActOf<'taken'>): Effect {
  const { figures } = context
  const victim = figures.at(act.unit)
  const taker = figures.at(act.by)
  if (!victim) return NOTHING
  figures.hold(act.unit)
  figures.hold(act.by)
  const { x, y } = taker ?? victim
  return {
    draw(share) {
      const isUp = taker !== null && share >= 0.32
      figures.pose(act.by, isUp ? 'idle' : 'use', null)
      if (isUp) shoulder(figures, act.unit, taker)
      else figures.pose(act.unit, 'down', null)
      const strength = hump(part(share, 0.3, 1))
      figures.fade(act.unit, 1 - easeBoth(part(share, 0.56, 0.8)))
      if (context.detail() === 0) return
      const many = context.detail() === 2 ? 24 : 8
      nightfall(context.lights, x, y - 20, 60, LANDED.night, strength)
      groundRing(context.lights, x, y, 64 - 26 * share, strength, LANDED.rim)
      lightColumn(
        context.lights,
        x,
        y,
        70,
        200,
        0.8 * strength,
        context.isCalm() ? 0.4 : share,
        many,
        LANDED.rim,
        act.unit,
      )
    },
    end() {
      figures.fade(act.unit, 1)
      figures.free(act.unit)
      figures.free(act.by)
    },
  }
}

/** A column is through: it walks into shelter and a calm light closes behind it. */
export function safe(context: EffectContext, act: ActOf<'safe'>): Effect {
  const { figures, lights } = context
  const column = figures.at(act.unit)
  if (!column) return NOTHING
  figures.hold(act.unit)
  const { x, y } = column
  return {
    draw(share) {
      figures.fade(act.unit, 1 - easeBoth(part(share, 0.15, 0.85)))
      if (!context.isCalm())
        figures.nudge(act.unit, 0, -16 * easeBoth(share), 0, 1 - 0.12 * share, 1 - 0.12 * share)
      if (context.detail() === 0) return
      groundRing(lights, x, y, 30 + 60 * easeOut(share), 1 - share, SAFE.rim)
      lights.put('airGlow', 'disc', x, y - 40, 150, 130, SAFE.rim, 0.45 * hump(share))
      if (context.detail() < 2 || context.isCalm()) return
      for (let i = 0; i < 16; i++) {
        const own = part(share, 0.3 * luck(i, 5), 0.7 + 0.3 * luck(i, 6))
        const px = x + (luck(i, 7) - 0.5) * 90
        const py = y - 6 - 80 * easeOut(own) * (0.4 + 0.6 * luck(i, 8))
        lights.put('airGlow', 'spark', px, py, 9, 12, i % 2 === 0 ? SAFE.core : SAFE.rim, hump(own))
      }
    },
    end() {
      figures.fade(act.unit, 1)
      figures.free(act.unit)
    },
  }
}

/** The beam of a landing comes down before anybody stands in it. */
export function land(context: EffectContext, act: ActOf<'land'>): Effect {
  if (context.detail() === 0) return NOTHING
  const { lights } = context
  const { x, y } = context.figures.spotOf(act.hex)
  const wide = act.isSquad ? 128 : 70
  return {
    draw(share) {
      const strength = easeOut(part(share, 0, 0.25)) * (1 - easeIn(part(share, 0.55, 1)))
      const many = context.detail() === 2 && !context.isCalm()
      nightfall(lights, x, y - 20, wide, LANDED.night, strength)
      lights.put('groundGlow', 'disc', x, y, wide * 2.6, wide * 1.9, LANDED.rim, 0.4 * strength)
      for (let i = 0; i < 3; i++) {
        const own = part(share, 0.12 * i, 0.5 + 0.12 * i)
        groundRing(lights, x, y, wide * (1.5 - 0.85 * easeOut(own)), hump(own) * 0.9, LANDED.rim)
      }
      lightColumn(
        lights,
        x,
        y + 6,
        wide,
        300,
        strength,
        context.isCalm() ? 0.4 : share,
        many ? 46 : 12,
        LANDED.rim,
        act.hex,
      )
    },
    end: () => undefined,
  }
}

/** Somebody takes shape in the light. */
export function materialise(context: EffectContext, act: ActOf<'materialise'>): Effect {
  const { figures, lights } = context
  figures.hold(act.unit)
  return {
    draw(share) {
      const stander = figures.at(act.unit)
      if (!stander) return
      figures.fade(act.unit, easeBoth(part(share, 0.25, 0.8)))
      if (context.detail() === 0) return
      const { x, y, lift } = stander
      const shine = hump(part(share, 0, 0.95))
      const isProbe = lift > 0
      if (!isProbe) lights.put('airGlow', 'person', x, y - 46, 38, 92, LANDED.core, 0.85 * shine)
      else lights.put('airGlow', 'disc', x, bodyY(stander), 120, 100, LANDED.core, 0.7 * shine)
      const many = context.detail() === 2 && !context.isCalm() ? 20 : 6
      lightColumn(
        lights,
        x,
        y,
        54,
        190,
        0.8 * shine,
        context.isCalm() ? 0.4 : 1 - share,
        many,
        LANDED.rim,
        act.unit + 3,
      )
    },
    end() {
      figures.fade(act.unit, 1)
      figures.free(act.unit)
    },
  }
}

export function appear(context: EffectContext, act: ActOf<'appear'>): Effect {
  return {
    draw: (share) => context.figures.fade(act.unit, share),
    end: () => context.figures.fade(act.unit, 1),
  }
}

export function vanish(context: EffectContext, act: ActOf<'vanish'>): Effect {
  return {
    draw: (share) => context.figures.fade(act.unit, 1 - share),
    end: () => undefined,
  }
}
