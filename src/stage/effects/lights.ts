// What effects are drawn with: sprites of one small sheet, put out again in every frame. They are kept,
// so that nothing is made while something moves.
import Phaser from 'phaser'
import { DEPTH } from '../depth'
import { drawOnPage } from '../drawn-pages'
import { drawSheet, type LightFrame, SHEET, SHEET_SIZE } from './light-sheet'

/** `ground` lies under the figures, `air` over them; `glow` adds light, `solid` covers. */
export type LightLayer = 'groundSolid' | 'groundGlow' | 'airSolid' | 'airGlow'

export type Lights = {
  /** Begins a frame: nothing is out. */
  open(): void
  /** A picture of the sheet, middle at (x, y), `width` by `height` board pixels, turned in radians. */
  put(
    layer: LightLayer,
    frame: LightFrame,
    x: number,
    y: number,
    width: number,
    height: number,
    colour: number,
    alpha: number,
    turn?: number,
  ): void
  /** A stroke from one point to another. */
  stroke(
    layer: LightLayer,
    frame: LightFrame,
    fromX: number,
    fromY: number,
    toX: number,
    toY: number,
    width: number,
    colour: number,
    alpha: number,
  ): void
  /** Takes away what the last frame left over. */
  close(): void
  destroy(): void
}

type Pool = { readonly images: Phaser.GameObjects.Image[]; used: number; shown: number }

const LAYERS: Readonly<Record<LightLayer, { depth: number; isLight: boolean }>> = {
  groundSolid: { depth: DEPTH.under + 1, isLight: false },
  groundGlow: { depth: DEPTH.under + 2, isLight: true },
  airSolid: { depth: DEPTH.effects, isLight: false },
  airGlow: { depth: DEPTH.effects + 1, isLight: true },
}

export function createLights(scene: Phaser.Scene): Lights {
  const sheet = lightTexture(scene)
  const pools: Readonly<Record<LightLayer, Pool>> = {
    groundSolid: { images: [], used: 0, shown: 0 },
    groundGlow: { images: [], used: 0, shown: 0 },
    airSolid: { images: [], used: 0, shown: 0 },
    airGlow: { images: [], used: 0, shown: 0 },
  }
  const all = Object.values(pools)

  const take = (layer: LightLayer): Phaser.GameObjects.Image => {
    const pool = pools[layer]
    const kept = pool.images[pool.used++]
    // Whoever skips draws a cue's last moment outside of any frame: the next one takes that away too.
    pool.shown = Math.max(pool.shown, pool.used)
    if (kept) return kept
    const { depth, isLight } = LAYERS[layer]
    const image = scene.add.image(0, 0, sheet, 'disc').setDepth(depth)
    if (isLight) image.setBlendMode(Phaser.BlendModes.ADD)
    pool.images.push(image)
    return image
  }

  const put: Lights['put'] = (layer, frame, x, y, width, height, colour, alpha, turn = 0) => {
    if (alpha <= 0.004 || width <= 0 || height <= 0) return
    const image = take(layer)
    if (image.frame.name !== frame) image.setFrame(frame)
    image.x = x
    image.y = y
    image.rotation = turn
    image.scaleX = width / image.frame.width
    image.scaleY = height / image.frame.height
    image.setTint(colour)
    image.alpha = Math.min(1, alpha)
    image.visible = true
  }

  return {
    open() {
      for (const pool of all) pool.used = 0
    },
    put,
    stroke(layer, frame, fromX, fromY, toX, toY, width, colour, alpha) {
      const dx = toX - fromX
      const dy = toY - fromY
      const length = Math.sqrt(dx * dx + dy * dy)
      const turn = Math.atan2(dy, dx)
      put(layer, frame, fromX + dx / 2, fromY + dy / 2, length, width, colour, alpha, turn)
    },
    close() {
      for (const pool of all) {
        for (let i = pool.used; i < pool.shown; i++) pool.images[i].visible = false
        pool.shown = pool.used
      }
    },
    destroy() {
      for (const pool of all) for (const image of pool.images) image.destroy()
    },
  }
}

function lightTexture(scene: Phaser.Scene): string {
  const key = 'light-sheet'
  if (scene.textures.exists(key)) return key
  if (!drawOnPage(scene, key, SHEET_SIZE, SHEET_SIZE, drawSheet)) return key
  const texture = scene.textures.get(key)
  const { cutX, cutY } = texture.get('__BASE')
  for (const [name, { x, y, width, height }] of Object.entries(SHEET)) {
    texture.add(name, 0, cutX + x, cutY + y, width, height)
  }
  return key
}
