// The gas on the stage. While it drifts it is drawn anew for each frame, for what the camera shows, at about
// a quarter of the screen's resolution; while it is still, once for the whole board.
import Phaser from 'phaser'
import { DEPTH } from '../../depth'
import type { ScreenRect } from '../../projection'
import { createDataTexture } from './data-texture'
import type { GasField } from './gas-field'
import { GAS_SHADER } from './gas-shader'
import { NOISE_SIZE, paintNoiseTile } from './noise-tile'

/** Pixels of the drifting gas: a picture for lying screens, one for standing ones. */
const MOVING = { long: 448, short: 256 }
/** Board pixels a pixel of the still gas, and the most pixels it may be wide. */
const STILL = { step: 4, most: 1280 }
/** What of the view's size is drawn around it, so that a frame's camera never sees the edge. */
const BESIDE = 0.02
const NOISE_KEY = 'nebula-noise'

export type GasLayer = {
  /** The maps have changed. */
  refresh(changed: readonly [boolean, boolean]): void
  /** The time at which the gas is drawn, milliseconds; null lets it lie still. */
  setTime(timeMs: number | null): void
  /** Draws what this frame will show; called just before it is drawn. */
  draw(seen: ScreenRect): void
  destroy(): void
}

type Target = {
  readonly shader: Phaser.GameObjects.Shader
  readonly image: Phaser.GameObjects.Image
  view: ScreenRect
}

export function createGasLayer(scene: Phaser.Scene, field: GasField, seed: number): GasLayer {
  const name = (part: string) => `nebula-${part}`
  const { width, height, area } = field
  const maps = [
    createDataTexture(scene, name('gas'), field.maps[0], width, height, 'clamp'),
    createDataTexture(scene, name('fire'), field.maps[1], width, height, 'clamp'),
  ] as const
  const noise = createDataTexture(
    scene,
    NOISE_KEY,
    paintNoiseTile(),
    NOISE_SIZE,
    NOISE_SIZE,
    'repeat',
  )
  const targets = new Map<string, Target>()
  let timeMs: number | null = null
  let isStillFresh = false

  const open = (part: string, columns: number, rows: number): Target => {
    const known = targets.get(part)
    if (known) return known
    const key = name(part)
    if (scene.textures.exists(key)) scene.textures.remove(key)
    const view = { x: 0, y: 0, width: 1, height: 1 }
    const target: { shader: Phaser.GameObjects.Shader | null; view: ScreenRect } = {
      shader: null,
      view,
    }
    const shader = new Phaser.GameObjects.Shader(
      scene,
      {
        name: 'NebulaGas',
        fragmentSource: GAS_SHADER,
        setupUniforms: (set: (uniform: string, value: unknown) => void) => {
          const { x, y, width: across, height: down } = target.view
          set('uNoise', 0)
          set('uGas', 1)
          set('uFire', 2)
          set('uView', [x, y, across, down])
          set('uArea', [area.x, area.y, area.width, area.height])
          set('uTime', (timeMs ?? 0) / 1000 + (seed % 97) * 11)
          set('uLife', timeMs === null ? 0 : 1)
        },
      },
      0,
      0,
      columns,
      rows,
      [NOISE_KEY, name('gas'), name('fire')],
    )
    shader.setRenderToTexture(key)
    const image = scene.add.image(0, 0, key).setOrigin(0).setDepth(DEPTH.ground)
    const made = Object.assign(target, { shader, image })
    targets.set(part, made)
    return made
  }

  const render = (target: Target, view: ScreenRect) => {
    target.view = view
    target.shader.renderImmediate()
    // A camera of its own that never begins a frame would remember every drawing.
    const { camera } = target.shader.drawingContext ?? {}
    if (camera) camera.renderList.length = 0
    target.image.setPosition(view.x, view.y).setDisplaySize(view.width, view.height)
  }

  const show = (part: string) => {
    for (const [key, { image }] of targets) image.setVisible(key === part)
  }

  const drawStill = () => {
    const step = Math.max(STILL.step, area.width / STILL.most)
    const target = open('still', Math.round(area.width / step), Math.round(area.height / step))
    if (!isStillFresh) render(target, area)
    isStillFresh = true
    show('still')
  }

  const drawMoving = (seen: ScreenRect) => {
    const isLying = seen.width >= seen.height
    const part = isLying ? 'lying' : 'standing'
    const target = open(
      part,
      isLying ? MOVING.long : MOVING.short,
      isLying ? MOVING.short : MOVING.long,
    )
    render(target, {
      x: seen.x - seen.width * BESIDE,
      y: seen.y - seen.height * BESIDE,
      width: seen.width * (1 + 2 * BESIDE),
      height: seen.height * (1 + 2 * BESIDE),
    })
    show(part)
  }

  const restore = () => {
    isStillFresh = false
  }
  scene.game.renderer.on('restorewebgl', restore)

  return {
    refresh([gas, fire]) {
      if (gas) maps[0]?.refresh()
      if (fire) maps[1]?.refresh()
      if (gas || fire) isStillFresh = false
    },
    setTime(next) {
      timeMs = next
    },
    draw(seen) {
      if (!maps[0] || !maps[1] || !noise) return
      if (timeMs === null) drawStill()
      else drawMoving(seen)
    },
    destroy() {
      scene.game.renderer.off('restorewebgl', restore)
      for (const { shader, image } of targets.values()) {
        image.destroy()
        shader.destroy()
      }
      targets.clear()
      for (const texture of [...maps, noise]) texture?.destroy()
    },
  }
}
