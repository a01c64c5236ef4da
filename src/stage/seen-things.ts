// What the camera does not see is not handed to the renderer: of a large board that is most of it. What it
// sees goes there in runs of plain pictures.
import Phaser from 'phaser'
import { createPictureRuns, type PictureRun } from './picture-run'

/** All flags of what is visible and not wholly transparent. */
const SHOWN = Phaser.GameObjects.GameObject.RENDER_MASK

/** Has a scene draw only what can be in view; call it when the scene's camera stands. */
export function drawOnlySeen(scene: Phaser.Scene): void {
  // One list for all frames: each is drawn before the next is made.
  const seen: Phaser.GameObjects.GameObject[] = []
  const runs = createPictureRuns(scene)
  scene.cameras.getVisibleChildren = (things, camera) => {
    seen.length = 0
    runs.open()
    let run: PictureRun | null = null
    const { worldView } = camera
    for (const thing of things) {
      // As `willRender`, but for lists and cameras that the stage does not have.
      if (thing.renderFlags !== SHOWN) continue
      if (!isPlainPicture(thing)) {
        seen.push(thing)
        run = null
      } else if (!isOutside(thing, worldView)) {
        if (run?.blendMode !== thing.blendMode) {
          run = runs.next(thing.blendMode)
          seen.push(run)
        }
        run.add(thing)
      }
    }
    return seen
  }
}

/** Whether it is drawn as all pictures are: sheets are not, which leave out by themselves what is not in view. */
function isPlainPicture(thing: Phaser.GameObjects.GameObject): thing is Phaser.GameObjects.Image {
  return thing.constructor === Phaser.GameObjects.Image
}

/** Whether an image lies wholly outside, however it is turned. */
function isOutside(thing: Phaser.GameObjects.Image, view: Phaser.Geom.Rectangle): boolean {
  const { x, y, width, height, scaleX, scaleY } = thing
  const reach = width * Math.abs(scaleX) + height * Math.abs(scaleY)
  return (
    x + reach < view.x || x - reach > view.right || y + reach < view.y || y - reach > view.bottom
  )
}
