// What is told over a body: numbers, words, marks; and how bodies fall and rise.
import type Phaser from 'phaser'
import { type TextKey, text } from '../../text'
import type { ActOf, Word } from '../cue'
import { DEPTH } from '../depth'
import { INK } from '../ink'
import { MARK_DENSITY, type MarkName, markTexture } from '../marks'
import {
  bodyY,
  type Effect,
  type EffectContext,
  easeBoth,
  easeIn,
  easeOut,
  hump,
  luck,
  NOTHING,
  part,
} from './effect'
import { floatingWord, numberTexture, type Tone } from './floating'
import { groundRing, halo } from './shapes'

const TONE_OF: Readonly<Record<Word, Tone>> = {
  graze: 'note',
  miss: 'note',
  stunned: 'harm',
  watch: 'good',
  intercept: 'good',
}
/** The number of a blow, and the word under it; the body starts back from it. */
export function number(context: EffectContext, act: ActOf<'number'>): Effect {
  const { figures } = context
  const body = figures.at(act.unit)
  if (!body) return NOTHING
  const isLoss = act.amount < 0
  const figure = context.scene.add
    .image(0, 0, numberTexture(context.scene, act.amount))
    .setDepth(DEPTH.numbers)
  const plate = act.word === null ? null : wordImage(context, act.word)
  if (isLoss) figures.hold(act.unit)
  const push = pushFrom(context, act)
  const { x } = body
  const top = bodyY(body) - 40
  return {
    draw(share) {
      const size = context.unitSize()
      const pop = context.isCalm()
        ? 1
        : 0.7 + 0.55 * easeOut(part(share, 0, 0.12)) - 0.25 * part(share, 0.12, 0.26)
      const rise = context.isCalm() ? 20 : 34 * easeOut(share)
      const fade = share < 0.72 ? Math.min(1, share * 10) : (1 - share) / 0.28
      figure
        .setPosition(x + 26 * size, top - rise * size)
        .setScale((size * pop) / MARK_DENSITY)
        .setAlpha(fade)
      plate
        ?.setPosition(x + 26 * size, top - (rise - 25) * size)
        .setScale(size / MARK_DENSITY)
        .setAlpha(fade)
      if (!isLoss) {
        if (context.detail() > 0)
          halo(context.lights, x, bodyY(body), 40, part(share, 0, 0.6), 0x9df0c0)
        return
      }
      const stagger = Math.exp(-share * 9) * (act.word === 'graze' ? 0.5 : 1)
      figures.pose(act.unit, share < 0.3 ? 'hit' : 'idle', null)
      if (!context.isCalm())
        figures.nudge(act.unit, push.x * 9 * stagger, push.y * 4 * stagger, push.x * 7 * stagger)
    },
    end() {
      figure.destroy()
      plate?.destroy()
      if (isLoss) figures.free(act.unit)
    },
  }
}

function pushFrom(context: EffectContext, act: ActOf<'number'>): { x: number; y: number } {
  const body = context.figures.at(act.unit)
  if (!body || act.from === null || act.from < 0)
    return { x: luck(act.unit, 2) < 0.5 ? 1 : -1, y: 0 }
  const from = context.figures.spotOf(act.from)
  const length = Math.hypot(body.x - from.x, body.y - from.y)
  return length < 1
    ? { x: 1, y: 0 }
    : { x: (body.x - from.x) / length, y: (body.y - from.y) / length }
}

