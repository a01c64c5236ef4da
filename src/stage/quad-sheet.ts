// Many still pictures that are drawn as one thing: the tiles, lines and marks of the overlay. They are
// laid out when they change; a frame only carries those in view to the renderer.
import Phaser from 'phaser'
import { plainTexture } from './marks'

/** Corners in this order: upper left, lower left, upper right, lower right; x and y of each. */
export type Corners = readonly [number, number, number, number, number, number, number, number]

export type QuadSheet = {
  /** Takes all pictures away. */
  clear(): void
  /** A whole texture, its middle at (x, y), board pixels. */
  picture(texture: string, x: number, y: number, scale: number, alpha: number): void
  /** Four corners, board pixels, filled with one colour. */
  patch(corners: Corners, colour: number, alpha: number): void
  destroy(): void
}

/** Numbers a quad takes: its corners, then the box around them (left, top, right, bottom). */
const STRIDE = 12
const FIRST_ROOM = 256
/** As images are drawn, so that they share their batches. */
const RENDER_OPTIONS = { multiTexturing: true }

/** Puts a sheet on the stage at a depth. */
export function createQuadSheet(scene: Phaser.Scene, depth: number): QuadSheet {
  const sheet = new Sheet(scene)
  sheet.setDepth(depth)
  scene.add.existing(sheet)
  return {
    clear: () => sheet.empty(),
    picture: (texture, x, y, scale, alpha) => {
      const frame = scene.textures.getFrame(texture)
      if (!frame) return
      const halfWidth = (frame.width * scale) / 2
      const halfHeight = (frame.height * scale) / 2
      const [left, right] = [x - halfWidth, x + halfWidth]
      const [top, bottom] = [y - halfHeight, y + halfHeight]
      sheet.add([left, top, left, bottom, right, top, right, bottom], frame, 0xffffff, alpha)
    },
    patch: (corners, colour, alpha) => {
      const frame = scene.textures.getFrame(plainTexture(scene))
      if (frame) sheet.add(corners, frame, colour, alpha)
    },
    destroy: () => sheet.destroy(),
  }
}

class Sheet extends Phaser.GameObjects.Image {
  #count = 0
  #numbers = new Float32Array(FIRST_ROOM * STRIDE)
  #tints = new Uint32Array(FIRST_ROOM)
  readonly #frames: Phaser.Textures.Frame[] = []

  constructor(scene: Phaser.Scene) {
    super(scene, 0, 0, '__WHITE')
  }

  empty(): void {
    this.#count = 0
    this.#frames.length = 0
  }

  add(corners: Corners, frame: Phaser.Textures.Frame, colour: number, alpha: number): void {
    if (this.#count === this.#tints.length) this.#grow()
    const at = this.#count * STRIDE
    const [ax, ay, bx, by, cx, cy, dx, dy] = corners
    this.#numbers.set(corners, at)
    this.#numbers[at + 8] = Math.min(ax, bx, cx, dx)
    this.#numbers[at + 9] = Math.min(ay, by, cy, dy)
    this.#numbers[at + 10] = Math.max(ax, bx, cx, dx)
    this.#numbers[at + 11] = Math.max(ay, by, cy, dy)
    this.#tints[this.#count] = Phaser.Renderer.WebGL.Utils.getTintAppendFloatAlpha(colour, alpha)
    this.#frames[this.#count] = frame
    this.#count += 1
  }

  #grow(): void {
    const numbers = new Float32Array(this.#numbers.length * 2)
    numbers.set(this.#numbers)
    this.#numbers = numbers
    const tints = new Uint32Array(this.#tints.length * 2)
    tints.set(this.#tints)
    this.#tints = tints
  }

  override renderWebGLStep(
    renderer: Phaser.Renderer.WebGL.WebGLRenderer,
    _self: Phaser.GameObjects.GameObject,
    context: Phaser.Renderer.WebGL.DrawingContext,
    parent?: Phaser.GameObjects.Components.TransformMatrix,
  ): void {
    const { camera } = context
    const batch = renderer.renderNodes.getNode('BatchHandlerQuad')
    if (this.#count === 0 || !camera || !isQuadBatch(batch)) return
    const view = camera.worldView
    // The matrix that images get: of the camera alone, where it draws into a picture of its own.
    const { calc } = Phaser.GameObjects.GetCalcMatrix(this, camera, parent, !context.useCanvas)
    const { a, b, c, d, tx, ty } = calc
    const n = this.#numbers
    for (let i = 0, k = 0; i < this.#count; i++, k += STRIDE) {
      if (n[k + 8] > view.right || n[k + 10] < view.x) continue
      if (n[k + 9] > view.bottom || n[k + 11] < view.y) continue
      const { source, u0, v0, u1, v1 } = this.#frames[i]
      if (!source.glTexture) continue
      const tint = this.#tints[i]
      batch.batch(
        context,
        source.glTexture,
        n[k] * a + n[k + 1] * c + tx,
        n[k] * b + n[k + 1] * d + ty,
        n[k + 2] * a + n[k + 3] * c + tx,
        n[k + 2] * b + n[k + 3] * d + ty,
        n[k + 4] * a + n[k + 5] * c + tx,
        n[k + 4] * b + n[k + 5] * d + ty,
        n[k + 6] * a + n[k + 7] * c + tx,
        n[k + 6] * b + n[k + 7] * d + ty,
        u0,
        v0,
        u1 - u0,
        v1 - v0,
        Phaser.TintModes.MULTIPLY,
        tint,
        tint,
        tint,
        tint,
        RENDER_OPTIONS,
      )
    }
  }
}

function isQuadBatch(node: unknown): node is Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad {
  return node instanceof Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad
}
