// What a cue looks like: small drawings over the board that live as long as the cue. Steps and poses are
// always shown; lights and dust only where effects are on.
import type Phaser from 'phaser'
import { directionOf, type Grid } from '../hex'
import { WALK } from './art'
import type { Cue } from './choreography'
import { DEPTH } from './depth'
import type { Performer } from './director'
import { drawBeams, drawBurst, drawRing, drawShimmer } from './effect-shapes'
import type { FigureLayer } from './figures'
import { GLYPH_FONT, INK } from './ink'
import { createLights, type Lights } from './lights'
import { MARK_DENSITY, markTexture } from './marks'
import { between } from './overlay/dashes'
import type { ScreenPoint } from './projection'

export type EffectsLevel = 'off' | 'low' | 'high'

export type EffectContext = {
  readonly scene: Phaser.Scene
  readonly grid: Grid
  readonly figures: FigureLayer
  readonly level: () => EffectsLevel
  /** Brings a place into view if it is not. */
  readonly frame: (at: ScreenPoint) => void
  /** Board pixels a pixel as designed takes. */
  readonly unitSize: () => number
}

/** A running effect; `draw` gets the share that has passed, 0 to 1. */
type Effect = { draw(share: number): void; end(): void }

const NOTHING: Effect = { draw: () => undefined, end: () => undefined }
/** Cues worth moving the camera for. */
const FRAMED = new Set<Cue['kind']>([
  'walk',
  'fly',
  'shoot',
  'blast',
  'aim',
  'transport',
  'arrive',
  'appear',
  'destroy',
  'collapse',
])

/** The performer of a board; see `Director`. */
export function createPerformer(context: EffectContext): Performer {
  const running = new Map<Cue, Effect>()
  return {
    isReady: () => true,
    begin(cue) {
      const place = placeOf(context, cue)
      if (place && FRAMED.has(cue.kind)) context.frame(place)
      running.set(cue, effectOf(context, cue))
    },
    progress(cue, share) {
      running.get(cue)?.draw(share)
    },
    end(cue) {
      running.get(cue)?.end()
      running.delete(cue)
    },
  }
}

function placeOf(context: EffectContext, cue: Cue): ScreenPoint | null {
  const hex = cue.path.at(-1)
  if (hex !== undefined && hex >= 0) return context.figures.spotOf(hex)
  return cue.unit === null ? null : context.figures.bodyOf(cue.unit)
}

function effectOf(context: EffectContext, cue: Cue): Effect {
  switch (cue.kind) {
    case 'walk':
    case 'fly':
    case 'push':
      return step(context, cue)
    case 'number':
      return floatingNumber(context, cue)
    case 'shoot':
      return shot(context, cue)
    case 'transport':
      return transport(context, cue)
    case 'notice':
      return notice(context, cue)
    case 'aim':
      return aim(context, cue)
    case 'fall':
      return ring(context, cue, INK.ice, 46, 2)
    case 'rise':
    case 'release':
    case 'ability':
    case 'device':
      return ring(context, cue, INK.ice, 62, 1)
    case 'lock':
      return ring(context, cue, INK.ember, 52, 1)
    case 'appear':
      return appear(context, cue)
    case 'arrive':
      return shimmerAt(context, cue, INK.ember)
    case 'destroy':
      return burst(context, cue, 54)
    case 'blast':
      return burst(context, cue, 110)
    case 'collapse':
      return burst(context, cue, 140)
    case 'turn':
    case 'state':
      return NOTHING
  }
}

/** A step from hex to hex: the figure walks, flies or is pushed along the straight line. */
function step(context: EffectContext, cue: Cue): Effect {
  const { figures, grid } = context
  const { unit } = cue
  if (unit === null || cue.path.length < 2) return NOTHING
  const [from, to] = cue.path
  const start = figures.spotOf(from)
  const end = figures.spotOf(to)
  const facing = cue.kind === 'push' || from === to ? null : directionOf(grid, from, to)
  figures.hold(unit)
  return {
    draw(share) {
      const hop = cue.kind === 'walk' ? 3 * Math.abs(Math.sin(share * 2 * Math.PI)) : 0
      const at = between(start, end, share)
      figures.place(unit, {
        x: at.x,
        y: at.y - hop,
        row: start.row + (end.row - start.row) * share,
      })
      const phase = Math.min(WALK.length - 1, Math.floor(share * WALK.length))
      figures.pose(unit, cue.kind === 'walk' ? WALK[phase] : 'idle', facing)
    },
    end: () => figures.free(unit),
  }
}

function floatingNumber(context: EffectContext, cue: Cue): Effect {
  const body = cue.unit === null ? null : context.figures.bodyOf(cue.unit)
  if (!body) return NOTHING
  const isLoss = cue.amount < 0
  const text = context.scene.add
    .text(0, 0, isLoss ? `\u2212${-cue.amount}` : `+${cue.amount}`, {
      fontFamily: GLYPH_FONT,
      fontStyle: '700',
      fontSize: '34px',
      color: isLoss ? '#FFF6E6' : '#DDF6FB',
      stroke: isLoss ? '#240807' : '#07212A',
      strokeThickness: 6,
      resolution: 2,
    })
    .setOrigin(0.5, 1)
    .setDepth(DEPTH.numbers)
  return {
    draw(share) {
      const rise = 34 * (1 - (1 - share) ** 3)
      text
        .setPosition(body.x + 22, body.y - 26 - rise)
        .setScale(context.unitSize())
        .setAlpha(share < 0.7 ? 1 : (1 - share) / 0.3)
    },
    end: () => text.destroy(),
  }
}