export function word(context: EffectContext, act: ActOf<'word'>): Effect {
  const { figures } = context
  const plate = wordImage(context, act.word)
  const isCall = act.word === 'watch' || act.word === 'intercept'
  return {
    draw(share) {
      const body = figures.at(act.unit)
      plate.setVisible(body !== null)
      if (!body) return
      const size = context.unitSize()
      const pop = context.isCalm() ? 1 : 0.8 + 0.2 * easeOut(part(share, 0, 0.14))
      const fade = share < 0.75 ? Math.min(1, share * 9) : (1 - share) * 4
      const y = bodyY(body) - 62 - (context.isCalm() ? 0 : 14 * easeOut(share))
      plate
        .setPosition(body.x, y)
        .setScale((size * pop) / MARK_DENSITY)
        .setAlpha(fade)
      if (isCall && context.detail() > 0) {
        groundRing(
          context.lights,
          body.x,
          body.y,
          20 + 46 * easeOut(part(share, 0, 0.5)),
          1 - part(share, 0, 0.5),
          body.unit.side === 'blue' ? INK.ice : INK.ember,
        )
      }
    },
    end: () => plate.destroy(),
  }
}

/** A mark that pops up over somebody. */
export function sign(
  context: EffectContext,
  unit: number,
  mark: MarkName,
  beside: ((share: number) => void) | null,
): Effect {
  const { figures } = context
  const image = context.scene.add
    .image(0, 0, markTexture(context.scene, mark))
    .setDepth(DEPTH.numbers)
  return {
    draw(share) {
      const body = figures.at(unit)
      image.setVisible(body !== null)
      if (!body) return
      const pop = context.isCalm()
        ? 1
        : 0.5 + 0.75 * easeOut(part(share, 0, 0.2)) - 0.25 * part(share, 0.2, 0.4)
      image
        .setPosition(
          body.x,
          bodyY(body) - 60 - (context.isCalm() ? 0 : 5 * hump(part(share, 0, 0.4))),
        )
        .setScale((context.unitSize() * pop) / MARK_DENSITY)
        .setAlpha(share < 0.78 ? 1 : (1 - share) / 0.22)
      beside?.(share)
    },
    end: () => image.destroy(),
  }
}

export function notice(context: EffectContext, act: ActOf<'notice'>): Effect {
  const colour = act.isWatched ? INK.ember : INK.amber
  return sign(context, act.unit, act.isWatched ? 'watched' : 'noticed', (share) => {
    const body = context.figures.at(act.unit)
    if (!body || context.detail() === 0) return
    const t = part(share, 0, 0.7)
    groundRing(context.lights, body.x, body.y, 74 - 40 * easeOut(t), hump(t) * 0.9, colour)
  })
}

/** A probe takes notice of something and turns to it. */
export function course(context: EffectContext, act: ActOf<'course'>): Effect {
  const { figures, lights } = context
  figures.hold(act.unit)
  return {
    draw(share) {
      const probe = figures.at(act.unit)
      if (!probe) return
      const wag = context.isCalm() ? 0 : Math.sin(share * 14) * 7 * (1 - share)
      figures.nudge(act.unit, 0, context.isCalm() ? 0 : -6 * hump(share), wag)
      if (context.detail() === 0) return
      for (let i = 0; i < 2; i++)
        halo(lights, probe.x, bodyY(probe), 46, part(share, 0.18 * i, 0.7 + 0.18 * i), INK.amber)
    },
    end: () => figures.free(act.unit),
  }
}

/** A column is about to run. */
export function dread(context: EffectContext, act: ActOf<'dread'>): Effect {
  const { figures } = context
  figures.hold(act.unit)
  const shown = sign(context, act.unit, 'alarm', (share) => {
    const body = figures.at(act.unit)
    if (!body) return
    if (!context.isCalm()) figures.nudge(act.unit, Math.sin(share * 70) * 2.2 * (1 - share), 0, 0)
    if (context.detail() > 0)
      groundRing(
        context.lights,
        body.x,
        body.y,
        46 + 18 * easeOut(share),
        0.7 * (1 - share),
        INK.ember,
      )
  })
  return {
    draw: shown.draw,
    end() {
      shown.end()
      figures.free(act.unit)
    },
  }
}

