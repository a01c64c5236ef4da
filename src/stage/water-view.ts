// Living water on the stage: veils of light and foam that fade into each other, and glints. It moves only
// while it is told the time, and is gone where effects are off.
import type Phaser from 'phaser'
import { DEPTH } from './depth'
import { drawnTexture } from './marks'
import type { PaintedChunk } from './paint/chunks'
import { hash } from './paint/noise'
import { VEIL_STEP, VEILS } from './paint/ripples'
import { showTexels } from './texel-texture'

/** How long the swash takes to come and go, and a glint to flash, milliseconds. */
const WAVE_MS = 5400
const GLINT_MS = 2600
/** A glint for so many pixels of water, and no more than this to a chunk. */
const GLINT_PIXELS = 2600
const MOST_GLINTS = 14
/** Water this deep, 0 to 255, glints. */
const GLINT_DEPTH = 90
const GLINT_SIZE = 18
const FAINT = 0.03

export type WaterView = {
  /** Puts the veils of a painted chunk in the place of those that lay there. */
  place(key: string, chunk: PaintedChunk): void
  /** Moves the water on; null leaves what is painted, which is still. */
  animate(timeMs: number | null): void
  destroy(): void
}

type Pool = {
  readonly veils: readonly Phaser.GameObjects.Image[]
  readonly glints: readonly { readonly image: Phaser.GameObjects.Image; readonly phase: number }[]
}

export function createWaterView(scene: Phaser.Scene, density: number): WaterView {
  const pools = new Map<string, Pool>()

  const clear = (key: string) => {
    const pool = pools.get(key)
    if (!pool) return
    for (const { image } of pool.glints) image.destroy()
    pool.veils.forEach((image, k) => {
      image.destroy()
      scene.textures.remove(veilKey(key, k))
    })
    pools.delete(key)
  }

  return {
    place(key, chunk) {
      clear(key)
      const veils = layVeils(scene, key, chunk, density)
      if (veils.length > 0) pools.set(key, { veils, glints: layGlints(scene, chunk, density) })
    },
    animate(timeMs) {
      for (const { veils, glints } of pools.values()) {
        veils.forEach((image, k) => {
          const wave = timeMs === null ? -1 : Math.cos(2 * Math.PI * (timeMs / WAVE_MS - k / VEILS))
          fade(image, Math.max(0, wave + 0.25) / 1.25)
        })
        for (const { image, phase } of glints) {
          const flash = timeMs === null ? 0 : Math.sin(2 * Math.PI * (timeMs / GLINT_MS + phase))
          fade(image, flash > 0 ? 0.85 * flash ** 10 : 0)
        }
      }
    },
    destroy() {
      for (const key of [...pools.keys()]) clear(key)
    },
  }
}

function fade(image: Phaser.GameObjects.Image, alpha: number): void {
  image.setVisible(alpha > FAINT).setAlpha(alpha)
}

function layVeils(
  scene: Phaser.Scene,
  key: string,
  { area, image }: PaintedChunk,
  density: number,
): Phaser.GameObjects.Image[] {
  const { veils } = image
  if (!veils) return []
  return veils.frames.flatMap((frame, k) => {
    if (!showTexels(scene, veilKey(key, k), frame)) return []
    return scene.add
      .image(area.x + veils.x / density, area.y + veils.y / density, veilKey(key, k))
      .setOrigin(0)
      .setScale(VEIL_STEP / density)
      .setDepth(DEPTH.water)
      .setVisible(false)
  })
}

/** Sparks on the deeper water, strewn by luck that depends on the place alone. */
function layGlints(scene: Phaser.Scene, { area, image }: PaintedChunk, density: number) {
  const { water, ground } = image
  const glints: { image: Phaser.GameObjects.Image; phase: number }[] = []
  const tries = Math.min(MOST_GLINTS * 3, Math.floor(water.length / GLINT_PIXELS))
  for (let k = 0; k < tries && glints.length < MOST_GLINTS; k++) {
    const at = Math.floor(hash(area.x + k, area.y, 5) * water.length)
    if (water[at] < GLINT_DEPTH) continue
    const x = area.x + (at % ground.width) / density
    const y = area.y + Math.floor(at / ground.width) / density
    const spark = scene.add.image(x, y, sparkTexture(scene)).setDepth(DEPTH.water + 1)
    spark.setDisplaySize(GLINT_SIZE, GLINT_SIZE * 0.6).setVisible(false)
    glints.push({ image: spark, phase: hash(k, area.x, area.y) })
  }
  return glints
}

function sparkTexture(scene: Phaser.Scene): string {
  return drawnTexture(scene, 'water-spark', 32, 32, (context) => {
    context.fillStyle = '#FFF8E2'
    context.translate(16, 16)
    context.beginPath()
    for (let k = 0; k < 8; k++) {
      const reach = k % 2 === 0 ? 15 : 3
      const turn = (k * Math.PI) / 4
      context.lineTo(Math.cos(turn) * reach, Math.sin(turn) * reach)
    }
    context.fill()
  })
}

function veilKey(key: string, k: number): string {
  return `${key}-veil-${k}`
}