/** The shooter turns and aims, then fires as many pulses as hit, or one that misses. */
function shot(context: EffectContext, cue: Cue): Effect {
  const { figures } = context
  const { unit, target } = cue
  if (unit === null || target === null) return NOTHING
  const shooter = figures.unitOf(unit)
  const from = figures.bodyOf(unit)
  const to = figures.bodyOf(target)
  const aimedAt = figures.unitOf(target)
  if (!shooter || !from || !to || !aimedAt) return NOTHING
  const facing =
    shooter.hex === aimedAt.hex
      ? shooter.facing
      : directionOf(context.grid, shooter.hex, aimedAt.hex)
  figures.hold(unit)
  figures.pose(unit, 'aim', facing)
  const lights = lightsOf(context)
  return {
    draw(share) {
      lights?.clear()
      const colour = shooter.side === 'blue' ? 0xffb04a : 0x8dff9a
      if (lights && share > 0.3) {
        drawBeams(lights, from, to, (share - 0.3) / 0.7, Math.max(1, cue.amount), colour)
      }
    },
    end() {
      lights?.destroy()
      figures.free(unit)
    },
  }
}

/** People fade in a column of light; where all of them go, the figure fades with them. */
function transport(context: EffectContext, cue: Cue): Effect {
  const { figures } = context
  const { unit } = cue
  const body = unit === null ? null : figures.bodyOf(unit)
  if (unit === null || !body) return NOTHING
  const isSafe = cue.amount === 0
  const leavesAll = isSafe || figures.unitOf(unit)?.column === null
  const lights = lightsOf(context)
  return {
    draw(share) {
      lights?.clear()
      if (lights) drawShimmer(lights, body, share, isSafe ? INK.ice : 0xffc9a8)
      if (leavesAll) figures.fade(unit, 1 - share)
    },
    end() {
      lights?.destroy()
      figures.fade(unit, 1)
    },
  }
}

function shimmerAt(context: EffectContext, cue: Cue, colour: number): Effect {
  const lights = lightsOf(context)
  const spots = cue.path.map(context.figures.spotOf)
  return {
    draw(share) {
      lights?.clear()
      for (const spot of spots) {
        const body = { x: spot.x, y: spot.y - 40 }
        if (lights) drawShimmer(lights, body, 1 - share, colour)
      }
    },
    end: () => lights?.destroy(),
  }
}

function appear(context: EffectContext, cue: Cue): Effect {
  const { unit } = cue
  if (unit === null) return NOTHING
  return {
    draw: (share) => context.figures.fade(unit, share),
    end: () => context.figures.fade(unit, 1),
  }
}

/** The eye pops up over who was picked up. */
function notice(context: EffectContext, cue: Cue): Effect {
  const body = cue.unit === null ? null : context.figures.bodyOf(cue.unit)
  if (!body) return NOTHING
  const texture = markTexture(context.scene, cue.amount === 2 ? 'watched' : 'noticed')
  const image = context.scene.add.image(body.x, body.y - 56, texture).setDepth(DEPTH.numbers)
  return {
    draw(share) {
      const grow = Math.min(1, share * 4)
      image.setScale((context.unitSize() * (0.6 + 0.5 * grow)) / MARK_DENSITY)
      image.setAlpha(share < 0.75 ? 1 : (1 - share) * 4)
    },
    end: () => image.destroy(),
  }
}

/** The line of an aim grows from the probe to the body. */
function aim(context: EffectContext, cue: Cue): Effect {
  const from = cue.unit === null ? null : context.figures.bodyOf(cue.unit)
  const to = cue.target === null ? null : context.figures.bodyOf(cue.target)
  if (!from || !to) return NOTHING
  const graphics = context.scene.add.graphics().setDepth(DEPTH.effects)
  return {
    draw(share) {
      const tip = between(from, to, Math.min(1, share * 1.6))
      graphics.clear()
      graphics.lineStyle(7, INK.emberCase, 0.6).lineBetween(from.x, from.y, tip.x, tip.y)
      graphics.lineStyle(3, INK.ember, 1).lineBetween(from.x, from.y, tip.x, tip.y)
      if (share > 0.6) drawRing(graphics, to, 26 - 10 * (share - 0.6), 0.9, INK.ember)
    },
    end: () => graphics.destroy(),
  }
}

/** Rings that open on the ground around a unit or a hex. */
function ring(
  context: EffectContext,
  cue: Cue,
  colour: number,
  radius: number,
  count: number,
): Effect {
  const at = placeOf(context, cue)
  const lights = at ? lightsOf(context) : null
  if (!at || !lights) return NOTHING
  const ground = cue.path.length > 0 ? at : { x: at.x, y: at.y + 40 }
  return {
    draw(share) {
      lights.clear()
      for (let i = 0; i < count; i++) {
        const own = Math.min(1, Math.max(0, share * 1.3 - i * 0.3))
        drawRing(lights.strokes, ground, radius * own, 1 - own, colour)
        lights.glow(ground, radius * 2.4 * own, radius * 1.9 * own, colour, 0.35 * (1 - own))
      }
    },
    end: () => lights.destroy(),
  }
}

function burst(context: EffectContext, cue: Cue, radius: number): Effect {
  const lights = lightsOf(context)
  if (!lights) return NOTHING
  const places =
    cue.path.length > 0
      ? cue.path.map((hex) => context.figures.spotOf(hex))
      : [placeOf(context, cue)].filter((at) => at !== null)
  return {
    draw(share) {
      lights.clear()
      for (const at of places) drawBurst(lights, at, radius, share)
    },
    end: () => lights.destroy(),
  }
}

/** Lights for an effect, or null where effects are off. */
function lightsOf(context: EffectContext): Lights | null {
  return context.level() === 'off' ? null : createLights(context.scene)
}