/** Calm drains from a column, or comes back: a ring at its feet, and a shiver. */
export function calm(context: EffectContext, act: ActOf<'calm'>): Effect {
  const { figures, lights } = context
  if (act.isLoss) figures.hold(act.unit)
  return {
    draw(share) {
      const body = figures.at(act.unit)
      if (!body) return
      if (act.isLoss && !context.isCalm())
        figures.nudge(act.unit, Math.sin(share * 50) * 1.6 * (1 - share), 0, 0)
      if (context.detail() === 0) return
      const radius = act.isLoss ? 62 - 26 * easeOut(share) : 30 + 30 * easeOut(share)
      groundRing(
        lights,
        body.x,
        body.y,
        radius,
        0.55 * hump(share),
        act.isLoss ? INK.amber : INK.ice,
      )
    },
    end() {
      if (act.isLoss) figures.free(act.unit)
    },
  }
}

/** Knees first, then down. */
export function fall(context: EffectContext, act: ActOf<'fall'>): Effect {
  const { figures, lights } = context
  if (!figures.at(act.unit)) return NOTHING
  figures.hold(act.unit)
  const side = luck(act.unit, 6) < 0.5 ? 1 : -1
  return {
    draw(share) {
      const body = figures.at(act.unit)
      if (!body) return
      const calm = context.isCalm()
      const buckle = easeOut(part(share, 0, 0.3))
      const drop = easeIn(part(share, 0.24, 0.62))
      const settle = hump(part(share, 0.62, 0.86))
      figures.pose(act.unit, share < 0.24 ? 'hit' : share < 0.6 && !calm ? 'fall' : 'down', null)
      if (!calm && share < 0.6)
        figures.nudge(
          act.unit,
          side * (5 * buckle + 6 * drop),
          7 * buckle,
          side * (7 * buckle + 15 * drop),
          1 - 0.07 * buckle,
        )
      else figures.nudge(act.unit, 0, calm ? 0 : -3 * settle, 0)
      if (context.detail() === 0) return
      groundRing(
        lights,
        body.x,
        body.y,
        20 + 44 * easeOut(part(share, 0.5, 1)),
        0.7 * (1 - part(share, 0.5, 1)) * Math.sign(drop),
        INK.ice,
      )
      lights.put(
        'airGlow',
        'disc',
        body.x,
        body.y - 34 * (1 - drop),
        96,
        80,
        INK.ice,
        0.4 * (1 - share),
      )
    },
    end: () => figures.free(act.unit),
  }
}

export function rise(context: EffectContext, act: ActOf<'rise'>): Effect {
  const { figures, lights } = context
  if (!figures.at(act.unit)) return NOTHING
  figures.hold(act.unit)
  if (act.by !== null) figures.hold(act.by)
  return {
    draw(share) {
      const body = figures.at(act.unit)
      if (!body) return
      const up = easeBoth(part(share, 0.3, 0.9))
      if (act.by !== null) figures.pose(act.by, share < 0.8 ? 'use' : 'idle', null)
      figures.pose(
        act.unit,
        share < 0.3 ? 'down' : share < 0.62 && !context.isCalm() ? 'fall' : 'idle',
        null,
      )
      if (!context.isCalm()) figures.nudge(act.unit, 0, 0, 0, share < 0.3 ? 1 : 0.86 + 0.14 * up)
      if (context.detail() === 0) return
      groundRing(lights, body.x, body.y, 52 - 24 * up, hump(share), 0x9df0c0)
      lights.put(
        'airGlow',
        'disc',
        body.x,
        body.y - 20 - 30 * up,
        90,
        120,
        0x9df0c0,
        0.35 * hump(share),
      )
    },
    end() {
      figures.free(act.unit)
      if (act.by !== null) figures.free(act.by)
    },
  }
}

function wordImage({ scene }: EffectContext, name: Word): Phaser.GameObjects.Image {
  const shown = text(`stage.word.${name}` satisfies TextKey)
  return floatingWord(scene, shown, TONE_OF[name])
}
