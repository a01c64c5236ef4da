// The one Phaser scene: it loads the pictures and hands each frame on. All else is plain functions.
import Phaser from 'phaser'
import { BATCH_TEXTURES, shareOneShader } from './batch-textures'
import { keepInDepthOrder } from './depth-order'
import { exactCanvas } from './exact-textures'
import { drawOnlySeen } from './seen-things'

export type SceneHooks = {
  /** Brings the pictures that must be there before the scene is ready. */
  readonly loadArt: (scene: Phaser.Scene) => Promise<void>
  readonly onReady: (scene: Phaser.Scene) => void
  /** Each frame, before it is drawn. */
  readonly onFrame: () => void
}

class BattleScene extends Phaser.Scene {
  readonly #hooks: SceneHooks

  constructor(hooks: SceneHooks) {
    super('battle')
    this.#hooks = hooks
  }

  create(): void {
    shareOneShader(this.game.renderer)
    drawOnlySeen(this)
    keepInDepthOrder(this)
    let isGone = false
    this.events.once('destroy', () => {
      isGone = true
    })
    void this.#hooks.loadArt(this).then(() => {
      if (!isGone) this.#hooks.onReady(this)
    })
  }

  override update(): void {
    this.#hooks.onFrame()
  }
}

/** Starts Phaser in the host, sharp on any screen: the canvas has device pixels, shown at 1/ratio. */
export function startGame(host: HTMLElement, ratio: number, hooks: SceneHooks): Phaser.Game {
  return new Phaser.Game({
    type: Phaser.WEBGL,
    parent: host,
    canvas: exactCanvas(host.ownerDocument),
    width: Math.max(1, Math.round(host.clientWidth * ratio)),
    height: Math.max(1, Math.round(host.clientHeight * ratio)),
    scale: { mode: Phaser.Scale.NONE, zoom: 1 / ratio },
    backgroundColor: '#070A13',
    render: {
      antialias: true,
      // Four samples a pixel smooth the overlay's lines; a processor that draws by itself pays for each.
      antialiasGL: hasGraphicsProcessor(),
      pixelArt: false,
      roundPixels: false,
      powerPreference: 'low-power',
      maxTextures: BATCH_TEXTURES,
    },
    audio: { noAudio: true },
    // The stage listens by itself: it must hear while the renderer sleeps.
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    banner: false,
    disableContextMenu: false,
    scene: new BattleScene(hooks),
  })
}

/** How renderers call themselves that are a program alone: on Windows, in Chromium and on Linux. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i

/** Whether WebGL is more than a program that draws. */
function hasGraphicsProcessor(): boolean {
  const context = document.createElement('canvas').getContext('webgl')
  if (context === null) return false
  const named = context.getExtension('WEBGL_debug_renderer_info')
  const name = context.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : context.RENDERER)
  context.getExtension('WEBGL_lose_context')?.loseContext()
  return !SOFTWARE.test(String(name))
}
