// Plain pictures that follow one another on the stage, handed to the renderer as one thing. Phaser walks
// five objects for each picture that it draws; of hundreds a frame that is half of the stage's script.
import Phaser from 'phaser'

export type PictureRun = Phaser.GameObjects.Image & {
  add(picture: Phaser.GameObjects.Image): void
}

/** Runs are kept, so that a frame makes none. */
export type PictureRuns = {
  /** Begins a frame: all runs are empty. */
  open(): void
  next(blendMode: Phaser.GameObjects.Image['blendMode']): PictureRun
}

export function createPictureRuns(scene: Phaser.Scene): PictureRuns {
  const runs: Run[] = []
  let used = 0
  return {
    open() {
      used = 0
    },
    next(blendMode) {
      if (used === runs.length) runs.push(new Run(scene))
      const run = runs[used++]
      run.begin(blendMode)
      return run
    },
  }
}

type Batch = Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad
type Context = Phaser.Renderer.WebGL.DrawingContext

const { getTintAppendFloatAlpha: tintOf } = Phaser.Renderer.WebGL.Utils
const { MULTIPLY } = Phaser.TintModes
/** As Phaser draws images, so that they share their batches. */
const RENDER_OPTIONS = { multiTexturing: true }
/** The camera's matrix while a run is drawn: a, b, c, d, tx, ty. Typed, so that no number is boxed. */
const view = new Float64Array(6)

class Run extends Phaser.GameObjects.Image {
  readonly #pictures: Phaser.GameObjects.Image[] = []

  constructor(scene: Phaser.Scene) {
    super(scene, 0, 0, '__WHITE')
  }

  begin(blendMode: Phaser.GameObjects.Image['blendMode']): void {
    this.#pictures.length = 0
    this.blendMode = blendMode
  }

  add(picture: Phaser.GameObjects.Image): void {
    this.#pictures.push(picture)
  }

  override renderWebGLStep(
    renderer: Phaser.Renderer.WebGL.WebGLRenderer,
    _self: Phaser.GameObjects.GameObject,
    context: Context,
    parent?: Phaser.GameObjects.Components.TransformMatrix,
  ): void {
    const { camera } = context
    const batch = renderer.renderNodes.getNode('BatchHandlerQuad')
    if (!camera || !(batch instanceof Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad)) return
    const { calc } = Phaser.GameObjects.GetCalcMatrix(this, camera, parent, !context.useCanvas)
    view[0] = calc.a
    view[1] = calc.b
    view[2] = calc.c
    view[3] = calc.d
    view[4] = calc.tx
    view[5] = calc.ty
    for (const picture of this.#pictures) {
      if (picture.isCropped) picture.renderWebGLStep(renderer, picture, context, parent)
      else submit(batch, context, picture)
    }
  }
}

/** As Phaser's TransformerImage, TexturerImage and SubmitterQuad do together. */
function submit(batch: Batch, context: Context, picture: Phaser.GameObjects.Image): void {
  const { frame, x, y, rotation } = picture
  const { source, u0, v0, u1, v1 } = frame
  if (!source.glTexture) return
  const originX = picture.displayOriginX
  const originY = picture.displayOriginY
  let left = frame.x - originX
  let top = frame.y - originY
  let { scaleX, scaleY } = picture
  if (picture.flipX) {
    if (!frame.customPivot) left += 2 * originX - frame.realWidth
    scaleX = -scaleX
  }
  if (picture.flipY) {
    if (!frame.customPivot) top += 2 * originY - frame.realHeight
    scaleY = -scaleY
  }
  const a = view[0]
  const b = view[1]
  const c = view[2]
  const d = view[3]
  const cos = rotation === 0 ? 1 : Math.cos(rotation)
  const sin = rotation === 0 ? 0 : Math.sin(rotation)
  // The picture's own axes as the camera shows them, and its place.
  const acrossX = (a * cos + c * sin) * scaleX
  const acrossY = (b * cos + d * sin) * scaleX
  const downX = (c * cos - a * sin) * scaleY
  const downY = (d * cos - b * sin) * scaleY
  const atX = a * x + c * y + view[4] + left * acrossX + top * downX
  const atY = b * x + d * y + view[5] + left * acrossY + top * downY
  const wideX = frame.cutWidth * acrossX
  const wideY = frame.cutWidth * acrossY
  const tallX = frame.cutHeight * downX
  const tallY = frame.cutHeight * downY
  const tint = tintOf(picture.tintTopLeft, picture.alpha)
  batch.batch(
    context,
    source.glTexture,
    atX,
    atY,
    atX + tallX,
    atY + tallY,
    atX + wideX,
    atY + wideY,
    atX + wideX + tallX,
    atY + wideY + tallY,
    u0,
    v0,
    u1 - u0,
    v1 - v0,
    MULTIPLY,
    tint,
    tint,
    tint,
    tint,
    RENDER_OPTIONS,
  )
}
